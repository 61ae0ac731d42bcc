"""QR codes as drawings: a printed sheet leads to its page. The address always stands in words beside the code."""

import io

import segno
from django.urls import reverse
from markupsafe import Markup

from tillsammans.publicsite.addresses import absolute

# A quarter of the code may be dirty or torn before a telephone fails to read it.
_ENDURES = "q"


def svg(address: str) -> str:
    """A QR code in black on white with its quiet margin, as an SVG file. ValueError for more than a code can hold."""
    out = io.BytesIO()
    segno.make(address, error=_ENDURES, micro=False).save(
        out, kind="svg", scale=4, light="#fff", title=address
    )
    return out.getvalue().decode()


def inline(address: str) -> Markup:
    """The same to stand in a page, silent: the address must stand beside it as text."""
    code = segno.make(address, error=_ENDURES, micro=False)
    drawn = code.svg_inline(scale=4, light="#fff", svgclass="tb-qr", lineclass=None, omitsize=True)
    return Markup(drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))  # noqa: S704 - segno's own


def short(code: str) -> str:
    """A material's short address, whole: what is printed and read aloud."""
    return absolute(reverse("publicsite:material", args=[code]))
