"""Presentations as PowerPoint with speaker notes: the model, and the wheel in depth ("Presentationsmaterial")."""

import io
from collections.abc import Sequence
from copy import deepcopy
from functools import partial
from typing import Any

from markupsafe import escape
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from tillsammans.lib.text import folded
from tillsammans.materials import pptx, preview, slide_pictures
from tillsammans.materials.pptx import BODY, COLOURS, MARGIN, PICTURE, REGION, Box
from tillsammans.materials.recipes import Kind, Recipe
from tillsammans.materials.words import slides_model, slides_model_en, slides_wheel, slides_wheel_en
from tillsammans.materials.words.slides import LABELS, Slide, Table

Decks = dict[str, tuple[Slide, ...]]

MODEL: Decks = {"sv": slides_model.SLIDES, "en": slides_model_en.SLIDES}
WHEEL: Decks = {"sv": slides_wheel.SLIDES, "en": slides_wheel_en.SLIDES}
LANGUAGES = ("sv", "en")

NOTICE_HIGH, GAP = 0.95, 0.25


def make(slides: Sequence[Slide], lang: str) -> bytes:
    """The presentation as a file. Same words at the same moment, same bytes."""
    project = LABELS[lang]["project"]
    deck, layouts = pptx.deck(lang, slides[0].title, project)
    for slide in slides:
        _slide(deck, layouts, slide, lang)
    _say_how_long(deck, slides, lang)
    return pptx.saved(deck)


# --- one slide ----------------------------------------------------------------------------------------------------
def _slide(deck: Any, layouts: dict[str, Any], words: Slide, lang: str) -> None:
    made = deck.slides.add_slide(layouts[_layout_of(words)])
    _written(made.shapes.title.text_frame, [words.title], lang)
    for place, name in zip(made.placeholders, pptx.PROMPTS[lang], strict=False):
        place.name = name
    if len(made.placeholders) > 1:
        _text(made.placeholders[1], words, lang)
    if words.picture:
        _picture(made, words, lang)
    if words.cards and not words.picture:
        _cards(made, words, lang)
    if words.table:
        _table(made, words.table, lang)
    if words.notice:
        _notice(made, words.notice, lang)
    if not words.opening:
        _foot(made)
    _notes(made, words, lang)


def _layout_of(words: Slide) -> str:
    if words.opening or words.question:
        return pptx.OPENING if words.opening else pptx.QUESTION
    if words.picture:
        return pptx.BESIDE
    return pptx.TEXT if words.points else pptx.ONLY


def _text(place: Any, words: Slide, lang: str) -> None:
    """Points, or words with a bold lead when cards stand beside a picture."""
    if words.notice:
        box = place.left, place.top, place.width, Inches(_floor(words) - BODY.y)
        place.left, place.top, place.width, place.height = box
    if words.cards:
        _led(place.text_frame, words.cards, lang, size=22 if words.notice else 24)
    else:
        _written(place.text_frame, words.points, lang)
    if words.numbered:
        for paragraph in place.text_frame.paragraphs:
            _number(paragraph)


def _floor(words: Slide) -> float:
    """How far down the content may reach: above the notice when there is one."""
    bottom = BODY.y + BODY.high
    return bottom - NOTICE_HIGH - GAP if words.notice else bottom


def _written(frame: Any, lines: Sequence[str], lang: str) -> None:
    """A paragraph for each line, each run in its language."""
    for n, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        _run(paragraph, line, lang)


def _led(frame: Any, pairs: Sequence[tuple[str, str]], lang: str, size: int) -> None:
    for n, (head, text) in enumerate(pairs):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.append(properties.makeelement(f"{{{pptx.A}}}buNone"))
        _run(paragraph, f"{head}: ", lang, bold=True, size=size)
        _run(paragraph, text, lang, size=size)


def _run(paragraph: Any, text: str, lang: str, bold: bool = False, size: int = 0, colour: str = "") -> None:
    run = paragraph.add_run()
    run.text = text
    run._r.get_or_add_rPr().set("lang", REGION[lang])
    if bold:
        run.font.bold = True
    if size:
        run.font.size = Pt(size)
    if colour:
        run.font.color.rgb = RGBColor.from_string(COLOURS[colour])


