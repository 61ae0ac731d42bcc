"""Följeforskning: reports, and what happened to each recommendation."""

from collections.abc import Iterator
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.directory.models import Post
from tillsammans.governance import files, publishing
from tillsammans.governance.models import Decision, PublicationKind
from tillsammans.governance.publishing_pages import publish_view
from tillsammans.initiatives import papers, queries
from tillsammans.initiatives.commands import research
from tillsammans.initiatives.forms.research import (
    ActionForm,
    FileForm,
    FindingForm,
    HowItGoesForm,
    RecommendationForm,
    ReportForm,
)
from tillsammans.initiatives.models import Action, Finding, Recommendation, ResearchReport
from tillsammans.initiatives.views.common import as_text, changed, chosen, done, form_page, page, row
from tillsammans.initiatives.views.tables import as_csv
from tillsammans.lib import clock

LEAD = "Rapporten i en kort och en lång form, så att alla kan läsa den."


@staff("initiatives.see")
@require_safe
def reports(request: Request) -> HttpResponse:
    """Every report with what has happened since; what is late first."""
    require(request.actor, "initiatives.see")
    today = clock.today()
    rows = [(one, queries.counted(one, today)) for one in queries.reports()]
    late = [(one, action) for one, _ in rows for action in queries.actions_in(one, today) if action.late]
    live = publishing.published_among(ResearchReport._meta.label, [one.pk for one, _ in rows])
    late.sort(key=lambda pair: pair[1].due_on)
    return page(request, "reports", "research", rows=rows, late=late, live=live)


@staff("initiatives.see")
@require_safe
def report(request: Request, pk: UUID) -> HttpResponse:
    require(request.actor, "initiatives.see")
    found = row(ResearchReport, pk)
    today = clock.today()
    publication = publishing.published_of(found)
    words = {found.short_file_id: "Kort version", found.long_file_id: "Lång version"}
    return page(
        request,
        "report",
        "research",
        report=found,
        found=queries.answered_in(queries.reports().get(pk=pk), today),
        counted=queries.counted(queries.reports().get(pk=pk), today),
        papers=[(words.get(one.pk, one.title), one) for one in files.files_of(found)],
        size=files.size_name,
        publication=publication,
        stale=queries.says_otherwise(publication, papers.report_document(found).as_json()),
        researches=bool(may(request.actor, "initiatives.research", found)),
    )


@staff("initiatives.research")
def new_report(request: Request) -> HttpResponse:
    require(request.actor, "initiatives.research")
    form = ReportForm.opened(request)
    if form.sent():
        response = form.once(lambda: _entered(request, form))
        if response:
            return response
    return form_page(
        request,
        "research",
        form,
        reverse("initiatives:research"),
        "Skriv in en rapport",
        "Spara rapporten",
        LEAD,
    )


def _entered(request: Request, form: ReportForm) -> HttpResponse:
    made = research.enter_report(by=request.actor, new=_about(form.cleaned_data))
    return redirect("initiatives:report", made.pk)


def _about(data: dict) -> research.AboutReport:
    return research.AboutReport(**{name: data[name] for name in research.AboutReport.__dataclass_fields__})


@staff("initiatives.research")
def change_report(request: Request, pk: UUID) -> HttpResponse:
    found = row(ResearchReport, pk)
    require(request.actor, "initiatives.research", found)
    now = {name: as_text(getattr(found, name)) for name in research.AboutReport.__dataclass_fields__}
    back, version = reverse("initiatives:report", args=[pk]), found.version
    form = ReportForm.opened(request, initial=now, about=pk, version=version)
    response = changed(
        request,
        form,
        now,
        version,
        lambda: research.change_report(
            by=request.actor, report=found, to=_about(form.cleaned_data), version=version
        ),
        back,
    )
    return response or form_page(
        request, "research", form, back, f"Ändra {found.title}", "Spara rapporten", LEAD
    )


@staff("initiatives.research")
def report_file(request: Request, pk: UUID) -> HttpResponse:
    found = row(ResearchReport, pk)
    require(request.actor, "initiatives.research", found)
    form, back = FileForm.opened(request, about=pk), reverse("initiatives:report", args=[pk])
    response = done(request, form, lambda: _kept(request, found, form.cleaned_data), back)
    return response or form_page(
        request, "research", form, back, "Lägg till en fil", "Spara filen", found.title
    )


def _kept(request: Request, found: ResearchReport, data: dict) -> None:
    if data["what"] == "instrument":
        research.add_instrument(by=request.actor, report=found, title=data["title"], upload=data["file"])
    else:
        research.attach_form(by=request.actor, report=found, form=data["what"], upload=data["file"])


