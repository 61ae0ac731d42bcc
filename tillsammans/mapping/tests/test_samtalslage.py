"""Samtalsläge (R13, R88): one child, one talk, nothing else on the screen; whom to tell is asked last."""

import re

import pytest
from django.urls import reverse

from tillsammans.access.policy import visible
from tillsammans.accounts.models import Session
from tillsammans.audit.models import Event
from tillsammans.cases.models import Case, Task
from tillsammans.demo.story import until
from tillsammans.demo.story.mapping import A1, A4, _guardians
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import conversation
from tillsammans.mapping.commands.conversation import Answer
from tillsammans.mapping.models import AbsenceInquiry, Conversation, Statement, Weather
from tillsammans.mapping.queries import heard_in
from tillsammans.mapping.talk_forms import ASKED
from tillsammans.mapping.tests.help import browser, page, post, words
from tillsammans.wheel.sectors import Sector


@pytest.fixture
def begun(world):
    """Karin has opened samtalsläge, alone with Alma."""
    until(world, 2)
    _guardians(world)
    world.at("2026-10-01 13.00")
    world.karin = browser("karin")
    assert post(world.karin, "mapping:new_talk", world.case.pk, room="alone").status_code == 302
    with world.as_("karin"):
        world.talk = Conversation.objects.get()
    return world


def statements(world) -> list[Statement]:
    with world.as_("karin") as karin:
        return [
            (row.text, row.sector, row.kind, (row.audience or {}).get("says"))
            for row in heard_in(karin, world.talk)
        ]


def test_the_screen_is_held_to_the_talk(begun):
    held = reverse("mapping:talk", args=[begun.talk.pk])
    for address in ("/", f"/kring/{begun.case.pk}/", "/meddelanden/", "/eht/", "/uppdrag/", "/hjalp/"):
        response = begun.karin.get(address)
        assert (response.status_code, response["Location"]) == (302, held), address
    assert begun.karin.post("/logga-ut/")["Location"] == held
    assert begun.karin.get(f"{held}halsa/").status_code == 200
    assert browser("karin").get("/").status_code == 200  # another browser is not held


def test_the_child_answers_and_is_remembered(begun):
    tell = ["staff", f"guardian:{begun.sofia_guardian.pk}"]
    answered = post(
        begun.karin, "mapping:talk_sector", begun.talk.pk, "larande", larande="5", words=A4, tell=tell
    )
    assert answered["Location"].endswith("/omsorg/")
    assert statements(begun) == [(A4, "learning", "strength", "mamma, inte pappa")]
    again = page(begun.karin, "mapping:talk_sector", begun.talk.pk, "larande")
    assert re.search(r'name="larande" value="5"[^>]* checked', again) and A4 in again
    post(
        begun.karin,
        "mapping:talk_sector",
        begun.talk.pk,
        "larande",
        larande="2",
        words="Inte så bra.",
        tell=["staff"],
    )
    assert statements(begun) == [("Inte så bra.", "learning", "concern", "Karin och Birgitta")]


def test_what_is_taken_back_is_gone(begun):
    post(begun.karin, "mapping:talk_sector", begun.talk.pk, "larande", larande="5", words=A4)
    post(begun.karin, "mapping:talk_sector", begun.talk.pk, "larande", larande="5", words="")
    assert statements(begun) == []


def test_skipping_leaves_nothing_behind(begun):
    response = post(
        begun.karin, "mapping:talk_sector", begun.talk.pk, "halsa", halsa="1", words="Ont", hoppa="1"
    )
    assert response["Location"].endswith("/utveckling/")
    with begun.as_("karin"):
        assert not Weather.objects.exists()
    assert statements(begun) == []


@pytest.mark.parametrize("room", ["guardian", "sibling"])
def test_home_and_safety_wait_when_somebody_close_is_in_the_room(world, room):
    until(world, 2)
    karin = browser("karin")
    post(karin, "mapping:new_talk", world.case.pk, room=room)
    with world.as_("karin") as actor:
        talk, case = Conversation.objects.get(), Case.objects.get()
        assert [s for s in Sector if s not in conversation.sectors_asked(talk)] == [
            Sector.HOME,
            Sector.SAFETY,
        ]
        with pytest.raises(NotPossible, match="frågar vi inte om"):
            conversation.answer(by=actor, case=case, conversation=talk, said=Answer("home", 1, "x"))
    for slug in ("hemmet", "trygghet"):
        assert karin.get(reverse("mapping:talk_sector", args=[talk.pk, slug])).status_code == 404
    shown = page(karin, "mapping:talk_sector", talk.pk, "halsa")
    assert "Hemmet och trygghet pratar vi om en annan dag." in shown
    # Nor does the screen show what the child told Liam about the night.
    assert post(karin, "mapping:talk_wish", talk.pk, words="").headers["Location"].endswith("/sist/")


def test_alone_all_seven_are_asked_and_what_was_said_before(begun):
    with begun.as_("karin"):
        assert conversation.sectors_asked(begun.talk) == list(Sector)
    response = post(begun.karin, "mapping:talk_wish", begun.talk.pk, words="")
    assert response["Location"].endswith(f"/forut/{begun.L2.pk}/")
    assert "Ambulansen" in words(begun.karin.get(response["Location"]))


