"""What staff do with the family's pages: the check page before opening, closing, the child's own words on screen."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.commands import account_for
from tillsammans.accounts.models import FamilyAccount
from tillsammans.cases.models import Case
from tillsammans.children.models import Child, Guardian
from tillsammans.family import commands
from tillsammans.family import told as telling
from tillsammans.family.forms import ClosePage, OneTap, OpenPage, Prove
from tillsammans.family.showing import Viewer, check_lines, proposed
from tillsammans.mapping.models import Statement, VoiceOf


@staff("family.open_page")
def open_page(request: Request, case_id: UUID, guardian_id: UUID | None = None) -> HttpResponse:
    """The check page: everything that will be shown, sentence by sentence, before anything is."""
    actor, case, guardian, account = _whose(request, case_id, guardian_id)
    require(actor, "family.open_page", case)
    sentences, lines = [], []
    if account:
        viewer = Viewer(case.child_id, account.pk, guardian)
        sentences = proposed(actor, viewer)
        lines = check_lines(actor, viewer)
    chosen = [str(row.pk) for row in sentences]
    form = OpenPage.opened(
        request,
        about=case.pk,
        initial={"statements": chosen},
        sentences=_labelled(case, guardian, sentences),
    )
    if account and form.sent():
        response = form.once(lambda: _opened(actor, case, guardian, account, form))
        if response:
            return response
    page = {
        "case": case,
        "guardian": guardian,
        "form": form,
        "lines": lines,
        "has_account": account is not None,
    }
    return render(request, "family/open.html", page)


def _opened(
    actor: Actor, case: Case, guardian: Guardian | None, account: FamilyAccount, form: OpenPage
) -> HttpResponse:
    ground, chosen = form.cleaned_data["ground"], [UUID(pk) for pk in form.cleaned_data["statements"]]
    commands.open_page(
        by=actor, child_id=case.child_id, guardian=guardian, account=account, ground=ground, statements=chosen
    )
    return redirect("cases:child", pk=case.pk)


def _labelled(case: Case, guardian: Guardian | None, rows: list[Statement]) -> list[tuple[UUID, str]]:
    """Each sentence with whose it is, as staff say it."""
    child = case.card["called"]

    def whose(row: Statement) -> str:
        if row.voice == VoiceOf.CHILD:
            return child
        if row.voice == VoiceOf.PROFESSIONAL:
            return "Skolan"
        return guardian.called if guardian and row.guardian_id == guardian.pk else "Den andra vårdnadshavaren"

    return [(row.pk, f"{whose(row)}: {row.text}") for row in rows]


@staff("family.close_page")
def close_page(request: Request, case_id: UUID, guardian_id: UUID | None = None) -> HttpResponse:
    """Decider, ground and the day it is looked at again; from the next request the page is gone."""
    actor, case, guardian, account = _whose(request, case_id, guardian_id)
    require(actor, "family.close_page", case)
    form = ClosePage.opened(request, about=case.pk)
    if account and form.sent():
        response = form.once(lambda: _closed(actor, case, guardian, account, form))
        if response:
            return response
    return render(request, "family/close.html", {"case": case, "guardian": guardian, "form": form})


def _closed(
    actor: Actor, case: Case, guardian: Guardian | None, account: FamilyAccount, form: ClosePage
) -> HttpResponse:
    commands.close_page(
        by=actor,
        child_id=case.child_id,
        guardian=guardian,
        account=account,
        ground=form.cleaned_data["ground"],
        review_on=form.cleaned_data["review_on"],
    )
    return redirect("cases:child", pk=case.pk)


def _whose(
    request: Request, case_id: UUID, guardian_id: UUID | None
) -> tuple[Any, Case, Guardian | None, FamilyAccount | None]:
    actor: Actor = request.actor
    case = find(actor, Case, case_id)
    if guardian_id:
        guardian = find(actor, Guardian, guardian_id, child_id=case.child_id)
        return actor, case, guardian, guardian.account
    child = find(actor, Child, case.child_id)
    return actor, case, None, account_for(child.identity_number) if child.identity_number else None


@staff("family.told")
@require_safe
def told(request: Request, case_id: UUID) -> HttpResponse:
    """What the child has said, sentence by sentence, and who has been told: as far as the one who shows it may read."""
    actor: Actor = request.actor
    case = find(actor, Case, case_id)
    require(actor, "family.told", case)
    page = {
        "case": case,
        "child": find(actor, Child, case.child_id),
        "sentences": telling.sentences(actor, case),
        "held": request.held_to,
        "form": OneTap.opened(request),
    }
    return render(request, "family/told.html", page)


@staff("family.told")
@require_POST
def show_told(request: Request, case_id: UUID) -> HttpResponse:
    """Hold this browser to the page until the professional has proved who they are again (R88)."""
    actor: Actor = request.actor
    case = find(actor, Case, case_id)
    address = reverse("family:told", args=[case.pk])
    form = OneTap.opened(request)
    response = form.once(lambda: _held(actor, case, address)) if form.sent() else None
    return response or redirect(address)


def _held(actor: Actor, case: Case, address: str) -> HttpResponse:
    commands.show_what_was_told(by=actor, case=case, address=address)
    return redirect(address)


@staff("family.told")
def end_told(request: Request, case_id: UUID) -> HttpResponse:
    """The professional takes the screen back."""
    actor: Actor = request.actor
    case = find(actor, Case, case_id)
    require(actor, "family.told", case)
    form = Prove.opened(request)
    if form.sent():
        # Outside `once`: a wrong answer is recorded, and must not be rolled back with the form.
        if commands.take_screen_back(by=actor, case=case, typed=form.cleaned_data["who"]):
            return redirect("cases:child", pk=case.pk)
        form.add_error("who", f"Det stämmer inte. Bara {actor.given_name} kan ta tillbaka skärmen.")
    return render(request, "family/told_end.html", {"form": form, "case": case, "me": actor.given_name})
