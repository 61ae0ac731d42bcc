"""The library's shelves: what there is, chosen by what one is looking for; and one material with its files.

Everything is filtered in memory: a county's library holds some hundred materials, and every choice is shown with how
many it would give, so that nobody is led to an empty shelf.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from markupsafe import Markup
from wagtail.models import Page

from tillsammans.materials.cards import CODES
from tillsammans.materials.recipes import Age, Kind, by_code
from tillsammans.publicsite import qr, tree
from tillsammans.publicsite.models import EarlierFile, MaterialFile, MaterialPage
from tillsammans.wheel.sectors import Sector

Words = str | Promise

KINDS: dict[str, Words] = {
    Kind.CONVERSATION: _("Samtal med barn"),
    Kind.MEETING: _("Möten och SIP"),
    Kind.TRAINING: _("Utbildning"),
}
AGES: dict[str, Words] = {
    Age.PRESCHOOL: _("3–5 år"),
    Age.YOUNG: _("6–9 år"),
    Age.MIDDLE: _("10–12 år"),
    Age.TEEN: _("13–17 år"),
}
STEPS: dict[str, Words] = {
    "upptacka": _("Upptäcka"),
    "kartlagga": _("Kartlägga"),
    "samarbeta": _("Samarbeta"),
}
LANGUAGES: dict[str, Words] = {
    "sv": _("svenska"),
    "en": _("engelska"),
    "so": _("somaliska"),
    "ar": _("arabiska"),
}
FORMATS: dict[str, Words] = {
    "pdf": "PDF",
    "pptx": _("Bildspel (PowerPoint)"),
    "png": _("Bild (PNG)"),
    "svg": _("Teckning (SVG)"),
    "docx": "Word",
    "xlsx": "Excel",
    "csv": "CSV",
    "mp3": _("Ljud (MP3)"),
    "mp4": _("Film (MP4)"),
    "txt": _("Text"),
    "vtt": _("Undertexter (VTT)"),
}
LICENCES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/deed.",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/deed.",
}
NOT_TRANSLATED_THERE = {"so": "en"}  # Creative Commons has no Somali


# What a shelf shows of a material's files.
ON_A_SHELF = ("language", "format", "page__code", "page__locale__language_code")


def language_name(code: str) -> Words:
    return LANGUAGES.get(code, code)


def format_name(code: str) -> Words:
    return FORMATS.get(code, code.upper())


def size_name(size: int) -> str:
    """A file's size as people say it: "340 kB", "1,2 MB"."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{number_format(size / 1_000_000, 1)} MB"


# --- files ----------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class File:
    """One file as it stands on the page. `href` always leads to the newest."""

    language: str
    format: str
    size: str
    sha256: str
    made_on: Any
    href: str

    @property
    def format_name(self) -> Words:
        return format_name(self.format)


def files_of(codes: Iterable[str]) -> dict[str, list[MaterialFile]]:
    """The newest file of each language and format, by material's code. A material is one thing in all languages' trees:
    its files may stand on any of its pages, and where two stand for the same, the Swedish page's counts."""
    rows = MaterialFile.objects.filter(page__code__in=list(codes), page__live=True)
    rows = rows.select_related("page__locale").only(*ON_A_SHELF)
    return _newest(rows.order_by("page_id", "sort_order", "pk"))


def _newest(rows: Iterable[MaterialFile]) -> dict[str, list[MaterialFile]]:
    found: dict[str, dict[tuple[str, str], MaterialFile]] = defaultdict(dict)
    for row in sorted(rows, key=lambda one: one.page.locale.language_code != "sv"):
        if row.format:
            found[row.page.code].setdefault((row.language, row.format), row)
    places = {name: n for n, name in enumerate((*LANGUAGES, *FORMATS))}
    return {
        code: sorted(files.values(), key=lambda f: (places.get(f.language, 99), places.get(f.format, 99)))
        for code, files in found.items()
    }


def address(code: str, language: str, file_format: str) -> str:
    """Where the newest file of a material is fetched."""
    return reverse("publicsite:download", args=[code, language, file_format])


