"""Initiatives: the list, each one's page, and writing what it is."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.directory.models import Post
from tillsammans.governance import publishing
from tillsammans.governance.models import PublicationKind
from tillsammans.governance.publishing_pages import publish_view
from tillsammans.initiatives import papers, queries, steps
from tillsammans.initiatives.commands import life
from tillsammans.initiatives.forms.life import AboutForm, NewForm
from tillsammans.initiatives.models import Initiative, StepCode
from tillsammans.initiatives.queries import Standing
from tillsammans.initiatives.views.common import changed, chosen, form_page, page, row
from tillsammans.lib import clock

# What a list can be cut to: (word in the address, label, which steps).
CHOICES = (
    ("", "Alla", tuple(StepCode)),
    ("ide", "Idéer", (StepCode.IDEA, StepCode.DECIDED)),
    ("pagar", "Pågår", (StepCode.RUNNING, StepCode.EXTENDED)),
    ("utvarderad", "Utvärderade", (StepCode.EVALUATED,)),
    ("modellen", "I modellen", (StepCode.IN_MODEL,)),
    ("avslutad", "Avslutade", (StepCode.ENDED,)),
)
TONES = {
    StepCode.IN_MODEL: "ok",
    StepCode.RUNNING: "info",
    StepCode.EXTENDED: "info",
    StepCode.EVALUATED: "honey",
}
# Where one can go, in words: step -> (address, what the link says). The first that is allowed is the page's own button.
DEEDS = {
    StepCode.DECIDED: ("decide", "Skriv in beslutet att pröva"),
    StepCode.RUNNING: ("start", "Skriv in att den har börjat"),
    StepCode.EVALUATED: ("evaluate", "Skriv in utvärderingen"),
    StepCode.IN_MODEL: ("into_model", "Ta in i modellen"),
    StepCode.EXTENDED: ("extend", "Förläng"),
    StepCode.ENDED: ("end", "Avsluta"),
}
ORDER = tuple(DEEDS)
GOAL = "Målbilden ska ligga till grund för nya satsningar. En idé blir en satsning först när den är beslutad."


@staff("initiatives.see")
@require_safe
def initiatives(request: Request) -> HttpResponse:
    """What waits for somebody first; the rest by title."""
    require(request.actor, "initiatives.see")
    which = request.GET.get("visa", "")
    wanted = next((of for word, _, of in CHOICES if word == which), tuple(StepCode))
    standings = queries.with_steps(clock.today())
    rows = [one for one in standings if one.last.step in wanted]
    waiting = [one for one in standings if one.waits]
    live = publishing.published_among(Initiative._meta.label, [one.initiative.pk for one in rows])
    choices = [
        {"text": text, "href": f"?visa={word}" if word else "?", "current": wanted == of}
        for word, text, of in CHOICES
    ]
    return page(
        request,
        "list",
        "list",
        rows=rows,
        waiting=waiting,
        choices=choices,
        live=live,
        tones=TONES,
        queries=queries,
    )


@staff("initiatives.see")
@require_safe
def initiative(request: Request, pk: UUID) -> HttpResponse:
    require(request.actor, "initiatives.see")
    found = row(Initiative, pk)
    standing = queries.standing_of(found, clock.today())
    publication = publishing.published_of(found)
    return page(
        request,
        "initiative",
        "list",
        one=found,
        standing=standing,
        sites=queries.sites_of(standing.initiative),
        evaluation=queries.evaluation_of(standing),
        deeds=_deeds(standing),
        publication=publication,
        stale=queries.says_otherwise(publication, papers.initiative_document(found).as_json()),
        needs=found.needs.filter(taken_back_on__isnull=True).select_related("need"),
        timeline=_timeline(standing),
        tones=TONES,
        queries=queries,
    )


def _deeds(standing: Standing) -> list[dict[str, Any]]:
    """The steps from here, as links; to the model also before it is evaluated, since the page says what is missing."""
    step = standing.last.step
    onward = [code for code in ORDER if code in steps.onward(step)]
    if step in queries.RUNS:
        onward.append(StepCode.IN_MODEL)
    if step == StepCode.EVALUATED:
        onward = [StepCode.IN_MODEL, StepCode.EXTENDED, StepCode.ENDED, StepCode.EVALUATED]
    return [
        {
            "href": reverse(f"initiatives:{DEEDS[code][0]}", args=[standing.initiative.pk]),
            "text": DEEDS[code][1],
            "first": number == 0 and code != StepCode.ENDED,
        }
        for number, code in enumerate(onward)
    ]


def _timeline(standing: Standing) -> list[dict[str, Any]]:
    """Newest first."""
    return [
        {"when": one.on, "title": StepCode(one.step).label, "text": _why(one)}
        for one in reversed(standing.steps)
    ]


def _why(step: Any) -> str:
    parts = [
        f"Beslut {step.decision.number}, {step.decision.body.name}." if step.decision_id else "",
        step.reason,
    ]
    return " ".join(part for part in parts if part)


@staff("initiatives.write")
def new(request: Request) -> HttpResponse:
    require(request.actor, "initiatives.write")
    form = NewForm.opened(request)
    if form.sent():
        response = form.once(lambda: _suggested(request, form))
        if response:
            return response
    return form_page(
        request, "list", form, reverse("initiatives:list"), "Skriv in en satsning", "Spara idén", GOAL
    )


def _suggested(request: Request, form: NewForm) -> HttpResponse:
    found = life.suggest(by=request.actor, new=_about(form), since=form.cleaned_data["since"])
    return redirect("initiatives:initiative", found.pk)


def _about(form: AboutForm) -> life.About:
    data = form.cleaned_data
    words = {name: data[name] for name in ("kind", "title", "about", "goal_link", "origin", "responsible")}
    return life.About(**words, responsible_post=chosen(Post, data["responsible_post"]))


@staff("initiatives.write")
def change(request: Request, pk: UUID) -> HttpResponse:
    found = row(Initiative, pk)
    require(request.actor, "initiatives.write", found)
    names = ("kind", "title", "about", "goal_link", "origin", "responsible")
    now = {name: getattr(found, name) for name in names}
    now["responsible_post"] = str(found.responsible_post_id or "")
    back = reverse("initiatives:initiative", args=[pk])
    form = AboutForm.opened(request, initial=now, about=pk, version=found.version)
    version = found.version
    response = changed(
        request,
        form,
        now,
        version,
        lambda: life.change_about(by=request.actor, initiative=found, to=_about(form), version=version),
        back,
    )
    return response or form_page(request, "list", form, back, f"Ändra {found.title}", "Spara", GOAL)


@staff("initiatives.publish")
def publish(request: Request, pk: UUID) -> HttpResponse:
    """The page as everybody will read it, checked."""
    found = row(Initiative, pk)
    require(request.actor, "initiatives.publish", found)
    return publish_view(
        request,
        thing=found,
        kind=PublicationKind.INITIATIVE,
        number=found.slug,
        document=papers.initiative_document(found),
        back=reverse("initiatives:initiative", args=[pk]),
        title="Kontrollera och publicera",
    )
