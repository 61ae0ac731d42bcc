"""The agreement's text: as parts of a page, as a document to publish and print, and what a revision makes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils import translation

from tillsammans.cases.models import StepCode
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.agreement_rules import RULES
from tillsammans.governance.comparing import ADDED, SAME, TAKEN, Compared, Run, compare, in_words
from tillsammans.governance.documents import (
    Block,
    Document,
    facts,
    heading,
    notice,
    points,
    table,
    text,
)
from tillsammans.governance.models import (
    Agreement,
    Edition,
    Prepared,
    Proposal,
    ProposalKind,
    Revision,
    Section,
)
from tillsammans.governance.outside import outside
from tillsammans.lib import clock
from tillsammans.lib.text import list_and
from tillsammans.ui.filters import day


def parts(words: str) -> list[tuple[str, tuple[str, ...]]]:
    """A section's text as ("p", (paragraph,)) and ("ul", points): paragraphs by blank lines, "- " begins a point."""
    out: list[tuple[str, tuple[str, ...]]] = []
    for piece in (piece.strip() for piece in words.replace("\r\n", "\n").split("\n\n")):
        rows = [row.strip() for row in piece.splitlines() if row.strip()]
        for kind, group in _kinds(rows):
            out.append(("ul", group) if kind else ("p", (" ".join(group),)))
    return out


def _kinds(rows: Sequence[str]) -> list[tuple[bool, tuple[str, ...]]]:
    """Rows in a row that are points, or that are not."""
    out: list[tuple[bool, list[str]]] = []
    for row in rows:
        point = row.startswith("- ")
        if not out or out[-1][0] != point:
            out.append((point, []))
        out[-1][1].append(row[2:].strip() if point else row)
    return [(kind, tuple(group)) for kind, group in out]


# --- What a revision makes
@dataclass
class Draft:
    """A section on its way into a new edition."""

    anchor: str
    title: str
    text: str
    level: int = 1
    steps: list[str] = field(default_factory=list)
    materials: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    fresh: bool = False  # proposed as new: its anchor is made when it is written


def taken(revision: Revision) -> QuerySet[Proposal]:
    """Proposals that the preparation says yes to, as they are or with another text."""
    return revision.proposals.filter(prepared__in=(Prepared.TAKE, Prepared.CHANGE), withdrawn_at__isnull=True)


def proposed_text(proposal: Proposal) -> str:
    """The text that is decided on: the proposer's, or the one written in the preparation."""
    return proposal.prepared_text if proposal.prepared == Prepared.CHANGE else proposal.text


def revised(revision: Revision) -> list[Draft]:
    """The edition the revision gives: its base with the taken proposals in it."""
    drafts = [_draft(section) for section in revision.base.sections.all()]
    for proposal in taken(revision):
        _apply(drafts, proposal)
    return drafts


def _draft(section: Section) -> Draft:
    return Draft(
        anchor=section.anchor,
        title=section.title,
        text=section.text,
        level=section.level,
        steps=list(section.steps),
        materials=list(section.materials),
        rules=list(section.rules),
    )


def _apply(drafts: list[Draft], proposal: Proposal) -> None:
    at = next((n for n, one in enumerate(drafts) if one.anchor == proposal.anchor and not one.fresh), None)
    if at is None:
        return
    if proposal.kind == ProposalKind.REMOVE:
        del drafts[at]
    elif proposal.kind == ProposalKind.CHANGE:
        drafts[at].text = proposed_text(proposal)
    else:
        # Several new ones after the same section stand in the order they were proposed.
        after = next((n for n in range(at + 1, len(drafts)) if not drafts[n].fresh), len(drafts))
        level = drafts[at].level
        drafts.insert(
            after, Draft(str(proposal.pk), proposal.title, proposed_text(proposal), level, fresh=True)
        )


def deviations(edition: Edition, revision: Revision) -> list[str]:
    """Headings of what in the edition is not what the revision gives."""
    wanted = [(one.title, one.text, one.level) for one in revised(revision)]
    found = [(one.title, one.text, one.level) for one in edition.sections.all()]
    if wanted == found:
        return []
    changed = [one[0] for one in found if one not in wanted] + [one[0] for one in wanted if one not in found]
    return list(dict.fromkeys(changed)) or ["ordningen mellan avsnitten"]


# --- Documents
def document_of(edition: Edition) -> Document:
    """The edition as everybody reads it, with its facts, links, signatures and adoptions. In Swedish whoever asks."""
    with translation.override("sv"):
        return _document(edition)


def _document(edition: Edition) -> Document:
    agreement, decision = edition.agreement, edition.decision
    blocks: list[Block] = [*_notices(edition)]
    for section in edition.sections.all():
        blocks += _section(section)
    blocks += [] if edition.decided_on is None else [*_signatures(edition), *_adoptions(agreement)]
    return Document(
        title=agreement.title,
        group=decision.body.name if decision else agreement.responsible,
        dated=edition.in_force_from or clock.local(edition.written_at).date(),
        intro=f"Upplaga {edition.number}. {_in_force(edition)}",
        facts=tuple(facts_of(edition)),
        blocks=tuple(blocks),
        next_review=ask.revision_due(agreement) if edition.decided_on else None,
    )


