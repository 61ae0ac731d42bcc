"""What the deeds here share: where a row belongs, texts without numbers that name a child, days that make sense."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from tillsammans.access.rules.implementation import where_of
from tillsammans.accounts.actor import Actor
from tillsammans.directory.models import Principal, Unit
from tillsammans.governance.fields import refuse
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

Place = Principal | Unit  # a huvudman, or one of its units


def columns(place: Place) -> dict[str, Any]:
    """The row's huvudman and unit."""
    principal_id, unit_id = where_of(place)
    return {"principal_id": principal_id, "unit_id": unit_id}


def noted(by: Actor) -> dict[str, Any]:
    return {"noted_by_id": by.seat, "noted_at": clock.now()}


def written(by: Actor) -> dict[str, Any]:
    return {"written_by_id": by.seat, "written_at": clock.now()}


def texts(needed: Mapping[str, str], **given: str) -> dict[str, str]:
    """The texts trimmed. `needed`: field -> what to say when it is empty. An identity number is refused."""
    refuse(**given)
    trimmed = {name: words.strip() for name, words in given.items()}
    for name, sentence in needed.items():
        if not trimmed[name]:
            raise NotPossible("empty", sentence, name)
    return trimmed


def not_later_than_today(day: date, field: str, sentence: str) -> date:
    if day > clock.today():
        raise NotPossible("future", sentence, field)
    return day


def insert(row: Model, code: str, sentence: str, field: str | None = None) -> None:
    """Save a new row; where the database already has one like it, NotPossible with the sentence (two at once)."""
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as clash:
        raise NotPossible(code, sentence, field) from clash
