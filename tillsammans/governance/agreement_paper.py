"""The agreement on paper: an edition, and what differs between two, as tagged PDF."""

from typing import Any

from django.utils import translation

from tillsammans.governance import agreement_text, paper
from tillsammans.governance.documents import Document
from tillsammans.governance.models import Edition
from tillsammans.lib import clock, pdf
from tillsammans.ui.filters import day


def edition(one: Edition) -> bytes:
    """The edition as it stands now, with who has signed until today. A draft says so on every page."""
    what = f"Upplaga {one.number}" if one.decided_on else f"Utkast till upplaga {one.number}"
    return _printed(agreement_text.document_of(one), what)


def comparison(earlier: Edition, later: Edition) -> bytes:
    found = agreement_text.comparison(earlier, later)
    document = agreement_text.comparison_document(earlier, later, found)
    return _printed(document, f"Upplaga {earlier.number} och {later.number}")


def _printed(document: Document, what: str) -> bytes:
    with translation.override("sv"):
        drawn: dict[str, Any] = paper.data(document)
        drawn |= {"name": f"{what}, utskriven {day(clock.today())}"}
        return pdf.render("governance/document.typ", drawn)
