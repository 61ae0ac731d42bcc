"""Upptäcka: raise a concern, read it, take it in, tell the one who saw how it goes."""

from dataclasses import dataclass, field
from uuid import UUID

from tillsammans.access.models import Relation
from tillsammans.access.policy import relations_to, require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case, CaseKind
from tillsammans.cases.steps import open_case
from tillsammans.children.commands import NewChild, enter
from tillsammans.children.models import Child
from tillsammans.concerns.models import Concern, Source, Word
from tillsammans.directory.models import Inbox
from tillsammans.directory.queries import why_closed
from tillsammans.disclosures.models import Disclosure, DisclosureBasis, LetterKind, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.commands import tell_inbox, tell_seat
from tillsammans.sealing.fields import own_draft
from tillsammans.wheel.sectors import Sector


@dataclass(frozen=True)
class NewConcern:
    """who: free words; sectors: codes of the wheel; about_others: [{"quote", "about", "matter"}]."""

    who: str
    sectors: tuple[str, ...]
    seen: str
    own_words: str = ""
    child_knows: str = "not_yet"
    guardians_know: str = "not_yet"
    about_others: tuple[dict, ...] = field(default_factory=tuple)


@dataclass(frozen=True)
class LegalWay:
    """On what ground a concern goes to another authority (R6), and why."""

    basis: DisclosureBasis
    motivation: str


def raise_concern(
    *, by: Actor, to: Inbox, concern: NewConcern, way: LegalWay | None = None
) -> Concern | Disclosure:
    """Tell a unit's named person what one has seen (R33). Inside the own authority a Concern addressed to the inbox;
    to another authority a letter, on a legal basis. Refuses an inbox nobody reads, and says whom to call.

    The sender gets no access to the child: only the own text and how far it has come."""
    require(by, "concern.raise", to)
    if closed := why_closed(to, clock.now()):
        raise NotPossible("inbox_closed", closed, "to")
    if to.unit.authority_id != by.authority_id:
        return _send_letter(by, to, concern, way)
    return _address(by, to, concern)


def _address(by: Actor, to: Inbox, new: NewConcern, copy: ReceivedCopy | None = None) -> Concern:
    concern = Concern(
        authority_id=by.authority_id,
        to_inbox=to.pk,
        to_unit=to.unit,
        source=Source.STAFF,
        child_knows=new.child_knows,
        guardians_know=new.guardians_know,
        author_post=None if copy else by.post_id,
        author_person=None if copy else by.person_id,
        received_copy_id=copy.pk if copy else None,
        sent_at=clock.now(),
    )
    concern.who, concern.seen, concern.own_words = new.who, new.seen, new.own_words
    concern.sectors, concern.about_others = list(new.sectors), list(new.about_others)
    concern.save(force_insert=True)
    record(by, "concern.raised", concern)
    words = {"who": by.given_name if not copy else copy.from_unit.name, "child": new.who}
    tasks.make(by, "read_concern", to=to.pk, words=words, thing_id=concern.pk)
    tell_inbox(by, to)
    return concern


def _send_letter(by: Actor, to: Inbox, new: NewConcern, way: LegalWay | None) -> Disclosure:
    if way is None:
        raise NotPossible(
            "no_basis",
            "Välj vilken rätt ni har att berätta för en annan myndighet, och skriv varför.",
            "basis",
        )
    from tillsammans.disclosures.commands import Needs, NewLetter, send

    letter = NewLetter(
        kind=LetterKind.CONCERN,
        to_unit=to.unit,
        basis=way.basis,
        motivation=way.motivation,
        content=as_letter(new),
        needs=Needs(frozenset(new.sectors), frozenset()),
    )
    return send(by=by, letter=letter)


def as_letter(new: NewConcern) -> dict:
    """The concern as a letter's frozen content. `typed` is what the receiver's own Concern is made from."""
    sectors = ", ".join(Sector(s).label() for s in new.sectors)
    lines = [
        ("Vem", new.who),
        ("Områden", sectors),
        ("Sett eller hört", new.seen),
        ("Barnets egna ord", new.own_words),
    ]
    return {
        "heading": "Något vi har sett",
        "lines": [{"label": label, "text": text, "sector": None} for label, text in lines if text],
        "typed": {
            "who": new.who,
            "sectors": list(new.sectors),
            "seen": new.seen,
            "own_words": new.own_words,
            "child_knows": new.child_knows,
            "guardians_know": new.guardians_know,
            "about_others": list(new.about_others),
        },
    }


