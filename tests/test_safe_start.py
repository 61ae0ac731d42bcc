"""The server refuses an unsafe configuration, and tells every fault at once (trust.md P12).

Seen failing with the defence removed: each rule of `safe_start` taken away fails the line below that names it.
"""

import subprocess
import sys
from dataclasses import replace

import psycopg
import pytest
from django.conf import settings

from config import safe_start
from config.safe_start import Database, Facts, UnsafeStart, faults, is_loopback, loopback_only

KEY, OTHER_KEY = "kJ8s-3nQz_1xVb7yTm0Lw5Rd9Hc2Gf4Pa6Ue", "Zq4-rT9w_2mNc6xKb8Lp1Vy7Hd3Js5Gf0AoE"
SAFE = Facts(
    role="app",
    wanted_role="app",
    debug=False,
    demo=False,
    secret_key=KEY,
    audit_key=OTHER_KEY,
    keyring="",
    db_host="db.internal",
    db_user="tillsammans_app",
    db_password="mQ7-zXw2_Lp9vRt4KcYb",
    own_sockets=("/run/t",),
    hosts=("www.example.org",),
    listens_on=("0.0.0.0",),
    database=Database(),
)
DEMO = replace(
    SAFE,
    demo=True,
    db_host="/run/t",
    db_password="",
    hosts=("localhost", "127.0.0.1", "[::1]"),
    listens_on=("127.0.0.1",),
)


def test_a_safe_configuration_has_no_fault():
    assert faults(SAFE) == [] and faults(DEMO) == []
    assert faults(replace(DEMO, debug=True)) == []  # `make dev`, on this machine alone


UNSAFE = {
    "debug": ({"debug": True}, "DEBUG"),
    "wrong role": ({"role": "owner"}, "TILLSAMMANS_ROLE=app"),
    "no secret key": ({"secret_key": "unset"}, "SECRET_KEY saknas"),
    "a test's secret key": ({"secret_key": "only-for-tests-" + "x" * 40}, "SECRET_KEY saknas"),
    "django's own example": ({"secret_key": "django-insecure-" + KEY}, "SECRET_KEY saknas"),
    "a short secret key": ({"secret_key": "kJ8s3nQz"}, "SECRET_KEY är för kort"),
    "one letter many times": ({"secret_key": "a" * 60}, "SECRET_KEY är för kort"),
    "no audit key": ({"audit_key": ""}, "AUDIT_KEY saknas"),
    "a short audit key": ({"audit_key": "kJ8s3nQz"}, "AUDIT_KEY är för kort"),
    "one key for two things": ({"audit_key": KEY}, "är lika"),
    "no keyring": ({"keyring": "KEYRING_FILE är inte satt."}, "Nyckelringen"),
    "no password": ({"db_password": ""}, "utan lösenord"),
    "no password on loopback": ({"db_password": "", "db_host": "127.0.0.1"}, "utan lösenord"),
    "a short password": ({"db_password": "mQ7zXw2"}, "svagt"),
    "a common password": ({"db_password": "tillsammans-2026-demo"}, "svagt"),
    "one letter as password": ({"db_password": "a" * 30}, "svagt"),
    "the user's name in it": ({"db_user": "mqx", "db_password": "mqx-zXw2_Lp9vRt4KcYb"}, "användarens namn"),
    "superuser": ({"database": Database(superuser=True)}, "superanvändare"),
    "bypassrls": ({"database": Database(bypasses_walls=True)}, "BYPASSRLS"),
    "owner": ({"database": Database(owns_tables=True)}, "äger tabellerna"),
    "changes the log": ({"database": Database(changes_log=True)}, "ändra i loggen"),
    "a wall is missing": ({"database": Database(open_tables=("plans_goal",))}, "plans_goal"),
    "no database": ({"database": None}, "svarar inte"),
}


@pytest.mark.parametrize("what", UNSAFE)
def test_each_unsafe_thing_is_refused_with_its_own_sentence(what):
    changed, says = UNSAFE[what]
    (fault,) = faults(replace(SAFE, **changed))
    assert says in fault


@pytest.mark.parametrize(
    "changed",
    [
        {"db_host": "db.internal", "db_password": SAFE.db_password},
        {"db_host": "127.0.0.1", "db_password": SAFE.db_password},
        {"db_host": "/var/run/postgresql"},
        {"own_sockets": ()},
        {"hosts": ("localhost", "www.example.org")},
        {"hosts": ("*",)},
        {"hosts": (".localhost",)},
        {"listens_on": ("0.0.0.0",)},
        {"listens_on": ("192.168.1.7",)},
        {"listens_on": ("::",)},
    ],
)
def test_the_demo_is_for_its_own_database_and_this_machine(changed):
    (fault,) = faults(replace(DEMO, **changed))
    assert fault.startswith("DEMO är på")


