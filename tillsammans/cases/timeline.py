"""What has happened around the child, newest first, from the log: codes made into words, never content.

Only for those who keep the whole matter together; what a report, a reading or a refused attempt left is not here."""

from tillsammans.access.models import Relation
from tillsammans.access.policy import relations_to, visible_events
from tillsammans.access.walls import CORE
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case

# verb -> the title a colleague reads. A verb that is not here does not show.
SHOWN = {
    "concern.raised": "Skolan såg något",
    "concern.read": "Läst",
    "concern.took_in": "Skolan såg något",
    "case.started_mapping": "Kartläggningen började",
    "mapping.delegated": "En kollega gör kartläggningen",
    "mapping.absence_opened": "Frånvaroutredning inledd",
    "mapping.conversation_ended": "Samtal med barnet",
    "mapping.decided": "Beslut efter de fem frågorna",
    "case.started_collaborating": "Samarbetet började",
    "consent.sheet_made": "Samtyckesblad",
    "consent.answered": "Svar om samtycke",
    "consent.withdrawn": "Ett ja togs tillbaka",
    "disclosure.sent": "Brev skickat",
    "meeting.prepared": "Möte planerat",
    "meeting.coordinator_accepted": "Samordningsperson",
    "meeting.closed": "Samverkansmöte",
    "plan.established": "Planen upprättad",
    "followup.held": "Uppföljning",
    "case.closed": "Avslutat",
    "case.went_back": "Ett steg tillbaka",
}


def timeline(actor: Actor, case: Case) -> list[dict]:
    """[{when, title}] newest first; one row per title and day."""
    if not relations_to(actor, case.child_id) & {str(r.value) for r in (*CORE, Relation.COORDINATOR)}:
        return []
    rows: dict[tuple, dict] = {}
    for event in (
        visible_events(actor, case.child_id)
        .filter(verb__in=SHOWN, at__gte=case.opened_at)
        .order_by("-at", "-pk")
    ):
        rows.setdefault((event.at.date(), SHOWN[event.verb]), {"when": event.at, "title": SHOWN[event.verb]})
    return list(rows.values())
