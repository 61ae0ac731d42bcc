"""Handing over one's seat for a while, and taking it back. Grants name seats: nothing else is rewritten."""

from datetime import datetime, timedelta

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import Person
from tillsammans.audit.record import record
from tillsammans.directory.models import Holding, Post
from tillsammans.directory.queries import sitting_in, sitting_now
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


def stand_in(*, by: Actor, post: Post, person: Person, until: datetime) -> Holding:
    """Let a colleague sit in the seat from now until `until` (exclusive), beside whoever holds it.

    Raises Refused where `by` may not, NotPossible where it does not make sense: a past or endless time, a
    person from another authority (secrecy follows the seat, OSL 8:1-2), one who sits there already, or a
    substitute's substitute.
    """
    require(by, "directory.stand_in", post)
    now = clock.now()
    _refuse_nonsense(by, post, person, until, now)
    holding = Holding.objects.create(post=post, person=person, starts=now, until=until, substitute=True)
    record(by, "directory.stood_in", thing=holding)
    # Tell: the new seat is there to choose at the colleague's next request; nothing leaves the house.
    return holding


def take_back(*, by: Actor, holding: Holding) -> Holding:
    """End a stand-in now: the seat is gone at the next request. NotPossible where it is none, or is over."""
    require(by, "directory.take_back", holding)
    now = clock.now()
    if not holding.substitute:
        raise NotPossible(
            "not_a_stand_in", "Det här är ett ordinarie uppdrag. Det avslutas av den som leder enheten."
        )
    if holding.until is not None and holding.until <= now:
        raise NotPossible("already_over", "Överlämningen är redan slut.")
    # A holding ends after it starts, also when both happen at one moment of a frozen clock.
    holding.until = max(now, holding.starts + timedelta(microseconds=1))
    holding.save(update_fields=["until"])
    record(by, "directory.took_back", thing=holding)
    return holding


def _refuse_nonsense(by: Actor, post: Post, person: Person, until: datetime, now: datetime) -> None:
    if until <= now:
        raise NotPossible("until_past", "Välj en dag framåt i tiden.", "until")
    if until > now + timedelta(days=366):
        raise NotPossible("until_far", "Lämna över högst ett år åt gången.", "until")
    if by.standing_in:
        raise NotPossible("substitute", "Du är själv ersättare här. Den som har uppdraget lämnar över det.")
    if person in sitting_in(post, now):
        raise NotPossible("sits_there", f"{person.name} har redan det uppdraget.", "person")
    if not sitting_now(now).filter(person=person, post__unit__authority=post.unit.authority_id).exists():
        raise NotPossible("other_authority", f"{person.name} arbetar inte hos er. Välj en kollega.", "person")
