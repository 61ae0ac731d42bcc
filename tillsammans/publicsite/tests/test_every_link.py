"""Every link on the site, as a visitor meets them in four languages, answers."""

from html import unescape
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page

from tillsammans.demo.world import new_world
from tillsammans.publicsite import links
from tillsammans.publicsite.models import SearchEntry

LANGUAGES = ("sv", "en", "so", "ar")
TREES = tuple(f"/{code}/" for code in LANGUAGES)


class Hrefs(HTMLParser):
    """Addresses of links, styles, scripts and pictures, and ids that links within the page may name."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.found += [unescape(given[name]) for name in ("href", "src") if given.get(name)]
        if given.get("id"):
            self.ids.add(given["id"])


def ours(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in ("", "http") and parts.netloc in ("", urlsplit(settings.PUBLIC_ADDRESS).netloc)


def walk(visitor: Client) -> tuple[dict[str, str], int]:
    """Every address reached from the four front pages: what does not answer with where it stands, and how many did."""
    waiting, seen, wrong = dict.fromkeys(TREES, ""), set(), {}
    while waiting:
        address, where = waiting.popitem()
        seen.add(address)
        answer = visitor.get(address)
        if answer.status_code >= 400:
            wrong[address] = f"{answer.status_code} from {where}"
        elif answer.status_code in (301, 302):
            waiting |= {one: address for one in [urljoin(address, answer["Location"])] if one not in seen}
        elif address.startswith(TREES) and answer["Content-Type"].startswith("text/html"):
            page = Hrefs(answer.content.decode())
            for href in page.found:
                target, part = urldefrag(urljoin(address, href.removeprefix(settings.PUBLIC_ADDRESS)))
                if part and target == address and part not in page.ids:
                    wrong[href] = f"no such place on {address}"
                if ours(target) and not _asks(target) and target not in seen:
                    waiting[target] = address
    return wrong, len(seen)


def _asks(address: str) -> bool:
    """Choices in lists and searches: endless, and each is the same page."""
    parts = urlsplit(address)
    return parts.scheme in ("mailto", "tel") or bool(parts.query)


@pytest.mark.deep
def test_every_link_on_the_site_answers_in_every_language(site_db):
    with new_world():  # the demo signs in as somebody of its own
        wrong, count = walk(Client(raise_request_exception=False))
    assert wrong == {} and count > 200


@pytest.mark.deep
def test_the_link_checker_says_the_same_of_the_site_we_begin_with(site_db, capsys):
    call_command("check_links")
    assert "0 svarar inte" in capsys.readouterr().out


def test_what_content_links_to_is_a_published_page_or_an_address_that_answers(site_db):
    found = links.collect()
    pages = {page.url for page in Page.objects.live() if page.url}
    assert found.dead == [] and pages & set(found.internal)
    elsewhere = {one: where for one, where in found.internal.items() if one not in pages}
    assert links.broken(links.Links(internal=elsewhere)) == {} and "/hitta/" in elsewhere


def test_every_page_of_the_site_can_be_found_in_its_language(site_db):
    by_language = {code: SearchEntry.objects.filter(locale=code).count() for code in LANGUAGES}
    assert by_language["sv"] > 100 and all(by_language.values()), by_language
