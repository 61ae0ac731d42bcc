"""Binding who is asking to the database transaction, where the row policies read it.

Always all settings, always transaction-local: a pooled connection carries nothing over (T04), and an empty identity
gives no rows."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from tillsammans.accounts.actor import Actor, nobody
from tillsammans.lib import clock

_BIND = """SELECT set_config('app.kind', %s, true), set_config('app.authority', %s, true),
                  set_config('app.holders', %s, true), set_config('app.now', %s, true)"""


def bind(actor: Actor) -> None:
    """Make the transaction act as `actor`. Refuses outside a transaction, where it would be lost or leak."""
    if not connection.in_atomic_block:
        raise RuntimeError("Identiteten binds bara inne i en transaktion.")
    holders = "{" + ",".join(str(h) for h in actor.holders) + "}"
    with connection.cursor() as cursor:
        cursor.execute(_BIND, [actor.kind, str(actor.authority_id or ""), holders, clock.now().isoformat()])


@contextmanager
def acting(actor: Actor, back_to: Actor | None = None) -> Iterator[Actor]:
    """Act as somebody for a while (jobs, demo seeding, tests); restores explicitly: only rollback would by itself."""
    bind(actor)
    try:
        yield actor
    finally:
        if not connection.needs_rollback:
            bind(back_to or nobody())
