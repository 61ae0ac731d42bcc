"""What one has told, and how far it has come. Inside the authority: läst, arbetar vidare, klart."""

from dataclasses import dataclass
from datetime import datetime

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.concerns.models import Concern
from tillsammans.directory.queries import sitting_in_each
from tillsammans.lib import clock
from tillsammans.sealing.fields import own_draft


@dataclass(frozen=True)
class Sent:
    pk: object
    who: str
    sent_at: datetime
    status: str
    kind: str  # tag colour


def sent_by(actor: Actor) -> list[Sent]:
    """Own words, so nothing is logged as a reading of the child."""
    rows = (
        visible(actor, Concern)
        .filter(author_post=actor.post_id, author_person=actor.person_id)
        .order_by("-sent_at")[:50]
    )
    with own_draft():
        return [Sent(c.pk, c.who, c.sent_at, *status_of(c)) for c in rows]


def status_of(concern: Concern) -> tuple[str, str]:
    """(what the sender sees, tag kind). Never more than this."""
    if concern.done_at:
        return "Klart", "ok"
    if concern.working_since:
        return f"{given_name_in(concern.working_by) or 'Någon'} arbetar vidare", "info"
    if concern.read_at:
        return "Läst", "info"
    return "Skickat", ""


def given_name_in(post_id) -> str:
    """Given name of whoever sits in the seat now. Staff names are public."""
    people = sitting_in_each([post_id], clock.now()).get(post_id)
    return people[0].given_name if people else ""
