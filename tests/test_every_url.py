"""Every address of the product, asked by everybody in the cast with ids from the story's world (trust.md P1, T01, T02).

An address says in `tests/addresses.py` what it is about; who may be answered follows from the view's declaration
and from what the database shows that person. Whoever is of another kind is sent to sign in; whoever does not see the
row gets 404 by GET and by POST; nobody is ever met by a failure; and every address answers somebody (the control).

Seen failing with the defence removed: with `find` in cases.views.child replaced by `Case.objects.get` every stranger
there is listed by name; with the kinds not compared in access.declare every address is.
"""

from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.addresses import ABOUT, EXPECTED, NOT_NOW, PLANNED, Things, addresses
from tests.database import as_role
from tests.people import signed_in, signed_in_family
from tillsammans.access.policy import may
from tillsammans.access.walls import WALLS
from tillsammans.demo.story import until
from tillsammans.demo.story.report import petra_reports
from tillsammans.demo.world import World, new_world
from tillsammans.directory import seed

STAFF = (
    "liam",
    "birgitta",
    "jonas",
    "karin",
    "petra",
    "petra_emi",
    "eva",
    "tomas",
    "sanna",
    "mats",
    "disa",
    "registrator",
    "processledare",
    "forskare",
)
FAMILY = ("sofia", "johan")
CHAPTER = "13"  # the pages are open, the plan is under way, nothing has ended
OTHER_CHAPTERS = (
    "11",
    "13",
    "1",
    "3",
    "4",
    "5",
    "7",
    "10",
    "17",
)  # for addresses that answer at another time of the story
MOST_ROWS = (
    3  # of each kind: one for each set of people who see it; one alone for whoever sees nothing at all
)


def test_every_address_has_its_expectation():
    names = {name for name, _ in addresses()}
    assert names - set(EXPECTED) == set(), "write in tests/addresses.py what these are about"
    assert set(EXPECTED) - names == set(), "these are gone"
    assert set(PLANNED) & names == set(), "these are built now"
    assert set(NOT_NOW) <= set(EXPECTED)


def known():
    """The addresses with an expectation; the test above says which have none."""
    return [(name, pattern) for name, pattern in addresses() if name in EXPECTED]


def test_every_parameter_of_every_address_is_known():
    for name, pattern in known():
        given = {p for p, _ in EXPECTED[name].things} | {p for p, _ in EXPECTED[name].words}
        assert set(pattern.pattern.converters) | set(pattern.pattern.regex.groupindex) == given, name


@dataclass
class Asked:
    """One person in a browser, and the rows the database shows that person."""

    who: str
    kind: str
    browser: Client
    actor: object
    seen: dict[str, set[UUID]]


@pytest.fixture
def world(db):
    with new_world() as world:
        yield _live(world)


def _live(world: World) -> World:
    """The story until everybody has something: pages are open, and Petra has made a report that nobody else may see."""
    until(world, CHAPTER)
    petra_reports(world)
    return world


@pytest.mark.django_db
def test_everybody_is_answered_as_they_should_be_at_every_address():
    faults, shown = [], set()
    with transaction.atomic(), new_world() as world:
        _live(world)
        people = [_asked(world, who) for who in (*STAFF, *FAMILY)]
        people.append(Asked("nobody", "none", Client(raise_request_exception=False), None, {}))
        rows = _rows(people)
        for name, pattern in known():
            for person in people:
                ways = _ways(EXPECTED[name], rows)
                for things in ways if any(person.seen.values()) else ways[:1]:
                    fault = _wrong(name, pattern.callback.declared, person, EXPECTED[name], things, shown)
                    faults += [fault] if fault else []
        transaction.set_rollback(True)
    assert not faults, "\n".join(sorted(faults))
    silent = {name for name, _ in known()} - shown
    answering = sorted(set(NOT_NOW) & shown)
    assert not answering, "these do answer: take them out of NOT_NOW"
    _shown_at_other_times(silent - set(NOT_NOW))


def _shown_at_other_times(silent: set[str]) -> None:
    """The control: every address shows somebody a page at some time, or its denials mean nothing."""
    for chapter in OTHER_CHAPTERS:
        with transaction.atomic(), new_world() as world:
            until(world, chapter)
            people = [
                _asked(world, who)
                for who in (*STAFF, *FAMILY)
                if who in STAFF or hasattr(world, f"{who}_account")
            ]
            rows, shown = _rows(people, most=0), set()
            for name, pattern in known():
                for person in people if name in silent else ():
                    for things in _ways(EXPECTED[name], rows) if name not in shown else ():
                        _wrong(name, pattern.callback.declared, person, EXPECTED[name], things, shown)
            silent = silent - shown
            transaction.set_rollback(True)
    assert not silent, f"these answer nobody at any time: {sorted(silent)}"


