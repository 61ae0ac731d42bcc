"""Berätta om ett barn: each field's refusal, nothing typed is lost, and what the check page tags."""

import pytest

from tillsammans.concerns.models import Concern
from tillsammans.concerns.others import about_others
from tillsammans.demo.web import hidden, sign_in, text_of
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.disclosures.models import Disclosure

pytestmark = pytest.mark.django_db
ADDRESS = "/uppmarksamma/"
GOOD = {
    "who": "Alma, 6B",
    "sectors": ["home", "safety"],
    "seen": "Borta nio halvdagar.",
    "own_words": "Jag vill vara hemma.",
    "child_knows": "yes",
    "guardians_know": "not_yet",
}


@pytest.fixture
def liam(client):
    with new_world("2026-09-29 10.05"):
        sign_in(client, "liam")
        yield client


def post(client, step="send", **changed):
    typed = {
        **GOOD,
        "to": str(seed.inbox("angsskolan").pk),
        **hidden(client, ADDRESS),
        **changed,
        "step": step,
    }
    return client.post(ADDRESS, {name: value for name, value in typed.items() if value is not None})


REFUSALS = [
    ("who", "", "Skriv vem det är, till exempel namn och klass."),
    ("sectors", None, "Bocka i minst ett område."),
    ("sectors", ["economy"], "economy"),
    ("seen", "", "Skriv kort vad du själv har sett eller hört."),
    ("seen", "x" * 4001, "Korta texten till 4 000 tecken."),
    ("own_words", "x" * 4001, "Korta texten till 4 000 tecken."),
    ("child_knows", None, "Svara ja eller nej, inte än."),
    ("guardians_know", None, "Svara ja eller nej, inte än."),
    ("to", "", "Välj vem som ska läsa."),
]


@pytest.mark.parametrize(("field", "value", "sentence"), REFUSALS)
def test_a_refused_field_says_why_and_nothing_typed_is_lost(liam, field, value, sentence):
    page = text_of(post(liam, **{field: value}))
    assert sentence in page and "Det är något som behöver rättas" in page
    for name in {"who", "own_words", "seen"} - {field}:
        assert GOOD[name] in page
    assert not Concern.objects.exists()


def test_a_good_form_is_sent_once_however_often_it_is_pressed(liam):
    typed = {**GOOD, "to": str(seed.inbox("angsskolan").pk), **hidden(liam, ADDRESS), "step": "send"}
    first, second = liam.post(ADDRESS, typed), liam.post(ADDRESS, typed)
    assert first["Location"] == second["Location"]
    assert Concern.objects.count() == 1


def test_another_authority_needs_a_basis_and_a_reason(liam):
    far = str(seed.inbox("lindskolan").pk)
    page = text_of(post(liam, to=far))
    assert "Välj vilken rätt ni har att berätta" in page and "Skriv varför de behöver veta." in page
    response = post(liam, to=far, basis="MENPROVNING", motivation="Alma börjar där i januari.")
    assert response["Location"] == "/uppmarksamma/skickat/"
    assert Disclosure.objects.count() == 1 and not Concern.objects.exists()


def test_extra_fields_change_nothing(liam):
    post(liam, authority_id=str(seed.unit("lindskolan").authority_id), child_id=str(seed.seat("eva").pk))
    concern = Concern.objects.get()
    assert concern.authority_id == seed.unit("angsskolan").authority_id and concern.child_id is None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Ambulansen kom till pappa mitt i natten. Jag vill vara hemma.", [("pappa", "hälsa")]),
        ("Mamma dricker på helgerna.", [("mamma", "alkohol eller droger")]),
        ("Pappa och jag lagar cykeln.", []),
        ("Jag har ont i magen.", []),
    ],
)
def test_sentences_about_a_relative_and_a_matter_of_theirs_are_found(text, about):
    assert [(one["about"], one["matter"]) for one in about_others(text)] == about
