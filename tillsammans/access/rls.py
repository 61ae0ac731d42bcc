"""Row-level security, generated from `walls`. Separate policies per command; no DELETE policy exists at all.

`app` sees what the identity bound in the transaction gives. `worker` sees one authority at a time. Migrations run as
the owner, whom ENABLE (not FORCE) lets through. Which form the grant check takes is decided by measuring (docs/adr).
"""

from django.apps import apps

from tillsammans.access.walls import EVERYBODY, STAFF, WALLS, Wall
from tillsammans.directory.models import WITHOUT_CHILDREN

APP, WORKER = "tillsammans_app", "tillsammans_worker"

FUNCTIONS = """
CREATE OR REPLACE FUNCTION app_authority() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.authority', true), '')::uuid $$;
CREATE OR REPLACE FUNCTION app_holders() RETURNS uuid[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(nullif(current_setting('app.holders', true), '')::uuid[], '{}'::uuid[]) $$;
CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.now', true), '')::timestamptz $$;

-- The children the bound identity has a live grant on, by one of these relations. SECURITY DEFINER: reads the grants
-- as their owner, so that the policy on grants does not call itself.
CREATE OR REPLACE FUNCTION app_children(wanted text[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT child_id FROM access_grant
   WHERE authority_id = app_authority() AND holder = ANY (app_holders())
     AND starts <= app_now() AND until > app_now() AND relation = ANY (wanted) $$;

-- A first grant may be written only for a child nobody here has a grant on yet (somebody is entering the child), or
-- by somebody who has one. So nobody can let themselves in.
CREATE OR REPLACE FUNCTION app_child_is_new(child uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT NOT EXISTS (SELECT 1 FROM access_grant WHERE authority_id = app_authority() AND child_id = child) $$;
REVOKE ALL ON FUNCTION app_children(text[]), app_child_is_new(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_children(text[]), app_child_is_new(uuid) TO tillsammans_app, tillsammans_worker;
"""

HERE = "authority_id = (SELECT app_authority())"
IS_FAMILY = "(SELECT current_setting('app.kind', true)) = 'family'"
IS_STAFF = "(SELECT current_setting('app.kind', true)) = 'staff'"
HOLDERS = "(SELECT app_holders())::uuid[]"


def _children(relations: tuple) -> str:
    names = ",".join(str(r.value) for r in relations)
    return f"ARRAY(SELECT app_children('{{{names}}}'))"


def seen(wall: Wall) -> str:
    """SQL condition: the bound identity may read the row (before readers and shown_to narrow it)."""
    ways = [f"{column} = ANY ({HOLDERS})" for column in wall.addressed]
    ways += [f"{column} && {HOLDERS}" for column in wall.among]
    if wall.later:
        ways = [f"({way} AND {wall.later} <= (SELECT app_now()))" for way in ways]
    if wall.child and wall.relations:
        ways.append(f"{wall.child} = ANY ({_children(wall.relations)})")
    return f"{HERE} AND ({' OR '.join(ways)})"


def _insert_check(label: str, wall: Wall) -> str:
    if label == "access.Grant":
        return (
            f"{HERE} AND {IS_STAFF} AND (app_child_is_new(child_id) OR child_id = ANY ({_children(STAFF)})) "
            f"AND {_not_without_children('holder')}"
        )
    return f"{HERE} AND ({IS_STAFF} OR {IS_FAMILY})"


def _job_check(label: str) -> str:
    return f"{HERE} AND {_not_without_children('holder')}" if label == "access.Grant" else HERE


def _not_without_children(holder: str) -> str:
    """Whoever steers, studies or publishes is let in to no child, by any command (rules.md, R80)."""
    functions = ", ".join(f"'{function.value}'" for function in WITHOUT_CHILDREN)
    steers = f"p.id = {holder} AND p.function IN ({functions})"
    return f"NOT EXISTS (SELECT 1 FROM directory_post p WHERE {steers})"  # noqa: S608 - our own column and codes


