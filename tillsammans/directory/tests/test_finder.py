"""The public page: works signed out, without script, and keeps what was chosen."""

from datetime import date

import pytest

from tillsammans.directory import seed
from tillsammans.directory.forms import CHOICES


@pytest.fixture(autouse=True)
def county(db):
    seed.seed_directory(date(2026, 9, 28))


@pytest.fixture
def ask(client):
    def ask(**query):
        response = client.get("/hitta/", query)
        assert response.status_code == 200
        return response.content.decode()

    return ask


def test_the_page_opens_for_anybody_with_two_questions_and_no_fault(ask):
    page = ask()
    assert "Hitta barnets bästa-ansvarig" in page
    assert "I vilken kommun bor barnet?" in page
    assert "Vilken förskola eller skola?" not in page
    assert "behöver rättas" not in page


def test_choosing_a_language_is_no_answer(ask):
    page = ask(lang="sv")
    assert "govuk-error-summary" not in page
    assert 'hreflang="so"' in page


def test_a_school_form_leads_to_a_list_of_schools_and_no_fault_yet(ask):
    page = ask(kommun="0482", gar="skola")
    assert "Ängsskolan F–6" in page
    assert page.index('label="Flen"') < page.index('label="Eskilstuna"')
    assert "behöver rättas" not in page


def test_angsskolan_answers_with_function_phone_hours_and_substitute(ask):
    page = ask(kommun="0482", gar="skola", enhet="angsskolan")
    for told in (
        "Rektor, Barnets bästa-ansvarig",
        "0157-000 00",
        "7.30–16.00",
        "Biträdande rektor, ersättare",
    ):
        assert told in page
    assert "är det skolan där barnet går" in page
    assert "Har du sett något?" in page


def test_the_public_sees_functions_and_no_names(ask):
    page = ask(kommun="0482", gar="skola", enhet="angsskolan")
    assert "Birgitta" not in page
    assert "Jonas" not in page


def test_a_preschool_answers_with_the_bvc_beside(ask):
    page = ask(kommun="0482", gar="forskola", enhet="hasselmusens-forskola")
    assert "Är också med: BVC Flen" in page


@pytest.mark.parametrize(
    ("gar", "unit"),
    [
        ("hemma", "BVC Flen"),
        ("ej-borjat", "Aktivitetsansvaret Flen"),
        ("hoppat-av", "Aktivitetsansvaret Flen"),
        ("gymnasium-utanfor", "Uppföljningsansvarig Flen"),
        ("hemundervisning", "Uppföljningsansvarig Flen"),
        ("utan-skola", "Uppföljningsansvarig Flen"),
        ("utomlands", "Uppföljningsansvarig Flen"),
    ],
)
def test_without_a_school_to_choose_the_answer_comes_at_once(ask, gar, unit):
    assert f'id="svar">{unit}' in ask(kommun="0482", gar=gar)


@pytest.mark.parametrize("gar", CHOICES)
def test_every_choice_ends_in_an_answer(ask, gar):
    page = ask(kommun="0482", gar=gar, enhet="annan")
    assert 'id="svar"' in page


def test_a_school_that_is_not_in_the_list_gets_an_answer(ask):
    assert "inte gått med i modellen" in ask(kommun="0480", gar="skola", enhet="friskolan-manskaran")
    assert "inte gått med i modellen" in ask(kommun="0480", gar="skola", enhet="annan")


def test_what_is_missing_at_the_unit_is_said(ask):
    assert "har inte utsett någon" in ask(kommun="0461", gar="skola", enhet="harsyreskolan")
    assert "har inte mandat" in ask(kommun="0428", gar="forskola", enhet="kattfotens-forskola")


def test_a_child_from_elsewhere_without_a_school_here_is_told_where_to_turn(ask):
    assert "barnets hemkommun" in ask(kommun="annan", gar="hemundervisning")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"kommun": "", "gar": "skola"}, "Välj kommun"),
        ({"kommun": "0482", "gar": ""}, "Välj ålder eller skolform"),
        ({"kommun": "9999", "gar": "skola"}, "Välj kommun"),
        ({"kommun": "0482", "gar": "<script>"}, "Välj ålder eller skolform"),
        ({"kommun": "0482", "gar": "skola", "enhet": ""}, "Välj förskola eller skola"),
        (
            {"kommun": "0482", "gar": "gymnasium", "enhet": "angsskolan"},
            "Välj förskola eller skola ur listan",
        ),
    ],
)
def test_a_mistake_gets_a_sentence_and_no_answer(ask, query, sentence):
    page = ask(**query)
    assert "govuk-error-summary" in page
    assert sentence in page
    assert 'id="svar"' not in page
    assert "<script>" not in page.split("<main", 1)[1]


def test_what_was_chosen_stays_chosen_after_a_mistake(ask):
    assert '<option value="0482" selected>' in ask(kommun="0482", gar="")


def test_the_page_is_read_only(client):
    assert client.post("/hitta/", {"kommun": "0482"}).status_code in (403, 405)
