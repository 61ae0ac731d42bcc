"""What letters add to the child's page: sent and received, and the button to invite when everybody has said yes."""

from collections.abc import Iterator
from uuid import UUID

from tillsammans.access.walls import CONSENT_STAFF
from tillsammans.cases.models import CaseKind
from tillsammans.cases.page import Section
from tillsammans.consent import coverage, words
from tillsammans.consent.models import Ask
from tillsammans.directory.models import Function
from tillsammans.disclosures import queries
from tillsammans.disclosures.models import LetterKind
from tillsammans.lib import clock


def sections(actor, case, relations):
    if not relations & {str(r.value) for r in CONSENT_STAFF}:
        return []
    letters = list(queries.letters_of(actor, case))
    copies = list(queries.copies_of(actor, case))
    found = list(_invitations(actor, case, letters))
    if letters or copies:
        rows = [{"letter": letter, "state": queries.state_of(letter).rstrip(".")} for letter in letters]
        found.append(Section("aside2", 30, "disclosures/_card.html", {"letters": rows, "copies": copies}))
    return found


def _invitations(actor, case, letters) -> Iterator[Section]:
    """One button for each unit that may be told and has not been invited."""
    if case.kind != CaseKind.LEADING or case.closed_at:
        return
    invited = {
        letter.to_unit_id
        for letter in letters
        if letter.kind == LetterKind.INVITATION and not letter.stopped_at
    }
    book = coverage.Book(actor, case, clock.today())
    asked: dict[UUID, Ask] = {}
    for ask in book.asks:
        asked.setdefault(ask.to_unit_id, ask)
    for order, ask in enumerate(sorted(asked.values(), key=lambda a: a.order)):
        if ask.to_unit_id not in invited and book.of(ask.to_unit).complete:
            them = words.short(ask.to_unit)
            context = {"case": case, "unit": ask.to_unit, "them": them, "first": order == 0}
            yield Section("actions", 10 + order, "disclosures/_invite.html", context)


def home(actor):
    """The medical branch passes a sentence to the school from here (OSL 25:13 a)."""
    if actor.function == Function.MEDICAL:
        yield Section("aside", 20, "disclosures/_home.html", {})
