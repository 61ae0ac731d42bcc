"""Every fault of an extract, with line, column, code and a Swedish sentence; and the report of what it holds.

A sentence quotes a value only when the value cannot say who a child is.
"""

import difflib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tillsammans.karta import judging
from tillsammans.karta.codebook import GRADES
from tillsammans.karta.judging import MISSING, OK, Verdict
from tillsammans.karta.pseudonyms import LENGTH, normal_form, read_identity
from tillsammans.karta.reading import Table
from tillsammans.karta.report import Fault, Report
from tillsammans.karta.scrubbing import safe_names
from tillsammans.karta.specification import Specification
from tillsammans.lib.identity_numbers import IdentityNumber, InvalidIdentityNumber

SHOWN, EACH = 100, 10  # faults shown in all, and of one code in one column; all are counted
_REMEMBERED = 50_000  # different values of a column whose verdicts are kept
_SWEDISH = {
    **{
        "personnummer": "identity",
        "pnr": "identity",
        "personnr": "identity",
        "år": "year",
        "kommun": "municipality",
    },
    **{
        "kommunkod": "municipality",
        "kön": "sex",
        "födelseår": "birth_year",
        "årskurs": "grade",
        "åk": "grade",
    },
}


@dataclass
class Row:
    """One row that is fine: who, and its cells as they are delivered, in the specification's order."""

    normal: str
    cells: list[str]


@dataclass
class _Child:
    """What the key columns of one line say, so far as they could be read."""

    normal: str = ""
    birth_year: int | None = None
    sex: str = ""
    grade: str = ""
    fine: bool = True


def validate(
    table: Table, specification: Specification, shown: int = SHOWN, *, delivered: bool = False
) -> Report:
    """The report on a whole table. `delivered`: a package's rows, with pseudonyms in place of numbers."""
    validation = Validation(specification, table.columns, shown, delivered=delivered)
    for line, cells in table.lines:
        validation.check(line, cells)
    return validation.finished(table.notes)