def test_the_whole_talk_in_the_browser(begun):
    karin, talk = begun.karin, begun.talk.pk
    for sector in Sector:
        typed = {"larande": "5", "words": A4, "tell": ["all"]} if sector == "learning" else {"hoppa": "1"}
        if sector == "safety":
            typed = {"trygghet": "2", "words": A1, "tell": ["staff"]}
        assert post(karin, "mapping:talk_sector", talk, sector.slug, **typed).status_code == 302
    post(karin, "mapping:talk_wish", talk, words="Prata inte om ambulansen inför alla.", tell=[])
    post(karin, "mapping:talk_before", talk, begun.L2.pk, tell=["staff"])
    with begun.as_("karin") as actor:
        rows = {row.text: row.pk.hex for row in heard_in(actor, Conversation.objects.get())}
    chosen = {f"kind_{key}": "concern" for key in rows.values()} | {
        f"tell_{rows[A4]}": ["all"],
        f"kind_{rows[A4]}": "strength",
    }
    assert post(karin, "mapping:talk_review", talk, **chosen)["Location"] == f"/samtal/{talk}/tack/"
    assert (
        post(karin, "mapping:talk_leave", talk, who="karin")["Location"] == f"/kartlagga/samtal/{talk}/efter/"
    )
    assert karin.get("/").status_code == 200
    with begun.as_("karin"):
        assert AbsenceInquiry.objects.get().pupil_heard_on.isoformat() == "2026-10-01"
        assert Task.objects.filter(code="call_guardians", done_at=None).exists()


def test_only_the_professional_takes_the_screen_back(begun):
    post(begun.karin, "mapping:talk_review", begun.talk.pk)
    held = Session.objects.get(held_to__gt="").held_to
    for wrong, says in {
        "alma": "Bara Karin kan ta tillbaka skärmen.",
        "": "Skriv ditt användarnamn.",
    }.items():
        response = post(begun.karin, "mapping:talk_leave", begun.talk.pk, who=wrong)
        assert response.status_code == 200 and says in words(response)
        assert Session.objects.get(held_to__gt="").held_to == held
    assert begun.karin.get("/")["Location"] == held
    with begun.as_("karin"):
        assert Event.objects.filter(verb="talk.not_proved").count() == 1
    assert "Riktig inloggning är inte ansluten än" in page(begun.karin, "mapping:talk_leave", begun.talk.pk)


def test_a_talk_that_is_over_takes_no_more_answers(begun):
    post(begun.karin, "mapping:talk_review", begun.talk.pk)
    response = begun.karin.get(reverse("mapping:talk_sector", args=[begun.talk.pk, "halsa"]))
    assert response["Location"].endswith("/tack/")
    with begun.as_("karin") as karin, pytest.raises(NotPossible, match="slut"):
        case, talk = Case.objects.get(), Conversation.objects.get()
        conversation.answer(by=karin, case=case, conversation=talk, said=Answer("health", 1, "x"))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"halsa": "9"}, "Välj ett av vädren."),
        ({"words": "x" * 2001}, "Det blev för långt. Skriv lite kortare."),
        ({"tell": ["grannen"]}, "Välj bland dem som står där."),
    ],
)
def test_each_field_says_what_is_wrong_and_keeps_the_words(begun, typed, says):
    response = post(
        begun.karin, "mapping:talk_sector", begun.talk.pk, "halsa", **{"words": "Mina ord", **typed}
    )
    assert response.status_code == 200 and says in words(response)
    assert typed.get("words", "Mina ord") in words(response)


def test_the_room_must_be_said_first(world):
    until(world, 2)
    karin = browser("karin")
    response = post(karin, "mapping:new_talk", world.case.pk)
    assert "Välj vem som är i rummet." in words(response) and karin.get("/").status_code == 200


def test_only_one_who_maps_can_talk(world):
    until(world, 2)
    for who, status in {
        "karin": 200,
        "birgitta": 200,
        "liam": 404,
        "petra": 404,
        "eva": 404,
        "mats": 404,
    }.items():
        assert browser(who).get(reverse("mapping:new_talk", args=[world.case.pk])).status_code == status, who


SENTENCE = re.compile(r"[^.!?]+[.!?]")


def test_no_sentence_to_the_child_is_longer_than_eight_words(begun):
    said = [str(question) for question in ASKED.values()]
    for name, more in {
        "talk_sector": ["hemmet"],
        "talk_wish": [],
        "talk_before": [begun.L2.pk],
        "talk_review": [],
    }.items():
        shown = page(begun.karin, f"mapping:{name}", begun.talk.pk, *more)
        main = re.sub(
            r"(?s)<(svg|q|blockquote|select|textarea)\b.*?</\1>|<script.*?</script>",
            " ",
            shown.split("<main")[1].split("</main")[0],
        )
        said += [s for part in re.split(r"<[^>]+>", main) for s in SENTENCE.findall(part)]
    assert len(said) > 20
    assert not [s for s in said if len(s.split()) > 8]


def test_the_page_can_be_read_in_arabic_and_stays_in_it(begun):
    shown = begun.karin.get(reverse("mapping:talk_sector", args=[begun.talk.pk, "halsa"]) + "?lang=ar")
    assert 'dir="rtl"' in words(shown) and "مطر" in words(shown)
    onwards = begun.karin.post(shown.wsgi_request.get_full_path(), {"hoppa": "1"})
    assert onwards["Location"].endswith("/utveckling/?lang=ar")


def test_nobody_else_sees_the_weather(begun):
    post(begun.karin, "mapping:talk_sector", begun.talk.pk, "halsa", halsa="2")
    for who, sees in {"karin": 1, "birgitta": 1, "liam": 0, "petra": 0, "eva": 0}.items():
        with begun.as_(who) as actor:
            assert visible(actor, Weather).count() == Weather.objects.count() == sees, who
