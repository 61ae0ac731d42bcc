"""Two who look, each alone; nobody at their own; and what has left is final (P11, T42)."""

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from tests.database import as_role
from tillsammans.access.decision import Refused
from tillsammans.access.policy import may
from tillsammans.demo.web import hidden, sign_in, text_of
from tillsammans.directory import seed
from tillsammans.directory.models import Holding
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import commands, guarding, keeping, store
from tillsammans.research.models import Check, Release, ReleaseRequest

GRADES = ("F", "1", "2", "3", "4", "5", "6", "7", "8", "9", "G1", "G2")
ABSENCE = {"what": "levels", "measure": "absence_share", "by": ["municipality", "sex", "year"]}


@pytest.fixture
def computed(story):
    """One run on real rows, and one on made-up data."""
    story.registered()
    story.opened((2025,))
    for provider in story.study.providers.order_by("code"):
        story.accepted(story.delivered(story.study.rounds.get(), provider))
    story.data = story.frozen()
    story.run = story.computed(story.data, ABSENCE)
    return story


@pytest.fixture
def asked(computed):
    with computed.as_("forskare") as by:
        computed.request = commands.ask(by=by, run=computed.run, why="Till kommunerna.")
    return computed


def answer(story, who: str, approves: bool, reason: str = "") -> Check:
    with story.as_(who) as by:
        return commands.check(by=by, request=story.request, approves=approves, reason=reason)


def test_two_yes_release_a_table_that_says_how_it_was_made(asked):
    answer(asked, "granskare", True)
    assert not Release.objects.exists()
    answer(asked, "granskare_2", True)
    release = Release.objects.get()
    assert release.number == 1 and release.table == asked.run.table
    made = release.provenance
    assert (made["codebook"], made["data_release"], made["engine"]) == (1, 1, "duckdb")
    assert made["code"] and made["approval"] == "Exempel 2025-00000-01"


def test_one_no_ends_it_with_a_reason(asked):
    with pytest.raises(NotPossible, match="Skriv varför tabellen inte kan släppas"):
        answer(asked, "granskare", False)
    answer(asked, "granskare", False, "För fin uppdelning.")
    with pytest.raises(NotPossible, match="En granskare har sagt nej"):
        answer(asked, "granskare_2", True)
    with pytest.raises(NotPossible, match="En granskare har sagt nej"), asked.as_("forskare") as by:
        commands.withdraw(by=by, request=asked.request)
    assert not Release.objects.exists()


def test_the_same_checker_is_not_two(asked):
    answer(asked, "granskare", True)
    with pytest.raises(NotPossible, match="redan svarat"):
        answer(asked, "granskare", True)
    assert not Release.objects.exists()


def test_the_author_takes_it_back_and_then_nobody_can_answer(asked):
    answer(asked, "granskare", True)
    with asked.as_("forskare") as by:
        commands.withdraw(by=by, request=asked.request)
    with pytest.raises(NotPossible, match="tillbakatagen"):
        answer(asked, "granskare_2", True)


@pytest.fixture
def two_seats(asked):
    """The researcher has also been given a checker's seat: the same person, another function."""
    with as_role("app"):
        post = seed.seat("granskare")
        Holding.objects.create(post=post, person=seed.person("forskare"), starts=clock.now())
    return asked


def test_nobody_checks_their_own_whatever_seat_they_sit_in(two_seats):
    from tillsammans.accounts.sessions import staff_actor

    holding = Holding.objects.get(person=seed.person("forskare"), post=seed.seat("granskare"))
    actor = staff_actor(seed.person("forskare"), holding)
    assert actor.function == "checker"
    decision = may(actor, "research.check", two_seats.request)
    assert not decision and "Tabellen är din egen" in decision.sentence
    with pytest.raises(Refused, match="din egen"):
        commands.check(by=actor, request=two_seats.request, approves=True)
    assert may(two_seats.actor("granskare"), "research.check", two_seats.request)


def test_the_database_itself_refuses_a_check_of_ones_own(asked):
    author, stranger = asked.request.asked_by, asked.actor("granskare").person_id
    checks = {"request": asked.request, "approves": True, "checked_at": clock.now()}
    with pytest.raises(IntegrityError, match="nobody_checks_their_own"), transaction.atomic():
        Check.objects.create(checker=author, asked_by=author, **checks)
    with pytest.raises(IntegrityError), transaction.atomic():
        Check.objects.create(checker=author, asked_by=stranger, **checks)
        connection.check_constraints()  # a lie about who asked is found by the key to the request
    with pytest.raises(IntegrityError, match="a_no_has_a_reason"), transaction.atomic():
        Check.objects.create(checker=stranger, asked_by=author, **checks | {"approves": False})
    assert Check.objects.create(checker=stranger, asked_by=author, **checks).pk


