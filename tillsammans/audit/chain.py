"""Linking committed log rows into one chain per authority, and signing where each chain stands outside the database.

Writers never wait: a row is written with its HMAC, and some seconds later `link` puts every committed row that is in no
block yet into the next block of its authority. Only the worker does this. Rows younger than the last run have only
their HMAC: such a row can be removed without a trace, and docs/security says so.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain as joined
from itertools import groupby
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from tillsammans.audit.models import ChainBlock, Event, Reading, Row
from tillsammans.audit.record import canonical
from tillsammans.lib import clock

NOWHERE = UUID(int=0)  # the chain of rows outside any authority (sign-in pages, failed requests)
FIRST = bytes(32)  # what the first block of a chain stands on
BLOCK_ROWS = 1000
# A transaction may commit long after its rows got their ids, so rows are looked for this far behind the last run.
# No request or job lasts this long; seeding does, but before there is any block.
OVERLAP = timedelta(hours=1)
_LOCK = 0x7112A7  # two workers take turns


def link() -> int:
    """Put every committed row that is in no block into the next block of its authority. How many rows.

    One transaction over all authorities, so that the youngest block anywhere tells when all were last looked at.
    The checkpoint is signed after the commit: it never vouches for what was rolled back."""
    with transaction.atomic():
        _take_turns()
        heads: dict[UUID, ChainBlock] = {}
        count = 0
        for authority, rows in groupby(_unlinked(), key=lambda row: row.authority_id or NOWHERE):
            for part in _parts(rows):
                heads[authority] = _add_block(authority, part, heads.get(authority) or head(authority))
                count += len(part)
        if heads:
            transaction.on_commit(lambda: sign_heads(heads.values()))
    return count


def _take_turns() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _unlinked() -> Iterator[Row]:
    """Rows in no block yet, by authority and then by id. An anti-join and not "newer than the last one": a row with an
    older id may commit after a row with a newer one."""
    since = _floor_of_last_run()
    linked = ChainBlock.objects.filter(id__gte=since).values_list("row_ids", flat=True)
    known = set(joined.from_iterable(linked.iterator()))
    found = [
        row
        for model in (Event, Reading)
        for row in model._default_manager.filter(id__gte=since).iterator()
        if row.pk not in known
    ]
    return iter(sorted(found, key=lambda row: (str(row.authority_id or NOWHERE), row.pk)))


def _floor_of_last_run() -> UUID:
    """The smallest id (UUIDv7, real time) a row made `OVERLAP` before the last run can have."""
    last = ChainBlock.objects.order_by("-id").values_list("id", flat=True).first()
    if last is None:
        return NOWHERE
    millis = (last.int >> 80) - int(OVERLAP.total_seconds() * 1000)
    return UUID(int=millis << 80)


def _parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    part: list[Row] = []
    for row in rows:
        part.append(row)
        if len(part) == BLOCK_ROWS:
            yield part
            part = []
    if part:
        yield part


def head(authority: UUID) -> ChainBlock | None:
    """The last block of an authority's chain."""
    return ChainBlock.objects.filter(authority_id=authority).order_by("-seq").first()


def _add_block(authority: UUID, rows: list[Row], before: ChainBlock | None) -> ChainBlock:
    block = ChainBlock(
        authority_id=authority,
        seq=before.seq + 1 if before else 1,
        row_ids=[row.pk for row in rows],
        prev=bytes(before.digest) if before else FIRST,
        made_at=clock.now(),
    )
    block.digest = digest_of(block, rows)
    block.save(force_insert=True)
    return block


def digest_of(block: ChainBlock, rows: Iterable[Row]) -> bytes:
    """SHA-256 over the block's own columns and its rows, in order, each with its HMAC."""
    whole = hashlib.sha256()
    own = (
        str(block.pk),
        str(block.authority_id),
        str(block.seq),
        block.made_at.astimezone(clock.UTC).isoformat(),
    )
    for part in (bytes(block.prev), *(word.encode() for word in own)):
        whole.update(_measured(part))
    for row in rows:
        whole.update(
            _measured(row._meta.label.encode() + b"\x1f" + canonical(row)) + _measured(bytes(row.mac))
        )
    return whole.digest()


def _measured(part: bytes) -> bytes:
    """With its length before it, so that no two sequences of parts read the same."""
    return len(part).to_bytes(8) + part


# --- checkpoints: where each chain stands, signed, outside the database ------------------------------------------


def checkpoint_file() -> Path:
    """AUDIT_CHECKPOINTS, or a file in the home folder. Better on another machine, or at least copied there."""
    return Path(os.environ.get("AUDIT_CHECKPOINTS") or settings.HOME / "checkpoints.jsonl")


def sign_heads(blocks: Iterable[ChainBlock]) -> None:
    """Append one signed line: how far each of these chains has come, and its digest there."""
    heads = {str(block.authority_id): [block.seq, bytes(block.digest).hex()] for block in blocks}
    if not heads:
        return
    at = clock.now()
    line = {"at": at.isoformat(), "heads": heads, "mac": checkpoint_mac(at, heads)}
    path = checkpoint_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a") as file:
        file.write(json.dumps(line) + "\n")
        file.flush()
        os.fsync(file.fileno())


def checkpoint_mac(at: datetime | str, heads: dict) -> str:
    """HMAC-SHA256 of one line with the key outside the database."""
    when = at if isinstance(at, str) else at.isoformat()
    content = json.dumps(["checkpoint", when, heads], sort_keys=True, separators=(",", ":"))
    return hmac.digest(settings.AUDIT_KEY.encode(), content.encode(), "sha256").hex()


def sign_all_heads() -> None:
    """Sign where every chain stands: when the worker starts, since it may have died between a commit and its line."""
    newest = ChainBlock.objects.order_by("authority_id", "-seq").distinct("authority_id")
    sign_heads(newest)
