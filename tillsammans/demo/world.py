"""The world: stand on a day, act as somebody in a seat, let the worker deliver. No side doors: every row comes from a
command run under the identity of the one who does it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from types import SimpleNamespace
from uuid import UUID

from django.db import transaction

from tillsammans.access.identity import acting
from tillsammans.access.policy import forget
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import FamilyAccount
from tillsammans.accounts.sessions import staff_actor
from tillsammans.audit.reading import collecting
from tillsammans.directory import seed
from tillsammans.lib import clock
from tillsammans.outbox.work import run_waiting_here


class World(SimpleNamespace):
    """What the story's chapters share: `world.case`, `world.alma_id`, `world.sofia`, ... set as they come to be.

    `time` is the handle of the frozen clock; `world.at("2026-09-29 10.05")` moves it.
    """

    def at(self, moment: str | datetime) -> None:
        self.time.to(moment)

    def actor(self, who: str) -> Actor:
        """Somebody of the cast as an actor: "liam", "petra_emi", or a family account: "sofia", "johan", "alma"."""
        account = getattr(self, f"{who}_account", None)
        if account:
            return family_actor(
                account, getattr(self, "place", None) or seed.seat("birgitta").unit.authority_id
            )
        holding = seed.holding(who)
        return staff_actor(holding.person, holding)

    @contextmanager
    def as_(self, who: str, action: str = "demo.story") -> Iterator[Actor]:
        """Act as somebody, with identity bound and readings logged, in one transaction."""
        forget()
        actor = self.actor(who)
        with transaction.atomic(), acting(actor), collecting(actor, action):
            yield actor
        forget()

    def deliver(self) -> int:
        """Let the worker do everything that waits (letters, notices)."""
        with transaction.atomic():
            return run_waiting_here()


def family_actor(account: FamilyAccount, authority_id: UUID) -> Actor:
    return Actor(
        kind="family",
        authority_id=authority_id,
        holders=(account.pk,),
        person_id=account.pk,
        language=account.language,
    )


@contextmanager
def new_world(start: str = "2026-09-28 07.30", everywhere: bool = False) -> Iterator[World]:
    """A world in which the directory exists and nothing about any child does (story 0). `everywhere`: the clock stands
    still in every thread, for a served product."""
    with clock.frozen(start, everywhere=everywhere) as time:
        seed.seed_directory(clock.today())
        seed.seed_rules()
        yield World(time=time)
