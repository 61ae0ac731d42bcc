"""The agenda's points: written before the meeting, in an order, and part of the call once it is sent."""

from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.db.models import Max

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance import files
from tillsammans.governance.commands import meetings
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import AgendaItem, File, ItemKind, Meeting
from tillsammans.lib.deeds import NotPossible

LONGEST = 480  # minutes: a whole day


@dataclass(frozen=True)
class NewItem:
    title: str
    kind: ItemKind = ItemKind.INFORMATION
    text: str = ""
    brought_by: str = ""
    minutes: int = 10


def add(*, by: Actor, meeting: Meeting, new: NewItem) -> AgendaItem:
    """A further point, last. During a meeting too: what comes up is written where it belongs."""
    _may_change(by, meeting)
    _refuse_nonsense(new)
    last = meeting.items.aggregate(last=Max("order"))["last"] or 0
    item = AgendaItem(meeting=meeting, order=last + 1, **_values(new))
    item.save(force_insert=True)
    _changed(by, item)
    return item


def rewrite(*, by: Actor, item: AgendaItem, new: NewItem, version: int) -> None:
    """Change a point that still is as it was read; NotPossible("changed") otherwise."""
    _may_change(by, item.meeting)
    _refuse_nonsense(new)
    change(item, version, **_values(new))
    _changed(by, item)


def move(*, by: Actor, item: AgendaItem, earlier: bool) -> None:
    """One step earlier or later. At the end of the list nothing happens."""
    _may_change(by, item.meeting)
    items = list(item.meeting.items.order_by("order", "pk"))
    at = items.index(item)
    to = at - 1 if earlier else at + 1
    if not 0 <= to < len(items):
        return
    items[at], items[to] = items[to], items[at]
    for order, one in enumerate(items, start=1):
        AgendaItem.objects.filter(pk=one.pk).exclude(order=order).update(order=order)
    _changed(by, item)


def remove(*, by: Actor, item: AgendaItem) -> None:
    """Take a point away. NotPossible once something is written or decided there: then it has happened."""
    _may_change(by, item.meeting)
    if item.noted or item.decisions.exists():
        raise NotPossible("used", "På den punkten är något skrivet eller beslutat. Den står kvar.")
    _changed(by, item)
    item.delete()


def add_paper(*, by: Actor, item: AgendaItem, upload: UploadedFile, title: str) -> File:
    """A paper to the point: for those called, and for the room once the meeting is called."""
    _may_change(by, item.meeting)
    kept = files.keep(by=by, upload=upload, title=title, about=item)
    _changed(by, item)
    return kept


def remove_paper(*, by: Actor, item: AgendaItem, file: File) -> None:
    """The paper no longer stands with the point. Once the minutes are adjusted it does."""
    _may_change(by, item.meeting)
    files.take_away(by=by, file=file, about=item)
    _changed(by, item)


def _may_change(by: Actor, meeting: Meeting) -> None:
    require(by, "governance.prepare_meeting", meeting)
    if meeting.cancelled_at:
        raise NotPossible("cancelled", "Mötet är inställt.")
    meetings.changes_minutes(meeting)


def _changed(by: Actor, item: AgendaItem) -> None:
    record(by, "governance.changed_agenda", item)
    meetings.changed_after_call(by, item.meeting)


def _values(new: NewItem) -> dict:
    return {
        "title": new.title.strip(),
        "kind": new.kind,
        "text": new.text.strip(),
        "brought_by": new.brought_by.strip(),
        "minutes": new.minutes,
    }


def _refuse_nonsense(new: NewItem) -> None:
    refuse(title=new.title, text=new.text, brought_by=new.brought_by)
    if not new.title.strip():
        raise NotPossible("empty", "Skriv vad punkten gäller.", "title")
    if not 1 <= new.minutes <= LONGEST:
        raise NotPossible("minutes", "Skriv hur många minuter punkten får ta, från 1 till 480.", "minutes")
