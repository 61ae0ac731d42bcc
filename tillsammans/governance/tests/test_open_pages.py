"""What everybody reads under /oppet/: the list, documents, their tables, paper and feed, for ever at one address."""

from dataclasses import replace
from datetime import date

import feedparser
import pytest
from django.test import Client

from tests.people import signed_in
from tillsammans.demo.world import new_world
from tillsammans.governance import documents as d
from tillsammans.governance import publishing
from tillsammans.governance.models import PublicationKind
from tillsammans.governance.tests.papers import CLEAN, body

pytestmark = pytest.mark.django_db
ADDRESS = "/oppet/beslut/2026-7/"


@pytest.fixture
def world():
    with new_world("2026-09-28 07.30") as world:
        with world.as_("sekreterare"):
            world.thing = body()
        yield world


def put_out(world, document=CLEAN, number="2026-7", kind="beslut"):
    with world.as_("sekreterare") as by:
        return publishing.publish(
            by=by, kind=kind, number=number, thing=world.thing, document=document, answers={}
        )


def page(address: str, client: Client | None = None, status: int = 200) -> str:
    answer = (client or Client()).get(address)
    assert answer.status_code == status, (address, answer.status_code)
    return " ".join(answer.content.decode().split())


def test_a_document_tells_what_it_is_and_how_one_sees_that_it_is_unchanged(world):
    one = put_out(world)
    shown = page(ADDRESS)
    for words in (
        "Så gick våren", "Styrgruppen", "10 juni 2026", "28 september 2026", "Sekreterare", one.digest,
        "Ses över nästa gång 1 juni 2027", "Vi vill bli frågade", "Elever i årskurs 5",
        "Trosa saknar en ansvarig på var fjärde enhet.", "Flen har kommit längst.",
    ):  # fmt: skip
        assert words in shown, words
    assert (
        shown.count("<h1") == 1
        and "dokument.pdf" in shown
        and "<style" not in shown
        and " style=" not in shown
    )


def test_figures_stand_in_words_and_tones_come_with_them(world):
    put_out(world)
    shown = page(ADDRESS)
    assert (
        '<td class="h4">100</td>' in shown
        and '<td class="h1">75</td>' in shown
        and '<td class="h3">92</td>' in shown
    )
    assert (
        'class="hx"><span aria-hidden="true">–</span><span class="govuk-visually-hidden">Finns inte</span>'
        in shown
    )
    assert 'width="75.5"' in shown and ">75 %</td>" in shown and ">visas inte</td>" in shown


def test_nothing_that_is_written_becomes_markup(world):
    bad = "<script>alert(1)</script> & {{ 7777*7 }} javascript:x"
    blocks = (
        d.heading(bad), d.text(bad), d.points([bad]), d.facts([(bad, bad)]), d.quote(bad, bad), d.notice(bad),
        d.table(bad, [bad, bad], [[bad, bad]], sentence=bad, note=bad), 
        d.bars(bad, [(bad, bad, 50)], sentence=bad, unit=bad),
        d.heat(bad, [bad, bad], [[bad, bad]], sentence=bad),
    )  # fmt: skip
    put_out(
        world,
        replace(CLEAN, title=f"A {bad}", intro=bad, group=f"B {bad}", facts=((bad, bad),), blocks=blocks),
    )
    for shown in (page(ADDRESS), page("/oppet/"), page("/oppet/flode.xml")):
        assert "<script>alert" not in shown and "54439" not in shown
    assert Client().get(f"{ADDRESS}dokument.pdf").status_code == 200


def test_earlier_editions_stay_and_say_that_they_are_earlier(world):
    put_out(world)
    put_out(world, replace(CLEAN, intro="Alla har en ansvarig."))
    newest, first = page(ADDRESS), page(f"{ADDRESS}?utgava=1")
    assert "Alla har en ansvarig." in newest and "tidigare utgåva" not in newest and "ersätter" in newest
    assert "Nästan alla enheter" in first and "Det här är en tidigare utgåva." in first
    assert "tabell-1.csv?utgava=1" in first and "dokument.pdf?utgava=1" in first
    assert "utgåva 1" in newest.lower() and 'rel="canonical" href="' in first
    assert page(f"{ADDRESS}?utgava=2") and page(f"{ADDRESS}?utgava=x") == newest


