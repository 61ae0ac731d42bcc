"""An analysis as data: what a researcher writes down, is checked against codebook and approval, and is then
carried out.

    {"what": "levels", "measure": "health_self", "answers": ["4", "5"], "by": ["municipality", "sex", "year"],
     "where": {"year": [2019, 2020], "grade": ["4", "7"]}}

Everything that is wrong is said at once, each thing in a Swedish sentence. Schools are no dimension, because nobody
ranks schools here; and nothing smaller than a group can be asked for.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tillsammans.karta.codebook import Codebook, Variable
from tillsammans.research import analysis
from tillsammans.research.analysis import DIMENSIONS, STANDARD, Measure, Panel
from tillsammans.research.tables import GRADES, Table

KEYS = {
    "levels": {"measure", "answers", "statistic", "by", "where"},
    "trends": {"measure", "answers", "statistic", "by", "where"},
    "cohorts": {"measure", "answers", "statistic", "by", "where"},
    "transitions": {"measure", "from_age", "to_age", "by", "where"},
    "together": {"measure", "other", "by", "where"},
    "missingness": {"variables", "by", "where"},
    "compared": {"measure", "answers", "municipality", "by", "where"},
}
USUAL = {
    "levels": STANDARD,
    "trends": ("municipality",),
    "together": ("year",),
    "missingness": ("municipality", "year"),
}
SCHOOLS = {"school", "unit", "skola", "enhet", "preschool", "forskola", "class", "klass"}
PERSONS = {"pseudonym", "identity", "personnummer", "child", "barn"}
MOST_DIMENSIONS = 4


class Refused(ValueError):
    """The analysis cannot be carried out; `sentences` say why."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = tuple(sentences)


@dataclass(frozen=True)
class Approval:
    """What the ethics approval covers: variables by code, and the years that data may be about."""

    number: str
    variables: frozenset[str]
    from_year: int
    to_year: int


def faults(definition: Mapping[str, Any], book: Codebook, approval: Approval) -> list[str]:
    """Everything that is wrong, in Swedish. Empty when it can be carried out."""
    what = definition.get("what")
    if what not in KEYS:
        return [f"Frågan {what!r} finns inte. Välj bland {', '.join(KEYS)}."]
    return [
        *(f"{key!r} hör inte till {what}." for key in sorted(set(definition) - KEYS[what] - {"what"})),
        *_about_variables(definition, book, approval),
        *_about_dimensions(definition),
        *_about_where(definition, approval),
        *_about_the_rest(definition),
    ]


def run(definition: Mapping[str, Any], panel: Panel, approval: Approval) -> Table:
    """The raw table. Refused when anything is wrong. Years outside the approval are never read."""
    if wrong := faults(definition, panel.book, approval):
        raise Refused(wrong)
    what, where = definition["what"], dict(definition.get("where", {}))
    within = range(approval.from_year, approval.to_year + 1)
    rows = panel.table.filter(panel.table.year.between(within[0], within[-1]))
    panel = Panel(panel.con, rows, panel.book)
    by = tuple(definition.get("by", USUAL.get(what, ())))
    if what == "transitions":
        ages = (definition["from_age"], definition["to_age"])
        return analysis.transitions(panel, definition["measure"], *ages, by, where)
    if what == "together":
        return analysis.together(panel, definition["measure"], definition["other"], by, where)
    if what == "missingness":
        chosen = definition.get("variables") or [c for c in panel.book.codes if c in approval.variables]
        return analysis.missingness(panel, by, chosen, where)
    measure = Measure(
        definition["measure"], tuple(definition.get("answers", ())), definition.get("statistic", "")
    )
    if what == "compared":
        return analysis.compared(panel, measure, definition["municipality"], where)
    return {"levels": analysis.levels, "trends": analysis.trends, "cohorts": analysis.cohorts}[what](
        panel, measure, by, where
    )


def reads(definition: Mapping[str, Any], book: Codebook, approval: Approval) -> tuple[set[str], set[int]]:
    """The variables and the years that `run` looks at. Of a move from one age to another the second answer is from
    whatever year there is, so a choice of years does not narrow it."""
    named = {definition.get("measure"), definition.get("other"), *definition.get("variables", ())}
    codes = {code for code in named if code}
    if definition["what"] == "missingness" and not codes:
        codes = set(book.codes) & approval.variables
    years = set(range(approval.from_year, approval.to_year + 1))
    if definition["what"] != "transitions" and (chosen := definition.get("where", {}).get("year")):
        years &= {int(year) for year in chosen}
    return codes, years


