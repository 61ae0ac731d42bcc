"""The register of decisions: numbered in the year's order without gaps, also by two at once, and never changed."""

from datetime import date, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction
from django.urls import reverse

from tests.database import refused_by_database
from tests.people import signed_in
from tillsammans.access.decision import Refused
from tillsammans.demo.world import new_world
from tillsammans.governance import room_documents
from tillsammans.governance.commands import bodies, decisions
from tillsammans.governance.models import BodyKind, Decision
from tillsammans.governance.tests.room import a_meeting, post, words
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


def new(title="Ett beslut", **more) -> decisions.NewDecision:
    return decisions.NewDecision(title=title, what="Så gör vi.", why="Det behövs.", **more)


def test_numbers_follow_the_year_without_gaps_and_past_ten(told):
    with told.as_("sekreterare") as by:
        taken = [decisions.take(by=by, body=told.styrgruppen, new=new(f"Nr {n}")).number for n in range(9)]
        late = decisions.take(by=by, body=told.styrgruppen, new=new(decided_on=date(2025, 12, 31))).number
    assert taken == [f"2026:{n}" for n in range(4, 13)] and late == "2025:6"
    page = words(signed_in("sekreterare").get("/styrrummet/beslut/"))
    assert page.index("2026:12") < page.index("2026:9") < page.index("2026:3")


def test_a_number_that_came_to_nothing_is_not_left_out(told):
    with told.as_("sekreterare") as by:
        try:
            with transaction.atomic():
                decisions.take(by=by, body=told.styrgruppen, new=new())
                raise RuntimeError
        except RuntimeError:
            pass
        assert decisions.take(by=by, body=told.styrgruppen, new=new()).number == "2026:4"


