"""What has been held, and stories to be inspired by. Functions and numbers, never who came."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.text import slugify

from tillsammans.access.policy import require
from tillsammans.access.rules.governance import PREPARES
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.commands.versions import change
from tillsammans.implementation.commands.rows import (
    Place,
    columns,
    not_later_than_today,
    noted,
    texts,
    written,
)
from tillsammans.implementation.models import Attended, Event, EventKind, Group, Story
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

MOST = 2000  # who came of one function, to one event


@dataclass(frozen=True)
class NewEvent:
    """attended: Group value -> how many. materials: as they are called."""

    kind: str
    title: str
    held_on: date
    place: str
    audience: str = ""
    attended: Mapping[str, int] = field(default_factory=dict)
    materials: tuple[str, ...] = ()
    evaluation: str = ""


def hold(*, by: Actor, place: Place, new: NewEvent) -> Event:
    """Note an event that has been held. Visits are noted by whoever visits: the process leader."""
    require(by, "implementation.write", place)
    _must_make_sense(by, new)
    row = Event(**_event(new), **columns(place), **noted(by))
    row.save(force_insert=True)
    _count(row, new.attended)
    record(by, "implementation.held_event", row)
    return row


def change_event(*, by: Actor, event: Event, new: NewEvent, version: int) -> None:
    """NotPossible("changed") when somebody else has changed it since `version`."""
    require(by, "implementation.write", event)
    if new.kind != event.kind or new.kind != EventKind.VISIT:
        _must_make_sense(by, new)
    change(event, version, **_event(new))
    event.attended.all().delete()
    _count(event, new.attended)
    record(by, "implementation.changed_event", event)


def _must_make_sense(by: Actor, new: NewEvent) -> None:
    if new.kind == EventKind.VISIT and by.function not in PREPARES:
        raise NotPossible("visit", "Besök skriver processledaren in. Välj ett annat slag.", "kind")


def _event(new: NewEvent) -> dict:
    given = texts(
        {"title": "Skriv vad träffen handlade om.", "place": "Skriv var träffen hölls."},
        title=new.title,
        place=new.place,
        audience=new.audience,
        evaluation=new.evaluation,
    )
    materials = [texts({}, materials=one)["materials"] for one in new.materials]
    not_later_than_today(new.held_on, "held_on", "Skriv in träffen när den har hållits.")
    return {
        **given,
        "kind": EventKind(new.kind),
        "held_on": new.held_on,
        "materials": [one for one in materials if one],
    }


def _count(event: Event, attended: Mapping[str, int]) -> None:
    rows = []
    for group, number in attended.items():
        if not 0 <= number <= MOST:
            raise NotPossible("number", f"Skriv ett antal mellan 0 och {MOST}.", group)
        if number:
            rows.append(Attended(event=event, group=Group(group), number=number))
    Attended.objects.bulk_create(rows)


# --- Inspireras av
@dataclass(frozen=True)
class NewStory:
    place: str
    title: str
    text: str


def tell(*, by: Actor, place: Place, new: NewStory) -> Story:
    """A story of how somewhere works by the model. Shown to everybody only when it is published."""
    require(by, "implementation.write", place)
    row = Story(
        **_story(new), **columns(place), **written(by), told_on=clock.today(), number=_free(new.title)
    )
    row.save(force_insert=True)
    record(by, "implementation.told_story", row)
    return row


def change_story(*, by: Actor, story: Story, new: NewStory, version: int) -> None:
    """What is published stands as it is until the story is published again."""
    require(by, "implementation.write", story)
    change(story, version, **_story(new))
    record(by, "implementation.changed_story", story)


def _story(new: NewStory) -> dict:
    return texts(
        {
            "place": "Skriv var det är, till exempel Ängsskolan i Flen.",
            "title": "Ge berättelsen en rubrik.",
            "text": "Skriv berättelsen.",
        },
        place=new.place,
        title=new.title,
        text=new.text,
    )


def _free(title: str) -> str:
    """An address that nobody has."""
    word = slugify(title)[:50].strip("-") or "berattelse"
    taken = set(Story.objects.filter(number__startswith=word).values_list("number", flat=True))
    return next(name for n in range(1, 10_000) if (name := word if n == 1 else f"{word}-{n}") not in taken)