def _asked(world: World, who: str) -> Asked:
    account = getattr(world, f"{who}_account", None)
    browser = signed_in_family(account, world.place) if account else signed_in(who)
    browser.raise_request_exception = False
    with world.as_(who) as actor:
        seen = {
            label: set(apps.get_model(label)._default_manager.values_list("pk", flat=True)) for label in WALLS
        }
    return Asked(who, actor.kind, browser, actor, seen)


def _rows(people: list[Asked], most: int = MOST_ROWS) -> dict[str, list]:
    """Of each kind of row, one for each set of people who see it: the most seen first. With `most` 0, every row."""
    found: dict[str, list] = {"directory.Unit": [seed.unit("bup-flen")]}
    with as_role("owner"):
        for label in {label for things in ABOUT.values() for _, label in things.things} & set(WALLS):
            by_sight: dict[object, object] = {}
            for row in apps.get_model(label)._default_manager.order_by("pk"):
                sight = frozenset(p.who for p in people if row.pk in p.seen.get(label, ()))
                by_sight.setdefault(sight if most else (row.pk, *sight), row)
            ordered = sorted(by_sight.items(), key=lambda item: -len(item[0]))
            found[label] = [row for _, row in ordered][: most or None]
    return found


def _ways(expected: Things, rows: dict[str, list]) -> list[dict[str, object]]:
    """Which rows to ask with. The further ones belong to the first one's child where they have one."""
    if not expected.things:
        return [{}]
    (first, label), *more = expected.things
    ways = []
    for row in rows[label]:
        rest = {parameter: _of_the_same_child(row, rows[other]) for parameter, other in more}
        ways.append({first: row} | rest)
    return ways


def _of_the_same_child(row, others):
    child = getattr(row, "child_id", row.pk)
    return next((other for other in others if getattr(other, "child_id", child) == child), others[0])


def _wrong(name, declared, person, expected, things, shown) -> str:
    address = _address(name, expected, {p: row.pk for p, row in things.items()})
    answer = person.browser.get(address)
    got = _class_of(answer)
    where = (
        f"{name} as {person.who} with {', '.join(f'{r._meta.label} {r.pk}' for r in things.values())}: {got}"
    )
    if person.kind not in declared.kinds:
        return "" if got in ("sign in", "not this way") else f"{where}, should be sent to sign in"
    if got == "failed" or got == "sign in":
        return where
    unseen = [
        r
        for r in things.values()
        if r._meta.label in WALLS and r.pk not in person.seen.get(r._meta.label, ())
    ]
    if not unseen:
        if got in ("page", "elsewhere", "not this way"):
            shown.add(name)
        return ""
    if got not in ("hidden", "not this way") and not _says_the_same_of_any_id(
        name, expected, things, person, answer
    ):
        return f"{where}, should be hidden"
    posted = _class_of(person.browser.post(address, {}))
    return "" if posted in ("hidden", "not this way") else f"{where}, but by POST {posted}"


def _address(name, expected, ids) -> str:
    return reverse(name, kwargs=ids | dict(expected.words))


def _says_the_same_of_any_id(name, expected, things, person, answer) -> bool:
    """A form's own address, opened as a link, may send everybody back, as long as it never looked."""
    invented = {parameter: uuid4() for parameter in things}
    other = person.browser.get(_address(name, expected, invented))
    back = other.get("Location", "")
    for parameter, row in things.items():
        back = back.replace(str(invented[parameter]), str(row.pk))
    return answer.status_code == other.status_code == 302 and answer["Location"] == back


def _class_of(response) -> str:
    if response.status_code == 302:
        return "sign in" if response["Location"].startswith("/logga-in/") else "elsewhere"
    return {200: "page", 403: "refused", 404: "hidden", 405: "not this way", 503: "failed"}.get(
        response.status_code
    ) or ("failed" if response.status_code >= 500 else str(response.status_code))


@pytest.mark.django_db
def test_a_page_is_shown_only_to_one_whom_the_rule_lets_do_its_deed(world):
    """The page's own action, asked of `may`: whoever is refused there is not met by the page for it."""
    people = [_asked(world, who) for who in (*STAFF, *FAMILY)]
    rows = _rows(people)
    faults = []
    for name, pattern in known():
        declared = pattern.callback.declared
        for person in (p for p in people if p.kind in declared.kinds):
            for things in _ways(EXPECTED[name], rows):
                main = next(iter(things.values()), None)
                if main is None or any(
                    r.pk not in person.seen.get(r._meta.label, ())
                    for r in things.values()
                    if r._meta.label in WALLS
                ):
                    continue
                with world.as_(person.who) as actor:
                    decision = may(actor, declared.action, main)
                address = _address(name, EXPECTED[name], {p: row.pk for p, row in things.items()})
                if not decision and (got := _class_of(person.browser.get(address))) == "page":
                    faults.append(
                        f"{name} as {person.who}: {got}, though {declared.action} says {decision.code}"
                    )
    assert not faults, "\n".join(sorted(set(faults)))
