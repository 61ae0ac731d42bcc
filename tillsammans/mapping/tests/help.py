"""Signing in as somebody of the cast, and reading pages as they come."""

import re
from html import unescape

from django.test import Client
from django.urls import reverse

from tillsammans.access.identity import bind
from tillsammans.access.policy import forget
from tillsammans.accounts.actor import nobody
from tillsammans.accounts.commands import sign_in_staff
from tillsammans.accounts.sessions import COOKIE
from tillsammans.directory import seed


def browser(who: str) -> Client:
    """Somebody's browser, signed in to one seat."""
    forget()
    holding = seed.holding(who)
    _session, token = sign_in_staff(holding.person, holding)
    bind(nobody())
    client = Client()
    client.cookies[COOKIE] = token
    return client


def page(client: Client, name: str, *args) -> str:
    """The page's words as a reader meets them; fails on anything but 200."""
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200, (name, response.status_code)
    return words(response)


def words(response) -> str:
    return unescape(response.content.decode())


def hidden(html: str) -> dict[str, str]:
    """What a form carries along unseen, from the page's first form with a key."""
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html))
    return {name: value for name, value in fields.items() if name != "csrfmiddlewaretoken"}


def post(client: Client, name: str, *args, **typed):
    """Open the page, then send its form with what is typed."""
    address = reverse(name, args=args)
    opened = client.get(address)
    assert opened.status_code == 200, (name, opened.status_code)
    return client.post(address, {**hidden(opened.content.decode()), **typed})


def without_token(response) -> str:
    """The page without its form token, which is new each time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", words(response))
