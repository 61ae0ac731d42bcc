"""Synpunkter in the editor: publishers read what visitors wrote and say when it is handled; nobody rewrites it."""

import pytest

from tillsammans.accounts.actor import nobody
from tillsammans.demo.world import new_world
from tillsammans.lib import clock
from tillsammans.publicsite.commands import NewFeedback, give_feedback
from tillsammans.publicsite.models import Feedback
from tillsammans.publicsite.tests.newsroom import at_work, small_site

LIST = "/redaktion/snippets/publicsite/feedback/"


@pytest.fixture
def given(db):
    with new_world("2026-11-20 10.00"):
        small_site()
        yield give_feedback(by=nobody(), feedback=NewFeedback("Knappen syns inte.", "/sv/"))


def test_a_publisher_reads_it_and_says_that_it_is_handled_and_changes_nothing_else(given):
    publisher = at_work("publicerare")
    assert "Knappen syns inte." in publisher.get(LIST).content.decode()
    edit = f"{LIST}edit/{given.pk}/"
    assert "Knappen syns inte." in publisher.get(edit).content.decode()
    publisher.post(edit, {"handled": "on", "message": "Något annat", "page": "x"})
    row = Feedback.objects.get()
    assert (row.handled_at, row.message, row.page) == (clock.now(), "Knappen syns inte.", "/sv/")
    publisher.post(edit, {})
    assert Feedback.objects.get().handled_at is None


@pytest.mark.parametrize("who", ["redaktor", "oversattare"])
def test_other_editors_do_not_see_what_visitors_wrote(given, who):
    assert "Knappen syns inte." not in at_work(who).get(LIST, follow=True).content.decode()


def test_nobody_writes_feedback_in_a_visitors_place(given):
    publisher = at_work("publicerare")
    publisher.post(f"{LIST}add/", {"message": "Påhittat", "page": "/"})
    publisher.post(f"{LIST}delete/{given.pk}/")
    assert [row.message for row in Feedback.objects.all()] == ["Knappen syns inte."]
