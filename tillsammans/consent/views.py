"""Staff: the sheet, everybody's answers, an answer somebody gave, and the professional's own judgements."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.children.queries import guardians_of
from tillsammans.consent import commands, proposing, queries, sheet_words, words
from tillsammans.consent.commands.judging import OUTCOMES
from tillsammans.consent.forms import AnswerForm, AssessForm, Confirm, ExemptForm, SheetForm, ShowForm
from tillsammans.consent.models import Ask, Consent, MaturityAssessment, Sheet
from tillsammans.consent.months import same_day
from tillsammans.directory.models import Unit
from tillsammans.lib import clock

CHILD = "child"


def _case(request: Request, pk: UUID) -> Case:
    case = find(request.actor, Case, pk)
    case.unit = Unit.objects.select_related("authority").get(pk=case.unit_id)
    return case


@staff("consent.make_sheet")
def new_sheet(request: Request, pk: UUID) -> HttpResponse:
    """Write, check the three sentences as staff and families read them, save. Nothing is saved until it is checked."""
    actor: Actor = request.actor
    case = _case(request, pk)
    require(actor, "consent.make_sheet", case)
    proposal = proposing.propose(actor, case)
    form = SheetForm.opened(
        request,
        initial=_initial(proposal),
        about=case.pk,
        units=proposal.units,
        sentences=proposal.sentences,
        wanted=proposal.wanted,
        called=next(iter(proposal.called.values()), ""),
    )
    if request.POST.get("step") != "edit" and form.sent():
        sheet = _sheet_of(form, proposal)
        if request.POST.get("step") == "save":
            response = form.once(lambda: _made(actor, case, sheet))
            if response:
                return response
        else:
            return render(request, "consent/check.html", _check(request, case, form, sheet))
    editing = request.POST.get("step") == "edit"
    return render(
        request, "consent/new.html", {"form": form, "case": case, "card": case.card, "editing": editing}
    )


def _initial(proposal: proposing.Proposal) -> dict[str, Any]:
    return {
        "purpose": proposal.purpose,
        "units": proposal.chosen,
        "sectors": proposal.sectors,
        "until_on": same_day(clock.today(), settings.CONSENT_DEFAULT_MONTHS),
    }


def _sheet_of(form: SheetForm, proposal: proposing.Proposal) -> commands.NewSheet:
    c = form.cleaned_data
    asks = []
    for pk in c["units"]:
        extra = proposing.extras(proposal, c.get(f"also_{pk}", []), c.get(f"says_{pk}", ""))
        asks.append(commands.NewAsk(UUID(pk), tuple(c["sectors"]), c[f"for_{pk}"], extra))
    return commands.NewSheet(c["purpose"], c["until_on"], tuple(asks), tuple(c["not_about"]))


def _check(request: Request, case: Case, form: SheetForm, sheet: commands.NewSheet) -> dict:
    units = Unit.objects.in_bulk([asked.unit_id for asked in sheet.asks])
    receivers = [
        sheet_words.Receiver(units[asked.unit_id], asked.sectors, [one["says"] for one in asked.extra])
        for asked in sheet.asks
    ]
    said = sheet_words.Said(words.short(case.unit), receivers, sheet.purpose, sheet.until_on, sheet.not_about)
    return {
        "form": form,
        "case": case,
        "card": case.card,
        "staff_reads": sheet_words.for_staff(said),
        "family_reads": sheet_words.for_family(said),
        "carried": carried(request),
    }


def carried(request: Request) -> list[tuple[str, str]]:
    """What was typed, to be sent again from a check page."""
    skip = {"csrfmiddlewaretoken", "step"}
    return [(name, value) for name, values in request.POST.lists() if name not in skip for value in values]


def _made(actor: Actor, case: Case, sheet: commands.NewSheet) -> HttpResponse:
    row = commands.make_sheet(by=actor, case=case, sheet=sheet)
    return redirect("consent:sheet", pk=row.pk)


@staff("consent.see_sheet")
def sheet(request: Request, pk: UUID) -> HttpResponse:
    """The sheet with everybody's answers, what follows from them, and what one can do next."""
    actor: Actor = request.actor
    row = find(actor, Sheet, pk)
    case = _case(request, row.case_id)
    rows = queries.rows_of(actor, case, row)
    said = queries.said_by(row, [r.ask for r in rows], words.short(case.unit))
    context = {
        "sheet": row,
        "case": case,
        "card": case.card,
        "rows": rows,
        "sentences": sheet_words.for_staff(said),
        "family_reads": sheet_words.for_family(said),
        "headline": queries.headline(rows),
        "shown": [g.called for g in guardians_of(actor, case.child_id) if g.account_id in row.shown_to],
        "can_show": any(
            g.account_id and g.account_id not in row.shown_to for g in guardians_of(actor, case.child_id)
        ),
        "maturity": _maturity(actor, case),
        "outcomes": OUTCOMES,
    }
    return render(request, "consent/sheet.html", context)


def _maturity(actor: Actor, case: Case) -> MaturityAssessment | None:
    return visible(actor, MaturityAssessment).filter(case_id=case.pk).order_by("-made_at", "-pk").first()


