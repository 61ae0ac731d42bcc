"""Runs the whole product on one machine: database, web and worker under one supervisor. `make demo` starts it.

For trying out, on this machine only: it listens on the loopback address and nothing else. Ctrl-C stops everything in
good order; the data stays until `--reset`. The web gets only its own role's address, the worker only its own; whoever
runs this account can of course read the files that hold the others.
"""

import argparse
import ctypes
import errno
import fcntl
import importlib.util
import itertools
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg

from config import roles
from config.postgres import Cluster, PostgresError, write_private

ROOT = Path(__file__).resolve().parent.parent
USUAL_PORT = 8000
FILLED = "demo world"
"""Comment on a database whose demo world was filled to the end."""

ADDRESS_OF_ROLE = {
    "owner": "DATABASE_OWNER_URL",
    "app": "DATABASE_URL",
    "worker": "DATABASE_WORKER_URL",
    "research": "DATABASE_RESEARCH_URL",
    "setup": "DATABASE_SETUP_URL",
}
PR_SET_PDEATHSIG = 1


class Stop(Exception):
    """Something that ends the run; the sentence is for the one at the keyboard."""


def main() -> int:
    choices = _choices()
    home = Path(os.environ.get("TILLSAMMANS_HOME") or ROOT / ".run").resolve()
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        with _alone(home):
            if choices.reset:
                reset(home)
            run(home, choices.dev)
    except KeyboardInterrupt:
        say("Stoppat. Allt är sparat till nästa gång.")
    except (Stop, PostgresError, roles.RoleError) as problem:
        print(f"Det gick inte: {problem}", file=sys.stderr)
        return 1
    return 0


def run(home: Path, dev: bool) -> None:
    """Prepare what is missing, then serve until somebody stops it."""
    port = choose_port()
    say("Bygger utseendet (första gången hämtas typsnitt och bas) ...")
    _python("-m", "tillsammans.ui.build", env=_environment(home), problem="Utseendet gick inte att bygga")
    say("Startar databasen ...")
    cluster = Cluster(home)
    try:
        cluster.start()
        settings = private_settings(home)
        prepare_database(home, cluster, settings)
        if not dev:
            collect_static(home, cluster, settings)
        ports = {"PORT": str(port), "PUBLIC_ADDRESS": f"http://localhost:{port}"}
        if has_study():
            ports["RESEARCH_PORT"] = str(free_port(port + 1))
            ports["RESEARCH_ADDRESS"] = f"http://localhost:{ports['RESEARCH_PORT']}"
        serve(home, cluster, settings | ports, dev)
    finally:
        with _without_interruption():
            cluster.stop()


# --- preparing ---------------------------------------------------------------------------------------------------


def reset(home: Path) -> None:
    """Remove every row, key and password of earlier runs."""
    say("Tar bort allt från tidigare körningar ...")
    Cluster(home).destroy()
    for path in home.iterdir():
        if path.name != "lock":
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def choose_port() -> int:
    """PORT if given, and then that one or none; else the first free from 8000."""
    if given := os.environ.get("PORT"):
        if not given.isdigit() or not 1 <= int(given) <= 65535:
            raise Stop(f"PORT={given} är inget portnummer.")
        if not _free(int(given)):
            raise Stop(
                f"Port {given} är upptagen av något annat. Välj en annan: make demo PORT={int(given) + 1}"
            )
        return int(given)
    port = free_port(USUAL_PORT)
    if port != USUAL_PORT:
        say(f"Port {USUAL_PORT} är upptagen, så det blir {port}.")
    return port


def free_port(first: int) -> int:
    """The first free one from `first`."""
    port = next((p for p in range(first, first + 100) if _free(p)), None)
    if port is None:
        raise Stop("Hittade ingen ledig port. Välj en själv med PORT=...")
    return port


def private_settings(home: Path) -> dict[str, str]:
    """Secrets, made once and kept in files that only this account can read, as environment variables."""
    path = home / "secrets.json"
    if not path.exists():
        write_private(
            path, json.dumps({name: secrets.token_urlsafe(48) for name in ("SECRET_KEY", "AUDIT_KEY")})
        )
    keyring = home / "keyring.json"
    if not keyring.exists():
        from tillsammans.sealing.keyring import create_file

        create_file(keyring)
    return json.loads(path.read_text()) | {"KEYRING_FILE": str(keyring), "DEMO": "1"}