def from_letter(*, by: Actor, copy: ReceivedCopy) -> Concern:
    """A concern that came as a letter becomes the receiver's own, read and taken in like any other."""
    require(by, "concern.take_in", copy)
    if copy.kind != LetterKind.CONCERN:
        raise NotPossible("not_a_concern", "Brevet berättar inte om något ni ska ta emot så här.")
    earlier = Concern.objects.filter(authority_id=by.authority_id, received_copy_id=copy.pk).first()
    if earlier:
        return earlier
    typed = copy.content["typed"]
    new = NewConcern(
        **{**typed, "sectors": tuple(typed["sectors"]), "about_others": tuple(typed["about_others"])}
    )
    tasks.done(by, "read_letter", thing_id=copy.pk)
    return _address(by, Inbox.objects.select_related("unit__authority").get(pk=copy.to_inbox), new, copy)


def read(*, by: Actor, concern: Concern) -> None:
    """Mark as read, once: the sender sees "läst". Reading again changes nothing."""
    require(by, "concern.read", concern)
    if concern.read_at or concern.author_post == by.post_id:
        return
    concern.read_at = clock.now()
    concern.save(update_fields=["read_at"])
    record(by, "concern.read", concern)
    if concern.author_post:
        tell_seat(by, concern.author_post)


def take_in(*, by: Actor, concern: Concern, child_id: UUID | None, new: NewChild | None) -> Case:
    """Link the words to a child one already follows, or enter the child; open the case. "Är det samma barn?" is asked
    on the page; here exactly one of the two must be given. Refuses a concern already taken in."""
    require(by, "concern.take_in", concern)
    if concern.taken_in_at:
        raise NotPossible("taken_in", "Det här är redan kopplat till ett barn.")
    child = _child(by, child_id, new)
    case = _case(by, child)
    concern.child_id, concern.case_id, concern.taken_in_at = child.pk, case.pk, clock.now()
    concern.read_at = concern.read_at or clock.now()
    concern.save(update_fields=["child_id", "case_id", "taken_in_at", "read_at"])
    tasks.done(by, "read_concern", thing_id=concern.pk)
    record(by, "concern.took_in", concern)
    return case


def _child(by: Actor, child_id: UUID | None, new: NewChild | None) -> Child:
    if new and child_id is None:
        return enter(by, new, relation=Relation.NAMED_PERSON, basis="concern.took_in")
    if new or child_id is None or not relations_to(by, child_id):
        raise NotPossible("which_child", "Välj ett barn du redan följer, eller skriv in barnet.", "child")
    return Child.objects.get(pk=child_id)


def _case(by: Actor, child: Child) -> Case:
    """The child's open case here, or a new one: a new round when there have been earlier ones."""
    mine = Case.objects.filter(authority_id=by.authority_id, child_id=child.pk, kind=CaseKind.LEADING)
    if case := mine.filter(closed_at=None).first():
        return case
    card = {"called": child.called or child.name, "name": child.name, "group": child.group or ""}
    return open_case(
        by,
        child_id=child.pk,
        unit_id=by.unit_id,
        named_post=by.seat,
        card=card,
        kind=CaseKind.LEADING,
        round_no=mine.count() + 1,
    )


def work_on(*, by: Actor, concern: Concern, post_id: UUID) -> None:
    """Somebody works on: the sender sees "Karin arbetar vidare"."""
    concern.working_since, concern.working_by = clock.now(), post_id
    concern.save(update_fields=["working_since", "working_by"])
    record(by, "concern.working", concern)
    if concern.author_post:
        tell_seat(by, concern.author_post)


def finish(*, by: Actor, case_id: UUID) -> None:
    """What was seen has led to a decision: every sender sees "klart", never the answers."""
    for concern in Concern.objects.filter(authority_id=by.authority_id, case_id=case_id, done_at=None):
        concern.done_at = clock.now()
        concern.save(update_fields=["done_at"])
        record(by, "concern.finished", concern)
        if concern.author_post:
            tell_seat(by, concern.author_post)


def thank(*, by: Actor, concern: Concern, text: str) -> Word:
    """A thank-you to the one who saw (R33). Only the named person or coordinator writes it; addressed to the seat."""
    require(by, "concern.thank", concern)
    assert concern.author_post, "what came as a letter has no author here"
    word = Word(
        authority_id=by.authority_id,
        to_holder=concern.author_post,
        author_post=by.seat,
        concern_id=concern.pk,
        sent_at=clock.now(),
    )
    word.text = text
    word.save(force_insert=True)
    record(by, "concern.thanked", word, code="thanks")
    tell_seat(by, concern.author_post)
    return word


def own_text(concern: Concern) -> dict[str, str]:
    """The author's own words, for the author's receipt and list."""
    with own_draft():
        return {"who": concern.who, "seen": concern.seen, "own_words": concern.own_words or ""}
