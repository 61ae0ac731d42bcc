"""Signatures: a row per seat. Nothing is called signed without a day, a way and a record of where it can be seen."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Post, Principal
from tillsammans.governance import files
from tillsammans.governance.commands.agreements import refuse_over
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Edition, Signature, SignatureHow
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.commands import tell_seat


@dataclass(frozen=True)
class Signatory:
    """Function and organisation, never a person: who sits there the directory knows, where it knows the seat."""

    principal: Principal
    function_title: str
    post: Post | None = None


@dataclass(frozen=True)
class Signed:
    """`record`: diary number, envelope id or where the paper lies. `upload`: the evidence itself, when there is any."""

    on: date
    how: str
    record: str
    upload: Any = None


def add(*, by: Actor, edition: Edition, new: Signatory) -> Signature:
    """A seat that is asked to sign a decided edition. It stands as unsigned."""
    require(by, "governance.add_signatory", edition)
    refuse(function_title=new.function_title)
    refuse_over(edition.agreement)
    title = new.function_title.strip()
    if not title:
        raise NotPossible("empty", "Skriv vilken funktion som ska underteckna.", "function_title")
    if edition.decided_on is None:
        raise NotPossible("draft", "Upplagan är inte beslutad. Det som är beslutat undertecknas.")
    if new.post and new.post.unit.authority.principal_id != new.principal.pk:
        raise NotPossible("other", "Platsen hör till en annan huvudman. Välj en som hör dit.", "post")
    standing = edition.signatures.filter(left_on__isnull=True, struck_on__isnull=True)
    if standing.filter(principal=new.principal, function_title__iexact=title).exists():
        raise NotPossible("twice", f"{title}, {new.principal} finns redan med.", "function_title")
    row = Signature(edition=edition, principal=new.principal, function_title=title, post=new.post)
    row.save(force_insert=True)
    record(by, "governance.added_signatory", row)
    _tell(by, row)
    return row


def note(*, by: Actor, signature: Signature, signed: Signed) -> None:
    """Note that the seat has signed. What is noted never changes; a wrong note is struck (`strike`).

    Refuses a day before the edition was decided or that has not come, and a note without way or record.
    """
    require(by, "governance.note_signature", signature)
    refuse(record=signed.record)
    with transaction.atomic():
        row = _standing(signature)
        if row.signed_on:
            raise NotPossible("signed", "Underskriften är redan noterad. Är den fel, stryk den först.")
        _refuse_signed(row, signed)
        row.signed_on, row.how, row.record = signed.on, signed.how, signed.record.strip()
        row.noted_by_id, row.noted_at = by.seat, clock.now()
        if signed.upload:
            title = f"Underskrift, {row.function_title}, {row.principal}"
            row.file = files.keep(by=by, upload=signed.upload, title=title[:150], about=row)
        row.save(update_fields=["signed_on", "how", "record", "noted_by", "noted_at", "file"])
    record(by, "governance.noted_signature", row)


def succeed(*, by: Actor, signature: Signature, left_on: date, post: Post | None = None) -> Signature:
    """The chief has left. What was signed stands; the successor gets a row of their own, unsigned until it has its own
    record. `post`: the successor's seat, when it is another than before."""
    require(by, "governance.add_signatory", signature.edition)
    with transaction.atomic():
        row = _standing(signature)
        if left_on > clock.today():
            raise NotPossible(
                "future", "Den dagen har inte kommit. Notera det när chefen har slutat.", "left_on"
            )
        if row.signed_on and left_on < row.signed_on:
            raise NotPossible("before", "Chefen undertecknade senare än så. Kontrollera dagen.", "left_on")
        if post and post.unit.authority.principal_id != row.principal_id:
            raise NotPossible("other", "Platsen hör till en annan huvudman. Välj en som hör dit.", "post")
        row.left_on = left_on
        row.save(update_fields=["left_on"])
        after = _follows(row, post or row.post)
    record(by, "governance.noted_successor", after)
    _tell(by, after)
    return after


def strike(*, by: Actor, signature: Signature, reason: str) -> Signature | None:
    """Strike a note that was wrong. It stays to be read, struck and with its reason; the seat goes on as unsigned.
    A seat that has not signed is struck when it should not have been there, and then nothing follows it."""
    require(by, "governance.strike_signature", signature)
    refuse(reason=reason)
    if not reason.strip():
        raise NotPossible("empty", "Skriv varför den stryks.", "reason")
    with transaction.atomic():
        row = _standing(signature)
        row.struck_on, row.struck_reason = clock.today(), reason.strip()[:300]
        row.save(update_fields=["struck_on", "struck_reason"])
        after = _follows(row, row.post) if row.signed_on else None
    record(by, "governance.struck_signature", row)
    return after


def _follows(row: Signature, post: Post | None) -> Signature:
    after = Signature(
        edition_id=row.edition_id,
        principal_id=row.principal_id,
        function_title=row.function_title,
        post=post,
        succeeds=row,
    )
    after.save(force_insert=True)
    return after


def _standing(signature: Signature) -> Signature:
    """The row as it is now, held until the deed is done; refused when it is no longer the seat's."""
    rows = Signature.objects.select_for_update(of=("self",))
    row = rows.select_related("edition__agreement", "principal", "post").get(pk=signature.pk)
    if row.left_on or row.struck_on:
        raise NotPossible("closed", "Raden är avslutad. Platsen har en ny rad.")
    refuse_over(row.edition.agreement)
    return row


def _refuse_signed(row: Signature, signed: Signed) -> None:
    if signed.how not in SignatureHow.values:
        raise NotPossible("how", "Välj hur det undertecknades.", "how")
    if not signed.record.strip():
        raise NotPossible(
            "record", "Skriv var underskriften kan ses. Utan det kan den inte kallas undertecknad.", "record"
        )
    if len(signed.record.strip()) > 200:
        raise NotPossible("record", "Korta till 200 tecken.", "record")
    if signed.on > clock.today():
        raise NotPossible("future", "Den dagen har inte kommit.", "on")
    if row.edition.decided_on and signed.on < row.edition.decided_on:
        raise NotPossible("before", "Upplagan var inte beslutad då. Kontrollera dagen.", "on")


def _tell(by: Actor, row: Signature) -> None:
    if row.post_id and row.post_id != by.post_id:
        tell_seat(by, row.post_id)
