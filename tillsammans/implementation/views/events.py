"""What has been held, and stories to be inspired by."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.access.rules.governance import PREPARES
from tillsammans.directory.models import Principal
from tillsammans.governance.models import PublicationKind
from tillsammans.governance.publishing import published_of
from tillsammans.governance.publishing_pages import publish_view
from tillsammans.implementation import papers, queries
from tillsammans.implementation.commands import events as commands
from tillsammans.implementation.forms.events import EventForm, StoryForm
from tillsammans.implementation.models import Event, EventKind, Group, Story
from tillsammans.implementation.views import writing
from tillsammans.implementation.views.writing import ENHET, Page, chosen


@staff("implementation.see")
@require_safe
def events(request: Request) -> HttpResponse:
    """Everything that has been held, the latest first."""
    require(request.actor, "implementation.see")
    kind = request.GET.get("slag", "")
    owner = _principal(request.GET.get("huvudman", ""))
    kind = kind if kind in EventKind.values else ""
    context = {
        "nav": "principals",
        "found": queries.events(owner.pk if owner else None, kind, request.GET.get("page", "1")),
        "kind": kind,
        "kinds": EventKind.choices,
        "owner": owner,
    }
    return render(request, "implementation/events.html", context)


def _principal(code: str) -> Principal | None:
    return Principal.objects.filter(code=code).first() if code else None


@staff("implementation.see")
@require_safe
def event(request: Request, pk: UUID) -> HttpResponse:
    require(request.actor, "implementation.see")
    row = writing.found(Event, pk, "principal", "unit", "noted_by__unit")
    counted = {one.group: one.number for one in row.attended.all()}
    context = {
        "nav": "principals",
        "event": row,
        "attended": [(Group(group).label, counted[group]) for group in Group.values if group in counted],
        "total": sum(counted.values()),
        "back": writing.address_of_row(row.where, "#traffar"),
        "writes": bool(may(request.actor, "implementation.write", row)),
    }
    return render(request, "implementation/event.html", context)


@staff("implementation.write")
def new_event(request: Request, where: str, pk: UUID) -> HttpResponse:
    place = writing.place_of(request, where, pk)
    units = [] if where == ENHET else queries.units_in(place.pk)
    offered = {"kind": _kinds(request), "unit": None if where == ENHET else _units(units)}
    form = EventForm.opened(request, about=place.pk, choices=offered)

    def deed() -> HttpResponse:
        typed = form.cleaned_data
        at = chosen(units, typed.get("unit", "")) or place
        row = commands.hold(by=request.actor, place=at, new=_new(typed))
        return redirect("implementation:event", row.pk)

    back = writing.address_of(place) + "#traffar"
    return writing.write(request, form, deed, _page("Skriv in en träff", back, "Spara träffen", str(place)))


@staff("implementation.write")
def change_event(request: Request, pk: UUID) -> HttpResponse:
    row = writing.found(Event, pk, "principal", "unit")
    require(request.actor, "implementation.write", row)
    counted = dict.fromkeys(Group.values, "")
    counted |= {one.group: str(one.number) for one in row.attended.all()}
    names = ("kind", "title", "held_on", "place", "audience", "evaluation")
    now = {name: getattr(row, name) for name in names} | {"materials": "\n".join(row.materials)} | counted
    page = _page("Ändra träffen", reverse("implementation:event", args=[row.pk]), "Spara träffen", row.title)

    def deed(typed: dict[str, Any], version: int) -> HttpResponse:
        commands.change_event(by=request.actor, event=row, new=_new(typed), version=version)
        return redirect(page.back)

    kinds = _kinds(request, row.kind)
    return writing.rewrite(
        request, EventForm.opened, row, now, deed, page, choices={"kind": kinds, "unit": None}
    )


def _kinds(request: Request, has: str = "") -> list[tuple[str, str]]:
    """Visits are the process leader's to note."""
    visits = request.actor.function in PREPARES or has == EventKind.VISIT
    return [one for one in EventKind.choices if visits or one[0] != EventKind.VISIT]


def _units(units: list) -> list[tuple[str, str]]:
    return writing.choices(units, "Nej, flera eller hela huvudmannen")


def _new(typed: dict[str, Any]) -> commands.NewEvent:
    return commands.NewEvent(
        kind=typed["kind"],
        title=typed["title"],
        held_on=typed["held_on"],
        place=typed["place"],
        audience=typed["audience"],
        attended={group: int(typed.get(group) or 0) for group in Group.values},
        materials=tuple(one.strip()[:80] for one in typed["materials"].splitlines() if one.strip()),
        evaluation=typed["evaluation"],
    )


def _page(title: str, back: str, button: str, text: str) -> Page:
    return Page(title, back, button, back_text=text, template="implementation/event_form.html")


# --- Inspireras av
@staff("implementation.see")
@require_safe
def stories(request: Request) -> HttpResponse:
    require(request.actor, "implementation.see")
    found, published = queries.stories(request.GET.get("page", "1"))
    context = {"nav": "principals", "found": found, "published": published}
    return render(request, "implementation/stories.html", context)


@staff("implementation.see")
@require_safe
def story(request: Request, pk: UUID) -> HttpResponse:
    require(request.actor, "implementation.see")
    row = writing.found(Story, pk, "principal", "unit")
    context = {
        "nav": "principals",
        "story": row,
        "publication": published_of(row),
        "writes": bool(may(request.actor, "implementation.write", row)),
        "publishes": bool(may(request.actor, "governance.publish", row)),
    }
    return render(request, "implementation/story.html", context)


@staff("implementation.write")
def new_story(request: Request, where: str, pk: UUID) -> HttpResponse:
    place = writing.place_of(request, where, pk)
    form = StoryForm.opened(request, about=place.pk, initial={"place": str(place) if where == ENHET else ""})

    def deed() -> HttpResponse:
        row = commands.tell(by=request.actor, place=place, new=_new_story(form.cleaned_data))
        return redirect("implementation:story", row.pk)

    page = Page(
        "Berätta så att andra kan inspireras",
        writing.address_of(place),
        "Spara berättelsen",
        "Berättelsen syns först i styrrummet. Processledaren publicerar den om den passar för alla.",
        str(place),
    )
    return writing.write(request, form, deed, page)


@staff("implementation.write")
def change_story(request: Request, pk: UUID) -> HttpResponse:
    row = writing.found(Story, pk, "principal", "unit")
    require(request.actor, "implementation.write", row)
    now = {name: getattr(row, name) for name in ("title", "place", "text")}
    page = Page(
        "Ändra berättelsen",
        reverse("implementation:story", args=[row.pk]),
        "Spara berättelsen",
        "",
        row.title,
    )

    def deed(typed: dict[str, Any], version: int) -> HttpResponse:
        commands.change_story(by=request.actor, story=row, new=_new_story(typed), version=version)
        return redirect(page.back)

    return writing.rewrite(request, StoryForm.opened, row, now, deed, page)


def _new_story(typed: dict[str, Any]) -> commands.NewStory:
    return commands.NewStory(typed["place"], typed["title"], typed["text"])


@staff("implementation.see")
def publish_story(request: Request, pk: UUID) -> HttpResponse:
    """Look at it as everybody will see it, and publish."""
    row = writing.found(Story, pk, "principal")
    require(request.actor, "implementation.see", row)
    return publish_view(
        request,
        thing=row,
        kind=PublicationKind.STORY,
        number=row.number,
        document=papers.story_document(row),
        back=reverse("implementation:story", args=[row.pk]),
        title="Kontrollera och publicera berättelsen",
    )
