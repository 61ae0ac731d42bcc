"""What is found from outside: the map with every language, a moved page's old address, and what machines read."""

import json
import re
from xml.etree import ElementTree as xml

import pytest
from django.test import Client
from wagtail.models import Page

from tillsammans.publicsite import structured
from tillsammans.publicsite.models import HomePage, NewsPage

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LINK = "{http://www.w3.org/1999/xhtml}link"
SITE = "https://tillsammans.example"


@pytest.fixture
def visitor(places, settings):
    settings.PUBLIC_ADDRESS = SITE
    return Client()


def test_the_map_names_every_published_page_once_with_its_languages(visitor):
    answer = visitor.get("/sitemap.xml")
    assert answer["Content-Type"].startswith("application/xml") and "public" in answer["Cache-Control"]
    urls = {url.find(LOC).text: url for url in xml.fromstring(answer.content)}
    assert f"{SITE}/sv/" in urls and f"{SITE}/ar/almuwafaqa/" in urls
    languages = {one.get("hreflang"): one.get("href") for one in urls[f"{SITE}/sv/samtycke/"].iter(LINK)}
    assert languages == {
        "sv": f"{SITE}/sv/samtycke/",
        "en": f"{SITE}/en/consent/",
        "so": f"{SITE}/so/ogolaansho/",
        "ar": f"{SITE}/ar/almuwafaqa/",
    }
    Page.objects.get(slug="samtycke").unpublish()
    assert "/sv/samtycke/" not in visitor.get("/sitemap.xml").content.decode()


def test_robots_are_told_where_the_map_is_and_the_products_own_pages_stay_out_of_search_engines(visitor):
    robots = visitor.get("/robots.txt").content.decode()
    assert f"Sitemap: {SITE}/sitemap.xml" in robots and "Disallow: /redaktion/" in robots
    assert visitor.get("/hitta/")["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in visitor.get("/sv/samtycke/").headers


@pytest.mark.parametrize(
    ("slug", "old", "new"),
    [
        ("samtycke", "/sv/samtycke/", "/sv/vem-gor-vad/samtycke/"),
        ("almuwafaqa", "/ar/almuwafaqa/", None),
    ],
)
def test_a_page_that_moves_leaves_its_old_address_behind_in_its_own_language(
    visitor, django_capture_on_commit_callbacks, slug, old, new
):
    page = Page.objects.get(slug=slug).specific
    if new:
        page.move(Page.objects.get(slug="vem-gor-vad"), pos="last-child")
    else:
        page.slug, new = "aljadid", "/ar/aljadid/"
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
    answer = visitor.get(old)
    assert (answer.status_code, answer["Location"].removeprefix("http://localhost")) == (301, new)
    assert visitor.get(new).status_code == 200 and visitor.get("/sv/aldrig-funnits/").status_code == 404


def test_what_machines_read_is_true_and_cannot_break_out_of_its_element(visitor):
    page = Page.objects.get(slug="skolan").specific
    page.title = "</script><script>alert(1)</script> & så"
    page.save()
    text = str(structured.script(page))
    assert text.count("<script") == 1 and text.count("</script>") == 1
    data = json.loads(re.search(r">(.*)<", text)[1])
    trail = data["@graph"][0]["itemListElement"]
    assert [one["position"] for one in trail] == [1, 2, 3] and trail[-1]["name"] == page.title
    assert trail[1]["item"] == f"{SITE}/sv/vem-gor-vad/"
    assert structured.about(HomePage.objects.first())[0]["@type"] == "Organization"
    assert (
        structured.about(
            NewsPage(
                title="x",
                date=page.latest_revision_created_at or page.last_published_at,
                locale=page.locale,
                path=page.path,
                depth=3,
                url_path="/sv/x/",
            )
        )[0]["@type"]
        == "NewsArticle"
    )
