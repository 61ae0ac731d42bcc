"""Minnesanteckningar: written point by point by several, adjusted by another seat, approved by the convenor. After that
nothing in them changes: the database refuses it too (migration 0004)."""

from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance import files
from tillsammans.governance.commands import meetings
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import AgendaItem, Meeting, Minutes
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox import commands as outbox


@dataclass(frozen=True)
class Noted:
    """What was said at a point."""

    text: str


def write_item(*, by: Actor, item: AgendaItem, noted: Noted, version: int) -> None:
    """What was said at one point. Others may write at the other points at the same moment."""
    minutes = _opened(by, item.meeting)
    refuse(noted=noted.text)
    change(item, version, noted=noted.text.strip())
    change(minutes, minutes.version)  # whoever is reading them to adjust them is told
    record(by, "governance.wrote_minutes", minutes)


def write_summary(*, by: Actor, meeting: Meeting, text: str, version: int) -> Minutes:
    """The few sentences first in the minutes. `version` 0 when nobody has begun them."""
    minutes = _opened(by, meeting)
    refuse(summary=text)
    change(minutes, version or minutes.version, summary=text.strip())
    record(by, "governance.wrote_minutes", minutes)
    return minutes


def upload(*, by: Actor, meeting: Meeting, file: UploadedFile) -> Minutes:
    """Minutes that are written elsewhere, as a file. An earlier file is kept where it lies; the new one counts."""
    minutes = _opened(by, meeting)
    kept = files.keep(by=by, upload=file, title=f"Minnesanteckningar, {meeting.title}"[:150], about=minutes)
    change(minutes, minutes.version, file=kept)
    record(by, "governance.wrote_minutes", minutes)
    return minutes


def adjust(*, by: Actor, minutes: Minutes, read: int | None = None) -> None:
    """Another seat of the body has read them and says that they are right. From now on they are only read. `read`: the
    version they had then; NotPossible("changed") when somebody has written since."""
    require(by, "governance.adjust_minutes", minutes)
    meetings.must_not_be_approved(minutes)
    if read is not None and read != minutes.version:
        raise NotPossible("changed", "Någon har skrivit i anteckningarna sedan du läste dem. Läs dem igen.")
    if minutes.adjusted_at:
        raise NotPossible("adjusted", "Anteckningarna är redan justerade.")
    if minutes.meeting.held_at is None:
        raise NotPossible("not_held", "Skriv först in vilka som var med på mötet. Det står i anteckningarna.")
    if not _says_something(minutes):
        raise NotPossible("empty", "Anteckningarna är tomma. Skriv vad som sades, eller lägg in en fil.")
    change(minutes, minutes.version, adjusted_at=clock.now(), adjusted_by_id=by.seat)
    record(by, "governance.adjusted_minutes", minutes)
    for seat in meetings.seats_of(minutes.meeting):
        if seat.role == "convenor" and seat.post_id:
            outbox.tell_seat(by, seat.post_id)


def unadjust(*, by: Actor, minutes: Minutes) -> None:
    """Something was wrong after all: they may be written in again, and must be adjusted anew."""
    require(by, "governance.unadjust_minutes", minutes)
    meetings.must_not_be_approved(minutes)
    if not minutes.adjusted_at:
        raise NotPossible("not_adjusted", "Anteckningarna är inte justerade.")
    change(minutes, minutes.version, adjusted_at=None, adjusted_by=None)
    record(by, "governance.unadjusted_minutes", minutes)


def approve(*, by: Actor, minutes: Minutes) -> None:
    """The convenor approves what another seat has adjusted; then they stand for ever."""
    require(by, "governance.approve_minutes", minutes)
    meetings.must_not_be_approved(minutes)
    if not minutes.adjusted_at:
        raise NotPossible("not_adjusted", "Anteckningarna justeras av någon i gruppen innan de godkänns.")
    change(minutes, minutes.version, approved_at=clock.now(), approved_by_id=by.seat)
    record(by, "governance.approved_minutes", minutes)


def _opened(by: Actor, meeting: Meeting) -> Minutes:
    """The meeting's minutes, begun by whoever writes first; only while they are being written."""
    require(by, "governance.write_minutes", meeting)
    if meeting.cancelled_at or not meeting.called_at or meeting.starts_at > clock.now():
        raise NotPossible("not_yet", "Anteckningar skrivs när mötet har börjat.")
    now = clock.now()
    minutes, _ = Minutes.objects.select_for_update().get_or_create(
        meeting=meeting, defaults={"written_at": now, "written_by_id": by.seat}
    )
    meetings.must_be_written_still(minutes)
    return minutes


def _says_something(minutes: Minutes) -> bool:
    return bool(minutes.file_id or minutes.summary or minutes.meeting.items.exclude(noted="").exists())
