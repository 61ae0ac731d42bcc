"""Read by the reporter, the registrar, and the head if the reporter chooses. By nobody else (R3, T15)."""

import pytest
from django.db import connection
from django.test import Client

from tillsammans.access.policy import visible
from tillsammans.accounts.models import FamilyAccount
from tillsammans.demo.story.report import SAID, WRITTEN, petra_reports
from tillsammans.demo.world import family_actor, new_world
from tillsammans.directory import seed
from tillsammans.directory.commands import stand_in
from tillsammans.directory.models import Holding
from tillsammans.lib import clock
from tillsammans.reports.commands import NewReport, make
from tillsammans.reports.models import Report
from tillsammans.reports.tests.people import as_family, as_staff, body

pytestmark = pytest.mark.django_db
OTHERS = [
    "karin",
    "birgitta",
    "liam",
    "jonas",
    "eva",
    "maja",
    "petra_emi",
    "sanna",
    "tomas",
    "mottagningen",
    "jurist",
    "mats",
]


@pytest.fixture
def world(db):
    with new_world("2026-12-02 10.05") as world:
        petra_reports(world)
        yield world


@pytest.fixture
def sofia(world):
    return FamilyAccount.objects.create(subject_digest=b"s" * 32, created_at=clock.now())


def pages(report):
    return [f"/orosanmalan/{report.pk}/", f"/orosanmalan/{report.pk}/pdf/"]


@pytest.mark.parametrize("who", ["petra", "registrator"])
def test_the_reporter_and_the_registrar_read(world, who):
    client = as_staff(who)
    assert [client.get(page).status_code for page in pages(world.report)] == [200, 200]
    assert SAID in client.get(pages(world.report)[0]).content.decode()
    assert pages(world.report)[0] in client.get("/orosanmalan/mina/").content.decode()


@pytest.mark.parametrize("who", OTHERS)
def test_nobody_else_does_and_it_looks_like_a_report_that_never_was(world, who):
    client, never = as_staff(who), "/orosanmalan/00000000-0000-7000-8000-000000000000/"
    assert [client.get(page).status_code for page in pages(world.report)] == [404, 404]
    assert body(client.get(pages(world.report)[0])) == body(client.get(never))
    assert str(world.report.pk) not in client.get("/orosanmalan/mina/").content.decode()


def test_a_guardian_is_sent_to_sign_in_as_staff_and_sees_no_row(world, sofia):
    place = seed.unit("angsskolan").authority_id
    client = as_family(sofia, place)
    assert [client.get(page).status_code for page in pages(world.report)] == [302, 302]
    assert Report.objects.count() == 0  # nobody is bound here
    from tillsammans.access.identity import acting

    with acting(family_actor(sofia, place)) as actor:
        assert Report.objects.count() == 0
        assert visible(actor, Report).count() == 0


def test_the_head_reads_only_when_the_reporter_chose_it(world):
    with world.as_("petra") as petra:
        chosen = make(by=petra, new=NewReport(observed="Märken.", head_may_read=True))
    birgitta = as_staff("birgitta")
    assert birgitta.get(pages(chosen)[0]).status_code == 200
    assert birgitta.get(pages(world.report)[0]).status_code == 404


def test_the_head_is_not_asked_to_let_herself_read():
    with new_world("2026-12-02 10.05"):
        assert "head_may_read" in as_staff("petra").get("/orosanmalan/ny/").content.decode()
        assert "head_may_read" not in as_staff("birgitta").get("/orosanmalan/ny/").content.decode()
        assert "head_may_read" not in as_staff("tomas").get("/orosanmalan/ny/").content.decode()


def test_whoever_stands_in_for_a_head_not_chosen_reads_nothing(world):
    with world.as_("birgitta") as birgitta:
        held = stand_in(
            by=birgitta,
            post=seed.seat("birgitta"),
            person=seed.person("jonas"),
            until=clock.at("2026-12-05 00.00"),
        )
    held = Holding.objects.select_related("person", "post__unit__authority").get(pk=held.pk)
    assert as_staff("jonas", held).get(pages(world.report)[0]).status_code == 404


def test_the_database_itself_shows_the_row_to_these_two_only(world):
    """Without any of our own code between: row-level security alone."""
    found = {}
    for who in ("petra", "registrator", *OTHERS):
        with world.as_(who), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM reports_report")
            found[who] = cursor.fetchone()[0]
    assert {who for who, count in found.items() if count} == {"petra", "registrator"}


@pytest.mark.parametrize("deed", ["ringde/", "skickad/"])
def test_only_the_reporter_notes_what_was_done(world, deed):
    with world.as_("petra") as petra:
        fresh = make(by=petra, new=WRITTEN)
    address = pages(fresh)[0] + deed
    assert as_staff("registrator").post(address, {}).status_code == 403
    assert as_staff("karin").post(address, {}).status_code == 404
    assert (
        as_staff("petra").post(address, {}).status_code == 200
    )  # the form comes back, since it lacks its key


def test_signed_out_nothing_is_shown(world):
    assert [Client().get(page).status_code for page in pages(world.report)] == [302, 302]


def test_a_stolen_table_tells_nothing(world):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE tillsammans_worker")
        cursor.execute("SELECT set_config('app.authority', %s, true)", [str(world.report.authority_id)])
        cursor.execute("SELECT row_to_json(r)::text FROM reports_report r")
        raw = cursor.fetchone()[0]
        cursor.execute("SET LOCAL ROLE tillsammans_app")
    for canary in ("Alma", "Elis", "Petra", "märken", '"home": "0482"', "unknown"):
        assert canary not in raw
        assert canary.encode().hex() not in raw
