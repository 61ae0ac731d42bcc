"""The plan as paper, in a process of its own: `python -m bench.paper ours|bare`. Prints times and memory as JSON."""

import json
import resource
import sys
import time
from statistics import median

STARTED = time.perf_counter()
TIMES = 30
ROWS = 24
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
    ours, bare = _ours, _bare
    print(json.dumps((ours if sys.argv[1] == "ours" else bare)()))


def _bare() -> dict:
    """Bare Typst twice over: a compile with nothing kept, as a simple program does it; and with the compiler kept."""
    import typst

    data = {"rows": [[f"Mål {n}", "Lärande", "Läser högt tio minuter om dagen", "2026-12-15", "Pågår"] for n in range(ROWS)], "texts": [WORDS] * 6}
    inputs = {"data": json.dumps(data)}
    cold = _times(lambda n: typst.compile(BARE.encode(), sys_inputs=inputs | {"n": str(n)}))
    kept = typst.Compiler(BARE.encode())
    warm = _times(lambda n: kept.compile(format="pdf", sys_inputs=inputs | {"n": str(n)}))
    return {"ms": median(cold), "warm_ms": median(warm)}


def _ours() -> dict:
    import io

    import django

    django.setup()
    from pypdf import PdfReader

    from tillsammans.plans.paper import as_pdf

    ready = time.perf_counter()
    paper = as_pdf(_content(0))
    first = time.perf_counter() - ready
    times = _times(lambda n: as_pdf(_content(n)))
    for n in range(500 - TIMES):
        as_pdf(_content(n))
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
    return {"n": n}


if __name__ == "__main__":
    main()
