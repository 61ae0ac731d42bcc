"""The sheet of three sentences: who may be told, about what and for what, until when (R8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings

from tillsammans.access import grants
from tillsammans.access.models import Relation
from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.children.models import Child, Guardian, PageOpening
from tillsammans.consent.models import Ask, Sheet
from tillsammans.consent.months import same_day
from tillsammans.directory.models import Unit
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.commands import tell_account


@dataclass(frozen=True)
class NewAsk:
    """One receiver. extra: single sentences besides the sectors, {"statement_id": .., "says": ..}, or something that
    is told as it happens, {"code": "progress", "says": ..}."""

    unit_id: UUID
    sectors: tuple[str, ...]
    what_for: str
    extra: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class NewSheet:
    """until_on: the last day it holds. not_about: what we keep, in staff's words."""

    purpose: str
    until_on: date
    asks: tuple[NewAsk, ...]
    not_about: tuple[str, ...] = ()


def make_sheet(*, by: Actor, case: Any, sheet: NewSheet) -> Sheet:
    """Write the sheet. Refuses one without purpose, receiver, content or end day, and more than twelve months (R8).
    Shown to nobody in the family until `show_sheet`."""
    require(by, "consent.make_sheet", case)
    _must_be_whole(sheet)
    _must_end_in_time(sheet.until_on)
    row = Sheet(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        until_on=sheet.until_on,
        made_by=by.seat,
        made_at=clock.now(),
    )
    row.purpose, row.not_about, row.child_called = sheet.purpose, list(sheet.not_about), case.card["called"]
    row.save(force_insert=True)
    for order, asked in enumerate(sheet.asks, 1):
        _write_ask(by, row, asked, order)
    record(by, "consent.sheet_made", row)
    _tasks(by, case, row)
    return row


def _must_be_whole(sheet: NewSheet) -> None:
    if not sheet.purpose.strip():
        raise NotPossible(
            "no_purpose", "Skriv vad det är för. Ett samtycke utan ändamål gäller inte.", "purpose"
        )
    if not sheet.asks:
        raise NotPossible("no_receiver", "Välj minst en verksamhet att berätta för.", "units")
    if not all(asked.sectors or asked.extra for asked in sheet.asks):
        raise NotPossible("no_content", "Välj vad det handlar om, för varje verksamhet.", "sectors")
    if len({asked.unit_id for asked in sheet.asks}) < len(sheet.asks):
        raise NotPossible("twice", "Samma verksamhet står två gånger.", "units")


def _must_end_in_time(until_on: date) -> None:
    if until_on < clock.today():
        raise NotPossible("ended", "Dagen har redan varit. Välj en dag framåt i tiden.", "until_on")
    longest = settings.CONSENT_MAX_MONTHS
    if until_on > same_day(clock.today(), longest):
        sentence = f"Högst {longest} månader. Det är husets egen regel. Be om ett nytt ja sedan."
        raise NotPossible("too_long", sentence, "until_on")


def _write_ask(by: Actor, sheet: Sheet, asked: NewAsk, order: int) -> Ask:
    unit = Unit.objects.get(pk=asked.unit_id)
    if unit.authority_id == by.authority_id:
        raise NotPossible(
            "own_house",
            f"{unit.name} hör till er. Det behövs inget samtycke för att tala inom huset.",
            "units",
        )
    row = Ask(
        authority_id=by.authority_id, child_id=sheet.child_id, sheet_id=sheet.pk, to_unit=unit, order=order
    )
    row.sectors, row.extra, row.what_for = list(asked.sectors), list(asked.extra), asked.what_for
    row.save(force_insert=True)
    return row


def _tasks(by: Actor, case: Any, sheet: Sheet) -> None:
    from tillsammans.cases import tasks

    tasks.done(by, "ask_consent", case=case)
    words = {"child": case.card["called"]}
    tasks.make(by, "wait_consent", to=by.seat, words=words, case=case, thing_id=sheet.pk)


def show_sheet(*, by: Actor, sheet: Sheet, guardians: Iterable[Guardian]) -> None:
    """Open the sheet to these guardians' accounts: the sheet and their own row here, and nothing else about the child.
    A page somebody has decided to close stays closed (R87), and with protected identity each guardian must have been
    approved first (R24)."""
    require(by, "consent.show_sheet", sheet)
    for guardian in guardians:
        if guardian.account_id is None:
            continue
        _must_not_be_closed(by, sheet, guardian)
        _show(by, sheet, guardian)
        tell_account(by, guardian.account_id, guardian.language)
    record(by, "consent.sheet_shown", sheet)


def _must_not_be_closed(by: Actor, sheet: Sheet, guardian: Guardian) -> None:
    decided = visible(by, PageOpening).filter(child_id=sheet.child_id, account_id=guardian.account_id)
    latest = decided.order_by("-decided_at").first()
    protected = visible(by, Child).filter(pk=sheet.child_id, protected_identity=True).exists()
    if (latest and not latest.opened) or (protected and not latest):
        raise NotPossible(
            "closed", f"Sidan är inte öppnad för {guardian.called}. Ta svaret muntligt eller på papper."
        )


def _show(by: Actor, sheet: Sheet, guardian: Guardian) -> None:
    account = guardian.account_id
    assert account is not None  # asked by show_sheet
    grants.ensure(
        by,
        child_id=sheet.child_id,
        holder=account,
        relation=Relation.ASKED,
        basis="consent.sheet_shown",
        case_id=sheet.case_id,
        until=guardian.until,
    )
    asks = visible(by, Ask).filter(sheet_id=sheet.pk)
    for row in (sheet, guardian, *asks):
        if account not in row.shown_to:
            row.shown_to = [*row.shown_to, account]
            row.save(update_fields=["shown_to"])


def hide_sheet(*, by: Actor, sheet: Sheet, account_id: UUID) -> None:
    """Close the sheet to one account again, at once. What was answered stays answered."""
    require(by, "consent.show_sheet", sheet)
    for row in (sheet, *visible(by, Ask).filter(sheet_id=sheet.pk)):
        row.shown_to = [one for one in row.shown_to if one != account_id]
        row.save(update_fields=["shown_to"])
    record(by, "consent.sheet_hidden", sheet)
