"""Several lists asked for in one statement: a page that shows five of them need not go to the database five times.

Knows nothing of what the lists hold. Each list keeps its own conditions and its own order, and row policies hold for
each of them as if it were asked for alone.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import EmptyResultSet
from django.db import connection, models


def together(*lists: models.QuerySet) -> list[list[Any]]:
    """The rows of every queryset, in the same order, by one statement. Plain rows with annotations: no related rows
    (`select_related`), since two columns of the same name cannot be told apart."""
    parts, values = zip(*map(_part, lists), strict=True)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", [value for part in values for value in part])
        answer = cursor.fetchone()
    return [[_row(rows.model, found) for found in one or ()] for rows, one in zip(lists, answer, strict=True)]


def _part(rows: models.QuerySet) -> tuple[str, tuple]:
    try:
        sql, values = rows.query.sql_with_params()
    except EmptyResultSet:
        return "NULL::json", ()
    return f"(SELECT json_agg(row_to_json(one)) FROM ({sql}) one)", tuple(values)  # noqa: S608 - Django's own SQL, values apart


def _row(model: type[models.Model], found: dict[str, Any]) -> models.Model:
    names, values = [], []
    for column, name, read in _columns(model):
        if column in found:
            raw = found.pop(column)
            names.append(name)
            values.append(None if raw is None else read(raw))
    row = model.from_db(connection.alias, names, values)
    row.__dict__.update(found)  # what is left are annotations, as JSON has them
    return row


@cache
def _columns(model: type[models.Model]) -> tuple[tuple[str, str, Callable], ...]:
    return tuple((f.column, f.attname, _reader(f)) for f in model._meta.concrete_fields if f.column)


def _reader(column: models.Field) -> Callable[[Any], Any]:
    """From a value as JSON has it to the value that the field would have given."""
    if isinstance(column, models.ForeignKey):
        return _reader(column.target_field)
    if isinstance(column, models.BinaryField):
        finish = getattr(column, "from_db_value", None)
        return lambda raw: (
            finish(bytes.fromhex(raw[2:]), None, connection) if finish else bytes.fromhex(raw[2:])
        )
    if isinstance(column, ArrayField):
        inner = _reader(column.base_field)
        return lambda raw: [inner(one) for one in raw]
    kinds: tuple[tuple[type, Callable], ...] = (
        (models.UUIDField, UUID),
        (models.DateTimeField, datetime.fromisoformat),
        (models.DateField, date.fromisoformat),
    )
    return next((read for kind, read in kinds if isinstance(column, kind)), _as_it_is)


def _as_it_is(raw: Any) -> Any:
    return raw
