"""The measures by name. Each gives dictionaries that are printed as JSON lines; see docs/operations/performance.md."""

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from statistics import median
from typing import Any

from bench.house import House, Server
from bench.load import Request, Result, drive

Ask = Callable[[int], Request]
Line = dict[str, Any]
SLACK = 1.25  # no round may be worse than this much over the bound


def line(
    measure: str,
    ours: float | None,
    yardstick: float | None,
    bound: float | None,
    rounds: list[float],
    **more: Any,
) -> Line:
    """One measure as it is printed. `rounds` are the ratio in each round; met when the median is within the bound and
    no round is beyond 1.25 times it."""
    ratio = median(rounds) if rounds else None
    met = None if bound is None or ratio is None else ratio <= bound and max(rounds) <= SLACK * bound
    return {
        "measure": measure,
        "ours": _short(ours),
        "yardstick": _short(yardstick),
        "ratio": _short(ratio),
        "goal": None if bound is None else f"<= {bound}",
        "met": met,
        "rounds": [_short(r) for r in rounds],
        **more,
    }


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def compared(measure: str, ours: list[float], other: list[float], bound: float | None, **more: Any) -> Line:
    """Ours against the other, round by round."""
    rounds = [a / b for a, b in zip(ours, other, strict=True)]
    return line(measure, median(ours), median(other), bound, rounds, **more)


# --- What is asked for -------------------------------------------------------------------------------------------


def caseload(server: Server) -> Ask:
    people = server.people
    return lambda n: Request("/", people[n % len(people)]["cookie"])


def child_page(server: Server) -> Ask:
    people, chance = server.people, random.Random(3)

    def ask(n: int) -> Request:
        who = people[n % len(people)]
        return Request(f"/kring/{chance.choice(who['cases'])}/", who["cookie"])

    return ask


def among_mine(server: Server) -> Ask:
    people = server.people
    return lambda n: Request("/", people[n % len(people)]["cookie"], "q=Ada")


def save(server: Server) -> Ask:
    """The one who saw something sends it: form, access check, sealed row, task, log, key against double sending."""
    people = server.people
    typed = "&who=Alma+6B&sectors=home&seen=Kommer+sent&own_words=&basis=&motivation="
    typed += "&child_knows=yes&guardians_know=not_yet"

    def ask(n: int) -> Request:
        who = people[n % len(people)]
        return Request(
            "/uppmarksamma/",
            who["cookie"],
            f"step=send&_key={{key}}&_seat={who['seat']}&_version=0&to={who['inbox']}{typed}",
        )

    return ask


def bare(path: str) -> Callable[[Server], Ask]:
    return lambda server: (
        lambda n: Request(path, server.people[0]["cookie"], "a=1" if path == "/note" else "")
    )


def warm(server: Server, ask: Ask, count: int = 80) -> None:
    answer = drive(server, ask, count)
    if answer.wrong:
        raise SystemExit(
            f"{server.application}: {len(answer.wrong)} av {count} svar var fel: {sorted(set(answer.wrong))}"
        )


def in_turn(
    targets: list[tuple[Server, Ask]], rounds: int, count: int, connections: int
) -> list[list[Result]]:
    """Every target in turn, round after round, so that what else happens on the machine hits all alike."""
    for server, ask in targets:
        warm(server, ask)
    found: list[list[Result]] = [[] for _ in targets]
    for _ in range(rounds):
        for at, (server, ask) in enumerate(targets):
            result = drive(server, ask, count, connections)
            if result.wrong:
                raise SystemExit(f"{server.application}: fel svar {sorted(set(result.wrong))}")
            found[at].append(result)
    return found


def _each(results: list[Result], what: str) -> list[float]:
    return [getattr(result, what) for result in results]


# --- The measures ------------------------------------------------------------------------------------------------


