"""Whether an authority's key is there: tried by sealing and opening a word, not by reading a setting (R89, ADR 3)."""

import binascii
import os
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tillsammans.sealing.keyring import KEY_ID_BYTES, FileKeyring, KeyMissing, derived, keyring


@dataclass(frozen=True)
class Trial:
    """`key_id` is the root that new text would be sealed with; `own` says that it is the authority's own root and not
    the installation's common one. `why`: what is wrong, for whoever runs the server; empty when the key works."""

    works: bool
    key_id: str = ""
    own: bool = False
    why: str = ""


def tried(authority: UUID) -> Trial:
    """Derive the authority's keys anew, for text and for the blind index, and see that one opens what it has sealed."""
    try:
        ring = keyring()
        key_id = ring.current(authority)
        if len(key_id.encode()) != KEY_ID_BYTES:
            return Trial(False, why="Nyckelns namn ska ha fyra tecken.")
        own = has_own_roots(authority)
        key = derived.__wrapped__(authority, key_id, "text")  # past the cache: the root must be there now
        derived.__wrapped__(authority, "k001", "index")
        _opens(key)
    except (KeyMissing, KeyError, OSError, ValueError, binascii.Error, InvalidTag) as fault:
        return Trial(False, why=_in_words(fault))
    return Trial(True, key_id, own)


def has_own_roots(authority: UUID) -> bool:
    """Whether the keyring holds roots that are this authority's alone (escrow of its own)."""
    ring = keyring()
    return isinstance(ring, FileKeyring) and ring.has_own(authority)


def _opens(key: bytes) -> None:
    nonce, cipher = os.urandom(12), AESGCM(key)
    if cipher.decrypt(nonce, cipher.encrypt(nonce, b"prov", b"joining"), b"joining") != b"prov":
        raise ValueError("fel innehåll")


def _in_words(fault: Exception) -> str:
    if isinstance(fault, KeyMissing):
        return str(fault)
    if isinstance(fault, OSError):
        return "Nyckelringen går inte att läsa."
    return "Nyckelringen är inte skriven som den ska (docs/operations/keys.md)."
