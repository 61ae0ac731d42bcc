"""A small site to edit, and browsers in which somebody has signed in: what the tests of editing stand on."""

import re
from html import unescape
from typing import Any

from django.test import Client

from tests.people import signed_in
from tillsammans.publicsite.build import build
from tillsammans.publicsite.content import Node, Text
from tillsammans.publicsite.models import HomePage, NewsIndexPage, SitePage

TREE = Node(
    "home",
    "HomePage",
    "Tillsammans för barnens bästa",
    "hem",
    intro="Ett hjul, tre steg, en plan.",
    children=(
        Node(
            "model",
            "ArticlePage",
            "Modellen",
            "modellen",
            intro="Så gör vi.",
            body=(("heading", "Tre steg"), ("text", "<p>Upptäcka, kartlägga, samarbeta.</p>")),
        ),
        Node(
            "news",
            "NewsIndexPage",
            "Nyheter",
            "nyheter",
            children=(
                Node(
                    "news.first",
                    "NewsPage",
                    "Vi har börjat",
                    "vi-har-borjat",
                    intro="Nu är vi igång.",
                    fields={"date": "2026-09-01"},
                ),
            ),
        ),
    ),
)
TEXTS = {"ar": {"home": Text("معًا من أجل الأطفال", "hem", intro="عجلة وثلاث خطوات.")}, "en": {}, "so": {}}


def small_site() -> None:
    """Front page, an article, and one piece of news in Swedish; the front page in Arabic."""
    build(TREE, TEXTS)


def page_of(kind: type[SitePage], language: str = "sv") -> Any:
    return kind.objects.filter(locale__language_code=language).first()


def news(language: str = "sv") -> Any:
    return page_of(NewsIndexPage, language)


def home(language: str = "sv") -> Any:
    return page_of(HomePage, language)


def at_work(who: str) -> Client:
    """Somebody's browser; faults are shown as faults."""
    client = signed_in(who)
    client.raise_request_exception = True
    return client


def fields_of(html: str) -> dict[str, str]:
    """What a browser would send from the page's edit form if nothing were changed."""
    text = html.partition('id="page-edit-form"')[2].partition("</form>")[0] or html
    found = {}
    for tag in re.findall(r"<input[^>]*>", text):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        boxed = 'type="checkbox"' in tag or 'type="radio"' in tag
        if name and not (boxed and "checked" not in tag):
            found[name[1]] = unescape(value[1]) if value else ("on" if boxed else "")
    for name, value in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', text, re.S):
        found[name] = unescape(value).removeprefix("\n")
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', text, re.S):
        chosen = re.search(r'<option value="([^"]*)" selected', options) or re.search(
            r'<option value="([^"]*)"', options
        )
        found[name] = unescape(chosen[1]) if chosen else ""
    return found
