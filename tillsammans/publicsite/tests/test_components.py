"""What the product draws from its own data, in four languages, and what stands around every page."""

import re
from datetime import date

import pytest
from django.utils import translation
from wagtail.models import Locale, Page

from tillsammans.directory import rules
from tillsammans.directory.models import Unit
from tillsammans.directory.seed import seed_directory, seed_rules
from tillsammans.lib import clock
from tillsammans.mapping.commands.questions import QUESTIONS
from tillsammans.publicsite import components, models
from tillsammans.publicsite.build import build, key_of
from tillsammans.publicsite.content import COMPONENTS, Node, Text, snippets
from tillsammans.publicsite.content.facts import put, with_links
from tillsammans.publicsite.reading import Reading
from tillsammans.publicsite.triangle import bands
from tillsammans.ui.terms import Explained, Explainer
from tillsammans.wheel.sectors import LANGUAGES, Sector

EVERY = tuple(("component", name) for name in COMPONENTS)
GLOSSARY = Node("model.glossary", "ArticlePage", "Ordlista", "ordlista", body=(("component", "glossary"),))
PARTS = Node("parts", "ArticlePage", "Delar", "delar", intro="Allt på en sida.", body=EVERY)
TREE = Node("home", "HomePage", "Alla barn", "sv", children=(PARTS, GLOSSARY))
# What each component must leave on the page, whatever the language.
TRACES = {
    "goal": "tb-goalpicture",
    "wheel": "wheel-poster",
    "wheel_downloads": 'href="/hjulet/tomt-ar.pdf"',
    "process": "tb-threesteps",
    "triangle": 'href="#niva-group"',
    "named_person_table": 'role="rowheader"',
    "finder": 'action="/hitta/"',
    "five_questions": "tb-questions",
    "perspectives": "tb-three",
    "phases": 'datetime="2021"',
    "glossary": "tb-glossary",
    "legal_questions": "tb-legal__one",
    "laws": "Lagrum",
    "principals": "Region Sörmland",
    "contacts": "mailto:",
    "urgent": 'href="tel:116111"',
}


@pytest.fixture
def every_part(db):
    """One page with every component, in every language."""
    texts = {
        code: {"home": Text("x", code), "parts": Text("x", "parts", "x", EVERY)} for code in LANGUAGES[1:]
    }
    build(TREE, texts)
    put(snippets)
    seed_rules()


def address(code: str) -> str:
    return "/sv/delar/" if code == "sv" else f"/{code}/parts/"


def test_every_component_draws_in_every_language(every_part, client):
    assert set(TRACES) == set(COMPONENTS) == set(components.DRAWN) - {"front_wheel"}
    for code in LANGUAGES:
        response = client.get(address(code))
        assert response.status_code == 200, code
        html = response.content.decode()
        missing = [name for name, trace in TRACES.items() if trace not in html]
        assert not missing, (code, missing)
        with translation.override(code):
            assert all(one.label(code) in html for one in Sector)


def test_words_that_exist_in_the_language_are_used_and_swedish_ones_are_marked(every_part, client):
    models.Phase.objects.filter(locale__language_code="so").delete()
    somali, arabic = (client.get(address(code)).content.decode() for code in ("so", "ar"))
    assert re.search(r'tb-timeline--years" lang="sv" dir="ltr"', somali)
    assert 'tb-timeline--years">' in arabic and "بداية العمل" in arabic


def test_an_empty_site_draws_every_component_too(db, client):
    build(TREE, {})
    assert client.get(address("sv")).status_code == 200


# --- the agreement's own words and table
def test_the_five_questions_are_the_mappings_own_word_by_word():
    with translation.override("sv"):
        assert tuple(map(str, components.FIVE_QUESTIONS)) == QUESTIONS


def test_a_translation_of_the_goal_has_the_swedish_beside_it():
    assert components.goal("sv")["swedish"] == ""
    with translation.override("ar"):
        assert components.goal("ar")["swedish"].startswith("Alla barn i Sörmland")


def test_the_table_of_named_persons_knows_every_rule_there_is():
    assert {row.situation for row in rules.ROWS} == set(components.SITUATIONS)
    assert {row.unit_kind for row in rules.ROWS} <= set(components.ANSWERS_FOR)


def test_small_children_have_two_and_the_preschool_leads(every_part):
    agreed = components.named_person_table("sv")["agreed"]
    assert [row["code"] for row in agreed] == list(components.IN_THE_AGREEMENT)
    preschool = next(row for row in agreed if row["code"] == "preschool")
    assert [str(one) for one in preschool["holders"]] == ["Förskolan", "Barnhälsovården (BVC)"]


