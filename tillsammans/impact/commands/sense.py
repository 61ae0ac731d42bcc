"""What every deed asks before it writes."""

from datetime import date
from typing import Any

from django.db.models import F

from tillsammans.impact.models import ImpactAssessment
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

CHANGED = "Någon annan har sparat under tiden. Läs det nya och spara igen."
LOCKED = (
    "Beslutet är fattat, och det som låg till grund för det ändras inte. Öppna igen om något måste ändras."
)


def open_for_writing(row: ImpactAssessment) -> None:
    """Steps 1-6 are written until the decision, and after it only when somebody has opened them again. Holds the row
    until the deed is done, so that nothing is added while another writes in the decision."""
    now = ImpactAssessment.objects.select_for_update().get(pk=row.pk)
    if now.locked:
        raise NotPossible("locked", LOCKED)


def not_ahead(day: date | None, field: str) -> None:
    if day and day > clock.today():
        raise NotPossible("future", "Dagen har inte varit än. Skriv den dag det hände.", field)


def save(row: ImpactAssessment, version: int, **values: Any) -> None:
    """Write the columns if nobody has changed the row since `version`; else NotPossible("changed")."""
    rows = ImpactAssessment.objects.filter(pk=row.pk, version=version)
    if not rows.update(**values, version=F("version") + 1, changed_at=clock.now()):
        raise NotPossible("changed", CHANGED)
    for name, value in values.items():
        setattr(row, name, value)
    row.version = version + 1


def touch(row: ImpactAssessment) -> None:
    """A row of it has changed: it has been worked on today."""
    ImpactAssessment.objects.filter(pk=row.pk).update(changed_at=clock.now())
