"""Every page, by everybody it is for and some it is not for; bad input is a sentence at its field and loses nothing."""

import csv
from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.people import signed_in
from tillsammans.initiatives.commands import knowledge, life, research, sites
from tillsammans.initiatives.models import (
    ActionStep,
    Evaluation,
    FollowUp,
    Initiative,
    Need,
    NeedAnswer,
    Site,
    Step,
    StepCode,
)
from tillsammans.initiatives.tests.conftest import ABOUT
from tillsammans.initiatives.tests.test_knowledge import REPORT, need, place

pytestmark = pytest.mark.django_db

READERS = (
    "processledare",
    "sekreterare",
    "styrgrupp",
    "politiker_flen",
    "kontakt_flen",
    "enhetskontakt",
    "ombud_flen",
)
OUTSIDE = ("birgitta", "forskare", "redaktor")
SECTIONS = ("list", "methods", "research", "needs", "collaborations")


def address(name: str, *args) -> str:
    return reverse(f"initiatives:{name}", args=args)


def words(answer) -> str:
    return answer.content.decode()


def hidden(page) -> dict[str, str]:
    """What the form carries along."""
    from html.parser import HTMLParser

    found: dict[str, str] = {}

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            given = dict(attrs)
            if tag == "input" and given.get("type") == "hidden" and given.get("name"):
                found[given["name"]] = given.get("value") or ""

    Reader().feed(words(page))
    return {name: value for name, value in found.items() if name.startswith("_")}


def day(name: str, on: date) -> dict[str, int]:
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def send(browser, where: str, **typed):
    return browser.post(where, hidden(browser.get(where)) | typed)


IDEA = {
    "title": "Lugn start på dagen",
    "kind": "initiative",
    "about": "Skolor öppnar tidigare.",
    "goal_link": "En trygg uppväxt börjar med en lugn morgon.",
    "origin": "Elevråd.",
    "responsible": "Processledaren",
}


@pytest.fixture
def things(world, running):
    """One of each, for pages about something."""
    with world.as_("processledare") as by:
        site = sites.add_site(by=by, initiative=running, site=place())
        report = research.enter_report(by=by, new=REPORT)
        finding = research.add_finding(by=by, report=report, text="Få vet.")
        asked = research.add_recommendation(by=by, finding=finding, text="Gör det lätt.", to_whom="Alla")
        action = research.plan_action(
            by=by,
            recommendation=asked,
            new=research.NewAction("Öppnar en sökning", "Processledaren", date(2026, 6, 1)),
        )
        wanted = knowledge.write_need(by=by, new=need())
    return {
        "site": site,
        "report": report,
        "finding": finding,
        "asked": asked,
        "action": action,
        "need": wanted,
    }


def test_everybody_in_the_room_reads_and_nobody_else_does(world, running, things):
    pages = [*(address(name) for name in SECTIONS), address("initiative", running.pk)]
    pages += [address("site", things["site"].pk), address("report", things["report"].pk)]
    for who in READERS:
        browser = signed_in(who)
        assert [browser.get(page).status_code for page in pages] == [200] * len(pages), who
    for who in OUTSIDE:
        browser = signed_in(who)
        assert {browser.get(page).status_code for page in pages} == {403}, who


def test_only_those_who_prepare_are_offered_and_let_into_what_writes(world, running, things):
    pages = [address("new"), address("new_need"), address("new_method"), address("new_collaboration")]
    pages += [address("new_report")]
    pages += [
        address(name, running.pk)
        for name in ("change", "evaluate", "end", "into_model", "publish", "new_site")
    ]
    pages += [address("action", things["action"].pk), address("answer_need", things["need"].pk)]
    for who in ("politiker_flen", "kontakt_flen"):
        browser = signed_in(who)
        assert {browser.get(page).status_code for page in pages} == {403}, who
        assert "Skriv in en satsning" not in words(browser.get(address("list")))
        assert "Skriv in utvärderingen" not in words(browser.get(address("initiative", running.pk)))
    browser = signed_in("sekreterare")
    assert [browser.get(page).status_code for page in pages] == [200] * len(pages)
    assert "Skriv in en satsning" in words(browser.get(address("list")))


