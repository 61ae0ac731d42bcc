"""PowerPoint that looks like the site: our own master and layouts, and a file whose bytes only its content decides.

Colours are those of tokens.css (a test compares). PowerPoint has no list of fallback fonts; where ours is not
installed it takes the nearest without serifs, told by the theme's panose and pitch.
"""

import io
import zipfile
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import Part
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Inches, Length

from tillsammans.lib import clock

COLOURS = {
    "ink": "1C2B2A",
    "white": "FFFFFF",
    "pine": "17493F",
    "paper": "FAF6EF",
    "honey": "F2B63C",
    "care": "8A3B12",
    "care-soft": "FCEADD",
    "sand": "F2EBDF",
    "line": "DDD5C8",
    "halsa": "A3566C",
    "utveckling": "0A6B1A",
    "larande": "3F76D2",
    "omsorg": "C8721F",
    "hemmet": "582910",
    "relationer": "64349A",
    "trygghet": "03404F",
}
SECTORS = ("halsa", "utveckling", "larande", "omsorg", "hemmet", "relationer", "trygghet")
FONT = "Atkinson Hyperlegible Next"
REGION = {"sv": "sv-SE", "en": "en-GB", "so": "so-SO", "ar": "ar-SA"}

# The theme's twelve colours, in PowerPoint's own names.
THEME = {
    "dk1": "ink",
    "lt1": "white",
    "dk2": "pine",
    "lt2": "paper",
    "accent1": "pine",
    "accent2": "honey",
    "accent3": "halsa",
    "accent4": "larande",
    "accent5": "relationer",
    "accent6": "trygghet",
    "hlink": "pine",
    "folHlink": "pine",
}

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:a="{A}" xmlns:p="{P}" xmlns:r="{R}"'


@dataclass(frozen=True)
class Box:
    """A place on the slide, in inches from the upper left."""

    x: float
    y: float
    wide: float
    high: float

    @property
    def emu(self) -> tuple[Length, Length, Length, Length]:
        return Inches(self.x), Inches(self.y), Inches(self.wide), Inches(self.high)


WIDE, HIGH = 13.333, 7.5
MARGIN = 0.75
FULL = WIDE - 2 * MARGIN
TITLE = Box(MARGIN, 0.5, FULL, 1.1)
BODY = Box(MARGIN, 1.75, FULL, 4.9)
LEFT = Box(MARGIN, 1.75, 6.6, 4.9)
PICTURE = Box(7.45, 1.65, 5.2, 5.0)
FOOT = Box(MARGIN, 6.95, 9.0, 0.35)
NUMBER = Box(WIDE - MARGIN - 1.5, 6.95, 1.5, 0.35)

# Layouts by our names: the number of the one in the default template that is rebuilt.
OPENING, TEXT, QUESTION, BESIDE, ONLY = "opening", "text", "question", "beside", "only"
_LAYOUTS = {OPENING: 0, TEXT: 1, QUESTION: 2, BESIDE: 3, ONLY: 5}
_CALLED = {
    "sv": {
        OPENING: "Öppning",
        TEXT: "Rubrik och text",
        QUESTION: "Fråga",
        BESIDE: "Text och bild",
        ONLY: "Rubrik",
    },
    "en": {
        OPENING: "Opening",
        TEXT: "Title and text",
        QUESTION: "Question",
        BESIDE: "Text and picture",
        ONLY: "Title only",
    },
}
PROMPTS = {"sv": ("Rubrik", "Text"), "en": ("Title", "Text")}


def deck(lang: str, title: str, project: str) -> tuple[Deck, dict[str, Any]]:
    """An empty presentation in our look, and its layouts by name."""
    made = Presentation()
    _screen(made, lang)
    all_layouts = list(made.slide_layouts)
    layouts = {name: all_layouts[n] for name, n in _LAYOUTS.items()}
    for layout in all_layouts:
        if layout not in layouts.values():
            made.slide_layouts.remove(layout)
    _theme(made)
    _master(made, lang, project)
    for name, layout in layouts.items():
        _layout(layout, name, lang, project)
    _without_leftovers(made)
    _properties(made, lang, title, project)
    return made, layouts


def saved(made: Deck) -> bytes:
    """The file. Same content at the same moment (`lib.clock`), same bytes: every part is dated by our own clock."""
    _named_notes_master(made)
    out, fixed = io.BytesIO(), io.BytesIO()
    made.save(out)
    moment = clock.local(clock.now())
    stamp = (max(moment.year, 1980), moment.month, moment.day, moment.hour, moment.minute, 0)
    with zipfile.ZipFile(out) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(_entry(name, stamp), source.read(name))
    return fixed.getvalue()


