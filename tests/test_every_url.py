"""Every address of the product, asked by everybody in the cast with ids from the story's world (trust.md P1, T01, T02).

An address says in `tests/addresses.py` what it is about; who may be answered follows from the view's declaration and
from what the database shows that person. Whoever is of another kind is sent to sign in; whoever does not see the row gets
404 by GET and by POST; nobody is ever met by a failure; and every address answers somebody with a page (the control).

Seen failing with the defence removed: with `find` in cases.views replaced by `Case.objects.get` under a role that passes
the walls, every stranger's 200 is listed here by address and person.
"""

from dataclasses import dataclass
from uuid import UUID

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from tests.addresses import ABOUT, EXPECTED, NOT_NOW, PLANNED, Things, addresses
from tests.database import as_role
from tests.people import signed_in, signed_in_family
from tillsammans.access.policy import may
from tillsammans.access.walls import WALLS
from tillsammans.demo.story import until
from tillsammans.demo.world import World, new_world
from tillsammans.directory import seed

STAFF = (
    "liam", "birgitta", "jonas", "karin", "petra", "petra_emi", "eva", "tomas", "sanna", "mats", "disa", "registrator",
    "processledare", "forskare", "styrgrupp", "logggranskare",
)  # fmt: skip
FAMILY = ("sofia", "johan")
CHAPTER = "13"  # the pages are open, the plan is under way, nothing has ended
MOST_ROWS = 4  # of each kind of row: one for each set of people who see it


def test_every_address_has_its_expectation():
    names = {name for name, _ in addresses()}
    assert names - set(EXPECTED) == set(), "write in tests/addresses.py what these are about"
    assert set(EXPECTED) - names == set(), "these are gone"
    assert set(PLANNED) & names == set(), "these are built now"
    assert set(NOT_NOW) <= set(EXPECTED)


def test_every_parameter_of_every_address_is_known():
    for name, pattern in addresses():
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
        yield until(world, CHAPTER)


@pytest.mark.django_db
def test_everybody_is_answered_as_they_should_be_at_every_address(world):
    people = [_asked(world, who) for who in (*STAFF, *FAMILY)]
    people.append(Asked("nobody", "none", Client(raise_request_exception=False), None, {}))
    rows = _rows(people)
    faults, shown = [], set()
    for name, pattern in addresses():
        for person in people:
            for things in _ways(EXPECTED[name], rows):
                fault = _wrong(name, pattern.callback.declared, person, EXPECTED[name], things, shown)
                faults += [fault] if fault else []
    silent = {name for name, _ in addresses()} - shown - set(NOT_NOW)
    assert not faults, "\n".join(sorted(faults))
    assert silent == set(), "these answered nobody with a page: no denial above means anything for them"
    assert set(NOT_NOW) & shown == set(), "these do answer: take them out of NOT_NOW"


def _asked(world: World, who: str) -> Asked:
    if who in FAMILY:
        browser = signed_in_family(getattr(world, f"{who}_account"), world.place)
    else:
        browser = signed_in(who)
    browser.raise_request_exception = False
    with world.as_(who) as actor:
        seen = {label: set(apps.get_model(label)._default_manager.values_list("pk", flat=True)) for label in WALLS}
    return Asked(who, actor.kind, browser, actor, seen)


def _rows(people: list[Asked]) -> dict[str, list]:
    """Of each kind of row, one for each set of people who see it: the most seen first."""
    found: dict[str, list] = {"directory.Unit": [seed.unit("bup-flen")]}
    with as_role("owner"):
        for label in {label for things in ABOUT.values() for _, label in things.things} & set(WALLS):
            by_sight: dict[frozenset, object] = {}
            for row in apps.get_model(label)._default_manager.order_by("pk"):
                by_sight.setdefault(frozenset(p.who for p in people if row.pk in p.seen.get(label, ())), row)
            found[label] = [row for _, row in sorted(by_sight.items(), key=lambda item: -len(item[0]))][:MOST_ROWS]
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
    address = reverse(name, kwargs={p: row.pk for p, row in things.items()} | dict(expected.words))
    got = _class_of(person.browser.get(address))
    where = f"{name} as {person.who} with {', '.join(f'{r._meta.label} {r.pk}' for r in things.values())}: {got}"
    if person.kind not in declared.kinds:
        return "" if got in ("sign in", "not this way") else f"{where}, should be sent to sign in"
    if got == "failed" or got == "sign in":
        return where
    unseen = [r for r in things.values() if r._meta.label in WALLS and r.pk not in person.seen.get(r._meta.label, ())]
    if not unseen:
        if got in ("page", "elsewhere", "not this way"):
            shown.add(name)
        return ""
    if got not in ("hidden", "not this way"):
        return f"{where}, should be hidden"
    posted = _class_of(person.browser.post(address, {}))
    return "" if posted in ("hidden", "not this way") else f"{where}, but by POST {posted}"


def _class_of(response) -> str:
    if response.status_code == 302:
        return "sign in" if response["Location"].startswith("/logga-in/") else "elsewhere"
    return {200: "page", 403: "refused", 404: "hidden", 405: "not this way", 503: "failed"}.get(response.status_code) or (
        "failed" if response.status_code >= 500 else str(response.status_code)
    )


@pytest.mark.django_db
def test_a_page_is_shown_only_to_one_whom_the_rule_lets_do_its_deed(world):
    """The page's own action, asked of `may`: whoever is refused there is not met by the page for it."""
    people = [_asked(world, who) for who in (*STAFF, *FAMILY)]
    rows = _rows(people)
    faults = []
    for name, pattern in addresses():
        declared = pattern.callback.declared
        for person in (p for p in people if p.kind in declared.kinds):
            for things in _ways(EXPECTED[name], rows):
                main = next(iter(things.values()), None)
                if main is None or any(r.pk not in person.seen.get(r._meta.label, ()) for r in things.values() if r._meta.label in WALLS):
                    continue
                with world.as_(person.who) as actor:
                    decision = may(actor, declared.action, main)
                address = reverse(name, kwargs={p: row.pk for p, row in things.items()} | dict(EXPECTED[name].words))
                if not decision and (got := _class_of(person.browser.get(address))) == "page":
                    faults.append(f"{name} as {person.who}: {got}, though {declared.action} says {decision.code}")
    assert sorted(set(faults)) == []
