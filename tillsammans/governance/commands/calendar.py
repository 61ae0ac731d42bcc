"""The address of one's own calendar: whoever has it reads the days, so it can be changed."""

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.ics import holding_of
from tillsammans.governance.models import CalendarAddress
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


def change_address(*, by: Actor) -> None:
    """From now on the actor's calendar has another address, and the one before tells nothing. NotPossible for whoever
    holds no seat now."""
    require(by, "governance.change_calendar_address")
    holding = holding_of(by)
    if holding is None:
        raise NotPossible("no_seat", "Adressen hör till ett uppdrag, och ditt gäller inte nu.")
    rows = CalendarAddress.objects.select_for_update()
    row, _ = rows.get_or_create(holding=holding, defaults={"changed_at": clock.now()})
    row.changes, row.changed_at = row.changes + 1, clock.now()
    row.save(update_fields=["changes", "changed_at"])
    record(by, "governance.changed_calendar_address", holding.post)
