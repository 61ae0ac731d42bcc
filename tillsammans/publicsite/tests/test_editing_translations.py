"""The translation queue: what is missing, older than the Swedish, unread or done, and a translator's way through it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page

from tillsammans.access.decision import Refused
from tillsammans.demo.world import new_world
from tillsammans.lib.deeds import NotPossible
from tillsammans.publicsite import commands, translations
from tillsammans.publicsite.models import ArticlePage, HomePage, LawReference, NewsPage, Term
from tillsammans.publicsite.tests.newsroom import at_work, fields_of, home, page_of, small_site
from tillsammans.publicsite.translations import DONE, MISSING, OLDER, UNREAD, WAITING

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with new_world() as world:
        small_site()
        world.term = Term.objects.create(
            word="EHT", explanation="Elevhälsoteamet.", locale=Locale.objects.get(language_code="sv")
        )
        yield world


def state(title: str, language: str) -> str:
    (row,) = [row for row in translations.rows(language=language) if row.title == title]
    return row.state


def begin(client, thing, language: str, kind: str = "sida"):
    return client.post(reverse("site_start_translation", args=[kind, thing.pk, language]))


def save(client, page, **changes):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    fields = fields_of(client.get(address).content.decode()) | {"body-count": "0", "audiences-count": "0"}
    answer = client.post(address, fields | changes)
    assert answer.status_code == 302, answer.context_data["form"].errors
    page.refresh_from_db()


# --- the queue ----------------------------------------------------------------------------------------------------


def test_every_swedish_text_stands_in_every_language(world):
    titles = {row.title for row in translations.rows()}
    assert titles == {page.title for page in Page.objects.filter(locale__language_code="sv", depth__gt=1)} | {
        "EHT"
    }
    assert len(translations.rows()) == 3 * len(titles)
    assert state("Modellen", "ar") == MISSING and state("Tillsammans för barnens bästa", "ar") == UNREAD


def test_a_page_goes_from_missing_to_done_and_becomes_old_when_the_swedish_changes(world):
    article, yusuf, hedda = page_of(ArticlePage), at_work("oversattare"), at_work("publicerare")
    assert state("Modellen", "ar") == MISSING
    begin(yusuf, article, "ar")
    draft = page_of(ArticlePage, "ar")
    assert state("Modellen", "ar") == UNREAD and not draft.live
    save(yusuf, draft, title="النموذج", read_by_translator="on")
    assert state("Modellen", "ar") == WAITING
    save(hedda, draft, **{"action-publish": "action-publish"})
    assert state("Modellen", "ar") == DONE and draft.live and draft.title == "النموذج"
    world.time.forward(timedelta(days=1))
    hedda = at_work("publicerare")
    save(hedda, article, **{"intro": "Så gör vi nu.", "action-publish": "action-publish"})
    assert state("Modellen", "ar") == OLDER


def test_snippets_stand_in_the_queue_too(world):
    hedda = at_work("publicerare")
    assert state("EHT", "so") == MISSING
    begin(hedda, world.term, "so", "term")
    assert state("EHT", "so") == UNREAD
    somali = Term.objects.get(locale__language_code="so")
    edit = translations.edit_address(somali)
    words = {"word": "EHT", "explanation": "Kooxda caafimaadka.", "source": "", "source_url": ""}
    at_work("oversattare").post(edit, words | {"read_by_translator": "on"})
    assert state("EHT", "so") == DONE
    world.time.forward(timedelta(minutes=5))
    hedda.post(translations.edit_address(world.term), words | {"explanation": "Elevhälsans team."})
    assert Term.objects.get(pk=world.term.pk).explanation == "Elevhälsans team."
    assert state("EHT", "so") == OLDER


def test_the_page_filters_and_pages(world):
    client = at_work("oversattare")
    address = reverse("site_translations")
    everything = client.get(address)
    assert everything.context_data["how_many"] == 15
    only = client.get(address, {"sprak": "ar", "lage": "olast", "sort": "sida"})
    assert [row.title for row in only.context_data["rows"]] == ["Tillsammans för barnens bästa"]
    assert client.get(address, {"sprak": "xx", "lage": "'", "p": "99"}).context_data["how_many"] == 15
    assert "Översätt" in everything.content.decode()
    assert "/borja/" not in at_work("redaktor").get(address).content.decode()  # an editor reads the queue


# --- beginning ----------------------------------------------------------------------------------------------------


def test_beginning_a_page_makes_drafts_of_the_pages_above_too_and_shows_nothing(world):
    begin(at_work("oversattare"), page_of(NewsPage), "so")
    made = Page.objects.filter(locale__language_code="so")
    assert made.count() == 3 and not made.filter(live=True).exists()
    assert page_of(NewsPage, "so").get_parent().get_parent().pk == page_of(HomePage, "so").pk
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_a_translation_is_never_born_read(world):
    page = page_of(ArticlePage)
    save(at_work("publicerare"), page, **{"read_by_translator": "on", "action-publish": "action-publish"})
    begin(at_work("oversattare"), page, "ar")
    assert not page_of(ArticlePage, "ar").read_by_translator and state("Modellen", "ar") == UNREAD


def test_what_is_begun_cannot_be_begun_again_and_only_swedish_can_be_begun(world):
    yusuf = at_work("oversattare")
    assert begin(yusuf, home(), "ar").status_code == 409
    assert begin(yusuf, home("ar"), "en").status_code == 404
    for kind, pk, language in (("sida", 99999, "ar"), ("person", 1, "ar"), ("sida", home().pk, "sv")):
        address = reverse("site_start_translation", args=[kind, pk, language])
        assert yusuf.post(address).status_code == 404
    assert yusuf.get(reverse("site_start_translation", args=["sida", home().pk, "so"])).status_code == 405


def test_an_editor_does_not_begin_translations(world):
    assert begin(at_work("redaktor"), page_of(ArticlePage), "ar").status_code == 403
    assert page_of(ArticlePage, "ar") is None
    with world.as_("redaktor") as rut, pytest.raises(Refused):
        commands.start_translation(by=rut, source=page_of(ArticlePage), language="ar")
    with world.as_("oversattare") as yusuf, pytest.raises(NotPossible):
        commands.start_translation(by=yusuf, source=home(), language="ar")


# --- what a translator sees ----------------------------------------------------------------------------------------


UNREAD_WORDS = "ingen fackkunnig översättare har läst"


def test_an_unread_page_says_so_to_whoever_edits_it(world):
    client = at_work("oversattare")
    address = reverse("wagtailadmin_pages:edit", args=[home("ar").pk])
    assert UNREAD_WORDS in client.get(address).content.decode()
    save(client, home("ar"), read_by_translator="on")
    assert UNREAD_WORDS not in client.get(address).content.decode()
    swedish = reverse("wagtailadmin_pages:edit", args=[home().pk])
    assert UNREAD_WORDS not in at_work("redaktor").get(swedish).content.decode()


def test_a_translator_does_not_change_swedish_snippets_nor_laws(world):
    yusuf = at_work("oversattare")
    edit = translations.edit_address(world.term)
    words = {"word": "EHT", "explanation": "Ändrat.", "source": "", "source_url": ""}
    assert yusuf.post(edit, words)["Location"] == reverse("site_translations")
    world.term.refresh_from_db()
    assert world.term.explanation == "Elevhälsoteamet."
    law = LawReference.objects.create(code="a", law="Skollagen", says="x", valid_from="2026-01-01")
    assert yusuf.get(translations.edit_address(law)).status_code == 302
    assert at_work("publicerare").get(translations.edit_address(law)).status_code == 200
    assert (
        at_work("redaktor").post(edit, words)["Location"] == "/redaktion/"
    )  # what shows at once is the publisher's
    world.term.refresh_from_db()
    assert world.term.explanation == "Elevhälsoteamet."