def _entry(name: str, stamp: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, stamp)
    entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
    return entry


# --- theme, master, layouts ---------------------------------------------------------------------------------------
def _theme(made: Deck) -> None:
    part: Part = made.slide_master.part.part_related_by(RT.THEME)
    theme: Any = parse_xml(part.blob)
    theme.set("name", "Tillsammans")
    for name, colour in THEME.items():
        slot = theme.find(f".//{{{A}}}clrScheme/{{{A}}}{name}")
        slot[:] = [slot.makeelement(f"{{{A}}}srgbClr", {"val": COLOURS[colour]})]
    for kind in ("majorFont", "minorFont"):
        latin = theme.find(f".//{{{A}}}{kind}/{{{A}}}latin")
        latin.attrib.update(
            {"typeface": FONT, "panose": "020B0500000000000000", "pitchFamily": "34", "charset": "0"}
        )
        theme.find(f".//{{{A}}}{kind}/{{{A}}}cs").set("typeface", "Vazirmatn")
    part._blob = serialize_part_xml(theme)


def _screen(made: Deck, lang: str) -> None:
    """Sixteen to nine, and text is in our language until a run says otherwise."""
    made.slide_width, made.slide_height = Emu(12_192_000), Emu(6_858_000)
    element = made.part._element
    element.find(f"{{{P}}}sldSz").attrib.pop("type", None)  # the template said four to three
    element.find(f"{{{P}}}defaultTextStyle/{{{A}}}defPPr/{{{A}}}defRPr").set("lang", REGION[lang])


def _named_notes_master(made: Deck) -> None:
    """The library links the notes' master but leaves it out of the presentation's list."""
    key = next(k for k, one in made.part._rels.items() if one.reltype == RT.NOTES_MASTER)
    masters = made.part._element.find(f"{{{P}}}sldMasterIdLst")
    masters.addnext(
        parse_xml(f'<p:notesMasterIdLst {SPACES}><p:notesMasterId r:id="{key}"/></p:notesMasterIdLst>')
    )


def _master(made: Deck, lang: str, project: str) -> None:
    element = made.slide_master._element
    tree = element.cSld.spTree
    _emptied(tree)
    element.cSld.replace(element.cSld.find(f"{{{P}}}bg"), _background("bg2"))
    for shape in (*_strip(), *_places(lang, TITLE, BODY, project)):
        tree.append(parse_xml(shape))
    _styles(element)


def _styles(element: Any) -> None:
    """Sizes and bullets of titles and text, from the outline's first level to its fifth."""
    styles = element.find(f"{{{P}}}txStyles")
    title = styles.find(f"{{{P}}}titleStyle/{{{A}}}lvl1pPr")
    title.set("algn", "l")
    title.find(f"{{{A}}}defRPr").attrib.update({"sz": "3600", "b": "1"})
    for level in range(1, 6):
        text = styles.find(f"{{{P}}}bodyStyle/{{{A}}}lvl{level}pPr")
        text.find(f"{{{A}}}defRPr").set("sz", "2600" if level == 1 else "2200")
        text.find(f"{{{A}}}spcBef")[:] = [text.makeelement(f"{{{A}}}spcPts", {"val": "1300"})]


def _layout(layout: Any, name: str, lang: str, project: str) -> None:
    element = layout._element
    element.cSld.set("name", _CALLED[lang][name])
    if name in (BESIDE, QUESTION):  # not what the template's type says any longer
        element.attrib.pop("type", None)
    tree = element.cSld.spTree
    _emptied(tree)
    for shape in _of_layout(name, lang, project):
        tree.append(parse_xml(shape))
    if name == QUESTION:
        element.cSld.insert(0, _background("tx2"))


def _of_layout(name: str, lang: str, project: str) -> list[str]:
    title, text = PROMPTS[lang]
    foot = _foot(lang, project, light=name == QUESTION)
    if name == OPENING:
        return [
            _place(2, "title", title, Box(MARGIN, 1.7, 6.1, 2.3), lang, 'type="ctrTitle"', "b", size=46),
            _place(
                3, "text", text, Box(MARGIN, 4.15, 6.1, 1.6), lang, 'type="subTitle" idx="1"', bullet=False
            ),
            *foot,
        ]
    if name == QUESTION:
        return [
            _place(2, "title", title, Box(MARGIN, 1.0, FULL, 1.5), lang, 'type="title"', "b", 44, "bg1"),
            _place(3, "text", text, Box(MARGIN, 2.9, FULL, 3.4), lang, 'idx="1"', size=28, colour="bg1"),
            *foot,
        ]
    places = [_place(2, "title", title, TITLE, lang, 'type="title"', "ctr")]
    if name in (TEXT, BESIDE):
        places.append(_place(3, "text", text, LEFT if name == BESIDE else BODY, lang, 'idx="1"'))
    return [*places, *foot]