@pytest.mark.parametrize(
    "address",
    ["/oppet/beslut/2099-1/", "/oppet/annat/2026-7/", "/oppet/annat/", f"{ADDRESS}?utgava=7", f"{ADDRESS}tabell-9.csv",
     f"{ADDRESS}tabell-0.csv"],
)  # fmt: skip
def test_what_never_was_is_not_found(world, address):
    put_out(world)
    page(address, status=404)


def test_what_is_taken_back_says_when_and_why_at_every_address_it_had(world):
    put_out(world)
    one = put_out(world, replace(CLEAN, intro="Hemlig ingress."))
    with world.as_("sekreterare") as by:
        publishing.withdraw(by=by, publication=one, reason="Siffrorna var fel.")
    for address in (ADDRESS, f"{ADDRESS}?utgava=1", f"{ADDRESS}dokument.pdf", f"{ADDRESS}tabell-1.csv"):
        shown = page(address, status=410)
        assert (
            "Siffrorna var fel." in shown and "Hemlig ingress" not in shown and "Så gick våren" not in shown
        )
    assert "28 september 2026" in page(ADDRESS, status=410)
    assert "Så gick våren" not in page("/oppet/") and "Så gick våren" not in page("/oppet/flode.xml")


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}dokument.pdf", f"{ADDRESS}tabell-1.csv"])
def test_anybody_may_keep_it_and_asks_whether_it_stands(world, address):
    put_out(world)
    answer = Client().get(address)
    assert answer["Cache-Control"] == "public, no-cache" and "Set-Cookie" not in answer
    assert Client().get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    put_out(world, replace(CLEAN, intro="Nytt."))
    if not address.endswith("csv"):  # the figures are the same
        assert Client().get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 200


def test_whoever_is_signed_in_is_answered_as_everybody_else(world):
    put_out(world)
    assert page(ADDRESS, signed_in("sekreterare")) == page(ADDRESS)
    assert "Logga in" in page("/oppet/", signed_in("sekreterare"))


def test_it_may_be_found_by_search_engines(world):
    put_out(world)
    assert "X-Robots-Tag" not in Client().get(ADDRESS)


@pytest.mark.parametrize(("lang", "says"), [("en", "in Swedish"), ("so", "Iswiidhish"), ("ar", "السويدية")])
def test_around_a_swedish_document_the_page_speaks_the_visitors_language(world, lang, says):
    put_out(world)
    shown = page(f"{ADDRESS}?lang={lang}")
    assert f'<html lang="{lang}"' in shown and says in shown and "Så gick våren" in shown
    assert '<div class="tb-doc__text" lang="sv" dir="ltr">' in shown and f"/oppet/?lang={lang}" in shown
    assert f'dir="{"rtl" if lang == "ar" else "ltr"}"' in shown.partition(">")[0] + shown[:200]
    assert says in page(f"/oppet/?lang={lang}") and "Dokumentet finns på svenska" not in page(ADDRESS)


def test_the_list_is_chosen_by_kind_and_group_and_counted(world):
    put_out(world)
    put_out(world, replace(CLEAN, title="Möte i mars", group="Länsstyrgruppen"), "2026-3", "protokoll")
    every = page("/oppet/")
    assert "2 dokument" in every and "Möte i mars" in every and "Nästan alla enheter" in every
    by_kind = page("/oppet/?sort=protokoll")
    assert "Ett dokument" in by_kind and "Möte i mars" in by_kind and "Så gick våren" not in by_kind
    assert "Så gick våren" not in page("/oppet/?fran=L%C3%A4nsstyrgruppen")
    assert "Inget dokument här än" in page("/oppet/?sort=protokoll&fran=Styrgruppen")
    for wrong in ("sort=x", "fran=%00", "page=-1", "page=zzz", "sort=%F0"):
        assert "2 dokument" in page(f"/oppet/?{wrong}"), wrong
    assert Client().get("/oppet/protokoll/")["Location"] == "/oppet/?sort=protokoll"


