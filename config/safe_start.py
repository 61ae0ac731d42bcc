"""Refuses to serve with an unsafe configuration (trust.md P12: Vastaamo ran seventeen months without a password).

`refuse_unsafe` is called before the application is made, and by the worker; `manage.py check --deploy` says the same.
All faults are told at once, each in a sentence with what to do. `faults` is a pure function over `Facts`.
"""

import argparse
import ipaddress
import os
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

SHORTEST_KEY = 32
SHORTEST_PASSWORD = 16
WELL_KNOWN = re.compile(r"unset|only-for-tests|django-insecure|change-?me|secret-?key|example", re.IGNORECASE)
GUESSED = re.compile(
    r"tillsammans|postgres|password|losenord|lösenord|admin|secret|123456|qwerty|change-?me", re.IGNORECASE
)


class UnsafeStart(RuntimeError):
    """The configuration is unsafe. The text holds every fault; no part of a secret stands in it."""

    def __init__(self, found: Iterable[str]):
        self.faults = tuple(found)
        super().__init__("Tillsammans startar inte:\n" + "\n".join(f"- {fault}" for fault in self.faults))


@dataclass(frozen=True)
class Database:
    """What the database says about the one who asks. None of it can be set from the outside."""

    superuser: bool = False
    bypasses_walls: bool = False
    owns_tables: bool = False  # or is a member of the role that does
    changes_log: bool = False  # may UPDATE, DELETE or TRUNCATE what is logged
    open_tables: tuple[str, ...] = ()  # protected tables without all their policies


@dataclass(frozen=True)
class Facts:
    """Everything the decision rests on. database: None when it does not answer."""

    role: str
    wanted_role: str
    debug: bool
    demo: bool
    secret_key: str
    audit_key: str
    keyring: str  # what is wrong with it; "" when it can be read
    db_host: str
    db_user: str
    db_password: str
    own_sockets: tuple[str, ...]  # folders where the embedded database's socket may lie
    hosts: tuple[str, ...]  # names it answers to
    listens_on: tuple[str, ...]  # addresses named when the server was started
    database: Database | None


def faults(facts: Facts) -> list[str]:
    """Every reason not to serve, in Swedish. Empty: safe."""
    return [*_of_settings(facts), *_of_keys(facts), *_of_address(facts), *_of_demo(facts), *_of_role(facts)]


def _of_settings(facts: Facts) -> Iterable[str]:
    if facts.debug and not facts.demo:  # `make dev`: the demo's own conditions keep it on this machine
        yield "DEBUG är på: felsidor skulle visa uppgifter om barn. Ta bort DEBUG ur miljön."
    if facts.role != facts.wanted_role:
        wanted = facts.wanted_role
        yield f"Processen körs som {facts.role} men ska vara {wanted}. Sätt TILLSAMMANS_ROLE={wanted}."


def _of_keys(facts: Facts) -> Iterable[str]:
    for name, value in (("SECRET_KEY", facts.secret_key), ("AUDIT_KEY", facts.audit_key)):
        if not value or WELL_KNOWN.search(value):
            yield f"{name} saknas eller är ett känt exempel. Gör en ny med minst {SHORTEST_KEY} slumpade tecken."
        elif len(value) < SHORTEST_KEY or len(set(value)) < 10:
            yield f"{name} är för kort eller för enformig. Den ska ha minst {SHORTEST_KEY} slumpade tecken."
    if facts.secret_key and facts.secret_key == facts.audit_key:
        yield "SECRET_KEY och AUDIT_KEY är lika. De ska vara var sin nyckel."
    if facts.keyring:
        yield f"Nyckelringen går inte att använda: {facts.keyring} Sätt KEYRING_FILE, eller hämta ringen ur depån."


