"""Own answers about what may be told to whom, one row per receiver. Everything comes from `consent.queries.for_family`,
so it says the same here as on the sheet itself; the other guardian's answers are not among the rows (R11)."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from tillsammans.accounts.actor import Actor
from tillsammans.consent import queries
from tillsammans.consent.models import Sheet


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
        return self.own.text.partition("|")[0]

    @property
    def href(self) -> str:
        return address(self.sheet)

    @property
    def href_no(self) -> str:
        """With a yes that holds one press takes it back; without one the sheet is where a no is said (R10)."""
        return reverse("consent:own_no", args=[self.own.consent.pk]) if self.own.consent else address(self.sheet)


def for_family(actor: Actor, child_id: UUID) -> list[Told]:
    """The latest question about each receiver, newest sheet first."""
    latest: dict[UUID, Told] = {}
    for sheet in queries.for_family(actor):
        if sheet.sheet.child_id == child_id:
            for row in sheet.rows:
                latest.setdefault(row.ask.to_unit_id, Told(row, sheet.sheet))
    return list(latest.values())


def sheets_to_answer(actor: Actor) -> list[Sheet]:
    """Sheets on which the account has not answered everything."""
    return [one.sheet for one in queries.for_family(actor) if one.waits]


def address(sheet: Sheet) -> str:
    """Where the sheet is read and answered."""
    return reverse("consent:own_sheet", args=[sheet.pk])
