"""The agreement as it is read on screen: sections with links and explained words, proposals beside what stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from markupsafe import Markup, escape

from tillsammans.cases.models import StepCode
from tillsammans.governance.agreement_rules import RULES
from tillsammans.governance.agreement_text import parts, proposed_text
from tillsammans.governance.comparing import Line, lines
from tillsammans.governance.models import (
    Edition,
    Prepared,
    Proposal,
    ProposalKind,
    Revision,
    Section,
)
from tillsammans.governance.outside import Outside, outside
from tillsammans.lib import clock
from tillsammans.ui.filters import day
from tillsammans.ui.terms import Explainer


@dataclass(frozen=True)
class Link:
    """`href` is empty where the open site has no such page."""

    text: str
    href: str


@dataclass(frozen=True)
class Shown:
    """A section as it stands on the page. `parts`: ("p", (words,)) or ("ul", points), with terms opened up."""

    section: Section
    parts: list[tuple[str, list[Markup]]]
    links: list[tuple[str, list[Link]]]


def shown(edition: Edition) -> list[Shown]:
    known = outside()
    terms = list(known.terms())
    explain, names = Explainer(terms, "sv", "Se ordlistan"), known.materials()
    words = {term.word.casefold(): term.href for term in terms}
    return [
        Shown(one, _explained(explain, one.text), _links(known, one, names, words))
        for one in edition.sections.select_related("changed_by__unit")
    ]


def plainly(words: str) -> list[tuple[str, list[Markup]]]:
    """A text as parts, without explanations."""
    return [(kind, [escape(row) for row in rows]) for kind, rows in parts(words)]


def _explained(explain: Explainer, words: str) -> list[tuple[str, list[Markup]]]:
    # Escaped before it is explained; the explainer adds buttons and boxes of its own around escaped words.
    return [
        (kind, [Markup(explain(str(escape(row)))) for row in rows])  # noqa: S704
        for kind, rows in parts(words)
    ]


def _links(
    known: Outside, one: Section, names: dict[str, str], words: dict[str, str]
) -> list[tuple[str, list[Link]]]:
    rows = [
        ("Steg i processen", [Link(str(StepCode(code).label), known.step(code)) for code in one.steps]),
        ("Material", [Link(names.get(code, code), f"/m/{code}/") for code in one.materials]),
        ("Regler", [_rule(code, words) for code in one.rules if code in RULES]),
    ]
    return [(word, links) for word, links in rows if links]


def _rule(code: str, words: dict[str, str]) -> Link:
    rule = RULES[code]
    return Link(f"{code}: {rule.says}", words.get(rule.word.casefold(), ""))


# --- Revisions
@dataclass(frozen=True)
class Proposed:
    """A proposal beside what stands. `now`: the section's text today; `lines`: what the proposal changes, in words;
    `given`: the same for what the preparation puts in its place."""

    proposal: Proposal
    heading: str
    kind: str
    lines: tuple[Line, ...]
    given: tuple[Line, ...]

    @property
    def state(self) -> tuple[str, str]:
        """In words, and the kind of tag."""
        one = self.proposal
        if one.withdrawn_at:
            return "Tillbakataget", ""
        if not one.prepared:
            return "Inte berett", "care"
        return Prepared(one.prepared).label, "" if one.prepared == Prepared.LEAVE else "ok"


def proposals(revision: Revision, only: UUID | None = None) -> list[Proposed]:
    """In the order of the sections they are about."""
    sections = {one.anchor: one for one in revision.base.sections.all()}
    rows = revision.proposals.all()
    found = [_proposed(row, sections.get(row.anchor)) for row in (rows.filter(pk=only) if only else rows)]
    order = list(sections)
    return sorted(
        found, key=lambda one: order.index(one.proposal.anchor) if one.proposal.anchor in order else 999
    )


def _proposed(row: Proposal, section: Section | None) -> Proposed:
    now = section.text if section and row.kind != ProposalKind.ADD else ""
    after = section.title if section else ""
    heading = f"{row.title} (nytt, efter {after})" if row.kind == ProposalKind.ADD else after
    given = lines(now, proposed_text(row)) if row.prepared == Prepared.CHANGE else ()
    return Proposed(row, heading, str(row.get_kind_display()), lines(now, row.text), given)


def steps_of(revision: Revision) -> list[dict[str, Any]]:
    """Where the revision is: each state with its day, done ones said so."""
    today = clock.today()
    edition = revision.new_edition
    gathered = revision.prepared_at is not None or today > revision.proposals_until
    rows: list[tuple[str, str, bool]] = [
        ("Öppnad", _on(revision.opened_at), True),
        ("Förslag", f"Till och med {day(revision.proposals_until)}", gathered),
        (
            "Beredning",
            _on(revision.prepared_at) or ("Pågår" if gathered else "Efter sista dagen för förslag"),
            bool(revision.prepared_at),
        ),
        (
            "Beslut",
            _on(revision.decided_at) if revision.decided_at else f"Senast {day(revision.decide_by)}",
            bool(revision.decided_at),
        ),
        ("Ny upplaga", _edition_says(revision, edition), bool(edition and edition.decided_on)),
    ]
    now = next((n for n, (_, _, done) in enumerate(rows) if not done), None)
    if revision.decided_at and edition is None:
        now = None
    return [
        {"name": name, "text": says, "state": "done" if done else "now" if n == now else ""}
        for n, (name, says, done) in enumerate(rows)
    ]


def _on(moment: datetime | None) -> str:
    return day(moment) if moment else ""


def _edition_says(revision: Revision, edition: Edition | None) -> str:
    if edition is None:
        return "Ingen, inget förslag togs" if revision.decided_at else "Skrivs av de förslag som tas"
    if edition.in_force_from:
        return f"Upplaga {edition.number}, från {day(edition.in_force_from)}"
    return f"Upplaga {edition.number} är ett utkast"
