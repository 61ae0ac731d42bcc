"""What the register said before, in words: each thing that became another, from what to what."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from tillsammans.research.forms import ChangeProvider, ChangeStudy
from tillsammans.research.models import Change, Study
from tillsammans.research.queries import names
from tillsammans.ui.filters import day

DAYS = ("approved_from", "approved_until", "kept_until")


def of(study: Study) -> list[dict[str, Any]]:
    """Every change, newest first: who, when, why and what."""
    rows = list(study.changes.select_related("provider").order_by("-changed_at"))
    who = names(row.changed_by for row in rows)
    return [
        {
            "who": who.get(row.changed_by, ""),
            "at": row.changed_at,
            "reason": row.reason,
            "about": row.provider.name if row.provider else "",
            "what": list(_what(row)),
        }
        for row in rows
    ]


def _what(row: Change) -> Iterator[str]:
    form = ChangeProvider if row.provider_id else ChangeStudy
    for name, now in row.after.items():
        before = row.before.get(name)
        if before != now:
            yield f"{form.base_fields[name].label}: {_told(name, before, now)}"


def _told(name: str, before: Any, now: Any) -> str:
    if isinstance(now, list):
        added, gone = sorted(set(now) - set(before or ())), sorted(set(before or ()) - set(now))
        parts = [f"med {', '.join(added)}"] * bool(added) + [f"utan {', '.join(gone)}"] * bool(gone)
        return " och ".join(parts)
    return f"{_value(name, now)}. Förut: {_value(name, before)}"


def _value(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if value and name in DAYS:
        return day(date.fromisoformat(value))
    return str(value) if value not in (None, "") else "inget"
