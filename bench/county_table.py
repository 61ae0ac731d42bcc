"""Goal 10: a county table through the web, as a signed-in researcher, in the study's own process.

First: the button is pressed and the page that comes is read, against one and a half times what hand-written DuckDB SQL
takes for the same table, and the caseload page. Repeated: the page with its table is asked for again, against the
caseload page, in processor time.
"""

import http.client
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from statistics import median
from urllib.parse import urlencode
from uuid import uuid4

from bench.house import Server
from bench.load import PROXY, TOKEN, Request, drive
from bench.measures import Line, Measures, caseload, compared, in_turn, line, warm
from bench.research import _run, panel

TIMES = 5  # tables asked for in a round


class CountyTable:
    def __init__(self, measures: Measures) -> None:
        self.measures, self.house = measures, measures.house

    def table(self) -> Iterator[Line]:
        from tillsammans.research.synthetic import COUNTY

        folder = panel(COUNTY, False)
        with ExitStack() as stack:
            study = stack.enter_context(self.house.study(folder))
            web = stack.enter_context(self.house.product(self.house.filled(self.measures.size)))
            page = _computed(study)[1]  # and what is only imported once is imported
            found: list[tuple[float, float]] = []
            warm(web, caseload(web))
            for _ in range(self.measures.rounds):
                ours = median(_computed(study)[0] for _ in range(TIMES))
                sql = _run(sys.executable, "bench.tabulation", "sql", folder, "one")["s"]
                whole = drive(web, caseload(web), 40, 1).p50 / 1000
                found.append((ours, 1.5 * sql + whole))
            ratios = [ours / bound for ours, bound in found]
            label = "county table: asked for and read, s, beside 1.5 times SQL and the caseload page"
            yield line(label, median(o for o, _ in found), median(b for _, b in found), 1.0, ratios)
            ask = lambda n: Request(page, study.people[0]["cookie"])  # noqa: E731
            again, least = in_turn(
                [(study, ask), (web, caseload(web))], self.measures.rounds, self.measures.count, 8
            )
            for what in ("cpu_ms", "p95"):
                mine, other = ([getattr(one, what) for one in results] for results in (again, least))
                unit = {"cpu_ms": "CPU ms", "p95": "p95 ms at 8"}[what]
                yield compared(
                    f"county table: read again, {unit}, beside the caseload page", mine, other, 2.0
                )


def _computed(study: Server) -> tuple[float, str]:
    """Press the button, follow it, read the page: seconds, and the page's address."""
    who = study.people[0]
    connection = http.client.HTTPConnection("127.0.0.1", study.port, timeout=60)
    body = urlencode({"_key": uuid4(), "_seat": who["seat"], "_version": 0, "panel": who["data"]})
    headers = PROXY | {"Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": TOKEN}
    headers |= {
        "Cookie": f"{who['cookie']}; csrftoken={TOKEN}",
        "Referer": f"https://127.0.0.1:{study.port}/",
    }
    began = time.perf_counter()
    connection.request("POST", who["analysis"], body, headers)
    answer = connection.getresponse()
    answer.read()
    address = answer.headers.get("Location", "")
    if answer.status != 302:
        raise SystemExit(f"Länstabellen räknades inte: {answer.status}")
    connection.request("GET", address, headers=PROXY | {"Cookie": who["cookie"]})
    shown = connection.getresponse()
    page = shown.read()
    took = time.perf_counter() - began
    connection.close()
    if shown.status != 200 or not page:
        raise SystemExit(f"Länstabellens sida gav {shown.status}")
    return took, address
