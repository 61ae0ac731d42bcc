"""The plan as paper, in a process of its own: `python -m bench.paper ours|bare`. Prints times and memory as JSON."""

import json
import resource
import sys
import tempfile
import time
from statistics import median

TIMES = 30
ROWS = 24
ROWS_EACH = 5
WORDS = "Det går bäst när skolan, hemmet och vården är överens om vad som ska göras, av vem och när. " * 9
BARE = """#set page(paper: "a4", margin: 2cm, numbering: "1 / 1")
#set text(size: 10pt)
#let d = json(bytes(sys.inputs.data))
= Plan
#table(columns: (1fr, 1fr, 3fr, 1fr, 1fr), table.header[*Mål*][*Område*][*Vad*][*Av*][*Läge*], ..d.rows.flatten())
#for text in d.texts [ == Del
 #text ]
"""


def main() -> None:
    print(json.dumps(_ours() if sys.argv[1] == "ours" else _bare()))


def _bare() -> dict:
    """Bare Typst twice over: a compile with nothing kept, as a simple program does it; and with the compiler kept."""
    import typst

    row = ["Lärande", "Läser högt tio minuter om dagen", "2026-12-15", "Pågår"]
    data = {"rows": [[f"Mål {n}", *row] for n in range(ROWS)], "texts": [WORDS] * 6}
    inputs = {"data": json.dumps(data)}
    cold = _times(lambda n: typst.compile(BARE.encode(), sys_inputs=inputs | {"n": str(n)}))
    with tempfile.NamedTemporaryFile("w", suffix=".typ") as source:
        source.write(BARE)
        source.flush()
        kept = typst.Compiler(source.name)
        warm = _times(lambda n: kept.compile(format="pdf", sys_inputs=inputs | {"n": str(n)}))
    return {"ms": median(cold), "warm_ms": median(warm)}


def _ours() -> dict:
    import io

    import django

    django.setup()
    from pypdf import PdfReader

    from tillsammans.plans.paper import About, plan_pdf

    about = About("Plan")
    ready = time.perf_counter()
    paper = plan_pdf(_content(0), about)
    first = time.perf_counter() - ready
    times = _times(lambda n: plan_pdf(_content(n), about))
    for n in range(500 - TIMES):
        plan_pdf(_content(n), about)
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"ms": median(times), "first_s": first, "mb": mb, "pages": len(PdfReader(io.BytesIO(paper)).pages)}


def _times(make) -> list[float]:
    found = []
    for n in range(TIMES):
        started = time.perf_counter()
        make(n)
        found.append(1000 * (time.perf_counter() - started))
    return found


def _content(n: int) -> dict:
    """A plan of three pages, another for each n."""
    sectors = ("safety", "relationships", "home", "learning", "health")
    return {
        "title": "Almas plan",
        "child": f"Alma {n}, 6B, Exempelskolan",
        "called": "Alma",
        "version": "1",
        "from": {"unit": "Exempelskolan", "authority": "Flens kommun"},
        "sip": "",
        "day": "2026-11-12",
        "follow_up": {"at": "2027-02-04T13:00:00+00:00", "place": "Petras rum"},
        "coordinator": {
            "name": "Petra Lund",
            "role": "skolsköterska",
            "phone": "070-000 00 00",
            "hours": "vardagar",
            "choice": True,
            "substitute": "Karin Alm",
        },
        "goals": [
            {"sector": sector, "words": WORDS[:180], "rows": [_row(n, at) for at in range(ROWS_EACH)]}
            for sector in sectors
        ],
    }


def _row(n: int, at: int) -> dict:
    return {
        "id": f"{n}-{at}",
        "unit": "",
        "what": WORDS[: 60 + 10 * (at % 5)],
        "who": "Karin Alm, kurator",
        "when": "Till 18 dec",
        "state": "done",
        "confirmed": "Karin, 12 nov",
        "due_on": "2026-12-18",
        "feedback": "",
    }


if __name__ == "__main__":
    main()