def test_two_decisions_at_the_same_moment_get_two_numbers(fresh_database):
    with new_world("2026-09-29 07.30", everywhere=True) as world:
        with world.as_("processledare") as by:
            made = bodies.NewBody("Prov", BodyKind.WORKING, "Prövar.", date(2026, 1, 1))
            body = bodies.make_body(by=by, new=made)
        at_once, numbers = Barrier(4), []

        def one() -> None:
            try:
                with world.as_("processledare") as by:
                    at_once.wait(timeout=20)
                    numbers.append(decisions.take(by=by, body=body, new=new()).number)
            finally:
                connection.close()

        threads = [Thread(target=one) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)
    assert sorted(numbers) == ["2026:1", "2026:2", "2026:3", "2026:4"]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"title": " "}, "title"),
        ({"what": ""}, "what"),
        ({"why": ""}, "why"),
        ({"decided_on": date(2026, 9, 30)}, "decided_on"),
        ({"decided_on": date(2026, 9, 1), "follow_up_on": date(2026, 9, 1)}, "follow_up_on"),
        ({"what": "Gäller 20120315-2389."}, "what"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused_at_its_field(told, typed, field):
    with told.as_("sekreterare") as by, pytest.raises(NotPossible) as refusal:
        given = {"title": "T", "what": "V", "why": "D", **typed}
        decisions.take(by=by, body=told.styrgruppen, new=decisions.NewDecision(**given))
    assert refusal.value.field == field


def test_who_leads_the_body_decides_and_a_member_does_not(told):
    with told.as_("skolchef_flen") as by, pytest.raises(Refused):
        decisions.take(by=by, body=told.styrgruppen, new=new())
    with told.as_("regionchef") as by:
        assert decisions.take(by=by, body=told.styrgruppen, new=new()).number


def test_a_point_of_another_bodys_meeting_or_one_that_is_approved_takes_no_decision(told):
    with told.as_("sekreterare") as by:
        approved = a_meeting("Styrgruppens möte, maj 2026").items.first()
        other = a_meeting("Beredningsgruppens möte, september 2026").items.first()
        for item in (approved, other):
            with pytest.raises(NotPossible):
                decisions.take(by=by, body=told.styrgruppen, new=new(item=item))
        assert decisions.take(by=by, body=told.beredningsgruppen, new=new(item=other)).meeting_id


def test_what_was_decided_never_changes_and_is_never_taken_away(told):
    with told.as_("sekreterare"):
        row = Decision.objects.filter(outcome="").first()
        for statement in (
            "UPDATE governance_decision SET what = 'annat' WHERE id = %s",
            "UPDATE governance_decision SET number = '2026:99' WHERE id = %s",
            "UPDATE governance_decision SET decided_on = decided_on - 1 WHERE id = %s",
            "DELETE FROM governance_decision WHERE id = %s",
        ):
            assert "never changes" in refused_by_database(statement, [row.pk])
        with connection.cursor() as cursor:  # the control: what came of it is written, once
            say = "UPDATE governance_decision SET outcome = 'Det blev bra', outcome_on = decided_on WHERE id = %s"
            cursor.execute(say, [row.pk])
            assert cursor.rowcount == 1
        assert "never changes" in refused_by_database(
            "UPDATE governance_decision SET outcome = 'Det blev inte bra' WHERE id = %s", [row.pk]
        )


def test_what_came_of_it_is_written_once_on_a_day_that_has_been(told):
    with told.as_("processledare") as by:
        row = told.decision_status_reports
        for on in (row.decided_on - timedelta(days=1), clock.today() + timedelta(days=1)):
            with pytest.raises(NotPossible):
                decisions.follow_up(by=by, decision=row, outcome="Bra.", on=on)
        decisions.follow_up(by=by, decision=row, outcome="Bra.", on=clock.today())
        with pytest.raises(NotPossible):
            decisions.follow_up(by=by, decision=row, outcome="Nej, dåligt.", on=clock.today())


def test_a_later_decision_replaces_an_earlier_one_once(told):
    with told.as_("sekreterare") as by:
        first = told.decision_county_report_spring_2026
        later = decisions.take(by=by, body=told.styrgruppen, new=new("Nytt", replaces=first))
        with pytest.raises(NotPossible):
            decisions.take(by=by, body=told.styrgruppen, new=new("Ännu ett", replaces=first))
    page = words(signed_in("politiker_flen").get(reverse("governance:decision", args=[first.pk])))
    assert f"beslut {later.number}" in page


def test_the_register_is_searched_in_swedish_and_filtered(told):
    browser = signed_in("politiker_flen")

    def found(**asked) -> set[str]:
        page = browser.get("/styrrummet/beslut/", asked).content.decode()
        return {number for number in told.numbers if f">{number} " in page}

    with told.as_("sekreterare"):
        told.numbers = list(Decision.objects.values_list("number", flat=True))
    assert found() == set(told.numbers)
    assert found(q="satsning") == found(q="satsningar") != set()  # the stem, not the letters
    assert found(q="2025:3") == {"2025:3"}
    assert found(q="fågelskådning") == set()
    assert found(ar="2024") == {"2024:1", "2024:2", "2024:3"}
    assert found(grupp="styrgruppen") == {"2026:3"}
    assert "2025:3" in found(grupp="skol-och-forvaltningschefsnatverket")  # taken at a joint meeting
    assert found(folj="sen") == {"2025:1"}
    assert browser.get("/styrrummet/beslut/", {"q": '((" & | !', "ar": "x", "page": "hej"}).status_code == 200


def test_an_address_that_asks_for_nothing_there_is_shows_nothing_and_does_not_fall(told):
    browser = signed_in("politiker_flen")
    for asked in ("?ar=²", "?ar=99999999999", "?q=%00", "?grupp=%00", "?ar=2025&q=%00"):
        assert browser.get(f"/styrrummet/beslut/{asked}").status_code == 200, asked


def test_the_table_for_spreadsheets_holds_the_same_and_no_formula(told):
    with told.as_("sekreterare") as by:
        decisions.take(by=by, body=told.styrgruppen, new=new("=1+1"))
    text = signed_in("politiker_flen").get("/styrrummet/beslut.csv").content.decode("utf-8-sig")
    assert "'=1+1" in text and ";=1+1" not in text
    assert "Länsstyrgruppen och Skol- och förvaltningschefsnätverket" in text
    assert text.splitlines()[0].startswith("Nummer;Dag;Grupp;Beslut")


def test_a_published_decision_keeps_its_address_and_a_new_edition_says_what_came_of_it(told, client):
    page = words(client.get("/oppet/beslut/2024-1/"))
    assert "Pröva Barnets bästa-hjulet" in page and "Vad det blev av det" in page
    assert client.get("/oppet/beslut/2026-3/").status_code == 404  # not published
    with told.as_("sekreterare"):
        document = room_documents.document_of(told.decision_npf_in_model)
    assert ("Beslutat av", "Länsstyrgruppen och Skol- och förvaltningschefsnätverket") in document.facts


def test_a_decision_is_taken_by_hand_at_a_point_and_the_form_keeps_what_was_typed(told):
    with told.as_("sekreterare"):
        item = a_meeting("Beredningsgruppens möte, september 2026").items.first()
    browser, address = signed_in("sekreterare"), reverse("governance:decide_at", args=[item.pk])
    missing = post(browser, address, title="Skriv om förslaget", what="Det tredje skrivs om.", why="")
    assert missing.status_code == 200
    assert (
        "Skriv varför det beslutades." in words(missing)
        and "Det tredje skrivs om." in missing.content.decode()
    )
    done = post(
        browser, address, title="Skriv om förslaget", what="Det tredje skrivs om.", why="Det är otydligt."
    )
    assert done.status_code == 302
    with told.as_("sekreterare"):
        assert Decision.objects.get(title="Skriv om förslaget").number == "2026:4"
