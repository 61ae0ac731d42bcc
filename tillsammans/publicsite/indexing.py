"""Keeps the search index: one row a published page or document, made anew when it is published
(docs/adr/0011-search.md).

The index is derived: `manage.py reindex_site` makes all of it again, and so does a job every night.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVector
from django.db import models as fields
from django.utils.html import strip_tags
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing
from wagtail.signals import page_published, page_unpublished

from tillsammans.directory.county import name_of
from tillsammans.governance import published
from tillsammans.governance.models import Publication
from tillsammans.governance.publishing import changed as publications_changed
from tillsammans.publicsite import models
from tillsammans.publicsite.models import SearchEntry, SitePage
from tillsammans.publicsite.tree import SWEDISH

Kind = SearchEntry.Kind
CONFIG = {"sv": "swedish", "en": "english", "so": "simple", "ar": "arabic"}
"""PostgreSQL's dictionaries. It has none for Somali: words are found as they are written."""

KINDS: dict[type[Page], Kind] = {
    models.MaterialPage: Kind.MATERIAL,
    models.NewsPage: Kind.NEWS,
    models.NewsletterPage: Kind.NEWS,
    models.EventPage: Kind.EVENT,
    models.EpisodePage: Kind.EVENT,
}
# What pages draw from data: the words stand in no page, and are looked for all the same.
DRAWN: dict[str, tuple[type[fields.Model], tuple[str, ...]]] = {
    "glossary": (models.Term, ("word", "explanation")),
    "legal_questions": (models.LegalQuestion, ("question", "answer")),
    "phases": (models.Phase, ("year", "title", "text")),
    "triangle": (models.PreventionLevel, ("title", "text", "next_step")),
    "contacts": (models.ContactBox, ("role", "text")),
    "laws": (models.LawReference, ("law", "says")),
}
OWN_WORDS = (fields.CharField, fields.TextField, ArrayField)
NO_WORDS = {"code", "version", "licence", "icon", "phone", "body", "intro"}
LONGEST = 200_000  # a transcript of some hours; PostgreSQL's own limit for one row's words is a megabyte


def listen() -> None:
    """The index follows publishing, as Wagtail's own does."""
    page_published.connect(_published, dispatch_uid="publicsite.search")
    page_unpublished.connect(_unpublished, dispatch_uid="publicsite.search")
    publications_changed.connect(_publication_changed, dispatch_uid="publicsite.search")


def _published(sender: Any, instance: Page, **kwargs: Any) -> None:
    put(instance)


def _unpublished(sender: Any, instance: Page, **kwargs: Any) -> None:
    SearchEntry.objects.filter(page_id=instance.pk).delete()


def _publication_changed(sender: Any, kind: str, number: str, **kwargs: Any) -> None:
    """The latest edition under the address can be found, and only when it can be read."""
    SearchEntry.objects.filter(publication__kind=kind, publication__number=number).delete()
    latest = published.edition(kind, number)
    if latest and not latest.withdrawn_at:
        put_publication(latest)


def reindex() -> int:
    """Every row anew. How many pages and documents can be found."""
    SearchEntry.objects.all().delete()
    every = Page.objects.live().public().order_by("path").specific().iterator(200)
    documents = published.standing().defer(None)
    return sum(put(page) for page in every) + sum(put_publication(one) for one in documents)


def put(page: Page) -> bool:
    """The page as it is published now. False for one that is no page of ours (the tree's root)."""
    if not isinstance(page, SitePage):
        return False
    locale = page.locale.language_code
    words = {
        "kind": KINDS.get(type(page), Kind.PAGE),
        "title": _plain(page.title)[:255],
        "lead": _plain(page.intro),
        "text": _plain(" ".join(map(_ended, _words(page))))[:LONGEST],
    }
    SearchEntry.objects.update_or_create(page_id=page.pk, locale=locale, defaults=words | {"vector": ""})
    _weigh(SearchEntry.objects.filter(page_id=page.pk, locale=locale), locale)
    return True


def put_publication(one: Publication) -> bool:
    """A document as it stands published; it is in Swedish."""
    said = [words for block in one.document["blocks"] for words in _strings(block)]
    facts = [f"{word}: {value}" for word, value in one.document.get("facts", [])]
    SearchEntry.objects.create(
        publication=one,
        locale=SWEDISH,
        kind=Kind.DOCUMENT,
        title=_plain(one.title)[:255],
        lead=_plain(one.intro),
        text=_plain(" ".join(map(_ended, [one.group, one.number, *facts, *said])))[:LONGEST],
        vector="",
    )
    _weigh(SearchEntry.objects.filter(publication=one), SWEDISH)
    return True


SAID = ("text", "by", "caption", "sentence", "note", "items", "head", "rows")


def _strings(block: dict[str, Any]) -> Iterator[str]:
    for name in SAID:
        value = block.get(name, "")
        if isinstance(value, str):
            yield value
        else:
            yield from (str(cell) for row in value for cell in (row if isinstance(row, list) else [row]))


def _weigh(rows: fields.QuerySet, locale: str) -> None:
    """Words of the title weigh most, then those of the ingress."""
    config = CONFIG.get(locale, "simple")
    rows.update(
        vector=SearchVector("title", weight="A", config=config)
        + SearchVector("lead", weight="B", config=config)
        + SearchVector("text", weight="C", config=config)
    )


def _words(page: Any) -> Iterator[str]:
    """What stands on the page: its body, its own fields, and what is drawn from data."""
    for block in page.body:
        yield from _said(block, page.locale_id)
    yield name_of(page.municipality) if getattr(page, "municipality", "") else ""
    for field in type(page)._meta.get_fields():
        if _has_words(field):
            value = getattr(page, field.name)
            yield from value if isinstance(value, list) else [get_text_for_indexing(str(value or ""))]


def _said(block: Any, locale_id: int) -> Iterable[str]:
    """A block's words; not where its tiles lead, nor what their pictures are called."""
    if block.block_type == "component":
        return _drawn(block.value, locale_id)
    if block.block_type == "tiles":
        return [words for tile in block.value for words in (tile["title"], tile["text"])]
    if block.block_type == "story":
        return [block.value["title"], get_text_for_indexing(block.value["text"].source)]
    return block.block.get_searchable_content(block.value)


def _has_words(field: Any) -> bool:
    ours = getattr(field, "model", None) is not None and field.model._meta.app_label == "publicsite"
    if not ours or field.name in NO_WORDS or not isinstance(field, OWN_WORDS):
        return False
    return not isinstance(field, fields.URLField | fields.SlugField) and not _chosen(field)


def _chosen(field: Any) -> bool:
    """A code from a list: what it is called stands in the template."""
    return bool(
        field.choices
        or getattr(getattr(field, "base_field", None), "choices", None)
        or field.name == "municipality"
    )


def _drawn(component: str, locale_id: int) -> Iterator[str]:
    if component not in DRAWN:
        return
    model, names = DRAWN[component]
    rows = model._default_manager.all()
    if any(field.name == "locale" for field in model._meta.get_fields()):
        rows = rows.filter(locale_id=locale_id)
    for row in rows.values_list(*names):
        yield " ".join(strip_tags(str(value)) for value in row)


def _ended(words: str) -> str:
    """With a full stop, so that an excerpt does not run one thing into the next."""
    words = words.strip()
    return f"{words}." if words and words[-1] not in ".:!?؟" else words


def _plain(text: str) -> str:
    """One line without what PostgreSQL cannot hold."""
    return re.sub(r"\s+", " ", text.replace("\x00", " ")).strip()
