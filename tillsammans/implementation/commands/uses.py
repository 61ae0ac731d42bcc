"""Who has been trained, where the wheel is used, which routines hold."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Post, Unit, UnitKind
from tillsammans.directory.queries import sitting_now
from tillsammans.governance.commands.versions import change
from tillsammans.governance.files import keep
from tillsammans.implementation.commands.rows import (
    Place,
    columns,
    insert,
    not_later_than_today,
    noted,
    texts,
    written,
)
from tillsammans.implementation.models import Course, Routine, Training, WheelUse
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

_is_link = URLValidator(schemes=["https", "http"])


# --- Training
def train(*, by: Actor, post: Post, course: Course, on: date) -> list[Training]:
    """Whoever holds the seat took the course that day. Who that is, the directory says: nobody's name is typed.
    Refuses where nobody sits, and where they all have taken it before."""
    require(by, "implementation.write", post.unit)
    not_later_than_today(
        on, "taken_on", "Skriv dagen då utbildningen var. Den kan inte ligga framåt i tiden."
    )
    sits = list(sitting_now(clock.now()).filter(post=post))
    people = {row.person_id for row in sits if not row.substitute} or {row.person_id for row in sits}
    if not people:
        raise NotPossible("vacant", f"Ingen har uppdraget {post.title} på {post.unit.name} just nu.", "posts")
    trained = Training.objects.filter(person__in=people, course=course).values_list("person_id", flat=True)
    rows = [
        Training(post=post, person_id=person, course=Course(course), taken_on=on, **noted(by))
        for person in sorted(people - set(trained))
    ]
    if not rows:
        raise NotPossible(
            "trained", f"{post.title} på {post.unit.name} har redan gått utbildningen.", "posts"
        )
    for row in rows:
        insert(row, "trained", f"{post.title} på {post.unit.name} har redan gått utbildningen.", "posts")
        record(by, "implementation.trained", row)
    return rows


# --- The wheel
GROUPS = "Skriv i vilka grupper, till exempel Alla klasser eller Årskurs 4–6."


def begin_wheel(*, by: Actor, unit: Unit, since: date, groups: str) -> WheelUse:
    """The unit uses the wheel, since that day, in those groups."""
    require(by, "implementation.write", unit)
    if unit.kind == UnitKind.OFFICE:
        raise NotPossible("office", "Här möter man inga barn, så här används inget hjul.")
    not_later_than_today(since, "since", "Skriv dagen då ni började. Den kan inte ligga framåt i tiden.")
    row = WheelUse(unit=unit, since=since, **texts({"groups": GROUPS}, groups=groups), **noted(by))
    insert(row, "exists", "Det står redan att enheten använder hjulet. Ändra det som står.")
    record(by, "implementation.began_wheel", row)
    return row


def change_wheel(*, by: Actor, use: WheelUse, since: date, groups: str, version: int) -> None:
    require(by, "implementation.write", use.unit)
    not_later_than_today(since, "since", "Skriv dagen då ni började. Den kan inte ligga framåt i tiden.")
    change(use, version, since=since, **texts({"groups": GROUPS}, groups=groups))
    record(by, "implementation.changed_wheel", use)


def end_wheel(*, by: Actor, use: WheelUse) -> None:
    """Not used any longer, from today."""
    require(by, "implementation.write", use.unit)
    if use.ended_on or use.since >= clock.today():
        raise NotPossible("ended", "Det går att avsluta från dagen efter att ni började.")
    use.ended_on = clock.today()
    use.save(update_fields=["ended_on"])
    record(by, "implementation.ended_wheel", use)


# --- Routines
@dataclass(frozen=True)
class NewRoutine:
    title: str
    valid_from: date
    next_review: date
    link: str = ""


def add_routine(*, by: Actor, place: Place, new: NewRoutine, upload: UploadedFile | None = None) -> Routine:
    """A local routine, by a link, a file or both: somewhere it can be read."""
    require(by, "implementation.write", place)
    if not new.link.strip() and upload is None:
        raise NotPossible("nowhere", "Lägg in en länk eller en fil, så att rutinen går att läsa.", "link")
    row = Routine(**_routine(new), **columns(place), **written(by))
    if upload is not None:
        row.file = keep(by=by, upload=upload, title=row.title, about=row)
    row.save(force_insert=True)
    record(by, "implementation.added_routine", row)
    return row


def change_routine(*, by: Actor, routine: Routine, new: NewRoutine, version: int) -> None:
    """Also how a review is noted: with the day of the next one."""
    require(by, "implementation.write", routine)
    if routine.ended_on:
        raise NotPossible("ended", "Rutinen gäller inte längre. Lägg in en ny.")
    if not new.link.strip() and routine.file_id is None:
        raise NotPossible("nowhere", "Skriv länken dit där rutinen går att läsa.", "link")
    change(routine, version, **_routine(new))
    record(by, "implementation.changed_routine", routine)


def end_routine(*, by: Actor, routine: Routine) -> None:
    """The routine holds no longer, from today."""
    require(by, "implementation.write", routine)
    if routine.ended_on:
        raise NotPossible("ended", "Rutinen gäller redan inte längre.")
    routine.ended_on = clock.today()
    routine.save(update_fields=["ended_on"])
    record(by, "implementation.ended_routine", routine)


def _routine(new: NewRoutine) -> dict:
    given = texts({"title": "Ge rutinen ett namn."}, title=new.title, link=new.link)
    if given["link"]:
        try:
            _is_link(given["link"])
        except ValidationError as wrong:
            raise NotPossible("link", "Skriv hela länken, så att den börjar med https://", "link") from wrong
    if new.next_review <= new.valid_from:
        raise NotPossible(
            "review", "Nästa översyn ska vara efter dagen då rutinen började gälla.", "next_review"
        )
    return {**given, "valid_from": new.valid_from, "next_review": new.next_review}
