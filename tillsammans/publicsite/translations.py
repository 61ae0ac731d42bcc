"""What is left to translate: every Swedish page and snippet in every other language, and how far it has come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Max
from django.db.models.fields.json import KeyTransform
from django.urls import reverse
from wagtail.models import ModelLogEntry, Page

from tillsammans.publicsite.models import ContactBox, LegalQuestion, Phase, PreventionLevel, Term

LANGUAGES = {"en": "engelska", "so": "somaliska", "ar": "arabiska"}
MISSING, OLDER, UNREAD, WAITING, DONE = "saknas", "aldre", "olast", "vantar", "klar"
STATES = {
    MISSING: "Saknas",
    OLDER: "Äldre än svenskan",
    UNREAD: "Utkast, inte läst av fackkunnig översättare",
    WAITING: "Läst, inte publicerad än",
    DONE: "Klar",
}
SNIPPETS = {one._meta.model_name: one for one in (Term, Phase, LegalQuestion, PreventionLevel, ContactBox)}
PAGE = "sida"


@dataclass(frozen=True)
class Row:
    """One Swedish text in one language. `edit` is empty where there is nothing to edit yet."""

    kind: str  # "sida", or a snippet's model name
    pk: Any
    what: str
    title: str
    language: str
    state: str
    edit: str = ""

    @property
    def state_text(self) -> str:
        return STATES[self.state]

    @property
    def language_text(self) -> str:
        return LANGUAGES[self.language]


def rows(language: str = "", state: str = "", kind: str = "") -> list[Row]:
    """Every one, pages first and in the tree's order; only those asked for where something is."""
    found = [*_pages(), *_snippets()]
    return [
        row
        for row in found
        if language in ("", row.language) and state in ("", row.state) and kind in ("", row.kind)
    ]


def _pages() -> Iterator[Row]:
    there = {(page["translation_key"], page["locale__language_code"]): page for page in _facts()}
    swedish = (
        Page.objects.filter(locale__language_code="sv", live=True, depth__gt=1)
        .select_related("content_type")
        .order_by("path")
    )
    for page in swedish:
        for language in LANGUAGES:
            other = there.get((page.translation_key, language))
            state = _state_of_page(page.last_published_at, other)
            edit = _edit_page(other["pk"]) if other else ""
            what = page.page_type_display_name
            yield Row(PAGE, page.pk, what, page.title, language, state, edit)


def _facts() -> Any:
    """What the newest version of each page says, published or not."""
    read = KeyTransform("read_by_translator", "latest_revision__content")
    return (
        Page.objects.exclude(locale__language_code="sv")
        .filter(depth__gt=1)
        .annotate(read=read, written=F("latest_revision_created_at"))
        .values(
            "pk",
            "translation_key",
            "locale__language_code",
            "live",
            "has_unpublished_changes",
            "read",
            "written",
        )
    )


def _state_of_page(published: datetime | None, other: dict[str, Any] | None) -> str:
    if other is None:
        return MISSING
    if published and other["written"] and other["written"] < published:
        return OLDER
    if not other["read"]:
        return UNREAD
    return DONE if other["live"] and not other["has_unpublished_changes"] else WAITING


def _snippets() -> Iterator[Row]:
    changed = _changed()
    for name, model in SNIPPETS.items():
        content_type = ContentType.objects.get_for_model(model).pk
        found = model._default_manager.select_related("locale")
        there = {(one.translation_key, one.locale.language_code): one for one in found}
        for (key, language_of_it), one in there.items():
            if language_of_it == "sv":
                when = changed.get((content_type, str(one.pk)))
                for language in LANGUAGES:
                    other = there.get((key, language))
                    then = changed.get((content_type, str(other.pk))) if other else None
                    edit = edit_address(other) if other else ""
                    yield Row(
                        name,
                        one.pk,
                        model._meta.verbose_name,
                        str(one),
                        language,
                        _state(when, then, other),
                        edit,
                    )


def _changed() -> dict[tuple[int, str], datetime]:
    """When each snippet was last written, as Wagtail's own log has it."""
    log = ModelLogEntry.objects.filter(action__in=("wagtail.create", "wagtail.edit"))
    last = log.values_list("content_type_id", "object_id").annotate(Max("timestamp")).order_by()
    return {(content_type, pk): moment for content_type, pk, moment in last}


def _state(swedish: datetime | None, then: datetime | None, other: Any) -> str:
    if other is None:
        return MISSING
    if swedish and (then is None or then < swedish):
        return OLDER
    return DONE if other.read_by_translator else UNREAD


def _edit_page(pk: int) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pk])


def edit_address(thing: Any) -> str:
    """Where a page or a snippet is edited."""
    if isinstance(thing, Page):
        return _edit_page(thing.pk)
    return reverse(thing.snippet_viewset.get_url_name("edit"), args=[thing.pk])


def swedish(kind: str, pk: str) -> Any:
    """The Swedish text that a row of the queue is about; None when there is no such text."""
    model = Page if kind == PAGE else SNIPPETS.get(kind)
    if model is None or not pk.isdigit():
        return None
    found = model._default_manager.filter(pk=pk, locale__language_code="sv").first()
    return found.specific if isinstance(found, Page) else found


def is_unread(page: Page) -> bool:
    """Whether the newest version of a page in another language waits for a professional translator."""
    if page.locale.language_code == "sv":
        return False
    revision = page.latest_revision
    content = revision.content if revision else {}
    return not content.get("read_by_translator", getattr(page.specific, "read_by_translator", True))
