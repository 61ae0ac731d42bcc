"""Anybody may look at the wheel and take it away."""

import pytest
from lxml import html

from tillsammans.wheel.sectors import LANGUAGES, Sector

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_shows_drawing_and_list_to_a_visitor_in_each_language(client, lang):
    answer = client.get("/hjulet/", {"lang": lang})
    assert answer.status_code == 200
    page = html.fromstring(answer.content)
    listed = page.xpath("//section[@aria-labelledby='omraden']")[0].text_content()
    assert all(sector.label(lang) in listed and sector.prompt(lang) in listed for sector in Sector)
    assert page.xpath("//svg[@role='img']")
    assert not page.xpath("//main//*[@style] | //main//style")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "type_", "begins"), [("pdf", "application/pdf", b"%PDF"), ("svg", "image/svg+xml", b"<svg")]
)
def test_the_empty_wheel_can_be_taken_away(client, lang, kind, type_, begins):
    answer = client.get(f"/hjulet/tomt-{lang}.{kind}")
    assert (answer.status_code, answer["Content-Type"]) == (200, type_)
    assert answer.content.startswith(begins)
    assert answer["Content-Language"] == lang


def test_a_language_we_do_not_have_is_not_found(client):
    assert client.get("/hjulet/tomt-xx.pdf").status_code == 404


def test_the_page_can_only_be_read(client):
    assert client.post("/hjulet/").status_code == 405
