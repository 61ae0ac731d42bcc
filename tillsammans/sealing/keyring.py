"""Keys per authority. A file in the demo and on one server; a KMS by another class with the same two methods.

The file holds root keys; an authority's key is derived from a root by HKDF, unless the authority has roots of its
own in the file (its own escrow, R89). Every sealed value names the root that sealed it, so that rotation is adding
a root and making it current.
"""

import base64
import hmac
import json
import os
import secrets
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

KEY_ID_BYTES = 4


class KeyMissing(Exception):
    """No key with that id for that authority. Restore the keyring from escrow; nothing is lost until then."""


class Keyring(Protocol):
    def current(self, authority: UUID) -> str:
        """Id (four ASCII characters) of the root that new values are sealed with."""
        ...

    def root(self, authority: UUID, key_id: str) -> bytes:
        """The 32 bytes with this id. Raises KeyMissing."""
        ...


class FileKeyring:
    """`{"current": "k001", "roots": {"k001": base64}, "authorities": {"<uuid>": {"current": .., "roots": ..}}}`"""

    def __init__(self, content: dict):
        self._content = content

    def _of(self, authority: UUID) -> dict:
        return self._content.get("authorities", {}).get(str(authority), self._content)

    def has_own(self, authority: UUID) -> bool:
        """Whether the authority has roots of its own in the file."""
        return str(authority) in self._content.get("authorities", {})

    def current(self, authority: UUID) -> str:
        return self._of(authority)["current"]

    def root(self, authority: UUID, key_id: str) -> bytes:
        encoded = self._of(authority)["roots"].get(key_id)
        if encoded is None:
            raise KeyMissing(f"Nyckeln {key_id} för myndigheten {authority} finns inte i nyckelringen.")
        return base64.b64decode(encoded)


def create_file(path: Path) -> None:
    """Write a new keyring with one root, readable by its owner only. Refuses to overwrite: a lost key is lost text."""
    content = {"current": "k001", "roots": {"k001": base64.b64encode(secrets.token_bytes(32)).decode()}}
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "w") as file:
        json.dump(content, file)


@lru_cache(maxsize=1)
def keyring() -> Keyring:
    """The configured keyring. Tests get a fixed one; elsewhere a missing file is a clear error at start."""
    if settings.KEYRING_FILE:
        return FileKeyring(json.loads(Path(settings.KEYRING_FILE).read_text()))
    if settings.TESTING:
        return FileKeyring({"current": "k001", "roots": {"k001": base64.b64encode(b"t" * 32).decode()}})
    raise KeyMissing("KEYRING_FILE är inte satt: utan nyckelring kan ingen text läsas eller skrivas.")


@lru_cache(maxsize=4096)
def derived(authority: UUID, key_id: str, purpose: str) -> bytes:
    """32 bytes for one authority and one purpose ("text", "index")."""
    info = f"tillsammans|{purpose}|{authority}".encode()
    return HKDF(SHA256(), 32, salt=None, info=info).derive(keyring().root(authority, key_id))


def blind_index(authority: UUID, value: str) -> bytes:
    """Keyed digest of an identifier for exact look-up inside one authority. Not unique, not comparable across them.

    Made with the first root (k001) always, so that rotation of text keys does not lose anybody."""
    return hmac.digest(derived(authority, "k001", "index"), value.encode(), "sha256")
