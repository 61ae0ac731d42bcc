"""Who sits where, who mans an inbox, and who is the named person at a unit. Never anything about a child.

`now` is an aware moment and is always passed in; days are Swedish days.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.db import connection
from django.db.models import Q, QuerySet

from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import Person
from tillsammans.directory.county import MUNICIPALITIES, name_of
from tillsammans.directory.models import Holding, Inbox, NamedPerson, NamedPersonRule, Post, Unit
from tillsammans.lib.clock import local
from tillsammans.lib.text import sort_key


@dataclass(frozen=True)
class NamedSeat:
    """The named person of a unit: the seat, who sits there now, the substitute's seat and who sits there."""

    post: Post
    people: tuple[Person, ...]
    substitute: Post | None
    substitutes: tuple[Person, ...]
    mandate: bool

    @property
    def manned(self) -> bool:
        """Whether anybody at all would read what is sent here."""
        return bool(self.people or self.substitutes)


@dataclass(frozen=True)
class Readers:
    """Who reads an inbox: "Birgitta läser. Jonas om Birgitta är borta."""

    first: Person
    if_away: Person | None

    @property
    def sentence(self) -> str:
        """What is shown before sending. Only these two; grants given later are told by the case itself."""
        first = self.first.given_name
        away = f" {self.if_away.given_name} om {first} är borta." if self.if_away else ""
        return f"{first} läser.{away} Ingen annan."


@dataclass(frozen=True)
class Gap:
    """A unit that breaks "alla barn har en": which, and what is missing (unnamed, vacant, no_mandate)."""

    unit: Unit
    code: str


def sitting_now(now: datetime) -> QuerySet[Holding]:
    """Holdings that are in force at the moment, of people who may sign in."""
    open_ended = Q(until__isnull=True) | Q(until__gt=now)
    return Holding.objects.filter(open_ended, starts__lte=now, person__is_active=True)


def sitting_in(post: Post, now: datetime) -> list[Person]:
    """Who sits in the seat: those standing in first (the latest first), then the regular holders."""
    return sitting_in_each([post.pk], now)[post.pk]


def sitting_in_each(posts: Iterable[UUID | None], now: datetime) -> dict[UUID, list[Person]]:
    """The same for several seats, in one statement. A seat where nobody sits has an empty list."""
    people: dict[UUID, list[Person]] = {post: [] for post in posts if post}
    rows = sitting_now(now).filter(post__in=people).select_related("person")
    for row in sorted(rows, key=lambda h: (not h.substitute, -h.starts.timestamp(), str(h.pk))):
        if row.person not in people[row.post_id]:
            people[row.post_id].append(row.person)
    return people


def first_in(post: Post, now: datetime) -> Person | None:
    """Who acts in the seat now: whoever stands in, else the regular holder; None when nobody sits there."""
    return next(iter(sitting_in(post, now)), None)


def holdings_of(person: Person, now: datetime) -> list[Holding]:
    """The person's seats now, with post, unit and authority loaded; regular ones first, then by unit."""
    rows = sitting_now(now).filter(person=person).select_related("person", "post__unit__authority")
    return sorted(
        rows, key=lambda h: (h.substitute, sort_key(h.post.unit.name), sort_key(h.post.title), str(h.pk))
    )


def named_person_of(unit: Unit, now: datetime) -> NamedSeat | None:
    """The named person in force at the unit on that day, or None where nobody is named."""
    row = _named_rows(local(now).date()).filter(unit=unit).first()
    if row is None:
        return None
    sitting = sitting_in_each([row.post_id, row.substitute_post_id], now)
    return NamedSeat(
        post=row.post,
        people=tuple(sitting[row.post_id]),
        substitute=row.substitute_post,
        substitutes=tuple(sitting[row.substitute_post_id]) if row.substitute_post_id else (),
        mandate=row.mandate,
    )


def _named_rows(day: date) -> QuerySet[NamedPerson]:
    in_force = Q(ends_on__isnull=True) | Q(ends_on__gt=day)
    rows = NamedPerson.objects.filter(in_force, starts_on__lte=day)
    return rows.select_related("unit", "post__unit", "substitute_post__unit").order_by("-starts_on")


def kinds_with_named_person(day: date) -> frozenset[str]:
    """Kinds of unit that the agreement's table points at on that day."""
    return frozenset(rules_on(day).values_list("unit_kind", flat=True))


