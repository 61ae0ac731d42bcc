"""A drawing as pixels, set with our own print fonts and never with the machine's: the same bytes everywhere."""

import resvg_py

from tillsammans.lib.pdf import FONTS, PdfError

LATIN = "Atkinson Hyperlegible Next"


def png(svg: str, width: int) -> bytes:
    """The drawing on white, `width` pixels wide. Raises PdfError when the print fonts are not built."""
    if not any(FONTS.glob("*.ttf")):
        raise PdfError("Print fonts are not built: make assets")
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=sorted(str(font) for font in FONTS.glob("*.ttf")),
        font_family=LATIN,
        sans_serif_family=LATIN,
    )
    return bytes(drawn)
