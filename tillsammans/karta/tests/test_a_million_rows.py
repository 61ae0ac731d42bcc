"""A county's worth of rows many times over: checked, packed and read back in the memory of a small machine."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tillsammans.karta import samples, specification
from tillsammans.karta.example import BOOK
from tillsammans.karta.specification import Order, Provider

ROWS, MEGABYTES = 1_000_000, 400
ROOT = Path(__file__).parents[3]
MEASURED = """
import json, resource, sys, time
from tillsammans.karta.cli import main
began = time.monotonic()
code = main(sys.argv[1:])
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps({"code": code, "seconds": round(time.monotonic() - began, 1), "megabytes": most}))
"""


@pytest.mark.deep
def test_a_million_rows_of_forty_variables_need_little_memory(desk):
    wanted = specification.specify(BOOK, Provider("lan", "Länet", "0482"), 2025, Order(BOOK.codes))
    desk.order.write_text(wanted.as_json())
    data = desk.folder / "data" / "uttag.csv"
    _invent(wanted, data)
    checked = _measured("kontrollera", data, desk.order)
    packed = _measured("packa", data, desk.order, "--nyckel", desk.key_file, "--till", desk.out, "--utan-nej")
    print(f"{ROWS} rows, {data.stat().st_size >> 20} MB: checked {checked}, packed and read back {packed}")
    assert checked["code"] == packed["code"] == 0
    assert max(checked["megabytes"], packed["megabytes"]) < MEGABYTES


def _invent(wanted, path):
    """Typed numbers, because there are not a million test numbers; values from a thousand invented children."""
    chance = Random(1)
    children = samples.sample_rows(wanted, 1000)
    with path.open("w") as out:
        out.write(";".join(wanted.columns) + "\n")
        for n in range(ROWS):
            day = date(2005, 1, 1) + timedelta(n % 6900)
            out.write(";".join([f"T:{day:%Y%m%d}T{n // 6900:04}", *chance.choice(children)[1:]]) + "\n")


def _measured(*arguments):
    told = subprocess.run(
        [sys.executable, "-c", MEASURED, *map(str, arguments), "--tyst"],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    return json.loads(told.stdout.splitlines()[-1])
