"""The mail that an issue becomes, one for readers of each language.

An issue goes in the reader's own language where there is a published translation; otherwise in the language it was
written in, under a sentence that says so. The frame (why one gets it, how to leave) is always in the reader's own.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from tillsammans.newsletters import pieces
from tillsammans.publicsite.models import NewsletterPage

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)
LEAVE = "https://avsluta.invalid/"
"""Stands where each subscriber's own link to leave goes; no real address ends in .invalid (RFC 2606)."""

RTL = ("ar",)


@dataclass(frozen=True)
class Letter:
    """A mail before it has a receiver. `written_in` is the language of its words, `language` the reader's."""

    language: str
    written_in: str
    subject: str
    html: str
    text: str


def letters(page: NewsletterPage) -> list[Letter]:
    """The issue as it is published, for readers of each of our languages."""
    found = versions(page)
    return [letter(found.get(code) or original(found, page), code) for code in LANGUAGES]


def versions(page: NewsletterPage) -> dict[str, NewsletterPage]:
    """Published versions of the issue by language."""
    live = NewsletterPage.objects.live().filter(translation_key=page.translation_key).select_related("locale")
    return {one.locale.language_code: one for one in live}


def original(found: dict[str, NewsletterPage], page: NewsletterPage) -> NewsletterPage:
    """What those get who have no version in their own language: the Swedish, else the one that is being sent."""
    return found.get("sv") or page


def letter(page: NewsletterPage, language: str) -> Letter:
    """The page as a mail for a reader of `language`."""
    written_in = page.locale.language_code
    with translation.override(written_in):
        subject = _subject(page)
        parts = list(pieces.of(page))
    with translation.override(language):
        frame = _frame(page, language, written_in, subject) | {"pieces": parts}
        html = render_to_string("newsletters/mail.html", frame)
        text = _text(frame)
    return Letter(language, written_in, subject, html, text)


def _subject(page: NewsletterPage) -> str:
    """Nyhetsbrev 26:1: Hösten är här. A title that already says the number stands alone. One line."""
    title = " ".join(page.title.split())
    if page.number in title:
        return title
    return _("Nyhetsbrev %(number)s: %(title)s") % {"number": page.number, "title": title}


def _frame(page: NewsletterPage, language: str, written_in: str, subject: str) -> dict[str, Any]:
    return {
        "lang": language,
        "dir": _direction(language),
        "written_in": written_in,
        "written_dir": _direction(written_in),
        "subject": subject,
        "title": " ".join(page.title.split()),
        "number": page.number,
        "issued_on": page.issued_on,
        "only_in": _only_in(written_in) if written_in != language else "",
        "web": pieces.absolute(page.url or "/"),
        "home": f"{settings.PUBLIC_ADDRESS}/{language}/",
        "leave": LEAVE,
        "link_style": pieces.LINK,
        "why": _("Du får nyhetsbrevet för att du har bett om det och bekräftat din adress."),
        "read_on_web": _("Läs på webbplatsen"),
        "stop": _("Sluta prenumerera"),
        "sender": _("Tillsammans för barnens bästa i Sörmland"),
    }


def _only_in(written_in: str) -> str:
    if written_in == "sv":
        return _("Det här numret finns bara på svenska.")
    return _("Det här numret finns inte på ditt språk än.")


def _direction(language: str) -> str:
    return "rtl" if language in RTL else "ltr"


def _text(frame: dict[str, Any]) -> str:
    """The text alternative, with the same words in the same order."""
    body = pieces.as_text(frame["pieces"])
    head = [frame["only_in"], frame["subject"], f"{frame['read_on_web']}: {frame['web']}", body]
    foot = [frame["why"], f"{frame['stop']}: {LEAVE}", f"{frame['sender']}\n{frame['home']}"]
    return "\n\n".join(filter(None, [*head, "-- ", *foot])) + "\n"
