"""Each huvudman's decision to adopt the shared goal: missing ones first."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.accounts.actor import Actor
from tillsammans.directory.models import Principal
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.commands import adopting
from tillsammans.governance.forms.agreement import AdoptionForm, WithdrawAdoptionForm
from tillsammans.governance.models import Adoption, Agreement
from tillsammans.governance.views.agreement import found


@staff("governance.see_agreement")
@require_safe
def adoptions(request: Request, slug: str) -> HttpResponse:
    require(request.actor, "governance.see_agreement")
    one = found(slug)
    rows = ask.adoptions(one)
    notes = {row.principal.pk for row in rows if _may_note(request.actor, one, row.principal)}
    context = {"nav": "room", "one": one, "rows": rows, "says": ask.adopted_sentence(rows), "notes": notes}
    return render(request, "governance/agreement/adoptions.html", context)


def _may_note(actor: Actor, one: Agreement, principal: Principal) -> bool:
    return bool(may(actor, "governance.note_adoption", Adoption(agreement=one, principal=principal)))


@staff("governance.note_adoption")
def adopt(request: Request, slug: str, principal: UUID) -> HttpResponse:
    one, whose = found(slug), get_object_or_404(Principal, pk=principal)
    require(request.actor, "governance.note_adoption", Adoption(agreement=one, principal=whose))
    form = AdoptionForm.opened(request, about=whose.pk)
    if form.sent():
        response = form.once(lambda: _adopted(request.actor, one, whose, form.cleaned_data))
        if response:
            return response
    context = {
        "nav": "room",
        "form": form,
        "one": one,
        "title": "Notera beslutet om målbilden",
        "whose": whose,
    }
    return render(request, "governance/agreement/adoption.html", context)


def _adopted(actor: Actor, one: Agreement, whose: Principal, typed: dict) -> HttpResponse:
    names = ("decided_by", "decided_on", "record", "upload")
    new = adopting.Adopting(**{name: typed[name] for name in names})
    adopting.adopt(by=actor, agreement=one, principal=whose, new=new)
    return redirect("governance:adoptions", one.slug)


@staff("governance.note_adoption")
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    row = get_object_or_404(Adoption.objects.select_related("agreement", "principal"), pk=pk)
    require(request.actor, "governance.note_adoption", row)
    form = WithdrawAdoptionForm.opened(request, about=row.pk)
    if form.sent():
        response = form.once(lambda: _withdrawn(request.actor, row, form.cleaned_data))
        if response:
            return response
    context = {"nav": "room", "form": form, "one": row.agreement, "title": "Beslutet gäller inte längre"}
    return render(request, "governance/agreement/adoption.html", {**context, "whose": row.principal})


def _withdrawn(actor: Actor, row: Adoption, typed: dict) -> HttpResponse:
    adopting.withdraw(by=actor, adoption=row, on=typed["on"], by_which=typed["record"])
    return redirect("governance:adoptions", row.agreement.slug)
