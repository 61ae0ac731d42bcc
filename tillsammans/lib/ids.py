"""Primary keys, made in the application so that a row knows its name before it is written."""

import os
import threading
import time
import uuid

_lock = threading.Lock()
_last = 0  # milliseconds << 12 | counter, of the latest id in this process


def uuid7() -> uuid.UUID:
    """A UUIDv7 (RFC 9562): sorts by when it was made, and strictly so within one process.

    Uses real time and not `lib.clock`: an index stays in order only if ids never go backwards,
    also when a test or the demo has moved its clock.
    """
    stamp = _next_stamp()
    millis, counter = stamp >> 12, stamp & 0xFFF
    tail = int.from_bytes(os.urandom(8)) & (1 << 62) - 1
    return uuid.UUID(int=millis << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | tail)


def _next_stamp() -> int:
    """The next 48 bits of time and 12 bits of counter; a full counter borrows the next millisecond."""
    global _last  # guarded by the lock
    # The counter begins at random in its lower half, so ids do not tell how many came before.
    fresh = time.time_ns() // 1_000_000 << 12 | int.from_bytes(os.urandom(2)) & 0x7FF
    with _lock:
        _last = max(fresh, _last + 1)
        return _last
