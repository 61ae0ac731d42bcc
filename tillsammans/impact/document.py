"""An assessment as a document: the same on screen, on paper and in public (governance.documents).

Adults' view, the children's own and the rights stand under headings of their own, and the children's words are quotes.
All seven sectors are there in order, with the reason where one is not affected.
"""

from collections.abc import Iterator

from tillsammans.governance import documents as write
from tillsammans.governance.documents import Block, Document
from tillsammans.impact import steps
from tillsammans.impact.articles import ARTICLES, named
from tillsammans.impact.models import ImpactAssessment, OmbudAsk
from tillsammans.lib import clock
from tillsammans.ui.filters import day
from tillsammans.wheel.sectors import Sector

NOTHING = "Inget är skrivet här än."
GROUPS_ONLY = "Analysen handlar om grupper av barn. Här står inga uppgifter om enskilda barn."


def document_of(row: ImpactAssessment) -> Document:
    """The whole assessment as it stands. What comes after the decision is there when it has been done."""
    return Document(
        title=row.title,
        group=row.principal.name,
        dated=row.decided_on if row.locked and row.decided_on else clock.local(row.changed_at).date(),
        intro=_intro(row),
        facts=tuple(_facts(row)),
        blocks=tuple(_blocks(row)),
        next_review=row.evaluate_on if row.locked and row.evaluated_on is None else None,
    )


def ombud_sentence(row: ImpactAssessment) -> str:
    """Whether a barnrättsombud has read, said on the page and on paper alike."""
    asks = list(row.asks.all())
    if not asks:
        return "Inget barnrättsombud är tillfrågat."
    waiting = [ask for ask in asks if ask.answered_at is None]
    if waiting:
        return f"Barnrättsombudet har inte svarat. Tillfrågat {day(waiting[-1].asked_at)}."
    return f"Barnrättsombudet har läst och svarat {day(asks[-1].answered_at)}."


def _intro(row: ImpactAssessment) -> str:
    if not row.locked:
        return f"Utkast. Beslutet är inte fattat. {row.decider} beslutar."
    assert row.chosen and row.decided_on  # a database constraint
    said = f"{row.decider} beslutade {day(row.decided_on)}: {row.chosen.label}."
    if row.chosen_id != row.best_id:
        return f"{said} Det är inte det alternativ som bedömdes vara bäst för barnen."
    return f"{said} Det är det alternativ som bedömdes vara bäst för barnen."


def _facts(row: ImpactAssessment) -> Iterator[tuple[str, str]]:
    yield "Nummer", row.number
    yield "Beslutar", row.decider
    if row.locked:
        yield "Beslutad", day(row.decided_on)
        if row.decision:
            yield "Beslut", f"{row.decision.number}, {row.decision.title}"
    elif row.decide_by:
        yield "Ska beslutas", day(row.decide_by)
    yield "Form", "Kort, för en mindre fråga" if row.short else "Hela analysen"
    yield "Barnrättsombud", ombud_sentence(row)
    if row.evaluated_on:
        yield "Utvärderad", day(row.evaluated_on)
    elif row.evaluate_on:
        yield "Utvärderas", day(row.evaluate_on)


def _blocks(row: ImpactAssessment) -> Iterator[Block]:
    yield write.notice(GROUPS_ONLY)
    parts = (_matter, _perspectives, _listening, *(() if row.short else (_knowledge,)), _alternatives)
    for part in (*parts, *(() if row.short else (_interests,)), _ombud, _decision, _told, _evaluation):
        yield from part(row)


def _matter(row: ImpactAssessment) -> Iterator[Block]:
    yield write.heading("Frågan", anchor="fragan")
    yield write.text(row.matter or NOTHING)
    yield write.heading("Barn som påverkas", level=3)
    yield write.text(row.affected or NOTHING)


def _perspectives(row: ImpactAssessment) -> Iterator[Block]:
    """The three, each under its own name and never merged (inventory 17)."""
    yield write.heading("Tre perspektiv, var för sig", anchor="perspektiv")
    yield write.heading("Barnperspektiv: så ser vuxna på det", level=3)
    yield write.text(row.adults_view or NOTHING)
    yield write.heading("Barnets perspektiv: så säger barnen", level=3)
    yield write.text(row.childs_view or _asked_in_words(row))
    if not row.short:
        yield write.heading("Barnrättsperspektiv: vad rättigheterna kräver", level=3)
        yield write.text(row.rights_view or NOTHING)


def _asked_in_words(row: ImpactAssessment) -> str:
    return "Barnens ord står nedan, grupp för grupp." if row.groups.all() else "Inga barn är tillfrågade än."


