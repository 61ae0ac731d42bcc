"""The database roles and what each may do: the walls that hold when the application forgets.

`tillsammans_owner` owns database and schema and runs migrations; `tillsammans_app` is the web, `tillsammans_worker`
the jobs: both may change rows but no structure, own nothing and cannot step past row-level security.
`tillsammans_research` is the study's own process: it reads who sits where, writes in the schema `research` (which no
other role may enter) and has no right at all to a table about children.
`tillsammans_setup` exists only in the embedded demo and in tests.

Everything works on PostgreSQL 15 or newer for a caller that is superuser or has CREATEROLE and CREATEDB.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg
from psycopg import sql

OWNER = "tillsammans_owner"
APP = "tillsammans_app"
WORKER = "tillsammans_worker"
RESEARCH = "tillsammans_research"
SETUP = "tillsammans_setup"

BY_NAME = {"owner": OWNER, "app": APP, "worker": WORKER, "research": RESEARCH, "setup": SETUP}
"""What TILLSAMMANS_ROLE says, and the role in the database it stands for."""

DATABASE = "tillsammans"
OLDEST = 15

# NOBYPASSRLS and NOSUPERUSER are the defaults and are left unsaid: on PostgreSQL 15 only a superuser may even mention
# them. `unsafe_roles` looks at the result instead.
_CREATE = """
DO $do$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = {name}) THEN
    CREATE ROLE {role} {attributes};
  END IF;
END $do$"""

_UNSAFE = """
SELECT rolname FROM pg_catalog.pg_roles
WHERE rolname = ANY(%s) AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication)
ORDER BY rolname"""

Statement = sql.Composed


class RoleError(RuntimeError):
    """A role or database cannot be made safely; the sentence says why."""


def role_statements(passwords: Mapping[str, str]) -> list[Statement]:
    """SQL that makes the roles or, where they exist, renews their passwords. Idempotent.

    `passwords` holds one password or SCRAM verifier per login role; `tillsammans_setup` is made only when it is
    among them.
    """
    logins = [role for role in (OWNER, APP, WORKER, RESEARCH, SETUP) if role in passwords]
    statements = [_create(role, "LOGIN NOINHERIT" if role == SETUP else "LOGIN") for role in logins]
    if RESEARCH not in passwords:
        statements.append(_create(RESEARCH, "NOLOGIN"))
    statements += [
        sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(role), sql.Literal(passwords[role]))
        for role in logins
    ]
    if SETUP in passwords:
        members = sql.SQL(", ").join(map(sql.Identifier, (OWNER, APP, WORKER, RESEARCH)))
        statements.append(sql.SQL("GRANT {} TO {}").format(members, sql.Identifier(SETUP)))
    return statements


def database_statements(database: str, *, with_setup: bool = False) -> list[Statement]:
    """SQL run inside a new database, as its owner: who may connect, and what future tables give to whom. Idempotent.

    Says nothing about tables that exist already: a blanket GRANT would hand back what migrations have taken away
    (UPDATE and DELETE on the audit tables).
    """
    users = [sql.Identifier(APP), sql.Identifier(WORKER)]
    guests = [*users, sql.Identifier(RESEARCH)]
    guests += [sql.Identifier(SETUP)] if with_setup else []
    names = {
        "database": sql.Identifier(database),
        "owner": sql.Identifier(OWNER),
        "users": sql.SQL(", ").join(users),
        "guests": sql.SQL(", ").join(guests),
    }
    future = "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT "
    lines = (
        "REVOKE ALL ON DATABASE {database} FROM PUBLIC",
        "GRANT CONNECT ON DATABASE {database} TO {guests}",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "GRANT USAGE ON SCHEMA public TO {guests}",
        future + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO {users}",
        future + "USAGE, SELECT ON SEQUENCES TO {users}",
        future + "EXECUTE ON FUNCTIONS TO {users}",
    )
    return [sql.SQL(line).format(**names) for line in lines]


def ensure_roles(admin_url: str, passwords: Mapping[str, str]) -> None:
    """Make or renew the roles on the server behind `admin_url`.

    Passwords leave this process only as SCRAM verifiers, so that a server that logs its statements logs no password.
    Raises RoleError when the server is too old or a role that exists already could step past the walls.
    """
    with psycopg.connect(admin_url, autocommit=True) as connection:
        if connection.info.server_version < OLDEST * 10_000:
            raise RoleError(f"Servern är äldre än PostgreSQL {OLDEST}, som är den äldsta som duger.")
        if connection.info.user in passwords:
            raise RoleError(
                f"{connection.info.user} är en av produktens egna roller; använd en administratörs adress."
            )
        verifiers = {role: _verifier(connection, role, password) for role, password in passwords.items()}
        for statement in role_statements(verifiers):
            connection.execute(statement)
        if unsafe := unsafe_roles(connection):
            raise RoleError(
                f"Rollerna {', '.join(unsafe)} har rättigheter de inte får ha. Ta bort dem och försök igen."
            )


def unsafe_roles(connection: psycopg.Connection) -> list[str]:
    """Our roles that have a right none of them may have (superuser, BYPASSRLS, making roles or databases)."""
    rows = connection.execute(_UNSAFE, [[OWNER, APP, WORKER, RESEARCH, SETUP]]).fetchall()
    return [name for (name,) in rows]


def create_database(
    admin_url: str, name: str, template: str | None = None, *, with_setup: bool = False
) -> bool:
    """Make the database, owned by `tillsammans_owner`, and its default privileges. False when it existed already.

    `template` is a database nobody is connected to; its tables, rows and privileges come along.
    """
    _plain(name)
    with psycopg.connect(admin_url, autocommit=True) as connection, _as_member_of_owner(connection):
        made = _create_database(connection, name, template)
        with psycopg.connect(admin_url, dbname=name, autocommit=True) as inside:
            inside.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(OWNER)))
            for statement in database_statements(name, with_setup=with_setup):
                inside.execute(statement)
    return made


def _create_database(connection: psycopg.Connection, name: str, template: str | None) -> bool:
    if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
        return False
    make = sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(name), sql.Identifier(OWNER))
    if template:
        make += sql.SQL(" TEMPLATE {}").format(sql.Identifier(template))
    connection.execute(make)
    return True


def drop_database(admin_url: str, name: str) -> None:
    """Remove the database, also while someone is connected. Quiet when it does not exist."""
    _plain(name)
    with psycopg.connect(admin_url, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _create(role: str, attributes: str) -> Statement:
    return sql.SQL(_CREATE).format(
        name=sql.Literal(role), role=sql.Identifier(role), attributes=sql.SQL(attributes)
    )


def _verifier(connection: psycopg.Connection, role: str, password: str) -> str:
    return connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()


@contextmanager
def _as_member_of_owner(connection: psycopg.Connection) -> Iterator[None]:
    """Only a member may make a database for its owner. A superuser is in effect; another caller is for the moment."""
    if _superuser(connection):
        yield
        return
    names = sql.Identifier(OWNER), sql.Identifier(connection.info.user)
    connection.execute(sql.SQL("GRANT {} TO {}").format(*names))
    try:
        yield
    finally:
        connection.execute(sql.SQL("REVOKE {} FROM {}").format(*names))


def _superuser(connection: psycopg.Connection) -> bool:
    row = connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    return bool(row and row[0])


def _plain(name: str) -> None:
    """Refuse names that would need quoting by hand somewhere else."""
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,62}", name):
        raise RoleError(f"Databasnamnet {name!r} får bara ha små bokstäver a-z, siffror och understreck.")
