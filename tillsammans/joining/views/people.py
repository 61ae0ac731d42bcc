"""The provider's units, and who sits there: kept by its own contact; before it joins also by those who prepare."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.directory import commands as directory
from tillsammans.directory.models import WITHOUT_CHILDREN, Unit
from tillsammans.directory.queries import kinds_with_named_person
from tillsammans.drafts import conflicts
from tillsammans.joining import checks, commands, queries
from tillsammans.joining.forms.setting_up import (
    HolderForm,
    NamingForm,
    Press,
    ReachedForm,
    SeatForm,
    UnitForm,
)
from tillsammans.joining.models import Joining
from tillsammans.joining.standing import standing
from tillsammans.joining.views.around import around, placed, to_units
from tillsammans.lib import clock


@staff("joining.set_up")
@require_safe
def units(request: Request, pk: UUID) -> HttpResponse:
    """Every unit with its seats, its named person, whether letters reach it, and what is missing."""
    joining = _joining(request, pk)
    return _units(request, joining, Press.opened(request))


def _units(request: Request, joining: Joining, form: Press) -> HttpResponse:
    page = {
        "joining": joining,
        "places": queries.places(joining),
        "now": standing(joining),
        "table": kinds_with_named_person(clock.today()),
        "keeps": {
            one.pk
            for one in checks.authorities_of(joining)
            if may(request.actor, "directory.keep_units", one)
        },
        "form": form,
    }
    return render(request, "joining/units.html", {"nav": "principals", **page})


@staff("joining.set_up")
def new_unit(request: Request, pk: UUID) -> HttpResponse:
    joining = _joining(request, pk)
    there = [
        one
        for one in checks.authorities_of(joining)
        if one.secrecy and may(request.actor, "directory.keep_units", one)
    ]
    form = UnitForm.opened(request, about=joining.pk, authorities=there)

    def deed():
        return commands.add_unit(
            by=request.actor, joining=joining, authority=form.authority_chosen(), new=form.new()
        )

    return around(
        request,
        form,
        placed(deed, name="unit_name"),
        "joining/new_unit.html",
        to_units(joining),
        joining=joining,
    )


@staff("joining.set_up")
def unit(request: Request, pk: UUID, unit_id: UUID) -> HttpResponse:
    """How the unit is reached. Two who change it at once lose nothing."""
    joining = _joining(request, pk)
    one = queries.unit_of(joining, unit_id)
    require(request.actor, "directory.keep_units", one.authority)
    now, back = {"phone": one.phone, "hours": one.hours, "ages": one.ages}, to_units(joining)
    form = ReachedForm.opened(request, initial=now, about=one.pk, version=one.version)
    conflicts.remember(form, now, one.version)
    if form.sent():
        clash = conflicts.clash(form, now, one.version)
        if clash:
            return render(
                request, "drafts/conflict.html", clash.context(form, back()["Location"]), status=409
            )

    def deed():
        return _changed(request, joining, one, form)

    return around(request, form, deed, "joining/unit.html", back, joining=joining, unit=one)


def _changed(request: Request, joining: Joining, one: Unit, form: ReachedForm) -> None:
    directory.change_unit(by=request.actor, unit=one, to=form.reached(), version=one.version)
    commands.settle(request.actor, joining)


@staff("joining.set_up")
def new_seat(request: Request, pk: UUID, unit_id: UUID) -> HttpResponse:
    joining = _joining(request, pk)
    one = queries.unit_of(joining, unit_id)
    form = SeatForm.opened(request, about=one.pk, unit=one)

    def deed():
        return commands.add_seat(by=request.actor, joining=joining, unit=one, new=form.new())

    page = {"joining": joining, "unit": one, "post": None}
    return around(request, form, placed(deed, name="person"), "joining/seat.html", to_units(joining), **page)


@staff("joining.set_up")
def fill_seat(request: Request, pk: UUID, post_id: UUID) -> HttpResponse:
    """Somebody in a seat that stands empty."""
    joining = _joining(request, pk)
    post = queries.post_of(joining, post_id)
    form = HolderForm.opened(request, about=post.pk)

    def deed():
        return commands.fill_seat(by=request.actor, joining=joining, post=post, who=form.holder())

    page = {"joining": joining, "unit": post.unit, "post": post}
    return around(request, form, placed(deed, name="person"), "joining/seat.html", to_units(joining), **page)


@staff("joining.set_up")
def name_person(request: Request, pk: UUID, unit_id: UUID) -> HttpResponse:
    joining = _joining(request, pk)
    place = next(p for p in queries.places(joining) if p.unit == queries.unit_of(joining, unit_id))
    seats = {
        str(c.post.pk): c for c in place.chairs if c.holdings and c.post.function not in WITHOUT_CHILDREN
    }
    start = {}
    if place.named:
        start = {
            "post": str(place.named.post_id),
            "substitute": str(place.named.substitute_post_id or ""),
            "mandate": "yes" if place.named.mandate else "no",
        }
    named = [(pk_, f"{c.post.title}: {c.people}") for pk_, c in seats.items()]
    form = NamingForm.opened(request, initial=start, about=place.unit.pk, seats=named)

    def deed():
        return commands.name_person(
            by=request.actor, joining=joining, unit=place.unit, naming=_naming(form, seats)
        )

    page = {"joining": joining, "unit": place.unit, "few": len(seats) < 2}
    return around(request, form, deed, "joining/name_person.html", to_units(joining), **page)


def _naming(form: NamingForm, seats: dict) -> directory.Naming:
    data = form.cleaned_data
    post, substitute = seats[data["post"]].post, seats[data["substitute"]].post
    return directory.Naming(post, substitute, data["mandate"] == "yes")


@staff("joining.set_up")
@require_POST
def end_holding(request: Request, pk: UUID, holding_id: UUID) -> HttpResponse:
    """Somebody no longer sits there, from now."""
    joining = _joining(request, pk)
    holding = queries.holding_of(joining, holding_id)
    return _pressed(request, joining, lambda: directory.end_holding(by=request.actor, holding=holding))


@staff("joining.set_up")
@require_POST
def letters(request: Request, pk: UUID, unit_id: UUID) -> HttpResponse:
    """Open the unit for letters, or close it."""
    joining = _joining(request, pk)
    one = queries.unit_of(joining, unit_id)
    deed = directory.open_for_letters if request.POST.get("brev") == "oppna" else directory.close_for_letters
    return _pressed(
        request, joining, lambda: _with_settling(request, joining, lambda: deed(by=request.actor, unit=one))
    )


def _with_settling(request: Request, joining: Joining, deed) -> None:
    deed()
    commands.settle(request.actor, joining)


def _pressed(request: Request, joining: Joining, deed) -> HttpResponse:
    form = Press.opened(request)
    if form.sent():
        response = form.once(lambda: (deed(), to_units(joining)())[1])
        if response:
            return response
    return _units(request, joining, form)


def _joining(request: Request, pk: UUID) -> Joining:
    joining = queries.joining_or_404(pk)
    require(request.actor, "joining.set_up", joining)
    return joining
