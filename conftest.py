"""What every test stands on: a real PostgreSQL thrown away afterwards, and, where there is one, a real browser.

The whole run has one cluster with one migrated template; each worker gets a copy, and a browser journey one of its own.
Tests log in as `tillsammans_setup` and act as `tillsammans_app`, so that row-level security holds in them too, while
`SET LOCAL ROLE tillsammans_worker` is possible. With TEST_DATABASE_ADMIN_URL an external server is used instead.
"""

import fcntl
import itertools
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

os.environ["TILLSAMMANS_TESTING"] = "1"
# Playwright keeps an event loop in the tests' thread; Django would take every query there for a mistake.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from config import postgres, roles

pytest_plugins = ["tests.browser", "tests.lived"]

ROOT = Path(__file__).parent
TEMPLATE = "template_world"
SITE = "template_site"  # the same, with the open site's pages in it
RUN_DIRECTORY = "TILLSAMMANS_TEST_RUN"
ADMIN_URL = os.environ.get("TEST_DATABASE_ADMIN_URL")


# --- the run: one directory, one cluster, whatever the number of workers -----------------------------------------


def pytest_configure(config: pytest.Config) -> None:
    if not _is_worker(config):
        _sweep_abandoned_runs()
        run = Path(tempfile.mkdtemp(prefix="tillsammans-test-"))
        (run / "pid").write_text(str(os.getpid()))
        os.environ[RUN_DIRECTORY] = str(run)  # xdist's workers inherit it


def pytest_unconfigure(config: pytest.Config) -> None:
    if not _is_worker(config) and (run := os.environ.pop(RUN_DIRECTORY, None)):
        _throw_away(Path(run))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("e2e")


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def _sweep_abandoned_runs() -> None:
    """A run that was killed leaves its cluster running; the next one takes it away."""
    for pid in Path(tempfile.gettempdir()).glob("tillsammans-test-*/pid"):
        if pid.stat().st_uid == os.geteuid() and not _alive(int(pid.read_text() or 0)):
            _throw_away(pid.parent)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return pid > 0


def _throw_away(run: Path) -> None:
    if (run / "postgres.json").exists():
        postgres.Cluster(run, fast=True).destroy()
    shutil.rmtree(run, ignore_errors=True)


# --- the database ------------------------------------------------------------------------------------------------


class ExternalServer:
    """A PostgreSQL somebody else runs, with the same methods as our own Cluster."""

    def __init__(self, admin_url: str, passwords_file: Path) -> None:
        self._admin_url = admin_url
        if not passwords_file.exists():
            made = {role: secrets.token_urlsafe(24) for role in roles.BY_NAME.values()}
            postgres.write_private(passwords_file, json.dumps(made))
        self._passwords = json.loads(passwords_file.read_text())

    def start(self) -> None:
        roles.ensure_roles(self._admin_url, self._passwords)

    def url(self, role: str, database: str) -> str:
        parts = urlsplit(self._admin_url)
        user = roles.BY_NAME[role]
        place = parts.netloc.rpartition("@")[2]
        netloc = f"{user}:{quote(self._passwords[user], safe='')}@{place}"
        return parts._replace(netloc=netloc, path=f"/{database}").geturl()

    def create_database(self, name: str, template: str | None = None) -> bool:
        return roles.create_database(self._admin_url, name, template, with_setup=True)

    def drop_database(self, name: str) -> None:
        roles.drop_database(self._admin_url, name)


Server = postgres.Cluster | ExternalServer


@dataclass(frozen=True)
class Database:
    """One database of the test server."""

    server: Server
    name: str

    def url(self, role: str) -> str:
        """The address for `owner`, `app`, `worker` or `setup`."""
        return self.server.url(role, self.name)

    def env(self, role: str) -> dict[str, str]:
        """The environment in which a subprocess is that role, and no other, in this database."""
        address = {
            "owner": "DATABASE_OWNER_URL",
            "app": "DATABASE_URL",
            "worker": "DATABASE_WORKER_URL",
            "research": "DATABASE_RESEARCH_URL",
            "setup": "DATABASE_SETUP_URL",
        }
        others = {k: v for k, v in os.environ.items() if k not in address.values()}
        return others | {"TILLSAMMANS_ROLE": role, address[role]: self.url(role)}


@pytest.fixture(scope="session")
def database_server() -> Iterator[Server]:
    """The run's server with the migrated template; the first worker to ask makes it, the others wait."""
    run = Path(os.environ[RUN_DIRECTORY])
    with _locked(run / "lock"):
        server = (
            ExternalServer(ADMIN_URL, run / "passwords.json")
            if ADMIN_URL
            else postgres.Cluster(run, fast=True)
        )
        if not (run / "ready").exists():
            server.start()
            server.drop_database(TEMPLATE)
            server.create_database(TEMPLATE)
            _migrate(Database(server, TEMPLATE))
            (run / "ready").touch()
    yield server


@pytest.fixture(scope="session")
def django_db_setup(database_server: Server, django_db_blocker: Any, worker_name: str) -> Iterator[None]:
    """In place of Django's own test database: this worker's copy of the template, entered as the app role."""
    database = Database(database_server, f"test_{worker_name}")
    database_server.drop_database(database.name)
    database_server.create_database(database.name, template=TEMPLATE)
    with django_db_blocker.unblock():
        _point_django_at(database)
    yield
    database_server.drop_database(database.name)


@pytest.fixture(scope="session")
def worker_name() -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "alone")


@pytest.fixture
def template() -> str:
    """What `fresh_database` is a copy of. Tests of the open site use `site_template` in its place."""
    return TEMPLATE


