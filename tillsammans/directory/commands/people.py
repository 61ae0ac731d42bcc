"""Seats and who sits in them. Grants name seats, so whoever is seated sees what the seat sees: nobody seats oneself,
and outside one's own island only before it is in the model (access.rules.directory)."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import Person
from tillsammans.audit.record import record
from tillsammans.directory.commands import writing
from tillsammans.directory.models import (
    WITHOUT_CHILDREN,
    Function,
    Holding,
    NamedPerson,
    Post,
    Unit,
    UnitKind,
)
from tillsammans.directory.queries import sitting_now
from tillsammans.directory.secrecy import seats_of, secrecy_of
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class NewSeat:
    """`title` is what the public finder says: "Rektor, Barnets bästa-ansvarig"."""

    title: str
    function: str


@dataclass(frozen=True)
class NewHolder:
    """A member of staff. Signs in through the identity provider: no password is kept here."""

    name: str
    email: str


def enter_seat(*, by: Actor, unit: Unit, new: NewSeat) -> Post:
    """An empty seat at the unit, under the secrecy rule of where it is (R18). Refuses a function that does not belong
    there; those of the county's steering, study and publishing are never entered here."""
    post = Post(unit=unit, function=new.function)
    require(by, "directory.keep_people", post)
    if new.function not in seats_of(unit.authority):
        raise NotPossible("function", "Ett sådant uppdrag hör inte hemma här. Välj ett annat.", "function")
    if unit.kind == UnitKind.OFFICE and new.function not in _OFFICE_SEATS:
        raise NotPossible("office", "Lägg uppdrag kring barn på en skola eller mottagning.", "function")
    post.title = writing.needed(new.title, "title", "Skriv vad uppdraget heter.", 120)
    post.secrecy = secrecy_of(new.function, unit)
    if Post.objects.filter(unit=unit, title__iexact=post.title).exists():
        raise NotPossible("known", "Uppdraget finns redan på enheten.", "title")
    post.save(force_insert=True)
    record(by, "directory.entered_seat", post)
    return post


_OFFICE_SEATS = frozenset({Function.REGISTRAR, Function.LAWYER, Function.REVIEWER, *WITHOUT_CHILDREN})


def seat_person(*, by: Actor, post: Post, who: NewHolder) -> Holding:
    """Let somebody sit in an empty seat from now on. A person is known by the e-mail address: the same address is the
    same person, who may have several seats. Refuses a taken seat, and seating oneself."""
    require(by, "directory.keep_people", post)
    now = clock.now()
    if sitting_now(now).filter(post=post, substitute=False).exists():
        raise NotPossible("taken", "Någon har redan uppdraget. Avsluta det först.", "name")
    person = _person(who)
    if person.pk == by.person_id:
        raise NotPossible("yourself", "Du kan inte ge dig själv ett uppdrag. Be en kollega.", "email")
    holding = Holding(post=post, person=person, starts=now)
    holding.save(force_insert=True)
    record(by, "directory.seated", holding)
    # Tell: the seat is there to choose at the next sign-in; a mail would have nothing to read behind it.
    return holding


def end_holding(*, by: Actor, holding: Holding) -> None:
    """Whoever sat there is no actor in that seat at the next request (T21). The seat and what it sees remain, so it is
    refused while it is the only one who mans a unit in the model: seat the next one through `stand_in` first."""
    require(by, "directory.keep_people", holding.post)
    now = clock.now()
    if holding.until is not None and holding.until <= now:
        raise NotPossible("already_over", "Uppdraget är redan avslutat.")
    if _is_the_last(holding, now):
        raise NotPossible(
            "last", "Då läser ingen det som kommer till enheten. Se till att ersättaren har någon först."
        )
    holding.until = max(now, holding.starts + timedelta(microseconds=1))
    holding.save(update_fields=["until"])
    record(by, "directory.ended_holding", holding)


def _is_the_last(holding: Holding, now) -> bool:
    """In the model: the named person's or the substitute's seat, when nobody else sits in either."""
    unit, day = holding.post.unit, clock.today()
    if not unit.authority.in_model_on(day):
        return False
    open_rows = Q(ends_on__isnull=True) | Q(ends_on__gt=day)
    named = NamedPerson.objects.filter(open_rows, unit=unit, starts_on__lte=day).first()
    if named is None or holding.post_id not in (named.post_id, named.substitute_post_id):
        return False
    others = sitting_now(now).filter(post__in=[named.post_id, named.substitute_post_id])
    return not others.exclude(pk=holding.pk).exists()


def _person(who: NewHolder) -> Person:
    name = writing.needed(who.name, "name", "Skriv vad personen heter.")
    email = writing.email(who.email)
    found = Person.objects.filter(Q(username=email) | Q(email__iexact=email)).first()
    if found is None:
        return Person.objects.create_user(username=email, name=name, email=email)
    if found.name.casefold() != name.casefold():
        raise NotPossible("other", "E-postadressen hör redan till någon med ett annat namn.", "email")
    if not found.is_active:
        raise NotPossible("inactive", "Personen kan inte logga in längre. Kontakta driften.", "email")
    return found
