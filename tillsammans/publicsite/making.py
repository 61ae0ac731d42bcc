"""Putting what the recipes make into the library: one page per language, one file per language and format.

A file is made at the same moment as last time: then the same words give the same bytes, and what has not changed is
left alone. A changed one becomes a new document, and the old one stays at its own address.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import Any

from django.core.files.base import ContentFile
from wagtail.models import Collection

from tillsammans.lib import clock
from tillsammans.materials.recipes import Recipe, every
from tillsammans.publicsite.build import key_of
from tillsammans.publicsite.models import LibraryPage, MaterialFile, MaterialPage, SiteDocument

COLLECTION = "Material som görs ur uppgifter"
# What the quick run makes: enough to see every kind of file and two directions of writing.
SAMPLE = {
    "hjulet-affisch-a4": ("sv", "ar"),
    "bildstod-forskola": ("sv", "ar"),
    "samverkansbingo": ("sv",),
    "presentation-modellen": ("sv",),
}
SAMPLE_FORMATS = ("pdf", "svg", "pptx")
Files = dict[tuple[str, str], MaterialFile]
"""By language and format."""


@dataclass(frozen=True)
class Wanted:
    """One recipe, and which of its languages and formats to make now."""

    recipe: Recipe
    languages: tuple[str, ...]
    formats: tuple[str, ...]


def wanted(only: Iterable[str], sample: bool) -> list[Wanted]:
    """What to make; with no codes, all. KeyError for a code that no recipe has."""
    by_code = {one.code: one for one in every()}
    codes = list(only) or [code for code in by_code if not sample or code in SAMPLE]
    chosen = [by_code[code] for code in codes]
    if sample:
        return [_sampled(one, SAMPLE.get(one.code, ("sv",))) for one in chosen]
    return [Wanted(one, one.languages, one.formats) for one in chosen]


def _sampled(recipe: Recipe, languages: tuple[str, ...]) -> Wanted:
    formats = tuple(one for one in recipe.formats if one in SAMPLE_FORMATS)
    return Wanted(recipe, tuple(one for one in languages if one in recipe.languages), formats)


@dataclass
class Put:
    """What came of one recipe."""

    new: list[str] = field(default_factory=list)
    kept: int = 0
    pages: int = 0


def put(order: Wanted) -> Put:
    """Make the files and the pages of one recipe. LookupError when there is no Swedish library to put them in."""
    out = Put()
    recipe = order.recipe
    swedish = _page(recipe, _library("sv"), out)
    before = _by_kind(swedish.files.all())
    new: Files = {}
    for kind in product(order.languages, order.formats):
        if made := _made(recipe, *kind, before.get(kind)):
            new[kind] = made
    out.new = [recipe.filename(*kind) for kind in new]
    out.kept = len(order.languages) * len(order.formats) - len(new)
    _publish(swedish, recipe, new)
    everything = before | new
    for library in LibraryPage.objects.live().exclude(locale=swedish.locale).select_related("locale"):
        if library.locale.language_code in recipe.title:
            _publish(_page(recipe, library, out), recipe, everything)
    return out


def _by_kind(rows: Iterable[MaterialFile]) -> Files:
    return {(one.language, one.format): one for one in rows}


def _library(language: str) -> LibraryPage:
    found = LibraryPage.objects.live().filter(locale__language_code=language).first()
    if found is None:
        raise LookupError(language)
    return found


# --- pages ----------------------------------------------------------------------------------------------------------
def _page(recipe: Recipe, library: LibraryPage, out: Put) -> MaterialPage:
    """The recipe's page in one language. Its words are the editors' once it is there; the rest is the recipe's."""
    key = key_of(f"material.{recipe.code}")
    found = MaterialPage.objects.filter(translation_key=key, locale=library.locale).first()
    if found:
        return found
    out.pages += 1
    language = library.locale.language_code
    page = MaterialPage(
        title=recipe.title[language],
        intro=recipe.summary.get(language, ""),
        slug=recipe.code,
        code=recipe.code,
        locale=library.locale,
        translation_key=key,
        live=False,
        from_recipe=True,
        version_date=clock.today(),
        **_facts(recipe),
    )
    library.add_child(instance=page)
    return page


