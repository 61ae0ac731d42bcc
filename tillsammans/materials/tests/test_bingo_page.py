"""The page for making a round: a sentence for every mistake, nothing lost, no cookie."""

from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from tillsammans.materials import bingo_views

pytestmark = pytest.mark.django_db
PAGE = "/material/bingo/"


def test_a_round_is_a_pdf_that_everybody_may_keep(client):
    answer = client.get(PAGE, {"antal": "3", "omgang": "4711", "sprak": "sv"})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF")
    assert "samverkansbingo-4711-3-sv.pdf" in answer["Content-Disposition"]
    assert "public" in answer["Cache-Control"]


def test_without_a_round_one_is_drawn_and_stands_in_the_address(client):
    drawn = client.get(PAGE, {"antal": "2", "omgang": "", "sprak": "en"})
    query = parse_qs(urlsplit(drawn["Location"]).query)
    assert (drawn.status_code, query["antal"], query["sprak"]) == (302, ["2"], ["en"])
    assert 1 <= int(query["omgang"][0]) <= 999_999
    assert client.get(drawn["Location"])["Content-Type"] == "application/pdf"


@pytest.mark.parametrize(
    ("antal", "sentence"),
    [
        ("", "Skriv hur många deltagare ni är"),
        ("många", "Skriv antalet med siffror, till exempel 25"),
        ("2,5", "Skriv antalet med siffror, till exempel 25"),
        ("9" * 5000, "Skriv antalet med siffror, till exempel 25"),
        ("1", "Det behövs minst 2 deltagare"),
        ("-4", "Det behövs minst 2 deltagare"),
        ("201", "Högst 200 brickor åt gången. Dela upp er i flera omgångar"),
    ],
)
def test_a_bad_number_gets_its_sentence_at_the_top_and_at_the_field(client, antal, sentence):
    page = _page(client, antal=antal, omgang="4711", sprak="en")
    assert _at_top(page) == [sentence]
    assert sentence in page.xpath("//*[@id='id_antal-e']")[0].text_content()
    kept = page.xpath("//input[@name='antal']/@value")
    assert (kept or [""])[0] == antal
    assert page.xpath("//input[@name='omgang']/@value") == ["4711"]
    assert page.xpath("//input[@name='sprak'][@checked]/@value") == ["en"]


@pytest.mark.parametrize(
    ("omgang", "sentence"),
    [
        ("ett", "Skriv omgången med siffror, till exempel 4711, eller lämna den tom"),
        ("0", "Omgången är ett tal från 1 till 999999"),
        ("1000000", "Omgången är ett tal från 1 till 999999"),
    ],
)
def test_a_bad_round_gets_its_sentence_and_the_number_of_people_stays(client, omgang, sentence):
    page = _page(client, antal="25", omgang=omgang, sprak="sv")
    assert _at_top(page) == [sentence]
    assert page.xpath("//input[@name='antal']/@value") == ["25"]


def test_a_language_without_boards_gets_a_sentence(client):
    assert _at_top(_page(client, antal="25", omgang="", sprak="xx")) == ["Välj språk på brickorna"]


def test_the_empty_page_has_no_mistakes_and_one_heading(client):
    page = _page(client)
    assert not page.xpath("//*[contains(@class, 'govuk-error-summary')]")
    assert len(page.xpath("//h1")) == 1


@pytest.mark.parametrize(
    "query", [{}, {"antal": "x"}, {"antal": "2", "omgang": "1", "sprak": "sv"}, {"antal": "2"}]
)
def test_no_cookie_is_set(client, query):
    answer = client.get(PAGE, query)
    assert answer.status_code in (200, 302)
    assert not answer.cookies


def test_the_page_can_only_be_read(client):
    assert client.post(PAGE).status_code == 405


def _page(client, **query):
    answer = client.get(PAGE, query)
    assert answer.status_code == 200
    return html.fromstring(answer.content)


def _at_top(page):
    return [e.text_content().strip() for e in page.xpath("//*[contains(@class, 'govuk-error-summary')]//li")]


def test_one_round_at_a_time_is_pressed_so_that_nobody_keeps_the_web_busy(client):
    """Without the press's lock the first question is answered too."""
    asked = {"antal": "3", "omgang": "7", "sprak": "sv"}
    with bingo_views._press:
        busy = client.get("/material/bingo/", asked)
    assert busy.status_code == 503 and busy["Retry-After"] and busy["Cache-Control"] == "no-store"
    assert "Försök igen" in busy.content.decode()
    assert client.get("/material/bingo/", asked).status_code == 200