def prepare_database(home: Path, cluster: Cluster, settings: dict[str, str]) -> None:
    """Have the tables as they should be and the demo's people in place. What somebody has written since is kept."""
    if not cluster.create_database(roles.DATABASE) and not _filled(cluster) and _has_tables(cluster):
        say("Förra starten avbröts innan allt var på plats. Börjar om med en tom databas ...")
        cluster.drop_database(roles.DATABASE)
        cluster.create_database(roles.DATABASE)
    say("Gör i ordning tabellerna ...")
    _manage("migrate", "-v", "0", env=_environment(home, cluster, "owner", settings))
    if not _filled(cluster):
        say("Fyller på med påhittade barn, skolor och människor ...")
        filling = _environment(home, cluster, "setup", settings)
        _manage("demo_world", env=filling)
        say("Lägger upp den öppna webbplatsen och gör allt material på fyra språk ...")
        _manage("start_site", env=filling)
        _manage("make_materials", env=filling)
        with psycopg.connect(cluster.url("owner")) as owner:
            owner.execute(f"COMMENT ON DATABASE {roles.DATABASE} IS '{FILLED}'")
    if has_study() and not (home / "study").exists():
        say("Lägger upp en påhittad studie i Karta & kompass ...")
        _manage("demo_study", env=_study_environment(home, cluster, settings))
        (home / "study").touch()


def has_study() -> bool:
    """Whether what the study computes with is installed: `make demo STUDY=1` brings it, and the core does without."""
    return all(importlib.util.find_spec(name) for name in ("ibis", "duckdb"))


def _study_environment(home: Path, cluster: Cluster, settings: dict[str, str]) -> dict[str, str]:
    env = _environment(home, cluster, "research", settings)
    env.pop("KEYRING_FILE", None)  # what is sealed about children is not the study's
    return env


def collect_static(home: Path, cluster: Cluster, settings: dict[str, str]) -> None:
    """Gather and compress the style sheet, fonts and scripts, when they have changed since last time."""
    stamp = home / "static.stamp"
    files = sorted(path for path in ROOT.glob("tillsammans/*/static/**/*") if path.is_file())
    now = "\n".join(
        f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in (*files, Path(sys.prefix))
    )
    if not stamp.exists() or stamp.read_text() != now:
        say("Packar filer till webbläsaren ...")
        _manage(
            "collectstatic",
            "--noinput",
            "--clear",
            "-v",
            "0",
            env=_environment(home, cluster, "app", settings),
        )
        stamp.write_text(now)


# --- serving -----------------------------------------------------------------------------------------------------


