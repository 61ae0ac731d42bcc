"""The style sheet that lets the wheel mirror ticked radio buttons without JavaScript (`:has()`).

Written to static/wheel/mirror.css and kept in the repository: `python -m tillsammans.wheel.mirror`.
Without `:has()` the form works all the same, only the wheel stands still.
"""

from pathlib import Path

from tillsammans.wheel.drawing import bands
from tillsammans.wheel.sectors import Sector

TARGET = Path(__file__).parent / "static" / "wheel" / "mirror.css"
_NOTE = "/* Made by tillsammans/wheel/mirror.py; change it there. */"


def mirror_css(form: str = ".tb-wheelform") -> str:
    """Rules by which the radio button named after a sector, with value 1-5, lights that sector's bands."""
    out = [_NOTE]
    # The server has lit the bands by attribute, which any rule here wins over.
    for k in Sector:
        out.append(f'{form}:has([name="{k.slug}"]:checked) .s-{k.slug} .on{{display:none}}')
        for level in range(1, 6):
            chosen = f'{form}:has([name="{k.slug}"][value="{level}"]:checked) .s-{k.slug}'
            out.append(",".join(f"{chosen} .{band}" for band in bands(level)) + "{display:inline}")
    return "\n".join(out) + "\n"


def main() -> None:
    """Write the style sheet where the pages look for it."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(mirror_css(), encoding="utf-8")


if __name__ == "__main__":
    main()
