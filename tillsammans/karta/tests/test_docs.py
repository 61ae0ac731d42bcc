"""The guides' commands are run in their order, and answer what the guides say."""

import re
import shlex
from pathlib import Path

import pytest

from tillsammans.karta import cli, pseudonyms, samples, specification
from tillsammans.karta.example import BOOK
from tillsammans.karta.specification import Order, Provider
from tillsammans.karta.tests.study_server import TOKEN

DOCS = Path(__file__).parents[3] / "docs/how-to"
GUIDES = ["lamna-data-till-karta-och-kompass.md", "deliver-data-to-karta-och-kompass.md"]
ADDRESS = "https://studien.example.se"
BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.S)
HEX = re.compile(r"\b[0-9a-f]{16}\b")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """What the guide says that the reader has, in the folder where the reader stands."""
    monkeypatch.chdir(tmp_path)
    wanted = specification.specify(
        BOOK, Provider("flen-skola", "Flens kommun, skola", "0482"), 2025, Order(BOOK.codes)
    )
    rows = samples.sample_rows(wanted)
    for name in ("data", "nyckel"):
        Path(name).mkdir()
    Path("specifikation.json").write_text(wanted.as_json())
    Path("kod.txt").write_text(f"{TOKEN}\n")
    Path("data/nej.txt").write_text(f"{rows[3][0]}\n")
    pseudonyms.make_key(Path("nyckel/karta.nyckel"))
    header = list(wanted.columns)
    write("data/rattat.csv", header, rows)
    write("data/uttag.csv", ["personnummer", *header[1:]], spoiled(header, rows))


def write(name, header, rows):
    Path(name).write_text("".join(";".join(line) + "\n" for line in [header, *rows]))


def spoiled(header, rows):
    place = header.index
    rows = [list(row) for row in rows]
    rows[2][place("height_cm")] = "1,28"
    rows[4][place("municipality")] = "482"
    rows[6][place("likes_school")] = "5"
    rows[8][place("play_others")] = "2"
    return rows


def played(block, address, capsys):
    """The block again, with what each command answers now."""
    lines = []
    for line in (line for line in block.splitlines() if line.startswith("$ karta ")):
        cli.main(shlex.split(line.replace(ADDRESS, address))[2:])
        told = capsys.readouterr()
        lines += [line, *(told.out + told.err).splitlines()]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_in_the_guide_answers_as_the_guide_says(guide, desk, study, capsys):
    for block in BLOCK.findall((DOCS / guide).read_text()):
        assert HEX.sub("…", played(block, study.address, capsys)) == HEX.sub("…", block)


@pytest.mark.parametrize("act", cli.ACTS, ids=lambda act: act.name)
def test_every_command_stands_in_the_guide(act):
    assert f"$ karta {act.name} " in (DOCS / GUIDES[0]).read_text()
