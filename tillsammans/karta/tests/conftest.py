"""A small order from an invented study, and an extract that is right until a test spoils it."""

import csv
import io
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tillsammans.karta import pseudonyms, samples, specification
from tillsammans.karta.codebook import Category, Codebook, Variable
from tillsammans.karta.packing import Passage, pack
from tillsammans.karta.specification import Order, Provider
from tillsammans.karta.tests import study_server
from tillsammans.lib import clock
from tillsammans.lib.identity_numbers import make_test_number

CHILD = make_test_number(date(2014, 5, 17), 238)
OTHER = make_test_number(date(2013, 3, 2), 239)

BOOK = Codebook(
    study="provstudie",
    version=1,
    title="Provstudie",
    variables=(
        Variable("sleep", "Sömn", "Sleep", "decimal", "health", "Samtal", minimum=3, maximum=14),
        Variable("days", "Dagar", "Days", "integer", "health", "Samtal", minimum=0, maximum=7),
        Variable("club", "Förening", "Club", "boolean", "development", "Enkät"),
        Variable("seen_on", "Besök", "Visit", "date", "health", "Journal"),
        Variable(
            *("likes", "Trivs", "Likes", "category", "learning", "Enkät"),
            categories=(Category("1", "Nej", "No"), Category("2", "Ja", "Yes")),
            missing=("", "9"),
        ),
        Variable(
            *("merit", "Meritvärde", "Merit", "decimal", "learning", "Betyg"), grades=("9",), maximum=340
        ),
        Variable(*("teeth", "Tänder", "Teeth", "integer", "care", "Tandvård"), age_from=3, age_to=6),
    ),
)
SPECIFICATION = specification.specify(
    BOOK, Provider("flen-skola", "Flens kommun", "0482"), 2025, Order(BOOK.codes, "2025-00000-01")
)
ROW = {
    **{"identity": CHILD.written(), "year": "2025", "municipality": "0482", "sex": "2", "birth_year": "2014"},
    **{"grade": "5", "sleep": "7,5", "days": "3", "club": "1", "seen_on": "2025-09-01", "likes": "2"},
    **{"merit": "", "teeth": ""},
}
NEXT = ROW | {"identity": OTHER.written(), "sex": "1", "birth_year": "2013", "grade": "6", "sleep": "8"}


@pytest.fixture(autouse=True)
def autumn():
    with clock.frozen("2026-09-29 10.00") as time:
        yield time


def as_csv(*rows: dict[str, str], columns=None, separator=";") -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    columns = columns or list(rows[0])
    writer.writerow(columns)
    writer.writerows([row.get(name, "") for name in columns] for row in rows)
    return out.getvalue()


@dataclass
class Desk:
    """A provider's desk: a folder with data, another with the key."""

    folder: Path

    def file(self, content: str | bytes, name: str = "uttag.csv") -> Path:
        path = self.folder / "data" / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def rows(self, *rows: dict[str, str], name: str = "uttag.csv", **more) -> Path:
        return self.file(as_csv(*rows, **more), name)

    @property
    def out(self) -> Path:
        return self.folder / "ut"

    @property
    def key_file(self) -> Path:
        return self.folder / "nyckel" / "provstudie.nyckel"

    @property
    def key(self) -> bytes:
        return pseudonyms.read_key(self.key_file)

    @property
    def order(self) -> Path:
        return self.folder / "specifikation.json"

    def packed(self, *rows: dict[str, str], form="csv", opt_outs=frozenset()):
        return pack(Passage(self.rows(*rows), SPECIFICATION, self.key, opt_outs), self.out, form)

    def workbook(self, *rows: dict[str, str], name="uttag.xlsx"):
        """Excel's book, saved by `.save(path)`, and its path."""
        path = self.folder / "data" / name
        samples.write_workbook(SPECIFICATION, path, [list(row.values()) for row in rows])
        return path


@pytest.fixture
def desk(tmp_path):
    for name in ("data", "nyckel", "ut"):
        (tmp_path / name).mkdir()
    made = Desk(tmp_path)
    pseudonyms.make_key(made.key_file)
    made.order.write_text(SPECIFICATION.as_json())
    return made


@pytest.fixture
def without(monkeypatch):
    """Makes a package impossible to import, as at a provider who has not installed it."""

    def forget(*names: str) -> None:
        for name in [n for n in sys.modules if n.partition(".")[0] in names]:
            monkeypatch.delitem(sys.modules, name)
        for name in names:
            monkeypatch.setitem(sys.modules, name, None)

    return forget


@pytest.fixture
def study():
    """A server that receives packages; `.address`, `.received`, `.asked` and `.trouble` to come."""
    yield from study_server.listening()
