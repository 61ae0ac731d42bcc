"""Exercises to do together: case stories, mingelkort and samverkansbingo, each as tagged PDF ("Övningsmaterial")."""

from dataclasses import asdict
from functools import partial
from typing import Any

from markupsafe import escape

from tillsammans.lib import pdf
from tillsammans.lib.text import folded
from tillsammans.materials import bingo, preview
from tillsammans.materials.recipes import Kind, Recipe
from tillsammans.materials.words import exercises as words
from tillsammans.materials.words import stories, stories_en, stories_sv
from tillsammans.wheel import drawing, shapes
from tillsammans.wheel.sectors import WORDS, Sector

LANGUAGES = ("sv", "en")
STORIES = {"sv": stories_sv.STORIES, "en": stories_en.STORIES}

# The round in the library; every other comes from the page where one chooses how many.
READY_SEED, READY_COUNT = 1, 30


# --- case stories -------------------------------------------------------------------------------------------------
def stories_pdf(lang: str) -> bytes:
    """The participants' sheets: each story on a page of its own, and one worksheet. Raises pdf.PdfError."""
    return pdf.render("materials/exercise_stories.typ", _stories(lang))


def leader_pdf(lang: str) -> bytes:
    """The facilitator's sheets: time plan, common traps, and what to listen for in each story. Raises pdf.PdfError."""
    return pdf.render("materials/exercise_leader.typ", _stories(lang))


def _stories(lang: str) -> dict[str, Any]:
    names = stories.TRAPS[lang]
    labels = stories.LABELS[lang]
    return {
        "lang": lang,
        "labels": labels | {"common_list": _traps(labels["common_list"], names)},
        "plan": stories.TIME_PLAN[lang],
        "five": stories.FIVE_QUESTIONS[lang],
        "sectors": [k.label(lang) for k in Sector],
        "wheel": str(drawing.poster(lang, prompts=False, decorative=True)),
        "wheel_alt": WORDS[lang]["wheel"],
        "stories": [asdict(one) | {"traps": _traps(one.traps, names)} for one in STORIES[lang]],
    }


def _traps(rows: Any, names: dict[stories.Trap, str]) -> list[tuple[str, str]]:
    return [(names[trap], text) for trap, text in rows]


# --- mingelkort ---------------------------------------------------------------------------------------------------
def mingle_pdf(lang: str) -> bytes:
    """How to do it, then cards to cut apart, ten on each A4. Raises pdf.PdfError."""
    cards = [card.words[lang] for card in words.MINGLE]
    return pdf.render(
        "materials/mingle_cards.typ",
        {"lang": lang, "labels": words.MINGLE_LABELS[lang], "cards": cards, "child": _child()},
    )


# --- samverkansbingo ----------------------------------------------------------------------------------------------
def bingo_pdf(seed: int, count: int, lang: str) -> bytes:
    """The caller's list, then one board a page with the round printed on each. ValueError as `bingo.boards`."""
    labels = words.BINGO_LABELS[lang]
    pages = [
        {
            "name": labels["board"].format(seed=board.seed, number=board.number, count=count),
            "rows": [
                [square.words[lang] if square else words.FREE[lang] for square in row] for row in board.rows
            ],
        }
        for board in bingo.boards(seed, count)
    ]
    return pdf.render(
        "materials/bingo_boards.typ",
        {
            "lang": lang,
            "labels": labels | {"columns": [labels["column"].format(n=n + 1) for n in range(bingo.SIDE)]},
            "round": labels["round"].format(seed=seed, count=count),
            "boards": pages,
            "middle": bingo.SIDE // 2,
            "child": _child(),
            "caller": [[s.words[lang], s.ask[lang]] for s in bingo.calling_order(seed)],
        },
    )


def _child() -> str:
    """The child of the wheel, alone; silent, since words stand beside it."""
    return str(
        drawing.svg(
            shapes.child(46), (-52, -52, 104, 104), "", uid="child", cls="child", lang="sv", decorative=True
        )
    )