@pytest.fixture(scope="session")
def site_template(database_server: Server) -> str:
    """The template with the open site in it, made once in a run. Its files lie in the run's own folder."""
    run = Path(os.environ[RUN_DIRECTORY])
    with _locked(run / "site.lock"):
        if not (run / "site").exists():
            database_server.drop_database(SITE)
            database_server.create_database(SITE, template=TEMPLATE)
            _fill_site(Database(database_server, SITE), run / "media")
            (run / "site").touch()
    return SITE


@pytest.fixture(scope="session")
def site_copy(
    database_server: Server, site_template: str, django_db_setup: None, worker_name: str
) -> Iterator[Database]:
    """This worker's copy of the open site, for tests that roll back."""
    database = Database(database_server, f"site_{worker_name}")
    database_server.drop_database(database.name)
    database_server.create_database(database.name, template=site_template)
    yield database
    database_server.drop_database(database.name)


@pytest.fixture
def site_db(
    database_server: Server, site_copy: Database, django_db_blocker: Any, worker_name: str, site_files: None
) -> Iterator[None]:
    """In place of `django_db`: the open site's own database in a transaction that is rolled back afterwards."""
    from django.db import transaction

    with django_db_blocker.unblock():
        _point_django_at(site_copy)
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
        _point_django_at(Database(database_server, f"test_{worker_name}"))


@pytest.fixture
def site_files(settings: Any) -> None:
    """Pictures and documents of the open site, as `site_template` left them."""
    settings.MEDIA_ROOT = Path(os.environ[RUN_DIRECTORY]) / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    }


@pytest.fixture
def fresh_database(
    database_server: Server,
    django_db_setup: None,
    django_db_blocker: Any,
    worker_name: str,
    template: str,
) -> Iterator[Database]:
    """A database of the test's own, from the template, where what is saved stays saved until the test ends.

    Not to be combined with `django_db`, which would roll back. Acts as the app role.
    """
    database = Database(database_server, f"journey_{worker_name}_{next(_numbers)}")
    database_server.create_database(database.name, template=template)
    with django_db_blocker.unblock():
        _point_django_at(database)
        yield database
        _point_django_at(Database(database_server, f"test_{worker_name}"))
    database_server.drop_database(database.name)


_numbers = itertools.count(1)


AS_RESEARCH = f"-c role={roles.RESEARCH} -c search_path=research,public"


@pytest.fixture
def research_process(settings: Any, tmp_path: Path) -> None:
    """The settings of the study's own process: its addresses, its middleware, and a home of its own for its files."""
    settings.ROOT_URLCONF = "config.research_urls"
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if not one.startswith("tillsammans.publicsite")]
    settings.RESEARCH_HOME = tmp_path / "research"
    settings.RESEARCH_SYNTHETIC_CHILDREN = 300


@pytest.fixture
def research_db(
    database_server: Server,
    django_db_setup: None,
    django_db_blocker: Any,
    worker_name: str,
    research_process: None,
) -> Iterator[None]:
    """In place of `django_db`: the study's own process, as its own role and with its own addresses; rolled back."""
    from django.db import transaction

    usual = Database(database_server, f"test_{worker_name}")
    with django_db_blocker.unblock():
        _point_django_at(usual, AS_RESEARCH)
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
        _point_django_at(usual)


def _point_django_at(database: Database, options: str = f"-c role={roles.APP}") -> None:
    """Change Django's settings in place: every thread's connection is made from this same dictionary."""
    from django.conf import settings
    from django.core.cache import cache
    from django.db import connections

    from config.settings import database_from_url

    connections.close_all()
    cache.clear()  # Wagtail remembers where sites begin, by ids of the database it asked
    default = settings.DATABASES["default"]
    default |= database_from_url(database.url("setup"))
    default["OPTIONS"] = {**default["OPTIONS"], "options": options}


def _migrate(database: Database) -> None:
    # Without the checks: a fault in one page should fail that page's tests, not every test.
    command = [sys.executable, "manage.py", "migrate", "--verbosity=0", "--skip-checks"]
    done = subprocess.run(
        command, cwd=ROOT, env=database.env("owner"), capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(f"The test database could not be migrated:\n{done.stdout}{done.stderr}", pytrace=False)


def _fill_site(database: Database, media: Path) -> None:
    env = database.env("setup") | {"MEDIA_ROOT": str(media), "TILLSAMMANS_TESTING": "1", "SITE_FILES": "1"}
    for command in (["start_site"], ["make_materials", "--sample"]):
        done = subprocess.run(
            [sys.executable, "manage.py", *command, "--skip-checks"],
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            pytest.fail(f"The open site could not be made:\n{done.stdout}{done.stderr}", pytrace=False)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


# --- what the browser is shown ------------------------------------------------------------------------------------


@pytest.fixture
def served(fresh_database: Database) -> Iterator[str]:
    """The product on a free port, in threads of this process (so a frozen clock holds there too). Its base address."""
    with _serving() as address:
        yield address


@pytest.fixture
def research_served(fresh_database: Database, research_process: None) -> Iterator[str]:
    """The study's own process, served likewise, with the directory filled first, as the web's role. A test folder that
    overrides `served` with it gets `new_page` and `browser_page` there."""
    from tillsammans.demo.world import new_world

    with new_world("2026-10-01 08.00", everywhere=True):
        _point_django_at(fresh_database, AS_RESEARCH)
        with _serving() as address:
            yield address


@contextmanager
def _serving() -> Iterator[str]:
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
    from django.core.wsgi import get_wsgi_application

    class Quiet(WSGIRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.set_app(get_wsgi_application())
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()