def _number(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "514350")
    properties.set("indent", "-514350")
    properties.append(properties.makeelement(f"{{{pptx.A}}}buFont", typeface="+mj-lt"))
    properties.append(properties.makeelement(f"{{{pptx.A}}}buAutoNum", type="arabicPeriod"))


def _picture(made: Any, words: Slide, lang: str) -> None:
    """Beside the text, as large as its place allows, with its words for those who do not see it."""
    file = io.BytesIO(slide_pictures.png(words.picture, lang))
    box = Box(6.95, 0.75, 5.9, 5.95) if words.opening else _above(PICTURE, _floor(words))
    picture = made.shapes.add_picture(file, 0, 0)
    scale = min(Inches(box.wide) / picture.width, Inches(box.high) / picture.height)
    picture.width, picture.height = int(picture.width * scale), int(picture.height * scale)
    picture.left = Inches(box.x) + (Inches(box.wide) - picture.width) // 2
    picture.top = Inches(box.y) + (Inches(box.high) - picture.height) // 2
    _described(picture._element.nvPicPr.cNvPr, words.picture, words.alt)


def _above(box: Box, floor: float) -> Box:
    return Box(box.x, box.y, box.wide, min(box.high, floor - box.y))


def _described(properties: Any, name: str, alt: str) -> None:
    properties.set("name", name)
    properties.set("descr", alt)


# --- cards, table, notice -----------------------------------------------------------------------------------------
def _cards(made: Any, words: Slide, lang: str) -> None:
    """Cards from left to right; four stand two by two."""
    count = len(words.cards)
    across = 2 if count == 4 else count
    rows = -(-count // across)
    wide = (pptx.FULL - GAP * (across - 1)) / across
    high = min((_floor(words) - BODY.y - GAP * (rows - 1)) / rows, 3.3 if across == 3 else 3.8)
    for n, (head, text) in enumerate(words.cards):
        x, y = MARGIN + n % across * (wide + GAP), BODY.y + n // across * (high + GAP)
        _card(made, Box(x, y, wide, high), head, text, lang, narrow=across > 4)


def _card(made: Any, box: Box, head: str, text: str, lang: str, narrow: bool) -> None:
    shape = _rounded(made, box, "white", "line", head)
    frame = shape.text_frame
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = Inches(0.12 if narrow else 0.17)
    _run(frame.paragraphs[0], head, lang, bold=True, size=18 if narrow else 21, colour="pine")
    second = _next(frame)
    second.space_before = Pt(8)
    _run(second, text, lang, size=18 if narrow else 20, colour="ink")


def _next(frame: Any) -> Any:
    """One more paragraph in a shape; shapes centre their text unless told."""
    paragraph = frame.add_paragraph()
    paragraph.alignment = PP_ALIGN.LEFT
    return paragraph


def _notice(made: Any, text: str, lang: str) -> None:
    bottom = BODY.y + BODY.high
    shape = _rounded(
        made, Box(MARGIN, bottom - NOTICE_HIGH, pptx.FULL, NOTICE_HIGH), "care-soft", "care", "!"
    )
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    _run(shape.text_frame.paragraphs[0], text, lang, bold=True, size=18, colour="ink")


def _rounded(made: Any, box: Box, fill: str, line: str, name: str) -> Any:
    shape = made.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *box.emu)
    shape.adjustments[0] = 0.12 / min(box.wide, box.high)
    shape.name = name
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(COLOURS[fill])
    shape.line.color.rgb, shape.line.width = RGBColor.from_string(COLOURS[line]), Pt(1.25)
    shape._element.remove(shape._element.find(f"{{{pptx.P}}}style"))  # the template's shadow and accent
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = Inches(0.25)
    frame.margin_top = frame.margin_bottom = Inches(0.15)
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    return shape


def _table(made: Any, words: Table, lang: str) -> None:
    rows = [words.heads, *words.rows]
    size = 18 if len(words.heads) < 3 else 16
    frame = made.shapes.add_table(len(rows), len(words.heads), *Box(MARGIN, BODY.y, pptx.FULL, 0.5).emu)
    _described(frame._element.nvGraphicFramePr.cNvPr, "table", words.alt)
    for column, share in zip(frame.table.columns, words.widths, strict=True):
        column.width = int(Inches(pptx.FULL) * share / sum(words.widths))
    for y, row in enumerate(rows):
        frame.table.rows[y].height = Inches(0.5)
        for x, text in enumerate(row):
            _cell(
                frame.table.cell(y, x),
                text,
                lang,
                fill=("pine", "white", "sand")[min(y, 2 - y % 2)],
                size=size,
            )


