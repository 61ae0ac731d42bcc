"""The five questions, the decision, and the absence inquiry's own pages."""

from collections.abc import MutableMapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.models import Child
from tillsammans.directory.models import Post, Unit, UnitKind
from tillsammans.directory.queries import first_in, in_model, sitting_now
from tillsammans.drafts import conflicts
from tillsammans.lib import clock
from tillsammans.lib.text import lower_first
from tillsammans.mapping.commands import absence, decide, questions
from tillsammans.mapping.commands.questions import FIELDS
from tillsammans.mapping.decision_form import DecisionForm
from tillsammans.mapping.forms import AbsenceCloseForm, QuestionsForm
from tillsammans.mapping.models import AbsenceInquiry, FiveQuestions, Mapping
from tillsammans.mapping.queries import card_of, five_of

# Whom answer 5 may be about; others are invited by name when there is a meeting.
OTHERS = (
    UnitKind.SOCIAL_OPEN,
    UnitKind.CAMHS,
    UnitKind.PRIMARY_CARE,
    UnitKind.YOUTH_CLINIC,
    UnitKind.HABILITATION,
    UnitKind.CHILD_HEALTH,
)
# What people usually call them, at the start of a line.
CALLED = {
    "bup": UnitKind.CAMHS,
    "soc": UnitKind.SOCIAL_OPEN,
    "öppna": UnitKind.SOCIAL_OPEN,
    "vård": UnitKind.PRIMARY_CARE,
}


@staff("mapping.answer_questions")
def five_questions(request: Request, pk: UUID) -> HttpResponse:
    """The agreement's words, and room to answer. Two who write at once lose nothing."""
    actor: Actor = request.actor
    mapping = find(actor, Mapping, pk)
    require(actor, "mapping.answer_questions", mapping)
    case = find(actor, Case, mapping.case_id)
    five = five_of(actor, mapping)
    now, version = _now(five), five.version if five else 0
    back = redirect("cases:child", case.pk)
    if mapping.established_at:
        return back
    form = QuestionsForm.opened(request, about=mapping.pk, initial=now, version=version)
    conflicts.remember(form, now, version)
    if form.sent():
        clash = conflicts.clash(form, now, version)
        if clash:
            return render(request, "drafts/conflict.html", clash.context(form, back["Location"]), status=409)
        response = form.once(lambda: _answered(actor, case, mapping, form.cleaned_data, version))
        if response:
            return response
    context = {
        "form": form,
        "fields": FIELDS,
        "case": case,
        "mapping": mapping,
        "called": card_of(case)["called"],
    }
    return render(request, "mapping/questions.html", context)


def _now(five: FiveQuestions | None) -> dict[str, str]:
    return {name: (getattr(five, name) or "") if five else "" for name in FIELDS}


def _answered(actor: Actor, case: Case, mapping: Mapping, typed: dict, version: int) -> HttpResponse:
    answers = questions.Answers(**{name: typed[name] for name in FIELDS})
    questions.answer_questions(by=actor, case=case, mapping=mapping, answers=answers, version=version)
    return redirect("cases:child", case.pk)


@staff("mapping.decide")
def decision(request: Request, pk: UUID) -> HttpResponse:
    """The named person reads the answers and decides. What was answered is not typed again."""
    actor: Actor = request.actor
    mapping = find(actor, Mapping, pk)
    require(actor, "mapping.decide", mapping)
    case = find(actor, Case, mapping.case_id)
    five = five_of(actor, mapping)
    if mapping.established_at:
        return redirect("cases:child", case.pk)
    if five is None or not all(_now(five).values()):
        return render(request, "mapping/not_answered.html", {"case": case, "mapping": mapping})
    seats, units = _seats(case), _units(actor)
    form = DecisionForm.opened(request, about=mapping.pk, initial={}, five=five, seats=seats, units=units[0])
    if not form.is_bound:
        form.initial.update(_guesses(form, units[1], form.initial))
    if form.sent():
        response = form.once(lambda: _decided(actor, case, mapping, form))
        if response:
            return response
    context = {"form": form, "case": case, "called": card_of(case)["called"], "answers": _answers(five)}
    return render(request, "mapping/decide.html", context)


def _answers(five: FiveQuestions) -> list[dict]:
    return [
        {"question": question, "answer": getattr(five, name)}
        for name, question in zip(FIELDS, questions.QUESTIONS, strict=True)
    ]


def _seats(case: Case) -> list[tuple[str, str]]:
    """Seats at the case's own unit that somebody sits in, by name. Nobody chooses for another authority (R41)."""
    rows = sitting_now(clock.now()).filter(post__unit_id=case.unit_id).select_related("post", "person")
    named = {str(row.post_id): f"{row.person.name}, {lower_first(row.post.title)}" for row in rows}
    return sorted(named.items(), key=lambda seat: seat[1])


def _units(actor: Actor) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """Services in one's own municipality, and the likely one of each kind."""
    here = in_model(clock.today(), "authority__")
    rows = Unit.objects.filter(here, kind__in=OTHERS, municipality=actor.municipality)
    found = list(rows.order_by("name", "pk"))
    return [(str(unit.pk), unit.name) for unit in found], {
        unit.kind: str(unit.pk) for unit in reversed(found)
    }


def _guesses(form: DecisionForm, likely: dict[str, str], typed: MutableMapping[str, Any]) -> dict[str, str]:
    """A line that begins with BUP or Socialtjänsten is proposed for that service; the named person may change it."""
    out = {}
    for name, line in form.needed:
        kind = next((kind for start, kind in CALLED.items() if line.lower().startswith(start)), None)
        if name not in typed and kind in likely:
            out[name] = likely[kind]
    return out


def _decided(actor: Actor, case: Case, mapping: Mapping, form: DecisionForm) -> HttpResponse:
    decide.decide(by=actor, case=case, mapping=mapping, new=form.new_decision())
    return redirect("cases:child", case.pk)


@staff("mapping.see")
def absence_report(request: Request, pk: UUID) -> HttpResponse:
    """What the huvudman is told when an absence inquiry begins: name, date, that it has begun. No cause (R58)."""
    actor: Actor = request.actor
    inquiry = find(actor, AbsenceInquiry, pk)
    case, child = find(actor, Case, inquiry.case_id), find(actor, Child, inquiry.child_id)
    post = case.named_post
    context = {"inquiry": inquiry, "case": case, "child": child, "who": _sitting(post)}
    return render(request, "mapping/absence_report.html", context)


def _sitting(post_id: UUID) -> str:
    post = Post.objects.select_related("unit").get(pk=post_id)
    person = first_in(post, clock.now())
    return ", ".join([*([person.name] if person else []), post.title, post.unit.name])


@staff("mapping.close_absence_inquiry")
def close_absence(request: Request, pk: UUID) -> HttpResponse:
    actor: Actor = request.actor
    inquiry = find(actor, AbsenceInquiry, pk)
    require(actor, "mapping.close_absence_inquiry", inquiry)
    form = AbsenceCloseForm.opened(request, about=inquiry.pk)
    if form.sent():
        response = form.once(lambda: _closed(actor, inquiry, form.cleaned_data["reason"]))
        if response:
            return response
    context = {"form": form, "inquiry": inquiry, "missing": absence.missing_in(inquiry)}
    return render(request, "mapping/close_absence.html", context)


def _closed(actor: Actor, inquiry: AbsenceInquiry, reason: str) -> HttpResponse:
    absence.close_absence_inquiry(by=actor, inquiry=inquiry, reason=reason)
    return redirect("cases:child", inquiry.case_id)
