"""Own answers about what may be told to whom, one row per receiver. Everything comes from `consent.queries.for_family`,
so it says the same here as on the sheet itself; the other guardian's answers are not among the rows (R11)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.consent import queries
from tillsammans.consent.models import Ask, Capacity, Consent, Sheet, Withdrawal


@dataclass(frozen=True)
class Told:
    """One receiver with the viewer's own latest answer. kept: sectors the viewer has left out, in words."""

    own: queries.Own
    sheet: Sheet

    @property
    def sectors(self) -> list[str]:
        kept = set((self.own.consent.except_sectors or []) if self.own.consent else [])
        return [code for code in (self.own.ask.sectors or []) if code not in kept]

    @property
    def extra(self) -> list[str]:
        return [one["says"] for one in (self.own.ask.extra or [])]

    @property
    def since(self) -> str:
        return self.own.when

    @property
    def href(self) -> str:
        return address(self.sheet)

    @property
    def href_no(self) -> str:
        """With a yes that holds one press takes it back; without one the sheet is where a no is said (R10)."""
        return (
            reverse("consent:own_no", args=[self.own.consent.pk]) if self.own.consent else address(self.sheet)
        )


def for_family(actor: Actor, child_id: UUID) -> list[Told]:
    """The latest question about each receiver, newest sheet first."""
    latest: dict[UUID, Told] = {}
    for sheet in queries.for_family(actor):
        if sheet.sheet.child_id == child_id:
            for row in sheet.rows:
                latest.setdefault(row.ask.to_unit_id, Told(row, sheet.sheet))
    return list(latest.values())


@dataclass(frozen=True)
class OwnYes:
    """What the child has answered about one receiver. Changed together with somebody, since others' yes hangs on it."""

    ask: Ask
    answer: str
    sectors: list[str]
    until_on: date


def for_child(actor: Actor, child_id: UUID) -> list[OwnYes]:
    """The child's own latest answers, on the child's own page."""
    given = (
        visible(actor, Consent)
        .filter(child_id=child_id, capacity=Capacity.CHILD)
        .order_by("-answered_at", "-pk")
    )
    taken_back = set(
        visible(actor, Withdrawal).filter(child_id=child_id).values_list("consent_id", flat=True)
    )
    asks = {a.pk: a for a in visible(actor, Ask).select_related("to_unit").filter(child_id=child_id)}
    latest: dict[UUID, Consent] = {}
    for row in given:
        if row.ask_id in asks:
            latest.setdefault(asks[row.ask_id].to_unit_id, row)
    return [_own_yes(asks[row.ask_id], row, row.pk in taken_back) for row in latest.values()]


def _own_yes(ask: Ask, row: Consent, taken_back: bool) -> OwnYes:
    kept = set(row.except_sectors or [])
    return OwnYes(
        ask,
        "no" if taken_back else row.answer,
        [s for s in (ask.sectors or []) if s not in kept],
        row.until_on,
    )


def sheets_to_answer(actor: Actor) -> list[Sheet]:
    """Sheets on which the account has not answered everything."""
    return [one.sheet for one in queries.for_family(actor) if one.waits]


def sheets_answered(actor: Actor) -> list[Sheet]:
    """Sheets on which everything is answered: the way back to one's own yes, while it can be taken back (R10)."""
    return [one.sheet for one in queries.for_family(actor) if not one.waits]


def address(sheet: Sheet) -> str:
    """Where the sheet is read and answered."""
    return reverse("consent:own_sheet", args=[sheet.pk])
