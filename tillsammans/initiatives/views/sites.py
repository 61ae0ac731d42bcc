"""Places where something is tried, how it goes there, and methods."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.directory.models import Unit
from tillsammans.initiatives import numbers, queries
from tillsammans.initiatives.commands import sites
from tillsammans.initiatives.forms.parts import people_of
from tillsammans.initiatives.forms.sites import FollowUpForm, MethodForm, SiteForm
from tillsammans.initiatives.models import Initiative, Level, Method, MethodCategory, Site
from tillsammans.initiatives.views.common import as_text, changed, done, form_page, page, row

NEVER = (
    "Skriv om arbetet. Det du skriver ändras inte sedan: blir något annorlunda skriver du en ny uppföljning."
)
EXAMPLE = "En metod i listan är ett exempel, ingen föreskrift."


@staff("initiatives.write")
def new_site(request: Request, pk: UUID) -> HttpResponse:
    found = row(Initiative, pk)
    require(request.actor, "initiatives.write", found)
    form = SiteForm.opened(request, about=pk)
    if form.sent():
        response = form.once(lambda: _added(request, found, form))
        if response:
            return response
    back = reverse("initiatives:initiative", args=[pk])
    return form_page(request, "list", form, back, "Lägg till en plats", "Spara platsen", found.title)


def _added(request: Request, initiative: Initiative, form: SiteForm) -> HttpResponse:
    made = sites.add_site(by=request.actor, initiative=initiative, site=_place(form.cleaned_data))
    return redirect("initiatives:site", made.pk)


def _place(data: dict) -> sites.Place:
    names = (
        "level",
        "method",
        "target_group",
        "starts_on",
        "ends_on",
        "place",
        "municipality",
        "children",
        "vouched",
    )
    return sites.Place(
        **{name: data[name] for name in names},
        unit=Unit.objects.filter(slug=data["unit"]).first() if data["unit"] else None,
        people=people_of(data["people"]),
        methods=tuple(Method.objects.filter(pk__in=data["methods"])),
    )


@staff("initiatives.see")
@require_safe
def site(request: Request, pk: UUID) -> HttpResponse:
    require(request.actor, "initiatives.see")
    found = row(Site, pk, "initiative", "unit__authority")
    return page(
        request,
        "site",
        "list",
        here=found,
        place=queries.place_name(found.municipality),
        level=Level(found.level).label,
        people=queries.people_at(found),
        children=numbers.shown(found.children),
        followed=[
            (one, numbers.shown(one.children)) for one in found.follow_ups.order_by("-on", "-written_at")
        ],
        follows=bool(may(request.actor, "initiatives.follow_site", found)),
        back=reverse("initiatives:initiative", args=[found.initiative_id]),
    )


@staff("initiatives.write")
def change_site(request: Request, pk: UUID) -> HttpResponse:
    found = row(Site, pk, "initiative", "unit__authority")
    require(request.actor, "initiatives.write", found)
    now, version = _now(found), found.version
    back = reverse("initiatives:site", args=[pk])
    form = SiteForm.opened(request, initial=_initial(now), about=pk, version=version)
    response = changed(
        request,
        form,
        now,
        version,
        lambda: sites.change_site(
            by=request.actor, site=found, to=_place(form.cleaned_data), version=version
        ),
        back,
    )
    return response or form_page(
        request, "list", form, back, f"Ändra {found.name}", "Spara platsen", found.initiative.title
    )


def _now(found: Site) -> dict[str, str]:
    names = ("place", "level", "method", "target_group", "children", "starts_on", "ends_on", "vouched")
    now = {name: as_text(getattr(found, name)) for name in names}
    now["unit"] = found.unit.slug if found.unit else ""
    now["municipality"] = "" if found.unit else found.municipality
    now["people"] = "\n".join(f"{one.number} {one.function}" for one in found.people.all())
    now["methods"] = ",".join(str(one.pk) for one in found.methods.all())
    return now


def _initial(now: dict[str, str]) -> dict[str, Any]:
    return now | {"methods": now["methods"].split(",") if now["methods"] else []}


@staff("initiatives.follow_site")
def follow_up(request: Request, pk: UUID) -> HttpResponse:
    found = row(Site, pk, "initiative", "unit__authority")
    require(request.actor, "initiatives.follow_site", found)
    form = FollowUpForm.opened(request, about=pk)
    back = reverse("initiatives:site", args=[pk])
    response = done(
        request,
        form,
        lambda: sites.follow_up(by=request.actor, site=found, new=_new_follow_up(form.cleaned_data)),
        back,
    )
    return response or form_page(
        request, "list", form, back, f"Så går det på {found.name}", "Spara uppföljningen", NEVER
    )


def _new_follow_up(data: dict) -> sites.NewFollowUp:
    return sites.NewFollowUp(**{name: data[name] for name in sites.NewFollowUp.__dataclass_fields__})


# --- Methods
@staff("initiatives.see")
@require_safe
def methods(request: Request) -> HttpResponse:
    """All of them, by category. Examples, never prescriptions."""
    require(request.actor, "initiatives.see")
    rows = Method.objects.prefetch_related("sites__initiative", "sites__unit")
    groups = [
        (MethodCategory(kind).label, [one for one in rows if one.category == kind]) for kind in MethodCategory
    ]
    return page(
        request,
        "methods",
        "methods",
        groups=[group for group in groups if group[1]],
        levels=dict(Level.choices),
    )


@staff("initiatives.write")
def new_method(request: Request) -> HttpResponse:
    require(request.actor, "initiatives.write")
    form, back = MethodForm.opened(request), reverse("initiatives:methods")
    response = done(
        request, form, lambda: sites.write_method(by=request.actor, new=_method(form.cleaned_data)), back
    )
    return response or form_page(
        request, "methods", form, back, "Skriv in en metod", "Spara metoden", EXAMPLE
    )


def _method(data: dict) -> sites.AboutMethod:
    return sites.AboutMethod(**{name: data[name] for name in sites.AboutMethod.__dataclass_fields__})


@staff("initiatives.write")
def change_method(request: Request, pk: UUID) -> HttpResponse:
    found = row(Method, pk)
    require(request.actor, "initiatives.write", found)
    now = {name: getattr(found, name) for name in sites.AboutMethod.__dataclass_fields__}
    form, back = (
        MethodForm.opened(request, initial=now, about=pk, version=found.version),
        reverse("initiatives:methods"),
    )
    version = found.version
    response = changed(
        request,
        form,
        now,
        version,
        lambda: sites.change_method(
            by=request.actor, method=found, to=_method(form.cleaned_data), version=version
        ),
        back,
    )
    return response or form_page(
        request, "methods", form, back, f"Ändra {found.title}", "Spara metoden", EXAMPLE
    )
