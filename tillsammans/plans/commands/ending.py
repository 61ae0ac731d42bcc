"""What must be said before the meeting ends, and the plan becoming upprättad (R41, R45, R67, R89)."""

from datetime import datetime

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.cases.tasks import done, make
from tillsammans.lib import clock
from tillsammans.lib.dates import SORMLAND, is_school_day
from tillsammans.lib.deeds import NotPossible
from tillsammans.meetings.queries import coordinator_of
from tillsammans.plans import queries
from tillsammans.plans.models import Confirmation, Goal, Measure, Plan, PlanVersion


def book_follow_up(*, by: Actor, plan: Plan, at: datetime, place: str = "") -> Plan:
    """When we meet again. Never on a lov; always ahead (R41, R90)."""
    case = _allowed(by, "plans.write", plan)
    if at <= clock.now():
        raise NotPossible("past", "Den tiden har varit. Välj en tid framåt.", "day")
    day = clock.local(at).date()
    if not is_school_day(day):
        why = SORMLAND.reason_closed(day).lower()
        raise NotPossible("no_school", f"Den dagen är det inte skola ({why}). Välj en skoldag.", "day")
    plan.follow_up_at, plan.follow_up_place = at, place.strip()
    plan.save(update_fields=["follow_up_at", "follow_up_place"])
    record(by, "plan.follow_up_booked", plan)
    if plan.established_at:
        _remind(by, case, plan)
    return plan


def answer_sip(*, by: Actor, plan: Plan, why_not: str) -> Plan:
    """ "Blir det en SIP?" Not now, because: the reason is kept, and asked again at the follow-up. When both social
    services and health care have measures the same plan becomes a SIP; that is not built yet."""
    _allowed(by, "plans.write", plan)
    if not why_not.strip():
        raise NotPossible("no_reason", "Skriv varför det inte blir en SIP nu.", "not_sip_reason")
    plan.not_sip_reason = why_not.strip()
    plan.save(update_fields=["not_sip_reason"])
    record(by, "plan.sip_answered", plan, code="not_now")
    return plan


def establish(*, by: Actor, plan: Plan) -> PlanVersion:
    """Upprättad, version 1: frozen as it stands, shown to open pages. Rows may still wait for their yes."""
    case = _allowed(by, "plans.establish", plan)
    if plan.established_at:
        raise NotPossible("established", "Planen är redan fastställd.")
    if not any(goal.rows for goal in queries.goals_of(by, plan)):
        raise NotPossible("no_goals", "Skriv minst ett mål med en rad innan planen fastställs.")
    if plan.follow_up_at is None:
        raise NotPossible("no_follow_up", "Boka en tid för uppföljning.", "day")
    plan.established_at = clock.now()
    plan.save(update_fields=["established_at"])
    _show(by, plan, case)
    record(by, "plan.established", plan)
    _remind(by, case, plan)
    return _freeze(by, plan, case)


def renew(*, by: Actor, plan: Plan) -> PlanVersion:
    """A new version after something has changed. Earlier versions stay as they were."""
    case = _allowed(by, "plans.establish", plan)
    if plan.established_at is None:
        raise NotPossible("draft", "Planen är ett utkast. Fastställ den först.")
    plan.version += 1
    plan.save(update_fields=["version"])
    record(by, "plan.renewed", plan)
    return _freeze(by, plan, case)


def _allowed(by: Actor, action: str, plan: Plan) -> Case:
    require(by, action, plan)
    if plan.ended_at:
        raise NotPossible("ended", "Planen har upphört.")
    return visible(by, Case).select_related("unit__authority").get(pk=plan.case_id)


def _freeze(by: Actor, plan: Plan, case: Case) -> PlanVersion:
    row = PlanVersion(
        authority_id=by.authority_id,
        child_id=plan.child_id,
        plan_id=plan.pk,
        number=plan.version,
        made_at=clock.now(),
    )
    row.content = queries.content_of(by, plan, case)
    row.save(force_insert=True)
    return row


def _show(by: Actor, plan: Plan, case: Case) -> None:
    """To the pages that are open. A draft is shown to no family."""
    measures = visible(by, Measure).filter(plan_id=plan.pk)
    ids = list(measures.values_list("pk", flat=True))
    visible(by, Plan).filter(pk=plan.pk).update(shown_to=case.shown_to)
    visible(by, Goal).filter(plan_id=plan.pk).update(shown_to=case.shown_to)
    visible(by, Confirmation).filter(measure_id__in=ids).update(shown_to=case.shown_to)
    measures.update(shown_to=case.shown_to)
    plan.shown_to = case.shown_to


def _remind(by: Actor, case: Case, plan: Plan) -> None:
    """The coordinator's task on the day of the follow-up; the named person's while there is none."""
    row = coordinator_of(by, case)
    done(by, "follow_up", case=case)
    day = clock.local(plan.follow_up_at).date()  # type: ignore[arg-type]  # set when the meeting ends
    words = {"child": case.card["called"]}
    make(
        by,
        "follow_up",
        to=row.post_id if row else case.named_post,
        words=words,
        case=case,
        thing_id=case.pk,
        due=day,
    )
