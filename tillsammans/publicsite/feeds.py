"""Feeds: news and issues of the newsletter as Atom (RFC 4287), the podcast as RSS 2.0 as players read it.

An entry's id is made from its page's key, so that nothing comes twice when a page moves or its name changes.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any
from uuid import uuid5

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed
from wagtail.rich_text import expand_db_html

from tillsammans.lib import clock
from tillsammans.lib.text import for_xml
from tillsammans.materials.png import png
from tillsammans.publicsite.addresses import absolute, with_absolute_links
from tillsammans.publicsite.models import (
    EpisodePage,
    NewsIndexPage,
    NewsletterIndexPage,
    NewsletterPage,
    NewsPage,
    PodcastPage,
)
from tillsammans.publicsite.structured import NAME
from tillsammans.wheel.drawing import poster

IN_FEED = 50
COVER = 1400  # pixels, the least that players take
AUDIO = {"mp3": "audio/mpeg", "m4a": "audio/mp4"}


def news(page: NewsIndexPage, address: str) -> bytes:
    """The latest news, each with its ingress."""
    rows = NewsPage.objects.child_of(page).live().order_by("-date", "-pk").select_related("locale")
    return _atom(page, address, [(one, one.date, [one.tag]) for one in rows[:IN_FEED]])


def issues(page: NewsletterIndexPage, address: str) -> bytes:
    """The newsletter's issues: what each is about, and where it is read."""
    rows = NewsletterPage.objects.child_of(page).live().order_by("-issued_on", "-pk").select_related("locale")
    return _atom(page, address, [(one, one.issued_on, []) for one in rows[:IN_FEED]])


def _atom(page: Any, address: str, rows: Iterable[tuple[Any, date, list[str]]]) -> bytes:
    feed = Atom1Feed(
        title=for_xml(f"{page.title} – Tillsammans"),
        link=absolute(page.url),
        description=None,
        subtitle=for_xml(page.intro),
        feed_url=absolute(address),
        feed_guid=guid(page),
        language=page.locale.language_code,
        author_name=NAME,
    )
    for one, day, categories in rows:
        moment = noon(day)
        feed.add_item(
            title=for_xml(one.title),
            link=absolute(one.url),
            description=for_xml(one.intro),
            unique_id=guid(one),
            author_name=NAME,
            pubdate=moment,
            updateddate=max(one.last_published_at or moment, moment),
            categories=categories,
        )
    return _written(feed, page)


def _written(feed: SyndicationFeed, page: Any) -> bytes:
    if not feed.items:  # a feed tells when it last changed also before anything has happened
        feed.latest_post_date = lambda: page.last_published_at or clock.now()  # type: ignore[method-assign]  # its one way
    return feed.writeString("utf-8").encode()


def guid(page: Any) -> str:
    """The same for ever, and another in each language."""
    return f"urn:uuid:{uuid5(page.translation_key, page.locale.language_code)}"


def noon(day: date) -> datetime:
    """A day without an hour, as a moment that is that day in Sweden all year."""
    return datetime.combine(day, time(11), tzinfo=UTC)


# --- the podcast ----------------------------------------------------------------------------------------------------
class Podcast(Rss201rev2Feed):
    """RSS 2.0 with the words that players look for (Apple's namespace, and the content module for the transcript)."""

    def rss_attributes(self) -> dict[str, str]:
        names = {
            "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        }
        return super().rss_attributes() | names

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("itunes:author", NAME)
        handler.addQuickElement("itunes:summary", self.feed["description"])
        handler.addQuickElement("itunes:type", "episodic")
        handler.addQuickElement("itunes:explicit", "false")
        handler.addQuickElement("itunes:image", attrs={"href": self.feed["cover"]})
        handler.addQuickElement("itunes:category", attrs={"text": "Government"})

    def add_item_elements(self, handler: Any, item: Any) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("itunes:title", item["title"])
        handler.addQuickElement("itunes:episode", str(item["number"]))
        handler.addQuickElement("itunes:episodeType", "full")
        handler.addQuickElement("itunes:explicit", "false")
        if item["minutes"]:
            handler.addQuickElement("itunes:duration", str(item["minutes"] * 60))
        if item["transcript"]:
            handler.addQuickElement("content:encoded", item["transcript"])


def podcast(page: PodcastPage, address: str) -> bytes:
    """Every episode with its transcript; one whose sound is not there yet has no enclosure, and players pass it by."""
    feed = Podcast(
        title=for_xml(page.title),
        link=absolute(page.url),
        description=for_xml(page.intro or page.title),
        feed_url=absolute(address),
        language=page.locale.language_code,
        cover=absolute(reverse("podcast_cover")),
    )
    rows = (
        EpisodePage.objects.child_of(page).live().order_by("-published_on", "-number").select_related("audio")
    )
    for one in rows:
        feed.add_item(
            title=for_xml(one.title),
            link=absolute(one.url),
            description=for_xml(one.intro or one.title),
            unique_id=guid(one),
            unique_id_is_permalink=False,
            pubdate=noon(one.published_on),
            enclosures=[sound] if (sound := enclosure(one)) else None,
            number=one.number,
            minutes=one.duration_minutes,
            transcript=for_xml(with_absolute_links(expand_db_html(one.transcript))),
        )
    return _written(feed, page)


def enclosure(one: EpisodePage) -> Enclosure | None:
    """The sound as a player fetches it: address, length in bytes and kind. None when there is no file yet."""
    if one.audio is None or one.audio.file_extension.lower() not in AUDIO:
        return None
    length = str(one.audio.get_file_size() or 0)
    return Enclosure(absolute(one.audio.url), length, AUDIO[one.audio.file_extension.lower()])


@lru_cache(maxsize=4)
def cover(lang: str) -> bytes:
    """The podcast's square picture: the wheel. Raises PdfError when the print fonts are not built."""
    drawing = poster(lang, prompts=False)
    square = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {COVER} {COVER}">{drawing}</svg>'
    return png(square, COVER)
