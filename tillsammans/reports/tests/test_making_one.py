"""The form: two clicks away, every field may be empty, nothing stops it (R1-R3)."""

import re
from pathlib import Path

import pytest
from django.test import Client

from tillsammans.access.models import Grant
from tillsammans.audit.models import Reading
from tillsammans.cases.models import Task
from tillsammans.demo.story.report import WRITTEN
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.drafts.models import Draft
from tillsammans.outbox.models import Notice
from tillsammans.reports.models import Report
from tillsammans.reports.tests.people import as_staff, carried, everything_seen_by, log

pytestmark = pytest.mark.django_db
PACKAGE = Path(__file__).resolve().parents[2]
START, NEW = "/orosanmalan/", "/orosanmalan/ny/"


@pytest.fixture(autouse=True)
def world(db):
    with new_world("2026-12-02 10.05") as world:
        yield world


def opened(client, address=NEW):
    return client.get(address).content.decode()


def send(client, **answers):
    return client.post(NEW, carried(opened(client)) | answers)


def saved(world, who="petra"):
    with world.as_(who):
        return Report.objects.get()


# --- Two clicks
def test_from_every_page_of_staff_it_is_two_clicks_to_the_form():
    for who in ("petra", "birgitta", "registrator", "sanna"):
        pages = everything_seen_by(as_staff(who))
        shown = {
            a: page for a, page in pages.items() if page.startswith("200") and 'class="tb-header"' in page
        }
        assert len(shown) > 5
        assert [a for a, page in shown.items() if f'href="{START}"' not in page] == []
        assert f'href="{NEW}"' in shown[START]


def test_no_staff_template_takes_the_door_away():
    inside = [t.read_text() for t in PACKAGE.glob("*/jinja2/*/*.html")]
    staff = [text for text in inside if 'extends "ui/layout.html"' in text]
    assert len(staff) > 5
    assert [text[:80] for text in staff if "block footer" in text] == []


def test_it_may_be_opened_from_a_child_without_anything_about_the_child_in_the_address():
    assert "?" not in re.search(r'href="(/orosanmalan/[^"]*)"', opened(as_staff("petra"), "/"))[1]


# --- Nothing stops it
def test_every_field_may_be_empty():
    petra = as_staff("petra")
    answer = send(petra)
    assert answer.status_code == 302
    page = opened(petra, answer["Location"])
    assert "Orosanmälan är sparad. Den är inte skickad." in page
    assert "Du har inte skrivit vad du har sett eller hört" in page  # a reminder, after it is saved
    assert petra.get(answer["Location"] + "pdf/").content.startswith(b"%PDF")


def test_a_form_without_any_hidden_field_is_saved_too():
    assert as_staff("petra").post(NEW, {}).status_code == 302


@pytest.mark.parametrize(
    "field", ["acute", "guardians_informed", "child_0_home", "child_0_here", "observed", "_key", "_version"]
)
def test_no_answer_is_wrong(field):
    assert send(as_staff("petra"), **{field: "påhittat\x00svar"}).status_code == 302


def test_a_very_long_text_is_kept_whole(world):
    send(as_staff("petra"), observed="ord " * 50_000)
    with world.as_("petra"):
        assert len(Report.objects.get().observed) > 199_000


@pytest.mark.parametrize(
    "who", ["liam", "eva", "jonas", "registrator", "sanna", "tomas", "styrgrupp", "forskare", "petra_emi"]
)
def test_no_role_and_no_missing_process_stops_it(who):
    assert send(as_staff(who), observed="Blåmärken på båda armarna.").status_code == 302


def test_it_needs_no_child_no_grant_and_makes_none(world):
    send(as_staff("petra"), child_0_name="Alma Lindh Ekman")
    with world.as_("petra"):
        assert Report.objects.count() == 1
        assert (Grant.objects.count(), Task.objects.count()) == (0, 0)


