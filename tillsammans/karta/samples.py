"""An empty template, and a small invented extract that is right: to see what is wanted before any data is touched.

The children of the sample are nobody's: only numbers that Skatteverket has set aside for tests.
"""

import csv
import io
from datetime import date, datetime
from pathlib import Path
from random import Random

from tillsammans.karta import files
from tillsammans.karta.codebook import HEADINGS, Variable, line_of
from tillsammans.karta.reading import SHEET
from tillsammans.karta.specification import Specification
from tillsammans.lib.identity_numbers import make_test_number

CHILDREN = 12
_GRADES = {6: "F", **{6 + n: str(n) for n in range(1, 10)}, 16: "G1", 17: "G2", 18: "G3"}
_MADE = datetime(2000, 1, 1)  # so that the same specification gives the same template


def template_csv(specification: Specification) -> str:
    """Only the header. Semicolons, as Swedish spreadsheets open by themselves."""
    return ";".join(specification.columns) + "\r\n"


def sample_rows(specification: Specification, children: int = CHILDREN) -> list[list[str]]:
    """Invented children of spread ages, each with values where the variable exists for them."""
    chance = Random(specification.sha256)  # noqa: S311 - invented values, no secrets
    wanted = specification.children
    ages = [age for age in range(max(wanted.age_from, 1), wanted.age_to + 1) if _in_grade(age, wanted.grades)]
    return [_row(specification, ages[n * len(ages) // children], n, chance) for n in range(children)]


def sample_csv(specification: Specification, children: int = CHILDREN) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(specification.columns)
    writer.writerows(sample_rows(specification, children))
    return out.getvalue()


def write_workbook(specification: Specification, path: Path, rows: list[list[str]] | None = None) -> None:
    """The template in Excel: one sheet for data, one with the codebook. ImportError where openpyxl is missing."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    book.properties.creator = specification.study
    book.properties.created = book.properties.modified = _MADE
    for sheet, heading, lines in (
        (book.active, specification.columns, rows or []),
        (book.create_sheet("kodbok"), HEADINGS, [line_of(v) for v in specification.variables]),
    ):
        sheet.append(list(heading))
        for line in lines:
            sheet.append(list(line))
        sheet.freeze_panes = "A2"
        for cell in sheet[1]:
            cell.font = Font(bold=True)
            sheet.column_dimensions[cell.column_letter].width = max(len(str(cell.value)) + 2, 12)
    book.worksheets[0].title = SHEET
    # As text, so that no zero first falls away and no number is rounded.
    for letter in "ABCDEF"[: len(specification.keys)]:
        book.worksheets[0].column_dimensions[letter].number_format = "@"
    with files.whole(path) as half:
        book.save(half)


def _in_grade(age: int, grades: tuple[str, ...]) -> bool:
    return not grades or _GRADES.get(age, "") in grades


def _row(specification: Specification, age: int, n: int, chance: Random) -> list[str]:
    birth = date(specification.round_year - age, 1 + n % 12, 1 + n % 28)
    number = make_test_number(birth, 238 + n % 2)
    town = specification.children.municipalities[0]
    keys = {
        "identity": number.written(),
        "year": str(specification.round_year),
        "municipality": town if len(town) == 4 else specification.provider.municipality,
        "sex": "1" if n % 2 else "2",
        "birth_year": str(birth.year),
        "grade": _GRADES.get(age, ""),
    }
    told = [_value(v, chance) if v.exists_at(age, keys["grade"]) else "" for v in specification.variables]
    return [*(keys[key] for key in specification.keys), *told]


def _value(v: Variable, chance: Random) -> str:
    if v.categories:
        return chance.choice(v.categories).code
    if v.type == "boolean":
        return chance.choice("01")
    if v.type == "date":
        return "2025-05-05"
    low = 0 if v.minimum is None else v.minimum
    high = low + 10 if v.maximum is None else v.maximum
    if v.type == "integer":
        return str(chance.randint(round(low), round(high)))
    return f"{chance.uniform(low, high):.1f}".replace(".", ",")
