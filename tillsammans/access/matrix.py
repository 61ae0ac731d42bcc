"""docs/access.md and docs/process.md, drawn from the code that decides. A test compares; `write_docs` renews."""

from tillsammans.access.walls import WALLS
from tillsammans.cases.models import StepCode
from tillsammans.cases.steps import MOVES

HEAD = """# Who may see what, and who may do what

Written by `manage.py write_docs` from `access/walls.py` and `access/rules/`; a test fails when it is old. \
Default is no.

## Reading

A row about a child is read by a holder (a seat or a family account) with a live grant by one of these relations, or by
whoever it is addressed to. *Readers*: staff must also stand in the row's own list. *Shown*: a family account must stand
in the row's own list; where the column says no, families see nothing.

| Table | Relations | Addressed by | Readers | Shown |
|---|---|---|---|---|
"""
DEEDS = """
## Deeds

Rules are functions in `access/rules/`, with their legal source as comments. "Logged" deeds write an event.

| Action | What it is | Logged |
|---|---|---|
"""
PROCESS = """# The process

Drawn by `manage.py write_docs` from `cases/steps.py`, the one table of which step follows which. An orosanmälan is no
step: it is a door beside, open from every page, and leaves no trace here.

```mermaid
stateDiagram-v2
"""


def access_page() -> str:
    """The access matrix as Markdown."""
    from tillsammans.access.rules import ACTIONS  # rules read every app

    rows = [_wall(label) for label in sorted(WALLS)]
    deeds = [f"| `{a.code}` | {a.says} | {'yes' if a.logged else 'no'} |" for _, a in sorted(ACTIONS.items())]
    return HEAD + "\n".join(rows) + "\n" + DEEDS + "\n".join(deeds) + "\n"


def _wall(label: str) -> str:
    wall = WALLS[label]
    relations = ", ".join(str(r.value) for r in wall.relations) or "-"
    addressed = ", ".join(f"`{c}`" for c in wall.addressed) or "-"
    readers, shown = "yes" if wall.readers else "-", "yes" if wall.shown_to else "no"
    return f"| `{label}` | {relations} | {addressed} | {readers} | {shown} |"


def process_page() -> str:
    """The steps and the moves between them, as a drawing and a table."""
    lines = [f"    {s.value} : {s.label}" for s in StepCode]
    lines += [
        "    [*] --> notice",
        *(f"    {m.start.value} --> {m.to.value} : {m.owner}" for m in MOVES),
        "    closed --> [*]",
    ]
    table = [f"| {m.start.label} | {m.to.label} | {m.owner} | `{m.verb}` |" for m in MOVES]
    return (
        PROCESS
        + "\n".join(lines)
        + "\n```\n\n| From | To | Owner | Verb |\n|---|---|---|---|\n"
        + "\n".join(table)
        + "\n"
    )