def _cell(cell: Any, text: str, lang: str, fill: str, size: int) -> None:
    head = fill == "pine"
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(COLOURS[fill])
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Inches(0.15)
    _run(cell.text_frame.paragraphs[0], text, lang, bold=head, size=size, colour="white" if head else "ink")


def _foot(made: Any) -> None:
    """The project's name and the slide's number, last in the reading order."""
    for place in made.slide_layout.placeholders:
        if place.placeholder_format.idx in (11, 12):
            copied = deepcopy(place._element)
            properties = copied.find(f"{{{pptx.P}}}spPr")
            properties[:] = []  # where it stands is the layout's
            copied.nvSpPr.cNvPr.set("id", str(max(shape.shape_id for shape in made.shapes) + 1))
            made.shapes._spTree.append(copied)


# --- speaker notes ------------------------------------------------------------------------------------------------
def _notes(made: Any, words: Slide, lang: str) -> None:
    """How long, what to say, what to ask."""
    labels = LABELS[lang]
    time = labels["minute"] if words.minutes == 1 else labels["time"].format(n=words.minutes)
    lines = [time, labels["say"], *words.say, labels["ask"].format(text=words.ask)]
    _written(made.notes_slide.notes_text_frame, lines, lang)


def _say_how_long(deck: Any, slides: Sequence[Slide], lang: str) -> None:
    """The first slide's notes also say how long the whole takes, and on what terms it is shared."""
    labels = LABELS[lang]
    frame = deck.slides[0].notes_slide.notes_text_frame
    for line in (labels["whole"].format(n=sum(slide.minutes for slide in slides)), labels["open"]):
        _run(frame.add_paragraph(), line, lang)


# --- what the library knows of them -------------------------------------------------------------------------------
def _made(slides: Decks, lang: str, _format: str) -> bytes:
    return make(slides[lang], lang)


def _preview(slides: Decks, picture: str, lang: str) -> str:
    """The first slide: the colours on top, the title, a picture."""
    lang = lang if lang in LANGUAGES else "sv"
    wide = 297 / len(pptx.SECTORS)
    strip = "".join(
        f'<rect x="{n * wide:.1f}" y="0" width="{wide:.1f}" height="4" fill="#{COLOURS[slug]}"/>'
        for n, slug in enumerate(pptx.SECTORS)
    )
    title = "".join(
        f'<text x="16" y="{78 + 21 * n}" font-size="18" font-weight="700" '
        f'fill="#{COLOURS["ink"]}">{escape(line)}</text>'
        for n, line in enumerate(folded(slides[lang][0].title, 14))
    )
    drawn = str(slide_pictures.PICTURES[picture](lang)).replace(
        "<svg ", '<svg x="150" y="18" width="135" height="135" '
    )
    return preview.page(strip + title + drawn, 297, 167)


RECIPES = (
    Recipe(
        code="presentation-modellen",
        kind=Kind.TRAINING,
        title={"sv": "Presentation: Modellen", "en": "Presentation: The model"},
        summary={
            "sv": "Bildspel med anteckningar till talaren: mål, process, roller och vad modellen inte ersätter.",
            "en": "Slides with speaker notes: goal, process, roles and what the model does not replace.",
        },
        formats=("pptx",),
        make=partial(_made, MODEL),
        languages=LANGUAGES,
        steps=("upptacka", "kartlagga", "samarbeta"),
        icon="presentation",
        preview=partial(_preview, MODEL, "triangle"),
    ),
    Recipe(
        code="presentation-hjulet",
        kind=Kind.TRAINING,
        title={
            "sv": "Presentation: Barnets bästa-hjulet, fördjupning",
            "en": "Presentation: The child's wheel in depth",
        },
        summary={
            "sv": "Bildspel med anteckningar till talaren: ett område i taget, samtalet med barnet och en övning.",
            "en": "Slides with speaker notes: one area at a time, talking with the child, and an exercise.",
        },
        formats=("pptx",),
        make=partial(_made, WHEEL),
        languages=LANGUAGES,
        steps=("upptacka", "kartlagga", "samarbeta"),
        icon="presentation",
        preview=partial(_preview, WHEEL, "home"),
    ),
)
