"""The register of agreements: what the document is, and its end ("Dokumentinformation")."""

from dataclasses import asdict, dataclass
from datetime import date

from django.utils.text import slugify

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.agreement_queries import last_day
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Agreement, BodyKind, Decision
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class Facts:
    """What the register says about an agreement. `valid_until`: the last day, None for "tills vidare";
    `revised_each`: months between revisions; `diary_number` may be blank."""

    title: str
    category: str
    responsible: str
    decided_by: str
    valid_from: date
    termination: str
    diary_number: str = ""
    valid_until: date | None = None
    revised_each: int = 12


MISSING = (
    ("title", "Skriv överenskommelsens titel."),
    ("category", "Skriv vilken sorts dokument det är."),
    ("responsible", "Skriv vem som ansvarar för dokumentet."),
    ("decided_by", "Skriv vem som har beslutat det."),
    ("termination", "Skriv hur överenskommelsen kan sägas upp."),
)


def register(*, by: Actor, facts: Facts) -> Agreement:
    """Enter an agreement in the register. It says nothing about what it contains: that is its editions."""
    require(by, "governance.register_agreement")
    row = Agreement(
        **_clean(facts), slug=_free_slug(facts.title), registered_at=clock.now(), registered_by_id=by.seat
    )
    row.save(force_insert=True)
    record(by, "governance.registered_agreement", row)
    return row


def amend(*, by: Actor, agreement: Agreement, facts: Facts, version: int) -> None:
    """Put what the register says right. Its address stays. NotPossible("changed") when it is not as it was read."""
    require(by, "governance.register_agreement", agreement)
    _refuse_ended(agreement)
    change(agreement, version, **_clean(facts))
    record(by, "governance.amended_agreement", agreement)


def terminate(*, by: Actor, agreement: Agreement, decision: Decision, on: date) -> None:
    """Note that the agreement ends on `on` (its first day out of force), whole and for all parties.

    Only by a decision of länsstyrgruppen ("i sin helhet och för samtliga parter efter beslut i Länsstyrgruppen"); the
    database refuses any other. What is signed and decided stays readable.
    """
    require(by, "governance.terminate_agreement", agreement)
    if agreement.terminated_on:
        raise NotPossible("terminated", "Överenskommelsen är redan uppsagd.")
    _refuse_ended(agreement)
    if decision.body.kind != BodyKind.COUNTY_BOARD:
        raise NotPossible(
            "not_county_board",
            "Överenskommelsen sägs bara upp genom beslut i länsstyrgruppen. Välj ett sådant beslut.",
            "decision",
        )
    if on < decision.decided_on:
        raise NotPossible("before", "Den kan inte upphöra före dagen för beslutet.", "on")
    if on <= agreement.valid_from:
        raise NotPossible("before", "Den kan inte upphöra innan den har börjat gälla.", "on")
    change(agreement, agreement.version, terminated_by=decision, terminated_on=on)
    record(by, "governance.terminated_agreement", agreement)


def refuse_over(agreement: Agreement) -> None:
    """For every deed on the agreement: what is terminated or over is read, not changed."""
    if agreement.terminated_by:
        raise NotPossible(
            "terminated", f"Överenskommelsen är uppsagd genom beslut {agreement.terminated_by.number}."
        )
    _refuse_ended(agreement)


def _refuse_ended(agreement: Agreement) -> None:
    last = last_day(agreement)
    if last is not None and clock.today() > last:
        raise NotPossible(
            "ended", "Överenskommelsen gäller inte längre. Den går att läsa men inte att ändra."
        )


def _clean(facts: Facts) -> dict:
    values = {
        name: value.strip() if isinstance(value, str) else value for name, value in asdict(facts).items()
    }
    refuse(**{name: value for name, value in values.items() if isinstance(value, str)})
    for field, sentence in MISSING:
        if not values[field]:
            raise NotPossible("empty", sentence, field)
    if facts.valid_until and facts.valid_until < facts.valid_from:
        raise NotPossible("until", "Den sista dagen ligger före den första.", "valid_until")
    if not 1 <= facts.revised_each <= 60:
        raise NotPossible("each", "Skriv ett antal månader mellan 1 och 60.", "revised_each")
    return values


def _free_slug(title: str) -> str:
    base = slugify(title)[:50].strip("-") or "overenskommelse"
    taken = set(Agreement.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    names = (base, *(f"{base}-{n}" for n in range(2, 100)))
    free = next((name for name in names if name not in taken), None)
    if free is None:
        raise NotPossible("title", "Det finns redan många med den titeln. Välj en annan.", "title")
    return free
