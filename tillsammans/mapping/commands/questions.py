"""The agreement's five questions, verbatim; typed once (R36, Kartlägga)."""

from dataclasses import asdict, dataclass

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case, Task
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.models import FiveQuestions, Mapping
from tillsammans.mapping.queries import card_of, five_of
from tillsammans.outbox.commands import tell_seat

# Word by word from the agreement, part Kartlägga.
QUESTIONS = (
    "Har jag all information som jag behöver för att hjälpa barnet?",
    "Vad står i vägen för barnets välmående?",
    "Vad kan jag göra nu för att hjälpa det här barnet?",
    "Vad kan min verksamhet göra för att hjälpa barnet?",
    "Vilken ytterligare hjälp behöver jag från andra?",
)
FIELDS = tuple(f"answer_{n}" for n in range(1, 6))
LONGEST = 4000


@dataclass(frozen=True)
class Answers:
    """An empty answer is not answered yet."""

    answer_1: str = ""
    answer_2: str = ""
    answer_3: str = ""
    answer_4: str = ""
    answer_5: str = ""


def answer_questions(
    *, by: Actor, case: Case, mapping: Mapping, answers: Answers, version: int
) -> FiveQuestions:
    """Keep the answers, as a new version of what `version` was read from (0: nothing yet). Refuses when somebody else
    has written since, and when the mapping is established. All five answered: the named person is asked to decide."""
    require(by, "mapping.answer_questions", mapping)
    refuse_established(mapping)
    five = five_of(by, mapping, lock=True)
    if (five.version if five else 0) != version:
        raise NotPossible(
            "changed", "Någon annan har skrivit här sedan du öppnade sidan. Skicka en gång till."
        )
    _refuse_long(answers)
    fresh = five is None
    five = five or FiveQuestions(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        mapping_id=mapping.pk,
        version=0,
    )
    for name, text in asdict(answers).items():
        setattr(five, name, text.strip())
    five.version, five.changed_by, five.changed_at = version + 1, by.seat, clock.now()
    five.save(force_insert=fresh)
    record(by, "mapping.questions_answered", five)
    _ask_for_decision(by, case, mapping, answers)
    return five


def refuse_established(mapping: Mapping) -> None:
    """What is upprättad is corrected by a new entry with a reason, never changed (R67)."""
    if mapping.established_at:
        raise NotPossible(
            "established", "Kartläggningen är upprättad och ändras inte. Skriv en rättelse i stället."
        )


def _refuse_long(answers: Answers) -> None:
    for name, text in asdict(answers).items():
        if len(text) > LONGEST:
            raise NotPossible("text_long", f"Skriv kortare, högst {LONGEST} tecken.", name)


def _ask_for_decision(by: Actor, case: Case, mapping: Mapping, answers: Answers) -> None:
    if not all(text.strip() for text in asdict(answers).values()):
        return
    if not visible(by, Task).filter(case_id=case.pk, code="decide", done_at=None).exists():
        words = {"child": card_of(case)["called"]}
        tasks.make(by, "decide", to=case.named_post, words=words, case=case, thing_id=mapping.pk)
        if case.named_post != by.post_id:
            tell_seat(by, case.named_post)
