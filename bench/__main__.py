"""`python -m bench`, or `make bench ONLY=caseload,growth`: one JSON line per measure.

Makes its own cluster and removes it. ONLY: names, with commas; SIZE: matters in the database (10000); ROUNDS (5);
COUNT: requests a round (300); NATION=1: the national panel too, under `research`; PEERS=1: polars, acro and Spark there
too, in environments that are made for it.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator

from bench.alone import Alone
from bench.county_table import CountyTable
from bench.house import House
from bench.measures import Line, Measures
from bench.open_site import OpenSite
from bench.policies import policies
from bench.research import Research


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that nothing is left running
    size, rounds, count = (
        int(os.environ.get(name, usual)) for name, usual in (("SIZE", 10_000), ("ROUNDS", 5), ("COUNT", 300))
    )
    with House() as house:
        served, alone = Measures(house, size, rounds, count), Alone(house, rounds)
        known: dict[str, Callable[[], Iterator[Line]]] = {
            "caseload": served.caseload,
            "statements": served.statements,
            "child": served.child,
            "save": served.save,
            "reading": served.reading,
            "sealing": served.sealing,
            "walls": served.walls,
            "policies": lambda: policies(house, size, rounds),
            "pdf": alone.pdf,
            "weight": alone.weight,
            "start": alone.start,
            "site": OpenSite(served).site,
            "growth": served.growth,
            "research": Research(rounds).tabulation,
            "county": CountyTable(served).table,
        }
        wanted = [name for name in os.environ.get("ONLY", "").split(",") if name] or list(known)
        if strangers := set(wanted) - set(known):
            print(
                f"ONLY: {', '.join(sorted(strangers))} finns inte. Välj bland {', '.join(known)}.",
                file=sys.stderr,
            )
            return 2
        for name in wanted:
            for found in known[name]():
                print(json.dumps(found, ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