# --- what the library knows of them -------------------------------------------------------------------------------
def _preview(texts: dict[str, tuple[str, ...]], lang: str) -> str:
    """A sheet of six cards with words on them."""
    shown = texts.get(lang, texts["sv"])[:6]
    return preview.page(
        "".join(_card(text, 12 + n % 2 * 96, 14 + n // 2 * 91) for n, text in enumerate(shown))
    )


def _card(text: str, x: int, y: int) -> str:
    lines = folded(text, 13)
    top = y + 46 - 6 * (len(lines) - 1)
    rows = "".join(
        f'<text x="{x + 45}" y="{top + 12 * n}" text-anchor="middle" font-size="11" font-weight="700" '
        f'fill="{shapes.INK}">{escape(line)}</text>'
        for n, line in enumerate(lines)
    )
    return (
        f'<rect x="{x}" y="{y}" width="90" height="85" rx="5" fill="{shapes.HONEY_TINT}" '
        f'stroke="{preview.LINE}"/>{rows}'
    )


def _texts(rows: Any) -> dict[str, tuple[str, ...]]:
    return {lang: tuple(row[lang] for row in rows) for lang in LANGUAGES}


_WHO = {lang: tuple(one.who for one in told) for lang, told in STORIES.items()}
_TRAPS = {lang: tuple(names.values()) for lang, names in stories.TRAPS.items()}

RECIPES = (
    Recipe(
        code="fallbeskrivningar",
        kind=Kind.TRAINING,
        title={"sv": "Fallbeskrivningar", "en": "Case stories"},
        summary={
            "sv": "Sex påhittade berättelser att öva på i grupp, från fem månader till 17 år. Med arbetsblad.",
            "en": "Six invented stories to practise with in groups, from five months to 17 years. With a worksheet.",
        },
        formats=("pdf",),
        make=lambda lang, _: stories_pdf(lang),
        languages=LANGUAGES,
        steps=("upptacka", "kartlagga", "samarbeta"),
        icon="users",
        preview=partial(_preview, _WHO),
    ),
    Recipe(
        code="fallbeskrivningar-handledare",
        kind=Kind.TRAINING,
        title={"sv": "Fallbeskrivningar, handledarens blad", "en": "Case stories, the facilitator's sheets"},
        summary={
            "sv": "Tidsplan, vad du lyssnar efter, vanliga fällor och vad som händer sedan i varje berättelse.",
            "en": "Time plan, what to listen for, common traps and what happens next in each story.",
        },
        formats=("pdf",),
        make=lambda lang, _: leader_pdf(lang),
        languages=LANGUAGES,
        steps=("upptacka", "kartlagga", "samarbeta"),
        icon="clipboard-list",
        preview=partial(_preview, _TRAPS),
    ),
    Recipe(
        code="mingelkort",
        kind=Kind.TRAINING,
        title={"sv": "Mingelkort", "en": "Mingle cards"},
        summary={
            "sv": "Trettio frågor om varandras uppdrag, att klippa isär och mingla med.",
            "en": "Thirty questions about each other's tasks, to cut apart and mingle with.",
        },
        formats=("pdf",),
        make=lambda lang, _: mingle_pdf(lang),
        languages=LANGUAGES,
        icon="messages-square",
        preview=partial(_preview, _texts([card.words for card in words.MINGLE[:6]])),
    ),
    Recipe(
        code="samverkansbingo",
        kind=Kind.TRAINING,
        title={"sv": "Samverkansbingo", "en": "Collaboration bingo"},
        summary={
            "sv": f"{READY_COUNT} olika brickor och utroparens lista. Fler eller färre? Gör en egen omgång.",
            "en": f"{READY_COUNT} different boards and the caller's list. More or fewer? Make a round of your own.",
        },
        formats=("pdf",),
        make=lambda lang, _: bingo_pdf(READY_SEED, READY_COUNT, lang),
        languages=LANGUAGES,
        icon="grid-3x3",
        preview=partial(_preview, _texts([square.words for square in words.SQUARES[:6]])),
    ),
)
