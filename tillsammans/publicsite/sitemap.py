"""Every public page with its languages, for search engines (sitemaps.org, with hreflang alternates); and what the
steering room has published."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from xml.etree import ElementTree as xml

from wagtail.models import Page

from tillsammans.governance import published
from tillsammans.publicsite.addresses import absolute
from tillsammans.publicsite.models import SitePage

MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
MOST = 50_000  # the format's own limit for one file


def pages() -> list[Page]:
    """Published pages of ours that everybody may read, in the order of the tree."""
    kinds = [kind for kind in Page.__subclasses__() if issubclass(kind, SitePage)]
    live = Page.objects.live().public().type(*kinds)
    return list(live.select_related("locale").order_by("path")[:MOST])


def sitemap() -> bytes:
    xml.register_namespace("", MAP)
    xml.register_namespace("xhtml", XHTML)
    every = pages()
    translations: dict[object, list[Page]] = defaultdict(list)
    for page in every:
        translations[page.translation_key].append(page)
    root = xml.Element(f"{{{MAP}}}urlset")
    for page in every:
        _add(root, page, translations[page.translation_key])
    for one in published.standing()[: max(0, MOST - len(every))]:
        _entry(root, published.address_of(one), one.published_at)
    return xml.tostring(root, encoding="utf-8", xml_declaration=True)


def _add(root: xml.Element, page: Page, translations: Iterable[Page]) -> None:
    url = _entry(root, page.url, page.last_published_at)
    for other in translations:
        attributes = {"rel": "alternate", "hreflang": other.locale.language_code, "href": absolute(other.url)}
        xml.SubElement(url, f"{{{XHTML}}}link", attributes)


def _entry(root: xml.Element, address: str | None, changed: datetime | None) -> xml.Element:
    url = xml.SubElement(root, f"{{{MAP}}}url")
    xml.SubElement(url, f"{{{MAP}}}loc").text = absolute(address or "")
    if changed:
        xml.SubElement(url, f"{{{MAP}}}lastmod").text = changed.isoformat(timespec="seconds")
    return url
