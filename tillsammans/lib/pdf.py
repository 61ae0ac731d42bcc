"""Paper: PDF from Typst templates, tagged so that everybody can read it (PDF/UA-1, enforced by the compiler).

Data reaches a template as data and never as source, so nothing people write can become Typst code.
Nothing is fetched: fonts and templates come from this package alone.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal, cast

import typst

from tillsammans.lib import clock

PACKAGE = Path(__file__).resolve().parents[1]
FONTS = PACKAGE / "ui" / "built" / "ttf"

Standard = Literal["ua-1", "a-2a", "a-3a"]


class PdfError(RuntimeError):
    """A template that cannot be set: which one, and what the compiler found. Our fault, not the user's."""


class _Press:
    """One warm compiler for one template: the first paper takes 130 ms, the next 3-6."""

    def __init__(self, source: Path) -> None:
        # Typst's compiler is not for two threads at once.
        self._lock = Lock()
        self._compiler = typst.Compiler(source, root=PACKAGE, font_paths=_fonts(), ignore_system_fonts=True)

    def print(self, data: str, standards: Sequence[Standard], moment: datetime) -> bytes:
        with self._lock:
            printed = self._compiler.compile(
                format="pdf", sys_inputs={"data": data}, pdf_standards=list(standards), timestamp=moment
            )
        return cast(bytes, printed)  # one document, since no output file was named


def render(
    template: str,
    data: dict[str, Any],
    *,
    standards: Sequence[Standard] = ("ua-1",),
    made: datetime | None = None,
) -> bytes:
    """A PDF from `<app>/typst/<name>.typ`, named as "wheel/blank.typ", with `data` as JSON.

    The template reads it with `#import "/lib/typst/base.typ": data`. Use `("a-2a", "ua-1")` for what is
    archived.
    The same data at the same moment (`made`, else now by `lib.clock`) gives the same bytes. Raises PdfError when the
    template is missing or not accessible, when fonts are not built, or when data does not suit it; TypeError for data
    that is not JSON.
    """
    try:
        moment = (made or clock.now()).replace(microsecond=0)
        return _press(template).print(json.dumps(data, ensure_ascii=False), standards, moment)
    except typst.TypstError as error:
        # Only the message: the diagnostic could repeat what somebody wrote.
        raise PdfError(f"{template}: {error.message}") from None


@cache
def _press(template: str) -> _Press:
    app, _, name = template.partition("/")
    source = PACKAGE / app / "typst" / name
    if source.parent.parent.parent != PACKAGE or not source.is_file():
        raise PdfError(f"{template}: there is no {app}/typst/{name}")
    return _Press(source)


def _fonts() -> list[Path]:
    """The folder of print fonts. Without it Arabic would come out as empty boxes, so it is refused."""
    if not any(FONTS.glob("*.ttf")):
        raise PdfError("Print fonts are not built: make assets")
    return [FONTS]
