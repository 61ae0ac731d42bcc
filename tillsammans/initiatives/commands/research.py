"""Följeforskning: reports, what they found and recommend, and what happens to each recommendation, in public."""

from dataclasses import dataclass
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db.models import Max, Model

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Post
from tillsammans.governance import files, publishing
from tillsammans.governance.commands.versions import change
from tillsammans.governance.documents import digest
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Decision, File, Publication, PublicationKind
from tillsammans.initiatives.models import (
    Action,
    ActionStep,
    ActionStepCode,
    Finding,
    Recommendation,
    ResearchReport,
)
from tillsammans.initiatives.papers import but_for_actions, report_document
from tillsammans.initiatives.slugs import slug_for
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

CLOSED = (ActionStepCode.DONE, ActionStepCode.DROPPED)


@dataclass(frozen=True)
class AboutReport:
    title: str
    organisation: str
    period_from: date
    period_to: date
    reported_on: date
    methods: str
    short: str
    long: str


@dataclass(frozen=True)
class NewAction:
    """`owner` is a function and organisation; `owner_post` who is reminded."""

    what: str
    owner: str
    due_on: date
    owner_post: Post | None = None
    decision: Decision | None = None


@dataclass(frozen=True)
class HowItGoes:
    """`due_on` only when it is moved."""

    step: str
    on: date
    note: str = ""
    due_on: date | None = None


def enter_report(*, by: Actor, new: AboutReport) -> ResearchReport:
    """Write a report in, in its short and its long form."""
    require(by, "initiatives.research")
    _makes_sense(new)
    row = ResearchReport(
        slug=slug_for(ResearchReport, new.title),
        written_at=clock.now(),
        written_by_id=by.post_id,
        **vars(new),
    )
    row.save(force_insert=True)
    record(by, "initiatives.entered_report", row)
    return row


def change_report(*, by: Actor, report: ResearchReport, to: AboutReport, version: int) -> None:
    require(by, "initiatives.research", report)
    _makes_sense(to)
    change(report, version, **vars(to))
    record(by, "initiatives.changed_report", report)


def _makes_sense(new: AboutReport) -> None:
    refuse(**{name: value for name, value in vars(new).items() if isinstance(value, str)})
    if new.period_to < new.period_from:
        raise NotPossible("ends_first", "Perioden ska sluta efter att den började.", "period_to")
    if new.reported_on < new.period_from:
        raise NotPossible(
            "too_early", "Rapporten kan inte vara äldre än perioden den handlar om.", "reported_on"
        )


def attach_form(*, by: Actor, report: ResearchReport, form: str, upload: UploadedFile) -> File:
    """The report itself as a file: `form` is "short" or "long". A newer file takes the place of the one before, which
    is kept: what is published may name it."""
    require(by, "initiatives.research", report)
    words = {"short": "Kortversion", "long": "Långversion"}[form]
    kept = files.keep(by=by, upload=upload, title=f"{report.title}. {words}"[:150], about=report)
    setattr(report, f"{form}_file", kept)
    report.save(update_fields=[f"{form}_file"])
    record(by, "initiatives.changed_report", report, code=form)
    return kept


def add_instrument(*, by: Actor, report: ResearchReport, title: str, upload: UploadedFile) -> File:
    """A questionnaire or interview guide that was used."""
    require(by, "initiatives.research", report)
    kept = files.keep(by=by, upload=upload, title=title, about=report)
    record(by, "initiatives.added_instrument", report)
    return kept


def add_finding(*, by: Actor, report: ResearchReport, text: str) -> Finding:
    require(by, "initiatives.research", report)
    refuse(text=text)
    row = Finding(report=report, order=_next(Finding, report=report), text=text.strip())
    row.save(force_insert=True)
    record(by, "initiatives.added_finding", report)
    return row


def add_recommendation(*, by: Actor, finding: Finding, text: str, to_whom: str) -> Recommendation:
    require(by, "initiatives.research", finding.report)
    refuse(text=text, to_whom=to_whom)
    row = Recommendation(
        finding=finding,
        order=_next(Recommendation, finding=finding),
        text=text.strip(),
        to_whom=to_whom.strip(),
    )
    row.save(force_insert=True)
    record(by, "initiatives.added_recommendation", finding.report)
    return row


