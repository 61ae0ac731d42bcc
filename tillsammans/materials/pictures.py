"""The pictures on cards: OpenMoji's, unmodified files that the asset build has copied, with their own licence."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "built" / "pictures"
CREDIT = "OpenMoji (openmoji.org), CC BY-SA 4.0"

_FRAME = re.compile(r"^.*?<svg[^>]*>|</svg>\s*$", re.DOTALL)
_ID = re.compile(r'\sid="[^"]*"')


class PicturesMissing(RuntimeError):
    """The asset build has not copied the pictures, or has none by this name."""


@cache
def svg(name: str) -> str:
    """The file as OpenMoji drew it, on a 72 x 72 grid. Raises PicturesMissing."""
    try:
        return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise PicturesMissing(f"{name}: no such picture; make assets") from None


@cache
def inline(name: str) -> str:
    """The drawing's inside, without ids, since a page may show many: to be put in an svg or g of one's own."""
    return _ID.sub("", _FRAME.sub("", svg(name)))
