"""What a page is, in words machines read (schema.org as JSON-LD): where it stands, when an event is, who stands behind.

In a template's head: `{{ site.structured(page) }}`. The script element holds data and is never run, so the pages' CSP
lets it stand.
"""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup
from wagtail.models import Page

from tillsammans.publicsite import tree
from tillsammans.publicsite.addresses import absolute
from tillsammans.publicsite.models import EventPage, HomePage, NewsPage, ProcessDocumentPage

Data = dict[str, Any]
CONTEXT = "https://schema.org"
NAME = "Tillsammans för barnens bästa i Sörmland"
# Inside a script element only these could end it or begin another.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def script(page: Any, above: Iterable[Page] | None = None) -> Markup:
    """Everything there is to say about the page, as one script element. `above`: its ancestors, if known."""
    found = [trail(page, above), *about(page)]
    text = json.dumps({"@context": CONTEXT, "@graph": found}, ensure_ascii=False).translate(ESCAPES)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - escaped above


def about(page: Any) -> list[Data]:
    """What the page itself is; a page of no special kind says nothing more."""
    if isinstance(page, EventPage):
        return [event(page)]
    if isinstance(page, NewsPage):
        return [_dated(page, "NewsArticle", page.date)]
    if isinstance(page, ProcessDocumentPage):
        return [_dated(page, "Report", page.dated)]
    return [organisation()] if isinstance(page, HomePage) else []


def trail(page: Page, above: Iterable[Page] | None = None) -> Data:
    """From the front page to here."""
    above = tree.above(page) if above is None else above
    shown = [*above, *([page] if page.live else [])]
    items = [
        {"@type": "ListItem", "position": place, "name": one.title, "item": absolute(one.url)}
        for place, one in enumerate(shown, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def event(page: EventPage) -> Data:
    """Where one joins: a place, the event's own page, or both. The page has the link to join until the event ends."""
    modes = {(True, True): "Mixed", (True, False): "Offline", (False, True): "Online"}
    mode = modes.get((bool(page.place), bool(page.join_url)), "Online")
    online = [{"@type": "VirtualLocation", "url": absolute(page.url)}]
    places: list[Data] = list(online) if page.join_url else []
    if page.place:
        places.append({"@type": "Place", "name": page.place, "address": page.place})
    return {
        "@type": "Event",
        "name": page.title,
        "description": page.intro,
        "startDate": page.starts_at.isoformat(),
        "endDate": page.ends_at.isoformat(),
        "eventAttendanceMode": f"{CONTEXT}/{mode}EventAttendanceMode",
        "location": places or online,
        "organizer": organisation(),
        "isAccessibleForFree": True,
        "inLanguage": page.locale.language_code,
        "url": absolute(page.url),
    }


def organisation() -> Data:
    return {"@type": "Organization", "name": NAME, "url": absolute("/")}


def _dated(page: Any, kind: str, day: Any) -> Data:
    changed = page.last_published_at
    return {
        "@type": kind,
        "headline": page.title,
        "description": page.intro,
        "datePublished": day.isoformat(),
        **({"dateModified": changed.isoformat()} if changed else {}),
        "inLanguage": page.locale.language_code,
        "publisher": organisation(),
        "url": absolute(page.url),
    }
