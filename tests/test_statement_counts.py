"""A page asks the database the same number of questions for one row as for fifty (performance.md, goal 4).

BEGIN, COMMIT and savepoints are not counted; signing in, binding the identity and writing the reading are. Seen failing
with the name of who sits in a seat looked up row by row: 7 for one child, 31 for fifty (25 on a page).
"""

from collections.abc import Callable

import pytest
from django.db import connection

from tests.people import _with_cookie
from tillsammans.accounts import sessions
from tillsammans.cases.models import Case
from tillsammans.demo import county
from tillsammans.demo.world import new_world
from tillsammans.directory.data import SCHOOL
from tillsammans.directory.models import Holding
from tillsammans.lib import clock
from tillsammans.mapping.commands.statements import Said, add_statement
from tillsammans.mapping.models import VoiceOf

pytestmark = pytest.mark.django_db
FORM = next(form for form in county.FORMS if form.kind == SCHOOL)
NOT_COUNTED = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")
LIST = 6  # the goal, met
# The goals are 10 for the child's page and for a save. Why they are not met, and what is next: docs/adr/0009. What
# they are now stands here, so that they can only fall.
ONE_NOW, SAVE_NOW = 41, 16


@pytest.fixture
def world(db):
    with new_world("2026-09-29 08.00") as world:
        yield world


class Statements:
    def __init__(self) -> None:
        self.said: list[str] = []

    def __call__(self, execute, sql, parameters, many, context):
        if not sql.lstrip().upper().startswith(NOT_COUNTED):
            self.said.append(sql)
        return execute(sql, parameters, many, context)


def count(deed: Callable) -> int:
    seen = Statements()
    with connection.execute_wrapper(seen):
        answer = deed()
    assert answer.status_code in (200, 302), answer.content[:500]
    return len(seen.said)


def a_school(number: int, children: int):
    """A school with so many children in the named person's list, and her browser."""
    place = county.grow([county.unit_row(FORM, "0480", number, staff=6)], clock.today())[0]
    county.fill([place], [children])
    holding = Holding.objects.select_related("person", "post__unit__authority").get(post_id=place.head[0])
    browser = _with_cookie(sessions.start(person=holding.person, holding=holding)[1])
    browser.get("/logga-in/")  # what is looked up once in a process is looked up here
    return place, sessions.staff_actor(holding.person, holding), browser


def test_my_children_cost_the_same_for_one_as_for_fifty(world):
    one, fifty = a_school(1, 1)[2], a_school(2, 50)[2]
    few, many = count(lambda: one.get("/")), count(lambda: fifty.get("/"))
    assert fifty.get("/").content.count(b'class="tb-name"') >= 25  # they are there
    assert few == many <= LIST


def test_finding_among_my_own_costs_the_same_for_one_as_for_fifty(world):
    one, fifty = a_school(1, 1)[2], a_school(2, 50)[2]
    assert count(lambda: one.post("/", {"q": "a"})) == count(lambda: fifty.post("/", {"q": "a"})) <= LIST


def test_the_childs_page_costs_the_same_with_fifty_sentences(world):
    _place, actor, browser = a_school(1, 50)
    few_cases = a_school(2, 1)
    case = _first_case(actor)
    before = count(lambda: browser.get(f"/kring/{case.pk}/"))
    _say_fifty(actor, case)
    assert count(lambda: browser.get(f"/kring/{case.pk}/")) == before
    alone = _first_case(few_cases[1])
    assert count(lambda: few_cases[2].get(f"/kring/{alone.pk}/")) == before <= ONE_NOW


def test_telling_costs_the_same_in_a_small_school_as_in_a_large(world):
    counts = [count(_telling(*a_school(number, children))) for number, children in ((1, 1), (2, 50))]
    assert counts[0] == counts[1] <= SAVE_NOW


def _telling(place, actor, browser) -> Callable:
    from uuid import uuid4

    typed = {
        "who": "Ada, 4B",
        "sectors": ["home"],
        "seen": "Kommer sent",
        "own_words": "",
        "child_knows": "yes",
        "guardians_know": "not_yet",
        "basis": "",
        "motivation": "",
        "to": str(place.inbox),
        "step": "send",
        "_key": str(uuid4()),
        "_seat": str(actor.post_id),
        "_version": "0",
    }
    return lambda: browser.post("/uppmarksamma/", typed)


def _first_case(actor) -> Case:
    with _acting(actor):
        from tillsammans.cases.queries import my_cases

        return my_cases(actor).exclude(delegate_post=None).first()


def _acting(actor):
    from tillsammans.access.identity import acting
    from tillsammans.access.policy import forget

    forget()
    return acting(actor)


def _say_fifty(actor, case) -> None:
    from tillsammans.audit.reading import collecting

    with _acting(actor), collecting(actor, "tests.statements"):
        for n in range(50):
            add_statement(
                by=actor, case=case, said=Said(VoiceOf.PROFESSIONAL, f"Mening {n}", "home", "concern")
            )
