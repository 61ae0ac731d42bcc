"""The wheel's content as tables: always beside the drawing, always the same words (WCAG 1.1.1)."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from tillsammans.wheel.drawing import Answers, Voices, called, differs, mark
from tillsammans.wheel.sectors import WORDS, Kind, Sector, Voice, Weather, said
from tillsammans.wheel.shapes import ICON


def levels_table(data: Answers, caption: str, lang: str = "sv") -> Markup:
    """The child's weather in words, one row per sector."""
    answers = _by_sector(data)
    rows = [_row(k, lang, [Markup("<td>{}</td>").format(said(answers.get(k), lang))]) for k in Sector]
    return _table(caption, rows)


def compare_table(
    before: Answers, after: Answers, caption: str, heads: tuple[str, str] | None = None, lang: str = "sv"
) -> Markup:
    """The child's weather then and now, in words. Never steps, difference or sum."""
    heads = heads or (WORDS[lang]["then"], WORDS[lang]["now"])
    occasions = list(zip(heads, (_by_sector(before), _by_sector(after)), strict=True))
    rows = [
        _row(k, lang, [_cell(head, said(answers.get(k), lang)) for head, answers in occasions])
        for k in Sector
    ]
    return _table(caption, rows, _head(lang, [Markup("{}").format(head) for head in heads]))


def statements_table(
    voices: Voices,
    caption: str,
    lang: str = "sv",
    names: Mapping[str, str] | None = None,
    staff: bool = False,
) -> Markup:
    """Who has said strength, concern or wish, sector by sector. An empty cell means nobody has.

    `staff=True` notes where voices differ; never for the family, on paper or on a meeting's screen.
    """
    name = called(names, lang)
    heard = {
        Voice.of(who): {Sector.of(k): kinds for k, kinds in sectors.items()}
        for who, sectors in voices.items()
    }
    who = [voice for voice in Voice if voice in heard]
    head = _head(lang, [mark(voice) + Markup("<br>{}").format(name[voice]) for voice in who])
    rows = []
    for k in Sector:
        cells = [_cell(name[v], _tags(heard[v].get(k, ()), lang)) for v in who]
        rows.append(_row(k, lang, cells, WORDS[lang]["differs"] if staff and differs(voices, k) else ""))
    return _table(caption, rows, head)


def kind_tag(kind: Kind | str, lang: str = "sv") -> Markup:
    """The word for what a statement is; the class adds shape and colour."""
    kind = Kind.of(kind)
    return Markup('<span class="tb-kind tb-kind--{}">{}</span>').format(
        kind.slug, kind.label(lang).capitalize()
    )


def sector_key(sector: Sector | str) -> Markup:
    """The round pictogram before a sector's name. Silent: the name must follow."""
    k = Sector.of(sector)
    return Markup(
        '<span class="wheel-key tb-f-{}"><svg viewBox="0 0 32 32" width="18" height="18" '
        'aria-hidden="true" focusable="false" fill="none" stroke="#fff" stroke-width="2.8" '
        'stroke-linecap="round" stroke-linejoin="round"><path d="{}"/></svg></span>'
    ).format(k.slug, ICON[k])


def _by_sector(data: Answers) -> dict[Sector, Weather | int | None]:
    return {Sector.of(k): answer for k, answer in data.items()}


def _tags(kinds: Iterable[str], lang: str) -> Markup:
    known = {Kind.of(kind) for kind in kinds}
    return Markup(" ").join(kind_tag(kind, lang) for kind in Kind if kind in known)


def _row(k: Sector, lang: str, cells: list[Markup], note: str = "") -> Markup:
    aside = Markup('<span class="tb-diff">{}</span>').format(note) if note else ""
    head = Markup('<th scope="row">{}{}{}</th>').format(sector_key(k), k.label(lang), aside)
    return Markup("<tr>{}{}</tr>").format(head, Markup("").join(cells))


def _cell(head: str, content: str | Markup) -> Markup:
    return Markup('<td data-label="{}">{}</td>').format(head, content)


def _head(lang: str, heads: list[Markup]) -> Markup:
    cells = [Markup('<th scope="col">{}</th>').format(head) for head in (WORDS[lang]["sector"], *heads)]
    return Markup("<thead><tr>{}</tr></thead>").format(Markup("").join(cells))


def _table(caption: str, rows: list[Markup], head: Markup | None = None) -> Markup:
    wide = " tb-wheeltable--wide" if head else ""
    return Markup('<table class="tb-wheeltable{}"><caption>{}</caption>{}<tbody>{}</tbody></table>').format(
        wide, caption, head or "", Markup("").join(rows)
    )
