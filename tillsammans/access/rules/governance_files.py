"""Who reads a file of the steering room: it follows what the file is attached to. Each app says who reads what is
attached to its own things with `reads_attached`; for a thing nobody has said anything about, those in the room do."""

from collections.abc import Callable
from typing import Any

from tillsammans.access.decision import no
from tillsammans.access.rules.base import anybody, rule
from tillsammans.access.rules.governance import IN_THE_ROOM, PREPARES, PUBLISHES, one_of, sits
from tillsammans.governance.models import AgendaItem, Attachment, File, Meeting, Minutes, Publication

READS: dict[
    str, Callable[[Any, Any], bool]
] = {}  # label of a thing -> (actor, its id) -> may read what stands with it


def reads_attached(label: str) -> Callable:
    """Register who reads files attached to things of a kind: `@reads_attached("impact.Assessment")` on a function
    (actor, id of the thing) -> bool."""

    def register(function: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
        READS[label] = function
        return function

    return register


def _in_the_room(actor, thing_id: Any = None) -> bool:
    return actor.kind == "staff" and actor.function in IN_THE_ROOM


def _prepares(actor) -> bool:
    return actor.kind == "staff" and actor.function in PREPARES


@reads_attached("governance.Body")
def on_a_wall(actor, body_id) -> bool:
    """A body's wall is its own, and theirs who prepare for it."""
    return _prepares(actor) or sits(actor, body_id)


def _meets(actor, meeting: Meeting) -> bool:
    bodies = [meeting.body_id, *meeting.joint_with.values_list("pk", flat=True)]
    return _prepares(actor) or any(sits(actor, body) for body in bodies)


@reads_attached("governance.Meeting")
def for_a_meeting(actor, meeting_id) -> bool:
    """Papers of a meeting that has been called are the room's; before that the body's own."""
    meeting = Meeting.objects.filter(pk=meeting_id).first()
    return bool(meeting and ((meeting.called_at and _in_the_room(actor)) or _meets(actor, meeting)))


@reads_attached("governance.AgendaItem")
def for_an_item(actor, item_id) -> bool:
    meeting_id = AgendaItem.objects.filter(pk=item_id).values_list("meeting_id", flat=True).first()
    return bool(meeting_id) and for_a_meeting(actor, meeting_id)


@reads_attached("governance.Minutes")
def of_minutes(actor, minutes_id) -> bool:
    """Approved minutes are the room's; drafts are the body's own."""
    minutes = Minutes.objects.filter(pk=minutes_id).select_related("meeting").first()
    return bool(minutes and ((minutes.approved_at and _in_the_room(actor)) or _meets(actor, minutes.meeting)))


def is_public(file_id) -> bool:
    """Whether a publication that stands names the file."""
    named = Publication.objects.filter(withdrawn_at__isnull=True, document__files__contains=[str(file_id)])
    return named.exists()


@rule("governance.keep_file", "Lägga en fil i styrrummet, eller ta bort den därifrån")
def keep_file(actor, thing):
    """Those in the room, and members of the body the file is for. Which deed it belongs to is asked by that deed."""
    if _in_the_room(actor) or (actor.kind == "staff" and thing is not None and _attached_to(actor, thing)):
        return None
    return no("not_in_the_room", "Filer läggs in av dem som är med i gruppen.")


def _attached_to(actor, thing) -> bool:
    """Also when the thing is not saved yet: minutes that come as a file."""
    if meeting := getattr(thing, "meeting", None):
        return _meets(actor, meeting)
    reads = READS.get(thing._meta.label)
    return bool(reads and reads(actor, thing.pk))


@rule("governance.read_file", "Läsa en fil i styrrummet", logged=False)
def read_file(actor, file: File):
    if is_public(file.pk):
        return None
    if actor.kind != "staff":
        return no("not_public", "Filen är inte publicerad.")
    if file.added_by_id == actor.post_id:
        return None
    rows = Attachment.objects.filter(file=file.pk, removed_at__isnull=True).values_list("about", "about_id")
    if any(READS.get(label, _in_the_room)(actor, thing) for label, thing in rows):
        return None
    return no("not_for_you", "Filen är till för dem som är med i gruppen. Fråga den som leder gruppen.")


rule("governance.read_public_file", "Läsa en fil som är publicerad", logged=False)(anybody)

rule("governance.see_published", "Se allt som styrrummet har publicerat och tagit tillbaka", logged=False)(
    one_of(
        *IN_THE_ROOM,
        *PUBLISHES,
        code="not_in_the_room",
        says="Sidan är till för dem som leder modellen. Det som är publicerat kan alla läsa.",
    )
)
