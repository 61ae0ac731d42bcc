"""One row of every protected table around a child, made from the models themselves, so that a new table is in the tests
about sight the day it exists. Written past the walls, as the owner."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.apps import apps
from django.db import models

from tests.database import as_role
from tillsammans.access.walls import WALLS
from tillsammans.lib import clock
from tillsammans.sealing.fields import SealedField

# What a table's own constraints ask for besides the right types.
LONG_AGO = datetime(2026, 9, 1, tzinfo=UTC)
ALSO: dict[str, dict[str, Any]] = {
    "cases.Case": {"closed_at": LONG_AGO},  # several rounds, none of them open
    "plans.Plan": {"ended_at": LONG_AGO},
    "consent.Consent": {"guardian_id": UUID(int=7)},
    "mapping.Decision": {"collaboration": True},
}
SKIPPED = ("access.Grant", "children.Child")  # made by commands, as in life


def one_of_each(
    child: Any, unit_id: UUID, *, addressed: UUID | None = None, readers: tuple = (), shown_to: tuple = ()
) -> list:
    """A row of each about this child. addressed: who stands in the columns that name a holder; readers and shown_to:
    what those columns hold where they exist."""
    made = []
    with as_role("owner"):
        for label in sorted(set(WALLS) - set(SKIPPED)):
            made.append(_row(label, child, unit_id, addressed, readers, shown_to))
    return made


def _row(
    label: str, child: Any, unit_id: UUID, addressed: UUID | None, readers: tuple, shown_to: tuple
) -> models.Model:
    model, wall = apps.get_model(label), WALLS[label]
    values = {f.attname: _value(f, unit_id) for f in model._meta.fields if _wants_value(f)}
    values |= ALSO.get(label, {}) | {"authority_id": child.authority_id}
    if wall.child:
        values[wall.child] = child.pk
    values |= {column: addressed or uuid4() for column in wall.addressed}
    values |= {column: [addressed or uuid4()] for column in wall.among}
    values |= {"readers": list(readers)} if wall.readers else {}
    values |= {"shown_to": list(shown_to)} if wall.shown_to else {}
    row = model(**values)
    row.save(force_insert=True)
    return row


def _wants_value(field: models.Field) -> bool:
    optional = field.null or field.has_default() or isinstance(field, SealedField)
    return not optional and field.name not in ("id", "authority")


def _value(field: models.Field, unit_id: UUID) -> Any:
    if field.is_relation:
        return unit_id  # the only other table a protected row points at
    made = {
        "UUIDField": uuid4,
        "DateTimeField": clock.now,
        "DateField": lambda: date(2026, 10, 1),
        "BooleanField": bool,
        "PositiveSmallIntegerField": lambda: 1,
        "PositiveIntegerField": lambda: 1,
        "BinaryField": lambda: b"x" * 32,
    }
    if field.get_internal_type() in made:
        return made[field.get_internal_type()]()
    return field.choices[0][0] if field.choices else uuid4().hex[: field.max_length]
