"""Tau-Argus stands beside us, not among us: when it falls a table is protected all the same."""

import os
import signal
from pathlib import Path

import numpy as np

from tillsammans.research import disclosure, tables, tauargus

COUNTS = [[6, 60, 90], [70, 80, 20], [40, 50, 30]]


def raw():
    cells = [
        {"municipality": f"048{i}", "sex": str(j), "n": n}
        for i, row in enumerate(COUNTS)
        for j, n in enumerate(row)
    ]
    cells += [{"municipality": f"048{i}", "sex": "all", "n": sum(row)} for i, row in enumerate(COUNTS)]
    cells += [{"municipality": "all", "sex": str(j), "n": sum(r[j] for r in COUNTS)} for j in range(3)]
    cells.append({"municipality": "all", "sex": "all", "n": sum(map(sum, COUNTS))})
    return tables.of_rows("Antal", ("municipality", "sex"), ("n",), cells, {"what": "levels", "measure": "x"})


def ask():
    return tauargus.solver.ask({"counts": COUNTS, "threshold": 7})


def test_it_proposes_the_small_cell_and_others_to_protect_it():
    withheld = {tuple(at) for *at, there in ask() if there}
    assert (0, 0) in withheld and len(withheld) >= 4


def test_when_it_falls_there_is_no_proposal_and_the_next_question_starts_it_again(monkeypatch):
    assert ask()
    os.kill(tauargus.solver._child.pid, signal.SIGSEGV)
    tauargus.solver._child.wait()
    assert ask()
    tauargus.solver.stop()
    monkeypatch.setattr(tauargus, "LONGEST", 0)
    assert ask() == []  # too slow is as fallen
    safe = disclosure.protect(raw())
    assert [row for row in safe.rows if row["municipality"] == "0480" and row["sex"] == "0"][0]["n"] is None


def test_it_leaves_nothing_where_we_stand_and_is_given_nobodys_secrets(monkeypatch):
    monkeypatch.setenv("DATABASE_RESEARCH_URL", "postgresql://secret")
    before = set(Path.cwd().iterdir())
    tauargus.solver.stop()
    proposed = tauargus.propose(np.zeros((2, 2), int) + 3, np.ones((2, 2), bool), (True, True), 7)
    assert proposed.shape == (2, 2) and set(Path.cwd().iterdir()) == before
    environment = Path(f"/proc/{tauargus.solver._child.pid}/environ")
    if environment.exists():
        assert b"DATABASE" not in environment.read_bytes()
