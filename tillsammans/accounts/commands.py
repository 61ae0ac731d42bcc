"""Signing in, out, switching seat. Real sign-in (OIDC/SAML) is not connected yet, and the sign-in page says so."""

from tillsammans.access.identity import bind
from tillsammans.accounts import sessions
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import FamilyAccount, Person, Session
from tillsammans.audit.record import record
from tillsammans.directory.models import Holding
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


def sign_in_staff(person: Person, holding: Holding) -> tuple[Session, str]:
    """Start acting in one seat. Refuses a seat the person does not hold now."""
    actor = sessions.staff_actor(person, holding)
    if holding.person_id != person.pk or actor.kind != "staff":
        raise NotPossible("not_holding", "Du har inte det uppdraget nu.")
    session, token = sessions.start(person=person, holding=holding)
    bind(actor)
    record(actor, "accounts.signed_in")
    return session, token


def sign_in_family(account: FamilyAccount, place=None, language: str = "sv") -> tuple[Session, str]:
    """Start a family session, in one place at a time (the authority whose page is read)."""
    session, token = sessions.start(account=account, place=place, language=language)
    actor = sessions.actor_of(session, session.pk)
    bind(actor)
    record(actor, "accounts.signed_in")
    return session, token


def switch_seat(*, by: Actor, holding: Holding) -> None:
    """Act in another of one's own seats from now on. Recorded; forms rendered before cannot be saved after."""
    if holding.person_id != by.person_id or sessions.staff_actor(holding.person, holding).kind != "staff":
        raise NotPossible("not_holding", "Du har inte det uppdraget nu.", "holding")
    Session.objects.filter(pk=by.session_id).update(holding=holding)
    record(by, "accounts.switched_seat", holding)


def sign_out(*, by: Actor) -> None:
    Session.objects.filter(pk=by.session_id).update(ended_at=clock.now())
    record(by, "accounts.signed_out")


def hold_screen(*, by: Actor, address: str) -> None:
    """Samtalsläge: this browser shows only `address` and what lies below it until `release_screen`."""
    Session.objects.filter(pk=by.session_id).update(held_to=address)


def release_screen(*, by: Actor) -> None:
    """After the professional has proved who they are again (R88)."""
    Session.objects.filter(pk=by.session_id).update(held_to="")
