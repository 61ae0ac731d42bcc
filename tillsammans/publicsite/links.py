"""Goes through every link that editors and content have written: ours must answer, others' are listed.

Addresses outside are tried only when somebody asks for it (`manage.py check_links --external`): the product talks to
nobody else by itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urldefrag, urlsplit
from urllib.request import Request as Ask
from urllib.request import build_opener

from django.conf import settings
from django.test import Client
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from tillsammans.lib import clock
from tillsammans.publicsite import models
from tillsammans.publicsite.models import LinkTrial

HREF = re.compile(r"""<a\b[^>]*?\bhref=(["'])(.*?)\1""", re.IGNORECASE | re.DOTALL)
NO_HREF = re.compile(r"<a(?![^>]*\bhref=)(?![^>]*\bid=)[^>]*>", re.IGNORECASE)
GOOD = 400
SECONDS = 10
CALLS_ITSELF = "Tillsammans link checker"


@dataclass
class Links:
    """Address -> titles of the pages it stands on. `dead`: links whose page is gone."""

    internal: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    external: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    dead: list[str] = field(default_factory=list)

    def add(self, address: str, where: str) -> None:
        address = urldefrag(unescape(address).strip())[0].removeprefix(settings.PUBLIC_ADDRESS)
        kind = urlsplit(address).scheme
        if address and kind in ("", "http", "https"):
            found = self.external if kind else self.internal
            if where not in found[address]:
                found[address].append(where)


def collect() -> Links:
    """Every link in published pages, and in the facts they are drawn from."""
    links = Links()
    for page in Page.objects.live().order_by("path").specific().iterator(200):
        if isinstance(page, models.SitePage):
            links.add(page.url, page.title)
            _of_page(page, links)
    for where, address in _in_facts():
        links.add(address, where)
    return links


def _of_page(page: Any, links: Links) -> None:
    where = f"{page.title} ({page.url})"
    for html in _texts(page):
        shown = expand_db_html(html)
        if NO_HREF.search(shown):
            links.dead.append(where)
        for _, address in HREF.findall(shown):
            links.add(address, where)
    for tile in _tiles(page):
        address = tile.block.href(tile) if hasattr(tile.block, "href") else _href(tile)
        if address:
            links.add(address, where)
        elif tile.get("page", None) is None and tile.get("title"):
            continue  # a tile that leads nowhere is words only
    for name in ("join_url", "recording_url"):
        if getattr(page, name, ""):
            links.add(getattr(page, name), where)


def _href(value: Any) -> str:
    page = value.get("page")
    return (page.localized.url if page else "") or value.get("address") or ""


def _texts(page: Any) -> Iterator[str]:
    """Everything on the page that may hold a link."""
    for name in ("short", "transcript"):
        yield str(getattr(page, name, "") or "")
    for stream in (page.body, getattr(page, "audiences", ())):
        for block in stream:
            yield from _rich(block.value)


def _rich(value: Any) -> Iterator[str]:
    if hasattr(value, "source"):  # Wagtail's RichText
        yield value.source
    elif hasattr(value, "values"):
        for one in value.values():
            yield from _rich(one)
    elif isinstance(value, Iterable) and not isinstance(value, str | bytes):
        for one in value:
            yield from _rich(one)


def _tiles(page: Any) -> Iterator[Any]:
    for stream in (page.body, getattr(page, "audiences", ())):
        for block in stream:
            if block.block_type == "tiles":
                yield from block.value
            elif block.block_type == "story":
                yield block.value


def _in_facts() -> Iterator[tuple[str, str]]:
    for law in models.LawReference.objects.exclude(url=""):
        yield str(law), law.url
    for term in models.Term.objects.exclude(source_url=""):
        yield term.word, term.source_url
    for question in models.LegalQuestion.objects.all():
        for _, address in HREF.findall(expand_db_html(question.answer)):
            yield question.question, address


def broken(links: Links) -> dict[str, int]:
    """Our own addresses that do not answer, with what they answer. Asked as a visitor, within this process."""
    visitor = Client(HTTP_HOST=_a_host())
    answers = {address: _answer(visitor, address) for address in sorted(links.internal)}
    return {address: status for address, status in answers.items() if status >= GOOD}


def _a_host() -> str:
    return urlsplit(settings.PUBLIC_ADDRESS).netloc


def _answer(visitor: Client, address: str) -> int:
    secure = settings.PUBLIC_ADDRESS.startswith("https:")
    return visitor.get(address, secure=secure, follow=False).status_code


def try_outside(addresses: Iterable[str]) -> list[LinkTrial]:
    """Ask each address once over the network and keep what it answered."""
    return [_tried(address) for address in sorted(addresses)]


def _tried(address: str) -> LinkTrial:
    answer = {"tried_at": clock.now(), "status": _status(address)}
    return LinkTrial.objects.update_or_create(url=address[:500], defaults=answer)[0]


def _status(address: str) -> int:
    asked = Ask(address, headers={"User-Agent": CALLS_ITSELF})  # noqa: S310 - http and https only, see Links.add
    try:
        with build_opener().open(asked, timeout=SECONDS) as response:
            return response.status
    except HTTPError as answer:
        return answer.code
    except (URLError, OSError, ValueError):
        return 0
