"""The provider's own place: island, key, contact, units and people. The directory's commands do it and ask their own
rules; here it is said whether it is time, and noted when a step has come to be done."""

from dataclasses import dataclass
from datetime import date

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory import commands as directory
from tillsammans.directory.models import (
    Authority,
    Function,
    Holding,
    NamedPerson,
    Post,
    Principal,
    PrincipalKind,
    Unit,
    UnitKind,
)
from tillsammans.joining import checks
from tillsammans.joining.commands.noting import (
    Acceptance,
    Decided,
    acceptance_of,
    done_of,
    must_be_open,
    needed,
    write,
)
from tillsammans.joining.models import Fact, Joining
from tillsammans.joining.models import StepCode as S
from tillsammans.joining.steps import first_missing, must_be_ready
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.sealing.trial import Trial, tried


@dataclass(frozen=True)
class NewPerson:
    """A seat with who sits in it: title and function of the seat, name and e-mail of the person."""

    title: str
    function: str
    name: str
    email: str


def set_island(
    *, by: Actor, joining: Joining, new: directory.NewAuthority, authority: Authority | None = None
) -> Authority:
    """Enter the provider's island with its own secrecy rule, or give an `authority` that is in the directory already
    its rule. May be done again: a school's own health care is an island beside the school."""
    require(by, "joining.prepare", joining)
    must_be_open(joining)
    must_be_ready(S.ISLAND, done_of(joining))
    if authority is None:
        authority = directory.enter_authority(by=by, principal=joining.principal, new=new)
    elif authority.principal_id != joining.principal_id:
        raise NotPossible("elsewhere", "Verksamheten hör till någon annan.", "authority")
    else:
        directory.give_rule(by=by, authority=authority, secrecy=new.secrecy)
    settle(by, joining)
    return authority


def try_keys(*, by: Actor, joining: Joining) -> dict[Authority, Trial]:
    """Derive each island's key for real. The step is noted when all work, with which root and whether it is the
    island's own; otherwise nothing is noted and the answer says who must act."""
    require(by, "joining.prepare", joining)
    must_be_open(joining)
    must_be_ready(S.KEYS, done_of(joining))
    trials = {one: tried(one.pk) for one in checks.authorities_of(joining)}
    record(
        by, "joining.tried_key", joining, code="ok" if all(t.works for t in trials.values()) else "missing"
    )
    if all(trial.works for trial in trials.values()):
        words = ". ".join(key_words(one, trial) for one, trial in trials.items())
        if fact := joining.facts.filter(step=S.KEYS, leaving=None).first():
            fact.on, fact.words, fact.version = clock.today(), words, fact.version + 1
            fact.save(update_fields=["on", "words", "version"])
        else:
            write(by, joining, S.KEYS, on=clock.today(), words=words)
    return trials


def key_words(authority: Authority, trial: Trial) -> str:
    """Which root, and whether it is the island's own: the name of a key is no secret."""
    whose = "egen rot" if trial.own else "installationens gemensamma rot"
    return f"{authority.name}: {trial.key_id}, {whose}"


def add_unit(*, by: Actor, joining: Joining, authority: Authority, new: directory.NewUnit) -> Unit:
    """A unit of the provider's own, with its inbox."""
    _must_be_time(by, joining, S.UNITS, authority)
    unit = directory.enter_unit(by=by, authority=authority, new=new)
    settle(by, joining)
    return unit


def add_seat(*, by: Actor, joining: Joining, unit: Unit, new: NewPerson) -> Holding:
    """A seat at one of the provider's units with who sits in it."""
    _must_be_time(by, joining, S.PEOPLE if unit.kind != UnitKind.OFFICE else S.CONTACT, unit.authority)
    post = directory.enter_seat(by=by, unit=unit, new=directory.NewSeat(new.title, new.function))
    return fill_seat(by=by, joining=joining, post=post, who=directory.NewHolder(new.name, new.email))


def fill_seat(*, by: Actor, joining: Joining, post: Post, who: directory.NewHolder) -> Holding:
    """Somebody in an empty seat of the provider's."""
    _must_be_time(by, joining, S.CONTACT, post.unit.authority)
    holding = directory.seat_person(by=by, post=post, who=who)
    settle(by, joining)
    return holding


