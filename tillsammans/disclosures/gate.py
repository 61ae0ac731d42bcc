"""The gate: may this leave now? Asked when a letter is queued and again when it goes (R7, R10)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from tillsammans.accounts.actor import Actor
from tillsammans.consent import coverage, words
from tillsammans.directory.models import Unit
from tillsammans.disclosures.models import DisclosureBasis
from tillsammans.lib.text import list_and
from tillsammans.wheel.sectors import Sector


@dataclass(frozen=True)
class Needs:
    """What the consent must cover. codes: what is told as it happens ("progress"). told: whose sentences the letter
    holds by their sector; not asked about, kept so that the child can see who has been told (R53)."""

    sectors: frozenset[str] = frozenset()
    statements: frozenset[UUID] = frozenset()
    codes: frozenset[str] = frozenset()
    told: frozenset[UUID] = frozenset()

    def as_json(self) -> dict[str, list[str]]:
        return {
            "sectors": sorted(self.sectors),
            "statements": sorted(str(s) for s in self.statements),
            "codes": sorted(self.codes),
            "told": sorted(str(s) for s in self.told),
        }

    @classmethod
    def from_json(cls, kept: dict | None) -> "Needs":
        kept = kept or {}
        statements = frozenset(UUID(s) for s in kept.get("statements", []))
        return cls(frozenset(kept.get("sectors", [])), statements, frozenset(kept.get("codes", [])))


@dataclass(frozen=True)
class Stop:
    """Why it may not leave: a code for the log, a sentence that names exactly what is missing."""

    code: str
    sentence: str


def stop(actor: Actor, *, basis: str, case, unit: Unit, needs: Needs, on: date) -> Stop | None:
    """None when the letter may leave on that day. Only consent is asked about anew: another basis was weighed by the
    one who chose it, and stands in the letter with its motivation."""
    if basis != DisclosureBasis.SAMTYCKE:
        return None
    if case is None:
        return Stop("no_case", "Ett samtycke gäller kring ett barn ni följer. Välj en annan grund.")
    covered = coverage.of(actor, case, unit, on)
    if not covered.complete:
        return Stop("consent_missing", covered.sentence)
    return _beyond(case, unit, needs, covered)


def _beyond(case, unit: Unit, needs: Needs, covered: coverage.Coverage) -> Stop | None:
    """What the letter holds that the consent does not."""
    us, them = words.large(words.short(case.unit)), words.short(unit)
    if more := needs.sectors - covered.sectors:
        names = list_and(Sector(s).label().lower() for s in Sector if s in more)
        return Stop(
            "sector_not_covered",
            f"{us} får inte berätta om {names} för {them}. Ta bort det eller be om ett nytt ja.",
        )
    if needs.statements - covered.statements:
        return Stop(
            "statement_not_covered", f"En av meningarna får {words.short(case.unit)} inte berätta för {them}."
        )
    if needs.codes - covered.codes:
        return Stop("not_asked", f"{us} har inte frågat om lov att berätta det för {them}.")
    return None
