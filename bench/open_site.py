"""What the open site's pages cost a visitor's request, beside a bare view that shows as much text from one query."""

import gzip
import http.client
from collections.abc import Iterator

from bench.house import Server
from bench.load import PROXY, Request
from bench.measures import Ask, Line, Measures, compared, in_turn, line

PAGES = {"front page": "/sv/", "library": "/sv/material/"}


class OpenSite:
    def __init__(self, measures: Measures) -> None:
        self.measures, self.house = measures, measures.house

    def site(self) -> Iterator[Line]:
        """Each page as it is served (answers kept for a minute, publicsite/kept.py), and drawn anew every time."""
        database = self.house.site()
        with (
            self.house.product(database) as served,
            self.house.product(database, "keeping") as drawn,
            self.house.bare(1_000) as least,
        ):
            for name, path in PAGES.items():
                yield from self._page(name, path, served, drawn, least)

    def _page(self, name: str, path: str, served: Server, drawn: Server, least: Server) -> Iterator[Line]:
        page = _read(served, path)
        beside = _as_large(least, len(page))
        targets = [(served, _visitor(path)), (drawn, _visitor(path)), (least, _visitor(beside))]
        ours, anew, bare = in_turn(targets, self.measures.rounds, self.measures.count, 8)
        least_ms = [one.cpu_ms for one in bare]
        for label, server, found in (("as served", served, ours), ("drawn anew", drawn, anew)):
            sql = self.measures._sql(server, _visitor(path))
            measure = f"site: {name} {label}, CPU ms"
            yield compared(measure, [one.cpu_ms for one in found], least_ms, None, **sql)
        ratio = [a.rps / b.rps for a, b in zip(ours, bare, strict=True)]
        rps = sorted(one.rps for one in ours)[len(ours) // 2], sorted(one.rps for one in bare)[len(bare) // 2]
        yield line(f"site: {name} as served, requests a second at 8", *rps, None, ratio)
        sizes = len(gzip.compress(page)), len(gzip.compress(_read(least, beside)))
        yield line(f"site: {name}, bytes compressed", *sizes, None, [sizes[0] / sizes[1]], bytes=len(page))


def _visitor(path: str) -> Ask:
    return lambda n: Request(path, "")


def _read(server: Server, path: str) -> bytes:
    """The page as it is before anything makes it smaller."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", path, headers=PROXY | {"Accept-Encoding": "identity"})
    answer = connection.getresponse().read()
    connection.close()
    return answer


def _as_large(least: Server, size: int) -> str:
    """The yardstick's page with as many rows as make it as large."""
    few, more = (len(_read(least, f"/site/{rows}")) for rows in (10, 110))
    return f"/site/{10 + round((size - few) * 100 / (more - few))}"