def add_contact(
    *, by: Actor, joining: Joining, authority: Authority, title: str, who: directory.NewHolder
) -> Holding:
    """The provider's contact person, in an office of the provider's own (made when there is none)."""
    _must_be_time(by, joining, S.CONTACT, authority)
    place = Unit.objects.filter(authority__principal=joining.principal_id).order_by("name").first()
    office = directory.enter_office(
        by=by, authority=authority, municipality=place.municipality if place else by.municipality
    )
    empty = Post.objects.filter(
        unit=office, title__iexact=title.strip(), function=Function.LOCAL_LEAD
    ).first()
    if empty:  # the one before has quit
        return fill_seat(by=by, joining=joining, post=empty, who=who)
    person = NewPerson(title, Function.LOCAL_LEAD.value, who.name, who.email)
    return add_seat(by=by, joining=joining, unit=office, new=person)


def name_person(*, by: Actor, joining: Joining, unit: Unit, naming: directory.Naming) -> NamedPerson:
    """Barnets bästa-ansvarig at one of the provider's units, with substitute and mandate (R31)."""
    _must_be_time(by, joining, S.PEOPLE, unit.authority)
    row = directory.name_person(by=by, unit=unit, naming=naming)
    settle(by, joining)
    return row


def settle(by: Actor, joining: Joining) -> None:
    """Note the day on which a step that is read from the directory came to be done, once, on the way in."""
    if joining.live_on:
        return
    noted = set(joining.facts.filter(leaving=None).values_list("step", flat=True))
    for step in (S.ISLAND, S.CONTACT, S.UNITS, S.PEOPLE):
        if step not in noted and not checks.blockers(joining, step) and _in_turn(joining, step):
            fact = write(by, joining, step, on=clock.today())
            record(by, "joining.noted_step", fact, code=step)


def _in_turn(joining: Joining, step: S) -> bool:
    """No units is no blocker for people; so a step counts when those before it do."""
    return first_missing(step, done_of(joining)) is None


def _must_be_time(by: Actor, joining: Joining, step: S, authority: Authority) -> None:
    """Before the provider is in the model the steps come in order; after, its own contact keeps it up."""
    require(by, "joining.set_up", joining)
    if authority.principal_id != joining.principal_id:
        raise NotPossible("elsewhere", "Det hör till någon annan.")
    if joining.declined_on or joining.ended_on:
        raise NotPossible("over", f"{joining.principal.name} är inte på väg in i modellen.")
    if not joining.live_on:
        must_be_ready(step, done_of(joining))


# --- Those that joined before the steering room was here
@dataclass(frozen=True)
class Before:
    """What is known of a provider that is in the model already: the decision and the acceptance with their records."""

    decided: Decided
    accepted: Acceptance
    offered_on: date
    offered_to: str
    informed_on: date


def note_before(*, by: Actor, principal: Principal, known: Before) -> Joining:
    """Write down a joining that is done: the provider is in the model since `joined_on`. Asks for the same records."""
    require(by, "joining.prepare")
    islands = [one for one in principal.authorities.all() if one.in_model_on(clock.today())]
    if principal.kind != PrincipalKind.PRIVATE or not islands:
        raise NotPossible("not_joined", f"{principal.name} är inte med i modellen.", "principal")
    if Joining.objects.filter(principal=principal, declined_on=None, ended_on=None).exists():
        raise NotPossible("open", f"{principal.name} finns redan i listan.", "principal")
    joining = Joining(principal=principal, opened_at=clock.now(), opened_by_id=by.post_id)
    joining.save(force_insert=True)
    joining.acceptance = _facts_before(by, joining, known)
    joining.live_on = min(one.joined_on for one in islands if one.joined_on)
    _note_read(by, joining)
    joining.save(update_fields=["acceptance", "live_on"])
    record(by, "joining.noted_before", joining)
    return joining


def _facts_before(by: Actor, joining: Joining, known: Before) -> Fact:
    decided = known.decided
    if not decided.yes:
        raise NotPossible("no", "Ett beslut om att inte vara med gör ingen till part.", "yes")
    write(by, joining, S.OFFER, on=known.offered_on, function=known.offered_to)
    write(by, joining, S.MEETING, on=known.informed_on, function=known.offered_to)
    write(
        by,
        joining,
        S.DECISION,
        on=decided.on,
        body=needed(decided.body, "body", "Skriv vem som beslutade."),
        record=needed(decided.record, "record", "Skriv var beslutet finns."),
        yes=True,
        words=decided.words,
    )
    return write(by, joining, S.ACCEPTANCE, **acceptance_of(known.accepted))


def _note_read(by: Actor, joining: Joining) -> None:
    """The day it came in: what was in place then was in place on that day."""
    write(by, joining, S.LIVE, on=joining.live_on or clock.today(), words="Var med innan styrrummet fanns.")