def facts_of(edition: Edition) -> list[tuple[str, str]]:
    """Dokumentinformation, row by row as in the agreement itself."""
    agreement, decision = edition.agreement, edition.decision
    months = agreement.revised_each
    return [
        ("Diarienummer", agreement.diary_number or "Inte angivet"),
        ("Dokumentkategori", agreement.category),
        ("Dokumentansvarig", agreement.responsible),
        ("Beslutad av", agreement.decided_by),
        (
            "Beslut om upplagan",
            f"{decision.number}, {day(edition.decided_on)}" if decision else "Inte beslutad",
        ),
        ("Giltighetstid", validity(agreement)),
        (
            "Revideras",
            "Varje år" if months == 12 else f"Var {months}:e månad" if months > 2 else "Varje månad",
        ),
        ("Upplaga", str(edition.number)),
        ("Uppsägning", agreement.termination),
    ]


def validity(agreement: Agreement) -> str:
    last = ask.last_day(agreement)
    return f"{day(agreement.valid_from)} – {day(last) if last else 'tills vidare'}"


def _in_force(edition: Edition) -> str:
    """Said so that it stays true in a copy that is kept."""
    return f"Gäller från {day(edition.in_force_from)}." if edition.in_force_from else "Utkast. Inte beslutad."


def _notices(edition: Edition) -> list[Block]:
    agreement = edition.agreement
    if agreement.terminated_by is None:
        return []
    return [
        notice(
            f"Överenskommelsen är uppsagd i sin helhet och för alla parter genom beslut "
            f"{agreement.terminated_by.number}. Den gäller till och med {day(ask.last_day(agreement))}.",
            tone="care",
        )
    ]


def _section(section: Section) -> list[Block]:
    out = [heading(section.title, level=1 + section.level, anchor=section.anchor)]
    out += [points(rows) if kind == "ul" else text(rows[0]) for kind, rows in parts(section.text)]
    rows = [
        (word, " ".join(names) if word == RULED else list_and(names))
        for word, names in links_in_words(section)
        if names
    ]
    return [*out, facts(rows)] if rows else out


RULED = "Regler"


def links_in_words(section: Section) -> list[tuple[str, list[str]]]:
    """What the section is about in the model, as words."""
    names = outside().materials()
    return [
        ("Steg i processen", [str(StepCode(code).label) for code in section.steps]),
        ("Material", [f"{names.get(code, code)} (/m/{code}/)" for code in section.materials]),
        (RULED, [f"{code}: {RULES[code].says}" for code in section.rules if code in RULES]),
    ]


def _signatures(edition: Edition) -> list[Block]:
    rows = [
        (one.row.principal.name, one.row.function_title, one.sentence)
        for one in ask.seats(edition)
        if one.standing
    ]
    if not rows:
        return []
    head = ("Organisation", "Funktion", "Underskrift")
    sentence = ask.signed_sentence(edition)
    return [heading("Underskrifter", anchor="underskrifter"),
            table("Vem som har undertecknat", head, rows, sentence=sentence)]  # fmt: skip


def _adoptions(agreement: Agreement) -> list[Block]:
    found = ask.adoptions(agreement)
    rows = [
        (one.principal.name, one.row.decided_by if one.row else "Inget beslut",
         f"{day(one.row.decided_on)}, {one.row.record}" if one.row else "")
        for one in found
    ]  # fmt: skip
    head = ("Huvudman", "Beslutat av", "När och var beslutet finns")
    return [heading("Beslut om målbilden", anchor="malbilden-antagen"),
            table("Huvudmännens egna beslut", head, rows, sentence=ask.adopted_sentence(found))]  # fmt: skip


# --- Comparison on paper
def comparison(earlier: Edition, later: Edition) -> list[Compared]:
    return compare(earlier.sections.all(), later.sections.all())


def comparison_document(earlier: Edition, later: Edition, found: Iterable[Compared]) -> Document:
    """What differs, for paper and for whoever reads it without colours: every change said in words."""
    with translation.override("sv"):
        rows = list(found)
        blocks: list[Block] = []
        for one in (one for one in rows if one.state != "unchanged"):
            blocks.append(heading(f"{one.heading} ({one.says.lower()})", anchor=one.anchor))
            blocks += _changes(one)
        if alike := [one.heading for one in rows if one.state == "unchanged"]:
            blocks += [heading("Oförändrade avsnitt"), points(alike)]
        return Document(
            title=f"{later.agreement.title}: vad som skiljer",
            group=later.agreement.responsible,
            dated=later.decided_on or clock.today(),
            intro=f"Upplaga {earlier.number} jämförd med upplaga {later.number}. {in_words(rows)} "
            "Det som är tillagt står inom [+ +] och det som är borttaget inom [– –].",
            blocks=tuple(blocks),
        )


def _changes(one: Compared) -> list[Block]:
    if one.state in ("new", "removed"):
        return [text("".join(run.words for run in line.runs)) for line in one.lines]
    retitled = any(run.kind != SAME for run in one.title)
    title = [text(f"Rubriken: {_marked(one.title)}")] if retitled else []
    return title + [text(f"{'• ' if line.kind == 'li' else ''}{_marked(line.runs)}") for line in one.lines]


def _marked(runs: Iterable[Run]) -> str:
    marks = {ADDED: ("[+ ", " +]"), TAKEN: ("[– ", " –]")}
    out = []
    for run in runs:
        before, after = marks.get(run.kind, ("", ""))
        inside = run.words.strip()
        if not before or not inside:
            out.append(run.words)
            continue
        lead, tail = (
            run.words[: len(run.words) - len(run.words.lstrip())],
            run.words[len(run.words.rstrip()) :],
        )
        out.append(f"{lead}{before}{inside}{after}{tail or ' '}")
    return "".join(out).replace("  ", " ").strip()