def _places(lang: str, title: Box, body: Box, project: str) -> list[str]:
    prompt, text = PROMPTS[lang]
    return [
        _place(20, "title", prompt, title, lang, 'type="title"', "ctr"),
        _place(21, "text", text, body, lang, 'type="body" idx="1"'),
        *_foot(lang, project),
    ]


def _foot(lang: str, project: str, light: bool = False) -> list[str]:
    colour = "bg1" if light else "tx1"
    number = (
        f'<a:fld id="{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}" type="slidenum"><a:rPr lang="{REGION[lang]}"/>'
    )
    return [
        _small(30, "foot", FOOT, 'type="ftr" sz="quarter" idx="11"', "l", colour, _run(project, lang)),
        _small(
            31,
            "number",
            NUMBER,
            'type="sldNum" sz="quarter" idx="12"',
            "r",
            colour,
            f"{number}<a:t>‹#›</a:t></a:fld>",
        ),
    ]


def _run(text: str, lang: str) -> str:
    return f'<a:r><a:rPr lang="{REGION[lang]}"/><a:t>{text}</a:t></a:r>'


def _frame(number: int, name: str, box: Box, kind: str) -> str:
    x, y, wide, high = box.emu
    return (
        f'<p:sp {SPACES}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"
        f'<a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
    )


def _place(
    number: int,
    name: str,
    prompt: str,
    box: Box,
    lang: str,
    kind: str,
    anchor: str = "t",
    size: int = 0,
    colour: str = "tx1",
    bullet: bool = True,
) -> str:
    """A placeholder for a title or text, with what differs from the master."""
    sized = f' sz="{size * 100}"' if size else ""
    indent = "" if bullet else ' marL="0" indent="0"'
    none = "" if bullet else "<a:buNone/>"
    fill = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
    return (
        _frame(number, name, box, kind)
        + f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle><a:lvl1pPr{indent}>{none}<a:defRPr{sized}>{fill}</a:defRPr></a:lvl1pPr></a:lstStyle>"
        f"<a:p>{_run(prompt, lang)}</a:p></p:txBody></p:sp>"
    )


def _small(number: int, name: str, box: Box, kind: str, side: str, colour: str, content: str) -> str:
    """Foot and slide number."""
    return (
        _frame(number, name, box, kind)
        + '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle>'
        f'<a:lvl1pPr algn="{side}"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        f"</a:defRPr></a:lvl1pPr></a:lstStyle><a:p>{content}</a:p></p:txBody></p:sp>"
    )


def _strip() -> list[str]:
    """The wheel's seven colours along the top: on the master, so that nobody has it read out."""
    wide = Inches(WIDE) // len(SECTORS) + 1
    return [
        f'<p:sp {SPACES}><p:nvSpPr><p:cNvPr id="{10 + n}" name="strip {n + 1}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{n * wide}" y="0"/><a:ext cx="{wide}" cy="{Inches(0.14)}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{COLOURS[slug]}"/>'
        f"</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        for n, slug in enumerate(SECTORS)
    ]


def _background(colour: str) -> Any:
    return parse_xml(
        f'<p:bg {SPACES}><p:bgPr><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    )


def _emptied(tree: Any) -> None:
    for shape in list(tree)[2:]:  # the group's own two properties stay
        tree.remove(shape)


# --- what else is in the file -------------------------------------------------------------------------------------
def _without_leftovers(made: Deck) -> None:
    """The template's thumbnail and printer settings are of somebody else's presentation."""
    package, presentation = made.part.package, made.part
    for holder, kinds in ((package, (RT.THUMBNAIL,)), (presentation, (RT.PRINTER_SETTINGS,))):
        for key, relation in list(holder._rels.items()):
            if relation.reltype in kinds:
                holder._rels.pop(key)
    about = package.part_related_by(RT.EXTENDED_PROPERTIES)
    about._blob = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application></Properties>'
    )


def _properties(made: Deck, lang: str, title: str, project: str) -> None:
    about, moment = made.core_properties, clock.now().replace(tzinfo=None, microsecond=0)
    about.title, about.author, about.last_modified_by = title, project, project
    about.language, about.subject, about.keywords, about.comments = REGION[lang], project, "", "CC BY 4.0"
    about.created = about.modified = about.last_printed = moment
    about.revision = 1
