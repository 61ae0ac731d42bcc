"""A form is done once, by the seat it was rendered for, however many times it is sent (trust.md T07, T34).

Seen failing with the defence removed: without the Effect row twenty submits give twenty events; without the comparison
of `_seat` the other seat's form goes through.
"""

from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import connection

from tests.database import as_role, sql
from tests.people import signed_in
from tillsammans.accounts.models import Session
from tillsammans.audit.models import Event
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.lib import clock

pytestmark = pytest.mark.urls("tillsammans.drafts.tests.pages")


@pytest.fixture
def sent(world):
    browser = signed_in("liam")
    return browser, {"_key": str(uuid4()), "_seat": str(seed.seat("liam").pk), "words": "Hon gråter"}


def effects():
    with as_role("owner"):
        return Event.objects.filter(verb="concern.read").count()


@pytest.mark.django_db
def test_a_second_submit_is_sent_to_the_first_ones_result(sent):
    browser, posted = sent
    first, second = browser.post("/skriv/", posted), browser.post("/skriv/", posted)
    assert first["Location"] == second["Location"] and effects() == 1
    assert browser.post("/skriv/", posted | {"_key": str(uuid4())})["Location"] != first["Location"]
    assert effects() == 2


@pytest.mark.django_db
def test_a_form_rendered_in_one_seat_is_not_taken_in_another(world):
    browser = signed_in("petra")
    posted = {"_key": str(uuid4()), "_seat": str(seed.seat("petra").pk), "words": "Hon gråter"}
    Session.objects.update(holding=seed.holding("petra_emi"))
    answer = browser.post("/skriv/", posted).content.decode()
    assert "Du har bytt uppdrag" in answer and "Hon gråter" in answer and effects() == 0
    Session.objects.update(holding=seed.holding("petra"))
    assert browser.post("/skriv/", posted).status_code == 302 and effects() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("given", [{"_key": ""}, {"_key": "x"}, {"_seat": ""}, {"words": ""}])
def test_without_key_seat_or_words_nothing_is_done(sent, given):
    browser, posted = sent
    assert browser.post("/skriv/", posted | given).status_code == 200 and effects() == 0


@pytest.mark.django_db
def test_a_refused_deed_takes_back_what_it_wrote_and_may_be_sent_again(sent):
    browser, posted = sent
    answer = browser.post("/skriv/", posted | {"words": "omöjligt"}).content.decode()
    assert "Det går inte så." in answer and "omöjligt" in answer and effects() == 0
    assert browser.post("/skriv/", posted).status_code == 302 and effects() == 1


@pytest.mark.django_db
def test_anothers_key_gives_neither_their_result_nor_stops_ones_own(sent):
    browser, posted = sent
    first = browser.post("/skriv/", posted)
    other = signed_in("eva").post("/skriv/", posted | {"_seat": str(seed.seat("eva").pk)})
    assert other.status_code == 302 and other["Location"] != first["Location"]


def test_twenty_parallel_submits_have_one_effect(fresh_database):
    with new_world("2026-09-28 07.30"):
        browsers = [signed_in("liam") for _ in range(20)]
        posted = {"_key": str(uuid4()), "_seat": str(seed.seat("liam").pk), "words": "Hon gråter"}
    barrier, answers = Barrier(20), []

    def submit(browser):
        try:
            with clock.frozen("2026-09-28 07.31"):
                barrier.wait(30)
                answers.append(browser.post("/skriv/", posted))
        finally:
            connection.close()

    threads = [Thread(target=submit, args=(browser,)) for browser in browsers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert {answer.status_code for answer in answers} == {302} and len(answers) == 20
    assert len({answer["Location"] for answer in answers}) == 1
    sql("SET ROLE tillsammans_owner")
    assert sql("SELECT count(*) FROM audit_event WHERE verb = 'concern.read'") == [(1,)]
