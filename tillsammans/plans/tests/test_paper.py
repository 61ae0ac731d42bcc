"""The plan on paper: tagged, in Swedish, one page, cut per receiver; and half a page for Alma in her words."""

import io
import shutil
import subprocess

import pikepdf
import pytest

from tests.people import signed_in
from tillsammans.demo.story import mapping as said
from tillsammans.demo.story import meeting as chapter
from tillsammans.demo.story.notice import alma_number
from tillsammans.directory import seed

SENTENCES = (
    said.A1,
    said.A2,
    said.A3,
    said.A4,
    said.A5,
    said.S1,
    said.S2,
    said.S3,
    said.J1,
    said.J2,
    said.J3,
    said.P1,
)


def text_of(content: bytes) -> str:
    """As `pdftotext` reads it, on one line; pypdf where there is no such program."""
    if shutil.which("pdftotext"):
        done = subprocess.run(
            ["pdftotext", "-layout", "-", "-"], input=content, capture_output=True, check=True
        )
        return " ".join(done.stdout.decode().split())
    from pypdf import PdfReader

    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def fetched(world, place):
    response = signed_in("petra").get(f"/plan/{world.plan.pk}/{place}")
    assert response.status_code == 200 and response["Content-Type"] == "application/pdf"
    assert "Alma" not in response["Content-Disposition"]
    return response.content


def check_readable(content, size):
    with pikepdf.open(io.BytesIO(content)) as document:
        assert len(document.pages) == 1
        assert document.Root.MarkInfo.Marked and str(document.Root.Lang) == "sv"
        width, height = (round(float(n)) for n in document.pages[0].MediaBox[2:])
        assert (width, height) == size
        with document.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
        return {str(o.S) for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o}


def test_the_schools_copy_is_one_tagged_page_with_three_goals(with_plan):
    content = fetched(with_plan, "utskrift/plan.pdf")
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= check_readable(content, (595, 842))
    text = text_of(content)
    for shown in (
        "Skolans exemplar",
        chapter.G1,
        chapter.G2,
        chapter.G3,
        "Samordningsperson: Petra Lund",
        "Blir det en SIP?",
    ):
        assert shown in text, shown
    for hidden in (
        *SENTENCES,
        alma_number().normal,
        alma_number().normal[-4:],
        "070-174",
        "återkopplar",
        "Vid dörren",
    ):
        assert hidden not in text, hidden


def test_oppna_insatsers_paper_has_no_trace_of_the_first_goal(with_plan):
    content = fetched(with_plan, f"utskrift/{seed.unit('oppna-insatser-flen').pk}/plan.pdf")
    check_readable(content, (595, 842))
    text = text_of(content)
    for shown in (chapter.G2, chapter.G3, "Om det här brevet", "Grund: samtycke", "till 19 april 2027"):
        assert shown in text, shown
    for hidden in (chapter.G1, "Trygghet", "trygghet", "Tomas", "BUP", "SIP", "erbjudanden", *SENTENCES):
        assert hidden not in text, hidden
    # Not in what the file holds besides the page, either.
    with pikepdf.open(io.BytesIO(content)) as document:
        assert "rygghet" not in str(document.docinfo) and b"rygghet" not in content


def test_almas_half_page_is_in_her_words(with_plan):
    content = fetched(with_plan, "min-plan.pdf")
    check_readable(content, (420, 595))  # A5, half an A4
    text = text_of(content)
    for shown in (
        chapter.G1,
        chapter.G2,
        chapter.G3,
        "möter dig måndag och tisdag",
        "Jag valde Petra",
        "Johan och du:",
        "116 111",
    ):
        assert shown in text, shown
    for hidden in (*SENTENCES, "Lindh", "Ekman", "6B", "SIP", "Beslutad", "insatser", "kurator", "aktör"):
        assert hidden not in text, hidden


def test_printing_is_recorded_and_only_for_those_who_see_the_plan(with_plan):
    from tillsammans.audit.models import Event

    fetched(with_plan, "utskrift/plan.pdf")
    with with_plan.as_("petra"):
        assert Event.objects.filter(verb="plan.printed", child_id=with_plan.child_id).exists()
    for who in ("eva", "tomas", "sanna"):
        assert signed_in(who).get(f"/plan/{with_plan.plan.pk}/min-plan.pdf").status_code == 404


@pytest.mark.parametrize("place", ["utskrift/familj/plan.pdf"])
def test_the_guardians_copy_is_whole_but_for_what_was_let_known_to_the_school(with_plan, place):
    text = text_of(fetched(with_plan, place))
    assert chapter.G1 in text and chapter.G3 in text
    assert "återkopplar" not in text and "Skolans exemplar" not in text