def _about_variables(definition: Mapping[str, Any], book: Codebook, approval: Approval) -> Iterator[str]:
    what = definition["what"]
    named = [definition.get("measure")] if "measure" in KEYS[what] else []
    named += [definition.get("other")] if "other" in KEYS[what] else []
    named += list(definition.get("variables", ()))
    for code in named:
        if not code:
            yield "Säg vilken variabel det gäller."
        elif code not in book.codes:
            yield f"Variabeln {code!r} finns inte i kodboken."
        elif code not in approval.variables:
            yield f"Variabeln {code!r} ingår inte i godkännandet {approval.number}."
        else:
            yield from _about_answers(definition, book.variable(code))


def _about_answers(definition: Mapping[str, Any], variable: Variable) -> Iterator[str]:
    what, answers = definition["what"], definition.get("answers", ())
    known = {category.code for category in variable.categories}
    if what in ("levels", "trends", "cohorts", "compared"):
        if variable.type == "category" and not answers:
            yield f"Välj vilka svar på {variable.code!r} som räknas (answers)."
        if strange := [answer for answer in answers if answer not in known]:
            yield f"{variable.code!r} har inget svar {strange[0]!r}."
        if variable.type == "date":
            yield f"{variable.code!r} är ett datum och går inte att räkna på."
        if definition.get("statistic") and not (
            variable.is_number and definition["statistic"] in ("mean", "sum")
        ):
            yield f"{definition['statistic']!r} går inte att räkna för {variable.code!r}."
    if what == "transitions" and variable.type not in ("category", "boolean"):
        yield f"Övergångar gäller svar i grupper, och {variable.code!r} är ett mått."
    if what == "together" and variable.type == "date":
        yield f"{variable.code!r} är ett datum och går inte att räkna på."


def _about_dimensions(definition: Mapping[str, Any]) -> Iterator[str]:
    named = [*definition.get("by", ()), *definition.get("where", {})]
    for name in dict.fromkeys(named):
        if name in SCHOOLS:
            yield "Skolor redovisas inte var för sig och jämförs inte med varandra."
        elif name in PERSONS:
            yield "Inget redovisas om enskilda barn."
        elif name not in DIMENSIONS:
            yield f"Det går inte att dela upp efter {name!r}. Välj bland {', '.join(DIMENSIONS)}."
    by = definition.get("by", ())
    if len(set(by)) != len(by):
        yield "Samma uppdelning står två gånger."
    if len(by) > MOST_DIMENSIONS:
        yield f"Högst {MOST_DIMENSIONS} uppdelningar på en gång: annars blir nästan alla grupper för små."
    timely = {"year", "age", "grade", "cohort"} & set(by)
    if definition["what"] == "cohorts" and timely:
        yield "Följda årskullar delas redan upp efter födelseår och ålder."
    elif definition["what"] == "compared" and by:
        yield "En jämförelse görs alltid år för år, utan annan uppdelning."
    elif definition["what"] == "transitions" and timely - {"cohort"}:
        yield "Övergångar går från en ålder till en annan och delas inte upp efter år, ålder eller årskurs."
    elif {"age", "grade"} <= timely or {"age", "cohort"} <= timely or {"grade", "cohort"} <= timely:
        yield "Ålder, årskurs och födelseår säger samma sak när året är givet. Välj en av dem."


def _about_where(definition: Mapping[str, Any], approval: Approval) -> Iterator[str]:
    for name, values in definition.get("where", {}).items():
        if not isinstance(values, (list, tuple)) or not values:
            yield f"Urvalet {name!r} ska vara en lista med minst ett värde."
        elif name == "year":
            outside = [y for y in values if not approval.from_year <= int(y) <= approval.to_year]
            if outside:
                yield (
                    f"År {outside[0]} ligger utanför godkännandet {approval.number}, som gäller "
                    f"{approval.from_year}–{approval.to_year}."
                )
        elif name == "grade" and (strange := [g for g in values if g not in GRADES]):
            yield f"Årskursen {strange[0]!r} finns inte."
        elif name == "sex" and (strange := [s for s in values if s not in ("1", "2")]):
            yield f"Kön anges som 1 (pojkar) eller 2 (flickor), inte {strange[0]!r}."


def _about_the_rest(definition: Mapping[str, Any]) -> Iterator[str]:
    what = definition["what"]
    if what == "transitions":
        ages = [definition.get("from_age"), definition.get("to_age")]
        if not all(isinstance(age, int) for age in ages):
            yield "Säg från vilken ålder till vilken (from_age, to_age)."
        elif ages[0] >= ages[1]:  # type: ignore[operator]
            yield "Den andra åldern ska vara högre än den första."
    if what == "together" and definition.get("measure") == definition.get("other"):
        yield "Välj två olika variabler."
    if what == "compared" and not definition.get("municipality"):
        yield "Säg vilken kommun som jämförs (municipality)."
