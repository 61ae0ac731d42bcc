"""What has been published, as Atom (RFC 4287): an entry for each address, renewed with each edition."""

from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID, uuid5

from django.conf import settings
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from tillsammans.governance import published
from tillsammans.governance.models import Publication, PublicationKind
from tillsammans.lib import clock
from tillsammans.lib.text import for_xml

IN_FEED = 50
OURS = UUID("0199b6d5-5d5e-7f3a-9d4f-2b7a6c1e8f30")  # names of entries are made in this space
TITLE = "Publicerat från styrrummet – Tillsammans för barnens bästa i Sörmland"


def atom() -> bytes:
    """The latest fifty, whatever kind."""
    feed = Atom1Feed(
        title=TITLE,
        link=absolute(reverse("governance:open")),
        description=None,
        subtitle="Beslut, minnesanteckningar och rapporter om modellen.",
        feed_url=absolute(reverse("governance:open_feed")),
        feed_guid=f"urn:uuid:{OURS}",
        language="sv",
    )
    for one in published.standing()[:IN_FEED]:
        feed.add_item(**entry(one))
    if not feed.items:  # RFC 4287 wants a moment also for a feed where nothing has happened yet
        feed.latest_post_date = clock.now  # type: ignore[method-assign]  # its one way
    return feed.writeString("utf-8").encode()


def entry(one: Publication) -> dict[str, Any]:
    """One publication as Atom1Feed.add_item takes it."""
    return {
        "title": for_xml(one.title),
        "link": absolute(published.address_of(one)),
        "description": for_xml(one.intro) or PublicationKind(one.kind).label,
        "unique_id": f"urn:uuid:{uuid5(OURS, f'{one.kind}/{one.number}')}",
        "author_name": for_xml(one.group),
        "pubdate": datetime.combine(one.dated, time(11), tzinfo=UTC),
        "updateddate": one.published_at,
        "categories": [one.kind],
    }


def absolute(address: str) -> str:
    return f"{settings.PUBLIC_ADDRESS}{address}"
