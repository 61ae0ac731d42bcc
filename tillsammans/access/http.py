"""What a request carries in this product, for views and the type checker. Set by config.middleware and SignedIn."""

from uuid import UUID

from django.http import HttpRequest

from tillsammans.accounts.actor import Actor


class Request(HttpRequest):
    """A request with its actor. Never instantiated: Django's own request is given these attributes by middleware."""

    actor: Actor
    request_id: UUID
    action: str
    held_to: str
    language: str
