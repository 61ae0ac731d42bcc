"""The way out for mails: whether there is one, and who they are from."""

from urllib.parse import urlsplit

from django.conf import settings


def connected() -> bool:
    """Whether a mail leads somewhere: to a mail server, or in the demo to the page that shows it."""
    return bool(settings.EMAIL_HOST) or settings.DEMO


def host() -> str:
    """Our name in List-Id and Message-ID."""
    return urlsplit(settings.PUBLIC_ADDRESS).hostname or "localhost"
