"""A throw-away cluster, its databases, and the web servers in it. Everything listens on this machine alone."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import psycopg

from config import postgres, roles
from config.supervise import ADDRESS_OF_ROLE, _die_with_parent, private_settings

ROOT = Path(__file__).resolve().parent.parent
ACTING_AS_APP = f"&options={quote(f'-c role={roles.APP}')}"


class Cluster(postgres.Cluster):
    """Durable, as a real one is. Takes the system's PostgreSQL where that can count statements, else the wheel's."""

    @cached_property
    def _bin(self) -> Path:
        counting = sorted(Path("/usr/share/postgresql").glob("*/extension/pg_stat_statements.control"))
        systems = [postgres.SYSTEM / path.parts[-3] / "bin" for path in counting]
        found = [
            path for path in systems if (path / "initdb").exists() and postgres.major(path) >= roles.OLDEST
        ]
        return found[-1] if found else super()._bin

    @property
    def counts(self) -> bool:
        """Whether the server itself can say how many statements it ran, and for how long."""
        return self._bin.is_relative_to(postgres.SYSTEM)

    def begin(self) -> None:
        self.start()
        if self.counts:
            with self.admin() as admin:
                admin.execute("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'")
            self.stop()
            self.start()
            with self.admin() as admin:
                admin.execute("CREATE EXTENSION pg_stat_statements")

    def admin(self, database: str = "postgres") -> psycopg.Connection:
        return psycopg.connect(self._admin_url(), dbname=database, autocommit=True)


class House:
    """Everything a measure needs: databases with so many matters, and servers of the product or the yardstick."""

    def __enter__(self) -> Self:
        self.home = Path(tempfile.mkdtemp(prefix="tillsammans-bench-"))
        self.cluster = Cluster(self.home)
        self.cluster.begin()
        self.settings = private_settings(self.home) | {"DEMO": "0", "BEHIND_PROXY": "1"}
        self._manage("collectstatic", "--noinput", "-v", "0", role="app", database=roles.DATABASE)
        self.people: dict[str, list[dict]] = {}
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.cluster.destroy()
        shutil.rmtree(self.home, ignore_errors=True)

    # --- databases

    def filled(self, cases: int) -> str:
        """A database with so many matters, 40 on each named person. Its name; `people` then holds who is signed in."""
        name = f"cases_{cases}"
        if name not in self.people:
            self.cluster.create_database(name)
            self._manage("migrate", "--skip-checks", "-v", "0", role="owner", database=name)
            told = self._python("-m", "bench.filling", str(cases), role="setup", database=name)
            self.people[name] = json.loads(told.splitlines()[-1])
            with self.cluster.admin(name) as admin:
                admin.execute("VACUUM ANALYZE")
                admin.execute("CHECKPOINT")
        return name

    def site(self) -> str:
        """A database with the open site as it is started: our own pages, and a sample of the materials."""
        name = "site"
        if name not in self.people:
            self.cluster.create_database(name)
            self._manage("migrate", "--skip-checks", "-v", "0", role="owner", database=name)
            for command in (["start_site"], ["make_materials", "--sample"]):
                self._manage(*command, "--skip-checks", role="setup", database=name)
            self.people[name] = [{"cookie": ""}]  # a visitor
            with self.cluster.admin(name) as admin:
                admin.execute("VACUUM ANALYZE")
        return name

    @contextmanager
    def study(self, panel: Path) -> Iterator["Server"]:
        """The study's own process, with a study in which somebody has frozen this panel and defined one table."""
        name = "study"
        self.cluster.create_database(name)
        self._manage("migrate", "--skip-checks", "-v", "0", role="owner", database=name)
        signed_in = json.loads(self._python("-m", "bench.study", "people", role="setup", database=name))
        laid = self._python("-m", "bench.study", "rows", str(panel), role="research", database=name)
        people = [signed_in | json.loads(laid.splitlines()[-1])]
        with Server("config.wsgi:application", self.env("research", name), people) as server:
            server.database = name
            yield server

    def copy(self, database: str, name: str) -> str:
        """The same rows in another database."""
        self.cluster.create_database(name, template=database)
        self.people[name] = self.people[database]
        return name

    def yardstick(self, cases: int) -> str:
        name = f"yardstick_{cases}"
        if name not in self.people:
            self.cluster.create_database(name)
            told = self._python("-m", "bench.yardstick", str(cases), env=self._yardstick_env(name))
            self.people[name] = [{"cookie": told.strip()}]
        return name

    # --- processes

    def env(self, role: str, database: str) -> dict[str, str]:
        """Our environment with one database address: the one that `role` needs."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("DATABASE_", "PG", "TILLSAMMANS_"))}
        url = self.cluster.url(role, database) + (ACTING_AS_APP if role == "setup" else "")
        fixed = {"TILLSAMMANS_HOME": str(self.home), "TILLSAMMANS_ROLE": role, ADDRESS_OF_ROLE[role]: url}
        return kept | fixed | self.settings | {"DJANGO_SETTINGS_MODULE": "config.settings"}

    def _yardstick_env(self, database: str) -> dict[str, str]:
        return dict(os.environ) | {"YARDSTICK_URL": self.cluster.url("owner", database)}

    def _manage(self, *arguments: str, role: str, database: str) -> None:
        self._python("manage.py", *arguments, role=role, database=database)

    def _python(self, *arguments: str, role: str = "", database: str = "", env: dict | None = None) -> str:
        env = env or self.env(role, database)
        done = subprocess.run(
            [sys.executable, *arguments], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(f"{' '.join(arguments)} misslyckades (kod {done.returncode}).")
        return done.stdout

    @contextmanager
    def product(self, database: str, off: str = "") -> Iterator["Server"]:
        """The product on a port of its own. off: reading, sealing, walls or keeping, see bench.product."""
        env = self.env("app", database) | {"BENCH_OFF": off}
        with Server("bench.product:application", env, self.people[database]) as server:
            server.database = database
            yield server

    @contextmanager
    def bare(self, cases: int) -> Iterator["Server"]:
        """The yardstick, under the same web server."""
        database = self.yardstick(cases)
        with Server(
            "bench.yardstick:application", self._yardstick_env(database), self.people[database]
        ) as server:
            server.database = database
            yield server

    # --- what the database says

    def statements(self, database: str) -> "Statements":
        return Statements(self.cluster, database)


class Statements:
    """Counts statements and their time on the server, BEGIN and savepoints not counted."""

    _COUNT = """
        SELECT coalesce(sum(calls) FILTER (
                 WHERE NOT query ~* '^(begin|commit|rollback|set |show|savepoint|release|discard)'), 0)::float,
               coalesce(sum(total_exec_time), 0)::float
        FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = %s"""

    def __init__(self, cluster: Cluster, database: str) -> None:
        self.cluster, self.database = cluster, database

    def during(self, run: Any) -> tuple[float, float]:
        """(statements, milliseconds) a request while `run()` sends its requests and gives how many they were."""
        with self.cluster.admin() as admin:
            admin.execute("SELECT pg_stat_statements_reset()")
            count = run()
            calls, ms = admin.execute(self._COUNT, [self.database]).fetchone() or (0, 0)
        return round(calls / count, 2), round(ms / count, 3)


class Server:
    """granian with two workers of four threads: the same for the product and for the yardstick."""

    database = ""

    def __init__(self, application: str, env: dict[str, str], people: list[dict]) -> None:
        self.application, self.env, self.people = application, env, people

    def __enter__(self) -> Self:
        self.port = free_port()
        address = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port), "--no-ws"]
        size = ["--workers", "2", "--blocking-threads", "4", "--log-level", "warning"]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "granian", *address, *size, self.application],
            cwd=ROOT,
            env=self.env,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_die_with_parent,
        )
        self._wait()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """As when the machine falls: no process of it gets to finish anything."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def _wait(self, patience: float = 60) -> None:
        until = time.monotonic() + patience
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        alive = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/livez", headers={"X-Forwarded-Proto": "https"}
        )
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with opener.open(alive, timeout=5):
                    return
            except OSError:
                time.sleep(0.1)
        self.kill()
        raise SystemExit(f"{self.application} kom inte i gång.")

    def cpu(self) -> float:
        """Seconds of processor time that the server's processes have used so far, in user and system mode."""
        return sum(map(cpu_of, _group(self.process.pid)))

    def rest(self) -> None:
        """Wait until what was asked for is done."""
        for _ in range(100):
            before = self.cpu()
            time.sleep(0.2)
            if self.cpu() - before < 0.02:
                return


def _group(leader: int) -> Iterator[int]:
    for entry in os.listdir("/proc"):
        try:
            if entry.isdigit() and os.getpgid(int(entry)) == leader:
                yield int(entry)
        except ProcessLookupError:
            continue


def cpu_of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
