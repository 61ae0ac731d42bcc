""" "Kontrollera och publicera": what one sees, what one must answer, and that nothing typed is lost."""

import re
from dataclasses import replace
from html import unescape
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.test import RequestFactory

from tests.people import signed_in
from tillsammans.access.decision import Refused
from tillsammans.accounts.actor import Actor
from tillsammans.demo.world import new_world
from tillsammans.governance import documents as d
from tillsammans.governance import published, publishing
from tillsammans.governance.forms import PublishForm
from tillsammans.governance.models import Publication
from tillsammans.governance.publishing_pages import publish_view
from tillsammans.governance.tests.papers import CLEAN, body

pytestmark = pytest.mark.django_db

NAMED = replace(
    CLEAN,
    blocks=(
        d.heading("Punkt 1"),
        d.text("Vi hörde Zbigniew Kowalczyk."),
        d.heading("Punkt 2"),
        d.text("Zbigniew Kowalczyk hade mer att säga. Tre elever i 2B var med."),
    ),
)
NUMBER = replace(CLEAN, blocks=(d.text("Det gäller 20120304-2385."),))


@pytest.fixture
def world():
    with new_world("2026-09-28 07.30") as world:
        with world.as_("sekreterare"):
            world.thing = body()
        yield world


def ask(world, document=CLEAN, post: dict | None = None, *, who="sekreterare", deed=None):
    """The view as an app calls it."""
    with world.as_(who) as by:
        request = (RequestFactory().post if post is not None else RequestFactory().get)("/", post or {})
        request.actor, request.language, request.action = by, "sv", "governance.publish"
        answer = publish_view(
            request,
            thing=world.thing,
            kind="beslut",
            number="2026-7",
            document=document,
            back="/styrrummet/",
            title="Kontrollera och publicera",
            deed=deed,
        )
    return SimpleNamespace(
        status=answer.status_code,
        html=" ".join(unescape(answer.content.decode()).split()),
        to=answer.get("Location"),
    )


def filled(world, document, answers: dict[str, str] | None = None, **more) -> dict[str, str]:
    """What the page sends: its hidden fields and the answers."""
    html = ask(world, document).html
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', html))
    return hidden | (answers or {}) | more


def fields(document) -> list[str]:
    return list(dict.fromkeys(one.field for one in publishing.check(document)))


def test_the_page_shows_the_document_as_everybody_will_see_it_and_where(world):
    shown = ask(world).html
    for words in (
        "Så gick våren",
        "Alla kan läsa det här",
        "/oppet/beslut/2026-7/",
        "Vi vill bli frågade",
        "Publicera",
    ):
        assert words in shown
    assert shown.count("<h1") == 1 and 'name="svar_' not in shown
    assert "har inte hittat några namn" in shown


def test_each_thing_found_has_a_field_at_its_place_and_the_same_words_one(world):
    shown = ask(world, NAMED).html
    assert re.findall(r'name="(svar_\w+)"', shown) == fields(NAMED) and len(fields(NAMED)) == 2
    assert "2 saker att svara på" in shown
    first, second = (shown.index(f'name="{one}"') for one in fields(NAMED))
    assert shown.index("Vi hörde Zbigniew") < first < shown.index(">Punkt 2<") < second


def test_what_is_not_answered_is_asked_for_at_its_field_and_what_was_typed_is_left(world):
    name, group = fields(NAMED)
    shown = ask(world, NAMED, filled(world, NAMED, {name: "Sakkunnig vid mötet.", group: " "}))
    assert (
        shown.status == 200
        and "Varför får ”Tre elever” stå? Skriv svaret" in shown.html
        and "Sakkunnig vid mötet." in shown.html
    )
    assert f'href="#id_{group}"' in shown.html and not Publication.objects.exists()


def test_answered_it_is_published_and_one_comes_back(world):
    answer = ask(
        world,
        NAMED,
        filled(world, NAMED, dict.fromkeys(fields(NAMED), "Sakkunnig, och det är flera klasser.")),
    )
    assert (answer.status, answer.to) == (302, "/styrrummet/")
    one = published.edition("beslut", "2026-7")
    assert set(one.answered.values()) == {"Sakkunnig, och det är flera klasser."} and len(one.answered) == 3


