"""What an authority may tell a unit, by the latest answers of everybody whose yes is needed (R7, R10-R12, R14).

The gate asks here, when a letter is queued and again when it leaves. Nothing is stored: the answers are the truth."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.children.models import Child, Guardian
from tillsammans.consent import words
from tillsammans.consent.models import (
    Answer,
    Ask,
    Capacity,
    Consent,
    Exemption,
    MaturityAssessment,
    Sheet,
    Withdrawal,
)
from tillsammans.directory.models import Unit
from tillsammans.lib import clock
from tillsammans.lib.dates import age_on
from tillsammans.lib.text import list_and
from tillsammans.sealing.fields import matching

ADULT, ALWAYS_ASKED = 18, 12  # R14, R12


@dataclass(frozen=True)
class Coverage:
    """complete: everybody whose yes is needed has said yes, and it holds that day. sectors, statements, codes: what all
    of them agree to. missing: called names of those whose yes is missing, for staff who may know. sentence: the
    refusal in words, "" when complete. asked: every sector the sheet asked about."""

    complete: bool
    sectors: frozenset[str] = frozenset()
    statements: frozenset[UUID] = frozenset()
    missing: tuple[str, ...] = ()
    sentence: str = ""
    codes: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    ask_id: UUID | None = None
    until_on: date | None = None


@dataclass(frozen=True)
class Giver:
    """Somebody whose yes is needed: a guardian, or the child (guardian_id None)."""

    capacity: str
    guardian_id: UUID | None
    row: Any = field(compare=False, hash=False)

    @property
    def called(self) -> str:
        if isinstance(self.row, Guardian):
            return self.row.called
        return self.row.card["called"]


def of(actor: Actor, case, unit: Unit, on: date) -> Coverage:
    """What the authority may tell `unit` on that day. The newest question everybody has said yes to counts; a no to a
    newer one is a no."""
    return Book(actor, case, on).of(unit)


def _nothing(case, unit: Unit) -> str:
    return f"{words.large(words.short(case.unit))} får inte berätta något för {words.short(unit)} än"


def rows(actor: Actor, model, child_id: UUID) -> QuerySet:
    """Rows about the child: what the actor sees, or for a job what its authority has (the worker's own policies)."""
    seen = (
        model._default_manager.filter(authority_id=actor.authority_id)
        if actor.kind == "job"
        else visible(actor, model)
    )
    return seen.filter(**{"pk" if model is Child else "child_id": child_id})


class Book:
    """Everything answered in one case, as it stands on one day. Five narrow queries, then only memory."""

    def __init__(self, actor: Actor, case, on: date):
        self.actor, self.case, self.on = actor, case, on

    def of(self, unit: Unit) -> Coverage:
        """What may be told to that unit."""
        asks = [ask for ask in self.asks if ask.to_unit_id == unit.pk]
        for ask in asks:
            if not self.missing(ask):
                return self.covered(ask)
            if self.refused(ask):
                return self.lacking(ask)
        if asks:
            return self.lacking(asks[0])
        sentence = f"{_nothing(self.case, unit)}. Ingen har frågats om samtycke än."
        return Coverage(complete=False, sentence=sentence)

    @cached_property
    def asks(self) -> list[Ask]:
        """Newest first."""
        sheets = rows(self.actor, Sheet, self.case.child_id).filter(case_id=self.case.pk)
        found = rows(self.actor, Ask, self.case.child_id).filter(sheet_id__in=sheets.values("pk"))
        return list(found.select_related("to_unit__authority").order_by("-pk"))

    @cached_property
    def _consents(self) -> list[Consent]:
        return list(rows(self.actor, Consent, self.case.child_id).order_by("-answered_at", "-pk"))

    @cached_property
    def _withdrawn(self) -> dict[UUID, Withdrawal]:
        return {w.consent_id: w for w in rows(self.actor, Withdrawal, self.case.child_id)}

    @cached_property
    def required(self) -> list[Giver]:
        """Whose yes is needed: guardians in force that are not excepted, and the child by age and maturity."""
        child = Giver(Capacity.CHILD, None, self.case)
        if self.adult or self._maturity == "alone":
            return [child]
        guardians = [Giver(Capacity.GUARDIAN, g.pk, g) for g in self._guardians]
        return [*guardians, child] if self._child_is_asked else guardians

    @cached_property
    def _guardians(self) -> list[Guardian]:
        start = clock.midnight_after(self.on - timedelta(days=1))
        in_force = Q(until__isnull=True) | Q(until__gt=start)
        found = rows(self.actor, Guardian, self.case.child_id).filter(
            in_force, starts__lte=clock.midnight_after(self.on)
        )
        alone = list(found.filter(sole_custody_source__isnull=False))
        return alone or [g for g in found.order_by("pk") if g.pk not in self._excepted]

    @cached_property
    def _excepted(self) -> set[UUID]:
        found = rows(self.actor, Exemption, self.case.child_id).filter(
            case_id=self.case.pk, until_on__gte=self.on
        )
        return set(found.values_list("guardian_id", flat=True))

    @cached_property
    def _age(self) -> int | None:
        child = rows(self.actor, Child, self.case.child_id).first()
        with matching():
            born = child.birth_date if child else None
        return age_on(date.fromisoformat(born), self.on) if born else None

    @property
    def adult(self) -> bool:
        return self._age is not None and self._age >= ADULT

    @cached_property
    def _maturity(self) -> str:
        found = rows(self.actor, MaturityAssessment, self.case.child_id).filter(case_id=self.case.pk)
        latest = found.order_by("-made_at", "-pk").first()
        return latest.outcome if latest else ""

    @property
    def _child_is_asked(self) -> bool:
        """From 12 always, and younger when asked at all: who has been asked is also heard."""
        if self._maturity:
            return self._maturity == "with_guardian"
        asked = any(c.capacity == Capacity.CHILD for c in self._consents)
        return asked or (self._age is not None and self._age >= ALWAYS_ASKED)

    def latest(self, ask: Ask, giver: Giver) -> Consent | None:
        """The person's latest answer to that question."""
        mine = (c for c in self._consents if c.ask_id == ask.pk and c.guardian_id == giver.guardian_id)
        return next(mine, None)

    def withdrawal(self, consent: Consent) -> Withdrawal | None:
        return self._withdrawn.get(consent.pk)

    def yes(self, ask: Ask, giver: Giver) -> Consent | None:
        """The person's latest answer, if it is a yes that is not taken back and holds that day."""
        latest = self.latest(ask, giver)
        if latest is None or latest.answer != Answer.YES or latest.pk in self._withdrawn:
            return None
        return latest if latest.until_on >= self.on else None

    def missing(self, ask: Ask) -> list[Giver]:
        """Whose yes is missing. Without anybody known to ask, nobody's yes is enough."""
        if not self.required:
            return [Giver(Capacity.GUARDIAN, None, _Nobody())]
        return [giver for giver in self.required if self.yes(ask, giver) is None]

    def refused(self, ask: Ask) -> bool:
        """Somebody has said no, or taken their yes back: an older yes does not help."""
        found = [c for giver in self.required if (c := self.latest(ask, giver))]
        return any(c.answer == Answer.NO or c.pk in self._withdrawn for c in found)

    def covered(self, ask: Ask) -> Coverage:
        """What is left when each has taken away what they want kept."""
        given = [c for giver in self.required if (c := self.yes(ask, giver))]
        asked = frozenset(ask.sectors or ())
        extra = ask.extra or []
        return Coverage(
            complete=True,
            sectors=asked.difference(*(c.except_sectors or () for c in given)),
            statements=frozenset(UUID(one["statement_id"]) for one in extra if one.get("statement_id")),
            codes=frozenset(one["code"] for one in extra if one.get("code")),
            asked=asked,
            ask_id=ask.pk,
            until_on=min(c.until_on for c in given),
        )

    def lacking(self, ask: Ask) -> Coverage:
        names = tuple(giver.called for giver in self.missing(ask))
        sentence = f"{_nothing(self.case, ask.to_unit)}. Ja saknas från {list_and(names)}."
        return Coverage(
            complete=False,
            missing=names,
            sentence=sentence,
            asked=frozenset(ask.sectors or ()),
            ask_id=ask.pk,
        )


class _Nobody:
    """Stands where no guardian is written in."""

    card = {"called": "vårdnadshavarna"}
