"""Makes compiled CSS independent of reading direction.

Takes expanded CSS and gives back the same CSS with every left/right property turned into inline-start/-end,
so that one sheet serves Swedish and Arabic alike. Works line by line; needs no library.
"""

import re

SIDES = {"left": "inline-start", "right": "inline-end"}
RENAMED = {
    f"{kind}-{side}": f"{kind}-{logical}"
    for kind in ("margin", "padding", "border")
    for side, logical in SIDES.items()
}
RENAMED |= {
    f"border-{side}-{part}": f"border-{logical}-{part}"
    for part in ("width", "color", "style")
    for side, logical in SIDES.items()
}
RENAMED |= {side: f"inset-{logical}" for side, logical in SIDES.items()}
FOUR_SIDED = {
    "margin": ("margin-block", "margin-inline"),
    "padding": ("padding-block", "padding-inline"),
    "border-width": ("border-block-width", "border-inline-width"),
    "border-color": ("border-block-color", "border-inline-color"),
    "border-style": ("border-block-style", "border-inline-style"),
}
DECLARATION = re.compile(r"^(\s*)([a-z-]+)\s*:\s*(.+?)(\s*!important)?;\s*$")


def split_values(text: str) -> list[str]:
    """Splits 'a b calc(c + d)' at blanks outside parentheses."""
    values, depth, current = [], 0, ""
    for char in text:
        depth += (char == "(") - (char == ")")
        if char == " " and not depth:
            values.append(current)
            current = ""
        else:
            current += char
    return [value for value in [*values, current] if value]


def _four_sided(prop: str, value: str) -> list[tuple[str, str]]:
    """'margin: 1 2 3 4' says left and right apart: two declarations. Anything symmetrical is left alone."""
    values = split_values(value)
    if len(values) != 4 or values[1] == values[3]:
        return [(prop, value)]
    block, inline = FOUR_SIDED[prop]
    return [(block, f"{values[0]} {values[2]}"), (inline, f"{values[3]} {values[1]}")]


def _logical(prop: str, value: str) -> list[tuple[str, str]]:
    if prop in RENAMED:
        return [(RENAMED[prop], value)]
    if prop in FOUR_SIDED:
        return _four_sided(prop, value)
    if prop == "text-align" and value in SIDES:
        return [(prop, SIDES[value].removeprefix("inline-"))]
    if prop in ("float", "clear") and value in SIDES:
        return [(prop, SIDES[value])]
    return [(prop, value)]


def convert_line(line: str) -> str:
    """One line of expanded CSS; lines that are no declaration come back unchanged."""
    match = DECLARATION.match(line)
    if not match:
        return line
    indent, prop, value, important = match.group(1), match.group(2), match.group(3), match.group(4) or ""
    return "\n".join(f"{indent}{name}: {new}{important};" for name, new in _logical(prop, value))


def convert(css: str) -> str:
    """The whole sheet, line by line."""
    return "\n".join(convert_line(line) for line in css.split("\n"))
