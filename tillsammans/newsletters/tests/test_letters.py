"""An issue as a mail: every block an editor can write comes out as words and whole addresses, and nothing else does."""

import json

import pytest
from django.utils import translation

from tillsammans.newsletters import letters, pieces
from tillsammans.newsletters.tests.site import a_site
from tillsammans.publicsite.blocks import NewsletterBody
from tillsammans.publicsite.models import NewsletterPage

pytestmark = pytest.mark.django_db
HERE = "https://barnensbasta.example"


@pytest.fixture
def issue(world, settings):
    settings.PUBLIC_ADDRESS = HERE
    return a_site()


def with_body(page, *blocks) -> NewsletterPage:
    page.body = json.dumps([{"type": name, "value": value} for name, value in blocks])
    return page


def test_every_kind_of_block_has_its_form_in_a_mail():
    assert set(NewsletterBody().child_blocks) == set(pieces._MAKERS)


def test_the_text_says_all_that_the_html_says(issue):
    mail = letters.letter(issue, "sv")
    for words in (
        "Det viktigaste på tre minuter.",
        "Nytt sedan sist",
        "Ängsskolan provar hjulet",
        "Det tar tre minuter.",
        "Det ersätter inte en orosanmälan.",
        "Ett påhittat exempel.",
        "Jag fick frågan först",
        "Upptäcka",
        "4 december",
        "Till materialet",
        "Lite till.",
        "Läs mer: Våren kommer",
        f"{HERE}/sv/nyhetsbrev/26-2/",
        f"{HERE}/hjulet/",
        "Exempel",
        letters.LEAVE,
    ):
        assert words in mail.text and words in mail.html, words
    assert "Läs om våren (https://barnensbasta.example/sv/nyhetsbrev/26-2/) & annat." in mail.text
    assert "- Lyssna\n- Skriv ner" in mail.text
    assert "<" not in mail.text and "&amp;" not in mail.text


def test_what_a_mail_program_would_run_or_fetch_is_taken_away(issue):
    nasty = (
        "<p onclick='x()'>Hej <script>x()</script><img src='https://annan.example/p.png'>"
        "<a href='javascript:x()'>ett</a> <a href='//annan.example/'>två</a> <a href='data:text/html,x'>tre</a>"
        "<a href='mailto:a@b.se'>fyra</a><style>p{color:red}</style></p>"
    )
    html = letters.letter(with_body(issue, ("text", nasty)), "sv").html
    for bad in ("onclick", "<script", "<img", "javascript:", "annan.example", "data:", "<style", "color:red"):
        assert bad not in html, bad
    assert 'href="mailto:a@b.se"' in html


def test_what_is_typed_in_a_field_is_text(issue):
    issue.title = "<b>Hej</b> & {{ 77*77 }}"
    body = (("heading", "<i>x</i>"), ("quote", {"text": "<u>y</u>", "by": "<s>z</s>"}))
    mail = letters.letter(with_body(issue, *body), "sv")
    for raw in ("<b>Hej", "<i>x", "<u>y", "<s>z", "5929"):
        assert raw not in mail.html
    assert "<b>Hej</b> & {{ 77*77 }}" in mail.subject and "<i>x</i>" in mail.text


def test_links_are_styled_and_a_page_that_is_gone_is_no_link(issue):
    assert letters.letter(issue, "sv").html.count(f'style="{pieces.LINK}"') >= 4
    NewsletterPage.objects.filter(number="26:2").update(live=False)
    assert "Läs mer" not in letters.letter(NewsletterPage.objects.get(pk=issue.pk), "sv").text


def test_the_subject_is_one_line_with_the_number_once(issue):
    assert letters.letter(issue, "sv").subject == "Nyhetsbrev 26:1: Hösten är här"
    issue.title = "Nyhetsbrev 26:1: om\n  hösten"
    assert letters.letter(issue, "sv").subject == "Nyhetsbrev 26:1: om hösten"


@pytest.mark.parametrize("language, direction", [("sv", "ltr"), ("en", "ltr"), ("so", "ltr"), ("ar", "rtl")])
def test_the_frame_is_the_readers_and_the_words_say_which_language_they_are(issue, language, direction):
    mail = letters.letter(issue, language)
    assert f'<html lang="{language}" dir="{direction}">' in mail.html
    assert 'lang="sv" dir="ltr"><h1' in mail.html.replace("\n", "")
    assert (mail.written_in, mail.language) == ("sv", language)
    with translation.override(language):
        says = letters._only_in("sv")
    assert (says in mail.text and says in mail.html) is (language != "sv")


def test_an_issue_of_ten_times_the_usual_length_stays_under_what_gmail_cuts(issue):
    story = {"title": "En rubrik", "text": "<p>" + "Ord på ord. " * 60 + "</p>", "page": None, "address": ""}
    html = letters.letter(with_body(issue, *[("story", story)] * 40), "sv").html
    assert len(html.encode()) < 102_000