def inside(table: str) -> list[str]:
    """Close a table of the steering room: staff and jobs work there; visitors and families are shown nothing. What the
    public is to read is a publication, which is another table."""
    out = [f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"]
    names = ("read", "add", "change", "remove", "worker")
    out += [f"DROP POLICY IF EXISTS {name} ON {table}" for name in names]
    return [
        *out,
        f"CREATE POLICY read ON {table} FOR SELECT TO {APP} USING ({IS_STAFF})",
        f"CREATE POLICY add ON {table} FOR INSERT TO {APP} WITH CHECK ({IS_STAFF})",
        f"CREATE POLICY change ON {table} FOR UPDATE TO {APP} USING ({IS_STAFF}) WITH CHECK ({IS_STAFF})",
        f"CREATE POLICY remove ON {table} FOR DELETE TO {APP} USING ({IS_STAFF})",
        f"CREATE POLICY worker ON {table} TO {WORKER} USING (true) WITH CHECK (true)",
    ]


def policies(label: str) -> list[str]:
    """Statements that close one table. Idempotent: earlier policies of the same names are dropped first."""
    wall, table = WALLS[label], apps.get_model(label)._meta.db_table
    return statements(label, wall, table)


def statements(label: str, wall: Wall, table: str) -> list[str]:
    """The same for a table by name (migrations give it, since their models are not the app registry's)."""
    names = ["read", "add", "change", "family", "readers", "worker_read", "worker_add", "worker_change"]
    out = [f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"]
    out += [f"DROP POLICY IF EXISTS {name} ON {table}" for name in names]
    out += [
        f"CREATE POLICY read ON {table} FOR SELECT TO {APP} USING ({seen(wall)})",
        f"CREATE POLICY add ON {table} FOR INSERT TO {APP} WITH CHECK ({_insert_check(label, wall)})",
        f"CREATE POLICY change ON {table} FOR UPDATE TO {APP} USING ({seen(wall)}) WITH CHECK ({HERE})",
        f"CREATE POLICY worker_read ON {table} FOR SELECT TO {WORKER} USING ({HERE})",
        f"CREATE POLICY worker_add ON {table} FOR INSERT TO {WORKER} WITH CHECK ({_job_check(label)})",
        f"CREATE POLICY worker_change ON {table} FOR UPDATE TO {WORKER} USING ({HERE}) WITH CHECK ({HERE})",
        _family_policy(label, wall, table),
    ]
    if wall.readers:
        out.append(
            f"CREATE POLICY readers ON {table} AS RESTRICTIVE FOR SELECT TO {APP} "
            f"USING (NOT {IS_STAFF} OR readers && {HOLDERS})"
        )
    return out


def _family_policy(label: str, wall: Wall, table: str) -> str:
    if label == "access.Grant":
        narrowed = f"holder = ANY ({HOLDERS})"
    else:
        narrowed = f"shown_to && {HOLDERS}" if wall.shown_to else "false"
    return f"CREATE POLICY family ON {table} AS RESTRICTIVE FOR SELECT TO {APP} USING (NOT {IS_FAMILY} OR ({narrowed}))"


AUDIT = """
REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM tillsammans_app, tillsammans_worker;
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS add ON {table};
CREATE POLICY add ON {table} FOR INSERT TO tillsammans_app, tillsammans_worker WITH CHECK (true);
DROP POLICY IF EXISTS worker_read ON {table};
CREATE POLICY worker_read ON {table} FOR SELECT TO tillsammans_worker USING (true);
DROP POLICY IF EXISTS read ON {table};
CREATE POLICY read ON {table} FOR SELECT TO tillsammans_app USING ({seen});
"""


def audit_statements() -> list[str]:
    """The log is read through one's children (timeline, "vem har läst") and one's own deeds; never changed, by
    privilege and by trigger."""
    everybody = _children(EVERYBODY)
    return [
        AUDIT.format(
            table="audit_event",
            seen=f"{HERE} AND (post_id = ANY ({HOLDERS}) OR child_id = ANY ({everybody}))",
        ),
        AUDIT.format(table="audit_reading", seen=f"{HERE} AND child_ids && {everybody}"),
    ]
