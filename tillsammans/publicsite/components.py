"""What the product draws from its own data on an editor's page: one function a component, `data(name, lang)` for all.

An editor chooses the component (blocks.Component); its words are data here, in the directory, in the wheel or among the
snippets, and its look is jinja2/publicsite/components/<name>.html. Where a language has no words of its own, the
Swedish ones come with `lang="sv"`, so that the page can say so.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from django.db.models import Model, prefetch_related_objects
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from tillsammans.directory import rules
from tillsammans.directory.county import MUNICIPALITIES, REGION, called, name_of
from tillsammans.directory.models import Principal, PrincipalKind, Unit, UnitKind
from tillsammans.directory.queries import rules_on
from tillsammans.lib import clock
from tillsammans.lib.text import sort_key
from tillsammans.publicsite import library, models
from tillsammans.publicsite.services import invented
from tillsammans.publicsite.triangle import bands
from tillsammans.ui.filters import day
from tillsammans.wheel.drawing import poster
from tillsammans.wheel.sectors import WORDS, Sector

Data = dict[str, Any]

# The county's adopted goal (agreement, "Gemensam målbild"), word by word: it is what every initiative is held against.
GOAL = _(
    "Alla barn i Sörmland ska ges möjligheter till god fysisk och psykisk hälsa genom en god och trygg uppväxt "
    "utifrån varje barns behov."
)
# Word by word from the agreement, part Kartlägga; a test holds them against the mapping's own (R36).
FIVE_QUESTIONS = (
    _("Har jag all information som jag behöver för att hjälpa barnet?"),
    _("Vad står i vägen för barnets välmående?"),
    _("Vad kan jag göra nu för att hjälpa det här barnet?"),
    _("Vad kan min verksamhet göra för att hjälpa barnet?"),
    _("Vilken ytterligare hjälp behöver jag från andra?"),
)
# The situations of the table of named persons: the first seven are the agreement's (R29), the rest came later (R30).
SITUATIONS = {
    "preschool": _("Barn 0–6 år som går i förskola"),
    "home_0_6": _("Barn 0–6 år som inte går i förskola"),
    "school": _("Förskoleklass till årskurs 9"),
    "upper_secondary": _("Gymnasiet i Sörmland"),
    "upper_secondary_outside": _("Gymnasiet utanför Sörmland"),
    "not_begun": _("Har inte börjat gymnasiet"),
    "left": _("Har hoppat av gymnasiet"),
    "adapted_school": _("Anpassad grundskola"),
    "adapted_upper_secondary": _("Anpassad gymnasieskola i Sörmland"),
    "special_school": _("Specialskola som har gått med"),
    "special_school_outside": _("Specialskola som inte har gått med"),
    "school_not_joined": _("Fristående skola som inte har gått med"),
    "preschool_not_joined": _("Förskola som inte har gått med eller ligger utanför Sörmland"),
    "school_outside": _("Grundskola utanför Sörmland"),
    "school_abroad": _("Går i skola utomlands"),
    "home_study": _("Undervisning i hemmet eller på annat sätt"),
    "no_school": _("7–15 år utan skola"),
}
IN_THE_AGREEMENT = tuple(SITUATIONS)[:7]
ANSWERS_FOR = {
    UnitKind.PRESCHOOL: _("Förskolan"),
    UnitKind.CHILD_HEALTH: _("Barnhälsovården (BVC)"),
    UnitKind.SCHOOL: _("Skolan"),
    UnitKind.ADAPTED_SCHOOL: _("Skolan"),
    UnitKind.SPECIAL_SCHOOL: _("Skolan"),
    UnitKind.UPPER_SECONDARY: _("Skolan"),
    UnitKind.FOLLOW_UP: _("Uppföljningsansvarig inom skola i hemkommunen"),
    UnitKind.KAA: _("Kommunala aktivitetsansvaret (KAA) i hemkommunen"),
}
# What the public finder (directory, /hitta/) calls these kinds of unit in its address; a test follows every link.
FINDER = {
    "forskola": (UnitKind.PRESCHOOL, _("Förskola")),
    "skola": (UnitKind.SCHOOL, _("Förskoleklass till årskurs 9")),
    "anpassad": (UnitKind.ADAPTED_SCHOOL, _("Anpassad grundskola")),
    "gymnasium": (UnitKind.UPPER_SECONDARY, _("Gymnasium i Sörmland")),
}


def data(name: str, lang: str) -> Data:
    """What the component's template needs. KeyError for a component that does not exist."""
    return DRAWN[name](lang)