def test_every_school_in_the_finder_is_one_click_from_its_named_person(every_part, client):
    with clock.frozen("2026-11-13 10.00"):
        seed_directory(date(2026, 11, 13))
        html = client.get(address("sv")).content.decode()
        links = {one.replace("&amp;", "&") for one in re.findall(r'href="(/hitta/\?kommun=[^"#]+)', html)}
        kinds = [kind for kind, _label in components.FINDER.values()]
        assert (
            len(links)
            == Unit.objects.filter(kind__in=kinds, municipality__in=components.MUNICIPALITIES).count()
        )
        for link in sorted(links)[::7]:
            answer = client.get(link).content.decode()
            assert 'id="svaret"' in answer and "govuk-error-summary" not in answer, link


def test_the_ten_are_nine_municipalities_and_the_region(db):
    names = components.principals("sv")["names"]
    assert len(names) == 10 and names[-1] == "Region Sörmland" and "Vingåkers kommun" in names


def test_a_number_that_is_nobodys_is_not_shown_where_it_is_urgent(db):
    seed_directory(date(2026, 11, 13))
    assert components.urgent("sv")["offices"] == []
    Unit.objects.filter(slug="mottagningen-flen").update(phone="0157-12 34 56")
    assert components.urgent("sv")["offices"] == [("Flen", "0157-12 34 56")]


# --- law
def test_a_law_that_no_longer_holds_says_when_it_did(db):
    law = models.LawReference(code="x", law="Lagen", section="1", says="...", valid_from=date(2020, 1, 1))
    law.valid_until = date(2025, 7, 1)
    law.save()
    with clock.frozen("2026-01-01 10.00"), translation.override("ar"):
        (shown,) = components.dated([law])
    assert (shown.since, shown.until, shown.over) == ("1 januari 2020", "1 juli 2025", True)


def test_an_answer_in_another_language_has_the_swedish_original_beside_it(every_part, client):
    swedish = models.LegalQuestion.objects.first()
    english = Locale.objects.get(language_code="en")
    swedish.copy_for_translation(english).save()
    html = client.get(address("en")).content.decode()
    assert 'class="tb-originaltext" lang="sv"' in html and swedish.question in html
    assert "tb-originaltext" not in client.get(address("sv")).content.decode()


# --- terms
def explainer(lang="sv", **words):
    terms = [Explained(f"ord-{n}", word, f"Betyder {word}", "") for n, word in enumerate(words.values())]
    return Explainer(terms, lang, "Se ordlistan")


def test_a_term_is_explained_the_first_time_it_stands_on_the_page():
    explain = explainer(a="samverkan")
    first, second = explain("<p>Samverkan och samverkan.</p>"), explain("<p>Mer samverkan.</p>")
    assert first.count("popovertarget") == 1 and "Samverkan</button>" in first
    assert "Betyder samverkan" in first and "popovertarget" not in second


def test_a_term_is_left_alone_in_links_and_headings():
    left = "<h3>Om samverkan</h3><p><a href='/'>samverkan</a> och <b>annat</b></p>"
    explain = explainer(a="samverkan")
    assert explain(left) == left
    assert "popovertarget" in explain("<p><b>samverkan</b></p>")


def test_the_longest_term_is_meant():
    html = explainer(a="barn", b="barnets bästa-ansvarig")("<p>Barnets bästa-ansvarig hjälper barnet.</p>")
    assert ">Barnets bästa-ansvarig</button>" in html and ">barnet</button>" in html


@pytest.mark.parametrize(
    ("lang", "term", "text", "shown"),
    [
        ("sv", "samtycke", "Samtycket gäller.", "Samtycket"),
        ("sv", "SIP", "En SIP:s mål", "SIP"),
        ("en", "goal", "Two goals.", "goals"),
        ("ar", "خطة", "والخطة مكتوبة", "والخطة"),
    ],
)
def test_a_term_is_known_as_it_is_said_in_a_sentence(lang, term, text, shown):
    assert f">{shown}</button>" in explainer(lang, a=term)(f"<p>{text}</p>")


def test_a_word_that_only_begins_like_a_term_is_another_word():
    assert "popovertarget" not in explainer(a="plan")("<p>Planering, planka, SIP-plan</p>")


def test_what_an_editor_types_into_the_glossary_is_text():
    html = Explainer([Explained("x", "plan", "<script>1</script>", "/o'\"")], "sv", "Mer")("<p>plan</p>")
    assert "<script>" not in html and "&lt;script&gt;" in html


def test_the_glossary_does_not_explain_itself_and_others_lead_to_it(every_part, client):
    models.LegalQuestion.objects.update(answer="<p>Det heter samverkan.</p>")
    assert "popovertarget" not in client.get("/sv/ordlista/").content.decode()
    assert 'href="/sv/ordlista/#ord-samverkan"' in client.get(address("sv")).content.decode()