class Validation:
    """Checks line after line and keeps count. `check` gives back the row when nothing is wrong with it."""

    def __init__(
        self,
        specification: Specification,
        columns: Sequence[str],
        shown: int = SHOWN,
        *,
        delivered: bool = False,
    ) -> None:
        self.specification, self.shown = specification, shown
        self.identity = "pseudonym" if delivered else "identity"
        self.wanted = specification.delivered_columns if delivered else specification.columns
        self.columns, self.names = [name.strip() for name in columns], safe_names(columns)
        self.report = Report(specification=specification.sha256, columns=len(columns))
        self._of_kind: Counter[tuple[str, str]] = Counter()
        self.place = {name: self.columns.index(name) for name in self.wanted if name in self.columns}
        self._header(columns)
        self.variables = [v for v in specification.variables if v.code in self.place]
        self._at = [self.place[v.code] for v in self.variables]
        self._judges: list[Callable[[str], Verdict]] = [judging.judge_of(v) for v in self.variables]
        self._verdicts: list[dict[str, Verdict]] = [{} for _ in self.variables]
        self._closed: dict[tuple[int | None, str], frozenset[int]] = {}
        self._groups: Counter[tuple[int | None, str]] = Counter()
        self._missing = [0] * len(self.variables)
        self._seen: dict[str, int] = {}

    # --- header --------------------------------------------------------------------------------------------------

    def _header(self, columns: Sequence[str]) -> None:
        if not any(name.strip() for name in columns):
            self._fault(None, "", "empty", "Filen är tom: den första raden ska ha kolumnernas namn.")
            return
        absent = [name for name in self.wanted if name not in self.columns]
        for n, name in enumerate(self.columns):
            if name in self.wanted:
                if self.columns.index(name) < n:
                    self._fault(None, name, "twice", f"Kolumnen {name} finns två gånger.")
                continue
            meant = self._meant(name, absent)
            if meant:
                absent.remove(meant)
                self.place[meant] = n  # so that all its faults are told at once
                self._fault(None, self.names[n], "header", f"Kolumnen {self.names[n]} ska heta {meant}.")
            else:
                told = f"Kolumnen {self.names[n]} finns inte i specifikationen. Ta bort den."
                self._fault(None, self.names[n], "unknown", told)
        for name in absent:
            self._fault(None, name, "absent", f"Kolumnen {name} saknas.")

    def _meant(self, name: str, absent: list[str]) -> str:
        """The column that was probably meant: other case or spaces, the Swedish word, or a slip of the hand."""
        folded = name.casefold().strip().replace(" ", "_").replace("-", "_").strip("_")
        if (known := _SWEDISH.get(folded, folded)) in absent:
            return known
        near = difflib.get_close_matches(folded, absent, n=1, cutoff=0.85) if len(name) <= 60 else []
        return near[0] if near else ""

    # --- lines ---------------------------------------------------------------------------------------------------

    def check(self, line: int, cells: Sequence[str]) -> Row | None:
        """The row as it is delivered, or None when something is wrong with it."""
        self.report.rows += 1
        width = len(self.columns)
        if len(cells) < width or any(cell.strip() for cell in cells[width:]):
            told = f"Raden har {len(cells)} kolumner, rubriken har {width}. Står det ett skiljetecken för mycket?"
            self._fault(line, "", "ragged", told)
            return None
        child = self._child(line, cells)
        values = self._values(line, cells, child)
        if not child.fine or values is None:
            return None
        keys = [child.normal, *(self._key(name, cells, child) for name in self.specification.keys[1:])]
        return Row(child.normal, keys + values)

    def _key(self, name: str, cells: Sequence[str], child: _Child) -> str:
        known = {"birth_year": str(child.birth_year or ""), "sex": child.sex, "grade": child.grade}
        return known[name] if name in known else cells[self.place[name]].strip()

    def _child(self, line: int, cells: Sequence[str]) -> _Child:
        """Reads the key columns; each that is wrong is told."""
        child, spec = _Child(), self.specification
        before = self.report.faults_in_all
        text = {name: cells[self.place[name]].strip() for name in spec.keys[1:] if name in self.place}
        if "year" in text and text["year"] != str(spec.round_year):
            told = f"Året ska vara {spec.round_year}{judging.quoted(text['year'])}."
            self._fault(line, "year", "year", told)
        if "municipality" in text and not _municipality(text["municipality"], spec.children.municipalities):
            self._fault(line, "municipality", "municipality", _town_sentence(text["municipality"], spec))
        number = self._who(line, cells, child)
        self._born(line, text.get("birth_year", ""), number, child)
        self._sex(line, text.get("sex", ""), number, child)
        self._in_grade(line, text.get("grade", ""), child)
        if child.normal:
            self._once(line, child.normal)
        child.fine = self.report.faults_in_all == before
        return child

    def _who(self, line: int, cells: Sequence[str], child: _Child) -> IdentityNumber | None:
        if self.identity not in self.place:
            return None
        text = cells[self.place[self.identity]].strip()
        if self.identity == "pseudonym":
            if judging.is_pseudonym(text):
                child.normal = text
            else:
                told = f"Pseudonymen ska vara {LENGTH} tecken, 0–9 och a–f."
                self._fault(line, "pseudonym", "pseudonym", told)
            return None
        try:
            number = read_identity(text)
        except InvalidIdentityNumber as fault:
            self._fault(line, "identity", "identity", judging.identity_sentence(text, fault))
            return None
        child.normal = normal_form(number)
        return number

    def _born(self, line: int, text: str, number: IdentityNumber | None, child: _Child) -> None:
        known = int(number.normal[:4]) if number and number.normal == child.normal else None
        if text and not (text.isascii() and text.isdigit() and len(text) == 4):
            self._fault(line, "birth_year", "birth_year", "Födelseåret skrivs med fyra siffror.")
            return
        if text and known and int(text) != known:
            self._fault(line, "birth_year", "birth_year", "Födelseåret är ett annat än personnumrets.")
            return
        child.birth_year = int(text) if text else known
        if child.birth_year is None:
            if number or self.identity == "pseudonym":
                self._fault(
                    line, "birth_year", "birth_year", "Födelseåret saknas, och numret säger det inte."
                )
            return
        age, wanted = self.specification.round_year - child.birth_year, self.specification.children
        if not wanted.age_from <= age <= wanted.age_to:
            told = (
                f"Barnet fyller {age} år det året, och uttaget gäller {wanted.age_from}–{wanted.age_to} år."
            )
            self._fault(line, "birth_year", "outside", told)

    def _sex(self, line: int, text: str, number: IdentityNumber | None, child: _Child) -> None:
        known = ""
        if number and number.normal == child.normal:  # digits of a typed number tell nothing to trust
            known = "1" if int(number.normal[10]) % 2 else "2"
        child.sex = text or known
        if child.sex not in ("1", "2"):
            if text or number or self.identity == "pseudonym":
                self._fault(line, "sex", "sex", "Kön skrivs 1 (pojke, man) eller 2 (flicka, kvinna).")
        elif known and text and text != known:
            self._fault(line, "sex", "sex", "Kön är ett annat än personnumrets. Kontrollera båda.")

    def _in_grade(self, line: int, text: str, child: _Child) -> None:
        child.grade = text.upper()
        wanted = self.specification.children.grades
        if child.grade and child.grade not in GRADES:
            self._fault(
                line,
                "grade",
                "grade",
                f"Årskurs skrivs F, 1–9 eller G1–G3{judging.quoted(text)}.",
            )
        elif wanted and child.grade not in wanted:
            self._fault(line, "grade", "outside", f"Uttaget gäller årskurs {', '.join(wanted)}.")

    def _once(self, line: int, normal: str) -> None:
        """Every row is of the round's year, so the child alone tells duplicates."""
        if (first := self._seen.setdefault(normal, line)) != line:
            self.report.duplicates += 1
            self._fault(line, self.identity, "duplicate", f"Samma barn och år finns redan på rad {first}.")

    # --- variables -----------------------------------------------------------------------------------------------

    def _values(self, line: int, cells: Sequence[str], child: _Child) -> list[str] | None:
        """The values as they are delivered; None when one of them is wrong."""
        group = (child.birth_year, child.grade)
        closed = self._closed.get(group)
        if closed is None:
            closed = self._closed[group] = self._closed_to(*group)
        self._groups[group] += 1
        values, fine = [], len(self.place) == len(self.wanted)
        for i, verdicts in enumerate(self._verdicts):
            cell = cells[self._at[i]]
            verdict = verdicts.get(cell) or self._judged(i, cell)
            if verdict.code is MISSING:
                self._missing[i] += 1
            elif i in closed:
                fine = self._not_for(line, i, child)
            elif verdict.code is not OK:
                self._fault(line, self.variables[i].code, verdict.code, verdict.sentence)
                fine = False
            values.append(verdict.value)
        return values if fine else None

    def _judged(self, i: int, cell: str) -> Verdict:
        verdict = self._judges[i](cell)
        if len(self._verdicts[i]) < _REMEMBERED:
            self._verdicts[i][cell] = verdict
        return verdict

    def _closed_to(self, birth_year: int | None, grade: str) -> frozenset[int]:
        age = None if birth_year is None else self.specification.round_year - birth_year
        return frozenset(i for i, v in enumerate(self.variables) if not v.exists_at(age, grade))

    def _not_for(self, line: int, i: int, child: _Child) -> bool:
        v = self.variables[i]
        self.report.not_for[v.code] += 1
        age = None if child.birth_year is None else self.specification.round_year - child.birth_year
        if v.grades and child.grade not in v.grades:
            told = f"{v.code} finns för årskurs {', '.join(v.grades)}, inte för {child.grade or 'barn utan årskurs'}."
        else:
            told = f"{v.code} finns för {v.age_from}–{v.age_to} år, och barnet fyller {age}."
        self._fault(line, v.code, "not_for", told)
        return False

    # --- what was found ------------------------------------------------------------------------------------------

    def _fault(self, line: int | None, column: str, code: str, sentence: str) -> None:
        report = self.report
        report.faults_in_all += 1
        report.counts[code] += 1
        if code == "range":
            report.out_of_range[column] += 1
        self._of_kind[code, column] += 1
        if len(report.faults) < self.shown and self._of_kind[code, column] <= EACH:
            report.faults.append(Fault(line, column, code, sentence))

    def finished(self, notes: Sequence[str] = ()) -> Report:
        """The report, when the last line has been checked."""
        report = self.report
        if not report.rows and not report.counts["empty"]:
            self._fault(None, "", "no_rows", "Filen har rubriker men inga rader.")
        for i, v in enumerate(self.variables):
            outside = sum(n for group, n in self._groups.items() if i in self._closed[group])
            report.expected[v.code] = sum(self._groups.values()) - outside
            report.missing[v.code] = self._missing[i] - (outside - report.not_for[v.code])
        report.children = len(self._seen)
        report.notes = list(notes)
        return report


def _municipality(code: str, wanted: tuple[str, ...]) -> bool:
    return len(code) == 4 and code.isdigit() and code.startswith(wanted)


def _town_sentence(code: str, specification: Specification) -> str:
    if len(code) == 3 and f"0{code}".startswith(specification.children.municipalities):
        return f"Kommunkoden har tappat sin första nolla{judging.quoted(code)}."
    return f"Kommunkoden hör inte till uttaget{judging.quoted(code)}."