@pytest.mark.parametrize(
    "table",
    [
        *("run", "release_check", "release", "delivery", "acceptance", "data_release"),
        *("feedback", "retraction", "change", "discarding"),
    ],
)
def test_what_is_final_cannot_be_changed_even_by_the_studys_own_role(asked, table):
    with connection.cursor() as cursor:
        for statement in (f"UPDATE research.{table} SET id = id", f"DELETE FROM research.{table}"):
            with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                cursor.execute(statement)
        cursor.execute(f"SELECT count(*) FROM research.{table}")


def test_of_a_request_only_its_withdrawal_can_be_written(asked):
    with connection.cursor() as cursor:
        for column, value in (("why", "'annat'"), ("asked_by", "id"), ("run_id", "run_id")):
            with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                cursor.execute(f"UPDATE research.release_request SET {column} = {value}")
        cursor.execute("UPDATE research.release_request SET withdrawn_at = now()")
    assert ReleaseRequest.objects.get().withdrawn_at


def test_a_table_of_made_up_data_cannot_leave(computed):
    synthetic = computed.run.analysis.runs.get(data_release=None)
    with pytest.raises(NotPossible, match="påhittade data"), computed.as_("forskare") as by:
        commands.ask(by=by, run=synthetic, why="Nej.")


def test_a_table_that_gives_away_a_small_group_beside_a_released_one_is_refused(asked):
    answer(asked, "granskare", True)
    answer(asked, "granskare_2", True)
    rows = {row["municipality"]: row["n"] for row in asked.run.table["rows"] if row["sex"] == "all"}
    assert rows["0482"]
    grade = {"what": "levels", "measure": "absence_share", "by": ["municipality", "sex", "year"]}
    narrowed = grade | {"where": {"grade": [grade for grade in GRADES if grade != "5"]}}
    run = asked.computed(asked.data, narrowed)
    with pytest.raises(NotPossible, match=r"släpp 1") as refusal, asked.as_("forskare") as by:
        commands.ask(by=by, run=run, why="Nästan samma.")
    assert refusal.value.code == "differencing" and refusal.value.remember
    other = asked.computed(asked.data, {"what": "levels", "measure": "sleep_hours", "by": ["sex", "year"]})
    with asked.as_("forskare") as by:
        assert commands.ask(by=by, run=other, why="En annan fråga.").pk


BOYS = {"municipality": ["0482"], "sex": ["1"], "year": [2025]}


def boys(story, without: str = ""):
    chosen = [grade for grade in GRADES if grade != without]
    one = {"what": "levels", "measure": "absence_share", "by": ["year"], "where": BOYS | {"grade": chosen}}
    return story.computed(story.data, one)


def test_exact_numbers_let_through_nine_and_refuse_four(computed, monkeypatch):
    """Nine boys in grade 1, four in grade 5. By rounded numbers alone both would be refused."""
    with computed.as_("forskare") as by:
        computed.request = commands.ask(by=by, run=boys(computed), why="Pojkar.")
    answer(computed, "granskare", True)
    answer(computed, "granskare_2", True)
    nine, four = boys(computed, "1"), boys(computed, "5")
    assert guarding.look(nine).refuses == ()
    assert "släpp 1" in guarding.look(four).refuses[0]
    with pytest.raises(NotPossible, match="färre än åtta"), computed.as_("forskare") as by:
        commands.ask(by=by, run=four, why="Utan årskurs 5.")
    monkeypatch.setattr(guarding, "exact", lambda run: None)
    assert guarding.look(nine).refuses and guarding.look(four).refuses


def test_without_the_rows_the_guard_is_as_careful_as_rounded_numbers(computed):
    """Rows whose time is over cannot be counted; then nothing is let through by them."""
    with computed.as_("forskare") as by:
        computed.request = commands.ask(by=by, run=boys(computed), why="Pojkar.")
    answer(computed, "granskare", True)
    answer(computed, "granskare_2", True)
    nine = boys(computed, "1")
    assert guarding.look(nine).refuses == ()
    store.discard(keeping.panel(computed.study), store.catalogue_from(computed.data.catalogue))
    assert guarding.look(nine).refuses


def test_a_checker_sees_nothing_of_the_others_answer_before_it_is_over(asked, client):
    answer(asked, "granskare", True)
    sign_in(client, "granskare_2")
    address = f"/karta/granska/{asked.request.pk}/"
    page = text_of(client.get(address))
    assert "Gunvor Lid" not in page and "Kan tabellen släppas?" in page
    client.post(address, hidden(client, address) | {"approves": "yes"})
    over = text_of(client.get(address))
    assert "Tabellen är släppt." in over and "Gunvor Lid" in over
    sign_in(client, "granskare")
    assert "Samir Nord" in text_of(client.get(address))