def _listening(row: ImpactAssessment) -> Iterator[Block]:
    yield write.heading("Barnen som är tillfrågade", anchor="barnen")
    groups = list(row.groups.all())
    if not groups:
        yield write.text("Inga barn är tillfrågade.")
        yield write.facts(
            (("Varför", row.not_asked or NOTHING), ("Så ska de få säga sitt", _will_ask(row) or NOTHING))
        )
    for group in groups:
        yield write.heading(group.who, level=3)
        facts = [
            ("När", day(group.asked_on)),
            ("Hur", group.how),
            ("Hur många", group.get_how_many_display()),
        ]
        yield write.facts(facts)
        for one in group.quotes.all():
            about = f", om {Sector(one.sector).label().lower()}" if one.sector else ""
            yield write.quote(one.words, f"{group.who}{about}")


def _will_ask(row: ImpactAssessment) -> str:
    return f"{row.will_ask} Senast {day(row.will_ask_on)}." if row.will_ask_on else row.will_ask


def _knowledge(row: ImpactAssessment) -> Iterator[Block]:
    yield write.heading("Kunskap och barnkonventionen", anchor="kunskap")
    sources = list(row.sources.all())
    if sources:
        rows = [(one.what, one.source) for one in sources]
        yield write.table("Det här vet vi", ("Vad", "Varifrån"), rows)
    if row.articles:
        yield write.heading("Artiklar som är prövade", level=3)
        yield write.points([named(number) for number in ARTICLES if number in row.articles])


def _alternatives(row: ImpactAssessment) -> Iterator[Block]:
    yield write.heading("Alternativen", anchor="alternativ")
    yield write.facts([(one.label, one.text or "–") for one in row.alternatives.all()])
    if not row.short:
        yield write.heading("Barn som behöver något särskilt (artikel 2)", level=3)
        yield write.text(row.needs or NOTHING)
    yield write.heading("Vad det betyder för barnen, hela hjulet runt", anchor="hjulet")
    yield write.text("Alla sju områden är med. Texten är vuxnas bedömning. Citaten är barnens egna ord.")
    for sector in Sector:
        yield from _sector(row, sector)


def _sector(row: ImpactAssessment, sector: Sector) -> Iterator[Block]:
    yield write.heading(sector.label(), level=3, anchor=sector.slug, sector=sector.value)
    yield write.facts([(one.label, _consequence(one, sector)) for one in steps.weighed(row)])
    for group in row.groups.all():
        for one in group.quotes.all():
            if one.sector == sector.value:
                yield write.quote(one.words, group.who)


def _consequence(alternative, sector: Sector) -> str:
    said = next((one for one in alternative.consequences.all() if one.sector == sector.value), None)
    if said is None:
        return NOTHING
    return said.adults_view if said.affected else f"Berörs inte. {said.adults_view}"


def _interests(row: ImpactAssessment) -> Iterator[Block]:
    yield write.heading("Det som står mot vartannat", anchor="intressen")
    yield write.text(row.interests or NOTHING)
    yield write.heading("Så vägs det upp", level=3)
    yield write.text(row.compensation or NOTHING)


def _ombud(row: ImpactAssessment) -> Iterator[Block]:
    yield write.heading("Barnrättsombudet", anchor="ombudet")
    asks = list(row.asks.all())
    if not asks or any(ask.answered_at is None for ask in asks):
        yield write.text(ombud_sentence(row))
    for ask in asks:
        if ask.answered_at:
            yield write.heading(_who(ask), level=3)
            yield write.text(ask.answer)


def _who(ask: OmbudAsk) -> str:
    return f"{ask.post.unit.authority.principal.name}, {day(ask.answered_at)}"


def _decision(row: ImpactAssessment) -> Iterator[Block]:
    yield write.heading("Bedömning och beslut (artikel 3)", anchor="beslut")
    yield write.facts([("Bäst för barnen", row.best.label if row.best else NOTHING)])
    yield write.text(row.weighing or NOTHING)
    if not row.locked:
        return
    assert row.chosen
    yield write.heading("Beslutet", level=3)
    yield write.facts([("Det blev", row.chosen.label), ("Dag", day(row.decided_on)), ("Av", row.decider)])
    yield write.text(row.decided_what)
    if row.why_not_best:
        yield write.heading("Varför det inte blev det som är bäst för barnen", level=3)
        yield write.text(row.why_not_best)


def _told(row: ImpactAssessment) -> Iterator[Block]:
    if row.told_on is None or not row.told_how:
        return
    yield write.heading("Så fick barnen veta", anchor="aterkoppling")
    yield write.facts([("När", day(row.told_on)), ("Hur", row.told_how)])
    if row.told_back:
        yield write.quote(row.told_back, "Barnen, när de fick veta")


def _evaluation(row: ImpactAssessment) -> Iterator[Block]:
    if row.evaluated_on is None:
        return
    yield write.heading("Hur det blev", anchor="utvardering")
    yield write.facts([("Utvärderad", day(row.evaluated_on))])
    yield write.heading("Så ser vuxna på det", level=3)
    yield write.text(row.outcome)
    yield write.heading("Så säger barnen", level=3)
    yield write.text(row.outcome_children)
    if row.outcome_rights:
        yield write.heading("Barnens rättigheter", level=3)
        yield write.text(row.outcome_rights)
