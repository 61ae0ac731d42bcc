import base64

import pytest

from tillsammans.demo.world import new_world
from tillsammans.sealing import keyring


@pytest.fixture
def world(db):
    with new_world() as world:
        yield world


@pytest.fixture
def ring(monkeypatch):
    """Use another keyring: `ring({"current": "k001", "roots": {"k001": b"..." }})`."""

    def use(current: str, roots: dict[str, bytes], authorities: dict | None = None) -> None:
        content = {"current": current, "roots": {k: base64.b64encode(v).decode() for k, v in roots.items()}}
        content["authorities"] = {
            str(a): {"current": c, "roots": {k: base64.b64encode(v).decode() for k, v in r.items()}}
            for a, (c, r) in (authorities or {}).items()
        }
        made = keyring.FileKeyring(content)
        monkeypatch.setattr(keyring, "keyring", lambda: made)
        monkeypatch.setattr("tillsammans.sealing.fields.keyring", lambda: made)
        keyring.derived.cache_clear()

    yield use
    keyring.derived.cache_clear()