def test_what_does_not_exist_is_not_found(world):
    browser = signed_in("processledare")
    for name in ("initiative", "change", "evaluate", "site", "follow_up", "report", "action", "answer_need"):
        assert browser.get(address(name, uuid4())).status_code == 404, name


def test_an_idea_is_written_once_also_by_a_double_click(world):
    browser = signed_in("processledare")
    typed = hidden(browser.get(address("new"))) | IDEA | day("since", date(2026, 9, 1))
    first, second = (browser.post(address("new"), typed) for _ in range(2))
    assert first.status_code == second.status_code == 302 and first["Location"] == second["Location"]
    with world.as_("processledare"):
        assert Initiative.objects.count() == 1
        assert Step.objects.get().on == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("goal_link", "", "Skriv hur satsningen hör till målbilden."),
        ("kind", "annat", "Välj vad det är."),
        ("title", "x" * 151, "Korta texten till 150 tecken."),
        ("about", "Barnet 20120304-2385", "Här står ett personnummer."),
        ("since_year", "2027", "Dagen har inte varit än."),
        ("since_month", "13", "Den dagen finns inte."),
        ("responsible_post", "00000000-0000-4000-8000-000000000000", "Välj något i listan"),
    ],
)
def test_bad_input_is_a_sentence_and_loses_nothing(world, field, value, sentence):
    browser = signed_in("processledare")
    answer = send(browser, address("new"), **(IDEA | day("since", date(2026, 9, 1)) | {field: value}))
    assert answer.status_code == 200
    assert sentence in words(answer) and "Elevråd." in words(answer)
    with world.as_("processledare"):
        assert not Initiative.objects.exists()


def test_the_way_to_the_model_says_what_is_missing_and_refuses(world, running, decided):
    decision = decided(date(2026, 9, 22))
    browser = signed_in("processledare")
    where = address("into_model", running.pk)
    page = words(browser.get(where))
    assert "Det går inte än" in page and "Det som saknas är en utvärdering" in page
    assert address("evaluate", running.pk) in page and "<select" not in page
    answer = browser.post(
        where, hidden(browser.get(address("end", running.pk))) | {"decision": str(decision.pk)}
    )
    assert answer.status_code == 200 and "Det som saknas är en utvärdering" in words(answer)
    with world.as_("processledare"):
        assert not Step.objects.filter(step=StepCode.IN_MODEL).exists()


EVALUATED = {
    "asked": "Blir det lugnare?",
    "how": "Enkät.",
    "result": "Ja.",
    "childrens_views": "Barnen vill fortsätta.",
    "recommends": "in_model",
    "recommendation": "Ta in.",
    "by_function": "FoU-enheten",
}


def test_it_is_evaluated_and_enters(world, running, decided):
    decision = decided(date(2026, 9, 22))
    browser = signed_in("processledare")
    where = address("evaluate", running.pk)
    typed = EVALUATED | day("evaluated_on", date(2026, 9, 8))
    assert "Har inga barn tillfrågats, skriv varför." in words(
        send(browser, where, **typed | {"childrens_views": ""})
    )
    assert send(browser, where, **typed).status_code == 302
    answer = send(browser, address("into_model", running.pk), decision=str(decision.pk))
    assert answer.status_code == 302
    page = words(browser.get(address("initiative", running.pk)))
    assert "I modellen" in page and "Barnen vill fortsätta." in page and decision.number in page


