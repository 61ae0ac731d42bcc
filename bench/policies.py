"""Which SQL form the grant check of a row policy takes (docs/adr/0001): its price at 40 and at 400 grants.

function: an array from a function, made once a statement. exists: EXISTS on the grant table, whose own policy stays as
it is. bound: an array of children bound once a request. Nothing is prepared, since Django prepares nothing.
"""

from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

import psycopg

from bench.house import House, cpu_of
from bench.measures import Line, line

SEAT = "00000000-0000-7000-8000-0000000000aa"
TABLES = (
    "cases_case",
    "children_child",
    "cases_step",
    "mapping_mapping",
    "mapping_statement",
    "meetings_meeting",
    "plans_plan",
    "consent_sheet",
    "disclosures_disclosure",
    "followups_followup",
)
RELATIONS = "{named_person,substitute,delegate,coordinator,participant,team,receiver,guardian,self}"
HERE = "authority_id = (SELECT app_authority())"
HOLDERS = "(SELECT app_holders())::uuid[]"
FORMS = {
    "function": f"{HERE} AND <child> = ANY (ARRAY(SELECT app_children('{RELATIONS}')))",
    "exists": f"""{HERE} AND EXISTS (SELECT 1 FROM access_grant g WHERE g.authority_id = <table>.authority_id
        AND g.child_id = <table>.<child> AND g.holder = ANY ({HOLDERS}) AND g.starts <= (SELECT app_now())
        AND g.until > (SELECT app_now()) AND g.relation = ANY ('{RELATIONS}'))""",
    "bound": f"{HERE} AND <child> = ANY ((SELECT nullif(current_setting('app.children', true), '')::uuid[])::uuid[])",
}
BIND = """SELECT set_config('app.kind', 'staff', true), set_config('app.authority', %s, true),
                 set_config('app.holders', %s, true), set_config('app.now', now()::text, true)"""
BIND_CHILDREN = f"SELECT set_config('app.children', ARRAY(SELECT app_children('{RELATIONS}'))::text, true)"


def policies(house: House, size: int, rounds: int) -> Iterator[Line]:
    database = house.copy(house.filled(size), "policies")
    with house.cluster.admin(database) as admin:
        authority = _fullest(admin)
        for grants in (40, 400):
            have = _give(admin, authority, grants)
            found = {name: _time(house, admin, database, name, authority, rounds) for name in FORMS}
            for page in found["function"]:
                ours, rest = (
                    found["function"][page],
                    {k: v[page] for k, v in found.items() if k != "function"},
                )
                best = min(rest, key=lambda k: median(rest[k]))
                ratios = [a / b for a, b in zip(ours, rest[best], strict=True)]
                each = {name: round(median(times[page]), 3) for name, times in found.items()}
                yield line(
                    f"policies: {have} grants, {page}, CPU ms in the database",
                    median(ours),
                    median(rest[best]),
                    None,
                    ratios,
                    best_other=best,
                    ms=each,
                )


def _fullest(admin: psycopg.Connection) -> str:
    row = admin.execute(
        "SELECT authority_id FROM cases_case GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    ).fetchone()
    return str(row[0])  # type: ignore[index]


def _give(admin: psycopg.Connection, authority: str, count: int) -> int:
    admin.execute("DELETE FROM access_grant WHERE holder = %s", [SEAT])
    admin.execute(
        """INSERT INTO access_grant (id, authority_id, child_id, holder, relation, basis, starts, until)
           SELECT gen_random_uuid(), authority_id, child_id, %s, 'named_person', 'bench',
                  now() - interval '1 day', 'infinity'
           FROM cases_case WHERE authority_id = %s ORDER BY md5(id::text) LIMIT %s""",
        [SEAT, authority, count],
    )
    admin.execute("ANALYZE access_grant")
    row = admin.execute("SELECT count(*) FROM access_grant WHERE holder = %s", [SEAT]).fetchone()
    return int(row[0])  # type: ignore[index]


def _time(
    house: House, admin: psycopg.Connection, database: str, form: str, authority: str, rounds: int
) -> dict[str, list[float]]:
    for table in TABLES:
        child = "id" if table == "children_child" else "child_id"
        admin.execute(
            f"ALTER POLICY read ON {table} USING ({FORMS[form].replace('<table>', table).replace('<child>', child)})"
        )
    with psycopg.connect(house.cluster.url("app", database), autocommit=True, prepare_threshold=None) as app:
        mine = _mine(admin)
        pages = _pages(authority, mine)
        return {
            name: [_cpu_ms(app, authority, form, page) for _ in range(rounds)] for name, page in pages.items()
        }


def _mine(admin: psycopg.Connection) -> list[tuple[Any, Any]]:
    return admin.execute(
        "SELECT c.id, c.child_id FROM access_grant g JOIN cases_case c USING (child_id) WHERE g.holder = %s",
        [SEAT],
    ).fetchall()


def _pages(authority: str, mine: list[tuple[Any, Any]]) -> dict[str, Callable[[psycopg.Connection], object]]:
    children = [child for _, child in mine]
    case, child = mine[len(mine) // 2]
    around = [table for table in TABLES if table not in ("cases_case", "children_child")]

    def caseload(app: psycopg.Connection) -> object:
        return app.execute(
            "SELECT * FROM cases_case WHERE authority_id = %s AND child_id = ANY (%s) AND closed_at IS NULL",
            [authority, children],
        ).fetchall()

    def child_page(app: psycopg.Connection) -> object:
        app.execute(
            "SELECT * FROM cases_case WHERE id = %s AND child_id = ANY (%s)", [case, children]
        ).fetchall()
        app.execute("SELECT * FROM children_child WHERE id = %s", [child]).fetchall()
        return [
            app.execute(
                f"SELECT * FROM {t} WHERE authority_id = %s AND child_id = %s",
                [authority, child],
            ).fetchall()
            for t in around
        ]

    def forgotten_filter(app: psycopg.Connection) -> object:
        return app.execute("SELECT count(*) FROM cases_case").fetchall()

    return {
        "caseload": caseload,
        "child's page, 10 statements": child_page,
        "list whose filter was forgotten": forgotten_filter,
    }


def _cpu_ms(
    app: psycopg.Connection,
    authority: str,
    form: str,
    page: Callable[[psycopg.Connection], object],
    times: int = 200,
) -> float:
    """The database's own processor time for one page with the identity bound, as a request does it. Wall time would
    measure the neighbours."""
    backend = app.info.backend_pid
    for warm in (10, times):
        before = cpu_of(backend)
        for _ in range(warm):
            with app.transaction():
                app.execute(BIND, [authority, "{" + SEAT + "}"])
                if form == "bound":
                    app.execute(BIND_CHILDREN)
                page(app)
    return 1000 * (cpu_of(backend) - before) / times