# --- one material ---------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Item:
    """A material as a shelf shows it."""

    page: MaterialPage
    files: list[MaterialFile]

    @property
    def languages(self) -> list[str]:
        return list(dict.fromkeys(one.language for one in self.files))

    @property
    def formats(self) -> list[str]:
        return list(dict.fromkeys(one.format for one in self.files))

    @property
    def told(self) -> str:
        """The tile's last line: "PDF, bild (PNG). Svenska, engelska"."""
        parts = (map(format_name, self.formats), map(language_name, self.languages))
        sentences = (", ".join(str(name) for name in names) for names in parts)
        return ". ".join(one[:1].upper() + one[1:] for one in sentences if one)


@dataclass(frozen=True)
class Shown:
    """What a material's own page shows besides its words."""

    groups: list[tuple[str, Words, list[File]]]
    """(language, its name, files)"""
    earlier: list[dict[str, Any]]
    preview: Markup | None
    short: str
    on_screen: str
    """Where it can be used on screen; empty when it is paper only."""
    licence_href: str
    about: list[tuple[Words, list[tuple[Words, str]]]]
    """(name of what it is about, [(label, address of the shelf that holds the like)])"""


def item(page: MaterialPage) -> Shown:
    """A material's files, versions, preview and short address. Works for a draft that is not saved yet."""
    lang = page.locale.language_code
    elsewhere = MaterialFile.objects.filter(page__code=page.code, page__live=True).exclude(page_id=page.pk)
    rows = [*page.files.all(), *elsewhere.select_related("document", "page__locale")]
    files = _newest(rows).get(page.code, [])
    code = page.code or "-"
    return Shown(
        groups=_by_language(code, files, first=lang),
        earlier=[
            _earlier(one) for one in EarlierFile.objects.filter(code=page.code).select_related("document")
        ],
        preview=_preview(page, lang),
        short=qr.short(code),
        on_screen=_on_screen(page.code, lang),
        licence_href=LICENCES.get(page.licence, "") and _deed(page.licence, lang),
        about=_about(page, lang),
    )


def _by_language(code: str, files: list[MaterialFile], first: str) -> list[tuple[str, Words, list[File]]]:
    groups: dict[str, list[File]] = {}
    for one in sorted(files, key=lambda f: f.language != first):
        shown = File(
            language=one.language,
            format=one.format,
            size=size_name(one.size),
            sha256=one.sha256,
            made_on=one.made_on,
            href=address(code, one.language, one.format),
        )
        groups.setdefault(one.language, []).append(shown)
    return [(lang, language_name(lang), rows) for lang, rows in groups.items()]


def _earlier(one: EarlierFile) -> dict[str, Any]:
    return {
        "version": one.version,
        "language": language_name(one.language),
        "format": format_name(one.format),
        "size": size_name(one.size),
        "made_on": one.made_on,
        "replaced_on": one.replaced_on,
        "href": one.document.url,
    }


def _preview(page: MaterialPage, lang: str) -> Markup | None:
    recipe = by_code(page.code) if page.from_recipe else None
    if recipe is None or recipe.preview is None:
        return None
    return Markup(recipe.preview(lang if lang in recipe.languages else "sv"))  # noqa: S704 - drawn by the recipe


def _on_screen(code: str, lang: str) -> str:
    """The deck of cards and the bingo have pages of their own, which keep the language in the address."""
    ages = {deck: age.value for age, deck in CODES.items()}
    if code == "samverkansbingo":
        path = reverse("materials:bingo")
    elif code in ages:
        path = reverse("materials:deck", args=[ages[code]])
    else:
        return ""
    return path if lang == "sv" else f"{path}?{urlencode({'lang': lang})}"


def _deed(licence: str, lang: str) -> str:
    return LICENCES[licence] + NOT_TRANSLATED_THERE.get(lang, lang)


def _about(page: MaterialPage, lang: str) -> list[tuple[Words, list[tuple[Words, str]]]]:
    """What it is about, in words that lead to the shelf where the like stands."""
    library = page.get_parent().url if page.pk else ""
    chosen = {
        "hylla": [page.kind],
        "omrade": page.sectors,
        "alder": page.ages,
        "steg": page.steps,
    }
    rows = []
    for facet in facets(lang):
        labels = dict(facet.options)
        found = [
            (labels[value], f"{library}?{urlencode({facet.name: value})}")
            for value in chosen.get(facet.name, ())
            if value in labels
        ]
        if found and len(found) < max(2, len(labels)):
            rows.append((facet.label, found))
    return rows


