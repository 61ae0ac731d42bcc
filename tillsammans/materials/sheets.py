"""What the sheets share: the line at the foot, a sector's sign, and a drawing that keeps its weight on paper."""

from tillsammans.materials.recipes import Licence
from tillsammans.materials.words.wheel import FREE, VERSION
from tillsammans.wheel.drawing import FONTS
from tillsammans.wheel.sectors import Sector
from tillsammans.wheel.shapes import COLOR, PAPER, TINT, pictogram

ARABIC_FIRST = "Vazirmatn,'Atkinson Hyperlegible Next',sans-serif"


def for_print(svg: str, lang: str) -> str:
    """The drawing with the language's own font named first. Paper's renderer otherwise takes any font that has the
    letters, and Arabic comes out bold."""
    return svg.replace(FONTS, ARABIC_FIRST) if lang == "ar" else svg


def foot(lang: str, version: str, licence: Licence = Licence.CC_BY) -> str:
    """That it may be shared, on what terms, and which version it is."""
    return f"{FREE[lang]}. {licence}, {VERSION[lang]} {version}"


def version_line(lang: str, version: str) -> str:
    """Which version of a sheet this is."""
    return f"{FREE[lang]}, {VERSION[lang]} {version}."


def sign(sector: Sector) -> str:
    """The sector's pictogram in its round sign."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-24 -24 48 48">'
        f'<circle r="23" fill="{COLOR[sector]}"/>{pictogram(sector, 0, 0, 30, PAPER, 2.5)}</svg>'
    )


def sector_data(sector: Sector, lang: str) -> dict[str, str]:
    """What a template needs of a sector: words, sign and colours."""
    return {
        "code": sector.value,
        "name": sector.label(lang),
        "prompt": sector.prompt(lang),
        "sign": sign(sector),
        "color": COLOR[sector],
        "tint": TINT[sector],
    }
