"""The paper for socialtjänsten: everything that was written, both kommuns' numbers, tagged and archivable (R3)."""

import io

import pikepdf
import pytest
from pypdf import PdfReader

from tillsammans.demo.story.report import SAID, petra_reports
from tillsammans.demo.world import new_world
from tillsammans.reports import paper
from tillsammans.reports.commands import NewReport
from tillsammans.reports.law import duty
from tillsammans.reports.tests.people import as_staff

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def printed(django_db_setup, django_db_blocker):
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        with new_world("2026-12-02 10.05") as world:
            petra_reports(world)
            answer = as_staff("petra").get(f"/orosanmalan/{world.report.pk}/pdf/")
        transaction.set_rollback(True)
    return answer


def text(answer) -> str:
    pages = PdfReader(io.BytesIO(answer.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_it_holds_what_was_written_and_when(printed):
    words = text(printed)
    for told in (
        SAID,
        "Alma Lindh Ekman",
        "Barn 2 av 2",
        "Elis",
        "Hos pappa till fredag",
        "Vårdnadshavare informerade Nej",
        "Petra Lund",
        "2 december 2026 klockan 10.05",
        "Ringde 2 december 2026 klockan 10.12",
        "Skickad, säker väg 2 december 2026 klockan 10.25",
        "19 kap. 1 §",
    ):
        assert told in words


def test_it_holds_the_numbers_of_both_places_and_112(printed):
    words = text(printed)
    for told in ("Mottagningen Flen", "0157-000 05", "Mottagningen Katrineholm", "0157-000 06", "ring 112"):
        assert told in words


def test_it_says_that_the_product_has_sent_nothing(printed):
    assert "Verktyget Tillsammans har inte skickat den här anmälan." in text(printed)


def test_it_is_pdf_a_and_tagged_for_readers(printed):
    with pikepdf.open(io.BytesIO(printed.content)) as document:
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang).startswith("sv")
        kinds = {str(o.S) for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o}
        with document.open_metadata() as about:
            assert (about["pdfaid:part"], about["pdfaid:conformance"], about["pdfuaid:part"]) == (
                "2",
                "A",
                "1",
            )
    assert {"/H1", "/H2", "/Table", "/TH", "/L"} <= kinds


def test_neither_the_files_name_nor_its_properties_say_who(printed):
    with pikepdf.open(io.BytesIO(printed.content)) as document:
        properties = str(dict(document.docinfo)) + str(document.Root.Metadata.read_bytes())
    for canary in ("Alma", "Elis", "Petra"):
        assert canary not in printed["Content-Disposition"] + properties
    assert printed["Content-Disposition"] == 'inline; filename="orosanmalan.pdf"'


def test_what_is_not_answered_is_said():
    lines = dict(line for _heading, part in paper.parts(NewReport(), "2 december") for line in part)
    assert lines["Sett eller hört"] == paper.NOT_ANSWERED
    assert lines["Vårdnadshavare informerade"] == "Nej"


def test_the_law_follows_the_day():
    from datetime import date

    assert duty(date(2025, 6, 30)).section == "14 kap. 1 §"
    assert duty(date(2025, 7, 1)).section == "19 kap. 1 §"
