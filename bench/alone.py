"""Measures that need no load: a plan on paper, the weight of a page, and how long a start takes."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.house import ROOT, House, free_port
from bench.measures import Line, compared, line

READY = "Tillsammans svarar på"


class Alone:
    def __init__(self, house: House, rounds: int) -> None:
        self.house, self.rounds = house, rounds

    def pdf(self) -> Iterator[Line]:
        """Goal 11: a three-page plan, tagged, with fonts, in its own process, beside bare Typst of the same length."""
        found = [json.loads(self._paper("ours")) for _ in range(self.rounds)]
        least = [json.loads(self._paper("bare")) for _ in range(self.rounds)]
        pages = found[0]["pages"]
        yield compared(
            "pdf: one plan, ms", [f["ms"] for f in found], [f["ms"] for f in least], 1.3, pages=pages
        )
        yield compared(
            "pdf: one plan, ms, beside a warm compiler",
            [f["ms"] for f in found],
            [f["warm_ms"] for f in least],
            None,
            pages=pages,
        )
        first = [f["first_s"] for f in found]
        yield line("pdf: first paper of a process, s", median(first), 0.2, 1.0, [s / 0.2 for s in first])
        size = [f["mb"] for f in found]
        yield line("pdf: 500 plans, MB", median(size), 150, 1.0, [mb / 150 for mb in size])

    def _paper(self, which: str) -> str:
        env = self.house.env("app", "postgres")
        done = subprocess.run(
            [sys.executable, "-m", "bench.paper", which],
            cwd=ROOT,
            env=env,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return done.stdout.splitlines()[-1]

    def weight(self) -> Iterator[Line]:
        """Goal 12: bytes over the wire, by a real browser's log: the first visit to the caseload page, the next."""
        database = self.house.filled(1_000)
        with self.house.product(database) as server:
            first, again, hosts = _visits(server.port, server.people[0]["cookie"])
        text = sum(size for kind, size in first if kind != "Font")
        whole, second = sum(size for _, size in first), sum(size for _, size in again)
        by_kind: dict[str, int] = {}
        for kind, size in first:
            by_kind[kind] = by_kind.get(kind, 0) + size
        for what, size, bound in (
            ("HTML, CSS and JS", text, 45_000),
            ("first visit with fonts", whole, 110_000),
            ("next visit", second, 8_000),
        ):
            yield line(
                f"weight: {what}, bytes",
                size,
                bound,
                1.0,
                [size / bound],
                by_kind=by_kind if what == "first visit with fonts" else None,
            )
        strangers = sorted(host for host in hosts if host != f"localhost:{server.port}")
        yield line("weight: other hosts", len(strangers), 0, 0.0, [float(len(strangers))], hosts=strangers)

    def start(self) -> Iterator[Line]:
        """Goal 13: the demo with everything fetched and built: first, when the world is filled, and the next time."""
        with tempfile.TemporaryDirectory(prefix="tillsammans-start-") as home:
            first, *again = [_start(Path(home)) for _ in range(1 + self.rounds)]
            _forget(Path(home))
        yield line("start: demo, first time with everything fetched, s", first, 180, 1.0, [first / 180])
        yield line("start: demo, warm, s", median(again), 10, 1.0, [s / 10 for s in again])


def _visits(port: int, cookie: str) -> tuple[list, list, set]:
    from playwright.sync_api import sync_playwright

    from tests.browser import BROWSER_ARGUMENTS, find_browser

    name, _, value = cookie.partition("=")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_ARGUMENTS)
        context = browser.new_context(extra_http_headers={"X-Forwarded-Proto": "https"}, locale="sv-SE")
        context.add_cookies([{"name": name, "value": value, "url": f"http://localhost:{port}/"}])
        page = context.new_page()
        log = context.new_cdp_session(page)
        hosts: set[str] = set()
        visits = [_one_visit(page, log, port, hosts) for _ in range(2)]
        browser.close()
    return visits[0], visits[1], hosts


def _one_visit(page, log, port: int, hosts: set) -> list[tuple[str, float]]:
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}

    def asked(event: dict) -> None:
        hosts.add(event["request"]["url"].split("/")[2] if "//" in event["request"]["url"] else "")
        kinds[event["requestId"]] = event.get("type", "Other")

    log.send("Network.enable")
    log.on("Network.requestWillBeSent", asked)
    log.on(
        "Network.loadingFinished",
        lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}),
    )
    page.goto(f"http://localhost:{port}/", wait_until="networkidle")
    page.wait_for_timeout(300)
    return [(kinds.get(key, "Other"), size) for key, size in sizes.items()]


def _start(home: Path) -> float:
    """Seconds from the command to the line that says it answers; then Ctrl-C."""
    env = dict(os.environ) | {"TILLSAMMANS_HOME": str(home), "PORT": str(free_port())}
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "config.supervise"], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True
    )
    try:
        for said in process.stdout or ():
            if said.startswith(READY):
                return time.perf_counter() - started
        raise SystemExit("Demon kom inte i gång.")
    finally:
        process.terminate()
        process.wait(60)


def _forget(home: Path) -> None:
    from config.postgres import Cluster

    Cluster(home).destroy()
