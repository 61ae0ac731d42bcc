"""Signing in as the cast, and walking through everything somebody can open."""

import re
from html import unescape
from importlib import import_module
from importlib.util import find_spec

from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, get_resolver

from tillsammans.accounts import sessions
from tillsammans.audit.models import Event, Reading
from tillsammans.demo import story
from tillsammans.directory import seed
from tillsammans.directory.models import Authority

CHANGING = re.compile(r'(name="(?:csrfmiddlewaretoken|_key)" value=")[^"]*|nonce="[^"]*"')
MOST_PAGES = 120


def as_staff(who: str, holding=None) -> Client:
    held = holding or seed.holding(who)
    return _with(sessions.start(person=held.person, holding=held)[1])


def as_family(account, place_id) -> Client:
    return _with(sessions.start(account=account, place=Authority.objects.get(pk=place_id))[1])


def _with(token: str) -> Client:
    client = Client(raise_request_exception=False)  # another page's fault is compared like any page
    client.cookies[sessions.COOKIE] = token
    return client


def carried(page: str) -> dict[str, str]:
    """The hidden fields of the last form on the page that has them."""
    return dict(re.findall(r'name="(_key|_seat|_version)" value="([^"]*)"', page))


def live_until(world, last: str):
    """The story's chapters up to and including `last`, as far as they are written."""
    for number, place in story.CHAPTERS.items():
        module, function = place.split(":")
        if find_spec(f"{story.__name__}.{module}") is None:
            return world
        getattr(import_module(f"{story.__name__}.{module}"), function)(world)
        if number == last:
            break
    return world


def addresses(resolver=None) -> list[str]:
    """Every address that needs no id."""
    found = []
    for entry in (resolver or get_resolver()).url_patterns:
        if not isinstance(entry, URLPattern):
            found += [str(entry.pattern) + address for address in addresses(entry)]
        elif "<" not in str(entry.pattern):
            found.append(str(entry.pattern).removesuffix("\\Z"))
    return found


def everything_seen_by(client: Client, *starts: str) -> dict[str, str]:
    """Address -> page, for all that can be reached by links from the start and from every address without an id. What
    opening changes (something is marked as read) is undone afterwards."""
    seen: dict[str, str] = {}
    waiting = ["/", *starts, *(f"/{address}" for address in addresses() if not address.startswith("ui/"))]
    with transaction.atomic():
        while waiting and len(seen) < MOST_PAGES:
            address = waiting.pop(0)
            if address in seen:
                continue
            answer = client.get(address)
            seen[address] = f"{answer.status_code} {answer.get('Location', '')} {body(answer)}"
            waiting += _links(answer)
        transaction.set_rollback(True)
    return seen


def body(answer) -> str:
    """The page without what is new at every rendering: tokens and keys."""
    if not answer.get("Content-Type", "").startswith("text/html"):
        return answer.content.hex()
    return CHANGING.sub(r"\1", answer.content.decode())


def _links(answer) -> list[str]:
    if not answer.get("Content-Type", "").startswith("text/html"):
        return [answer["Location"]] if answer.get("Location", "").startswith("/") else []
    links = re.findall(r'href="(/[^"#]*)', answer.content.decode())
    return [unescape(link) for link in links if not link.startswith(("/static/", "/ui/"))]


def log() -> tuple[list[Event], list[Reading]]:
    """The whole log, as the worker sees it; the web sees only its own children's."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE tillsammans_worker")
        rows = list(Event.objects.order_by("id")), list(Reading.objects.order_by("id"))
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE tillsammans_app")
    return rows
