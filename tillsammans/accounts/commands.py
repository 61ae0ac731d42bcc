"""Signing in, out, switching seat. Real sign-in (OIDC/SAML) is not connected yet, and the sign-in page says so."""

import hmac
from dataclasses import replace

from django.conf import settings

from tillsammans.access.identity import bind
from tillsammans.access.policy import forget
from tillsammans.accounts import sessions
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import FamilyAccount, Person, Session
from tillsammans.audit.record import record
from tillsammans.directory.models import Authority, Holding
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


def choose_place(*, by: Actor, authority: Authority) -> Actor:
    """Read another place's page from now on. Refuses a place where nothing is opened for the account: it is not said
    whether the place exists at all."""
    if by.kind != "family" or authority.pk not in sessions.places_of(by):
        raise NotPossible("no_place", "Ingen sida är öppnad för dig. Ring skolan.")
    Session.objects.filter(pk=by.session_id).update(place=authority)
    there = replace(by, authority_id=authority.pk, authority_name=authority.name)
    bind(there)
    forget()
    record(there, "accounts.chose_place")
    return there


def choose_language(*, by: Actor, language: str) -> None:
    """The family's pages in this language until it is changed; kept with the session, not in a cookie."""
    Session.objects.filter(pk=by.session_id).update(language=language)


def account_for(subject: str, language: str = "sv") -> FamilyAccount:
    """The way in for whoever the identity provider calls `subject`: only a keyed digest is kept, never a name."""
    digest = hmac.digest(settings.AUDIT_KEY.encode(), f"family|{subject}".encode(), "sha256")
    account, _ = FamilyAccount.objects.get_or_create(
        subject_digest=digest, defaults={"created_at": clock.now(), "language": language}
    )
    return account