def test_sent_twice_it_is_published_once(world):
    sent = filled(world, CLEAN)
    assert [ask(world, CLEAN, sent).to for _ in range(3)] == ["/styrrummet/"] * 3
    assert Publication.objects.count() == 1


def test_an_identity_number_leaves_no_button_and_no_way(world):
    shown = ask(world, NUMBER).html
    assert "Det går inte att publicera än" in shown and ">Publicera<" not in shown and "2385" in shown
    answer = ask(world, NUMBER, filled(world, NUMBER))
    assert answer.status == 200 and "bort personnumret" in answer.html and not Publication.objects.exists()


def test_an_answer_may_not_hold_a_number_either(world):
    sent = filled(world, NAMED, dict.fromkeys(fields(NAMED), "Se 20120304-2385"))
    answer = ask(world, NAMED, sent)
    assert answer.status == 200 and "personnummer" in answer.html and not Publication.objects.exists()


def test_a_text_that_changed_meanwhile_is_read_again_first(world):
    sent = filled(world, CLEAN)
    changed = replace(CLEAN, intro="Någon skrev om ingressen.")
    answer = ask(world, changed, sent)
    assert "Texten har ändrats sedan du öppnade sidan" in answer.html and not Publication.objects.exists()
    assert ask(world, changed, filled(world, changed)).status == 302


def test_answers_given_for_an_earlier_edition_are_filled_in(world):
    ask(world, NAMED, filled(world, NAMED, dict.fromkeys(fields(NAMED), "Sakkunnig vid mötet.")))
    shown = ask(world, replace(NAMED, intro="Nytt.")).html
    assert shown.count("Sakkunnig vid mötet.") == 2 and "Det blir utgåva 2" in shown


def test_the_same_document_again_says_so(world):
    ask(world, CLEAN, filled(world, CLEAN))
    assert "säger redan samma sak" in ask(world, CLEAN, filled(world, CLEAN)).html


def test_an_apps_own_command_is_what_publishes(world):
    seen: list[dict] = []
    sent = filled(world, NAMED, dict.fromkeys(fields(NAMED), "Ja, sakkunnig."))
    assert ask(world, NAMED, sent, deed=seen.append).status == 302
    assert list(seen[0]) == [one.key for one in publishing.check(NAMED)] and not Publication.objects.exists()


@pytest.mark.parametrize("who", ["politiker_flen", "styrgrupp", "birgitta"])
def test_whoever_may_not_publish_does_not_come_to_the_page(world, who):
    with pytest.raises(Refused):
        ask(world, who=who)
    assert ask(world, who="processledare").status == 200


def test_the_form_has_nothing_to_answer_for_a_clean_document(world):
    request = RequestFactory().get("/")
    request.actor = Actor(kind="none")
    form = PublishForm(request=request, document=CLEAN, about=uuid4())
    assert not form.asked and not form.stopping


# --- what is published, for those who publish --------------------------------------------------------------------


def test_the_list_inside_and_taking_back_from_it(world):
    ask(world, CLEAN, filled(world, CLEAN))
    one = Publication.objects.get()
    address = f"/styrrummet/publicerat/{one.pk}/ta-tillbaka/"
    browser = signed_in("sekreterare")
    assert address in browser.get("/styrrummet/publicerat/").content.decode()
    page = browser.get(address).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    refused = browser.post(address, hidden).content.decode()
    assert "Skriv varför det tas tillbaka." in refused
    assert browser.post(address, hidden | {"reason": "Fel siffror."}).status_code == 302
    shown = " ".join(browser.get("/styrrummet/publicerat/").content.decode().split())
    assert "Tillbakataget 28 september 2026" in shown and "Fel siffror." in shown and address not in shown


def test_others_in_the_room_see_the_list_and_take_nothing_back(world):
    ask(world, CLEAN, filled(world, CLEAN))
    one = Publication.objects.get()
    browser = signed_in("politiker_flen")
    assert "ta-tillbaka" not in browser.get("/styrrummet/publicerat/").content.decode()
    assert browser.get(f"/styrrummet/publicerat/{one.pk}/ta-tillbaka/").status_code == 403
    assert signed_in("birgitta").get("/styrrummet/publicerat/").status_code == 403
