"""Each adult for themselves: one voice a page, tagged when it is about somebody else (R22, R51, R52)."""

import pytest

from tillsammans.access.policy import visible
from tillsammans.cases.models import Case, Task
from tillsammans.demo.story import mapping as told
from tillsammans.demo.story import until
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands.statements import Said, add_statement, correct_statement
from tillsammans.mapping.models import AbsenceInquiry, GuardianTalk, Statement
from tillsammans.mapping.tests.help import browser, page, post, words

GOOD = {
    "text": "Vi äter ihop.",
    "sector": "care",
    "kind": "strength",
    "said_on_day": "5",
    "said_on_month": "10",
    "said_on_year": "2026",
}


def test_a_guardians_page_holds_nothing_of_the_other(world):
    until(world, 4)
    karin = browser("karin")
    sofias = page(karin, "mapping:guardian_says", world.sofia_guardian.pk)
    johans = page(karin, "mapping:guardian_says", world.johan_guardian.pk)
    assert (
        told.S1 in sofias
        and told.S3 in sofias
        and "070-174 06 41" in sofias
        and "Vardagar efter 16" in sofias
    )
    for hidden in (told.J1, told.J2, told.J3, "070-174 06 52", "Lunch, helst samtal"):
        assert hidden in johans and hidden not in sofias
    for hidden in (told.S1, told.S2, told.S3, "070-174 06 41", "Vardagar efter 16"):
        assert hidden not in johans


def test_both_phone_numbers_never_stand_on_one_page(world):
    until(world, 5)
    karin = browser("karin")
    for name, pk in {
        "cases:child": world.case.pk,
        "mapping:call": world.sofia_guardian.pk,
        "mapping:school_says": world.case.pk,
    }.items():
        shown = page(karin, name, pk)
        assert not ("070-174 06 41" in shown and "070-174 06 52" in shown), name


def test_a_sentence_is_written_with_voice_kind_sector_day_and_whom_it_is_about(world):
    until(world, 3)
    world.at("2026-10-05 16.20")
    typed = GOOD | {"about_whom": f"guardian:{world.johan_guardian.pk}", "kind": "concern"}
    assert (
        post(browser("karin"), "mapping:guardian_says", world.sofia_guardian.pk, **typed).status_code == 302
    )
    with world.as_("karin"):
        row = Statement.objects.get(guardian_id=world.sofia_guardian.pk)
        assert (row.voice, row.sector, row.kind, row.text) == ("guardian", "care", "concern", "Vi äter ihop.")
        assert row.about == {"who": "Johan", "guardian_id": str(world.johan_guardian.pk)}
        assert row.shown_to == [world.sofia_account.pk] and row.secrecy == "OSL 23:2 st 1"


def test_an_adults_fact_about_oneself_has_no_kind_and_is_not_drawn(world):
    until(world, 4)
    shown = page(browser("karin"), "cases:child", world.case.pk)
    assert "om sig själv" in shown and "Johan oro" in shown.split("<desc")[1].split("</desc>")[0]
    assert "Johan" not in shown.split("<desc")[1].split("Utveckling")[0]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"text": ""}, "Skriv vad som sades, med egna ord."),
        ({"text": "x" * 2001}, "Korta meningen till 2 000 tecken."),
        ({"sector": ""}, "Välj ett av de sju områdena."),
        ({"sector": "pengar"}, "Välj ett av de sju områdena."),
        ({"kind": ""}, "Välj styrka, oro eller önskan."),
        ({"kind": "bra"}, "Välj styrka, oro eller önskan."),
        ({"about_whom": "other"}, "Skriv vem det handlar om."),
        ({"said_on_day": "41"}, "Skriv dag, månad och år med siffror, till exempel 14 10 2026."),
        ({"said_on_day": "", "said_on_month": "", "said_on_year": ""}, "Skriv vilken dag det sades."),
        ({"said_on_year": "2027"}, "Dagen har inte varit än. Välj i dag eller tidigare."),
    ],
)
def test_each_field_says_what_is_wrong_and_keeps_the_rest(world, change, says):
    until(world, 3)
    world.at("2026-10-05 16.20")
    response = post(browser("karin"), "mapping:guardian_says", world.sofia_guardian.pk, **GOOD | change)
    assert response.status_code == 200 and says in words(response)
    assert (change.get("text") or "Vi äter ihop.") in words(response) or change == {"text": ""}


