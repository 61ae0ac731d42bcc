"""Frånvaroutredning (7:19 a): one tick, and its dates fill in from what is done anyway (R57, R58, R83)."""

import pytest

from tillsammans.access.decision import Refused
from tillsammans.cases.models import Case
from tillsammans.demo.story import until
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands.absence import close_absence_inquiry, missing_in, open_absence_inquiry
from tillsammans.mapping.models import AbsenceInquiry
from tillsammans.mapping.tests.help import browser, page, post, words


def inquiry_after(world, chapter: int) -> AbsenceInquiry:
    until(world, chapter)
    with world.as_("karin"):
        row = AbsenceInquiry.objects.get()
        row.read = (row.guardians_heard, missing_in(row))
        return row


def test_the_huvudman_is_told_at_once_without_a_cause(world):
    row = inquiry_after(world, 2)
    assert row.reported_at == row.opened_at
    shown = page(browser("birgitta"), "mapping:absence_report", row.pk)
    assert (
        "Alma Lindh Ekman" in shown
        and "30 september 2026" in shown
        and "Utredning om frånvaro är inledd." in shown
    )
    assert not [
        word
        for word in ("halvdagar", "Ambulansen", "hemmet", "trygghet")
        if word in shown.split("<main")[1].split("</main")[0]
    ]


@pytest.mark.parametrize(
    ("chapter", "missing"),
    [
        (
            2,
            [
                "samråd med eleven",
                "samråd med vårdnadshavare",
                "samråd med elevhälsan",
                "beslut om särskilt stöd",
            ],
        ),
        (3, ["samråd med vårdnadshavare", "samråd med elevhälsan", "beslut om särskilt stöd"]),
        (4, ["samråd med elevhälsan", "beslut om särskilt stöd"]),
        (5, []),
    ],
)
def test_the_dates_fill_in_by_themselves(world, chapter, missing):
    assert inquiry_after(world, chapter).read[1] == missing


def test_each_guardian_is_heard_on_their_own_day(world):
    heard = inquiry_after(world, 4).read[0]
    assert [(row["called"], row["on"]) for row in heard] == [("Sofia", "2026-10-05"), ("Johan", "2026-10-06")]


def test_it_cannot_be_closed_while_somebody_is_not_heard(world):
    row = inquiry_after(world, 4)
    response = post(browser("karin"), "mapping:close_absence", row.pk, reason="Åter i skolan")
    assert "samråd med elevhälsan" in words(response) and "Åter i skolan" in words(response)
    with world.as_("karin"):
        assert AbsenceInquiry.objects.get().closed_at is None


def test_it_is_closed_with_its_outcome(world):
    row = inquiry_after(world, 5)
    missing = post(browser("karin"), "mapping:close_absence", row.pk, reason="")
    assert "Skriv hur det gick." in words(missing)
    assert (
        post(browser("karin"), "mapping:close_absence", row.pk, reason="Insatser pågår.").status_code == 302
    )
    assert "Insatser pågår." in page(browser("karin"), "cases:child", world.case.pk)
    with world.as_("karin") as karin, pytest.raises(NotPossible, match="redan avslutad"):
        close_absence_inquiry(by=karin, inquiry=AbsenceInquiry.objects.get(), reason="x")


def test_one_at_a_time_and_only_the_named_person_opens_it(world):
    until(world, 2)
    with world.as_("birgitta") as birgitta:
        case = Case.objects.get()
        assert open_absence_inquiry(birgitta, case) == open_absence_inquiry(birgitta, case)
        assert AbsenceInquiry.objects.count() == 1
    with world.as_("karin") as karin, pytest.raises(Refused):
        open_absence_inquiry(karin, Case.objects.get())


def test_others_get_404(world):
    row = inquiry_after(world, 5)
    for who in ("liam", "eva", "mats", "tomas", "sanna"):
        assert browser(who).get(f"/kartlagga/franvaro/{row.pk}/anmalan/").status_code == 404
