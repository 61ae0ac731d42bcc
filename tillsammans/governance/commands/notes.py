"""A body's wall: notes among its members. Not minutes and not decisions."""

from dataclasses import dataclass

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Body, Note
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class NewNote:
    title: str
    text: str


def write(*, by: Actor, body: Body, new: NewNote) -> Note:
    """A note for the body's members and those who prepare."""
    require(by, "governance.write_note", body)
    _refuse(new)
    now = clock.now()
    note = Note(
        body=body,
        title=new.title.strip(),
        text=new.text.strip(),
        author_post_id=by.seat,
        written_at=now,
        changed_at=now,
    )
    note.save(force_insert=True)
    record(by, "governance.wrote_note", note)
    return note


def rewrite(*, by: Actor, note: Note, new: NewNote, version: int) -> None:
    """Change a note that still is as it was read; NotPossible("changed") otherwise."""
    require(by, "governance.write_note", note)
    _refuse(new)
    change(note, version, title=new.title.strip(), text=new.text.strip(), changed_at=clock.now())
    record(by, "governance.changed_note", note)


def remove(*, by: Actor, note: Note, version: int) -> None:
    """Take a note off the wall. It is no record of anything: nothing else points at it."""
    require(by, "governance.write_note", note)
    change(note, version, changed_at=clock.now())
    record(by, "governance.removed_note", note)
    note.delete()


def _refuse(new: NewNote) -> None:
    refuse(title=new.title, text=new.text)
    if not new.title.strip():
        raise NotPossible("empty", "Skriv en rubrik.", "title")