def test_whoever_was_signed_out_meanwhile_gets_everything_back_to_print():
    answer = Client().post(
        NEW, {"child_0_name": "Alma", "child_0_here": "0483", "observed": "Märken på armen."}
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Anmälan är inte sparad" in page
    assert "Märken på armen." in page
    assert "Mottagningen Katrineholm" in page
    assert answer["Cache-Control"] == "no-store"


def test_a_changed_seat_costs_one_more_press_and_no_text(world):
    petra = as_staff("petra")
    form = carried(opened(petra)) | {"observed": "Märken på armen.", "_seat": str(seed.seat("petra_emi").pk)}
    page = petra.post(NEW, form).content.decode()
    assert "Du har bytt uppdrag" in page
    assert "Märken på armen." in page
    assert petra.post(NEW, carried(page) | {"observed": "Märken på armen."}).status_code == 302
    assert saved(world)


def test_pressing_twice_makes_one_report(world):
    petra = as_staff("petra")
    form = carried(opened(petra))
    assert petra.post(NEW, form)["Location"] == petra.post(NEW, form)["Location"]
    assert saved(world)


# --- Several children on one page
def test_another_child_is_added_without_script_and_nothing_typed_is_lost():
    petra = as_staff("petra")
    typed = {"child_0_name": "Alma", "child_0_home": "0482", "observed": "Elis hölls fast.", "add_child": "1"}
    page = petra.post(NEW, carried(opened(petra)) | typed).content.decode()
    assert 'name="child_1_name"' in page
    assert 'value="Alma"' in page
    assert "Elis hölls fast." in page
    assert "Det är något som behöver rättas" not in page


def test_both_children_stand_in_one_report(world):
    send(
        as_staff("petra"),
        child_0_name="Alma",
        child_1_name="Elis",
        child_1_where_now="Hos pappa",
        child_2_name="",
    )
    with world.as_("petra"):
        assert [child["name"] for child in Report.objects.get().children] == ["Alma", "Elis"]


def test_guardians_are_not_informed_unless_somebody_says_so(world):
    page = opened(as_staff("petra"))
    assert re.search(r'<input[^>]*name="guardians_informed" value="no"[^>]* checked', page)
    assert "Berätta inte för vårdnadshavarna först" in page
    assert "hedersrelaterat" in page
    send(as_staff("petra"))
    with world.as_("petra"):
        assert Report.objects.get().guardians_informed == "no"


def test_who_reports_is_filled_in_and_may_be_changed():
    page = opened(as_staff("petra"))
    assert 'value="Petra Lund"' in page
    assert 'value="Skolsköterska i elevhälsoteamet, Ängsskolan"' in page
    assert 'value="0157-000 00"' in page
    assert "2 december 2026 klockan 10.05" in page


# --- Drafts
def keep_draft(client, **typed):
    return client.post("/utkast/orosanmalan/", carried(opened(client)) | typed)


def test_what_is_half_written_comes_back_to_its_author_only():
    petra = as_staff("petra")
    assert keep_draft(petra, child_1_name="Elis", observed="Märken.").status_code == 200
    page = opened(petra)
    assert 'value="Elis"' in page
    assert "Det här är ditt utkast" in page
    assert "Elis" not in opened(as_staff("karin"))


def test_a_draft_about_another_child_can_be_thrown_away():
    petra = as_staff("petra")
    keep_draft(petra, child_0_name="Elis")
    petra.post(NEW, {"start_over": "1", "_key": carried(opened(petra))["_key"]})
    assert "Elis" not in opened(petra)


def test_saving_the_report_takes_the_draft_away():
    petra = as_staff("petra")
    keep_draft(petra, child_0_name="Elis")
    send(petra, child_0_name="Elis")
    assert Draft.objects.count() == 0


# --- Whom to call
def test_anybody_sees_how_to_report_and_every_number():
    page = opened(Client(), START)
    assert page.index("112") < page.index("Mottagningen Flen")
    assert page.count("Mottagningen ") >= 9
    assert "0157-000 05" in page
    assert NEW not in page.replace(f"?next={NEW}", "")
    assert Client().get(NEW)["Location"] == START


def test_numbers_are_of_where_each_child_lives_and_is():
    petra = as_staff("petra")
    page = opened(
        petra,
        send(petra, child_0_home="0482", child_0_here="0482", child_1_home="0482", child_1_here="0483")[
            "Location"
        ],
    )
    for told in ("Mottagningen Flen", "0157-000 05", "Mottagningen Katrineholm", "0157-000 06"):
        assert told in page
    assert "där barnet bor och där barnet är nu" in page
    assert "Mottagningen Trosa" not in page


def test_outside_the_county_it_says_how_to_find_the_number():
    petra = as_staff("petra")
    page = opened(petra, send(petra, child_0_home="other")["Location"])
    assert "En kommun utanför Sörmland" in page
    assert "Ring 112 och be att få socialjouren" in page


# --- Afterwards
def test_the_product_says_that_it_sends_nothing_and_notes_what_the_reporter_did():
    petra = as_staff("petra")
    place = send(petra, observed="Märken.")["Location"]
    page = opened(petra, place)
    assert "Tillsammans skickar ingenting till socialtjänsten. Det gör du." in page
    assert "Skicka aldrig med vanlig e-post" in page
    petra.post(place + "ringde/", carried(page) | {"at": "10.02"})
    petra.post(place + "skickad/", carried(opened(petra, place)) | {"at": "", "how": "safe_way"})
    page = opened(petra, place)
    assert "Ringde 2 dec 10.02" in page
    assert "Skickad, säker väg 2 dec 10.05" in page


@pytest.mark.parametrize(
    ("at", "says"), [("snart", "Skriv tiden som 10.12."), ("23.00", "Klockslaget har inte varit än.")]
)
def test_a_time_that_cannot_be_is_said_at_its_field(at, says):
    petra = as_staff("petra")
    place = send(petra)["Location"]
    answer = petra.post(place + "ringde/", carried(opened(petra, place)) | {"at": at})
    assert answer.status_code == 200
    assert says in answer.content.decode()


def test_the_deeds_are_logged_without_any_child(world):
    petra = as_staff("petra")
    place = send(petra, child_0_name=WRITTEN.children[0].name)["Location"]
    opened(petra, place)
    petra.get(place + "pdf/")
    report = saved(world)
    events, readings = log()
    assert [e.verb for e in events if e.thing == "reports.Report"] == ["report.made", "report.printed"]
    assert {e.child_id for e in events} == {None}
    about = [r for r in readings if report.pk in r.child_ids]
    assert [r.action for r in about] == ["report.read", "report.print"]
    assert {(tuple(r.child_ids), tuple(r.relations)) for r in about} == {((report.pk,), ("addressed",))}
    assert isinstance(about[0], Reading)


def test_only_the_registrar_is_told_and_only_that_there_is_something():
    send(as_staff("petra"), child_0_name="Alma")
    assert [notice.person for notice in Notice.objects.all()] == [seed.person("registrator")]
