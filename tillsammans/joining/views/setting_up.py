"""The provider's own place: island, key, contact; the check and the day it comes in."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.directory.models import Authority
from tillsammans.joining import checks, commands, queries
from tillsammans.joining.forms.setting_up import CheckForm, ContactForm, IslandForm, Press
from tillsammans.joining.models import Joining, StepCode
from tillsammans.joining.standing import standing
from tillsammans.joining.steps import STEPS
from tillsammans.joining.views.around import around, placed, to_provider
from tillsammans.sealing.trial import Trial


@staff("joining.prepare")
def island(request: Request, pk: UUID) -> HttpResponse:
    """The provider's place with a secrecy rule of its own."""
    joining = _mine(request, pk, "joining.prepare")
    there = checks.authorities_of(joining)
    form = IslandForm.opened(request, about=joining.pk, authorities=[one for one in there if not one.secrecy])

    def deed():
        return commands.set_island(by=request.actor, joining=joining, new=form.new(), authority=form.chosen())

    page = _page(joining, StepCode.ISLAND, there=there)
    return around(
        request, form, placed(deed, name="new_name"), "joining/island.html", to_provider(joining), **page
    )


@staff("joining.prepare")
def keys(request: Request, pk: UUID) -> HttpResponse:
    """Try each island's key. When one is missing the page says who must act, and nothing is noted."""
    joining = _mine(request, pk, "joining.prepare")
    form = Press.opened(request, about=joining.pk)
    trials: dict[Authority, Trial] = {}
    if form.sent():
        response = form.once(lambda: _tried(request, joining, trials))
        if response and all(trial.works for trial in trials.values()):
            return response
    missing = [checks.key_sentence(t.why) for t in trials.values() if not t.works]
    page = _page(joining, StepCode.KEYS, form=form, there=checks.authorities_of(joining), missing=missing)
    return render(request, "joining/keys.html", {"nav": "principals", **page})


def _tried(request: Request, joining: Joining, trials: dict) -> HttpResponse:
    trials.update(commands.try_keys(by=request.actor, joining=joining))
    return to_provider(joining)()


@staff("joining.prepare")
def contact(request: Request, pk: UUID) -> HttpResponse:
    """Whoever at the provider keeps units and people from now on."""
    joining = _mine(request, pk, "joining.prepare")
    there = checks.authorities_of(joining)
    start = {"title": "Kontaktperson för modellen"}
    form = ContactForm.opened(request, initial=start, about=joining.pk, authorities=there)

    def deed():
        return commands.add_contact(
            by=request.actor,
            joining=joining,
            authority=form.authority_chosen(),
            title=form.cleaned_data["title"],
            who=form.holder(),
        )

    page = _page(joining, StepCode.CONTACT, there=there)
    return around(
        request, form, placed(deed, name="person"), "joining/contact.html", to_provider(joining), **page
    )


@staff("joining.check")
def check(request: Request, pk: UUID) -> HttpResponse:
    """The provider's own contact reads who has been let in, and says that it is right."""
    joining = _mine(request, pk, "joining.check")
    form = CheckForm.opened(request, about=joining.pk)

    def deed():
        return commands.check(by=request.actor, joining=joining, right=form.cleaned_data["right"])

    page = _page(joining, StepCode.CHECK, places=queries.places(joining), now=standing(joining))
    return around(request, form, deed, "joining/check.html", to_provider(joining), **page)


@staff("joining.prepare")
def live(request: Request, pk: UUID) -> HttpResponse:
    """Everything once more, then in."""
    joining = _mine(request, pk, "joining.prepare")
    form = Press.opened(request, about=joining.pk)

    def deed():
        return commands.go_live(by=request.actor, joining=joining)

    page = _page(joining, StepCode.LIVE, places=queries.places(joining), now=standing(joining))
    return around(request, form, deed, "joining/live.html", to_provider(joining), **page)


def _mine(request: Request, pk: UUID, action: str) -> Joining:
    joining = queries.joining_or_404(pk)
    require(request.actor, action, joining)
    return joining


def _page(joining: Joining, code: StepCode, **more) -> dict:
    return {"joining": joining, "step": STEPS[code], **more}
