"""Upptäcka on a phone: the form, the check page "Vem läser det här", the receipt, and one's own list."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, visible
from tillsammans.accounts.actor import Actor
from tillsammans.concerns import commands
from tillsammans.concerns.forms import RaiseConcern
from tillsammans.concerns.models import Concern, Word
from tillsammans.concerns.others import about_others
from tillsammans.concerns.queries import given_name_in, sent_by
from tillsammans.directory.models import Inbox
from tillsammans.directory.queries import inbox_choices, readers_of_inbox
from tillsammans.disclosures.models import Disclosure, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.wheel.sectors import Sector


def _opened(request: Request) -> RaiseConcern:
    """The form with the own unit's inbox proposed; inboxes of other authorities marked, since they need a basis."""
    actor: Actor = request.actor
    here = dict(Inbox.objects.filter(unit__authority=actor.authority_id).values_list("unit_id", "pk"))
    choices = inbox_choices(clock.now())
    ours = {str(pk) for pk in here.values()}
    return RaiseConcern.opened(
        request,
        initial={"to": str(here.get(actor.unit_id, ""))},
        inboxes=choices,
        other_authority=frozenset(pk for _place, group in choices for pk, _name in group if pk not in ours),
    )


@staff("concern.raise")
def raise_concern(request: Request) -> HttpResponse:
    """One page, then the check page; `step` says which button was pressed. Nothing is saved until it is sent."""
    form = _opened(request)
    step = request.POST.get("step", "edit")
    if request.method == "POST" and step != "edit" and form.is_valid():
        if step == "send":
            response = form.once(lambda: _send(request, form))
            if response:
                return response
        elif _can_be_read(form):
            return render(request, "concerns/check.html", _check(form))
    return render(
        request, "concerns/raise.html", {"form": form, "reader": _reader(form), "editing": step == "edit"}
    )


def _inbox(form: RaiseConcern) -> Inbox | None:
    value = form["to"].value()
    return Inbox.objects.select_related("unit__authority").filter(pk=value).first() if value else None


def _reader(form: RaiseConcern):
    inbox = _inbox(form)
    return readers_of_inbox(inbox, clock.now()) if inbox else None


def _can_be_read(form: RaiseConcern) -> bool:
    """Say already on the form that nobody reads the inbox, rather than after the check page."""
    from tillsammans.directory.queries import why_closed

    inbox = _inbox(form)
    closed = why_closed(inbox, clock.now()) if inbox else "Välj vem som ska läsa."
    if closed:
        form.add_error("to", closed)
    return not closed


def _check(form: RaiseConcern) -> dict:
    cleaned, inbox = form.cleaned_data, _inbox(form)
    others = about_others(cleaned["own_words"]) + about_others(cleaned["seen"])
    return {
        "form": form,
        "c": cleaned,
        "inbox": inbox,
        "readers": _reader(form),
        "others": others,
        "crosses": cleaned["to"] in form.other_authority,
        "areas": ", ".join(Sector(code).label() for code in cleaned["sectors"]).capitalize(),
    }


def _send(request: Request, form: RaiseConcern) -> HttpResponse:
    c = form.cleaned_data
    kept = [
        o
        for o in about_others(c["own_words"]) + about_others(c["seen"])
        if o["quote"] in request.POST.getlist("about")
    ]
    new = commands.NewConcern(
        who=c["who"],
        sectors=tuple(c["sectors"]),
        seen=c["seen"],
        own_words=c["own_words"],
        about_others=tuple(kept),
        child_knows=c["child_knows"],
        guardians_know=c["guardians_know"],
    )
    way = commands.LegalWay(c["basis"], c["motivation"]) if c["basis"] else None
    to = Inbox.objects.select_related("unit__authority").get(pk=c["to"])
    sent = commands.raise_concern(by=request.actor, to=to, concern=new, way=way)
    if isinstance(sent, Disclosure):
        return redirect("concerns:letter_sent")
    return redirect("concerns:receipt", pk=sent.pk)


@staff("concern.sent")
def receipt(request: Request, pk: UUID) -> HttpResponse:
    """ "Skickat till Birgitta", and how far it has come. Only the author's own."""
    actor: Actor = request.actor
    concern = find(actor, Concern, pk, author_post=actor.post_id)
    words = visible(actor, Word).filter(concern_id=concern.pk)
    readers = readers_of_inbox(get_object_or_404(Inbox, pk=concern.to_inbox), clock.now())
    context = {
        "concern": concern,
        "own": commands.own_text(concern),
        "readers": readers,
        "words": words,
        "working": given_name_in(concern.working_by),
    }
    return render(request, "concerns/receipt.html", context)


@staff("concern.sent")
def letter_sent(request: Request) -> HttpResponse:
    return render(request, "concerns/letter_sent.html")


@staff("concern.sent")
def mine(request: Request) -> HttpResponse:
    """What I have told, newest first, and how far each has come."""
    return render(request, "concerns/mine.html", {"rows": sent_by(request.actor), "nav": "messages"})


@staff("concern.take_in")
@require_POST
def from_letter(request: Request, copy: UUID) -> HttpResponse:
    """A concern that came as a letter is taken in like any other from here on."""
    letter = find(request.actor, ReceivedCopy, copy)
    try:
        concern = commands.from_letter(by=request.actor, copy=letter)
    except NotPossible:
        return redirect("disclosures:read", pk=letter.pk)
    return redirect(reverse("mapping:take_in", args=[concern.pk]))
