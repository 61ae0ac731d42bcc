"""The mapping as it is shown: each voice for itself, cut to what the viewer may read. Never counted or ranked (R35).

A viewer who is not the mapper or the named person gets only the sentences whose readers include them, and nothing that
tells that there are others (R13).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.children.queries import guardians_of
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.lib import clock
from tillsammans.mapping.models import AudienceTrial, Statement, VoiceOf
from tillsammans.ui.filters import day_short
from tillsammans.wheel import drawing
from tillsammans.wheel.sectors import Kind, Sector

MARKS = ("guardian_a", "guardian_b")
SCHOOL = "school"
# Worries first and what is good last, the sector that is hardest to say something about first.
KIND_ORDER: dict[str, int] = {Kind.CONCERN: 0, Kind.WISH: 1, Kind.STRENGTH: 2}


@dataclass(frozen=True)
class Sentence:
    """One statement, unsealed, with the words that stand beside it."""

    pk: UUID
    voice: str
    guardian_id: UUID | None
    sector: str
    kind: str
    text: str
    about: str
    about_guardian: str
    audience: str
    left_out: bool
    date: date
    meta: str
    correction: str
    shown: tuple[str, ...]
    established: bool


def sentences(actor: Actor, case: Case) -> list[Sentence]:
    """Every statement the actor may read, oldest first. A corrected one is followed by its correction."""
    rows = list(
        visible(actor, Statement).filter(case_id=case.pk, text__isnull=False).order_by("said_at", "pk")
    )
    guardians = {g.pk: g for g in guardians_of(actor, case.child_id)}
    letters = _letters(actor, rows)
    return [_sentence(row, guardians, letters) for row in rows]


def _letters(actor: Actor, rows: list[Statement]) -> dict[UUID, ReceivedCopy]:
    wanted = [row.received_copy_id for row in rows if row.received_copy_id]
    return {copy.pk: copy for copy in visible(actor, ReceivedCopy).filter(pk__in=wanted)} if wanted else {}


def _sentence(row: Statement, guardians: dict, letters: dict) -> Sentence:
    about, audience = row.about or {}, row.audience or {}
    told = set(audience.get("guardians", ()))
    return Sentence(
        pk=row.pk,
        voice=row.voice,
        guardian_id=row.guardian_id,
        sector=row.sector or "",
        kind=row.kind or "",
        text=row.text,
        about=about.get("who", ""),
        about_guardian=about.get("guardian_id") or "",
        audience=audience.get("says", ""),
        date=clock.local(row.said_at).date(),
        left_out=row.voice == VoiceOf.CHILD
        and bool(row.sector)
        and any(str(pk) not in told for pk in guardians),
        meta=_meta(row, audience, guardians, letters),
        correction=row.correction_reason or "",
        shown=tuple(audience.get("shown", ())),
        established=row.established_at is not None,
    )


def _meta(row: Statement, audience: dict, guardians: dict, letters: dict) -> str:
    """Who and when, in small letters under an adult's sentence."""
    day = day_short(clock.local(row.said_at))
    letter = letters.get(row.received_copy_id)
    if letter:
        return f"{(letter.from_person or '').split(' ')[0]}, {day}. En mening, efter prövning.".lstrip(", ")
    if row.voice == VoiceOf.PROFESSIONAL:
        return f"Skolan, {day}"
    if audience.get("released_on") and row.guardian_id in guardians:
        return f"{day}. {guardians[row.guardian_id].called} säger ja till att den delas."
    return day


def child_says(found: Iterable[Sentence]) -> list[Sentence]:
    """The child's own sentences, worries first; wishes about how we work last."""
    mine = [one for one in found if one.voice == VoiceOf.CHILD]
    order: list[str] = list(Sector)

    def place(one: Sentence) -> tuple:
        return (
            not one.sector,
            KIND_ORDER.get(one.kind, 3),
            -order.index(one.sector) if one.sector else 0,
            one.date,
        )

    return sorted(mine, key=place)


def voices_of(guardians: list[Guardian]) -> list[dict]:
    """The columns: each guardian alone, then the school."""
    marks = [*MARKS, *["guardian_b"] * len(guardians)]
    columns = [
        {"key": str(g.pk), "name": g.name, "called": g.called, "role": "vårdnadshavare", "mark": mark}
        for g, mark in zip(guardians, marks, strict=False)
    ]
    return [*columns, {"key": SCHOOL, "name": "Skolan", "called": "Skolan", "role": "", "mark": "school"}]


def _key(one: Sentence) -> str:
    return str(one.guardian_id) if one.voice == VoiceOf.GUARDIAN else SCHOOL


def wheel_voices(found: Iterable[Sentence], columns: list[dict]) -> dict[str, dict[str, list[str]]]:
    """What the wheel draws: one mark per voice, sector and kind. A fact about oneself has no kind and is not drawn."""
    mark_of = {column["key"]: column["mark"] for column in columns}
    voices: dict[str, dict[str, list[str]]] = {"child": {}}
    for one in found:
        if one.sector and one.kind:
            mark = "child" if one.voice == VoiceOf.CHILD else mark_of.get(_key(one))
            if mark:
                voices.setdefault(mark, {}).setdefault(one.sector, []).append(one.kind)
    return voices


def rows_of(found: list[Sentence], voices: dict, called: str) -> list[dict]:
    """The table of the adults' voices, sector by sector. "Ni ser olika" is for the mapper only (R52)."""
    rows = []
    for sector in Sector:
        here = [one for one in found if one.sector == sector]
        adults = [one for one in here if one.voice != VoiceOf.CHILD]
        cells: dict[str, list] = {}
        for one in adults:
            cells.setdefault(_key(one), []).append(_cell(one))
        note = "" if adults else f"Bara {called}" if here else "Inte pratat om"
        rows.append(
            {"sector": sector.value, "note": note, "differs": drawing.differs(voices, sector), "cells": cells}
        )
    return rows


def _cell(one: Sentence) -> dict:
    meta = f"{one.meta}. Rättelse: {one.correction}" if one.correction else one.meta
    return {"text": one.text, "kind": one.kind, "meta": meta, "about": one.about}


def trials_of(actor: Actor, found: Iterable[Sentence]) -> dict[UUID, list[AudienceTrial]]:
    """The decisions on who may be told, by statement, oldest first. Only for those who may read them."""
    rows: dict[UUID, list[AudienceTrial]] = {}
    for trial in (
        visible(actor, AudienceTrial)
        .filter(statement_id__in=[one.pk for one in found])
        .order_by("decided_at", "pk")
    ):
        rows.setdefault(trial.statement_id, []).append(trial)
    return rows