@staff("initiatives.research")
def new_finding(request: Request, pk: UUID) -> HttpResponse:
    found = row(ResearchReport, pk)
    require(request.actor, "initiatives.research", found)
    form, back = FindingForm.opened(request, about=pk), reverse("initiatives:report", args=[pk])
    response = done(
        request,
        form,
        lambda: research.add_finding(by=request.actor, report=found, text=form.cleaned_data["text"]),
        back,
    )
    title, button = "Skriv in ett resultat", "Spara resultatet"
    return response or form_page(request, "research", form, back, title, button, found.title)


@staff("initiatives.research")
def new_recommendation(request: Request, pk: UUID) -> HttpResponse:
    found = row(Finding, pk, "report")
    require(request.actor, "initiatives.research", found.report)
    form, back = (
        RecommendationForm.opened(request, about=pk),
        reverse("initiatives:report", args=[found.report_id]),
    )
    response = done(
        request,
        form,
        lambda: research.add_recommendation(
            by=request.actor,
            finding=found,
            text=form.cleaned_data["text"],
            to_whom=form.cleaned_data["to_whom"],
        ),
        back,
    )
    title, button = "Skriv in en rekommendation", "Spara rekommendationen"
    return response or form_page(
        request, "research", form, back, title, button, "Efter resultatet:", found.text
    )


@staff("initiatives.research")
def new_action(request: Request, pk: UUID) -> HttpResponse:
    found = row(Recommendation, pk, "finding__report")
    report_ = found.finding.report
    require(request.actor, "initiatives.research", report_)
    form, back = ActionForm.opened(request, about=pk), reverse("initiatives:report", args=[report_.pk])
    response = done(
        request,
        form,
        lambda: research.plan_action(by=request.actor, recommendation=found, new=_action(form.cleaned_data)),
        back,
    )
    title, button, lead = "Skriv in en åtgärd", "Spara åtgärden", "På rekommendationen:"
    return response or form_page(request, "research", form, back, title, button, lead, found.text)


def _action(data: dict) -> research.NewAction:
    return research.NewAction(
        what=data["what"],
        owner=data["owner"],
        due_on=data["due_on"],
        owner_post=chosen(Post, data["owner_post"]),
        decision=chosen(Decision, data["decision"]),
    )


@staff("initiatives.research")
def action(request: Request, pk: UUID) -> HttpResponse:
    """How it goes. Where the report is published the page is published anew, or says that somebody must read it."""
    found = row(Action, pk, "recommendation__finding__report")
    report_ = found.recommendation.finding.report
    require(request.actor, "initiatives.research", report_)
    form, back = HowItGoesForm.opened(request, about=pk), reverse("initiatives:report", args=[report_.pk])
    response = done(
        request,
        form,
        lambda: research.say_how_it_goes(by=request.actor, action=found, how=_how(form.cleaned_data)),
        back,
    )
    went = queries.HowItWent(found, tuple(found.steps.all()), clock.today())
    live = publishing.published_of(report_)
    published = bool(live and not live.withdrawn_at)
    return response or page(
        request, "action", "research", form=form, went=went, back=back, published=published
    )


def _how(data: dict) -> research.HowItGoes:
    return research.HowItGoes(data["step"], data["on"], data["note"], data["due_on"])


@staff("initiatives.publish")
def publish_report(request: Request, pk: UUID) -> HttpResponse:
    found = row(ResearchReport, pk)
    require(request.actor, "initiatives.publish", found)
    return publish_view(
        request,
        thing=found,
        kind=PublicationKind.RESEARCH,
        number=found.slug,
        document=papers.report_document(found),
        back=reverse("initiatives:report", args=[pk]),
        title="Kontrollera och publicera",
    )


@staff("initiatives.see")
@require_safe
def actions_csv(request: Request) -> HttpResponse:
    """Every recommendation and what is done about it, for a spreadsheet."""
    require(request.actor, "initiatives.see")
    head = [
        "Rapport",
        "Resultat",
        "Rekommendation",
        "Till",
        "Åtgärd",
        "Vems",
        "Klart senast",
        "Läge",
        "Hur det går",
    ]
    return as_csv("rekommendationer", head, list(_lines()))


def _lines() -> Iterator[list[str]]:
    today = clock.today()
    for one in queries.reports():
        for finding, answers in queries.answered_in(one, today):
            for answer in answers:
                start = [one.title, finding.text, answer.recommendation.text, answer.recommendation.to_whom]
                for went in answer.actions:
                    due = went.due_on.isoformat()
                    yield [*start, went.action.what, went.action.owner, due, went.label, went.sentence]
                if not answer.actions:
                    yield [*start, "Ingen åtgärd än", "", "", "", ""]
