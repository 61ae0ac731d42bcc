"""The eight steps of an assessment: what each is called, which columns it writes, and what is missing in it.

Barnombudsmannen's steps, with the wheel's seven sectors in the fourth (R55). They are written in any order and left
half done; only the decision asks that the steps before it are done.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tillsammans.impact.models import Alternative, ImpactAssessment
from tillsammans.wheel.sectors import Sector

NOT_BEGUN, BEGUN, DONE = "Inte börjad", "Påbörjad", "Klar"
DECIDE = "Beslutet är inte inskrivet."

# Every text that is written, by column: what it is called on screen, on paper and in a warning.
LABELS = {
    "title": "Vad handlar det om?",
    "body_name": "Vem beslutar?",
    "matter": "Vad ska beslutas, och varför?",
    "affected": "Vilka barn påverkas?",
    "adults_view": "Barnperspektiv: så ser vi vuxna på det",
    "childs_view": "Barnets perspektiv: så säger barnen",
    "not_asked": "Varför är inga barn tillfrågade?",
    "will_ask": "Hur ska barnen få säga sitt?",
    "rights_view": "Barnrättsperspektiv: vad rättigheterna kräver",
    "needs": "Vilka barn behöver något särskilt?",
    "interests": "Vilka intressen står mot varandra?",
    "compensation": "Vad gör ni för att väga upp det som blir sämre?",
    "weighing": "Vad väger vad?",
    "decided_what": "Vad blev beslutet?",
    "why_not_best": "Varför blev det inte det som är bäst för barnen?",
    "told_how": "Hur fick barnen veta?",
    "told_back": "Vad sa barnen då?",
    "outcome": "Hur ser vi vuxna på hur det blev?",
    "outcome_children": "Vad säger barnen själva?",
    "outcome_rights": "Blev barnens rättigheter tillgodosedda?",
}


@dataclass(frozen=True)
class Step:
    """`name` is a verb. `short`: part of the form for small matters. `after`: written after the decision."""

    code: str
    slug: str
    name: str
    about: str
    fields: tuple[str, ...]
    short: bool = True
    after: bool = False


STEPS = (
    Step(
        "matter",
        "fragan",
        "Beskriv frågan",
        "Vad ska beslutas, av vem, och vilka barn påverkas?",
        ("title", "matter", "decide_by", "affected", "adults_view"),
    ),
    Step(
        "listen",
        "barnen",
        "Lyssna till barnen",
        "Vilka är tillfrågade, och vad säger de med egna ord?",
        ("childs_view", "not_asked", "will_ask", "will_ask_on"),
    ),
    Step(
        "knowledge",
        "kunskap",
        "Hämta kunskap",
        "Vad vet vi, och vad kräver barnkonventionen?",
        ("articles", "rights_view"),
        short=False,
    ),
    Step(
        "alternatives",
        "alternativ",
        "Jämför alternativen",
        "Hela hjulet, område för område, för varje alternativ.",
        ("needs",),
    ),
    Step(
        "interests",
        "intressen",
        "Väg upp det som blir sämre",
        "Vilka intressen står mot varandra, och vad gör ni åt det?",
        ("interests", "compensation"),
        short=False,
    ),
    Step("assess", "beslut", "Bedöm och besluta", "Vad är bäst för barnen?", ("best", "weighing")),
    Step(
        "tell",
        "aterkoppling",
        "Berätta för barnen",
        "Hur fick de veta vad det blev, och vad sa de då?",
        ("told_how", "told_on", "told_back"),
        short=False,
        after=True,
    ),
    Step(
        "evaluate",
        "utvardering",
        "Se efter hur det blev",
        "På en bestämd dag. Fråga barnen igen.",
        ("evaluate_on", "evaluated_on", "outcome", "outcome_children", "outcome_rights"),
        after=True,
    ),
)
BY_SLUG = {step.slug: step for step in STEPS}
BY_CODE = {step.code: step for step in STEPS}


@dataclass(frozen=True)
class Progress:
    """Where one step is. `missing` are sentences, empty when it is done."""

    step: Step
    begun: bool
    missing: tuple[str, ...]

    @property
    def before_decision(self) -> list[str]:
        """What must be put right before the decision can be written in."""
        return [] if self.step.after else [words for words in self.missing if words != DECIDE]

    @property
    def status(self) -> str:
        if not self.missing:
            return DONE
        return BEGUN if self.begun else NOT_BEGUN


def steps_of(row: ImpactAssessment) -> list[Step]:
    """The short form leaves some out."""
    return [step for step in STEPS if step.short or not row.short]


def weighed(row: ImpactAssessment) -> list[Alternative]:
    """Alternatives whose consequences are written: all of them, in the short form only the proposal."""
    rows = list(row.alternatives.all())
    return rows[:1] if row.short else rows


def answered(row: ImpactAssessment) -> dict[Sector, str]:
    """Where each sector is: done, begun or not begun."""
    among = weighed(row)
    said = {(c.alternative_id, c.sector) for one in among for c in one.consequences.all()}
    out = {}
    for sector in Sector:
        count = sum((one.pk, sector.value) in said for one in among)
        out[sector] = DONE if among and count == len(among) else BEGUN if count else NOT_BEGUN
    return out


def progress(row: ImpactAssessment) -> list[Progress]:
    """Every step of this assessment, in order. Two statements when its rows are fetched beforehand (queries.whole)."""
    out = []
    for step in steps_of(row):
        missing = tuple(_MISSING[step.code](row))
        out.append(Progress(step, _begun(row, step), missing))
    return out


def missing_before_decision(row: ImpactAssessment) -> list[str]:
    """What the steps before the decision still lack, in words."""
    return [words for one in progress(row) for words in one.before_decision]


def next_step(row: ImpactAssessment) -> Progress | None:
    """The first that is not done; None when all are."""
    return next((one for one in progress(row) if one.missing), None)


def _begun(row: ImpactAssessment, step: Step) -> bool:
    if step.code == "matter":
        names: tuple[str, ...] = ("matter", "affected", "adults_view")
    elif step.code == "knowledge":
        names = ("rights_view",)
    else:
        names = tuple(name for name in step.fields if name != "evaluate_on")
    rows = {
        "listen": lambda: row.groups.all(),
        "knowledge": lambda: row.sources.all(),
        "alternatives": lambda: [c for one in row.alternatives.all() for c in one.consequences.all()],
    }.get(step.code, lambda: ())()
    return bool(rows) or any(getattr(row, name if name != "best" else "best_id") for name in names)


def _matter(row: ImpactAssessment) -> Iterator[str]:
    if not row.matter:
        yield "Skriv vad som ska beslutas."
    if not row.affected:
        yield "Skriv vilka barn som påverkas."
    if not row.adults_view:
        yield "Skriv hur ni vuxna ser på det (barnperspektiv)."
    if row.short and not row.small_asked:
        yield "Svara på om den korta formen räcker."


def _listen(row: ImpactAssessment) -> Iterator[str]:
    groups = list(row.groups.all())
    if not groups and not row.not_asked:
        yield "Skriv vilka barn som är tillfrågade, eller varför inga är det."
    if not groups and row.not_asked and not row.will_ask:
        yield "Skriv hur barnen ska få säga sitt."
    if groups and not row.childs_view and not any(group.quotes.all() for group in groups):
        yield "Skriv vad barnen sa, med deras egna ord."


def _knowledge(row: ImpactAssessment) -> Iterator[str]:
    if not row.rights_view:
        yield "Skriv vad rättigheterna kräver (barnrättsperspektiv)."
    if not row.sources.all():
        yield "Skriv minst en sak ni vet, och varifrån."


def _alternatives(row: ImpactAssessment) -> Iterator[str]:
    if len(row.alternatives.all()) < 2:
        yield "Skriv minst två alternativ. Ett kan vara att inte ändra något."
    for sector, status in answered(row).items():
        if status != DONE:
            yield f"{sector.label()}: skriv vad det betyder, eller varför det inte berörs."
    if not row.short and not row.needs:
        yield "Skriv vilka barn som behöver något särskilt."


def _interests(row: ImpactAssessment) -> Iterator[str]:
    if not row.interests:
        yield "Skriv vilka intressen som står mot varandra, eller att inga gör det."
    if not row.compensation:
        yield "Skriv vad ni gör för att väga upp det som blir sämre."


def _assess(row: ImpactAssessment) -> Iterator[str]:
    if row.best_id is None:
        yield "Välj vilket alternativ som är bäst för barnen."
    if not row.weighing:
        yield "Skriv vad som väger vad."
    if not row.locked:
        yield DECIDE


def _tell(row: ImpactAssessment) -> Iterator[str]:
    if not row.told_how:
        yield "Skriv hur barnen fick veta."
    if row.told_on is None:
        yield "Skriv vilken dag barnen fick veta."


def _evaluate(row: ImpactAssessment) -> Iterator[str]:
    if row.evaluated_on is None:
        yield "Skriv vad det blev av det, och vad barnen säger."


_MISSING: dict[str, Callable[[ImpactAssessment], Iterator[str]]] = {
    "matter": _matter,
    "listen": _listen,
    "knowledge": _knowledge,
    "alternatives": _alternatives,
    "interests": _interests,
    "assess": _assess,
    "tell": _tell,
    "evaluate": _evaluate,
}
