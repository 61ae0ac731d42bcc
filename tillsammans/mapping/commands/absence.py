"""Frånvaroutredning (skollagen 7:19 a): the same mapping by one tick; dates fill in from what is done (R56-R60)."""

from datetime import date

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.models import AbsenceInquiry


def open_absence_inquiry(by: Actor, case: Case) -> AbsenceInquiry:
    """Begin the inquiry. The report to the huvudman is made at once: name, date, "utredning inledd", no cause (R58).
    Gives the one already going on, if there is one."""
    require(by, "mapping.open_absence_inquiry", case)
    going_on = open_inquiry(by, case)
    if going_on:
        return going_on
    now = clock.now()
    inquiry = AbsenceInquiry(
        authority_id=by.authority_id,
        child_id=case.child_id,
        case_id=case.pk,
        opened_by=by.seat,
        opened_at=now,
        reported_at=now,
    )
    inquiry.save(force_insert=True)
    record(by, "absence.opened", inquiry)
    record(by, "absence.reported", inquiry)
    return inquiry


def open_inquiry(by: Actor, case: Case) -> AbsenceInquiry | None:
    return visible(by, AbsenceInquiry).filter(case_id=case.pk, closed_at=None).order_by("-opened_at").first()


def pupil_heard(by: Actor, case: Case, on: date) -> None:
    """The child has been heard: the first such day stands."""
    inquiry = open_inquiry(by, case)
    if inquiry and inquiry.pupil_heard_on is None:
        inquiry.pupil_heard_on = on
        inquiry.save(update_fields=["pupil_heard_on"])


def guardian_heard(by: Actor, case: Case, guardian: Guardian, on: date) -> None:
    """This guardian has been heard: the first such day of each stands."""
    inquiry = open_inquiry(by, case)
    if inquiry is None:
        return
    heard = list(inquiry.guardians_heard or [])
    if any(row["guardian_id"] == str(guardian.pk) for row in heard):
        return
    row = {"guardian_id": str(guardian.pk), "called": guardian.called, "on": on.isoformat()}
    inquiry.guardians_heard = [*heard, row]
    inquiry.save(update_fields=["guardians_heard"])


def team_heard(by: Actor, case: Case, on: date) -> None:
    """The pupil health team has been heard: the first such day stands."""
    inquiry = open_inquiry(by, case)
    if inquiry and inquiry.team_heard_on is None:
        inquiry.team_heard_on = on
        inquiry.save(update_fields=["team_heard_on"])


def special_support_decided(by: Actor, case: Case, words: str) -> None:
    """Särskilt stöd (skollagen 3:7): decided or not now, and why. From the named person's decision."""
    inquiry = open_inquiry(by, case)
    if inquiry and words:
        inquiry.special_support = words
        inquiry.save(update_fields=["special_support"])


def close_absence_inquiry(*, by: Actor, inquiry: AbsenceInquiry, reason: str) -> AbsenceInquiry:
    """End the inquiry with its outcome ("insatser pågår, åter i skolan följs"). Refuses while a samråd or the decision
    on särskilt stöd is missing: those it waits for are named (R57)."""
    require(by, "mapping.close_absence_inquiry", inquiry)
    if inquiry.closed_at:
        raise NotPossible("already_closed", "Frånvaroutredningen är redan avslutad.")
    if not reason.strip():
        raise NotPossible("no_reason", "Skriv hur det gick, till exempel att insatser pågår.", "reason")
    missing = missing_in(inquiry)
    if missing:
        raise NotPossible(
            "not_heard", f"Det här saknas innan utredningen kan avslutas: {', '.join(missing)}."
        )
    inquiry.closed_at, inquiry.closed_reason = clock.now(), reason.strip()
    inquiry.save(update_fields=["closed_at", "closed_reason"])
    record(by, "absence.closed", inquiry)
    return inquiry


def missing_in(inquiry: AbsenceInquiry) -> list[str]:
    """What the law asks for and nobody has done yet (7:19 a)."""
    parts = {
        "samråd med eleven": inquiry.pupil_heard_on,
        "samråd med vårdnadshavare": inquiry.guardians_heard,
        "samråd med elevhälsan": inquiry.team_heard_on,
        "beslut om särskilt stöd": inquiry.special_support,
    }
    return [name for name, value in parts.items() if not value]
