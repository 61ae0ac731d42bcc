"""R86, P4: unit, day and purpose; never names, the other guardian, the child's own visits, consents, or a day around a
report.

Seen failing with the defence removed, each in its own test: the day's end, the condition on reports, on staff, the
restrictive policy on the log, and the short list of pages.
"""

import pytest
from django.db import transaction

from tests.lived import chapters, lived
from tests.people import signed_in_family
from tillsammans.audit.models import Event, Reading
from tillsammans.children.models import Child
from tillsammans.demo.story.report import petra_reports
from tillsammans.family.queries import reading_log

world = lived(chapters("12"))


def reads(world, who, moment, action="cases.child"):
    world.at(moment)
    with world.as_(who, action):
        assert Child.objects.get(pk=world.child_id).name


def log_of(world, who, moment):
    world.at(moment)
    with world.as_(who) as actor:
        return [
            (line["unit"], line["day"].isoformat(), line["purpose"])
            for line in reading_log(actor, world.child_id)
        ]


def test_a_reading_shows_the_day_after_with_unit_and_purpose(world):
    reads(world, "karin", "2026-11-16 09.00", "meetings.prepare")
    assert "2026-11-16" not in str(log_of(world, "sofia", "2026-11-16 23.59"))
    line = ("Ängsskolan", "2026-11-16", "för att förbereda mötet")
    assert line in log_of(world, "sofia", "2026-11-17 00.01")
    assert line in log_of(world, "johan", "2026-11-17 00.01")


@pytest.mark.parametrize(
    "action", ["consent.see_sheet", "mapping.talk", "cases.home", "reports.make", "demo.story"]
)
def test_pages_that_hold_anothers_words_are_not_in_it(world, action):
    before = log_of(world, "sofia", "2026-11-20 10.00")
    reads(world, "karin", "2026-11-18 09.00", action)
    assert log_of(world, "sofia", "2026-11-20 10.00") == before
    reads(world, "karin", "2026-11-18 09.00", "plans.see")
    assert log_of(world, "sofia", "2026-11-20 10.00") != before


def test_the_other_guardians_visits_are_not_in_it(world):
    before = log_of(world, "johan", "2026-11-20 10.00")
    reads(world, "sofia", "2026-11-18 09.00", "cases.child")
    assert log_of(world, "johan", "2026-11-20 10.00") == before


def test_a_day_around_a_report_is_left_out_whole_and_other_readers_are_not(world):
    reads(world, "petra", "2026-12-02 09.00")
    reads(world, "petra", "2026-12-01 09.00")
    without = log_of(world, "sofia", "2026-12-02 12.00")
    petra_reports(world)
    assert log_of(world, "sofia", "2026-12-02 12.00") == without
    days = {day for _unit, day, _why in log_of(world, "sofia", "2026-12-03 12.00")}
    assert "2026-12-01" in days and "2026-12-02" not in days
    reads(world, "birgitta", "2026-12-02 14.00")
    assert "2026-12-02" in {day for _unit, day, _why in log_of(world, "sofia", "2026-12-03 12.00")}


def test_the_page_names_no_reader(world):
    reads(world, "birgitta", "2026-11-16 09.00")
    world.at("2026-11-17 10.00")
    page = signed_in_family(world.sofia_account, world.place).get(f"/mitt/{world.child_id}/").content.decode()
    section = page.split('id="last"')[1].split("</section>")[0]
    assert "Ängsskolan" in section and "16 november 2026" in section
    assert "Birgitta" not in section and "Rektor" not in section


def test_a_family_never_reads_the_log_itself(world):
    with world.as_("sofia"), transaction.atomic():
        assert (Reading.objects.count(), Event.objects.count()) == (0, 0)
    with world.as_("karin"):
        assert Reading.objects.count() > 5 and Event.objects.count() > 5


def test_a_child_one_does_not_follow_has_no_log(world):
    reads(world, "karin", "2026-11-16 09.00")
    world.at("2026-11-17 10.00")
    with world.as_("liam") as liam:
        assert reading_log(liam, world.child_id) == []
