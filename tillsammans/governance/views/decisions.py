"""The register of decisions: searched, read, taken, followed up, published."""

from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.access.rules.governance_room import bodies_of, seen_bodies, seen_decisions, seen_meetings
from tillsammans.governance import queries, room_documents, tables
from tillsammans.governance.commands import decisions as commands
from tillsammans.governance.forms.room import DecisionForm, OutcomeForm
from tillsammans.governance.models import AgendaItem, Body, Decision, PublicationKind
from tillsammans.governance.pages import form_page, found, sent
from tillsammans.governance.publishing import published_among, published_of
from tillsammans.governance.publishing_pages import publish_view
from tillsammans.lib import clock

ASKED = ("q", "grupp", "ar", "folj")
ON_A_PAGE = 25
HEAD = [
    "Nummer",
    "Dag",
    "Grupp",
    "Beslut",
    "Vad",
    "Varför",
    "Ansvarig",
    "Följs upp",
    "Vad det blev av",
    "Uppföljt",
]


@staff("governance.see_groups")
@require_safe
def decisions(request: Request) -> HttpResponse:
    """Search and filters stand in the address, so that a list can be shared."""
    actor = request.actor
    require(actor, "governance.see_groups")
    asked = {key: request.GET.get(key, "") for key in ASKED}
    pages = Paginator(queries.decisions(actor, asked), ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    kept = {key: value for key, value in asked.items() if value}
    context = {
        "nav": "decisions",
        "asked": asked,
        "rows": list(page),
        "page": page.number,
        "pages": pages.num_pages,
        "count": pages.count,
        "query": f"{urlencode(kept)}&" if kept else "",
        "bodies": seen_bodies(actor),
        "years": queries.years_of_decisions(actor),
        "public": published_among(Decision._meta.label, [row.pk for row in page]),
        "today": clock.today(),
    }
    return render(request, "governance/decisions.html", context)


@staff("governance.see_groups")
@require_safe
def decisions_csv(request: Request) -> HttpResponse:
    """The same list for a spreadsheet, with the same search."""
    require(request.actor, "governance.see_groups")
    asked = {key: request.GET.get(key, "") for key in ASKED}
    rows = [
        [
            row.number,
            row.decided_on.isoformat(),
            room_documents.taken_by(row),
            row.title,
            row.what,
            row.why,
            row.responsible,
            row.follow_up_on.isoformat() if row.follow_up_on else "",
            row.outcome,
            row.outcome_on.isoformat() if row.outcome_on else "",
        ]
        for row in queries.decisions(request.actor, asked)
    ]
    headers = {"Content-Disposition": 'attachment; filename="beslut.csv"'}
    return HttpResponse(tables.lines(HEAD, rows), content_type="text/csv; charset=utf-8", headers=headers)


@staff("governance.see_groups")
@require_safe
def decision(request: Request, pk: UUID) -> HttpResponse:
    actor, one = request.actor, _decision(request, pk)
    context = {
        "nav": "decisions",
        "decision": one,
        "later": one.replaced_by.first(),
        "taken_by": room_documents.taken_by(one),
        "published": published_of(one),
        "sees_meeting": one.meeting_id and seen_meetings(actor).filter(pk=one.meeting_id).exists(),
        "follows_up": not one.outcome and bool(may(actor, "governance.follow_up_decision", one)),
        "publishes": bool(may(actor, "governance.publish", one)),
        "today": clock.today(),
    }
    return render(request, "governance/decision.html", context)


@staff("governance.decide")
def new_decision(request: Request, slug: str) -> HttpResponse:
    """Taken between meetings: the day is said."""
    body = found(request.actor, seen_bodies(request.actor), slug=slug)
    require(request.actor, "governance.decide", body)
    return _take(request, body, None, reverse("governance:body", args=[slug]))


@staff("governance.decide")
def decide_at(request: Request, pk: UUID) -> HttpResponse:
    """Taken at a point of a meeting: body and day are the meeting's."""
    rows = AgendaItem.objects.filter(meeting__in=seen_meetings(request.actor)).select_related("meeting__body")
    item = found(request.actor, rows, pk=pk)
    require(request.actor, "governance.decide", item.meeting)
    return _take(request, item.meeting.body, item, reverse("governance:minutes", args=[item.meeting_id]))


def _take(request: Request, body: Body, item: AgendaItem | None, back: str) -> HttpResponse:
    earlier = queries.not_replaced(bodies_of(item.meeting if item else body))
    start = {"title": item.title} if item else {"decided_on": clock.today()}
    about = item.pk if item else body.pk
    form = DecisionForm.opened(request, about=about, initial=start, earlier=earlier, at_item=item is not None)
    if form.sent():
        response = form.once(lambda: _taken(request, form, body, item))
        if response:
            return response
    return form_page(
        request,
        form,
        title="Skriv in ett beslut",
        intro=f"{body.name}. Beslutet får årets nästa nummer och ändras inte efteråt. Ett nytt beslut kan ersätta det.",
        back=back,
        button="Skriv in beslutet",
    )


def _taken(request: Request, form: DecisionForm, body: Body, item: AgendaItem | None) -> HttpResponse:
    typed = form.cleaned_data
    new = commands.NewDecision(
        title=typed["title"],
        what=typed["what"],
        why=typed["why"],
        decided_on=typed.get("decided_on"),
        item=item,
        follow_up_on=typed["follow_up_on"],
        responsible=typed["responsible"],
        replaces=Decision.objects.get(pk=typed["replaces"]) if typed["replaces"] else None,
    )
    return redirect("governance:decision", commands.take(by=request.actor, body=body, new=new).pk)


@staff("governance.follow_up_decision")
def follow_up(request: Request, pk: UUID) -> HttpResponse:
    one = _decision(request, pk)
    require(request.actor, "governance.follow_up_decision", one)
    form = OutcomeForm.opened(request, about=one.pk, initial={"on": clock.today()})
    back = reverse("governance:decision", args=[pk])

    def deed() -> None:
        typed = form.cleaned_data
        commands.follow_up(by=request.actor, decision=one, outcome=typed["outcome"], on=typed["on"])

    return sent(form, deed, back) or form_page(
        request,
        form,
        title=f"Följ upp beslut {one.number}",
        intro=f"{one.title}. Det du skriver ändras inte efteråt.",
        back=back,
        button="Spara uppföljningen",
    )


@staff("governance.publish")
def publish_decision(request: Request, pk: UUID) -> HttpResponse:
    one = _decision(request, pk)
    return publish_view(
        request,
        thing=one,
        kind=PublicationKind.DECISION,
        number=room_documents.number_of(one),
        document=room_documents.document_of(one),
        back=reverse("governance:decision", args=[pk]),
        title="Kontrollera och publicera",
    )


def _decision(request: Request, pk: UUID) -> Decision:
    rows = seen_decisions(request.actor).select_related(
        "body", "meeting__body", "replaces", "written_by__unit"
    )
    return found(request.actor, rows, pk=pk)
