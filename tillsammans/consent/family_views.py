"""A guardian's own page for answering (mock 06b): own answers only, three equal choices, no as easy as yes."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import family
from tillsammans.access.http import Request
from tillsammans.access.policy import find
from tillsammans.accounts.actor import Actor
from tillsammans.consent import commands, queries, sheet_words, words
from tillsammans.consent.forms import Confirm, OwnAnswerForm
from tillsammans.consent.models import Ask, Consent, Form, Sheet
from tillsammans.directory.models import Unit
from tillsammans.directory.queries import first_in
from tillsammans.lib import clock


@family("consent.family")
def own_sheet(request: Request, pk: UUID) -> HttpResponse:
    """Read the three sentences, answer each receiver. What is answered already is shown with a way to change it."""
    actor: Actor = request.actor
    sheet = find(actor, Sheet, pk)
    asks = queries.asks_of(actor, sheet)
    form = OwnAnswerForm.opened(request, asks=asks)
    if form.sent():
        response = form.once(lambda: _answered(actor, sheet, form))
        if response:
            return response
    own = queries.own_sheet(actor, sheet)
    said = queries.said_by(sheet, asks, queries.us_of(sheet))
    context = {
        "form": form,
        "sheet": sheet,
        "own": own,
        "sentences": sheet_words.for_family(said),
        "us": queries.us_of(sheet),
        "name": queries.own_guardian_name(actor, sheet.child_id),
        "contact": _contact(sheet),
        "today": clock.today(),
        "over": sheet.until_on < clock.today(),
    }
    return render(request, "consent/own.html", context)


def _answered(actor: Actor, sheet: Sheet, form: OwnAnswerForm) -> HttpResponse:
    language = (actor.language or "sv")[:5]
    for ask, answer, kept in form.answers():
        given = commands.Answered(answer, except_sectors=kept, form=Form.ESIGN, language=language)
        commands.answer(by=actor, ask=ask, given=given)
    return redirect("consent:own_answered", pk=sheet.pk)


@family("consent.family")
@require_safe
def own_answered(request: Request, pk: UUID) -> HttpResponse:
    """ "Tack": what was answered, until when, and how to change it."""
    actor: Actor = request.actor
    sheet = find(actor, Sheet, pk)
    return render(
        request, "consent/own_answered.html", {"own": queries.own_sheet(actor, sheet), "sheet": sheet}
    )


@family("consent.withdraw")
def own_no(request: Request, pk: UUID) -> HttpResponse:
    """ "Säg nej": one page, one button, no reason asked (R10)."""
    actor: Actor = request.actor
    mine = find(actor, Consent, pk)
    ask = find(actor, Ask, mine.ask_id)
    form = Confirm.opened(request)
    if form.sent():
        response = form.once(lambda: _said_no(actor, mine))
        if response:
            return response
    unit = Unit.objects.get(pk=ask.to_unit_id)
    sheet = find(actor, Sheet, mine.sheet_id)
    context = {"form": form, "unit": words.short(unit), "sheet": sheet, "us": queries.us_of(sheet)}
    return render(request, "consent/own_no.html", context)


def _said_no(actor: Actor, mine: Consent) -> HttpResponse:
    commands.withdraw(by=actor, consent=mine)
    return redirect("consent:own_answered", pk=mine.sheet_id)


def _contact(sheet: Sheet) -> str:
    """Whom to call instead, and who answers when that one is away."""
    unit = Unit.objects.filter(posts=sheet.made_by).first()
    post = unit.posts.get(pk=sheet.made_by) if unit else None
    person = first_in(post, clock.now()) if post else None
    who = person.name if person else unit.name if unit else ""
    return ", ".join(part for part in (who, unit.phone if unit else "", unit.hours if unit else "") if part)