class Measures:
    def __init__(self, house: House, size: int, rounds: int, count: int) -> None:
        self.house, self.size, self.rounds, self.count = house, size, rounds, count

    def caseload(self) -> Iterator[Line]:
        """Goal 1."""
        yield from self._against("caseload", caseload, "/caseload", 1.5, p95=1.5)

    def child(self) -> Iterator[Line]:
        """Goal 5."""
        yield from self._against("child", child_page, "/detail", 4.0)

    def save(self) -> Iterator[Line]:
        """Goal 6."""
        yield from self._against("save", save, "/note", 4.0)

    def _against(
        self, name: str, of: Callable[[Server], Ask], path: str, bound: float, p95: float | None = None
    ) -> Iterator[Line]:
        database = self.house.filled(self.size)
        with self.house.product(database) as ours, self.house.bare(self.size) as least:
            a, b = in_turn([(ours, of(ours)), (least, bare(path)(least))], self.rounds, self.count, 8)
            sql = self._sql(ours, of(ours))
        yield compared(f"{name}: CPU ms", _each(a, "cpu_ms"), _each(b, "cpu_ms"), bound, **sql)
        yield compared(f"{name}: p95 ms at 8", _each(a, "p95"), _each(b, "p95"), p95)
        yield compared(f"{name}: requests a second at 8", _each(a, "rps"), _each(b, "rps"), None)

    def _sql(self, server: Server, ask: Ask, count: int = 60) -> dict[str, float]:
        """Statements and their milliseconds a request, where the server can count."""
        if not self.house.cluster.counts:
            return {}
        statements, ms = self.house.statements(server.database).during(
            lambda: drive(server, ask, count, 1).count
        )
        return {"statements": statements, "sql_ms": ms}

    def growth(self, sizes: tuple[int, ...] = (1_000, 10_000, 100_000)) -> Iterator[Line]:
        """Goal 3: the same forty each, whatever others hold."""
        pages = {"caseload": caseload, "child": child_page, "find": among_mine}
        with ExitStack() as stack:
            servers = [stack.enter_context(self.house.product(self.house.filled(size))) for size in sizes]
            for name, of in pages.items():
                found = in_turn([(s, of(s)) for s in servers], self.rounds, self.count // 2, 1)
                for at, size in enumerate(sizes[1:], start=1):
                    label = f"growth: {name}, {sizes[0]} to {size}"
                    yield compared(f"{label}, p50 ms", _each(found[at], "p50"), _each(found[0], "p50"), 1.2)
                    yield compared(
                        f"{label}, CPU ms", _each(found[at], "cpu_ms"), _each(found[0], "cpu_ms"), None
                    )
                if self.house.cluster.counts:
                    yield from self._sql_growth(name, of, servers, sizes)

    def _sql_growth(
        self, name: str, of: Callable, servers: list[Server], sizes: tuple[int, ...]
    ) -> Iterator[Line]:
        ms = [[self._sql(s, of(s))["sql_ms"] for s in servers] for _ in range(self.rounds)]
        for at, size in enumerate(sizes[1:], start=1):
            label = f"growth: {name}, {sizes[0]} to {size}, SQL ms"
            yield compared(label, [row[at] for row in ms], [row[0] for row in ms], 1.3)

    def statements(self) -> Iterator[Line]:
        """Goal 4, seen from the database. tests/test_statement_counts.py holds the same bounds without any bench."""
        if not self.house.cluster.counts:
            return
        database = self.house.filled(min(self.size, 1_000))
        with self.house.product(database) as server:
            for name, of, bound in (("caseload", caseload, 6), ("child", child_page, 10), ("save", save, 10)):
                warm(server, of(server), 40)
                count = self._sql(server, of(server))["statements"]
                yield line(f"statements: {name}", count, bound, 1.0, [count / bound])

    def reading(self) -> Iterator[Line]:
        """Goal 7: what it costs to write down every reading; and that none is lost when everything is killed."""
        bounds = {"p50": 1.15, "cpu_ms": 1.15}
        yield from self._price("reading", "caseload page", caseload, "reading", bounds)
        yield self._killed()

    def _killed(self) -> Line:
        database = self.house.filled(self.size)
        count = "SELECT count(*) FROM audit_reading"
        with self.house.cluster.admin(database) as admin, self.house.product(database) as server:
            warm(server, caseload(server))
            before = admin.execute(count).fetchone()[0]  # type: ignore[index]
            seen = _until_killed(server, caseload(server))
            after = admin.execute(count).fetchone()[0]  # type: ignore[index]
        lost = max(0, seen - (after - before))
        return line(
            "reading: pages shown and not written down, after kill -9", lost, seen, 0.0, [float(lost)]
        )

    def sealing(self) -> Iterator[Line]:
        """Goal 8: what sealed names cost."""
        yield from self._price("sealing", "caseload page", caseload, "sealing", {"cpu_ms": 1.15})

    def walls(self) -> Iterator[Line]:
        """Goal 8: what row-level security costs."""
        database = self.house.copy(self.house.filled(self.size), "open")
        with self.house.cluster.admin(database) as admin:
            tables = admin.execute("SELECT oid::regclass FROM pg_class WHERE relrowsecurity").fetchall()
            for (table,) in tables:
                admin.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
        for page, of in (("caseload page", caseload), ("child's page", child_page)):
            yield from self._price("walls", page, of, "walls", {"cpu_ms": 1.25}, database)

    def _price(
        self, name: str, page: str, of: Callable, off: str, bounds: dict[str, float], other: str = ""
    ) -> Iterator[Line]:
        database = self.house.filled(self.size)
        with self.house.product(database) as full, self.house.product(other or database, off) as without:
            a, b = in_turn([(full, of(full)), (without, of(without))], self.rounds, self.count, 8)
            sql = (self._sql(full, of(full)), self._sql(without, of(without)))
        for what, bound in bounds.items():
            unit = {"cpu_ms": "CPU ms", "p50": "p50 ms at 8"}[what]
            yield compared(f"{name}: {page}, {unit}", _each(a, what), _each(b, what), bound)
        if "p50" in bounds:
            yield compared(
                f"{name}: {page}, requests a second, without / with", _each(b, "rps"), _each(a, "rps"), 1.25
            )
        if sql[0]:
            yield line(
                f"{name}: {page}, SQL ms",
                sql[0]["sql_ms"],
                sql[1]["sql_ms"],
                None,
                [sql[0]["sql_ms"] / sql[1]["sql_ms"]],
            )


def _until_killed(server: Server, ask: Ask, seconds: float = 3) -> int:
    """Ask from eight sides until the server is killed under us. How many whole pages came."""
    import http.client
    import threading
    import time

    from bench.load import send

    seen: list[int] = []

    def go(start: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        for n in range(start, start + 100_000):
            try:
                if send(connection, server.port, ask(n)) == 200:
                    seen.append(n)
            except (OSError, http.client.HTTPException):
                return

    threads = [threading.Thread(target=go, args=(start,)) for start in range(8)]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    server.kill()
    for thread in threads:
        thread.join()
    return len(seen)
