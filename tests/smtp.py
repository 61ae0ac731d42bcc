"""A real SMTP server on this machine, which takes mails, refuses them or hangs up, as a test asks."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from threading import Event
from typing import Any

from aiosmtpd.controller import Controller


class MailServer:
    """`taken`: every mail it said yes to. `refuses`: addresses it knows nothing of. `mood`: see below."""

    # takes; is busy (451 after the mail); hangs up before its answer, or only after it has said yes
    TAKES, BUSY, HANGS_UP, HANGS_UP_AFTER = "takes", "busy", "hangs up", "hangs up after"

    def __init__(self) -> None:
        self.mood = self.TAKES
        self.refuses: set[str] = set()
        self.patience = -1  # how many more mails it is in this mood; then it takes
        self.taken: list[EmailMessage] = []
        self.receivers: list[str] = []
        self.stop_after = -1  # so many mails; then it answers nobody until `go_on`
        self.stopped, self._going_on = Event(), Event()

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address in self.refuses:
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if len(self.taken) == self.stop_after:
            self.stopped.set()
            while not self._going_on.is_set():
                await asyncio.sleep(0.01)
            return "451 4.3.0 Try again later"
        if self.mood in (self.BUSY, self.HANGS_UP) and self.patience:
            self.patience -= 1
            if self.mood == self.HANGS_UP:
                server.transport.abort()
            return "451 4.3.0 Try again later"
        self.taken.append(message_from_bytes(envelope.content, policy=policy.default))
        self.receivers += envelope.rcpt_tos
        return "250 OK"

    def go_on(self) -> None:
        self.stop_after = -1
        self._going_on.set()

    async def handle_QUIT(self, server: Any, session: Any, envelope: Any) -> str:
        if self.mood == self.HANGS_UP_AFTER:
            server.transport.abort()
        return "221 Bye"


class _OnFreePort(Controller):
    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def listening(settings: Any) -> Iterator[MailServer]:
    """The server, and Django's settings pointing at it."""
    handler = MailServer()
    controller = _OnFreePort(handler, hostname="127.0.0.1", port=0)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", controller.port
    settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 5
    yield handler
    controller.stop()