def test_the_latest_day_comes_first_and_there_are_pages(world):
    for n in range(1, 43):
        put_out(
            world, replace(CLEAN, title=f"Dokument nummer {n}.", dated=date(2025, 1, 1 + n % 28)), f"2025-{n}"
        )
    first, second = page("/oppet/"), page("/oppet/?page=2")
    assert first.index("Dokument nummer 27.") < first.index("Dokument nummer 26.")
    assert "42 dokument" in first and second.count('class="tb-publications__one"') == 2


def test_the_list_costs_as_many_questions_for_forty_as_for_one(world, django_assert_num_queries):
    put_out(world)
    with CountedQueries() as one:
        page("/oppet/")
    for n in range(1, 41):
        put_out(world, replace(CLEAN, title=f"Dokument nummer {n}."), f"2025-{n}")
    with CountedQueries() as forty:
        page("/oppet/")
    assert len(one) == len(forty)


def CountedQueries():  # noqa: N802 - as the class it makes
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    return CaptureQueriesContext(connection)


def test_tables_come_as_spreadsheets_read_them(world):
    rows = [["=1+1", "@x", "+46"], ["Å", 7.5, None], [" -2", "a;b", 'c"d']]
    put_out(world, replace(CLEAN, blocks=(d.table("Prov", ["Ett", "Två", "Tre"], rows),)))
    answer = Client().get(f"{ADDRESS}tabell-1.csv")
    assert answer.content.startswith(b"\xef\xbb\xbf") and answer["Content-Type"].startswith("text/csv")
    assert answer.content.decode("utf-8-sig").split("\r\n") == [
        "Ett;Två;Tre", "'=1+1;'@x;'+46", "Å;7,5;", "' -2;\"a;b\";\"c\"\"d\"", "",
    ]  # fmt: skip
    assert answer["Content-Disposition"] == 'attachment; filename="beslut-2026-7-tabell-1.csv"'


def test_bars_and_heat_are_tables_too(world):
    put_out(world)
    assert (
        Client()
        .get(f"{ADDRESS}tabell-2.csv")
        .content.decode("utf-8-sig")
        .startswith(";andel\r\nFlen;100 %\r\n")
    )
    assert "Trosa;67;75;\r\n" in Client().get(f"{ADDRESS}tabell-3.csv").content.decode()


def test_the_feed_is_valid_and_an_entry_keeps_its_name_through_editions(world, settings):
    settings.PUBLIC_ADDRESS = "https://tillsammans.example"
    assert feedparser.parse(Client().get("/oppet/flode.xml").content).entries == []
    put_out(world)
    first = feedparser.parse(Client().get("/oppet/flode.xml").content)
    assert not first.bozo and first.version == "atom10" and first.feed.id.startswith("urn:uuid:")
    world.at("2026-10-01 09.00")
    put_out(world, replace(CLEAN, title="Så gick året"))
    second = feedparser.parse(Client().get("/oppet/flode.xml").content)
    (one,), (two,) = first.entries, second.entries
    assert one.id == two.id and two.title == "Så gick året" and two.updated > one.updated
    assert two.link == "https://tillsammans.example/oppet/beslut/2026-7/" and two.author == "Styrgruppen"


def test_every_kind_has_a_name_in_the_list(world):
    for n, kind in enumerate(PublicationKind.values, start=1):
        put_out(world, replace(CLEAN, title=f"Dokument nummer {n}."), f"2026-{n}", kind)
    shown = page("/oppet/")
    assert all(label in shown for label in PublicationKind.labels)
