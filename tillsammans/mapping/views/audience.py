"""Who may be told: after the talk, one sentence at a time; a guardian's release; the school's own sentences."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.queries import guardians_of
from tillsammans.drafts.forms import DeedForm
from tillsammans.mapping import picture
from tillsammans.mapping.audience import circle_of
from tillsammans.mapping.commands import audience
from tillsammans.mapping.forms import ReleaseForm, ShowForm, TrialForm
from tillsammans.mapping.models import Conversation, Statement, VoiceOf
from tillsammans.mapping.queries import card_of, case_of


@staff("mapping.try_audience")
def after_talk(request: Request, pk: UUID) -> HttpResponse:
    """What the child wishes, sentence by sentence: done at once where nobody is left out, otherwise tried."""
    actor: Actor = request.actor
    talk = find(actor, Conversation, pk)
    case = find(actor, Case, talk.case_id)
    form = DeedForm.opened(request, about=talk.pk)
    if form.sent():
        response = form.once(lambda: _as_wished(actor, case))
        if response:
            return response
    mine = picture.child_says(picture.sentences(actor, case))
    trials = picture.trials_of(actor, mine)
    context = {
        "form": form,
        "case": case,
        "called": card_of(case)["called"],
        "trials": trials,
        "plain": [one for one in mine if not one.left_out and one.sector],
        "wishes": [one for one in mine if not one.sector],
        "tried": [one for one in mine if one.left_out],
    }
    return render(request, "mapping/after_talk.html", context)


def _as_wished(actor: Actor, case: Case) -> HttpResponse:
    rows = visible(actor, Statement).filter(case_id=case.pk, voice=VoiceOf.CHILD)
    audience.as_wished(by=actor, case=case, statements=rows)
    return redirect("cases:child", case.pk)


@staff("mapping.try_audience")
def trial(request: Request, pk: UUID) -> HttpResponse:
    """The professional's decision on one sentence, with reason (R12, R13)."""
    actor: Actor = request.actor
    statement = find(actor, Statement, pk, voice=VoiceOf.CHILD)
    require(actor, "mapping.try_audience", statement)
    case = find(actor, Case, statement.case_id)
    left_out = circle_of(actor, case).left_out(statement.audience or {})
    choices = {"guardian": [(str(word.guardian_id), word.called) for word in left_out]}
    form = TrialForm.opened(request, about=statement.pk, choices=choices)
    if form.sent():
        response = form.once(lambda: _tried(actor, case, statement, form.cleaned_data))
        if response:
            return response
    context = {"form": form, "statement": statement, "case": case, "called": card_of(case)["called"]}
    return render(request, "mapping/trial.html", context)


def _tried(actor: Actor, case: Case, statement: Statement, typed: dict) -> HttpResponse:
    decided = audience.Trial(
        typed["outcome"],
        typed["reason"],
        UUID(typed["guardian"]) if typed["guardian"] else None,
        typed["review_on"],
        typed["child_told_on"],
    )
    audience.try_audience(by=actor, case=case, statement=statement, trial=decided)
    return redirect("mapping:reasons", case.pk)


@staff("mapping.try_audience")
def reasons(request: Request, pk: UUID) -> HttpResponse:
    """Why each sentence is told to those it is told to. For the mapper and the named person only."""
    actor: Actor = request.actor
    case = find(actor, Case, pk)
    require(actor, "mapping.try_audience", case)
    mine = picture.child_says(picture.sentences(actor, case))
    called_of = {g.pk: g.called for g in guardians_of(actor, case.child_id)}
    context = {
        "case": case,
        "called": card_of(case)["called"],
        "rows": mine,
        "trials": picture.trials_of(actor, mine),
        "outcomes": audience.OUTCOMES,
        "called_of": called_of,
    }
    return render(request, "mapping/reasons.html", context)


@staff("mapping.release")
def release(request: Request, pk: UUID) -> HttpResponse:
    """Check page: the speaker lets the other guardian read one own sentence."""
    actor: Actor = request.actor
    statement = find(actor, Statement, pk, voice=VoiceOf.GUARDIAN)
    require(actor, "mapping.release", statement)
    guardians = {g.pk: g for g in guardians_of(actor, statement.child_id)}
    speaker = guardians.get(statement.guardian_id)
    other = next((g for g in guardians.values() if g.pk != statement.guardian_id), None)
    if speaker is None or other is None:
        return redirect("cases:child", statement.case_id)
    form = ReleaseForm.opened(request, about=statement.pk)
    form.fields["sure"].label = f"{speaker.called} har sagt ja till att {other.called} får läsa meningen"
    if form.sent():
        response = form.once(lambda: _released(actor, statement, other))
        if response:
            return response
    context = {"form": form, "statement": statement, "speaker": speaker, "other": other}
    return render(request, "mapping/release.html", context)


def _released(actor: Actor, statement: Statement, other) -> HttpResponse:
    audience.release_statement(by=actor, statement=statement, to=other)
    return redirect("mapping:guardian_says", statement.guardian_id)


@staff("mapping.show")
def show(request: Request, pk: UUID) -> HttpResponse:
    """Check page: one of the school's own sentences to the guardians one chooses."""
    actor: Actor = request.actor
    statement = find(actor, Statement, pk, voice=VoiceOf.PROFESSIONAL)
    require(actor, "mapping.show", statement)
    case = case_of(actor, statement.child_id)
    guardians = {str(g.pk): g for g in guardians_of(actor, statement.child_id)}
    choices = {"guardians": [(key, g.called) for key, g in guardians.items()]}
    form = ShowForm.opened(request, about=statement.pk, choices=choices)
    if form.sent():
        chosen = [guardians[key] for key in form.cleaned_data["guardians"]]
        response = form.once(lambda: _shown(actor, statement, chosen))
        if response:
            return response
    return render(request, "mapping/show.html", {"form": form, "statement": statement, "case": case})


def _shown(actor: Actor, statement: Statement, chosen: list) -> HttpResponse:
    audience.show_statement(by=actor, statement=statement, to=chosen)
    return redirect("mapping:school_says", statement.case_id)
