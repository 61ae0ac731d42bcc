"""One place at a time; the child's own page from 13; under 13 the professional's held screen (R88); four languages."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po

from tests.lived import chapters, lived
from tests.people import an_account, signed_in, signed_in_family
from tillsammans.accounts.commands import choose_place
from tillsammans.audit.models import Event
from tillsammans.cases.models import Case, Task
from tillsammans.children.commands import NewGuardian, add_guardian
from tillsammans.children.models import Child
from tillsammans.consent.commands import NewAsk, NewSheet, make_sheet, show_sheet
from tillsammans.demo.story.mapping import A1, A2, A3, A4, A5, S1
from tillsammans.directory import seed
from tillsammans.directory.models import Authority
from tillsammans.family.commands import open_page
from tillsammans.lib.deeds import NotPossible

world = lived(chapters("12"))
ROOT = Path(__file__).resolve().parents[3]

# The open site, and what else stands open to everybody or to families. Staff's own pages may stay Swedish.
OPEN_APPS = ("publicsite", "materials", "newsletters")
OPEN_TEMPLATES = (
    "directory/jinja2/directory/answer.html",
    "directory/jinja2/directory/find.html",
    "plans/jinja2/plans/own_confirm.html",
    "reports/jinja2/reports/_numbers.html",
    "reports/jinja2/reports/start.html",
    "ui/jinja2/ui/base.html",
    "ui/jinja2/ui/family.html",
    "ui/jinja2/ui/plain.html",
    "ui/jinja2/ui/site.html",
    "ui/jinja2/ui/site_head.html",
    "wheel/jinja2/wheel/wheel.html",
)
JINJA = {"extensions": "jinja2.ext.do", "trimmed": "true"}
MARKS = {"_": None, "gettext": None, "gettext_lazy": None, "lazy": None}


def hidden_in(page: str) -> dict:
    return dict(re.findall(r'name="(_key|_seat|_version)" value="([^"]*)"', page))


def bup_asks_sofia(world):
    world.at("2026-11-20 10.00")
    with world.as_("tomas") as tomas:
        case = Case.objects.get(pk=world.bup_case.pk)
        child = Child.objects.get(pk=case.child_id)
        sofia = add_guardian(
            by=tomas, child=child, new=NewGuardian("Sofia Lindh", "Sofia", account_id=world.sofia_account.pk)
        )
        sheet = make_sheet(
            by=tomas,
            case=case,
            sheet=NewSheet(
                "skolan ska veta",
                world.time.moment.date().replace(year=2027, month=2),
                (
                    NewAsk(
                        seed.unit("angsskolan").pk,
                        (),
                        "planen",
                        ({"code": "progress", "says": "om samtalen blir av"},),
                    ),
                ),
            ),
        )
        show_sheet(by=tomas, sheet=sheet, guardians=[sofia])


# --- Places
def test_with_one_place_and_one_child_the_way_in_leads_straight_to_the_page(world):
    answer = signed_in_family(world.sofia_account, None).get("/mitt/")
    assert answer["Location"] == f"/mitt/{world.child_id}/"


def test_two_places_are_listed_and_one_is_shown_at_a_time(world):
    bup_asks_sofia(world)
    sofia = signed_in_family(world.sofia_account, None)
    page = sofia.get("/mitt/").content.decode()
    bup = seed.unit("bup-flen").authority
    assert bup.name in page and "Elis tar all kraft" not in page
    there = sofia.post(
        "/mitt/plats/", {**hidden_in(page), "place": str(bup.pk)}, follow=True
    ).content.decode()
    assert "Får skolan berätta?" in there and f"/mitt/{world.child_id}/" not in there
    assert sofia.get(f"/mitt/{world.child_id}/").status_code == 404
    back = sofia.post(
        "/mitt/plats/", {**hidden_in(there), "place": str(world.place)}, follow=True
    ).content.decode()
    assert f"/mitt/{world.child_id}/" in back
    assert S1 in sofia.get(f"/mitt/{world.child_id}/").content.decode()


def test_johan_is_not_told_that_there_is_a_second_place(world):
    bup_asks_sofia(world)
    johan = signed_in_family(world.johan_account, None)
    assert johan.get("/mitt/")["Location"] == f"/mitt/{world.child_id}/"
    with world.as_("johan") as actor, pytest.raises(NotPossible):
        choose_place(by=actor, authority=seed.unit("bup-flen").authority)


def test_choosing_a_place_is_recorded_and_staff_cannot(world):
    with world.as_("sofia") as sofia:
        there = choose_place(by=sofia, authority=Authority.objects.get(pk=world.place))
        assert there.authority_id == world.place
    with world.as_("karin") as karin, pytest.raises(NotPossible):
        choose_place(by=karin, authority=Authority.objects.get(pk=world.place))


# --- The child's own page
@pytest.fixture
def alma(world):
    world.at("2027-05-18 09.00")
    account = an_account("alma")
    with world.as_("karin") as karin:
        open_page(
            by=karin,
            child_id=world.child_id,
            guardian=None,
            account=account,
            ground="Alma vill ha en egen sida.",
        )
    return signed_in_family(account, world.place)


def test_alma_reads_all_she_has_said_and_no_adults_voice(world, alma):
    page = alma.get(f"/mitt/{world.child_id}/").content.decode()
    assert "Hej" in page and "Bris 116 111" in page and "Lämna sidan snabbt" in page
    for words in (A1, A2, A3, A4, A5):
        assert words in page
    for words in (
        S1,
        "Jag blev sjuk i september",
        "Säger att hon vill vara hemma",
        "betydande men",
        "Sex besök",
    ):
        assert words not in page


def test_alma_can_change_her_mind_and_karin_is_asked_to_talk_with_her(world, alma):
    address = f"/mitt/{world.child_id}/"
    page = alma.get(address).content.decode()
    answer = alma.post(f"{address}andra/{world.A4.pk}/", hidden_in(page), follow=True).content.decode()
    assert "Vi frågar dig hur du vill ha det, innan något ändras." in answer
    world.deliver()
    with world.as_("karin") as karin:
        assert Task.objects.get(code="mind_changed").to_holder == karin.post_id


def test_the_guardians_have_no_button_for_the_childs_words(world):
    page = signed_in_family(world.sofia_account, world.place).get(f"/mitt/{world.child_id}/").content.decode()
    assert "Ändra dig" not in page and "/andra/" not in page


# --- Under 13: the held screen
def test_the_screen_shows_what_alma_said_and_who_was_told_as_far_as_the_one_who_shows_may_read(world):
    address = f"/det-har-du-sagt/{world.case.pk}/"
    karin, petra = (signed_in(who).get(address).content.decode() for who in ("karin", "petra"))
    for words in (A1, A2, A3, A4):
        assert words in karin
    assert "mamma, inte pappa" in karin and "Berättat för BUP Flen, 22 oktober 2026" in karin
    assert A2 in petra and A5 in petra and A1 not in petra and A3 not in petra
    for page in (karin, petra):
        assert S1 not in page and "Jag blev sjuk" not in page
    for who in ("liam", "eva", "tomas"):
        assert signed_in(who).get(address).status_code in (403, 404)


def test_the_screen_is_held_until_the_professional_has_proved_who_it_is(world):
    address = f"/det-har-du-sagt/{world.case.pk}/"
    karin = signed_in("karin")
    page = karin.get(address).content.decode()
    assert karin.post(f"{address}visa/", hidden_in(page))["Location"] == address
    for elsewhere in ("/", f"/kring/{world.case.pk}/", "/uppdrag/"):
        assert karin.get(elsewhere)["Location"] == address
    end = karin.get(f"{address}klart/").content.decode()
    assert (
        "Det stämmer inte."
        in karin.post(f"{address}klart/", {**hidden_in(end), "who": "petra"}).content.decode()
    )
    assert karin.get("/")["Location"] == address
    assert karin.post(f"{address}klart/", {**hidden_in(end), "who": "karin"}).status_code == 302
    assert karin.get(f"/kring/{world.case.pk}/").status_code == 200
    with world.as_("karin"):
        assert Event.objects.filter(verb="family.screen_kept").count() == 1


# --- Staff's card
def test_the_card_says_whose_page_is_open_only_to_those_who_hold_the_process(world):
    page = signed_in("karin").get(f"/kring/{world.case.pk}/").content.decode()
    card = page.split('id="familjens-sidor"')[1].split("</section>")[0]
    assert card.count("Öppen") == 2 and "Sofia" in card and "Johan" in card
    assert "familjens-sidor" not in signed_in("liam").get(f"/kring/{world.case.pk}/").content.decode()


# --- Languages
@pytest.mark.parametrize("language", ["en", "so", "ar"])
def test_every_text_of_the_familys_templates_is_translated(language):
    with (ROOT / "locale" / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        catalogue = read_po(file)
    options = {"**.html": {"extensions": "jinja2.ext.do", "trimmed": "true"}}
    found = extract_from_dir(
        ROOT / "tillsammans" / "family" / "jinja2",
        method_map=[("**.html", "jinja2.ext.babel_extract")],
        options_map=options,
    )
    missing = {
        text for _file, _line, text, *_ in found if not (catalogue.get(text) and catalogue.get(text).string)
    }
    assert missing == set()


def texts_of_the_open_site():
    """Every Swedish text that a visitor may meet in a template or a form of ours."""
    apps = ROOT / "tillsammans"
    for app in OPEN_APPS:
        options = {"**.html": JINJA}
        yield from extract_from_dir(apps / app / "jinja2", [("**.html", "jinja2.ext.babel_extract")], options)
        in_python = [("tests/**", "ignore"), ("**.py", "python")]
        yield from extract_from_dir(apps / app, in_python, keywords=MARKS)
    for path in OPEN_TEMPLATES:
        for found in extract_from_file("jinja2.ext.babel_extract", apps / path, options=JINJA):
            yield (path, *found)


@pytest.mark.parametrize("language", ["en", "so", "ar"])
def test_every_text_of_the_open_site_is_translated(language):
    with (ROOT / "locale" / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        catalogue = read_po(file)
    texts = {text for _path, _line, text, *_ in texts_of_the_open_site()}
    assert {
        "Hitta barnets bästa-ansvarig",
        "Prenumerera",
        "Samverkansbingo",
        "Skriv din e-postadress.",
    } < texts
    assert {text for text in texts if not (catalogue.get(text) and catalogue.get(text).string)} == set()


@pytest.mark.parametrize("language", ["en", "so", "ar"])
def test_a_translation_fills_in_what_the_swedish_fills_in(language):
    with (ROOT / "locale" / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        translated = [one for one in read_po(file) if one.id and one.string]
    assert len(translated) > 500 and not any(one.fuzzy for one in translated)
    names = re.compile(r"%\(\w+\)s")
    assert not [
        one.id for one in translated if set(names.findall(str(one.id))) != set(names.findall(str(one.string)))
    ]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Who does what"), ("so", "Yaa muxuu qabanayaa"), ("ar", "من يفعل ماذا؟")]
)
def test_the_page_speaks_the_language_and_marks_what_is_swedish(world, language, words):
    page = (
        signed_in_family(world.sofia_account, world.place)
        .get(f"/mitt/{world.child_id}/?lang={language}")
        .content.decode()
    )
    assert words in page and "Vem gör vad" not in page
    assert f'<bdi lang="sv">{S1}</bdi>' in page
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in page.split("<head>")[0]


def test_a_draft_translation_says_so():
    for language in ("so", "ar"):
        head = (ROOT / "locale" / language / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8")[:200]
        assert "DRAFT: to be read by a professional translator" in head
