"""After branch O everybody else's pages are what they were, byte for byte (story 13 b)."""

from difflib import unified_diff

import pytest

from tillsammans.access.identity import acting
from tillsammans.access.policy import forget, visible
from tillsammans.access.walls import WALLS
from tillsammans.audit.models import Event, Reading
from tillsammans.demo.story.report import petra_reports
from tillsammans.demo.world import family_actor, new_world
from tillsammans.lib import clock
from tillsammans.reports.models import Report
from tillsammans.reports.tests.people import as_family, as_staff, everything_seen_by, live_until, log

pytestmark = pytest.mark.django_db
STAFF = ("karin", "birgitta", "liam", "jonas", "maja", "eva", "sanna", "tomas", "petra_emi")
AFTERWARDS = "2026-12-02 11.00"


@pytest.fixture
def world(db):
    with new_world() as world:
        yield live_until(world, "12")


def clients(world) -> dict:
    world.at(AFTERWARDS)
    family = {who: getattr(world, f"{who}_account", None) for who in ("sofia", "johan")}
    return {who: as_staff(who) for who in STAFF} | {
        who: as_family(account, world.place) for who, account in family.items() if account
    }


def starts(world) -> list[str]:
    """The child's pages, also for those who have no link to them."""
    case, child = getattr(world, "case", None), getattr(world, "child_id", None)
    return ([f"/kring/{case.pk}/"] if case else []) + ([f"/mitt/{child}/"] if child else [])


def signed_in(pages: dict[str, str]) -> bool:
    """Whether there was somebody to compare: several pages, among them one's own first page."""
    own = [page for address, page in pages.items() if address == "/" or address.startswith("/mitt/")]
    return len(pages) > 5 and any(page.startswith("200") for page in own)


def what_they_see(world, people) -> dict[str, dict[str, str]]:
    world.at(AFTERWARDS)
    forget()
    return {who: everything_seen_by(client, *starts(world)) for who, client in people.items()}


def rows_of(world, who: str) -> dict[str, set]:
    """Every row each table shows, the log among them."""
    from django.apps import apps

    forget()
    account = getattr(world, f"{who}_account", None)
    with acting(family_actor(account, world.place) if account else world.actor(who)) as actor:
        found = {
            label: set(visible(actor, apps.get_model(label)).values_list("pk", flat=True)) for label in WALLS
        }
        found |= {
            model.__name__: set(model.objects.values_list("pk", flat=True)) for model in (Event, Reading)
        }
    forget()
    return found


def test_the_pages_of_everybody_else_are_unchanged_byte_for_byte(world):
    people = clients(world)
    before = what_they_see(world, people)
    assert {who: signed_in(pages) for who, pages in before.items()} == dict.fromkeys(people, True)
    petra_reports(world)
    after = what_they_see(world, people)
    changed = [
        (who, a)
        for who in before
        for a in {*before[who], *after[who]}
        if before[who].get(a) != after[who].get(a)
    ]
    assert changed == [], [
        list(unified_diff(str(before[w].get(a)).split(">"), str(after[w].get(a)).split(">"), n=2))
        for w, a in changed
    ]


def test_the_reporters_own_list_does_change(world):
    """So the comparison above can see a difference."""
    world.at(AFTERWARDS)
    petra = {"petra": as_staff("petra"), "registrator": as_staff("registrator")}
    before = what_they_see(world, petra)
    petra_reports(world)
    after = what_they_see(world, petra)
    for who in petra:
        assert before[who]["/orosanmalan/mina/"] != after[who]["/orosanmalan/mina/"]


def test_no_table_shows_anybody_else_a_row_more(world):
    everybody = [*STAFF, *(who for who in ("sofia", "johan") if getattr(world, f"{who}_account", None))]
    world.at(AFTERWARDS)
    before = {who: rows_of(world, who) for who in everybody}
    petra_reports(world)
    world.at(AFTERWARDS)
    assert {who: rows_of(world, who) for who in everybody} == before


def test_the_log_names_no_child_and_the_reading_only_the_report(world):
    earlier = len(log()[0])
    petra_reports(world)
    with clock.frozen(AFTERWARDS):
        as_staff("petra").get(f"/orosanmalan/{world.report.pk}/")
    events, readings = log()
    assert [e.verb for e in events[earlier:]] == ["report.made", "report.called", "report.sent"]
    assert {e.child_id for e in events[earlier:]} == {None}
    child = getattr(world, "child_id", None)
    assert all(child not in r.child_ids for r in readings if r.action.startswith("report."))


def test_there_is_nowhere_to_write_a_child(world):
    assert not {f.name for f in Report._meta.fields} & {"child", "child_id", "case_id", "shown_to"}
    assert WALLS["reports.Report"].child == ""
