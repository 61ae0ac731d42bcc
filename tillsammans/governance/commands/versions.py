"""Two who write at once: what is saved on an older version is refused, and nothing of it is half done."""

from typing import Any

from django.db.models import F, Model

from tillsammans.lib.deeds import NotPossible

CHANGED = "Någon annan hann ändra medan du skrev. Läs det som står nu och spara igen. Din text är kvar."


def change(row: Model, version: int, **values: Any) -> None:
    """Write the values and raise the version by one, if the row still has `version`; NotPossible("changed") if not."""
    rows = type(row)._default_manager.filter(pk=row.pk, version=version)
    if not rows.update(**values, version=F("version") + 1):
        raise NotPossible("changed", CHANGED)
    row.refresh_from_db(fields=[*values, "version"])