class Child:
    """One process that is started again when it falls, after a pause that grows each time."""

    LONGEST_PAUSE = 30
    LONG_ENOUGH = 60
    """Seconds after which a process counts as having worked."""

    def __init__(self, name: str, command: list[str], env: dict[str, str], log: Path) -> None:
        self.name, self.command, self.env, self.log = name, command, env, log
        self.falls = 0
        self.start()

    def start(self) -> None:
        self.started = time.monotonic()
        self.again_at: float | None = None
        with self.log.open("ab") as output:
            # A session of its own: Ctrl-C reaches the supervisor only, which then stops each in turn.
            self.process = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=_die_with_parent,
            )

    def look_after(self) -> None:
        if self.again_at is not None:
            if time.monotonic() >= self.again_at:
                self.start()
        elif (code := self.process.poll()) is not None:
            self._end_group()
            worked = time.monotonic() - self.started > self.LONG_ENOUGH
            self.falls = 1 if worked else self.falls + 1
            pause = min(2 ** (self.falls - 1), self.LONGEST_PAUSE)
            self.again_at = time.monotonic() + pause
            say(f"{self.name} stannade (kod {code}) och startas om om {pause} s. Se {self.log}")

    def stop(self, patience: float = 10) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(patience)
        self._end_group()
        self.process.wait()

    def _end_group(self) -> None:
        """End what the process leaves behind: its own workers would go on sharing the port with the next one's."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)


def serve(home: Path, cluster: Cluster, settings: dict[str, str], dev: bool) -> None:
    """Start web and worker, say when they answer, and look after them until interrupted."""
    say("Startar webb och arbetare ...")
    logs = home / "log"
    logs.mkdir(exist_ok=True)
    # Debug pages are refused by the safe start except in tests; whoever develops has the latitude of tests.
    latitude = {"DEBUG": "1", "TILLSAMMANS_TESTING": "1"} if dev else {}
    web_env = _environment(home, cluster, "app", settings) | latitude
    work = [sys.executable, "manage.py", "work"]
    children: list[Child] = []
    try:
        children.append(Child("Webben", _web_command(settings["PORT"], dev), web_env, logs / "web.log"))
        children.append(
            Child("Arbetaren", work, _environment(home, cluster, "worker", settings), logs / "worker.log")
        )
        _wait_until_ready(children[0], settings["PORT"])
        say(f"Tillsammans svarar på http://localhost:{settings['PORT']}")
        if port := settings.get("RESEARCH_PORT"):
            study_env = _study_environment(home, cluster, settings) | latitude
            children.append(Child("Studien", _web_command(port, dev, 1), study_env, logs / "study.log"))
            _wait_until_ready(children[2], port)
            say(f"Karta & kompass, i en egen process, svarar på http://localhost:{port}/karta/")
        else:
            say("Karta & kompass är inte med. Med den: make demo STUDY=1")
        say("Stoppa med Ctrl-C.")
        for _ in itertools.count():
            for child in children:
                child.look_after()
            time.sleep(0.3)
    finally:
        with _without_interruption():
            for child in reversed(children):
                child.stop()


def _web_command(port: str, dev: bool, workers: int = 2) -> list[str]:
    if dev:
        return [sys.executable, "manage.py", "runserver", f"127.0.0.1:{port}"]
    address = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", port, "--no-ws"]
    size = ["--workers", str(workers), "--blocking-threads", "4", "--respawn-failed-workers"]
    quiet = ["--log-level", "warning"]
    return [sys.executable, "-m", "granian", *address, *size, *quiet, "config.wsgi:application"]


def _wait_until_ready(web: Child, port: str, patience: float = 60) -> None:
    until = time.monotonic() + patience
    while not _answers(f"http://127.0.0.1:{port}/livez"):
        if web.process.poll() is not None or time.monotonic() > until:
            raise Stop(f"webben kom inte i gång. Så här slutar {web.log}:\n{_tail(web.log)}")
        time.sleep(0.1)


def _answers(address: str) -> bool:
    # Without the environment's proxies: this is our own machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(address, timeout=2) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


# --- small things ------------------------------------------------------------------------------------------------


def say(line: str) -> None:
    print(line, flush=True)


def _choices() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m config.supervise", description=__doc__)
    parser.add_argument("--reset", action="store_true", help="remove all data first")
    parser.add_argument(
        "--dev", action="store_true", help="reload the web when code changes, with debug pages"
    )
    return parser.parse_args()


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """One run per home: two would stop each other's database."""
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    home.chmod(0o700)
    with (home / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Stop(f"Tillsammans körs redan med data i {home}. Stoppa det först med Ctrl-C.") from None
        yield


def _environment(
    home: Path, cluster: Cluster | None = None, role: str = "app", settings: dict[str, str] | None = None
) -> dict[str, str]:
    """Our environment without anybody's database address, plus the one this role needs."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("DATABASE_", "PG"))}
    address = {ADDRESS_OF_ROLE[role]: cluster.url(role)} if cluster else {}
    fixed = {
        "TILLSAMMANS_HOME": str(home),
        "TILLSAMMANS_ROLE": role,
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    return kept | fixed | address | (settings or {})


def _manage(*arguments: str, env: dict[str, str]) -> None:
    _python("manage.py", *arguments, env=env, problem=f"manage.py {arguments[0]} misslyckades")


def _python(*arguments: str, env: dict[str, str], problem: str) -> None:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=env, check=False)
    if done.returncode:
        raise Stop(f"{problem} (kod {done.returncode}).")


def _filled(cluster: Cluster) -> bool:
    question = (
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
    )
    with psycopg.connect(cluster.url("owner")) as owner:
        return owner.execute(question).fetchone() == (FILLED,)


def _has_tables(cluster: Cluster) -> bool:
    with psycopg.connect(cluster.url("owner")) as owner:
        return owner.execute("SELECT to_regclass('public.django_migrations') IS NOT NULL").fetchone() == (
            True,
        )


def _free(port: int) -> bool:
    """Whether nobody has the port, on either of the addresses that `localhost` may mean."""
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((host, port))
        except PermissionError:
            return False
        except OSError as problem:
            if family == socket.AF_INET or problem.errno == errno.EADDRINUSE:  # else there is no IPv6 here
                return False
    return True


def _die_with_parent() -> None:
    """On Linux the kernel ends a child whose supervisor was killed; otherwise the port would stay taken."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


@contextmanager
def _without_interruption() -> Iterator[None]:
    """A second, impatient Ctrl-C must not leave processes behind."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _tail(log: Path, lines: int = 15) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])


if __name__ == "__main__":
    sys.exit(main())
