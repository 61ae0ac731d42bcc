"""Taking a letter in at the receiver's: the copy sealed with the receiver's key, its number, and who is to read it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection

from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case
from tillsammans.directory.models import Inbox, Post, Unit
from tillsammans.directory.queries import sitting_in
from tillsammans.disclosures.models import Disclosure, DisclosureBasis, LetterKind, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.outbox.commands import tell_inbox, tell_seat

if TYPE_CHECKING:
    from tillsammans.disclosures.jobs import Carried


@dataclass(frozen=True)
class Place:
    """Where a copy belongs: to whom it is, and which child here it is about when that is known."""

    holder: UUID | None = None
    child_id: UUID | None = None
    case_id: UUID | None = None
    in_reply_to: UUID | None = None


def copy_in(actor: Actor, carried: "Carried") -> ReceivedCopy:
    """The receiver's own copy (an inkommen handling), or the one that came already. Marks earlier copies when the
    letter says that no more will come."""
    letter = carried.letter
    if already := ReceivedCopy.objects.filter(disclosure_id=letter.pk).first():
        return already
    inbox, place = Inbox.objects.select_related("unit").get(unit=letter.to_unit), _place(carried)
    copy = _write(actor, carried, inbox, place)
    record(actor, "disclosure.received", copy, code=f"{copy.kind} {copy.basis}")
    if copy.kind == LetterKind.NO_MORE:
        _mark_earlier(carried)
    _tell(actor, copy, inbox)
    return copy


def _place(carried: "Carried") -> Place:
    letter = carried.letter
    if carried.answers and carried.from_unit:
        # Only a letter that really went to the replying authority can be answered by it.
        sent_there = {"pk": carried.answers, "to_unit__authority": carried.from_unit.authority_id}
        if ours := Disclosure.objects.filter(**sent_there).first():
            return Place(ours.author_post, ours.child_id, ours.case_id, ours.pk)
    known = ReceivedCopy.objects.filter(disclosure_id__in=carried.earlier, child_id__isnull=False)
    before = known.order_by("-received_at").first()
    if before is None:
        return Place(letter.to_holder)
    case = Case.objects.filter(pk=before.case_id, closed_at=None).first()
    return Place(letter.to_holder or (case.named_post if case else None), before.child_id, before.case_id)


def _write(actor: Actor, carried: "Carried", inbox: Inbox, place: Place) -> ReceivedCopy:
    letter, content = carried.letter, carried.content
    # 25:13 a is inside elevhälsan: the letter is for that seat alone, not for whoever mans the school's inbox.
    alone = letter.basis == DisclosureBasis.ELEVHALSA_INTERN
    address = place.holder if alone and place.holder else inbox.pk
    now = clock.now()
    copy = ReceivedCopy(
        authority_id=actor.authority_id,
        to_inbox=address,
        to_holder=place.holder,
        to_unit=letter.to_unit,
        from_unit=carried.from_unit,
        kind=letter.kind,
        basis=letter.basis,
        digest=bytes(letter.digest),
        disclosure_id=letter.pk,
        in_reply_to=place.in_reply_to,
        registered_no=_number(actor),
        received_at=now,
        child_id=place.child_id,
        case_id=place.case_id,
        taken_in_at=now if place.child_id else None,
    )
    copy.from_person, copy.content = content.get("from", {}).get("person", ""), content
    copy.save(force_insert=True)
    return copy


def _number(actor: Actor) -> str:
    """The next number of the year at this authority. Waits for a parallel letter to get its own."""
    year = clock.today().year
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"letters {actor.authority_id} {year}"])
    rows = ReceivedCopy.objects.filter(authority_id=actor.authority_id, registered_no__startswith=f"{year}/")
    last = rows.order_by("-registered_no").values_list("registered_no", flat=True).first()
    return f"{year}/{int(last.partition('/')[2]) + 1 if last else 1:06}"


def _mark_earlier(carried: "Carried") -> None:
    earlier = ReceivedCopy.objects.filter(disclosure_id__in=carried.content.get("letters", []))
    earlier.update(no_more_from=carried.content["from_day"])


def _tell(actor: Actor, copy: ReceivedCopy, inbox: Inbox) -> None:
    """A task and a notice: to the seat it is for, while somebody sits there, else to whoever mans the inbox."""
    seat = Post.objects.filter(pk=copy.to_holder).first() if copy.to_holder else None
    at_seat = seat is not None and bool(sitting_in(seat, clock.now()))
    case = Case.objects.filter(pk=copy.case_id, closed_at=None).first() if copy.case_id else None
    to = seat.pk if seat and at_seat else inbox.pk
    tasks.make(
        actor, "read_letter", to=to, words={"who": sender_name(copy.from_unit)}, case=case, thing_id=copy.pk
    )
    if seat and at_seat:
        tell_seat(actor, seat.pk)
    else:
        tell_inbox(actor, inbox)


def sender_name(unit: Unit) -> str:
    return unit.name