@staff("consent.answer")
def record_answer(request: Request, pk: UUID) -> HttpResponse:
    """Somebody has answered by phone, in the room or on paper."""
    actor: Actor = request.actor
    ask = find(actor, Ask, pk)
    require(actor, "consent.answer", ask)
    row = find(actor, Sheet, ask.sheet_id)
    guardians = guardians_of(actor, ask.child_id)
    people = [*((str(g.pk), g.called) for g in guardians), (CHILD, row.child_called)]
    form = AnswerForm.opened(
        request, initial={"until_on": row.until_on, "language": "sv"}, people=people, ask=ask
    )
    if form.sent():
        response = form.once(lambda: _answered(actor, ask, form, guardians))
        if response:
            return response
    unit = Unit.objects.get(pk=ask.to_unit_id)
    return render(
        request, "consent/answer.html", {"form": form, "ask": ask, "sheet": row, "unit": words.full(unit)}
    )


def _answered(actor: Actor, ask: Ask, form: AnswerForm, guardians: list[Guardian]) -> HttpResponse:
    c = form.cleaned_data
    guardian = next((g for g in guardians if str(g.pk) == c["who"]), None)
    given = commands.Answered(
        c["answer"],
        guardian,
        c["who"] == CHILD,
        tuple(c.get("except_sectors", ())) if c["answer"] == "yes" else (),
        c["form"],
        c["note"],
        c["language"],
        c["interpreter"],
        c["pictures"],
        c["until_on"],
    )
    commands.answer(by=actor, ask=ask, given=given)
    return redirect("consent:sheet", pk=ask.sheet_id)


@staff("consent.withdraw")
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Somebody takes back their yes by phone: one page, one button, no reason asked."""
    actor: Actor = request.actor
    row = find(actor, Consent, pk)
    ask = find(actor, Ask, row.ask_id)
    form = Confirm.opened(request)
    if form.sent():
        response = form.once(lambda: _withdrawn(actor, row))
        if response:
            return response
    who = (
        find(actor, Guardian, row.guardian_id).called
        if row.guardian_id
        else find(actor, Sheet, row.sheet_id).child_called
    )
    unit = Unit.objects.get(pk=ask.to_unit_id)
    context = {"form": form, "who": who, "sheet_id": row.sheet_id, "unit": words.short(unit)}
    return render(request, "consent/withdraw.html", context)


def _withdrawn(actor: Actor, row: Consent) -> HttpResponse:
    commands.withdraw(by=actor, consent=row)
    return redirect("consent:sheet", pk=row.sheet_id)


@staff("consent.show_sheet")
def show(request: Request, pk: UUID) -> HttpResponse:
    """Open the sheet on guardians' own pages: exactly what they will read stands here first."""
    actor: Actor = request.actor
    row = find(actor, Sheet, pk)
    case = _case(request, row.case_id)
    waiting = [g for g in guardians_of(actor, row.child_id) if g.account_id not in row.shown_to]
    form = ShowForm.opened(request, guardians=waiting)
    if form.sent():
        response = form.once(lambda: _shown(actor, row, waiting, form.cleaned_data["guardians"]))
        if response:
            return response
    said = queries.said_by(row, queries.asks_of(actor, row), words.short(case.unit))
    return render(
        request, "consent/show.html", {"form": form, "sheet": row, "sentences": sheet_words.for_family(said)}
    )


def _shown(actor: Actor, row: Sheet, waiting: list[Guardian], chosen: list[str]) -> HttpResponse:
    commands.show_sheet(by=actor, sheet=row, guardians=[g for g in waiting if str(g.pk) in chosen])
    return redirect("consent:sheet", pk=row.pk)


@staff("consent.assess")
def assess(request: Request, pk: UUID) -> HttpResponse:
    actor: Actor = request.actor
    case = _case(request, pk)
    require(actor, "consent.assess", case)
    form = AssessForm.opened(request)
    if form.sent():
        assessed = commands.Assessed(**{k: form.cleaned_data[k] for k in ("outcome", "reason")})
        response = form.once(
            lambda: _to_sheet(actor, case, commands.assess(by=actor, case=case, assessed=assessed))
        )
        if response:
            return response
    return render(request, "consent/assess.html", {"form": form, "case": case, "card": case.card})


@staff("consent.exempt")
def exempt(request: Request, pk: UUID) -> HttpResponse:
    actor: Actor = request.actor
    case = _case(request, pk)
    require(actor, "consent.exempt", case)
    guardians = guardians_of(actor, case.child_id)
    form = ExemptForm.opened(request, guardians=guardians)
    if form.sent():
        response = form.once(lambda: _exempted(actor, case, form, guardians))
        if response:
            return response
    return render(request, "consent/exempt.html", {"form": form, "case": case, "card": case.card})


def _exempted(actor: Actor, case: Case, form: ExemptForm, guardians: list[Guardian]) -> HttpResponse:
    c = form.cleaned_data
    guardian = next(g for g in guardians if str(g.pk) == c["guardian"])
    exempted = commands.Exempted(guardian, c["ground"], c["reason"], c["until_on"])
    return _to_sheet(actor, case, commands.exempt(by=actor, case=case, exempted=exempted))


def _to_sheet(actor: Actor, case: Case, done: object) -> HttpResponse:
    """Back to the newest sheet, or to the child."""
    sheets = queries.sheets_of(actor, case)
    return redirect("consent:sheet", pk=sheets[0].pk) if sheets else redirect("cases:child", pk=case.pk)