def _of_address(facts: Facts) -> Iterable[str]:
    if facts.db_host.startswith("/"):
        return  # a unix socket: the operating system says who may connect
    password = facts.db_password
    if not password:
        yield "Databasen nås över nätet utan lösenord. Ge rollen ett lösenord och skriv det i adressen."
    elif len(password) < SHORTEST_PASSWORD or len(set(password)) < 6 or GUESSED.search(password):
        yield f"Databasens lösenord är svagt. Ta minst {SHORTEST_PASSWORD} slumpade tecken, inga vanliga ord."
    elif facts.db_user and facts.db_user in password:
        yield "Databasens lösenord innehåller användarens namn. Byt till ett slumpat."


def _of_demo(facts: Facts) -> Iterable[str]:
    if not facts.demo:
        return
    if not facts.db_host.startswith("/") or not _lies_in(facts.db_host, facts.own_sockets):
        yield "DEMO är på med en annan databas än den egna. I demon loggar vem som helst in som vem som helst."
    public = sorted({name for name in (*facts.hosts, *facts.listens_on) if not is_loopback(name)})
    if public:
        yield f"DEMO är på för andra än den här datorn ({', '.join(public)}). Demon svarar bara på localhost."


def _lies_in(folder: str, allowed: tuple[str, ...]) -> bool:
    return any(Path(folder).resolve() == Path(a).resolve() for a in allowed if a)


def is_loopback(name: str) -> bool:
    """Whether a host name or address is this machine alone. "0.0.0.0", "*" and ".example.org" are not."""
    bare = name.strip("[]")
    if bare in ("localhost", "testserver"):
        return True
    try:
        return ipaddress.ip_address(bare).is_loopback
    except ValueError:
        return False


def _of_role(facts: Facts) -> Iterable[str]:
    found = facts.database
    if found is None:
        yield "Databasen svarar inte, så det går inte att se om murarna står. Starta den, eller rätta adressen."
        return
    if found.superuser:
        yield "Databasrollen är superanvändare och går förbi murarna. Ta tillsammans_app eller tillsammans_worker."
    if found.bypasses_walls:
        yield "Databasrollen har BYPASSRLS och går förbi murarna. Ta bort det: ALTER ROLE ... NOBYPASSRLS."
    if found.owns_tables:
        yield "Databasrollen äger tabellerna, eller är med i rollen som gör det, och ser allt. Bara migrate körs så."
    if found.changes_log:
        yield "Databasrollen får ändra i loggen. Gör REVOKE UPDATE, DELETE, TRUNCATE på audit_-tabellerna."
    if found.open_tables:
        tables = ", ".join(found.open_tables)
        yield f"Tabeller utan alla sina murar: {tables}. Kör TILLSAMMANS_ROLE=owner manage.py migrate."


# --- the facts ---------------------------------------------------------------------------------------------------


def refuse_unsafe(role: str = "app") -> None:
    """Raise UnsafeStart unless everything is in order. Tests serve without: they look at `faults` itself."""
    from django.conf import settings

    if not settings.TESTING and (found := faults(gather(role))):
        raise UnsafeStart(found)


def gather(wanted_role: str = "app") -> Facts:
    """The facts of this process."""
    from django.conf import settings

    database = settings.DATABASES["default"]
    return Facts(
        role=settings.ROLE,
        wanted_role=wanted_role,
        debug=settings.DEBUG,
        demo=settings.DEMO,
        secret_key=settings.SECRET_KEY,
        audit_key=settings.AUDIT_KEY,
        # The study's process holds no key to what is sealed about children, and must not.
        keyring="" if wanted_role == "research" else _keyring_problem(),
        db_host=str(database.get("HOST") or ""),
        db_user=database.get("USER", ""),
        db_password=database.get("PASSWORD", ""),
        own_sockets=_own_sockets(settings.HOME),
        hosts=tuple(settings.ALLOWED_HOSTS),
        listens_on=_listens_on(sys.argv),
        database=ask_database(),
    )


