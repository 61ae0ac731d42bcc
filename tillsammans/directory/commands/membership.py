"""Whether an enskild's island is in the model, from when and until when. Public bodies are in it by the agreement."""

from datetime import date

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Authority, Inbox, NamedPerson, Post, Secrecy
from tillsammans.directory.secrecy import PRIVATE_RULES
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


def give_rule(*, by: Actor, authority: Authority, secrecy: str) -> None:
    """Say which tystnadsplikt an enskild's island works under. Refused once somebody has a seat there: what they write
    carries the rule already."""
    require(by, "directory.enter_authority", authority.principal)
    if secrecy not in PRIVATE_RULES:
        raise NotPossible("secrecy", "Välj vilken tystnadsplikt som gäller.", "secrecy")
    if authority.secrecy == secrecy:
        return
    if Post.objects.filter(unit__authority=authority).exists():
        raise NotPossible("seats", "Det finns uppdrag där med en annan tystnadsplikt.", "secrecy")
    authority.secrecy = Secrecy(secrecy)
    authority.save(update_fields=["secrecy"])
    record(by, "directory.gave_rule", authority)


def join(*, by: Actor, authority: Authority) -> None:
    """In the model from today: it can be written to, and the finder shows its named persons."""
    require(by, "directory.join", authority)
    today = clock.today()
    if authority.in_model_on(today):
        raise NotPossible("joined", f"{authority.name} är redan med.")
    if not authority.secrecy:
        raise NotPossible("secrecy", f"{authority.name} saknar uppgift om tystnadsplikt.")
    authority.joined_on, authority.left_on = today, None
    authority.save(update_fields=["joined_on", "left_on"])
    record(by, "directory.joined", authority)


def leave(*, by: Actor, authority: Authority, on: date) -> None:
    """No longer in the model from that day (exclusive): nothing new can be sent there. Who works there keeps what they
    have until it is handed over. May be said beforehand, and changed while the day has not come."""
    require(by, "directory.join", authority)
    today = clock.today()
    if not authority.in_model_on(today):
        raise NotPossible("not_joined", f"{authority.name} är inte med i modellen.")
    if on <= today or (authority.joined_on and on <= authority.joined_on):
        raise NotPossible("past", "Den sista dagen kan tidigast vara i dag.", "last_day")
    authority.left_on = on
    authority.save(update_fields=["left_on"])
    record(by, "directory.left", authority)


def stay(*, by: Actor, authority: Authority) -> None:
    """Take back a day of leaving that has not come."""
    require(by, "directory.join", authority)
    if authority.left_on is None or authority.left_on <= clock.today():
        raise NotPossible("left", f"{authority.name} har redan lämnat modellen.")
    authority.left_on = None
    authority.save(update_fields=["left_on"])
    record(by, "directory.stayed", authority)


def close(*, by: Actor, authority: Authority) -> None:
    """After the last day: no inbox takes letters and nobody is named. Only takes away: seats and those who sit in them
    stay, since whoever keeps the records must reach them until they are handed over."""
    require(by, "directory.join", authority)
    today = clock.today()
    if authority.left_on is None or authority.left_on > today:
        raise NotPossible("not_left", f"{authority.name} har inte lämnat modellen än.")
    Inbox.objects.filter(unit__authority=authority).update(open_for_letters=False)
    NamedPerson.objects.filter(unit__authority=authority, ends_on__isnull=True).update(ends_on=today)
    record(by, "directory.closed", authority)
