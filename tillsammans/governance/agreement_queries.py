"""Reading the agreement: which edition is in force, who has signed it, who has adopted the goal, when it is to be
revised. Every state is worked out from dated facts, and each has its sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from tillsammans.accounts.models import Person
from tillsammans.directory.models import Holding, Post, Principal, PrincipalKind
from tillsammans.directory.queries import sitting_in_each
from tillsammans.governance.models import Adoption, Agreement, Body, Edition, Revision, Signature
from tillsammans.governance.models.bodies import Membership, in_force
from tillsammans.lib import clock
from tillsammans.lib.text import lower_first, sort_key
from tillsammans.ui.filters import day

PUBLIC = (PrincipalKind.MUNICIPALITY, PrincipalKind.REGION)  # "alla länets kommuner och Region Sörmland"


# --- Editions
def decided(agreement: Agreement) -> QuerySet[Edition]:
    return agreement.editions.filter(decided_on__isnull=False).select_related("decision__body")


def latest(agreement: Agreement) -> Edition | None:
    """The newest decided edition, in force already or soon."""
    return decided(agreement).first()


def in_force_on(agreement: Agreement, on: date) -> Edition | None:
    """The edition in force on the day; None before the first and after the agreement has ended."""
    last = last_day(agreement)
    if last is not None and on > last:
        return None
    return decided(agreement).filter(in_force_from__lte=on).first()


def draft_of(agreement: Agreement) -> Edition | None:
    return agreement.editions.filter(decided_on__isnull=True).first()


def before(edition: Edition) -> Edition | None:
    """The decided edition before this one, which it is compared with."""
    return decided(edition.agreement).filter(number__lt=edition.number).first()


def last_day(agreement: Agreement) -> date | None:
    """The last day in force, when there is one: by termination or by its own end."""
    ends = [agreement.valid_until] if agreement.valid_until else []
    if agreement.terminated_on:
        ends.append(agreement.terminated_on - timedelta(days=1))
    return min(ends, default=None)


def ended(agreement: Agreement) -> bool:
    last = last_day(agreement)
    return last is not None and clock.today() > last


def standing(agreement: Agreement) -> str:
    """Whether it is in force, in one sentence."""
    today, last = clock.today(), last_day(agreement)
    if last is not None and today > last:
        why = f" Den är uppsagd, beslut {agreement.terminated_by.number}." if agreement.terminated_by else ""
        return f"Överenskommelsen gällde till och med {day(last)}.{why}"
    now = in_force_on(agreement, today)
    if now is None:
        coming = decided(agreement).first()
        return (
            f"Upplaga {coming.number} börjar gälla {day(coming.in_force_from)}."
            if coming
            else "Ingen upplaga är beslutad än."
        )
    until = f"till och med {day(last)}" if last else "tills vidare"
    return f"Upplaga {now.number} gäller sedan {day(now.in_force_from)}, {until}."


# --- Revision
def open_revision(agreement: Agreement) -> Revision | None:
    return agreement.revisions.filter(decided_at__isnull=True).first()


def revision_due(agreement: Agreement) -> date | None:
    """The day by which the next revision is to be decided: the open one's own, otherwise so many months after the last.
    None before anything is decided and after the agreement has ended."""
    if agreement.terminated_on or ended(agreement):
        return None
    if now := open_revision(agreement):
        return now.decide_by
    last = agreement.revisions.filter(decided_at__isnull=False).select_related("decision").first()
    first = decided(agreement).order_by("number").first()
    since = last.decision.decided_on if last and last.decision else first.in_force_from if first else None
    return add_months(since, agreement.revised_each) if since else None


def revision_sentence(agreement: Agreement) -> str:
    """When the next revision is due, said plainly when it is late. Empty when there is none to come."""
    due = revision_due(agreement)
    if due is None:
        return ""
    late = (clock.today() - due).days
    if late > 0:
        days = "en dag" if late == 1 else f"{late} dagar"
        return f"Revideringen skulle ha varit beslutad senast {day(due)}. Den är {days} sen."
    return f"Nästa revidering ska vara beslutad senast {day(due)}."


def add_months(start: date, months: int) -> date:
    """The same day so many months later, or that month's last."""
    year, month = divmod(start.month - 1 + months, 12)
    after = date(start.year + year, month + 1, 1)
    last = (after.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return after.replace(day=min(start.day, last.day))


# --- Signatures
@dataclass(frozen=True)
class Seat:
    """A signatory seat as it is shown. `now`: who sits there today; `then`: who sat there on the day it was signed.
    Both from the directory, empty where it does not know."""

    row: Signature
    now: str
    then: str

    @property
    def organisation(self) -> str:
        return self.row.principal.name

    @property
    def changed(self) -> bool:
        """Somebody else sits there than the one who signed, and no successor is noted."""
        return bool(self.row.signed_on and self.now and self.then and self.now != self.then and self.standing)

    @property
    def standing(self) -> bool:
        return self.row.left_on is None and self.row.struck_on is None

    @property
    def sentence(self) -> str:
        if self.row.struck_on:
            return f"Struken {day(self.row.struck_on)}: {self.row.struck_reason}"
        if not self.row.signed_on:
            return "Inte undertecknad"
        return f"Undertecknad {day(self.row.signed_on)}, {lower_first(self.row.get_how_display())}"


def standing_seats(edition: Edition) -> QuerySet[Signature]:
    """One row a seat: chiefs who have left and rows that are struck are not counted."""
    return edition.signatures.filter(left_on__isnull=True, struck_on__isnull=True)


def seats(edition: Edition) -> list[Seat]:
    """Every row of the edition in order of organisation and function, earlier ones beside those that follow them."""
    rows = list(
        edition.signatures.select_related("principal", "file", "noted_by__unit").defer("file__content")
    )
    now = sitting_in_each([row.post_id for row in rows], clock.now())
    then = _sat_on(rows)
    found = [Seat(row, _name(now[row.post_id] if row.post_id else []), then.get(row.pk, "")) for row in rows]
    return sorted(found, key=_in_order)


def _in_order(seat: Seat) -> tuple:
    row = seat.row
    return (row.principal.kind != PrincipalKind.REGION, sort_key(row.principal.name), sort_key(row.function_title),
            seat.standing, row.left_on or row.struck_on or date.max)  # fmt: skip


def _name(people: list[Person]) -> str:
    return people[0].name if people else ""


def _sat_on(rows: Iterable[Signature]) -> dict[UUID, str]:
    """Who sat in the seat when it was signed, as the directory knows it. People who have left are still in it."""
    signed = [(row, row.signed_on) for row in rows if row.signed_on and row.post_id]
    held = Holding.objects.filter(post__in=[row.post_id for row, _ in signed], substitute=False)
    found = list(held.select_related("person").order_by("starts"))
    out = {}
    for row, on in signed:
        there = [one for one in found if one.post_id == row.post_id and _sat(one, on)]
        if there:
            out[row.pk] = there[-1].person.name
    return out


def _sat(holding: Holding, on: date) -> bool:
    start, end = clock.midnight_after(on - timedelta(days=1)), clock.midnight_after(on)
    return holding.starts < end and (holding.until is None or holding.until > start)


def signed_sentence(edition: Edition) -> str:
    """ "18 av 21 har undertecknat." """
    rows = standing_seats(edition)
    total, signed = rows.count(), rows.filter(signed_on__isnull=False).count()
    if not total:
        return "Ingen plats som ska underteckna är införd än."
    return f"{signed} av {total} har undertecknat." if signed < total else f"Alla {total} har undertecknat."


# --- The shared goal
@dataclass(frozen=True)
class Adopted:
    """A huvudman and its decision on the shared goal; `row` is None where there is none that stands."""

    principal: Principal
    row: Adoption | None
    earlier: tuple[Adoption, ...]


def adoptions(agreement: Agreement) -> list[Adopted]:
    """Every municipality and the region, with others that have decided; those that are missing first."""
    rows = list(
        agreement.adoptions.select_related("principal", "file").defer("file__content").order_by("-decided_on")
    )
    everybody = Principal.objects.filter(Q(kind__in=PUBLIC) | Q(pk__in=[row.principal_id for row in rows]))
    found = []
    for principal in everybody:
        own = [row for row in rows if row.principal_id == principal.pk]
        standing_now = next((row for row in own if row.withdrawn_on is None), None)
        found.append(Adopted(principal, standing_now, tuple(row for row in own if row is not standing_now)))
    return sorted(found, key=lambda one: (one.row is not None, sort_key(one.principal.name)))


def adopted_sentence(found: list[Adopted]) -> str:
    total, missing = len(found), [one.principal.name for one in found if one.row is None]
    if not missing:
        return f"Alla {total} huvudmän har beslutat om målbilden."
    return f"{total - len(missing)} av {total} huvudmän har beslutat om målbilden."


# --- Who is told
def seats_that_decide() -> list[UUID]:
    """Seats in the bodies that hold the model, today."""
    rows = Membership.objects.filter(in_force(clock.today()), body__holds_model=True, post__isnull=False)
    return list(rows.values_list("post_id", flat=True).distinct())


def seats_of(*functions: str) -> list[UUID]:
    return list(Post.objects.filter(function__in=functions).values_list("pk", flat=True))


def deciding_bodies() -> QuerySet[Body]:
    return Body.objects.filter(holds_model=True)
