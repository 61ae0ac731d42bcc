"""Every page of Kartlägga opens for those who work with it."""

from tillsammans.demo.story import until
from tillsammans.mapping.models import AbsenceInquiry, Mapping
from tillsammans.mapping.tests.help import browser, page


def test_karin_opens_everything_before_the_decision(world):
    until(world, 4)
    karin = browser("karin")
    for name, pk in {
        "cases:child": world.case.pk,
        "mapping:guardian_says": world.sofia_guardian.pk,
        "mapping:call": world.johan_guardian.pk,
        "mapping:new_guardian": world.case.pk,
        "mapping:school_says": world.case.pk,
        "mapping:ask_sentence": world.case.pk,
        "mapping:trial": world.A1.pk,
        "mapping:release": world.J1.pk,
        "mapping:show": world.P1.pk,
        "mapping:reasons": world.case.pk,
        "mapping:after_talk": world.conversation.pk,
        "mapping:new_talk": world.case.pk,
        "mapping:take_up": world.case.pk,
        "mapping:questions": world.mapping.pk,
    }.items():
        assert page(karin, name, pk), name
    assert page(karin, "mapping:team") and page(karin, "mapping:new_team_meeting")


def test_birgitta_reads_the_established_mapping(world):
    until(world, 5)
    birgitta = browser("birgitta")
    shown = page(birgitta, "cases:child", world.case.pk)
    assert "Upprättad 14 oktober 2026" in shown
    assert "Elev 1 okt, vårdnadshavare 5 och 6 okt, elevhälsa 14 okt" in shown
    assert "Birgittas beslut 14 oktober:" in shown and "egen insats från 15 oktober, och samverkan" in shown
    with world.as_("birgitta"):
        inquiry = AbsenceInquiry.objects.get()
        assert Mapping.objects.get().established_at
    assert "Utredning om frånvaro är inledd." in page(birgitta, "mapping:absence_report", inquiry.pk)
    assert page(birgitta, "mapping:team_meeting", world.team_meeting.pk)
