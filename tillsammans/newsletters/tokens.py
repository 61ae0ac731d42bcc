"""Links in mails: signed, so that nobody can make one up, and without any address in them.

A link to confirm lives seven days. A link to leave the list lives as long as the subscription.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse

from tillsammans.lib import clock

CONFIRM_WITHIN = timedelta(days=7)
_CONFIRM = signing.Signer(salt="newsletters.confirm")
_LEAVE = signing.Signer(salt="newsletters.unsubscribe")


@dataclass(frozen=True)
class Asked:
    """What a link to confirm says: which row, in which language."""

    subscriber_id: UUID
    language: str


def to_confirm(subscriber_id: UUID, language: str, asked_at: datetime) -> str:
    token = _CONFIRM.sign(f"{subscriber_id.hex}.{language}.{int(asked_at.timestamp())}")
    return _link("newsletters:confirm", token, language)


def to_leave(subscriber_id: UUID, language: str) -> str:
    return _link("newsletters:unsubscribe", _LEAVE.sign(subscriber_id.hex), language)


def read_confirm(token: str) -> Asked | None:
    """None for a link that is not ours, not whole, or older than seven days."""
    try:
        subscriber_id, language, asked = _CONFIRM.unsign(token).split(".")
    except signing.BadSignature:
        return None
    if clock.now() - datetime.fromtimestamp(int(asked), UTC) > CONFIRM_WITHIN:
        return None
    return Asked(UUID(subscriber_id), language)


def read_leave(token: str) -> UUID | None:
    """None for a link that is not ours or not whole."""
    try:
        return UUID(_LEAVE.unsign(token))
    except signing.BadSignature:
        return None


def _link(name: str, token: str, language: str) -> str:
    return f"{settings.PUBLIC_ADDRESS}{reverse(name, args=[token])}?lang={language}"
