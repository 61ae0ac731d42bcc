"""Who has signed, and how; who has not; and chiefs who follow each other."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.accounts.actor import Actor
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.commands import signing
from tillsammans.governance.forms.agreement import SignatoryForm, SignedForm, StrikeForm, SuccessorForm
from tillsammans.governance.models import Edition, Signature
from tillsammans.governance.views.editions import read


@staff("governance.see_agreement")
@require_safe
def signatures(request: Request, slug: str, number: int) -> HttpResponse:
    """Every seat, unsigned ones first; earlier rows after those that follow them."""
    one = read(request, slug, number)
    seats = ask.seats(one)
    standing = sorted(
        (seat for seat in seats if seat.standing), key=lambda seat: seat.row.signed_on is not None
    )
    context = {
        "nav": "room",
        "one": one,
        "agreement": one.agreement,
        "seats": standing,
        "earlier": [seat for seat in seats if not seat.standing],
        "says": ask.signed_sentence(one),
        "notes": {
            seat.row.pk for seat in standing if may(request.actor, "governance.note_signature", seat.row)
        },
        "may_add": bool(may(request.actor, "governance.add_signatory")) and not one.agreement.terminated_on,
    }
    return render(request, "governance/agreement/signatures.html", context)


@staff("governance.add_signatory")
def add(request: Request, slug: str, number: int) -> HttpResponse:
    one = read(request, slug, number)
    require(request.actor, "governance.add_signatory", one)
    form = SignatoryForm.opened(request, about=one.pk)
    if form.sent():
        response = form.once(lambda: _added(request.actor, one, form.cleaned_data))
        if response:
            return response
    return render(request, "governance/agreement/signatory.html", {"nav": "room", "form": form, "one": one})


def _added(actor: Actor, one: Edition, typed: dict) -> HttpResponse:
    names = ("principal", "function_title", "post")
    signing.add(by=actor, edition=one, new=signing.Signatory(**{name: typed[name] for name in names}))
    return _all(one)


def _all(one: Edition) -> HttpResponse:
    return redirect("governance:signatures", one.agreement.slug, one.number)


def _found(pk: UUID) -> Signature:
    rows = Signature.objects.select_related("edition__agreement__terminated_by", "principal", "post__unit")
    return get_object_or_404(rows, pk=pk)


@staff("governance.note_signature")
def note(request: Request, pk: UUID) -> HttpResponse:
    """Day, way and where it can be seen: without all three it stays unsigned."""
    row = _found(pk)
    require(request.actor, "governance.note_signature", row)
    form = SignedForm.opened(request, about=row.pk)
    if form.sent():
        response = form.once(lambda: _noted(request.actor, row, form.cleaned_data))
        if response:
            return response
    return _page(request, form, row, "Notera underskriften", "Spara underskriften")


def _noted(actor: Actor, row: Signature, typed: dict) -> HttpResponse:
    names = ("on", "how", "record", "upload")
    signing.note(by=actor, signature=row, signed=signing.Signed(**{name: typed[name] for name in names}))
    return _all(row.edition)


@staff("governance.add_signatory")
def succeed(request: Request, pk: UUID) -> HttpResponse:
    row = _found(pk)
    require(request.actor, "governance.add_signatory", row.edition)
    form = SuccessorForm.opened(request, about=row.pk, principal=row.principal)
    if form.sent():
        response = form.once(lambda: _succeeded(request.actor, row, form.cleaned_data))
        if response:
            return response
    return _page(request, form, row, "Notera att chefen har slutat", "Spara", successor=True)


def _succeeded(actor: Actor, row: Signature, typed: dict) -> HttpResponse:
    signing.succeed(by=actor, signature=row, left_on=typed["left_on"], post=typed["post"])
    return _all(row.edition)


@staff("governance.strike_signature")
def strike(request: Request, pk: UUID) -> HttpResponse:
    row = _found(pk)
    require(request.actor, "governance.strike_signature", row)
    form = StrikeForm.opened(request, about=row.pk)
    if form.sent():
        response = form.once(lambda: _struck(request.actor, row, form.cleaned_data["reason"]))
        if response:
            return response
    title = "Stryk underskriften" if row.signed_on else "Ta bort platsen"
    return _page(request, form, row, title, title, warning=True)


def _struck(actor: Actor, row: Signature, reason: str) -> HttpResponse:
    signing.strike(by=actor, signature=row, reason=reason)
    return _all(row.edition)


def _page(request: Request, form, row: Signature, title: str, button: str, **more: bool) -> HttpResponse:
    context = {"nav": "room", "form": form, "row": row, "one": row.edition, "title": title, "button": button}
    context |= {"successor": False, "warning": False} | more
    return render(request, "governance/agreement/signature.html", context)
