"""A round, the key's check value, and the code by which a provider's tool delivers."""

import hashlib
import re
import secrets
from datetime import date

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import approval
from tillsammans.research.models import DeliveryCode, Provider, Round, Study


def open_round(*, by: Actor, study: Study, year: int, opens_on: date, closes_on: date) -> Round:
    """A year to collect, by the newest codebook. Not longer than the approval stands."""
    require(by, "research.open_round", study)
    approval.must_stand(study, approval.RECEIVED, max(opens_on, study.approved_from))
    book = study.codebooks.order_by("-version").first()
    if book is None:
        raise NotPossible("no_codebook", "Studien har ingen kodbok än. En forskare publicerar den.")
    if closes_on < opens_on:
        raise NotPossible("dates", "Omgången stänger innan den öppnar.", "closes_on")
    if closes_on > study.approved_until:
        raise NotPossible(
            "after_approval", "Omgången stänger efter att godkännandet har gått ut.", "closes_on"
        )
    if not study.first_year <= year <= study.last_year:
        told = f"Etikgodkännandet {study.approval_number} gäller uppgifter från {study.first_year}–{study.last_year}."
        raise NotPossible("year_outside", told, "year")
    if study.rounds.filter(year=year).exists():
        raise NotPossible("year_taken", "Det finns redan en omgång för det året.", "year")
    row = Round.objects.create(study=study, year=year, codebook=book, opens_on=opens_on, closes_on=closes_on)
    record(by, "research.round_opened", row, code=str(year))
    return row


def set_key_check(*, by: Actor, study: Study, value: str) -> None:
    """The check value of the study's key, as the key-holder has told it. The key itself never comes here.

    Once something is delivered by a key, another one would give every child a new name.
    """
    require(by, "research.set_key_check", study)
    value = value.strip().lower()
    if not re.fullmatch(r"[0-9a-f]{16}", value):
        raise NotPossible("form", "Kontrollvärdet har 16 tecken, 0–9 och a–f.", "value")
    delivered = any(around.deliveries.exists() for around in study.rounds.all())
    if delivered and study.key_check != value:
        raise NotPossible("in_use", "Leveranser har redan kommit med den nyckel som gäller.", "value")
    study.key_check = value
    study.save(update_fields=["key_check"])
    record(by, "research.key_check_set", study)


def give_token(*, by: Actor, around: Round, provider: Provider) -> str:
    """A code for the provider's tool in this round, told this once: only its digest is kept. The old one stops."""
    require(by, "research.give_token", provider)
    approval.must_be_in(around.study, provider)
    token = secrets.token_urlsafe(32)
    row, _ = DeliveryCode.objects.update_or_create(
        round=around,
        provider=provider,
        defaults={"digest": digest(token), "given_by": by.person_id, "given_at": clock.now()},
    )
    record(by, "research.token_given", row)
    return token


def digest(token: str) -> str:
    """What is kept of a code. A long random one needs no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()