def _next(model: type[Model], **of: Model) -> int:
    return (model._default_manager.filter(**of).aggregate(last=Max("order"))["last"] or 0) + 1


def plan_action(*, by: Actor, recommendation: Recommendation, new: NewAction) -> Action:
    """Somebody takes it on, with a day. What is published about the report is published anew."""
    report = recommendation.finding.report
    require(by, "initiatives.research", report)
    refuse(what=new.what, owner=new.owner)
    if new.due_on < report.reported_on:
        raise NotPossible("too_early", "Åtgärden kan inte vara klar före rapporten.", "due_on")
    row = Action(
        recommendation=recommendation,
        what=new.what.strip(),
        owner=new.owner.strip(),
        owner_post=new.owner_post,
        decision=new.decision,
        written_at=clock.now(),
        written_by_id=by.post_id,
    )
    row.save(force_insert=True)
    _write(by, row, 1, HowItGoes(ActionStepCode.PLANNED, clock.today()), new.due_on)
    record(by, "initiatives.planned_action", row)
    publish_again(by=by, report=report)
    return row


def say_how_it_goes(*, by: Actor, action: Action, how: HowItGoes) -> ActionStep:
    """Begun, moved, done, or that it did not happen. Refuses to end it without saying what came of it or why, and to
    go on with what has ended. What is published about the report is published anew."""
    report = action.recommendation.finding.report
    require(by, "initiatives.research", report)
    Action.objects.select_for_update().get(pk=action.pk)  # two at once: the other one waits
    last = ActionStep.objects.filter(action=action).latest("order")
    _next_makes_sense(last, how)
    due_on = how.due_on if how.step == ActionStepCode.MOVED and how.due_on else last.due_on
    step = _write(by, action, last.order + 1, how, due_on)
    record(by, "initiatives.moved_action", action, code=how.step)
    publish_again(by=by, report=report)
    return step


def _next_makes_sense(last: ActionStep, how: HowItGoes) -> None:
    refuse(note=how.note)
    if last.step in CLOSED:
        raise NotPossible("ended", "Åtgärden är redan avslutad. Skriv en ny åtgärd om något mer ska göras.")
    if how.step == ActionStepCode.PLANNED or (how.step == last.step == ActionStepCode.BEGUN):
        raise NotPossible("same", "Åtgärden är redan det. Välj något annat.", "step")
    if how.on > clock.today():
        raise NotPossible("to_come", "Dagen har inte varit än.", "on")
    if how.on < last.on:
        raise NotPossible("too_early", "Dagen är före det som redan står om åtgärden.", "on")
    if how.step == ActionStepCode.MOVED and (how.due_on is None or how.due_on <= last.due_on):
        raise NotPossible("not_moved", "Skriv en ny dag som är senare än den förra.", "due_on")
    if how.step != ActionStepCode.BEGUN and not how.note.strip():
        raise NotPossible("no_note", NOTES[ActionStepCode(how.step)], "note")


NOTES = {
    ActionStepCode.MOVED: "Skriv varför åtgärden flyttas.",
    ActionStepCode.DONE: "Skriv vad som blev gjort.",
    ActionStepCode.DROPPED: "Skriv varför åtgärden inte blev av.",
}


def _write(by: Actor, action: Action, order: int, how: HowItGoes, due_on: date) -> ActionStep:
    row = ActionStep(
        action=action,
        order=order,
        step=how.step,
        on=how.on,
        due_on=due_on,
        note=how.note.strip(),
        at=clock.now(),
        by_id=by.post_id,
    )
    row.save(force_insert=True)
    return row


def publish_again(*, by: Actor, report: ResearchReport) -> Publication | None:
    """A new edition of what is published, when nothing but what has become of its recommendations is new and the check
    finds nothing that nobody has answered before. None: it is not published, says the same already, or somebody must
    read it first: other words, or another file."""
    latest = publishing.published_of(report)
    if latest is None or latest.withdrawn_at:
        return None
    document = report_document(report)
    found = publishing.check(document)
    if any(one.stops or one.key not in latest.answered for one in found):
        return None
    content = document.as_json()
    if latest.digest == digest(content) or but_for_actions(latest.document) != but_for_actions(content):
        return None
    return publishing.publish(
        by=by,
        kind=PublicationKind.RESEARCH,
        number=report.slug,
        thing=report,
        document=document,
        answers=latest.answered,
    )
