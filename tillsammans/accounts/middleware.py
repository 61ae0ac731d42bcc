"""Reads the session, makes the actor, binds the identity to the transaction. All after sees only its own rows."""

from django.http import HttpResponse

from tillsammans.access.http import Request
from tillsammans.access.identity import bind
from tillsammans.accounts import sessions
from tillsammans.accounts.actor import nobody

# A page that lies open asks for these by itself: nobody need be there, so the session's idle time runs on.
ASKED_BY_ITSELF = ("/redaktion/editing-sessions/",)


class SignedIn:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        session = sessions.live(request)
        request.actor = session.actor if session else nobody()
        request.held_to = session.held_to if session else ""
        bind(request.actor)
        if session and not request.path.startswith(ASKED_BY_ITSELF):
            sessions.touch(session)
        return self.get_response(request)
