"""Sealed model fields and the base of every protected row.

`v1 | key id | nonce | ciphertext`, AES-256-GCM; table, authority, row and field are associated data, so a value
moved to another row, field or authority does not open.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import models

from tillsammans.lib.ids import uuid7
from tillsammans.sealing.keyring import KEY_ID_BYTES, derived, keyring

VERSION = b"\x01"
NONCE_BYTES = 12


class SealBroken(Exception):
    """The value does not open with its key in its place: wrong keyring, or a row that was tampered with."""


class NotCollected(Exception):
    """Somebody tried to read sealed text with nobody there to log the reading."""


# Called with the row before its text is shown. Bound by audit for a request, a job or a command's run.
_on_read: ContextVar[Callable[[Any], None] | None] = ContextVar("on_read", default=None)


def _silently(row: Any) -> None:
    """Used by `matching` and `own_draft`: nothing is shown to anybody."""


@contextmanager
def collecting_with(on_read: Callable[[Any], None]) -> Iterator[None]:
    """While open, every unsealed row is reported to `on_read` before its text is handed out."""
    token = _on_read.set(on_read)
    try:
        yield
    finally:
        _on_read.reset(token)


@contextmanager
def matching() -> Iterator[None]:
    """Mode *match*: compare in memory, never show. Not logged, since nobody learns what was read."""
    with collecting_with(_silently):
        yield


@contextmanager
def own_draft() -> Iterator[None]:
    """Mode *own draft*: one's own words, not yet said to anybody. Not logged."""
    with collecting_with(_silently):
        yield


class Sealed:
    """A value as it lies in the database. Says nothing when printed."""

    __slots__ = ("raw",)

    def __init__(self, raw: bytes):
        self.raw = raw

    def __repr__(self) -> str:
        return "<förseglat>"


def _place(instance: Any, name: str) -> bytes:
    return f"{instance._meta.db_table}|{instance.authority_id}|{instance.pk}|{name}".encode()


def seal(instance: Any, name: str, plain: str) -> bytes:
    """Ciphertext of `plain` for this row and field, with its authority's current key."""
    key_id = keyring().current(instance.authority_id)
    nonce = os.urandom(NONCE_BYTES)
    cipher = AESGCM(derived(instance.authority_id, key_id, "text"))
    return VERSION + key_id.encode() + nonce + cipher.encrypt(nonce, plain.encode(), _place(instance, name))


def unseal(instance: Any, name: str, raw: bytes) -> str:
    """Plain text of a value in its place. Raises SealBroken or KeyMissing; never returns garbage."""
    if raw[:1] != VERSION:
        raise SealBroken(f"{instance._meta.label}.{name}: okänd version.")
    key_id, rest = raw[1 : 1 + KEY_ID_BYTES].decode(), raw[1 + KEY_ID_BYTES :]
    cipher = AESGCM(derived(instance.authority_id, key_id, "text"))
    try:
        return cipher.decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], _place(instance, name)).decode()
    except InvalidTag as error:
        raise SealBroken(
            f"{instance._meta.label}.{name}: nyckeln passar inte, eller så är raden ändrad."
        ) from error


class _Descriptor:
    """Gives plain text on reading (and reports the reading); keeps new text in memory until the row is saved."""

    def __init__(self, field: "SealedField"):
        self.field = field

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        if instance is None:
            return self
        value = instance.__dict__.get(self.field.attname)
        if not isinstance(value, Sealed):
            return value
        report = _on_read.get()
        if report is None:
            raise NotCollected(
                f"{instance._meta.label}.{self.field.name} lästes utan att läsningen kan loggas."
            )
        report(instance)
        return self.field.loads(unseal(instance, self.field.name, value.raw))

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class SealedField(models.BinaryField):
    """Text about people. Cannot be filtered on or ordered by; `""` is stored as NULL so that nothing shows a length."""

    # For the type checker: what the descriptor gives and takes is plain text (or JSON), not the column's bytes.
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs.setdefault("null", True)
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("null", None)
        return name, path, args, kwargs

    def contribute_to_class(self, cls, name, private_only=False):
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, self.attname, _Descriptor(self))

    def dumps(self, value: Any) -> str:
        return str(value)

    def loads(self, text: str) -> Any:
        return text

    def from_db_value(self, value, expression, connection):
        return None if value is None else Sealed(bytes(value))

    def pre_save(self, instance, add):
        value = instance.__dict__.get(self.attname)
        if value is None or isinstance(value, Sealed):
            return value
        if value == "" or value == [] or value == {}:
            return None
        return Sealed(seal(instance, self.name, self.dumps(value)))

    def get_db_prep_value(self, value, connection, prepared=False):
        return super().get_db_prep_value(
            value.raw if isinstance(value, Sealed) else value, connection, prepared
        )

    def get_lookup(self, lookup_name):
        if lookup_name == "isnull":
            return super().get_lookup(lookup_name)
        raise TypeError(f"{self.name} är förseglat: det går inte att söka på.")

    def get_transform(self, lookup_name):
        raise TypeError(f"{self.name} är förseglat: det går inte att söka på.")


class SealedJSON(SealedField):
    """The same for lists and dictionaries."""

    def dumps(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    def loads(self, text: str) -> Any:
        return json.loads(text)


class ProtectedQuerySet(models.QuerySet):
    """Refuses to order by sealed fields or to hand them out without their row."""

    def _sealed(self) -> set[str]:
        return {f.name for f in self.model._meta.fields if isinstance(f, SealedField)}

    def _refuse_sealed(self, names: Iterable[Any]) -> None:
        sealed = self._sealed()
        for name in names:
            if asked := _names_in(name) & sealed:
                raise TypeError(f"{', '.join(sorted(asked))} är förseglat: läs raden i stället.")

    def _refuse_everything(self, names: tuple) -> None:
        if not names and self._sealed():
            raise TypeError("Raden har något förseglat: säg vilka fält.")

    def order_by(self, *names):
        self._refuse_sealed(names)
        return super().order_by(*names)

    def values(self, *names, **expressions):
        self._refuse_everything((*names, *expressions))
        self._refuse_sealed((*names, *expressions.values()))
        return super().values(*names, **expressions)

    def values_list(self, *names, **kwargs):
        self._refuse_everything(names)
        self._refuse_sealed(names)
        return super().values_list(*names, **kwargs)


def _names_in(asked: Any) -> set[str]:
    """Field names in what somebody wants sorted by or handed out: a name, "-name", F("name") or an expression."""
    if isinstance(asked, str):
        return {asked.lstrip("-")}
    if isinstance(asked, models.F):
        return {asked.name}  # type: ignore[attr-defined]  # the stubs have forgotten F.name
    inner = asked.get_source_expressions() if hasattr(asked, "get_source_expressions") else []
    return {name for part in inner if part is not None for name in _names_in(part)}


class Protected(models.Model):
    """A row that belongs to one authority. Primary key made in the application (architecture.md, The walls)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    authority = models.ForeignKey(
        "directory.Authority", on_delete=models.PROTECT, related_name="+", db_index=False
    )

    objects = ProtectedQuerySet.as_manager()

    class Meta:
        abstract = True

    def reading_subject(self) -> Any:
        """Whom the row is about: what a reading of it is logged against."""
        return getattr(self, "child_id", None) or self.pk
