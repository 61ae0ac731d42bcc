"""Telling somebody that there is something to read. The message is the same for everybody and says nothing."""

from uuid import UUID

from tillsammans.accounts.actor import Actor
from tillsammans.directory.queries import readers_of_inbox, sitting_now
from tillsammans.lib import clock
from tillsammans.outbox.models import Notice


def tell_seat(by: Actor, post_id: UUID) -> None:
    """Queue "Du har ett nytt meddelande" to whoever sits in the seat now. Leaves with the transaction or not at all."""
    now = clock.now()
    sitting = sitting_now(now).filter(post=post_id).select_related("person")
    Notice.objects.bulk_create(
        [Notice(person=h.person, queued_at=now) for h in sitting if h.person_id != by.person_id]
    )
    _wake()


def tell_inbox(by: Actor, inbox) -> None:
    """The same to whoever reads the inbox first."""
    readers = readers_of_inbox(inbox, clock.now())
    if readers and readers.first.pk != by.person_id:
        Notice.objects.create(person=readers.first, queued_at=clock.now())
        _wake()


def tell_account(by: Actor, account_id: UUID | None, language: str = "sv") -> None:
    """The same to a family account; nothing when the person has none or wants none."""
    if account_id:
        Notice.objects.create(family_account_id=account_id, language=language, queued_at=clock.now())
        _wake()


def _wake() -> None:
    from tillsammans.outbox.jobs import send_notices

    send_notices.defer()
