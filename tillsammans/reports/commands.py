"""Making an orosanmälan, and noting how it was sent. Nothing here waits for anybody and nothing is sent (R1-R3)."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.commands import tell_seat
from tillsammans.reports.models import Report, SentHow
from tillsammans.reports.queries import head_of, registrar_of


@dataclass(frozen=True)
class AboutChild:
    """One child as the reporter knows it. home and here are SCB codes, `numbers.ELSEWHERE` or ""."""

    name: str = ""
    number: str = ""  # birth date or identity number, as typed: it may be half known
    home: str = ""
    where_now: str = ""
    here: str = ""


@dataclass(frozen=True)
class NewReport:
    """Every field may be empty: what is missing is said on the telephone. acute: yes, no, unknown."""

    children: tuple[AboutChild, ...] = ()
    observed: str = ""
    acute: str = ""
    danger: str = ""
    siblings: str = ""
    guardians: str = ""
    guardians_informed: str = "no"
    interpreter: str = ""
    protected_identity: str = ""
    reporter_name: str = ""
    reporter_function: str = ""
    reporter_contact: str = ""
    head_may_read: bool = False


def make(*, by: Actor, new: NewReport) -> Report:
    """Keep the report for its reporter and the authority's registrar. Refuses nobody on the staff, and nothing empty.

    Sends nothing to socialtjänsten. Makes no task, no grant, and leaves no trace around any child (R3)."""
    require(by, "report.make")
    report = Report(
        authority_id=by.authority_id,
        author_post=by.seat,
        registrar_post=_pk(registrar_of(by)),
        made_at=clock.now(),
        head_post=_pk(head_of(by)) if new.head_may_read else None,
    )
    _fill(report, new)
    report.save(force_insert=True)
    record(by, "report.made", report, silent_about_child=True)
    for post_id in (report.registrar_post, report.head_post):
        if post_id and post_id != by.post_id:
            tell_seat(by, post_id)
    return report


ANSWERS = (
    "observed",
    "acute",
    "danger",
    "siblings",
    "guardians",
    "guardians_informed",
    "interpreter",
    "protected_identity",
)


def _pk(post) -> UUID | None:
    return post.pk if post else None


def _fill(report: Report, new: NewReport) -> None:
    report.children = [asdict(child) for child in new.children]
    report.reporter = {
        "name": new.reporter_name,
        "function": new.reporter_function,
        "contact": new.reporter_contact,
    }
    for name in ANSWERS:
        setattr(report, name, getattr(new, name))


def note_called(*, by: Actor, report: Report, at: datetime | None = None) -> None:
    """The reporter called the mottagning at that moment (now when it is not told). Only the reporter notes it, once."""
    require(by, "report.note", report)
    if report.called_at:
        raise NotPossible("already_called", "Samtalet är redan noterat.", "at")
    report.called_at = _moment(at)
    report.save(update_fields=["called_at"])
    record(by, "report.called", report, silent_about_child=True)


def note_sent(*, by: Actor, report: Report, how: SentHow, at: datetime | None = None) -> None:
    """The reporter has sent it by a safe way or handed it over on paper. Only the reporter notes it, once."""
    require(by, "report.note", report)
    if report.sent_at:
        raise NotPossible("already_sent", "Det är redan noterat att anmälan är skickad.", "at")
    report.sent_at, report.sent_how = _moment(at), how
    report.save(update_fields=["sent_at", "sent_how"])
    record(by, "report.sent", report, code=how, silent_about_child=True)


def note_printed(*, by: Actor, report: Report) -> None:
    """Somebody who may read it takes it out on paper or as a file (R62)."""
    require(by, "report.print", report)
    record(by, "report.printed", report, silent_about_child=True)


def _moment(at: datetime | None) -> datetime:
    now = clock.now()
    if at and at > now + timedelta(minutes=1):
        raise NotPossible("later_than_now", "Klockslaget har inte varit än. Skriv när det hände.", "at")
    return at or now
