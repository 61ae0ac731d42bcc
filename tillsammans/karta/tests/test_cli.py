"""At the terminal: plain Swedish, honest exit codes, and no half file whatever happens."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tillsammans.karta import VERSION, cli, files, pseudonyms
from tillsammans.karta.tests.conftest import CHILD, NEXT, ROW, SPECIFICATION

ROOT = Path(__file__).parents[3]


def run(capsys, *arguments):
    """Exit code and everything said."""
    try:
        code = cli.main([str(one) for one in arguments])
    except SystemExit as leaving:
        code = leaving.code
    told = capsys.readouterr()
    return code, told.out + told.err


def test_a_right_extract_gives_zero_and_a_faulty_one(desk, capsys):
    assert run(capsys, "kontrollera", desk.rows(ROW), desk.order)[0] == 0
    code, told = run(capsys, "kontrollera", desk.rows(ROW | {"days": "9"}), desk.order)
    assert code == 1 and "Rad 2: days ska ligga mellan 0 och 7" in told


@pytest.mark.parametrize(
    "arguments",
    [[], ["hej"], ["packa"], ["kontrollera", "a", "b", "--visa", "x"], ["packa", "a", "b", "--nyckel", "c"]],
)
def test_wrong_use_gives_two_and_says_how_instead(desk, capsys, arguments):
    code, told = run(capsys, *arguments)
    assert code == 2 and told and "Traceback" not in told


@pytest.mark.parametrize("act", cli.ACTS, ids=lambda act: act.name)
def test_every_command_explains_itself_in_swedish(capsys, act):
    code, told = run(capsys, act.name, "--hjalp")
    assert code == 0 and act.told in told and "användning:" in told
    assert not any(word in told for word in ("usage", "positional", "options", "show this"))


def test_the_report_is_written_whole_and_holds_no_number(desk, capsys):
    data = desk.rows(ROW | {"days": CHILD.written(), "sleep": "25"})
    code, _ = run(capsys, "kontrollera", data, desk.order, "--rapport", desk.out / "r.json", "--tyst")
    report = json.loads((desk.out / "r.json").read_text())
    assert code == 1 and report["counts"] == {"range": 1, "type": 1}
    assert report["fynd"][0]["column"] == "days"
    assert CHILD.normal[-4:] not in json.dumps(report)


def test_a_key_beside_the_data_is_wrong_use_and_nothing_is_packed(desk, capsys):
    data = desk.rows(ROW)
    beside = desk.folder / "data" / "nyckel"
    beside.write_bytes(desk.key_file.read_bytes())
    beside.chmod(0o600)
    code, told = run(capsys, "packa", data, desk.order, "--nyckel", beside, "--till", desk.out, "--utan-nej")
    assert code == 2 and "samma mapp" in told and list(desk.out.iterdir()) == []
    assert (
        run(
            capsys,
            "packa",
            data,
            desk.order,
            "--nyckel",
            desk.key_file,
            "--till",
            desk.key_file.parent,
            "--utan-nej",
        )[0]
        == 2
    )


def test_a_no_that_cannot_be_read_stops_the_packing(desk, capsys):
    no = desk.file("inget nummer\n", "nej.txt")
    arguments = ("packa", desk.rows(ROW), desk.order, "--nyckel", desk.key_file, "--till", desk.out)
    assert run(capsys, *arguments, "--nej", no)[0] == 1
    assert list(desk.out.iterdir()) == []
    code, told = run(capsys, *arguments)
    assert code == 2 and "--utan-nej" in told and list(desk.out.iterdir()) == []
    assert run(capsys, *arguments, "--utan-nej")[0] == 0
    assert [path.stat().st_mode & 0o077 for path in desk.out.iterdir()] == [0]


def test_a_file_that_cannot_be_written_is_said_in_words(desk, capsys):
    code, told = run(capsys, "kodbok", "--till", desk.folder / "finns-inte" / "k.csv")
    assert code == 2 and "går inte att läsa eller skriva" in told


def test_what_is_no_package_is_never_sent(desk, capsys, study):
    code, told = run(capsys, "skicka", desk.rows(ROW), "--till", study.address)
    assert code == 1 and "inget paket" in told and study.asked == []


def test_ctrl_c_leaves_no_half_file(desk, tmp_path):
    """A real process, stopped while it reads."""
    pipe = desk.folder / "data" / "uttag.csv"
    rows = [ROW | {"identity": f"T:{n:08}"} for n in range(30_000)]
    desk.rows(*rows)
    command = [
        sys.executable,
        "-m",
        "tillsammans.karta",
        "packa",
        pipe,
        desk.order,
        "--nyckel",
        desk.key_file,
    ]
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    env = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(scratch)}
    running = subprocess.Popen(
        [*map(str, command), "--utan-nej", "--till", str(desk.out)],
        env=env,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 20
    while not any(desk.out.iterdir()) and running.poll() is None and time.monotonic() < deadline:
        pass
    running.send_signal(signal.SIGINT)
    told = running.communicate(timeout=20)[1].decode()
    assert (running.returncode, "Avbrutet" in told) == (cli.BROKEN_OFF, True)
    assert list(desk.out.iterdir()) == list(scratch.iterdir()) == []


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "quiet", "shown"),
    [(Terminal(), False, True), (Terminal(), True, False), (io.StringIO(), False, False)],
)
def test_the_bar_shows_only_at_a_terminal_and_only_when_wanted(stream, quiet, shown):
    bar = files.Bar("Packar", quiet, stream)
    bar.began = bar.last = bar.began - 5
    assert list(bar.over(iter("abc"), lambda: 0.5, each=2)) == ["a", "b", "c"]
    assert ("Packar" in stream.getvalue() and "50%" in stream.getvalue()) == shown
    assert not shown or stream.getvalue().endswith("\r\033[K")


def test_the_tool_has_the_products_version(capsys):
    import tomllib

    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] == VERSION
    assert run(capsys, "--version") == (0, f"{VERSION}\n")


def test_a_specification_is_shown_made_and_refused(desk, capsys):
    assert "Provstudie" in run(capsys, "specifikation", desk.order)[1]
    assert run(capsys, "specifikation")[0] == 2
    assert run(capsys, "specifikation", "--leverantor", "x")[0] == 2
    wrong = ("--leverantor", "x", "--kommun", "0482", "--ar", "2025", "--variabler", "finns_inte")
    assert run(capsys, "specifikation", *wrong)[0] == 2
    assert run(capsys, "kontrollera", desk.rows(ROW, NEXT), desk.rows(ROW, name="x.csv"))[0] == 2


@pytest.mark.parametrize("form", ["csv", "html", "json", "schema"])
def test_the_codebook_comes_in_every_form(capsys, form):
    code, told = run(capsys, "kodbok", "--form", form)
    assert code == 0 and "sleep_hours" in told


def test_a_list_is_pseudonymised_by_the_specifications_key_and_by_no_other(desk, capsys):
    numbers = desk.file(f"{CHILD.written()}\n", "nej.txt")
    mine, others = (pseudonyms.key_check(key, "provstudie") for key in (desk.key, b"n" * 32))

    def listed(check, target):
        desk.order.write_text(replace(SPECIFICATION, key_check=check).as_json())
        words = ("--nyckel", desk.key_file, "--lista", "--till", target)
        return run(capsys, "pseudonymisera", numbers, desk.order, *words)

    assert listed(mine, desk.out / "nej.csv")[0] == 0
    made = pseudonyms.pseudonym(CHILD.normal, desk.key, "provstudie")
    assert (desk.out / "nej.csv").read_text() == f"{made}\n"
    assert listed("", desk.out / "utan.csv")[0] == 0
    code, told = listed(others, desk.out / "fel.csv")
    assert code == 2 and "annan studies nyckel" in told
    assert not (desk.out / "fel.csv").exists()