def test_what_may_point_at_somebody_is_asked_about_beside_the_text(world, things):
    browser = signed_in("enhetskontakt")
    where = address("follow_up", things["site"].pk)
    assert "Varför får det stå?" not in words(browser.get(where))
    typed = {"text": "Två elever i 8B mår bättre."} | day("on", date(2026, 9, 1))
    answer = send(browser, where, **typed)
    assert "Varför får det stå?" in words(answer) and "Två elever i 8B mår bättre." in words(answer)
    assert send(browser, where, **typed, vouched="Det är en övning på papper.").status_code == 302
    with world.as_("enhetskontakt"):
        assert FollowUp.objects.get().vouched


def test_a_contact_is_offered_only_their_own_places(world, running, things):
    with world.as_("processledare") as by:
        from tillsammans.directory import seed

        other = sites.add_site(by=by, initiative=running, site=place(unit=seed.unit("lindskolan")))
    browser = signed_in("kontakt_flen")
    assert "Skriv hur det går" in words(browser.get(address("site", things["site"].pk)))
    assert "Skriv hur det går" not in words(browser.get(address("site", other.pk)))
    assert browser.get(address("follow_up", other.pk)).status_code == 403


def test_a_place_is_written_with_its_people_and_coarse_numbers(world, running):
    browser = signed_in("processledare")
    where = address("new_site", running.pk)
    typed = {
        "unit": "bruksskolan",
        "level": "group",
        "method": "Handledning.",
        "target_group": "Årskurs 5",
        "people": "2 lärare\n1 kurator",
        "children": "4",
    } | day("starts_on", date(2026, 1, 12))
    assert "Rad 1: skriv först hur många" in words(send(browser, where, **typed | {"people": "lärare"}))
    assert "Skriv ett helt tal" in words(send(browser, where, **typed | {"children": "fyra"}))
    assert "Inte båda." in words(send(browser, where, **typed | {"place": "Biblioteket"}))
    made = send(browser, where, **typed)
    assert made.status_code == 302
    page = words(browser.get(made["Location"]))
    assert "7 eller färre" in page and "1 kurator och 2 lärare" in page


def test_two_who_change_a_place_choose_and_lose_nothing(world, things):
    """Also what is no text: days, numbers and ticked methods."""
    where = address("change_site", things["site"].pk)
    one, two = signed_in("processledare"), signed_in("sekreterare")
    mine, theirs = hidden(one.get(where)), hidden(two.get(where))
    typed = {"unit": "bruksskolan", "level": "group", "method": "Handledning.", "target_group": "Årskurs 5"}
    typed |= day("starts_on", date(2026, 1, 12))
    assert (
        two.post(where, theirs | typed | {"target_group": "Årskurs 6", "children": "20"}).status_code == 302
    )
    clash = one.post(where, mine | typed | {"target_group": "Årskurs 4"} | day("starts_on", date(2026, 2, 2)))
    assert clash.status_code == 409
    page = words(clash)
    assert "Årskurs 5" in page and "Årskurs 4" in page and "Årskurs 6" in page
    carried = _all_hidden(clash)
    assert carried["starts_on"] == "2026-02-02" and carried["children"] == "20"
    chosen = one.post(where, carried | {"keep_target_group": "theirs"})
    assert chosen.status_code == 302
    with world.as_("processledare"):
        site = Site.objects.get(pk=things["site"].pk)
        assert (site.target_group, site.starts_on, site.children) == ("Årskurs 6", date(2026, 2, 2), 20)


def _all_hidden(page) -> dict[str, str]:
    import re

    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', words(page))
    return dict(found)


def test_how_an_action_goes_is_told_and_the_public_page_follows(world, things):
    browser = signed_in("processledare")
    where = address("action", things["action"].pk)
    page = words(browser.get(address("research")))
    assert "1 åtgärd är försenad" in page and "Skulle vara klar 1 juni 2026" in page
    assert "Skriv vad som blev gjort." in words(
        send(browser, where, step="done", **day("on", date(2026, 9, 29)))
    )
    assert (
        send(browser, where, step="done", note="Den finns.", **day("on", date(2026, 9, 29))).status_code
        == 302
    )
    with world.as_("processledare"):
        assert ActionStep.objects.count() == 2
    assert "försenad" not in words(browser.get(address("research")))


