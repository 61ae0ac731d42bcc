"""The register of agreements, one agreement with its facts, and its end."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.access.rules.governance_agreement import reads_drafts
from tillsammans.accounts.actor import Actor
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.agreement_text import validity
from tillsammans.governance.commands import agreements
from tillsammans.governance.forms.agreement import FactsForm, TerminationForm
from tillsammans.governance.models import Agreement
from tillsammans.governance.publishing import published_among
from tillsammans.lib import clock


def found(slug: str) -> Agreement:
    return get_object_or_404(Agreement.objects.select_related("terminated_by"), slug=slug)


@staff("governance.see_agreement")
@require_safe
def register(request: Request) -> HttpResponse:
    """Every agreement, in force or ended, with what is late about it."""
    require(request.actor, "governance.see_agreement")
    rows = [
        {
            "agreement": one,
            "standing": ask.standing(one),
            "late": _late(one),
            "signed": ask.signed_sentence(edition) if (edition := ask.latest(one)) else "",
        }
        for one in Agreement.objects.select_related("terminated_by")
    ]
    context = {"rows": rows, "may_add": bool(may(request.actor, "governance.register_agreement"))}
    return render(request, "governance/agreement/register.html", {"nav": "room", **context})


def _late(agreement: Agreement) -> str:
    due = ask.revision_due(agreement)
    return ask.revision_sentence(agreement) if due and due < clock.today() else ""


@staff("governance.see_agreement")
@require_safe
def agreement(request: Request, slug: str) -> HttpResponse:
    """One agreement: whether it is in force, its editions, who has signed, who has adopted the goal, and revisions."""
    require(request.actor, "governance.see_agreement")
    one = found(slug)
    return render(request, "governance/agreement/agreement.html", _context(request.actor, one))


def _context(actor: Actor, one: Agreement) -> dict:
    editions = list(ask.decided(one))
    now, latest = ask.in_force_on(one, clock.today()), editions[0] if editions else None
    return {
        "nav": "room",
        "one": one,
        "facts": _facts(one),
        "standing": ask.standing(one),
        "revision_says": ask.revision_sentence(one),
        "late": bool(_late(one)),
        "ended": ask.ended(one),
        "last_day": ask.last_day(one),
        "editions": editions,
        "published": published_among("governance.Edition", [edition.pk for edition in editions]),
        "now": now,
        "latest": latest,
        "draft": ask.draft_of(one) if reads_drafts(actor) else None,
        "signed": ask.signed_sentence(latest) if latest else "",
        "adopted": ask.adopted_sentence(ask.adoptions(one)),
        "revisions": list(one.revisions.select_related("decision", "new_edition")),
        "open": ask.open_revision(one),
        "may_write": bool(may(actor, "governance.register_agreement")),
    }


def _facts(one: Agreement) -> list[tuple[str, str]]:
    return [
        ("Diarienummer", one.diary_number or "Inte angivet"),
        ("Sorts dokument", one.category),
        ("Dokumentansvarig", one.responsible),
        ("Beslutad av", one.decided_by),
        ("Giltighetstid", validity(one)),
        ("Revideras", "Varje år" if one.revised_each == 12 else f"Med {one.revised_each} månaders mellanrum"),
        ("Uppsägning", one.termination),
    ]


@staff("governance.register_agreement")
def new(request: Request) -> HttpResponse:
    require(request.actor, "governance.register_agreement")
    form = FactsForm.opened(request)
    if form.sent():
        response = form.once(lambda: _registered(request.actor, form))
        if response:
            return response
    return _facts_page(request, form, "För in en överenskommelse", reverse("governance:agreements"))


def _registered(actor: Actor, form: FactsForm) -> HttpResponse:
    one = agreements.register(by=actor, facts=form.facts())
    return redirect("governance:agreement", one.slug)


@staff("governance.register_agreement")
def amend(request: Request, slug: str) -> HttpResponse:
    require(request.actor, "governance.register_agreement")
    one = found(slug)
    initial = {name: getattr(one, name) for name in FactsForm.base_fields if hasattr(one, name)}
    form = FactsForm.opened(request, about=one.pk, initial=initial, version=one.version)
    if form.sent():
        response = form.once(lambda: _amended(request.actor, one, form))
        if response:
            return response
    return _facts_page(request, form, "Ändra uppgifterna", reverse("governance:agreement", args=[one.slug]))


def _amended(actor: Actor, one: Agreement, form: FactsForm) -> HttpResponse:
    version = form.cleaned_data.get("_version") or 0
    agreements.amend(by=actor, agreement=one, facts=form.facts(), version=version)
    return redirect("governance:agreement", one.slug)


def _facts_page(request: Request, form: FactsForm, title: str, back: str) -> HttpResponse:
    context = {"nav": "room", "form": form, "title": title, "back": back}
    return render(request, "governance/agreement/facts.html", context)


@staff("governance.terminate_agreement")
def terminate(request: Request, slug: str) -> HttpResponse:
    """By länsstyrgruppen's decision alone, whole and for all parties."""
    require(request.actor, "governance.terminate_agreement")
    one = found(slug)
    if one.terminated_on:
        raise Http404
    form = TerminationForm.opened(request, about=one.pk)
    if form.sent():
        response = form.once(lambda: _terminated(request.actor, one, form.cleaned_data))
        if response:
            return response
    return render(request, "governance/agreement/terminate.html", {"nav": "room", "form": form, "one": one})


def _terminated(actor: Actor, one: Agreement, typed: dict) -> HttpResponse:
    agreements.terminate(by=actor, agreement=one, decision=typed["decision"], on=typed["on"])
    return redirect("governance:agreement", one.slug)