def test_all_faults_are_told_at_once_and_no_secret_among_them():
    worst = replace(
        SAFE,
        debug=True,
        secret_key="s3cret-å",
        audit_key="",
        keyring="x",
        db_password="hemligt1",
        database=Database(True, True, True, True, ("a",)),
    )
    text = str(UnsafeStart(faults(worst)))
    assert len(faults(worst)) == 10 and text.count("\n- ") == 10
    assert "s3cret-å" not in text and "hemligt1" not in text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("[::1]", True),
        ("0.0.0.0", False),
        ("*", False),
        ("", False),
        ("localhost.ond.example", False),
        ("10.0.0.1", False),
        (".localhost", False),
    ],
)
def test_what_this_machine_is_called(name, expected):
    assert is_loopback(name) is expected


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (
            [
                "granian",
                "--interface",
                "wsgi",
                "--host",
                "0.0.0.0",
                "--port",
                "8000",
                "config.wsgi:application",
            ],
            ("0.0.0.0",),
        ),
        (["gunicorn", "--bind", "10.1.1.1:80", "config.wsgi"], ("10.1.1.1",)),
        (["gunicorn", "-b", "127.0.0.1:80", "config.wsgi"], ("127.0.0.1",)),
        (["manage.py", "runserver", "0.0.0.0:8000"], ("0.0.0.0",)),
        (["manage.py", "runserver", "127.0.0.1:8000"], ("127.0.0.1",)),
        (["manage.py", "check"], ()),
    ],
)
def test_the_address_is_read_from_how_the_server_was_started(argv, expected, monkeypatch):
    monkeypatch.delenv("GRANIAN_HOST", raising=False)
    assert safe_start._listens_on(argv) == expected


def test_the_demos_last_door_answers_this_machine_and_nobody_else():
    def application(environ, start_response):
        start_response("200 OK", [])
        return [b"in"]

    said = []
    for address in ("127.0.0.1", "::1", "10.0.0.7", ""):
        body = b"".join(
            loopback_only(application)({"REMOTE_ADDR": address}, lambda status, _: said.append(status))
        )
        assert (body == b"in") == (address in ("127.0.0.1", "::1"))
    assert said == ["200 OK", "200 OK", "403 Forbidden", "403 Forbidden"]


# --- on a real database ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "safe"), [("app", True), ("worker", True), ("owner", False), ("setup", False)]
)
def test_the_database_is_asked_who_one_is(fresh_database, role, safe):
    with psycopg.connect(fresh_database.url(role)) as connection:
        found = safe_start.look_at(connection)
    assert (found == Database()) is safe and found.owns_tables is not safe


def test_a_superuser_is_known_as_one(fresh_database):
    server = fresh_database.server
    admin = (
        server._admin_url()
        if hasattr(server, "_admin_url") and callable(server._admin_url)
        else server._admin_url
    )
    with psycopg.connect(admin, dbname=fresh_database.name) as connection:
        assert safe_start.look_at(connection).superuser


@pytest.mark.parametrize(
    ("damage", "table"),
    [
        ("ALTER TABLE plans_goal DISABLE ROW LEVEL SECURITY", "plans_goal"),
        ("DROP POLICY family ON children_child", "children_child"),
        ("DROP POLICY readers ON mapping_statement", "mapping_statement"),
        ("DROP POLICY read ON audit_reading", "audit_reading"),
    ],
)
def test_a_missing_wall_is_found_and_named(fresh_database, damage, table):
    with psycopg.connect(fresh_database.url("owner"), autocommit=True) as owner:
        owner.execute(damage)
    with psycopg.connect(fresh_database.url("app")) as connection:
        assert safe_start.look_at(connection).open_tables == (table,)


def test_a_log_that_can_be_changed_is_found(fresh_database):
    with psycopg.connect(fresh_database.url("owner"), autocommit=True) as owner:
        owner.execute("GRANT DELETE ON audit_event TO tillsammans_app")
    with psycopg.connect(fresh_database.url("app")) as connection:
        assert safe_start.look_at(connection).changes_log


def started(environment, *command):
    """A process as an operator starts it: not a test's."""
    clean = {k: v for k, v in environment.items() if k not in ("TILLSAMMANS_TESTING", "PYTEST_CURRENT_TEST")}
    return subprocess.run(
        [sys.executable, *command],
        cwd=settings.BASE_DIR,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def keyring(tmp_path):
    from tillsammans.sealing.keyring import create_file

    create_file(tmp_path / "keyring.json")
    return {
        "SECRET_KEY": KEY,
        "AUDIT_KEY": OTHER_KEY,
        "KEYRING_FILE": str(tmp_path / "keyring.json"),
        "TILLSAMMANS_HOME": str(tmp_path),
    }


def test_the_web_application_is_not_even_made_when_unsafe_and_is_when_safe(fresh_database, keyring):
    make = ("-c", "import config.wsgi")
    refused = started(fresh_database.env("app") | keyring | {"SECRET_KEY": "short"}, *make)
    assert (
        refused.returncode == 1
        and "Tillsammans startar inte" in refused.stderr
        and "SECRET_KEY är för kort" in refused.stderr
    )
    as_owner = started(
        fresh_database.env("app") | keyring | {"DATABASE_URL": fresh_database.url("owner")}, *make
    )
    assert as_owner.returncode == 1 and "äger tabellerna" in as_owner.stderr
    made = started(fresh_database.env("app") | keyring, *make)
    assert made.returncode == 0, made.stderr


def test_the_worker_refuses_to_be_the_web_and_works_as_itself(fresh_database, keyring):
    refused = started(fresh_database.env("app") | keyring, "manage.py", "work", "--once")
    assert refused.returncode == 1 and "TILLSAMMANS_ROLE=worker" in refused.stderr
    worked = started(fresh_database.env("worker") | keyring, "manage.py", "work", "--once")
    assert worked.returncode == 0, worked.stderr