@pytest.mark.parametrize(
    ("said", "field"),
    [
        (Said("guardian", "x", "home", "concern"), "guardian"),
        (Said("child", " ", "home", "concern"), "text"),
        (Said("grannen", "x", "home", "concern"), "voice"),
        (Said("child", "x", "pengar", "concern"), "sector"),
        (Said("child", "x", "home", "poäng"), "kind"),
    ],
)
def test_the_command_refuses_the_same_by_itself(world, said, field):
    until(world, 3)
    with world.as_("karin") as karin, pytest.raises(NotPossible) as refusal:
        add_statement(by=karin, case=Case.objects.get(), said=said)
    assert refusal.value.field == field


def test_calling_asks_for_channel_and_time_and_fills_in_the_inquiry(world):
    until(world, 3)
    world.at("2026-10-05 16.00")
    karin, sofia = browser("karin"), world.sofia_guardian.pk
    typed = {
        "talked_on_day": "5",
        "talked_on_month": "10",
        "talked_on_year": "2026",
        "channel": "phone",
        "reach_when": "Efter 16",
    }
    not_told = post(karin, "mapping:call", sofia, **typed)
    assert "Berätta att det här också är en frånvaroutredning" in words(not_told) and "Efter 16" in words(
        not_told
    )
    assert "Välj hur vårdnadshavaren vill bli nådd." in words(
        post(karin, "mapping:call", sofia, **typed | {"channel": ""})
    )
    assert post(karin, "mapping:call", sofia, told_about_absence="on", **typed).status_code == 302
    with world.as_("karin") as actor:
        assert visible(actor, GuardianTalk).get().reach_when == "Efter 16"
        assert [row["called"] for row in AbsenceInquiry.objects.get().guardians_heard] == ["Sofia"]
        assert Task.objects.filter(code="call_guardians", done_at=None).exists()


def test_the_task_is_done_when_both_have_been_called(world):
    until(world, 4)
    with world.as_("karin"):
        assert not Task.objects.filter(code="call_guardians", done_at=None).exists()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"full_name": ""}, "Skriv vårdnadshavarens namn."),
        ({"relation_word": ""}, "Skriv vad barnet säger."),
        ({"phone": "hemma"}, "Skriv numret med siffror, till exempel 070-174 06 41."),
        ({"language": "xx"}, "Välj ett av språken."),
    ],
)
def test_a_guardian_is_written_in_without_an_address(world, change, says):
    until(world, 2)
    karin, typed = (
        browser("karin"),
        {"full_name": "Sofia Lindh", "relation_word": "mamma", "phone": "", "language": "sv"},
    )
    assert (
        "adress"
        not in page(karin, "mapping:new_guardian", world.case.pk)
        .replace("Adresser skrivs inte här", "")
        .lower()
    )
    assert says in words(post(karin, "mapping:new_guardian", world.case.pk, **typed | change))
    assert post(karin, "mapping:new_guardian", world.case.pk, **typed).status_code == 302


def test_what_is_established_is_corrected_by_a_new_sentence(world):
    until(world, 4)
    with world.as_("karin") as karin, pytest.raises(NotPossible, match="utkast"):
        correct_statement(
            by=karin,
            case=world.case,
            statement=Statement.objects.get(pk=world.P1.pk),
            text="Sju",
            reason="Fel",
        )
    told.team_meets(world)
    with world.as_("karin") as karin:
        old = Statement.objects.get(pk=world.P1.pk)
        new = correct_statement(
            by=karin, case=Case.objects.get(), statement=old, text="Sju besök.", reason="Räknat fel."
        )
        assert (new.corrects, new.text, Statement.objects.get(pk=old.pk).text) == (
            old.pk,
            "Sju besök.",
            told.P1,
        )
        with pytest.raises(NotPossible) as refusal:
            correct_statement(by=karin, case=Case.objects.get(), statement=old, text="Sju", reason=" ")
        assert refusal.value.field == "reason"


def test_the_childs_sentence_about_a_brother_is_marked(world):
    until(world, 3)
    karin = browser("karin")
    assert "om Elis" in page(karin, "cases:child", world.case.pk)
    missing = post(karin, "mapping:about", world.A1.pk, about_whom="other", about_name="")
    assert "Skriv vem det handlar om." in words(missing)
    assert post(karin, "mapping:about", world.A1.pk, about_whom="other", about_name="Noor").status_code == 302
    assert "om Noor" in page(karin, "cases:child", world.case.pk)
    assert browser("petra").get(f"/kartlagga/mening/{world.A1.pk}/om/").status_code == 404