@dataclass(frozen=True)
class Rows:
    """Rows of a snippet, and the language they are in: the page's own, else Swedish."""

    rows: list[Any]
    lang: str


def rows_of(kind: type[Model], lang: str) -> Rows:
    """The snippet's rows in the language, all or none: half a list in each language would be neither."""
    for code in dict.fromkeys((lang, "sv")):
        rows = list(kind._default_manager.filter(locale__language_code=code))
        if rows:
            return Rows(rows, code)
    return Rows([], lang)


# --- The model
def goal(lang: str) -> Data:
    return {"goal": GOAL, "swedish": _swedish(GOAL, lang)}


def five_questions(lang: str) -> Data:
    return {"questions": [{"text": one, "swedish": _swedish(one, lang)} for one in FIVE_QUESTIONS]}


def _swedish(words: Any, lang: str) -> str:
    """The original beside a translation of something adopted; nothing beside the original itself."""
    if lang == "sv":
        return ""
    with translation.override("sv"):
        return str(words)


def nothing_more(lang: str) -> Data:
    """Components whose words are all in their template."""
    return {}


def triangle(lang: str) -> Data:
    """The levels from the top of the drawing down; `bands` are their shapes (agreement, "Struktur för samverkan")."""
    found = rows_of(models.PreventionLevel, lang)
    levels = sorted(found.rows, key=lambda level: -level.order)
    drawn = bands([level.title for level in levels])
    return {"levels": list(zip(levels, drawn, strict=True)), "rows_lang": found.lang}


def phases(lang: str) -> Data:
    found = rows_of(models.Phase, lang)
    years: dict[int, list[models.Phase]] = {}
    for phase in found.rows:
        years.setdefault(phase.year, []).append(phase)
    return {"years": years.items(), "rows_lang": found.lang}


def glossary(lang: str) -> Data:
    found = rows_of(models.Term, lang)
    terms = sorted(found.rows, key=lambda term: sort_key(term.word))
    return {"terms": [(anchor_of(term), term) for term in terms], "rows_lang": found.lang}


def anchor_of(term: models.Term) -> str:
    """Where the glossary tells about the word: #ord-samverkan."""
    return f"ord-{slugify(term.word, allow_unicode=True) or term.pk}"


# --- Who answers for whom
def named_person_table(lang: str) -> Data:
    """The agreement's table as it stands today, and the situations that were settled after it."""
    rows: list[Any] = [*rules_on(clock.today())] or [*rules.ROWS]
    holders: dict[str, list[Any]] = {}
    for row in sorted(rows, key=lambda row: row.order):
        holders.setdefault(row.situation, []).append(ANSWERS_FOR.get(UnitKind(row.unit_kind), row.unit_kind))
    known = [code for code in SITUATIONS if code in holders]
    table = [{"code": code, "label": SITUATIONS[code], "holders": holders[code]} for code in known]
    return {
        "agreed": [row for row in table if row["code"] in IN_THE_AGREEMENT],
        "later": [row for row in table if row["code"] not in IN_THE_AGREEMENT],
    }


def finder(lang: str) -> Data:
    """Questions for /hitta/, and every school and preschool one link away, so that nobody has to fill in a form."""
    places: dict[str, dict[str, list[Unit]]] = {}
    codes = {kind: code for code, (kind, _label) in FINDER.items()}
    for unit in Unit.objects.filter(kind__in=codes, municipality__in=MUNICIPALITIES):
        kinds = places.setdefault(unit.municipality, {code: [] for code in FINDER})
        kinds[codes[UnitKind(unit.kind)]].append(unit)
    for kinds in places.values():
        for units in kinds.values():
            units.sort(key=lambda unit: sort_key(unit.name))
    by_name = sorted(places, key=lambda code: sort_key(name_of(code)))
    return {
        "municipalities": sorted(MUNICIPALITIES.items(), key=lambda place: sort_key(place[1])),
        "kinds": [(code, label) for code, (_kind, label) in FINDER.items()],
        "places": [(code, name_of(code), places[code]) for code in by_name],
    }


