"""The yearly revision: opened, proposed upon, prepared, decided."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.accounts.actor import Actor
from tillsammans.drafts import conflicts
from tillsammans.drafts.forms import DeedForm
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.agreement_reading import plainly, proposals, steps_of
from tillsammans.governance.commands import revising
from tillsammans.governance.forms.agreement import VersionedForm
from tillsammans.governance.forms.revision import (
    DecideRevisionForm,
    NewSectionProposalForm,
    OpenForm,
    PrepareForm,
    ProposalForm,
)
from tillsammans.governance.models import Agreement, Proposal, Revision
from tillsammans.governance.views.agreement import found
from tillsammans.lib import clock


def _revision(pk: UUID) -> Revision:
    rows = Revision.objects.select_related(
        "agreement__terminated_by",
        "base",
        "decision__body",
        "new_edition",
        "opened_by__unit",
        "prepared_by__unit",
    )
    return get_object_or_404(rows, pk=pk)


def _at(revision: Revision) -> str:
    return reverse("governance:revision", args=[revision.pk])


@staff("governance.open_revision")
def open_(request: Request, slug: str) -> HttpResponse:
    one = found(slug)
    require(request.actor, "governance.open_revision", one)
    year = clock.today().year
    form = OpenForm.opened(request, about=one.pk, initial={"year": year, "decide_by": ask.revision_due(one)})
    if form.sent():
        response = form.once(lambda: _opened(request.actor, one, form))
        if response:
            return response
    context = {"nav": "room", "form": form, "one": one, "says": ask.revision_sentence(one)}
    return render(request, "governance/agreement/open_revision.html", context)


def _opened(actor: Actor, one: Agreement, form: OpenForm) -> HttpResponse:
    return redirect(_at(revising.open_(by=actor, agreement=one, new=form.opening())))


@staff("governance.see_agreement")
@require_safe
def revision(request: Request, pk: UUID) -> HttpResponse:
    """Where the revision is, and every proposal beside what stands today."""
    actor = request.actor
    require(actor, "governance.see_agreement")
    one = _revision(pk)
    rows = proposals(one)
    open_for = one.prepared_at is None and clock.today() <= one.proposals_until
    context = {
        "nav": "room",
        "one": one,
        "agreement": one.agreement,
        "steps": steps_of(one),
        "rows": rows,
        "open_for": open_for,
        "preparing": one.prepared_at is None and not open_for,
        "waiting": sum(not row.proposal.prepared and not row.proposal.withdrawn_at for row in rows),
        "may_prepare": bool(may(actor, "governance.prepare_revision")),
        "may_decide": bool(may(actor, "governance.decide_revision")),
        "may_propose": bool(may(actor, "governance.propose")) and open_for,
    }
    return render(request, "governance/agreement/revision.html", context)


# --- Proposals
@staff("governance.propose")
@require_safe
def choose(request: Request, pk: UUID) -> HttpResponse:
    """Which section the proposal is about."""
    require(request.actor, "governance.propose")
    one = _revision(pk)
    context = {"nav": "room", "one": one, "sections": list(one.base.sections.all())}
    return render(request, "governance/agreement/choose.html", context)


@staff("governance.propose")
def propose(request: Request, pk: UUID, anchor: str) -> HttpResponse:
    """A new text beside the one that stands."""
    one = _revision(pk)
    require(request.actor, "governance.propose", one)
    section = get_object_or_404(one.base.sections.all(), anchor=anchor)
    form = ProposalForm.opened(request, about=section.pk, initial={"text": section.text})
    if form.sent():
        response = form.once(lambda: _proposed(request.actor, one, form.proposal(anchor)))
        if response:
            return response
    context = {"nav": "room", "form": form, "one": one, "section": section, "present": plainly(section.text)}
    return render(request, "governance/agreement/propose.html", context)


@staff("governance.propose")
def propose_new(request: Request, pk: UUID) -> HttpResponse:
    one = _revision(pk)
    require(request.actor, "governance.propose", one)
    sections = list(one.base.sections.all())
    form = NewSectionProposalForm.opened(request, about=one.pk, sections=sections)
    if form.sent():
        response = form.once(lambda: _proposed(request.actor, one, form.proposal()))
        if response:
            return response
    return render(request, "governance/agreement/propose_new.html", {"nav": "room", "form": form, "one": one})


def _proposed(actor: Actor, one: Revision, new: revising.NewProposal) -> HttpResponse:
    made = revising.propose(by=actor, revision=one, new=new)
    return redirect(f"{_at(one)}#forslag-{made.pk}")


def _proposal(pk: UUID) -> Proposal:
    rows = Proposal.objects.select_related("revision__agreement__terminated_by", "revision__base")
    return get_object_or_404(rows, pk=pk)


@staff("governance.withdraw_proposal")
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    one = _proposal(pk)
    require(request.actor, "governance.withdraw_proposal", one)
    form = VersionedForm.opened(request, about=one.pk, version=one.version)
    if form.sent():
        response = form.once(lambda: _withdrawn(request.actor, one))
        if response:
            return response
    context = {"nav": "room", "form": form, "one": one.revision, "row": proposals(one.revision, one.pk)[0]}
    return render(request, "governance/agreement/withdraw_proposal.html", context)


def _withdrawn(actor: Actor, one: Proposal) -> HttpResponse:
    revising.withdraw(by=actor, proposal=one)
    return redirect(_at(one.revision))


# --- Preparing and deciding
@staff("governance.prepare_revision")
def prepare(request: Request, pk: UUID) -> HttpResponse:
    """Taken, changed or left, with a reason. Two who prepare at once lose nothing."""
    one = _proposal(pk)
    require(request.actor, "governance.prepare_revision", one)
    now = {"prepared": one.prepared, "text": one.prepared_text or one.text, "reason": one.prepared_reason}
    form = PrepareForm.opened(request, about=one.pk, initial=now, version=one.version, proposal=one)
    now = {name: words for name, words in now.items() if name in form.fields}
    conflicts.remember(form, now, one.version)
    if form.sent():
        clash = conflicts.clash(form, now, one.version)
        if clash:
            context = clash.context(form, _at(one.revision))
            return render(request, "drafts/conflict.html", context, status=409)
        response = form.once(lambda: _prepared(request.actor, one, form))
        if response:
            return response
    context = {"nav": "room", "form": form, "one": one.revision, "row": proposals(one.revision, one.pk)[0]}
    return render(request, "governance/agreement/prepare.html", context)


def _prepared(actor: Actor, one: Proposal, form: PrepareForm) -> HttpResponse:
    revising.prepare(by=actor, proposal=one, new=form.preparing(), version=one.version)
    return redirect(f"{_at(one.revision)}#forslag-{one.pk}")


@staff("governance.prepare_revision")
def finish(request: Request, pk: UUID) -> HttpResponse:
    one = _revision(pk)
    require(request.actor, "governance.prepare_revision", one)
    form = DeedForm.opened(request, about=one.pk)
    if form.sent():
        response = form.once(lambda: _finished(request.actor, one))
        if response:
            return response
    context = {"nav": "room", "form": form, "one": one, "rows": proposals(one)}
    return render(request, "governance/agreement/finish.html", context)


def _finished(actor: Actor, one: Revision) -> HttpResponse:
    revising.finish(by=actor, revision=one)
    return redirect(_at(one))


@staff("governance.decide_revision")
def decide(request: Request, pk: UUID) -> HttpResponse:
    one = _revision(pk)
    require(request.actor, "governance.decide_revision", one)
    form = DecideRevisionForm.opened(request, about=one.pk)
    if form.sent():
        response = form.once(lambda: _decided(request.actor, one, form.cleaned_data["decision"]))
        if response:
            return response
    context = {"nav": "room", "form": form, "one": one, "rows": proposals(one)}
    return render(request, "governance/agreement/decide_revision.html", context)


def _decided(actor: Actor, one: Revision, decision) -> HttpResponse:
    made = revising.decide(by=actor, revision=one, decision=decision)
    if made is None:
        return redirect(_at(one))
    return redirect("governance:edition", one.agreement.slug, made.number)
