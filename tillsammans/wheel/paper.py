"""The empty wheel to take away: a PDF for the table, a drawing for other documents."""

from tillsammans.lib import pdf
from tillsammans.wheel.drawing import blank
from tillsammans.wheel.sectors import WORDS, Sector


def blank_pdf(lang: str) -> bytes:
    """One A4 with the empty wheel and the seven areas as a list. Raises pdf.PdfError."""
    words = WORDS[lang]
    return pdf.render(
        "wheel/blank.typ",
        {
            "lang": lang,
            "title": words["wheel"],
            "how": words["how"],
            "list": words["list"],
            "alt": words["alt"],
            # The picture's words are the figure's alternative text; inside it they would be read twice.
            "svg": str(blank(lang, decorative=True)),
            "sectors": [{"name": k.label(lang), "prompt": k.prompt(lang)} for k in Sector],
        },
    )