def _facts(recipe: Recipe) -> dict[str, Any]:
    return {
        "kind": recipe.kind.value,
        "sectors": [one.value for one in recipe.sectors],
        "ages": [one.value for one in recipe.ages],
        "steps": list(recipe.steps),
        "licence": recipe.licence.value,
        "version": recipe.version,
        "replaces": recipe.replaces,
        "icon": recipe.icon,
    }


def _publish(page: MaterialPage, recipe: Recipe, files: Files) -> None:
    """Make the page say what the recipe says, with these files. An editor's unfinished words stay a draft, with the new
    files in it."""
    facts = _facts(recipe)
    there = {kind: one.document_id for kind, one in _by_kind(page.files.all()).items()}
    new = {kind: one for kind, one in files.items() if one.document_id != there.get(kind)}
    if page.live and not new and all(getattr(page, name) == value for name, value in facts.items()):
        return
    draft = page.get_latest_revision_as_object() if page.live and page.has_unpublished_changes else None
    for one in filter(None, (page, draft)):
        _dress(one, facts, new)
    page.save_revision(log_action=False).publish(log_action=False)
    if draft:
        draft.save_revision(log_action=False)


def _dress(page: MaterialPage, facts: dict[str, Any], new: Files) -> None:
    for name, value in facts.items():
        setattr(page, name, value)
    if not new:
        return
    page.version_date = max(one.made_on for one in new.values() if one.made_on)
    others = [one for one in page.files.all() if (one.language, one.format) not in new]
    page.files.set([*others, *(_copy(one, n) for n, one in enumerate(new.values(), start=len(others)))])


def _copy(one: MaterialFile, place: int) -> MaterialFile:
    fields = ("language", "format", "sha256", "size", "made_on", "document")
    return MaterialFile(sort_order=place, **{name: getattr(one, name) for name in fields})


# --- files ----------------------------------------------------------------------------------------------------------
def _made(
    recipe: Recipe, language: str, file_format: str, before: MaterialFile | None
) -> MaterialFile | None:
    """The file as a new document, or None when it would be the same bytes as before."""
    today = clock.today()
    if before and before.made_on and before.made_on != today:
        again = _make(recipe, language, file_format, before.made_on)
        if _digest(again) == before.sha256:
            return None
    data = _make(recipe, language, file_format, today)
    sha256 = _digest(data)
    if before and sha256 == before.sha256:
        return None
    document = _document(recipe, language, file_format, data, sha256)
    return MaterialFile(
        language=language,
        format=file_format,
        document=document,
        sha256=sha256,
        size=len(data),
        made_on=today,
    )


def _make(recipe: Recipe, language: str, file_format: str, day: date) -> bytes:
    """As if it were noon that day: files tell when they were made."""
    with clock.frozen(f"{day} 12.00"):
        return recipe.make(language, file_format)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _document(recipe: Recipe, language: str, file_format: str, data: bytes, sha256: str) -> SiteDocument:
    """A document of its own for each version; its name tells them apart."""
    words = recipe.title.get(language, recipe.title["sv"])
    name = f"{recipe.code}-{language}-{sha256[:8]}.{file_format}"
    document = SiteDocument(
        title=f"{words} ({language}, {file_format})",
        file=ContentFile(data, name=name),
        collection=_collection(),
        file_size=len(data),
        file_hash=hashlib.sha1(data, usedforsecurity=False).hexdigest(),  # Wagtail's own kind
    )
    document.save()
    return document


def _collection() -> Collection:
    """A place of their own, so that editors' files are not lost among them."""
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=COLLECTION).first() or root.add_child(name=COLLECTION)
