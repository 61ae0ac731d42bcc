"""The product as it is served, or with one of its promises off, so that the promise has a price. Only here.

BENCH_OFF: "reading" writes no reading rows; "sealing" keeps opened values in memory, so that opening costs a look-up;
"walls" serves a database whose row policies the bench has switched off; "keeping" draws
every page of the open site anew.
"""

import os
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
OFF = os.environ.get("BENCH_OFF", "")

if OFF == "walls":
    from config import safe_start

    safe_start.refuse_unsafe = lambda *_: None

from config.wsgi import application

if OFF == "keeping":
    from django.conf import settings

    settings.PAGES_KEPT = 0

if OFF == "reading":
    from tillsammans.audit import reading

    reading.Collector.saw = lambda self, row: None  # type: ignore[method-assign]

if OFF == "sealing":
    from tillsammans.sealing import fields

    _opened: dict[bytes, str] = {}
    _really = fields.unseal

    def _kept(instance: Any, name: str, raw: bytes) -> str:
        if raw not in _opened:
            _opened[raw] = _really(instance, name, raw)
        return _opened[raw]

    fields.unseal = _kept

__all__ = ["application"]