# --- the shelf ------------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Facet:
    """One thing to choose by. `of` tells which values an item answers to."""

    name: str
    label: Words
    options: list[tuple[str, Words]]
    of: Callable[[Item], Iterable[str]]

    def fits(self, one: Item, value: str) -> bool:
        return not value or value in self.of(one)


def facets(lang: str) -> list[Facet]:
    """In the order they stand. A material without areas is about the whole wheel, one without ages for everybody."""
    sectors: list[tuple[str, Words]] = [(s.slug, s.label(lang)) for s in Sector]
    slugs = {s.value: s.slug for s in Sector}
    return [
        Facet("hylla", _("Hylla"), list(KINDS.items()), lambda one: [one.page.kind]),
        Facet("omrade", _("Område i hjulet"), sectors, lambda one: _all_if_none(one.page.sectors, slugs)),
        Facet("alder", _("Ålder"), list(AGES.items()), lambda one: one.page.ages or list(AGES)),
        Facet("sprak", _("Språk"), list(LANGUAGES.items()), lambda one: one.languages),
        Facet("format", _("Format"), list(FORMATS.items()), lambda one: one.formats),
        Facet("steg", _("Steg i processen"), list(STEPS.items()), lambda one: one.page.steps),
    ]


def _all_if_none(sectors: list[str], slugs: Mapping[str, str]) -> list[str]:
    return [slugs[one] for one in sectors if one in slugs] or list(slugs.values())


@dataclass(frozen=True)
class Option:
    value: str
    label: Words
    count: int
    chosen: bool
    href: str


@dataclass
class Shelf:
    """What one has asked for, and what there is."""

    base: str
    facets: list[Facet]
    every: list[Item]
    chosen: dict[str, str]
    unknown: list[str] = field(default_factory=list)

    @cached_property
    def found(self) -> list[Item]:
        return self._with(self.chosen)

    def options(self, name: str, whole: bool = False) -> list[Option]:
        """The choices of one facet with how many each gives. Those that give none are left out, unless chosen."""
        facet = next(one for one in self.facets if one.name == name)
        rows = [self._option(facet, value, label) for value, label in facet.options]
        kept = [row for row in rows if whole or row.count or row.chosen]
        return [self._option(facet, "", _("Alla")), *kept]

    def picked(self) -> list[dict[str, Any]]:
        """What is chosen now, each with the way to let go of it and how many there would be."""
        rows = []
        for facet in self.facets:
            if value := self.chosen.get(facet.name):
                rest = {name: one for name, one in self.chosen.items() if name != facet.name}
                label = dict(facet.options)[value]
                count = len(self._with(rest))
                rows.append({"name": facet.label, "label": label, "href": self._href(rest), "count": count})
        return rows

    def loosen(self) -> list[dict[str, Any]]:
        """When nothing fits: which single choice to let go of, the most giving first."""
        return sorted((one for one in self.picked() if one["count"]), key=lambda one: -one["count"])

    def _option(self, facet: Facet, value: str, label: Words) -> Option:
        others = {name: one for name, one in self.chosen.items() if name != facet.name}
        wanted = others | ({facet.name: value} if value else {})
        return Option(
            value,
            label,
            len(self._with(wanted)),
            self.chosen.get(facet.name, "") == value,
            self._href(wanted),
        )

    def _with(self, wanted: Mapping[str, str]) -> list[Item]:
        return [one for one in self.every if all(f.fits(one, wanted.get(f.name, "")) for f in self.facets)]

    def _href(self, wanted: Mapping[str, str]) -> str:
        return f"{self.base}?{urlencode(wanted)}" if wanted else self.base


def shelf(page: Page, asked: Mapping[str, str]) -> Shelf:
    """The library as one has asked for it. What is asked in words we do not know is told and set aside."""
    lang = page.locale.language_code
    all_facets = facets(lang)
    chosen, unknown = {}, []
    for facet in all_facets:
        value = asked.get(facet.name, "").strip()
        if value in dict(facet.options):
            chosen[facet.name] = value
        elif value:
            unknown.append(value[:40])
    return Shelf(page.url or "", all_facets, _items(page), chosen, unknown)


def _items(page: Page) -> list[Item]:
    """In the order of the tree; what this language has no words for comes in Swedish."""
    pages = tree.below(page, MaterialPage)
    files = files_of(one.code for one in pages)
    return [Item(one, files.get(one.code, [])) for one in pages]
