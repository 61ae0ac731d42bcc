"""Documents on paper: everything that stands on the page stands there, tagged, with number, edition and checksum."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from tillsammans.demo.world import new_world
from tillsammans.governance import documents as d
from tillsammans.governance import paper, publishing
from tillsammans.governance.documents import Document
from tillsammans.governance.tests.papers import CLEAN, body
from tillsammans.lib import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with new_world("2026-09-28 07.30") as world:
        yield world


def read(content: bytes) -> tuple[PdfReader, str]:
    reader = PdfReader(BytesIO(content))
    return reader, " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_everything_stands_on_paper_and_it_is_tagged_swedish(world):
    with world.as_("sekreterare") as by:
        one = publishing.publish(
            by=by, kind="beslut", number="2026-7", thing=body(), document=CLEAN, answers={}
        )
        reader, words = read(paper.pdf(one))
    for said in (
        "Så gick våren", "Nästan alla enheter", "Styrgruppen, 10 juni 2026", "Utbildning i alla kommuner",
        "Vi vill bli frågade", "Elever i årskurs 5", "Flen har kommit längst", "Räknat den 1 juni", "75 %",
        "visas inte",
        "Störst är luckorna i Trosa", "Gymnasium", "Beslut 2026-7, utgåva 1, publicerad 28 september 2026",
        "Sida 1 av", "/oppet/beslut/2026-7/",
    ):  # fmt: skip
        assert said in words, said
    assert one.digest in words.replace(" ", "")
    catalogue = reader.trailer["/Root"]
    assert (
        catalogue["/Lang"] == "sv"
        and catalogue["/MarkInfo"]["/Marked"]
        and reader.metadata.title == "Så gick våren"
    )


def test_a_draft_says_that_it_is_one(world):
    for draft in (CLEAN, CLEAN.as_json()):
        assert "Utkast, inte publicerat" in read(paper.pdf(draft))[1]


def test_the_same_copy_is_the_same_paper_for_ever(world):
    with world.as_("sekreterare") as by:
        one = publishing.publish(
            by=by, kind="beslut", number="2026-7", thing=body(), document=CLEAN, answers={}
        )
        first = paper.pdf(one)
        world.at("2031-01-01 09.00")
        assert paper.pdf(one) == first


ODD = {
    "nothing": (),
    "no head": (d.table("Tomt huvud", [], [["a", "b"]]),),
    "no rows": (d.table("Inga rader", ["A", "B"], []), d.bars("Inga", [], sentence="Inget."),
        d.heat("Inga", ["A"], [], sentence="")),
    "uneven rows": (d.table("Ojämnt", ["A"], [["a", "b", "c"], ["d"]]),),
    "beyond all": (d.bars("Över", [("A", "120 %", 120), ("B", "-5", -5)], sentence="Över."),),
    "words in a heat": (d.heat("Ord", ["A", "B"], [["x", "7 eller färre"]], sentence="Få."),),
    "code": (d.text("#let x = 1\n= Rubrik\n$ 1/0 $ *fet* @ref <lapp>"), d.points(["#panic()"])),
    "arabic": (d.quote("نريد أن نُسأل", "Elever"),),
    "long": tuple(d.text("Ett långt stycke som fortsätter. " * 40) for _ in range(30)),
    "deep": (d.heading("Tre", level=3), d.heading("Fyra", level=4)),
    "a long word": (d.table("Ord", ["A", "B"], [["Barnkonsekvensanalysförfarandebeskrivning" * 3, "b"]]),),
}  # fmt: skip


@pytest.mark.parametrize("what", ODD)
def test_odd_documents_become_paper_too(what):
    with clock.frozen("2026-09-28 07.30"):
        reader, words = read(paper.pdf(replace(CLEAN, blocks=ODD[what])))
    assert "Så gick våren" in words
    if what == "code":
        assert "#let x = 1" in words and "#panic()" in words
    if what == "long":
        assert len(reader.pages) > 5 and f"Sida {len(reader.pages)} av {len(reader.pages)}" in words


def test_a_table_longer_than_a_page_has_its_head_on_each():
    rows = [[f"Rad {n}", n] for n in range(120)]
    with clock.frozen("2026-09-28 07.30"):
        reader, _ = read(
            paper.pdf(
                Document(
                    "Lång", "Gruppen", date(2026, 1, 1), blocks=(d.table("Alla", ["Namn", "Antal"], rows),)
                )
            )
        )
    assert len(reader.pages) > 2 and all("Antal" in page.extract_text() for page in reader.pages)
