"""A letter outside the screen: on paper and as plain text, the same words in the same order."""

from dataclasses import asdict, dataclass
from typing import Any

from tillsammans.directory.models import Unit
from tillsammans.disclosures.models import Disclosure, DisclosureBasis, ReceivedCopy
from tillsammans.lib import pdf
from tillsammans.ui.filters import clock, day

LABELS = {
    "from": "Från",
    "to": "Till",
    "sent": "Skickat",
    "received": "Inkom",
    "number": "Nummer",
    "who": "Gäller",
    "basis": "Grund",
}


@dataclass(frozen=True)
class Page:
    """heading, facts as (label, value), lines as (label, text), digest so that two papers can be compared."""

    title: str
    facts: list[tuple[str, str]]
    lines: list[tuple[str, str]]
    digest: str


def sheet_of(row: ReceivedCopy | Disclosure) -> Page:
    """What stands on the paper. The receiver's has its own number; neither says who has read it."""
    content = row.content
    facts = _facts_in(row, content) if isinstance(row, ReceivedCopy) else _facts_out(row, content)
    facts += [(LABELS["who"], content.get("who", "")), (LABELS["basis"], DisclosureBasis(row.basis).label)]
    lines = [(line["label"], line["text"]) for line in content["lines"]]
    return Page(content["heading"], [fact for fact in facts if fact[1]], lines, bytes(row.digest).hex()[:16])


def _facts_in(copy: ReceivedCopy, content: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (LABELS["from"], _sender(content) or _name(copy.from_unit_id)),
        (LABELS["to"], _name(copy.to_unit_id)),
        (LABELS["received"], f"{day(copy.received_at)} klockan {clock(copy.received_at)}"),
        (LABELS["number"], copy.registered_no),
    ]


def _facts_out(letter: Disclosure, content: dict[str, Any]) -> list[tuple[str, str]]:
    sent = letter.sent_at
    return [
        (LABELS["from"], _sender(content)),
        (LABELS["to"], _name(letter.to_unit_id)),
        (LABELS["sent"], f"{day(sent)} klockan {clock(sent)}" if sent else ""),
    ]


def _sender(content: dict[str, Any]) -> str:
    by = content.get("from", {})
    return ", ".join(part for part in (by.get("person"), by.get("seat"), by.get("unit")) if part)


def _name(unit_id: Any) -> str:
    return Unit.objects.get(pk=unit_id).name


def as_text(page: Page) -> str:
    """For a journal that takes only text."""
    facts = [f"{label}: {value}" for label, value in page.facts]
    lines = [f"{label}: {text}" for label, text in page.lines]
    return "\n".join([page.title, "", *facts, "", *lines, "", f"Kontrollsumma: {page.digest}"]) + "\n"


def as_pdf(page: Page) -> bytes:
    """Tagged PDF (PDF/UA-1). Raises pdf.PdfError."""
    return pdf.render("disclosures/letter.typ", {"lang": "sv", **asdict(page)})
