"""Entering a child at one authority, and the child's guardians. Only process steps call these: nobody browses in."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from tillsammans.access.grants import give
from tillsammans.access.models import Relation
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.children.models import Child, Guardian
from tillsammans.lib import clock
from tillsammans.lib.dates import birthday
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.identity_numbers import IdentityNumber
from tillsammans.sealing.keyring import blind_index


@dataclass(frozen=True)
class NewChild:
    """name: as people write it; called: the name the child goes by; group: class; number: None when there is none."""

    name: str
    called: str
    group: str = ""
    number: IdentityNumber | None = None
    birth_date: date | None = None
    unit_id: UUID | None = None
    protected_identity: bool = False


@dataclass(frozen=True)
class NewGuardian:
    """relation_word: what the child says ("mamma"). No address: the product has no place for one."""

    name: str
    called: str
    relation_word: str = ""
    phone: str = ""
    channel: str = "phone"
    language: str = "sv"
    interpreter: bool = False
    account_id: UUID | None = None


def enter(by: Actor, new: NewChild, *, relation: Relation, basis: str) -> Child:
    """The child as this authority knows it, with the first grant for the one who enters. Called by commands that have
    asked `may` already. The grant is written first: the row policies let nobody write about a child they cannot see."""
    child = Child(
        authority_id=by.authority_id,
        unit_id=new.unit_id,
        protected_identity=new.protected_identity,
        entered_at=clock.now(),
    )
    give(by, child_id=child.pk, holder=by.seat, relation=relation, basis=basis)
    child.name, child.called, child.group = new.name, new.called, new.group
    if new.number:
        child.identity_number, child.identity_kind = new.number.normal, new.number.kind
        child.number_index = blind_index(child.authority_id, new.number.normal)
    born = new.birth_date or (new.number.birth_date if new.number else None)
    child.birth_date = born.isoformat() if born else ""
    child.save(force_insert=True)
    record(by, "child.entered", child, child_id=child.pk)
    return child


def add_guardian(*, by: Actor, child: Child, new: NewGuardian) -> Guardian:
    """A legal custodian, until the child's 18th birthday (R14). Opens nothing: that is a decision of its own."""
    from tillsammans.access.policy import require

    require(by, "children.add_guardian", child)
    guardian = Guardian(
        authority_id=by.authority_id,
        child_id=child.pk,
        channel=new.channel,
        language=new.language,
        interpreter=new.interpreter,
        account_id=new.account_id,
        starts=clock.now(),
        until=_eighteenth(child),
    )
    guardian.name, guardian.called = new.name, new.called
    guardian.relation_word, guardian.phone = new.relation_word, new.phone
    guardian.save(force_insert=True)
    record(by, "child.guardian_added", guardian)
    return guardian


def _eighteenth(child: Child):
    """Local midnight at which the 18th birthday begins; None when the birth date is unknown."""
    from tillsammans.sealing.fields import matching

    with matching():
        born = child.birth_date
    if not born:
        return None
    day = birthday(date.fromisoformat(born), 18)
    return clock.midnight_after(date.fromordinal(day.toordinal() - 1))


SOFT_LIMIT, HARD_LIMIT = 10, 30  # questions an hour, a day (T05)


def ask_number(*, by: Actor, number: IdentityNumber, purpose: str) -> list[Child]:
    """ "Finns det något här?" Children with exactly this number that the asker already sees; the asking is recorded,
    the number is not. Refuses after too many questions, so that nobody goes fishing."""
    from datetime import timedelta

    from tillsammans.access.policy import require
    from tillsammans.audit.models import Event
    from tillsammans.children.queries import by_number

    require(by, "children.ask_number")
    asked = Event.objects.filter(verb="child.number_asked", authority_id=by.authority_id, post_id=by.post_id)
    now = clock.now()
    if (
        asked.filter(at__gt=now - timedelta(hours=1)).count() >= SOFT_LIMIT
        or asked.filter(at__gt=now - timedelta(days=1)).count() >= HARD_LIMIT
    ):
        raise NotPossible(
            "too_many", "Du har frågat många gånger. Vänta en timme, eller prata med barnets bästa-ansvarig."
        )
    found = by_number(by, number)
    record(by, "child.number_asked", code="found" if found else "nothing")
    return found