def test_an_initiative_is_checked_and_published_for_everybody(world, running):
    browser = signed_in("processledare")
    where = address("publish", running.pk)
    page = browser.get(where)
    assert "Alla kan läsa det här" in words(page)
    digest = _all_hidden(page)["digest"]
    answer = browser.post(where, hidden(page) | {"digest": digest})
    assert answer.status_code == 302, words(answer)
    page = words(browser.get(address("initiative", running.pk)))
    assert "Utgåva 1" in page and "Den säger inte längre samma sak" not in page
    with world.as_("processledare") as by:
        life.change_about(
            by=by, initiative=running, to=life.About(**vars(ABOUT) | {"origin": "Ett elevråd."}), version=1
        )
    assert "Den säger inte längre samma sak" in words(browser.get(address("initiative", running.pk)))


def test_needs_are_answered_and_taken_back(world, running, things):
    browser = signed_in("processledare")
    where = address("answer_need", things["need"].pk)
    assert "1 av 1 behov har inget svar än." in words(browser.get(address("needs")))
    assert "Inte båda." in words(send(browser, where))
    assert send(browser, where, initiative=str(running.pk)).status_code == 302
    assert "Alla 1 behov har ett svar." in words(browser.get(address("needs"))) or "har ett svar" in words(
        browser.get(address("needs"))
    )
    with world.as_("processledare"):
        answer = NeedAnswer.objects.get()
    assert browser.get(address("take_back", answer.pk)).status_code == 405
    assert browser.post(address("take_back", answer.pk)).status_code == 302
    assert "1 av 1 behov har inget svar än." in words(browser.get(address("needs")))


def test_a_quote_that_points_at_somebody_is_refused_at_its_field(world):
    browser = signed_in("processledare")
    typed = {"text": "Ungdomar vill bli hörda.", "group": "youth", "source": "talks", "year": "2024"}
    answer = send(browser, address("new_need"), **typed, quote="Ring mig på 070-123 45 67.")
    assert "Här får inget stå som pekar ut någon." in words(answer)
    with world.as_("processledare"):
        assert not Need.objects.exists()
    assert send(browser, address("new_need"), **typed, quote="Ingen frågade.").status_code == 302


def test_lists_open_in_a_spreadsheet_without_running_anything(world, things):
    with world.as_("processledare") as by:
        knowledge.write_need(by=by, new=need(text="=HYPERLINK(1) behövs."))
    browser = signed_in("politiker_flen")
    for name in ("needs_csv", "actions_csv", "collaborations_csv"):
        answer = browser.get(address(name))
        assert answer.status_code == 200 and words(answer).startswith("\ufeff")
        cells = [
            cell
            for row in csv.reader(words(answer).lstrip("\ufeff").splitlines(), delimiter=";")
            for cell in row
        ]
        assert not any(cell.startswith("=") for cell in cells), name
    assert {signed_in(who).get(address("needs_csv")).status_code for who in OUTSIDE} == {403}


def test_a_file_that_is_not_what_it_says_is_refused(world, running):
    from django.core.files.uploadedfile import SimpleUploadedFile

    browser = signed_in("processledare")
    where = address("evaluate", running.pk)
    typed = EVALUATED | day("evaluated_on", date(2026, 9, 8))
    fake = SimpleUploadedFile("utvardering.pdf", b"<script>alert(1)</script>", content_type="application/pdf")
    answer = send(browser, where, **typed, file=fake)
    assert answer.status_code == 200 and "Blir det lugnare?" in words(answer)
    assert "Välj filen igen" in words(answer)
    with world.as_("processledare"):
        assert not Evaluation.objects.exists()


def test_no_address_of_a_page_holds_anything_but_ids(world):
    from tillsammans.initiatives.urls import urlpatterns

    assert all(set(p.pattern.converters) <= {"pk"} for p in urlpatterns)