def rules_on(day: date) -> QuerySet[NamedPersonRule]:
    """Rows of the agreement's table in force on that day."""
    return NamedPersonRule.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=day), valid_from__lte=day
    )


def in_model(day: date, prefix: str = "") -> Q:
    """Authorities in the model that day: joined, and not left. `prefix` leads there: "unit__authority__"."""
    here = Q(**{f"{prefix}left_on__isnull": True}) | Q(**{f"{prefix}left_on__gt": day})
    return here & Q(**{f"{prefix}joined_on__lte": day})


def gaps(now: datetime) -> list[Gap]:
    """Joined units in the table where nobody is named or sits, or without mandate (R29, R31)."""
    day = local(now).date()
    units = Unit.objects.filter(in_model(day, "authority__"), kind__in=kinds_with_named_person(day))
    found = ((unit, _what_is_missing(unit, now)) for unit in _in_order(units.select_related("authority")))
    return [Gap(unit, code) for unit, code in found if code]


def _what_is_missing(unit: Unit, now: datetime) -> str:
    named = named_person_of(unit, now)
    if named is None:
        return "unnamed"
    return "vacant" if not named.manned else "" if named.mandate else "no_mandate"


# --- Inboxes
def inbox_is_manned(inbox: Inbox, now: datetime) -> bool:
    """Whether somebody would read a letter: in the named person's or the substitute's seat; at units
    outside the agreement's table anybody who sits there."""
    return bool(_readers(inbox, now))


def readers_of_inbox(inbox: Inbox, now: datetime) -> Readers | None:
    """Who reads first and who if that one is away; None when nobody mans the inbox."""
    people = _readers(inbox, now)
    return Readers(people[0], people[1] if len(people) > 1 else None) if people else None


def why_closed(inbox: Inbox, now: datetime) -> str:
    """Empty when the inbox can be written to; else a sentence that says why and whom to call instead."""
    unit, day = inbox.unit, local(now).date()
    left = unit.authority.left_on
    call = f" Ring {unit.phone}." if unit.phone else ""
    if left is not None and left <= day:
        return f"{unit.name} har lämnat modellen och kan inte få brev här.{call}"
    if not unit.authority.in_model_on(day):
        return f"{unit.name} har inte gått med i modellen och kan inte få brev här.{call}"
    if not inbox.open_for_letters:
        return f"{unit.name} tar inte emot brev här just nu.{call}"
    if not inbox_is_manned(inbox, now):
        return f"Ingen läser det som kommer till {unit.name} just nu.{call}"
    return ""


# The inbox that a seat opens, given the row `post` of the seat and `unit` of its unit: the named person's, the
# substitute's only while nobody sits in the named person's seat, and any seat's at a unit outside the table.
# As SQL, since every request asks it together with the session (accounts.sessions).
OPENS = """
    SELECT inbox.id FROM directory_inbox inbox
    LEFT JOIN LATERAL (
        SELECT post_id, substitute_post_id FROM directory_namedperson
        WHERE unit_id = unit.id AND starts_on <= %(day)s AND (ends_on IS NULL OR ends_on > %(day)s)
        ORDER BY starts_on DESC LIMIT 1) named ON true
    WHERE inbox.unit_id = unit.id AND inbox.open_for_letters AND CASE
        WHEN named.post_id IS NULL THEN NOT EXISTS (
            SELECT 1 FROM directory_namedpersonrule WHERE unit_kind = unit.kind
            AND valid_from <= %(day)s AND (valid_until IS NULL OR valid_until > %(day)s))
        WHEN named.substitute_post_id IS NULL OR EXISTS (
            SELECT 1 FROM directory_holding sits JOIN accounts_person who ON who.id = sits.person_id AND who.is_active
            WHERE sits.post_id = named.post_id AND sits.starts <= %(now)s
                AND (sits.until IS NULL OR sits.until > %(now)s))
            THEN post.id = named.post_id
        ELSE post.id = named.substitute_post_id END
"""


def inboxes_of(post: Post, now: datetime) -> list[UUID]:
    """The inboxes a seat opens now: what `Actor.holders` holds beside the seat itself. One query."""
    seat = "directory_post post JOIN directory_unit unit ON unit.id = post.unit_id"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT opened.id FROM {seat} JOIN LATERAL ({OPENS}) opened ON true "  # noqa: S608 - our own parts
            "WHERE post.id = %(post)s",
            {"post": post.pk, "now": now, "day": local(now).date()},
        )
        return [row[0] for row in cursor.fetchall()]


