"""Every view says who it is for and which action it is. A view that says nothing is refused, and fails start-up.

`@public` - anybody, no sign-in. `@staff` - a member of staff in a seat. `@family` - a family account in a place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from tillsammans.access.http import Request


@dataclass(frozen=True)
class Declared:
    action: str
    kinds: frozenset[str]


def _declare(action: str, kinds: set[str]) -> Callable:
    declared = Declared(action, frozenset(kinds))

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def checked(request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
            actor = request.actor
            request.action = action
            if actor.kind not in declared.kinds:
                return _to_sign_in(request)
            return view(request, *args, **kwargs)

        checked.declared = declared  # type: ignore[attr-defined]  # an attribute on a function
        return checked

    return decorate


def _to_sign_in(request: Request) -> HttpResponse:
    """Sign in, then come back to where one was; what was typed waits in the draft."""
    return redirect(f"{reverse('accounts:sign_in')}?{urlencode({'next': request.path})}")


def public(action: str) -> Callable:
    return _declare(action, {"none", "staff", "family"})


def staff(action: str) -> Callable:
    return _declare(action, {"staff"})


def family(action: str) -> Callable:
    return _declare(action, {"family"})


def signed_in(action: str) -> Callable:
    """Staff and families alike (sign out, language, autosave)."""
    return _declare(action, {"staff", "family"})
