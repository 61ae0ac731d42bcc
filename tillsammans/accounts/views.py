"""Sign-in (demo: the cast, one click each), switching seat, and the small pages every screen links to."""

from django import forms
from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from tillsammans.access.declare import public, signed_in, staff
from tillsammans.access.http import Request
from tillsammans.access.models import Relation
from tillsammans.access.policy import grants_of
from tillsammans.accounts import commands, sessions
from tillsammans.accounts.models import Person, Session
from tillsammans.audit.sentences import SENTENCES, sentence
from tillsammans.directory.models import Holding
from tillsammans.directory.queries import holdings_of
from tillsammans.drafts.forms import DeedForm
from tillsammans.lib import clock
from tillsammans.ui.filters import day


def safe_next(request: Request, default: str = "/") -> str:
    """Where to go after sign-in: only an address on this site."""
    wanted = request.POST.get("next") or request.GET.get("next") or default
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else default


@public("accounts.sign_in")
def sign_in(request: Request) -> HttpResponse:
    """The way in. Real sign-in is not connected yet, and the page says so; the demo lists the cast."""
    if not settings.DEMO and not settings.TESTING:
        return render(request, "accounts/not_connected.html", status=503)
    from tillsammans.demo.cast import groups  # the demo is imported only where it runs

    return render(request, "accounts/sign_in.html", {"groups": groups(), "next": safe_next(request)})


@public("accounts.sign_in")
@require_POST
def sign_in_as(request: Request) -> HttpResponse:
    """Demo only: become one of the cast, in one seat."""
    if not settings.DEMO and not settings.TESTING:
        raise Http404
    from tillsammans.demo.cast import sign_in_cast

    session, token = sign_in_cast(request.POST.get("who", ""))
    response = redirect(_begin_at(request, session))
    sessions.put_cookie(response, token)
    return response


def _begin_at(request: Request, session: Session) -> str:
    """Where one was going, if it is one's own side of the product: else one's own start page. The study's own process
    has neither side: there everybody begins at its front."""
    family = session.family_account_id is not None
    theirs = _address_of("family:home")
    home = (theirs if family else _address_of("cases:home")) or "/"
    wanted = safe_next(request, home)
    return wanted if bool(theirs and wanted.startswith(theirs)) == family else home


def _address_of(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@signed_in("accounts.sign_out")
@require_POST
def sign_out(request: Request) -> HttpResponse:
    commands.sign_out(by=request.actor)
    response = redirect("accounts:sign_in")
    response.delete_cookie(sessions.COOKIE)
    return response


class SwitchSeat(DeedForm):
    """Which of one's own seats to act in."""

    holding = forms.UUIDField(widget=forms.RadioSelect, label="Vilket uppdrag vill du arbeta i?")

    def __init__(self, *args, choices=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["holding"] = forms.ChoiceField(
            label="Vilket uppdrag vill du arbeta i?",
            widget=forms.RadioSelect,
            choices=choices,
            help_text="Du ser bara det som hör till ett uppdrag i taget. Bytet skrivs i loggen.",
            error_messages={"required": "Välj ett uppdrag.", "invalid_choice": "Välj ett av dina uppdrag."},
        )


@staff("accounts.switch_seat")
def switch_seat(request: Request) -> HttpResponse:
    actor = request.actor
    person = get_object_or_404(Person, pk=actor.person_id)
    mine = holdings_of(person, clock.now())
    choices = [
        (str(h.pk), f"{h.post.title}, {h.post.unit.name}{' (ersätter)' if h.substitute else ''}")
        for h in mine
    ]
    form = SwitchSeat.opened(request, choices=choices)
    if form.sent():
        holding = get_object_or_404(Holding, pk=form.cleaned_data["holding"], person=person)
        response = form.once(lambda: _switched(actor, holding))
        if response:
            return response
    return render(request, "accounts/switch_seat.html", {"form": form})


def _switched(actor, holding) -> HttpResponse:
    commands.switch_seat(by=actor, holding=holding)
    return redirect("/")


@public("accounts.sign_in")
def help_page(request: Request) -> HttpResponse:
    return render(request, "accounts/help.html")


@public("accounts.sign_in")
def accessibility(request: Request) -> HttpResponse:
    return render(request, "accounts/accessibility.html")


@public("accounts.sign_in")
def privacy(request: Request) -> HttpResponse:
    return render(request, "accounts/privacy.html")


@staff("accounts.why")
def why(request: Request, child_id) -> HttpResponse:
    """ "Varför kan jag se detta?": the relations and what gave them. Nothing about the child itself."""
    held = [h for h in grants_of(request.actor) if h.child_id == child_id]
    if not held:
        raise Http404
    rows = [
        {
            "relation": Relation(h.relation).label,
            "basis": sentence(h.basis, "Någon") if h.basis in SENTENCES else "Ett steg kring barnet",
            "until": _until(h),
        }
        for h in held
    ]
    return render(request, "accounts/why.html", {"rows": rows})


def _until(held) -> str:
    return "tills det avslutas" if held.until.year == 9999 else day(held.until)
