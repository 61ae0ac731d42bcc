"""The tables of a document as files a spreadsheet opens."""

import csv as writer
import io
from typing import Any

TABLES = ("table", "bars", "heat")
# What a spreadsheet would take for a formula, wherever it stands first after blanks (OWASP: CSV injection).
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
BOM = "\ufeff"


def csv(document: dict[str, Any], n: int) -> str | None:
    """The n:th table (from 1) as UTF-8 with byte order mark, semicolons and Swedish decimals. None: there is none."""
    found = [block for block in document["blocks"] if block["kind"] in TABLES]
    if not 1 <= n <= len(found):
        return None
    return lines(head(found[n - 1]), _rows(found[n - 1]))


def head(block: dict[str, Any]) -> list[str]:
    if block["kind"] == "bars":
        return ["", block.get("unit") or block.get("caption", "")]
    return list(block.get("head", ()))


def _rows(block: dict[str, Any]) -> list[list[Any]]:
    rows = block.get("rows", [])
    return [row[:2] for row in rows] if block["kind"] == "bars" else rows


def lines(first: list[str], rows: list[list[Any]]) -> str:
    """Any table in the same form; every cell is harmless."""
    out = io.StringIO()
    sheet = writer.writer(out, delimiter=";", lineterminator="\r\n")
    if any(first):
        sheet.writerow([harmless(word) for word in first])
    sheet.writerows([harmless(cell) for cell in row] for row in rows)
    return BOM + out.getvalue()


def harmless(value: Any) -> str:
    """As it is written, a number with decimal comma; with an apostrophe first where it would start a formula."""
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value).replace(".", ",")
    words = str(value)
    return f"'{words}" if words.lstrip(" \u00a0").startswith(_STARTS) else words
