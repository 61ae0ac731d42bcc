"""Writing, as people do it: forms that say what is wrong and lose nothing, two who write at once, no side doors."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.database import as_role
from tests.people import signed_in
from tillsammans.directory import seed
from tillsammans.governance import publishing
from tillsammans.governance.models import Adoption, File, PublicationKind
from tillsammans.implementation import figures, papers
from tillsammans.implementation.commands import events, plans, uses
from tillsammans.implementation.models import (
    Attended,
    Commitment,
    Course,
    Event,
    Plan,
    Routine,
    Step,
    Story,
    Training,
    WheelUse,
)
from tillsammans.implementation.tests.making import (
    FLEN,
    GNESTA,
    a_plan,
    a_routine,
    a_step,
    an_event,
    day,
    hidden_of,
    principal,
    rows,
)
from tillsammans.lib.deeds import NotPossible

HERE = "/styrrummet/"
TODAY = date(2026, 9, 29)
LIST = 6  # performance.md, goal 4


def flen() -> str:
    return f"{HERE}huvudman/{principal(FLEN).pk}/"


def sent(browser, address: str, **typed):
    """Open the form and send it, with what it carries unseen."""
    return browser.post(address, {**hidden_of(browser.get(address).content.decode()), **typed})


def says(answer) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


# --- Writing
def test_the_decision_is_an_own_one_or_the_adopted_goal(world):
    browser, address = signed_in("kontakt_flen"), f"{flen()}beslut/"
    page = says(sent(browser, address, adoption="own", decided_by="Utbildningsnämnden", record=""))
    assert "Skriv paragraf och diarienummer" in page and "Utbildningsnämnden" in page
    whole = {"adoption": "own", "decided_by": "Utbildningsnämnden", "record": "§ 1"}
    assert "när det har fattats" in says(
        sent(browser, address, **whole, **day("decided_on", date(2026, 10, 1)))
    )
    assert sent(browser, address, **whole, **day("decided_on", date(2024, 12, 10))).status_code == 302
    assert "redan inskrivet" in says(sent(browser, address, **whole, **day("decided_on", date(2024, 12, 10))))
    assert "10 december 2024, Utbildningsnämnden" in browser.get(flen()).content.decode()
    (row,) = rows(Commitment)
    browser.post(f"{HERE}arbetsbeslut/{row.pk}/galler-inte/")
    assert rows(Commitment)[0].withdrawn_on == TODAY


def test_the_adoption_of_the_goal_may_be_the_decision_but_not_anothers(world):
    with as_role("owner"):
        agreement = _an_agreement()
        own, other = (
            Adoption.objects.create(
                agreement=agreement,
                principal=principal(code),
                decided_by="Kommunstyrelsen",
                decided_on=date(2024, 11, 1),
                record="§ 9",
                noted_by=seed.seat("sekreterare"),
                noted_at="2024-11-02T08:00Z",
            )
            for code in (FLEN, GNESTA)
        )
    with world.as_("kontakt_flen") as by:
        with pytest.raises(NotPossible):
            plans.commit(by=by, place=principal(FLEN), new=plans.NewCommitment(adoption=other))
        plans.commit(by=by, place=principal(FLEN), new=plans.NewCommitment(adoption=own))
    assert "1 november 2024, Kommunstyrelsen" in signed_in("styrgrupp").get(flen()).content.decode()
    with world.as_("processledare"):
        assert figures.county().of(principal(FLEN).pk).committed_on == "2024-11-01"
    with as_role("owner"):
        Adoption.objects.filter(pk=own.pk).update(withdrawn_on=TODAY, withdrawn_record="§ 12")
    with world.as_("processledare"):
        assert figures.county().of(principal(FLEN).pk).committed_on == ""
    assert "Målbilden är inte längre antagen" in signed_in("styrgrupp").get(flen()).content.decode()


def _an_agreement():
    from tillsammans.governance.models import Agreement

    return Agreement.objects.create(
        slug="prov", title="Prov", category="Överenskommelse", responsible="Länsstyrgruppen",
        decided_by="Länsstyrgruppen", valid_from=date(2024, 10, 18), termination="Genom beslut.",
        registered_at="2024-10-18T08:00Z", registered_by=seed.seat("sekreterare"),
    )  # fmt: skip


def test_a_plan_with_steps_from_beginning_to_end(world):
    browser = signed_in("kontakt_flen")
    period = {**day("starts_on", date(2026, 1, 12)), **day("ends_on", date(2026, 12, 31))}
    wrong = {**period, **day("ends_on", date(2026, 1, 1))}
    page = says(sent(browser, f"{flen()}plan/", title="Planen", goal="Lika för alla.", **wrong))
    assert "Sista dagen ska vara efter första dagen." in page and "Lika för alla." in page
    assert sent(browser, f"{flen()}plan/", title="Planen", goal="Lika för alla.", **period).status_code == 302
    (plan,) = rows(Plan)
    new = f"{HERE}plan/{plan.pk}/steg/"
    page = says(sent(browser, new, what="", owner="", **day("starts_on", TODAY), ends_on_day="32"))
    for sentence in (
        "Skriv vad som ska göras.",
        "Skriv vilken funktion som ansvarar.",
        "Skriv dag, månad och år",
    ):
        assert sentence in page
    seat = str(seed.seat("kontakt_flen").pk)
    days = {**day("starts_on", date(2026, 9, 1)), **day("ends_on", date(2026, 9, 20))}
    assert sent(browser, new, what="Utbilda", owner="Rektor", owner_post=seat, **days).status_code == 302
    (step,) = rows(Step)
    assert "Sent" in browser.get(flen()).content.decode()
    page = says(sent(browser, f"{HERE}steg/{step.pk}/klart/", done_text="", **day("done_on", TODAY)))
    assert "Skriv kort vad som gjordes." in page
    done = f"{HERE}steg/{step.pk}/klart/"
    assert "framåt i tiden" in says(sent(browser, done, done_text="X", **day("done_on", date(2026, 9, 30))))
    assert sent(browser, done, done_text="Alla har gått.", **day("done_on", TODAY)).status_code == 302
    assert "Alla har gått." in browser.get(flen()).content.decode()
    assert browser.post(f"{HERE}plan/{plan.pk}/avsluta/").status_code == 302
    assert "Plan saknas" in browser.get(flen()).content.decode()
    assert browser.get(done).status_code == 200 and "avslutad" in says(
        sent(browser, done, done_text="Igen", **day("done_on", TODAY))
    )


def test_a_step_is_taken_out_with_a_reason(world):
    with world.as_("kontakt_flen") as by:
        step = a_step(by, a_plan(by))
    browser, address = signed_in("kontakt_flen"), f"{HERE}steg/{step.pk}/ta-bort/"
    assert "Skriv varför steget tas bort." in says(sent(browser, address, left_out_reason=" "))
    assert sent(browser, address, left_out_reason="Regionen gör det.").status_code == 302
    page = browser.get(flen()).content.decode()
    assert "Borttaget" in page and "Regionen gör det." in page


def test_two_who_change_a_step_lose_nothing_and_days_come_along(world):
    with world.as_("kontakt_flen") as by:
        step = a_step(by, a_plan(by))
    address = f"{HERE}steg/{step.pk}/"
    first, second = signed_in("kontakt_flen"), signed_in("processledare")
    mine, theirs = (hidden_of(one.get(address).content.decode()) for one in (first, second))
    days = {**day("starts_on", date(2026, 1, 12)), **day("ends_on", date(2026, 11, 30))}
    same = {"division": "", "unit": "", "owner_post": ""}
    assert first.post(address, {**mine, **same, **days, "what": "Ett", "owner": "Rektor"}).status_code == 302
    typed = {**same, "what": "Två", "owner": "Elevhälsochef", **day("starts_on", date(2026, 1, 12))}
    clash = second.post(address, {**theirs, **typed, **day("ends_on", date(2026, 10, 30))})
    page = clash.content.decode()
    assert clash.status_code == 409 and "Ett" in page and "Två" in page
    # What only the other one changed (the last day, the owner) is settled by itself.
    hidden = dict(_all_hidden(page))
    assert hidden["ends_on"] == "2026-11-30" and hidden["owner"] == "Rektor"
    assert second.post(address, {**hidden, "keep_what": "mine"}).status_code == 302
    (row,) = rows(Step)
    assert (row.what, row.owner, row.ends_on) == ("Två", "Rektor", date(2026, 11, 30))


def _all_hidden(page: str) -> list[tuple[str, str]]:
    import html
    import re

    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
    return [(name, html.unescape(value)) for name, value in found if name != "csrfmiddlewaretoken"]


def test_an_event_counts_functions_and_takes_no_nonsense(world):
    browser, address = signed_in("kontakt_flen"), f"{flen()}traff/"
    whole = {
        "kind": "workshop",
        "title": "Om hjulet",
        "place": "Flen",
        "audience": "",
        "unit": "",
        "evaluation": "",
    }
    page = says(
        sent(browser, address, **whole, materials="", heads="tolv", school="-1", **day("held_on", TODAY))
    )
    assert page.count("Skriv ett antal mellan 0 och 2000") >= 2
    assert "när den har hållits" in says(
        sent(browser, address, **whole, materials="", **day("held_on", date(2026, 10, 1)))
    )
    answer = sent(
        browser,
        address,
        **whole,
        materials="Hjulet\n\nSamtalskort",
        heads="4",
        school="0",
        **day("held_on", TODAY),
    )
    assert answer.status_code == 302
    (event,) = rows(Event)
    assert event.materials == ["Hjulet", "Samtalskort"]
    assert [(row.group, row.number) for row in rows(Attended)] == [("heads", 4)]
    page = browser.get(answer["Location"]).content.decode()
    assert "4 kom" in page and "Hjulet, Samtalskort" in page
    with world.as_("kontakt_flen") as by:
        new = events.NewEvent("workshop", "Om hjulet", TODAY, "Flen", attended={"heads": 6, "social": 2})
        events.change_event(by=by, event=event, new=new, version=event.version)
        with pytest.raises(NotPossible) as refused:
            events.change_event(by=by, event=event, new=new, version=1)
    assert refused.value.code == "changed" and {r.number for r in rows(Attended)} == {6, 2}


def test_no_identity_number_comes_in_by_any_text(world):
    number = "20100101-2391"
    with world.as_("kontakt_flen") as by:
        plan = a_plan(by)
        step = a_step(by, plan)
        flen_, bruks = principal(FLEN), seed.unit("bruksskolan")
        for deed in (
            lambda: a_step(by, plan, what=number),
            lambda: plans.finish_step(by=by, step=step, on=TODAY, text=number, version=1),
            lambda: plans.leave_out_step(by=by, step=step, reason=number, version=1),
            lambda: an_event(by, evaluation=number),
            lambda: an_event(by, materials=(number,)),
            lambda: events.tell(by=by, place=flen_, new=events.NewStory("Flen", "Rubrik", number)),
            lambda: uses.begin_wheel(by=by, unit=bruks, since=TODAY, groups=number),
            lambda: a_routine(by, title=number),
            lambda: plans.commit(by=by, place=bruks, new=plans.NewCommitment(None, number, TODAY, "§ 1")),
        ):
            with pytest.raises(NotPossible) as refused:
                deed()
            assert refused.value.code == "identity"
    page = says(sent(signed_in("kontakt_flen"), f"{flen()}berattelse/", title="R", place="Flen", text=number))
    assert "Här står ett personnummer" in page


def test_training_is_ticked_by_seat_and_nobodys_name_is_typed(world):
    browser, address = signed_in("kontakt_flen"), f"{flen()}utbildning/"
    page = browser.get(address).content.decode()
    assert "Bruksskolan: Rektor, Barnets bästa-ansvarig" in page and "Disa" not in page
    taken = {"course": "named_person", **day("taken_on", date(2026, 9, 1))}
    assert "Bocka i minst ett uppdrag." in says(sent(browser, address, **taken))
    foreign = str(seed.seat("tranbarsskolan/rektor").pk)
    assert "Välj bland uppdragen i listan." in says(sent(browser, address, **taken, posts=[foreign]))
    both = [str(seed.seat(who).pk) for who in ("disa", "birgitta")]
    assert sent(browser, address, **taken, posts=both).status_code == 302
    assert {row.person_id for row in rows(Training)} == {seed.person("disa").pk, seed.person("birgitta").pk}
    assert "har redan gått" in says(sent(browser, address, **taken, posts=both[:1]))


def test_a_vacant_seat_is_not_trained(world):
    from tillsammans.directory.models import Holding
    from tillsammans.lib import clock

    with as_role("owner"):
        Holding.objects.filter(post=seed.seat("disa")).update(until=clock.now())
    with world.as_("kontakt_flen") as by, pytest.raises(NotPossible) as refused:
        uses.train(by=by, post=seed.seat("disa"), course=Course.NAMED_PERSON, on=TODAY)
    assert refused.value.code == "vacant"


def test_the_wheel_begins_changes_and_ends(world):
    unit = f"{HERE}enhet/{seed.unit('bruksskolan').pk}/"
    browser = signed_in("enhetskontakt")
    page = says(sent(browser, f"{unit}hjulet/", groups="", **day("since", date(2026, 9, 1))))
    assert "Skriv i vilka grupper" in page
    assert (
        sent(browser, f"{unit}hjulet/", groups="Årskurs 7", **day("since", date(2026, 9, 1))).status_code
        == 302
    )
    assert sent(browser, f"{unit}hjulet/", groups="Alla", **day("since", date(2026, 9, 1))).status_code == 302
    (use,) = rows(WheelUse)
    assert (
        use.groups == "Alla" and "Används sedan 1 september 2026: Alla." in browser.get(unit).content.decode()
    )
    assert browser.post(f"{HERE}hjulet/{use.pk}/avsluta/").status_code == 302
    assert "Används inte än." in browser.get(unit).content.decode()


def test_a_routine_has_somewhere_to_read_it(world):
    browser, address = signed_in("kontakt_flen"), f"{flen()}rutin/"
    whole = {
        "title": "Så bjuder vi in",
        "unit": "",
        **day("valid_from", TODAY),
        **day("next_review", date(2027, 9, 1)),
    }
    assert "en länk eller en fil" in says(sent(browser, address, **whole, link=""))
    assert "https://" in says(sent(browser, address, **whole, link="javascript:alert(1)"))
    early = {**whole, **day("next_review", date(2026, 9, 1))}
    assert "Nästa översyn ska vara efter" in says(
        sent(browser, address, **early, link="https://www.example.org/")
    )
    paper = SimpleUploadedFile("rutin.txt", b"Vi ringer.", content_type="text/plain")
    assert sent(browser, address, **whole, link="", file=paper).status_code == 302
    (row,) = rows(Routine)
    (kept,) = rows(File)
    assert row.file_id == kept.pk
    assert signed_in("styrgrupp").get(f"{HERE}fil/{kept.pk}/").status_code == 200
    bad = SimpleUploadedFile("rutin.pdf", b"MZ inte alls", content_type="application/pdf")
    refused = sent(browser, address, **whole, link="", file=bad)
    assert refused.status_code == 200 and len(rows(Routine)) == 1
    assert browser.post(f"{HERE}rutin/{row.pk}/avsluta/").status_code == 302
    assert "Ingen inlagd än." in browser.get(flen()).content.decode()


def test_a_story_is_told_and_published(world):
    browser = signed_in("kontakt_flen")
    answer = sent(
        browser, f"{flen()}berattelse/", title="Hela skolan", place="Flen", text="Vi började tillsammans."
    )
    assert answer.status_code == 302
    (story,) = rows(Story)
    assert browser.get(f"{HERE}berattelse/{story.pk}/publicera/").status_code == 403
    lead = signed_in("processledare")
    assert "Vi började tillsammans." in lead.get(f"{HERE}berattelse/{story.pk}/publicera/").content.decode()
    with world.as_("processledare") as by:
        document = papers.story_document(Story.objects.select_related("principal").get())
        answers = {one.key: "Ett arbetssätt." for one in publishing.check(document)}
        publishing.publish(
            by=by,
            kind=PublicationKind.STORY,
            number=story.number,
            thing=story,
            document=document,
            answers=answers,
        )
    assert "Publicerad" in browser.get(f"{HERE}berattelser/").content.decode()
    assert "Vi började tillsammans." in lead.get(f"/oppet/inspireras/{story.number}/").content.decode()