def _keyring_problem() -> str:
    from django.conf import settings

    from tillsammans.sealing.keyring import keyring

    if not settings.KEYRING_FILE:
        return "KEYRING_FILE är inte satt."
    try:
        ring = keyring()
        if len(ring.root(_ANYBODY, ring.current(_ANYBODY))) != 32:
            return "den gällande nyckeln har inte 32 byte."
    except OSError:
        return "filen går inte att läsa."
    except Exception:  # whatever is wrong with it, nothing of its content may be told
        return "filen är inte en nyckelring, eller så saknas den gällande nyckeln."
    return ""


_ANYBODY: Any = "00000000-0000-0000-0000-000000000000"


def _own_sockets(home: Path) -> tuple[str, ...]:
    """Where the embedded cluster of this home has its socket, by the running server's own note."""
    try:
        return (((home / "postgres" / "data" / "postmaster.pid").read_text().splitlines())[4],)
    except (OSError, IndexError):
        return ()


def _listens_on(argv: list[str]) -> tuple[str, ...]:
    """Addresses named on the server's command line or in its environment."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--host", "--bind", "-b", action="append", default=[])
    named = parser.parse_known_args(argv[1:])[0].host
    if len(argv) > 2 and argv[1] == "runserver":
        named += [a for a in argv[2:] if ":" in a]
    named += [os.environ[name] for name in ("GRANIAN_HOST",) if os.environ.get(name)]
    return tuple(
        address.rpartition(":")[0] or address if address.count(":") == 1 else address for address in named
    )


_ROLE = """
SELECT r.rolsuper, r.rolbypassrls,
       EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_has_role(session_user, c.relowner, 'MEMBER')),
       EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = 'public' AND c.relname IN ('audit_event', 'audit_reading', 'audit_chainblock')
                 AND (has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE')
                      OR has_table_privilege(c.oid, 'TRUNCATE')))
FROM pg_roles r WHERE r.rolname = session_user"""

_WALLED = """
SELECT c.relname, coalesce(array_agg(p.polname::text) FILTER (WHERE p.polname IS NOT NULL), '{}'::text[])
FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid AND c.relrowsecurity
WHERE c.relkind = 'r' AND c.relname = ANY (%s) GROUP BY c.relname"""


def ask_database() -> Database | None:
    """What the database says, on a connection of its own; None when it does not answer."""
    from procrastinate.contrib.django.utils import connector_params

    try:
        with psycopg.connect(**connector_params(), connect_timeout=5) as connection:
            return look_at(connection)
    except psycopg.Error:
        return None


def look_at(connection: psycopg.Connection) -> Database:
    """The facts of the connection's role and of every protected table."""
    row = connection.execute(_ROLE).fetchone()
    wanted = _wanted_policies()
    found: dict[str, list[str]] = dict(connection.execute(_WALLED, [list(wanted)]).fetchall())
    lacking = tuple(
        sorted(table for table, names in wanted.items() if not names <= set(found.get(table, ())))
    )
    superuser, bypasses, owns, changes = row or (True, True, True, True)
    return Database(superuser, bypasses, owns, changes, lacking)


def _wanted_policies() -> dict[str, set[str]]:
    """Table -> the policies it must have, from the same list that makes them."""
    from django.apps import apps

    from tillsammans.access.walls import WALLS

    usual = {"read", "add", "change", "family", "worker_read", "worker_add", "worker_change"}
    wanted = {
        apps.get_model(label)._meta.db_table: usual | ({"readers"} if wall.readers else set())
        for label, wall in WALLS.items()
    }
    return wanted | {table: {"add", "read", "worker_read"} for table in ("audit_event", "audit_reading")}


# --- while serving -----------------------------------------------------------------------------------------------


def fenced(application: Callable) -> Callable:
    """The application as it may be served: the demo to this machine alone."""
    from django.conf import settings

    return loopback_only(application) if settings.DEMO else application


def loopback_only(application: Callable) -> Callable:
    """The demo's last door: whatever address it was bound to, only this machine gets an answer."""

    def guarded(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
        if is_loopback(environ.get("REMOTE_ADDR", "")):
            return application(environ, start_response)
        start_response("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
        return ["Demon svarar bara på den här datorn.".encode()]

    return guarded
