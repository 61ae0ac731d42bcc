"""Every free text of an assessment is looked at when it is saved, not first when it is published (R55, R19).

An identity number is refused. Words that look like a phone number, an e-mail address, a name or a group so small that
somebody is recognised must be answered for in writing; the answer is kept with the words, and nobody is asked again
until they change.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tillsammans.accounts.actor import Actor
from tillsammans.governance import redaction
from tillsammans.governance.fields import refuse
from tillsammans.governance.queries import public_names
from tillsammans.impact.models import ImpactAssessment, Vouched
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

MOST = 300  # characters of an answer

Answers = Mapping[str, str]


@dataclass(frozen=True)
class Text:
    """Something written: the form's field, where it will be kept, what it is called and what it says."""

    field: str
    place: str
    label: str
    words: str


@dataclass(frozen=True)
class Question:
    """A warning to answer. `key` is what an answer is given under; `sentence` says what was found and asks."""

    field: str
    place: str
    code: str
    what: str  # the words found
    mark: str  # the words, or where they are not told a digest of the text
    sentence: str

    @property
    def key(self) -> str:
        """ "affected:tre elever", "matter:phone"."""
        return f"{self.field}:{self.what or self.code}"

    @property
    def name(self) -> str:
        """Of the field in which it is answered."""
        return f"svar_{hashlib.sha256(self.key.encode()).hexdigest()[:12]}"

    @property
    def asks(self) -> str:
        return (
            f"Varför får ”{self.what}” stå?"
            if self.what
            else f"Varför får {_CALLED.get(self.code, 'det')} stå?"
        )


_CALLED = {"phone": "telefonnumret", "email": "e-postadressen", "name": "namnet", "small_group": "gruppen"}


def questions(texts: Iterable[Text]) -> list[Question]:
    """Everything found, each once. What stops (an identity number) is refused elsewhere and is not among these."""
    given = [text for text in texts if text.words]
    names = public_names() if given else frozenset()
    out: dict[str, Question] = {}
    for text in given:
        for one in redaction.look([(text.label, text.words)], public_names=names):
            if not one.stops:
                asked = _question(text, one)
                out.setdefault(asked.key, asked)
    return list(out.values())


def _question(text: Text, one: redaction.Found) -> Question:
    mark = one.what[:100] or hashlib.sha256(text.words.encode()).hexdigest()
    return Question(text.field, text.place, one.code, one.what, mark, one.sentence)


def unanswered(row: ImpactAssessment, texts: Iterable[Text]) -> list[Question]:
    """Those that nobody has answered yet for these very words."""
    asked = questions(texts)
    if not asked:
        return []
    places = {question.place for question in asked}
    rows = Vouched.objects.filter(assessment=row, place__in=places)
    known = set(rows.values_list("place", "code", "what"))
    return [one for one in asked if (one.place, one.code, one.mark) not in known]


def refuse_identity(texts: Iterable[Text]) -> None:
    """NotPossible("identity") at the first text that holds an identity number."""
    refuse(**{text.field: text.words for text in texts})


def vouch(by: Actor, row: ImpactAssessment, texts: list[Text], answers: Answers) -> None:
    """For commands: refuses an identity number and any warning without an answer; keeps the answers."""
    refuse_identity(texts)
    for one in unanswered(row, texts):
        answer = answers.get(one.key, "").strip()
        if not answer:
            raise NotPossible("unanswered", one.sentence, one.field)
        refuse(**{one.field: answer})
        _keep(by, row, one, answer)


def _keep(by: Actor, row: ImpactAssessment, one: Question, answer: str) -> None:
    Vouched(
        assessment=row,
        place=one.place,
        code=one.code,
        what=one.mark,
        answer=answer[:MOST],
        answered_at=clock.now(),
        answered_by_id=by.post_id,
    ).save(force_insert=True)


def answers_for(row: ImpactAssessment, found: Iterable[redaction.Found]) -> dict[str, str]:
    """What has been answered here already for the same words: proposed when the whole is to be published."""
    rows = Vouched.objects.filter(assessment=row).order_by("answered_at")
    known = {(code, what): answer for code, what, answer in rows.values_list("code", "what", "answer")}
    return {one.key: known[one.code, one.what[:100]] for one in found if (one.code, one.what[:100]) in known}
