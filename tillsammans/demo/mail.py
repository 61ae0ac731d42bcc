"""The demo's mail server: a table. Every mail that would have left is kept and shown on /demo/post/ (Django's email
backend when DEMO=1 and there is no EMAIL_HOST)."""

from collections.abc import Iterable
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from tillsammans.demo.models import DemoMail
from tillsammans.lib import clock

MOST = 500
"""The newest are kept; the demo may run for weeks."""

__all__ = ["Backend", "DemoMail"]


class Backend(BaseEmailBackend):
    def send_messages(self, messages: Iterable[EmailMessage]) -> int:
        kept = DemoMail.objects.bulk_create(map(_kept, messages))
        beyond = DemoMail.objects.order_by("-kept_at", "-pk").values_list("pk", flat=True)[MOST:]
        DemoMail.objects.filter(pk__in=list(beyond)).delete()
        return len(kept)


def _kept(message: Any) -> DemoMail:
    built = message.message()
    html = next((body for body, kind in getattr(message, "alternatives", ()) if kind == "text/html"), "")
    return DemoMail(
        kept_at=clock.now(),
        sender=message.from_email,
        to=", ".join(message.to),
        subject=message.subject,
        headers="\n".join(f"{name}: {value}" for name, value in built.items() if name.startswith(SHOWN)),
        text=message.body,
        html=html,
    )


SHOWN = ("List-", "Precedence", "Message-ID")
