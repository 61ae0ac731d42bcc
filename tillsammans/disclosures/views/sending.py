"""At the sender: inviting a unit line by line, the nurse's one sentence, and a letter as it was sent."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import Person
from tillsammans.cases.models import Case
from tillsammans.consent import coverage, words
from tillsammans.consent.models import Ask, Sheet
from tillsammans.directory.models import Function, Inbox, Post, Secrecy, Unit, UnitKind
from tillsammans.directory.queries import first_in, holdings_of, readers_of_inbox, why_closed
from tillsammans.disclosures import commands, letters, queries
from tillsammans.disclosures.forms import InvitationForm, SentenceForm
from tillsammans.disclosures.models import Disclosure
from tillsammans.lib import clock
from tillsammans.lib.text import genitive, lower_first


def _unit(named: str) -> Unit:
    """By id, or by the unit's own slug."""
    try:
        wanted: dict[str, UUID | str] = {"pk": UUID(named)}
    except ValueError:
        wanted = {"slug": named}
    unit = Unit.objects.select_related("authority__principal").filter(**wanted).first()
    if unit is None:
        raise Http404
    return unit


@staff("disclosures.invite")
@require_safe
def invite_asked(request: Request, pk: UUID) -> HttpResponse:
    """From the task: the consent that has come in leads to its invitation."""
    actor: Actor = request.actor
    ask = find(actor, Ask, pk)
    sheet = find(actor, Sheet, ask.sheet_id)
    return redirect("disclosures:invite", pk=sheet.case_id, unit=str(ask.to_unit_id))


@staff("disclosures.invite")
def invite(request: Request, pk: UUID, unit: str) -> HttpResponse:
    """Who will see what, line by line; check; send. The gate has the last word."""
    actor: Actor = request.actor
    case = find(actor, Case, pk)
    require(actor, "disclosures.invite", case)
    case.unit, to = Unit.objects.select_related("authority").get(pk=case.unit_id), _unit(unit)
    covered = coverage.of(actor, case, to, clock.today())
    lines = letters.propose_invitation(actor, case, to, clock.today())
    form = InvitationForm.opened(request, about=covered.ask_id or case.pk, lines=lines)
    context = {
        "form": form,
        "case": case,
        "card": case.card,
        "unit": to,
        "them": words.full(to),
        "covered": covered,
        "lines": lines,
    }
    context |= {
        "closed": _closed(to),
        "editing": request.POST.get("step") == "edit",
        "whose": genitive(case.card["called"]),
    }
    if request.POST.get("step") != "edit" and form.sent():
        kept = form.kept()
        if request.POST.get("step") == "send":
            response = form.once(lambda: _invited(actor, case, to, kept))
            if response:
                return response
        return render(request, "disclosures/invite_check.html", context | _check(request, to, kept, case))
    return render(request, "disclosures/invite.html", context)


def _closed(unit: Unit) -> str:
    inbox = Inbox.objects.select_related("unit__authority").filter(unit=unit).first()
    return why_closed(inbox, clock.now()) if inbox else f"{unit.name} kan inte få brev här."


def _check(request: Request, unit: Unit, kept: list[letters.Line], case: Case) -> dict:
    inbox = Inbox.objects.select_related("unit").filter(unit=unit).first()
    skip = {"csrfmiddlewaretoken", "step"}
    return {
        "kept": kept,
        "readers": readers_of_inbox(inbox, clock.now()) if inbox else None,
        "saved": words.kept(unit, genitive(case.card["called"])),
        "carried": [
            (name, value) for name, values in request.POST.lists() if name not in skip for value in values
        ],
    }


def _invited(actor: Actor, case: Case, unit: Unit, kept: list[letters.Line]) -> HttpResponse:
    sent = commands.invite(by=actor, case=case, invitation=commands.Invitation(unit, tuple(kept)))
    return redirect("disclosures:letter", pk=sent.pk)


@staff("disclosures.see_letter")
@require_safe
def letter(request: Request, pk: UUID) -> HttpResponse:
    """The letter as it was sent. Of the receiver one sees only that it has come, and what they answered."""
    actor: Actor = request.actor
    row = find(actor, Disclosure, pk)
    context = {
        "letter": row,
        "content": row.content,
        "unit": Unit.objects.get(pk=row.to_unit_id),
        "state": queries.state_of(row),
        "answer": queries.answer_to(actor, row),
        "why": WHY_STOPPED.get(row.stop_code, ""),
        "nav": "messages",
    }
    return render(request, "disclosures/letter.html", context)


WHY_STOPPED = {
    "consent_missing": "Samtycket gällde inte när brevet skulle gå.",
    "sector_not_covered": "Brevet hade något som samtycket inte gällde när det skulle gå.",
    "statement_not_covered": "Brevet hade en mening som samtycket inte gällde när det skulle gå.",
    "withdrawn": "Ett ja togs tillbaka innan brevet gick.",
    "closed": "Ingen hos mottagaren kunde ta emot brevet. Ring i stället.",
}


@staff("disclosures.list")
def new_sentence(request: Request, about: UUID | None = None) -> HttpResponse:
    """Petra's own page: ONE sentence over the wall, from her medical seat. In another seat: how to switch."""
    actor: Actor = request.actor
    if actor.function != Function.MEDICAL:
        return render(request, "disclosures/other_seat.html", {"can_switch": _has_medical_seat(request)})
    require(actor, "disclosures.sentence")
    posts = _pupil_health(actor)
    form = SentenceForm.opened(request, posts=[(str(post.pk), says) for post, says in posts])
    if form.sent():
        to = next(post for post, _says in posts if str(post.pk) == form.cleaned_data["to"])
        response = form.once(lambda: _sentence_sent(actor, to, form))
        if response:
            return response
    return render(request, "disclosures/sentence.html", {"form": form, "nav": "messages"})


def _has_medical_seat(request: Request) -> bool:

    person = Person.objects.get(pk=request.actor.person_id)
    return any(held.post.function == Function.MEDICAL for held in holdings_of(person, clock.now()))


def _pupil_health(actor: Actor) -> list[tuple[Post, str]]:
    """Seats in elevhälsan at the same huvudman's schools, kurator first: not head, not mentor (25:13 a)."""
    principal = Unit.objects.select_related("authority").get(pk=actor.unit_id).authority.principal_id
    schools = (UnitKind.SCHOOL, UnitKind.ADAPTED_SCHOOL, UnitKind.UPPER_SECONDARY)
    found = Post.objects.filter(
        unit__authority__principal=principal, unit__kind__in=schools, secrecy=Secrecy.PUPIL_HEALTH
    )
    found = found.exclude(function=Function.SCHOOL_NURSE).select_related("unit__authority__principal")
    rows = []
    for post in found.order_by("unit__name", "title", "pk"):
        if person := first_in(post, clock.now()):
            rows.append((post, f"{post.unit.name}, att: {person.name}, {lower_first(post.title)}"))
    return rows


def _sentence_sent(actor: Actor, to: Post, form: SentenceForm) -> HttpResponse:
    c = form.cleaned_data
    sent = commands.send_sentence(
        by=actor, to_post=to, who=c["who"], sentence=c["sentence"], motivation=c["motivation"]
    )
    return redirect("disclosures:letter", pk=sent.pk)
