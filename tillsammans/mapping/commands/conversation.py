"""Samtalsläge: one talk with the child, sector by sector, and whom the child wants to tell (R13, R88)."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import Person
from tillsammans.audit.record import record
from tillsammans.cases import steps, tasks
from tillsammans.cases.models import Case, StepCode
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.text import sort_key
from tillsammans.mapping.audience import circle_of
from tillsammans.mapping.commands import absence
from tillsammans.mapping.commands.statements import LONGEST, Said, add_statement
from tillsammans.mapping.models import Conversation, Room, Statement, VoiceOf, Weather
from tillsammans.mapping.queries import card_of, heard_in
from tillsammans.sealing.fields import matching
from tillsammans.wheel.sectors import Kind, Sector
from tillsammans.wheel.sectors import Weather as Sky

# With one of these in the room the child is not asked about home and safety (R88).
SOMEBODY_CLOSE = (Room.GUARDIAN, Room.SIBLING)
SKIPPED = (Sector.HOME, Sector.SAFETY)


@dataclass(frozen=True)
class Answer:
    """What the child says about one sector. sector "" is the free wish. weather: 1-5 or None. codes: whom to tell."""

    sector: str
    weather: int | None = None
    words: str = ""
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reviewed:
    """One sentence as the child wants it when everything is gone through once more."""

    statement_id: UUID
    kind: str
    codes: tuple[str, ...]


def sectors_asked(conversation: Conversation) -> list[Sector]:
    """In the wheel's order; home and safety wait for another day when somebody close is in the room."""
    skipped = SKIPPED if conversation.room in SOMEBODY_CLOSE else ()
    return [sector for sector in Sector if sector not in skipped]


def begin(*, by: Actor, case: Case, room: str) -> Conversation:
    """Begin a talk: first who is in the room. The view holds the screen to it."""
    require(by, "mapping.talk", case)
    steps.must_be(case, StepCode.MAP, StepCode.COLLABORATE)
    if room not in Room.values:
        raise NotPossible("no_room", "Välj vem som är i rummet.", "room")
    conversation = Conversation(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        by_post=by.seat,
        room=room,
        round="map" if case.step == StepCode.MAP else "followup",
        started_at=clock.now(),
    )
    conversation.save(force_insert=True)
    record(by, "talk.began", conversation, code=str(room))
    return conversation


def answer(*, by: Actor, case: Case, conversation: Conversation, said: Answer) -> None:
    """Keep what the child says about one sector. Answering again replaces it, until the talk is over. Nothing said
    leaves nothing behind."""
    require(by, "mapping.talk", conversation)
    _refuse_over(conversation)
    if said.sector and said.sector not in sectors_asked(conversation):
        raise NotPossible("not_asked", "Det frågar vi inte om i dag.")
    if len(said.words) > LONGEST:
        raise NotPossible("text_long", f"Skriv kortare, högst {LONGEST} tecken.", "words")
    if said.weather is not None:
        _keep_weather(by, conversation, said)
    _keep_words(by, case, conversation, said)


def _refuse_over(conversation: Conversation) -> None:
    if conversation.ended_at:
        raise NotPossible("talk_over", "Samtalet är slut. Börja ett nytt.")


def _keep_weather(by: Actor, conversation: Conversation, said: Answer) -> None:
    name = Sky(said.weather).name.lower()
    row = next((w for w in weather_rows(by, conversation) if w.sector == said.sector), None)
    fresh = row is None
    row = row or Weather(
        authority_id=by.authority_id, child_id=conversation.child_id, conversation_id=conversation.pk
    )
    row.sector, row.answer, row.answered_at = said.sector, name, clock.now()
    row.save(force_insert=fresh)


def weather_rows(by: Actor, conversation: Conversation) -> list[Weather]:
    return list(visible(by, Weather).filter(conversation_id=conversation.pk))


def _keep_words(by: Actor, case: Case, conversation: Conversation, said: Answer) -> None:
    row = _row(by, conversation, said.sector)
    circle = circle_of(by, case)
    audience = circle.wish(said.codes)
    words = said.words.strip()
    if row is None and words:
        readers = circle.readers(audience["codes"], by.seat)
        add_statement(
            by=by,
            case=case,
            said=Said(
                voice=VoiceOf.CHILD,
                text=words,
                sector=said.sector,
                kind=proposed_kind(said),
                audience=audience,
                readers=readers,
                conversation_id=conversation.pk,
            ),
        )
    elif row is not None:
        row.text, row.kind, row.audience = words, proposed_kind(said), audience
        row.readers = circle.readers(audience["codes"], by.seat)
        row.save(update_fields=["text", "kind", "audience", "readers"])


def _row(by: Actor, conversation: Conversation, sector: str) -> Statement | None:
    with matching():
        rows = visible(by, Statement).filter(conversation_id=conversation.pk)
        return next((row for row in rows if (row.sector or "") == sector), None)


def proposed_kind(said: Answer) -> str:
    """What the sentence probably is; the child says so at the end. A wish without a sector is a wish."""
    if not said.sector:
        return Kind.WISH
    if said.weather is None:
        return ""
    return Kind.STRENGTH if Sky(said.weather) in (Sky.SOME_SUN, Sky.SUN) else Kind.CONCERN


def finish(
    *, by: Actor, case: Case, conversation: Conversation, reviewed: Iterable[Reviewed]
) -> Conversation:
    """End the talk with everything gone through once more. Fills in that the pupil has been heard (R83), and asks the
    mapper to call the guardians. Nobody else is told anything yet."""
    require(by, "mapping.talk", conversation)
    _refuse_over(conversation)
    circle, rows = circle_of(by, case), {row.pk: row for row in heard_in(by, conversation)}
    for one in reviewed:
        row = rows.get(one.statement_id)
        if row is None:
            raise NotPossible("not_this_talk", "Meningen hör inte till det här samtalet.")
        if one.kind not in list(Kind):
            raise NotPossible("no_kind", "Välj om det är bra, svårt eller en önskan.", f"kind_{row.pk.hex}")
        row.kind, row.audience = one.kind, circle.wish(one.codes)
        row.readers = circle.readers(row.audience["codes"], by.seat)
        row.save(update_fields=["kind", "audience", "readers"])
    conversation.ended_at = clock.now()
    conversation.save(update_fields=["ended_at"])
    record(by, "talk.ended", conversation)
    absence.pupil_heard(by, case, clock.local(conversation.started_at).date())
    if case.step == StepCode.MAP:
        _call_guardians(by, case)
    return conversation


def _call_guardians(by: Actor, case: Case) -> None:
    """Each is to be called within a day of the other."""
    tasks.done(by, "call_guardians", case=case)
    tasks.make(
        by,
        "call_guardians",
        to=by.seat,
        words={"child": card_of(case)["called"]},
        case=case,
        thing_id=case.pk,
    )


def prove(*, by: Actor, conversation: Conversation, typed: str) -> bool:
    """Is it the professional who now holds the screen? Stands in for the real sign-in factor, which is not connected
    yet (R88). A wrong answer is recorded."""
    require(by, "mapping.talk", conversation)
    me = Person.objects.get(pk=by.person_id)
    right = sort_key(typed.strip()) == sort_key(me.username)
    record(by, "talk.proved" if right else "talk.not_proved", conversation)
    return right
