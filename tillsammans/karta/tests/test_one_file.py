"""What is handed over runs with Python and nothing else, and leans on nothing of the server."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tillsammans.karta import bundling
from tillsammans.karta.tests.conftest import NEXT, ROW

FOLDER = Path(bundling.__file__).parent
LENT = {"openpyxl", "pyarrow", "duckdb"}  # only inside functions, and never needed for CSV


@pytest.fixture(scope="module")
def pyz(tmp_path_factory):
    path = tmp_path_factory.mktemp("dist") / "karta.pyz"
    bundling.bundle(path)
    return path


def alone(*arguments, code=()):
    """Python without environment, user or site packages."""
    told = subprocess.run(
        [sys.executable, "-I", "-S", *code, *map(str, arguments)], capture_output=True, text=True
    )
    return told.returncode, told.stdout + told.stderr


def test_the_one_file_checks_a_csv_without_any_package_installed(pyz, desk):
    assert alone(pyz, "kontrollera", desk.rows(ROW, NEXT), desk.order)[0] == 0
    code, told = alone(pyz, "kontrollera", desk.rows(ROW | {"sleep": "25"}), desk.order)
    assert code == 1 and "Rad 2: sleep" in told


def test_the_one_file_packs_excel_without_any_package_installed(pyz, desk):
    data = desk.workbook(ROW, NEXT)
    code, told = alone(
        pyz, "packa", data, desk.order, "--nyckel", desk.key_file, "--till", desk.out, "--utan-nej"
    )
    assert (code, "provstudie-2025-flen-skola-v1.zip" in told) == (0, True), told


def test_the_one_file_knows_swedens_time_on_a_machine_without_time_zones(pyz):
    told = alone(
        code=[
            "-c",
            f"import sys, zoneinfo; zoneinfo.reset_tzpath(to=()); sys.path.insert(0, {str(pyz)!r}); "
            "from tillsammans.lib import clock; print(clock.at('2026-07-01 12:00'))",
        ]
    )
    assert told == (0, "2026-07-01 10:00:00+00:00\n")


def test_the_same_sources_give_the_same_file(pyz, tmp_path):
    bundling.bundle(tmp_path / "again.pyz")
    assert (tmp_path / "again.pyz").read_bytes() == pyz.read_bytes()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_karta_imports_only_pythons_own_itself_and_lib(path):
    tree = ast.parse(path.read_text())
    ours = {f"tillsammans.lib.{name}" for name in bundling.LIB}
    for node in ast.walk(tree):
        for name in imported(node):
            first = name.partition(".")[0]
            inside = name.startswith("tillsammans.karta") or name in ours
            lent = first in LENT and node not in tree.body
            assert first in sys.stdlib_module_names or inside or lent, name


def imported(node):
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        whole = [f"{node.module}.{alias.name}" for alias in node.names]
        return whole if node.module in ("tillsammans", "tillsammans.lib") else [node.module]
    return []
