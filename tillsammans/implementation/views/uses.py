"""Writing training, the wheel and routines."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.directory.models import Post, Unit
from tillsammans.implementation import figures, queries
from tillsammans.implementation.commands import uses as commands
from tillsammans.implementation.forms.uses import RoutineChangeForm, RoutineForm, TrainForm, WheelForm
from tillsammans.implementation.models import Course, Routine, WheelUse
from tillsammans.implementation.views import writing
from tillsammans.implementation.views.writing import ENHET, Page, chosen
from tillsammans.lib.text import sort_key


@staff("implementation.write")
def train(request: Request, where: str, pk: UUID) -> HttpResponse:
    """Who has taken a course: tick the seats. Who sits there, the register says."""
    place = writing.place_of(request, where, pk)
    posts = _named_seats(writing.principal_of(place).pk, place.pk if where == ENHET else None)
    offered = [(str(post.pk), f"{post.unit.name}: {post.title}") for post in posts]
    form = TrainForm.opened(
        request,
        about=place.pk,
        initial={"course": Course.NAMED_PERSON.value},
        choices={"course": Course.choices, "posts": offered},
    )

    def deed() -> HttpResponse:
        typed = form.cleaned_data
        for post in [one for one in posts if str(one.pk) in typed["posts"]]:
            commands.train(by=request.actor, post=post, course=Course(typed["course"]), on=typed["taken_on"])
        return redirect(writing.address_of(place) + "#enheter")

    page = Page(
        "Utbildning som Barnets bästa-ansvariga har gått",
        writing.address_of(place),
        "Spara utbildningen",
        "Utbildningen följer personen. När någon ny tar över uppdraget räknas enheten som inte utbildad.",
        str(place),
    )
    return writing.write(request, form, deed, page)


def _named_seats(principal_id: UUID, unit_id: UUID | None) -> list[Post]:
    """Seats of named persons there, those not trained first."""
    _standing, units = figures.units_of(principal_id)
    wanted = {u.named_post: u.trained for u in units if u.named_post and unit_id in (None, u.id)}
    rows = Post.objects.filter(pk__in=wanted).select_related("unit__authority")
    return sorted(rows, key=lambda post: (wanted[post.pk], sort_key(post.unit.name)))


@staff("implementation.write")
def wheel(request: Request, pk: UUID) -> HttpResponse:
    """Since when the unit uses the wheel, and in which groups; or a change of it."""
    unit = writing.found(Unit, pk, "authority__principal")
    require(request.actor, "implementation.write", unit)
    row = queries.wheel_of(unit)
    page = Page("Hjulet hos er", writing.address_of(unit), "Spara", unit.name, unit.name)
    if row is None:
        form = WheelForm.opened(request, about=unit.pk)
        return writing.write(request, form, lambda: _began(request, unit, form.cleaned_data), page)
    row.unit = unit

    def deed(typed: dict[str, Any], version: int) -> HttpResponse:
        commands.change_wheel(
            by=request.actor, use=row, since=typed["since"], groups=typed["groups"], version=version
        )
        return redirect(page.back)

    return writing.rewrite(
        request, WheelForm.opened, row, {"since": row.since, "groups": row.groups}, deed, page
    )


def _began(request: Request, unit: Unit, typed: dict[str, Any]) -> HttpResponse:
    commands.begin_wheel(by=request.actor, unit=unit, since=typed["since"], groups=typed["groups"])
    return redirect(writing.address_of(unit))


@staff("implementation.write")
@require_POST
def end_wheel(request: Request, pk: UUID) -> HttpResponse:
    row = writing.found(WheelUse, pk, "unit__authority")
    commands.end_wheel(by=request.actor, use=row)
    return redirect("implementation:unit", row.unit_id)


# --- Routines
@staff("implementation.write")
def new_routine(request: Request, where: str, pk: UUID) -> HttpResponse:
    place = writing.place_of(request, where, pk)
    units = [] if where == ENHET else queries.units_in(place.pk)
    offered = None if where == ENHET else writing.choices(units, "Hela huvudmannen")
    form = RoutineForm.opened(request, about=place.pk, choices={"unit": offered})

    def deed() -> HttpResponse:
        typed = form.cleaned_data
        at = chosen(units, typed.get("unit", "")) or place
        commands.add_routine(by=request.actor, place=at, new=_new(typed), upload=typed.get("file"))
        return redirect(writing.address_of(place) + "#rutiner")

    page = Page(
        "Lägg in en lokal rutin", writing.address_of(place) + "#rutiner", "Spara rutinen", "", str(place)
    )
    return writing.write(request, form, deed, page)


@staff("implementation.write")
def routine(request: Request, pk: UUID) -> HttpResponse:
    """Change it; also how a review is noted."""
    row = writing.found(Routine, pk, "principal", "unit")
    require(request.actor, "implementation.write", row)
    now = {name: getattr(row, name) for name in ("title", "link", "valid_from", "next_review")}
    page = Page(
        "Ändra rutinen",
        writing.address_of_row(row.where, "#rutiner"),
        "Spara rutinen",
        "Har ni sett över den? Skriv vilken dag den ska ses över nästa gång.",
        str(row.unit or row.principal),
        more={"file": row.file_id},
    )

    def deed(typed: dict[str, Any], version: int) -> HttpResponse:
        commands.change_routine(by=request.actor, routine=row, new=_new(typed), version=version)
        return redirect(page.back)

    return writing.rewrite(request, RoutineChangeForm.opened, row, now, deed, page)


@staff("implementation.write")
@require_POST
def end_routine(request: Request, pk: UUID) -> HttpResponse:
    row = writing.found(Routine, pk, "principal", "unit")
    commands.end_routine(by=request.actor, routine=row)
    return redirect(writing.address_of_row(row.where, "#rutiner"))


def _new(typed: dict[str, Any]) -> commands.NewRoutine:
    return commands.NewRoutine(typed["title"], typed["valid_from"], typed["next_review"], typed["link"])