# --- the triangle
def test_the_triangle_has_three_levels_and_no_more():
    drawn = bands(["Ett barn: hjälpas åt", "Några barn", "Alla"])
    assert [len(one.lines) for one in drawn] == [2, 1, 1]
    with pytest.raises(ValueError, match="three"):
        bands(["a", "b", "c", "d"])


# --- facts
def test_facts_are_written_once_and_what_an_editor_changed_stays(every_part):
    models.Term.objects.filter(locale__language_code="sv", word="Barn").update(explanation="Vår egen.")
    assert put(snippets) == 0
    assert models.Term.objects.get(locale__language_code="sv", word="Barn").explanation == "Vår egen."


def test_every_fact_has_its_translations(every_part):
    words = len(snippets.TERMS)
    assert models.Term.objects.count() == 4 * words
    assert models.Term.objects.values("translation_key").distinct().count() == words


def test_an_answer_links_to_the_page_in_its_language(every_part):
    html = "<a href='sv:parts'>x</a> <a href='sv:gone'>y</a>"
    arabic = Page.objects.get(translation_key=key_of("parts"), locale__language_code="ar")
    assert with_links(html, "ar") == f'<a linktype="page" id="{arabic.pk}">x</a> <a href="/">y</a>'


def test_a_tile_leads_to_the_readers_own_language_or_says_that_there_is_none(every_part):
    def led(lang, **tile):
        with translation.override(lang):
            return Reading(lang, "/").leads_to({"page": None, "address": "", **tile})

    parts, glossary = (
        Page.objects.get(translation_key=key_of(k), locale__language_code="sv")
        for k in ("parts", "model.glossary")
    )
    assert [led(code, page=parts) for code in ("sv", "ar")] == ["/sv/delar/", "/ar/parts/"]
    assert led("ar", page=glossary) == f"/ar/finns-inte/{glossary.pk}/"
    assert [led(code, address="/hitta/") for code in ("sv", "so")] == ["/hitta/", "/hitta/?lang=so"]
    assert led("ar", address="tel:112") == "tel:112"
    glossary.unpublish()
    assert led("sv", page=glossary) == led("ar", page=glossary) == "", "a page that is gone leads nowhere"


def test_headings_have_addresses_of_their_own():
    reading = Reading("sv", "/")
    assert [reading.anchor(one) for one in ("Så gör du", "Så gör du", "الأسئلة")] == [
        "så-gör-du",
        "så-gör-du-2",
        "الأسئلة",
    ]
    assert reading.level == 3, "what stands under a heading is a level below it"


def test_an_icon_that_does_not_exist_is_an_arrow():
    reading = Reading("sv", "/")
    assert reading.icon("ingen-sådan") == reading.icon("arrow-right") != reading.icon("users")


# --- what stands around a page
def test_the_short_address_leads_to_the_page_after_it_has_moved(every_part, client):
    page = Page.objects.get(translation_key=key_of("parts"), locale__language_code="sv")
    short = f"/s/{page.pk}/"
    assert client.get(short).url == "/sv/delar/"
    assert short in client.get("/sv/delar/").content.decode()
    page.move(Page.objects.get(slug="ordlista"), pos="last-child")
    assert client.get(short).url == "/sv/ordlista/delar/"
    assert short.encode() in client.get(f"{short}qr.svg").content
    page.refresh_from_db()
    page.unpublish()
    assert client.get(short).status_code == client.get(f"{short}qr.svg").status_code == 404


def test_the_head_tells_the_page_its_languages_and_one_address(every_part, client):
    head = client.get(address("ar")).content.decode().partition("</head>")[0]
    assert '<link rel="canonical" href="http://localhost:8000/ar/parts/">' in head
    assert '<link rel="alternate" hreflang="x-default" href="http://localhost:8000/sv/delar/">' in head
    assert {f'hreflang="{code}"' in head for code in LANGUAGES} == {True}
    assert '<meta property="og:locale" content="ar_AR">' in head


def test_a_translation_of_law_offers_the_swedish_page(every_part, client):
    offer = "Den svenska texten gäller"
    with translation.override("sv"):
        english, swedish = (client.get(address(code)).content.decode() for code in ("en", "sv"))
    assert "tb-original" in english and 'href="/sv/delar/" hreflang="sv"' in english
    assert offer not in swedish and 'class="tb-original"' not in swedish


def test_that_nobody_has_read_a_translation_is_told_to_editors_only(every_part, client):
    page = models.ArticlePage.objects.get(translation_key=key_of("parts"), locale__language_code="ar")
    note = "Ingen fackkunnig översättare"
    assert note not in client.get(address("ar")).content.decode()
    assert note in page.make_preview_request().content.decode()
    page.read_by_translator = True
    assert note not in page.make_preview_request().content.decode()
