"""A matter lived through once by the product's own commands, then printed many times.

A stencil holds every row the commands wrote, with the sealed text open in memory. A print gives all of them new ids,
another place, other people and other words, seals the text again in its new place and makes the log's HMAC anew. So a
county of invented children has exactly the rows that commands write, without ten thousand runs of them.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction

from config import roles
from tillsammans.access.walls import WALLS
from tillsammans.audit.models import Event
from tillsammans.audit.record import mac_of
from tillsammans.demo.world import World
from tillsammans.lib import clock
from tillsammans.lib.ids import uuid7
from tillsammans.outbox.models import Notice
from tillsammans.sealing.fields import Sealed, SealedField, matching, seal
from tillsammans.sealing.keyring import blind_index

Rows = dict[type[models.Model], list[tuple]]


def models_written() -> list[type[models.Model]]:
    """Every table that a deed around a child may write to, but for readings (nobody has read) and jobs (done)."""
    return [*(apps.get_model(label) for label in WALLS), Event, Notice]


@contextmanager
def as_owner() -> Iterator[None]:
    """COPY is refused on a table with row policies, except for its owner. The demo's and the tests' own role may be the
    owner for a moment; no role of a real installation can."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        before = cursor.fetchone()[0]
        cursor.execute(f"SET LOCAL ROLE {roles.OWNER}")
        yield
        cursor.execute(f'SET LOCAL ROLE "{before}"')


def pour(rows: Rows) -> int:
    """Write rows, given as tuples in the order of the model's columns, by COPY. How many."""
    with as_owner(), connection.cursor() as cursor:
        for model, found in rows.items():
            columns = ", ".join(f'"{f.column}"' for f in model._meta.concrete_fields)
            with cursor.copy(f"COPY {model._meta.db_table} ({columns}) FROM STDIN") as copy:
                for row in found:
                    copy.write_row(row)
    return sum(map(len, rows.values()))


@dataclass(frozen=True)
class Print:
    """What one print is to say. places: ids of the stencil's seats, people, unit, inbox and authority -> the new ones.
    words: text in the stencil -> text in the print. number: the child's identity number, for the blind index."""

    authority_id: UUID
    places: dict[UUID, UUID]
    words: dict[str, str]
    number: str
    days: int  # how much earlier (negative) or later it happens


@dataclass(frozen=True)
class Line:
    """One row of the stencil: its columns as (kind, value), see `_cell`."""

    model: type[models.Model]
    names: tuple[str, ...]
    cells: tuple[tuple[str, Any], ...]


@dataclass
class Stencil:
    lines: list[Line] = field(default_factory=list)
    own: dict[UUID, None] = field(default_factory=dict)  # ids that every print makes anew

    def print(self, job: Print, into: Rows) -> dict[UUID, UUID]:
        """Add one print's rows to `into`. Gives the ids: the stencil's -> the print's."""
        ids = {old: uuid7() for old in self.own} | job.places
        for line in self.lines:
            into.setdefault(line.model, []).append(_row(line, ids, job))
        return ids


def live(plot: Callable[[World], object], moment: datetime) -> Stencil:
    """Live through `plot` at `moment`, keep what it wrote, and undo it: nothing remains in the database."""
    with clock.frozen(moment) as time, transaction.atomic():
        mark = uuid7()
        plot(world := World(time=time))
        world.deliver()  # or ten thousand notices would wait to be sent
        stencil = _kept(mark)
        transaction.set_rollback(True)
    return stencil


def _kept(mark: UUID) -> Stencil:
    stencil = Stencil()
    with as_owner(), matching():
        for model in models_written():
            for row in model._default_manager.filter(pk__gt=mark).order_by("pk"):
                stencil.own |= {row.pk: None, getattr(row, "request_id", row.pk): None}
                stencil.lines.append(_line(row))
    return stencil


def _line(row: models.Model) -> Line:
    fields = row._meta.concrete_fields
    return Line(type(row), tuple(f.attname for f in fields), tuple(_cell(row, f) for f in fields))


def _cell(row: models.Model, column: models.Field) -> tuple[str, Any]:
    """What is to be done with a column in a print: kept, given another id, moved in time, sealed, or made anew."""
    raw = row.__dict__[column.attname]
    if column.name in ("mac", "number_index"):
        return (column.name, raw)
    if isinstance(column, SealedField) and isinstance(raw, Sealed):
        plain = getattr(row, column.attname)
        return ("sealed", plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False))
    kinds = {UUID: "id", list: "list", datetime: "moment", date: "day"}
    return (kinds.get(type(raw), "as_it_is"), raw)


def _row(line: Line, ids: dict[UUID, UUID], job: Print) -> tuple:
    pk = ids[line.cells[0][1]]  # the primary key is every table's first column
    place = SimpleNamespace(_meta=line.model._meta, authority_id=job.authority_id, pk=pk)
    out = [
        _value(kind, raw, name, place, ids, job)
        for name, (kind, raw) in zip(line.names, line.cells, strict=True)
    ]
    if line.model is Event:
        at = line.names.index("mac")
        out[at] = mac_of(Event(**dict(zip(line.names, out, strict=True)) | {"mac": b""}))
    return tuple(out)


def _value(kind: str, raw: Any, name: str, place: Any, ids: dict[UUID, UUID], job: Print) -> Any:
    if kind == "as_it_is" or raw is None:
        return raw
    if kind == "id":
        return ids.get(raw, raw)
    if kind in ("moment", "day"):
        return raw + timedelta(days=job.days)
    if kind == "sealed":
        return seal(place, name, _said(raw, job.words))
    if kind == "list":
        return [ids.get(one, one) for one in raw]
    return blind_index(job.authority_id, job.number) if kind == "number_index" else None


def _said(text: str, words: dict[str, str]) -> str:
    for old, new in words.items():
        if old in text:
            text = text.replace(old, new)
    return text


def rows_of(model: type[models.Model], objects: Iterable[models.Model]) -> Rows:
    """Objects not yet saved, as `pour` takes them."""
    names = [f.attname for f in model._meta.concrete_fields]
    return {model: [tuple(getattr(one, name) for name in names) for one in objects]}