def _readers(inbox: Inbox, now: datetime) -> list[Person]:
    """Everybody who would read, in order. Where the table wants a named person and has none: nobody."""
    named = named_person_of(inbox.unit, now)
    if named:
        return list(dict.fromkeys((*named.people, *named.substitutes)))
    if inbox.unit.kind in kinds_with_named_person(local(now).date()):
        return []
    rows = sitting_now(now).filter(post__unit=inbox.unit).select_related("person")
    return list(dict.fromkeys(h.person for h in rows.order_by("substitute", "starts", "post__title", "pk")))


# --- Lists to choose from
def unit_choices(
    kinds: Iterable[str], now: datetime, *, first: str = "", municipality: str = "", joined_only: bool = True
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Choices grouped by municipality, as Django's select takes them: [(place, [(slug, name), ...]), ...].

    `first` puts one municipality at the top, `municipality` keeps only one. Units of authorities that are
    not in the model are left out unless `joined_only` is False.
    """
    units = Unit.objects.filter(kind__in=list(kinds))
    if municipality:
        units = units.filter(municipality=municipality)
    if joined_only:
        units = units.filter(in_model(local(now).date(), "authority__"))
    groups: dict[str, list[tuple[str, str]]] = {}
    for unit in _in_order(units):
        groups.setdefault(unit.municipality, []).append((unit.slug, f"{unit.name} {unit.ages}".strip()))
    order = sorted(
        groups, key=lambda code: (code != first, code not in MUNICIPALITIES, sort_key(name_of(code)))
    )
    return [(name_of(code), groups[code]) for code in order]


def inbox_choices(now: datetime) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every open inbox grouped by municipality: [(place, [(inbox id, unit name), ...])]."""
    here = in_model(local(now).date(), "unit__authority__")
    rows = Inbox.objects.filter(here, open_for_letters=True)
    groups: dict[str, list[tuple[str, str]]] = {}
    for inbox in sorted(rows.select_related("unit"), key=lambda i: sort_key(i.unit.name)):
        groups.setdefault(name_of(inbox.unit.municipality), []).append((str(inbox.pk), inbox.unit.name))
    return sorted(groups.items(), key=lambda group: sort_key(group[0]))


def _in_order(units: QuerySet[Unit]) -> list[Unit]:
    return sorted(units, key=lambda u: (sort_key(name_of(u.municipality)), sort_key(u.name)))


# --- When one is away
@dataclass(frozen=True)
class Away:
    """Who takes over one's seat while one is away, and whether somebody does now.

    `holding` is the one to take back; None while nobody stands in. `key` makes a double press one deed."""

    person: Person
    post: Post
    holding: Holding | None
    key: UUID = field(default_factory=uuid4)

    @property
    def standing_in(self) -> bool:
        return self.holding is not None

    @property
    def last_day(self) -> date | None:
        """The last whole day of the stand-in; its end is exclusive."""
        until = self.holding.until if self.holding else None
        return local(until - timedelta(microseconds=1)).date() if until else None


def named_by_seat(actor: Actor, now: datetime) -> QuerySet[NamedPerson]:
    """What the actor's seat is named person for on that day: one row at most, none for every other seat."""
    day = local(now).date()
    in_force = Q(ends_on__isnull=True) | Q(ends_on__gt=day)
    return NamedPerson.objects.filter(in_force, starts_on__lte=day, post=actor.post_id).order_by(
        "-starts_on"
    )[:1]


def away(actor: Actor, now: datetime, named: list[NamedPerson] | None = None) -> Away | None:
    """The card "När du är borta" of a named person's seat. None for other seats, for somebody who stands in, and where
    nobody sits in the substitute's seat. `named`: what `named_by_seat` gave, where the page has asked already."""
    row = next(iter(named_by_seat(actor, now) if named is None else named), None)
    if row is None or actor.standing_in:
        return None
    both = (
        sitting_now(now)
        .filter(post__in=[row.post_id, row.substitute_post_id])
        .select_related("person", "post")
    )
    sitting = sorted(both, key=lambda h: (not h.substitute, -h.starts.timestamp(), str(h.pk)))
    mine = [h for h in sitting if h.post_id == row.post_id]
    if mine and mine[0].substitute:
        return Away(mine[0].person, mine[0].post, mine[0])
    others = [h for h in sitting if h.post_id == row.substitute_post_id and h.person_id != actor.person_id]
    return Away(others[0].person, row.post if not mine else mine[0].post, None) if others else None