def principals(lang: str) -> Data:
    """The ten huvudmän by name: the directory's, or the county's own list before a directory is filled in."""
    kinds = (PrincipalKind.MUNICIPALITY, PrincipalKind.REGION)
    found = list(Principal.objects.filter(kind__in=kinds).values_list("kind", "name"))
    if not found:
        towns = MUNICIPALITIES.values()
        found = [(PrincipalKind.MUNICIPALITY.value, called(name)) for name in towns]
        found.append((PrincipalKind.REGION.value, "Region Sörmland"))
    found.sort(key=lambda one: (one[0] == PrincipalKind.REGION, sort_key(one[1])))
    return {"names": [name for _kind, name in found], "county": REGION}


def urgent(lang: str) -> Data:
    """112, Bris, and the number of each municipality's social services where the directory has one."""
    intake = Unit.objects.filter(kind=UnitKind.SOCIAL_INTAKE, municipality__in=MUNICIPALITIES).exclude(
        phone=""
    )
    offices = sorted(intake, key=lambda unit: sort_key(name_of(unit.municipality)))
    return {"offices": [(name_of(u.municipality), u.phone) for u in offices if not invented(u.phone)]}


def contacts(lang: str) -> Data:
    found = rows_of(models.ContactBox, lang)
    return {"boxes": found.rows, "rows_lang": found.lang}


# --- The wheel
def wheel(lang: str) -> Data:
    """The drawing, and the same in words beside it."""
    return {
        "drawing": poster(lang, prompts=False, uid="hjulet"),
        "sectors": [(one, one.label(lang), one.prompt(lang)) for one in Sector],
        "words": WORDS[lang],
    }


def front_wheel(lang: str) -> Data:
    """The drawing of the front page, with its questions. Drawn once: it is the same for everybody."""
    return {"drawing": _poster(lang)}


_poster = cache(partial(poster, uid="hjulet-forst"))


def wheel_downloads(lang: str) -> Data:
    """The library's materials of the wheel; the empty wheel is always there."""
    found = models.MaterialPage.objects.live().filter(locale__language_code=lang, code__startswith="hjulet-")
    pages = list(found.select_related("locale").order_by("path"))
    files = library.files_of(one.code for one in pages)
    return {"materials": [library.Item(one, files.get(one.code, [])) for one in pages]}


# --- Law
def legal_questions(lang: str) -> Data:
    """Questions in the page's language, each with the Swedish original beside and the law it rests on, dated."""
    found = rows_of(models.LegalQuestion, lang)
    prefetch_related_objects(found.rows, "laws")
    originals = {}
    if found.lang != "sv":
        swedish = models.LegalQuestion.objects.filter(locale__language_code="sv")
        originals = {one.translation_key: one for one in swedish}
    rows = [(one, originals.get(one.translation_key), dated(one.laws.all())) for one in found.rows]
    return {"questions": rows, "rows_lang": found.lang}


def laws(lang: str) -> Data:
    """Every provision the site rests on, by law, with the days it has been in force. In Swedish only, as the law is."""
    by_law: dict[str, list[Dated]] = {}
    for one in dated(models.LawReference.objects.all()):
        by_law.setdefault(one.law.law, []).append(one)
    return {"laws": sorted(by_law.items(), key=lambda law: sort_key(law[0]))}


@dataclass(frozen=True)
class Dated:
    """A provision with its days in Swedish, whatever language the page is in. `over`: it is no longer in force."""

    law: models.LawReference
    since: str
    until: str
    over: bool


def dated(laws: Iterable[models.LawReference]) -> list[Dated]:
    with translation.override("sv"):
        return [Dated(one, day(one.valid_from), day(one.valid_until), _is_over(one)) for one in laws]


def _is_over(law: models.LawReference) -> bool:
    return law.valid_until is not None and law.valid_until < clock.today()


DRAWN: dict[str, Callable[[str], Data]] = {
    "front_wheel": front_wheel,
    "goal": goal,
    "wheel": wheel,
    "wheel_downloads": wheel_downloads,
    "process": nothing_more,
    "triangle": triangle,
    "named_person_table": named_person_table,
    "finder": finder,
    "five_questions": five_questions,
    "perspectives": nothing_more,
    "phases": phases,
    "glossary": glossary,
    "legal_questions": legal_questions,
    "laws": laws,
    "principals": principals,
    "contacts": contacts,
    "urgent": urgent,
}
