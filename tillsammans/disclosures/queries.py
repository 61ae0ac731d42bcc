"""Letters sent and received, as one screen needs them."""

from datetime import date

from django.db.models import QuerySet

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.disclosures.models import Disclosure, LetterKind, ReceivedCopy
from tillsammans.ui.filters import day


def letters_of(actor: Actor, case) -> QuerySet[Disclosure]:
    """Letters sent from here in this matter, newest first. Stopped ones too."""
    return visible(actor, Disclosure).filter(case_id=case.pk).select_related("to_unit").order_by("-pk")


def copies_of(actor: Actor, case) -> QuerySet[ReceivedCopy]:
    """ "Det här har vi fått": letters received in this matter, newest first."""
    found = visible(actor, ReceivedCopy).filter(child_id=case.child_id, case_id=case.pk)
    return found.select_related("from_unit").order_by("-received_at", "-pk")


def waiting_copies(actor: Actor) -> QuerySet[ReceivedCopy]:
    """Letters to the actor's seat or inboxes that nobody has read."""
    return (
        visible(actor, ReceivedCopy)
        .filter(read_at=None)
        .select_related("from_unit")
        .order_by("received_at", "pk")
    )


def received(actor: Actor) -> QuerySet[ReceivedCopy]:
    """Every letter to the actor's seat or inboxes, newest first."""
    return visible(actor, ReceivedCopy).select_related("from_unit").order_by("-received_at", "-pk")


def our_answers(actor: Actor, copy: ReceivedCopy) -> QuerySet[Disclosure]:
    """What we have answered to a letter, newest first."""
    return visible(actor, Disclosure).filter(in_reply_to=copy.pk).order_by("-pk")


def answer_to(actor: Actor, letter: Disclosure) -> ReceivedCopy | None:
    """The latest answer that came to a letter of ours."""
    found = visible(actor, ReceivedCopy).filter(in_reply_to=letter.pk, kind=LetterKind.ANSWER)
    return found.order_by("-received_at", "-pk").first()


def state_of(letter: Disclosure) -> str:
    """All the sender sees of it: skickat, mottagen, or that it stayed at home."""
    if letter.stopped_at:
        return "Stoppat. Inget har lämnat huset."
    return "Mottagen" if letter.sent_at else "Skickat"


def no_more_since(since: date) -> str:
    """What the receiver reads when a yes was taken back (R10). Without who, and without why."""
    first = f"Samtycket gäller inte längre från {day(since)}."
    return f"{first} Inget mer kommer härifrån. Det ni har hanterar ni enligt era regler."
