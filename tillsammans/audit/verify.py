"""Is the log as it was written? Looks at the tables and at the signed checkpoints, and at nothing that is running.

What is found, and by what: an edited row by its HMAC; a row put in by somebody without the key by the same; a deleted
row by its block; an edited or deleted block by the chain; a cut tail, an emptied table and a chain that somebody has
made anew by the checkpoints, which lie outside the database.
"""

import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any
from uuid import UUID

from tillsammans.audit.chain import BLOCK_ROWS, FIRST, checkpoint_mac, digest_of
from tillsammans.audit.models import ChainBlock, Event, Reading, Row
from tillsammans.audit.record import mac_of


@dataclass(frozen=True)
class Fault:
    """One thing that is not as it was written. `code` for programs, `sentence` for people, which block and row."""

    code: str
    sentence: str
    authority: UUID | None = None
    seq: int | None = None
    row: UUID | None = None


@dataclass(frozen=True)
class Report:
    """faults: in the order the chain is read; the first is where to begin. unlinked: rows with only their HMAC."""

    blocks: int
    rows: int
    unlinked: int
    faults: tuple[Fault, ...]


Signed = dict[UUID, dict[int, str]]
"""Authority -> sequence number -> digest in hex, as signed outside the database."""


def verify(checkpoints: Path) -> Report:
    """Read everything once, in the order it was linked, and then the rows that no block holds yet."""
    signed, faults = read_checkpoints(checkpoints)
    linked: set[UUID] = set()
    blocks = 0
    chains = groupby(
        ChainBlock.objects.order_by("authority_id", "seq").iterator(), key=lambda b: b.authority_id
    )
    seen: dict[UUID, int] = {}
    for authority, chain in chains:
        last = 0
        for block in _in_order(chain, faults):
            faults += _wrong_with(block, signed.get(authority, {}), linked)
            last, blocks = block.seq, blocks + 1
        seen[authority] = last
    faults += _cut_tails(signed, seen)
    if blocks and not checkpoints.exists():
        faults.append(
            Fault(
                "no_checkpoints",
                f"Kontrollpunkterna saknas ({checkpoints}). Utan dem syns inte om slutet är borta.",
            )
        )
    unlinked = 0
    for row in _not_in(linked):
        unlinked += 1
        faults += _forged(row, None)
    return Report(blocks, len(linked) + unlinked, unlinked, tuple(faults))


def read_checkpoints(path: Path) -> tuple[Signed, list[Fault]]:
    """What was signed, and a fault for each line that does not bear its signature."""
    signed: Signed = {}
    faults: list[Fault] = []
    lines = path.read_text().splitlines() if path.exists() else []
    for number, text in enumerate(lines, 1):
        heads = _signed_heads(text)
        if heads is None:
            faults.append(Fault("checkpoint", f"Kontrollpunkt på rad {number} är ändrad eller inte vår."))
            continue
        for authority, (seq, digest) in heads.items():
            if signed.setdefault(UUID(authority), {}).setdefault(seq, digest) != digest:
                faults.append(
                    Fault("remade", f"Block {seq} har två olika kontrollpunkter.", UUID(authority), seq)
                )
    return signed, faults


def _signed_heads(text: str) -> dict | None:
    try:
        line = json.loads(text)
        return (
            line["heads"]
            if hmac.compare_digest(checkpoint_mac(line["at"], line["heads"]), line["mac"])
            else None
        )
    except (ValueError, KeyError, TypeError):
        return None


def _in_order(chain: Iterator[ChainBlock], faults: list[Fault]) -> Iterator[ChainBlock]:
    """The blocks, with a fault for each gap and each block that does not stand on the one before."""
    seq, prev = 0, FIRST
    for block in chain:
        if block.seq != seq + 1:
            says = f"Block {seq + 1} saknas: efter {seq} kommer {block.seq}."
            faults.append(Fault("block_gone", says, block.authority_id, seq + 1))
        elif bytes(block.prev) != prev:
            says = f"Block {block.seq} hör inte ihop med blocket före."
            faults.append(Fault("block_edited", says, block.authority_id, block.seq))
        seq, prev = block.seq, bytes(block.digest)
        yield block


def _wrong_with(block: ChainBlock, signed: dict[int, str], linked: set[UUID]) -> Iterator[Fault]:
    """Faults of one block: its rows, its digest, and whether it is the block that was signed."""
    place: dict[str, Any] = {"authority": block.authority_id, "seq": block.seq}
    rows = _rows_of(block)
    for pk in block.row_ids:
        if pk not in rows:
            yield Fault("row_gone", f"Rad {pk} i block {block.seq} är borta.", row=pk, **place)
        else:
            yield from _forged(rows[pk], block)
    linked.update(block.row_ids)
    whole = all(pk in rows for pk in block.row_ids)
    if whole and digest_of(block, [rows[pk] for pk in block.row_ids]) != bytes(block.digest):
        yield Fault("block_edited", f"Block {block.seq} stämmer inte med sina rader.", **place)
    if signed.get(block.seq, digest := bytes(block.digest).hex()) != digest:
        yield Fault("remade", f"Block {block.seq} är inte det som signerades. Kedjan är omgjord.", **place)


def _rows_of(block: ChainBlock) -> dict[UUID, Row]:
    rows: dict[UUID, Row] = dict(Event.objects.in_bulk(block.row_ids))
    return rows | Reading.objects.in_bulk(block.row_ids)


def _forged(row: Row, block: ChainBlock | None) -> Iterator[Fault]:
    if hmac.compare_digest(mac_of(row), bytes(row.mac)):
        return
    where = f"i block {block.seq}" if block else "utanför kedjan"
    authority, seq = (block.authority_id, block.seq) if block else (row.authority_id, None)
    says = f"Rad {row.pk} ({row._meta.label}) {where} är ändrad eller inte skriven av Tillsammans."
    yield Fault("row_forged", says, authority, seq, row.pk)


def _cut_tails(signed: Signed, seen: dict[UUID, int]) -> Iterator[Fault]:
    for authority, heads in signed.items():
        last, wanted = seen.get(authority, 0), max(heads)
        if last < wanted:
            yield Fault(
                "tail_cut",
                f"Kedjan slutar vid block {last} men har varit {wanted} lång.",
                authority,
                last + 1,
            )


def _not_in(linked: set[UUID]) -> Iterator[Row]:
    for model in (Event, Reading):
        rows = model._default_manager.order_by("pk").iterator(chunk_size=BLOCK_ROWS)
        yield from (row for row in rows if row.pk not in linked)
