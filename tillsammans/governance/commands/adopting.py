"""Each huvudman's own decision to adopt the shared goal ("beslutad i alla länets kommuner och Region Sörmland")."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Principal
from tillsammans.governance import files
from tillsammans.governance.commands.agreements import refuse_over
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Adoption, Agreement
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class Adopting:
    """`decided_by`: "Kommunstyrelsen"; `record`: paragraph and diary number; `upload`: the extract, if there is one."""

    decided_by: str
    decided_on: date
    record: str
    upload: Any = None


def adopt(*, by: Actor, agreement: Agreement, principal: Principal, new: Adopting) -> Adoption:
    """Note a huvudman's decision. One stands at a time; another is noted when the first is withdrawn."""
    row = Adoption(
        agreement=agreement,
        principal=principal,
        decided_by=new.decided_by.strip(),
        decided_on=new.decided_on,
        record=new.record.strip(),
        noted_by_id=by.post_id,
        noted_at=clock.now(),
    )
    require(by, "governance.note_adoption", row)
    refuse(decided_by=new.decided_by, record=new.record)
    refuse_over(agreement)
    _refuse(row)
    with transaction.atomic():
        if agreement.adoptions.filter(principal=principal, withdrawn_on__isnull=True).exists():
            raise NotPossible("twice", f"{principal} har redan ett beslut som står.")
        if new.upload:
            title = f"Beslut om målbilden, {principal}"
            row.file = files.keep(by=by, upload=new.upload, title=title[:150], about=row)
        row.save(force_insert=True)
    record(by, "governance.noted_adoption", row)
    return row


def withdraw(*, by: Actor, adoption: Adoption, on: date, by_which: str) -> None:
    """Note that the huvudman no longer stands behind the goal, or that the note was wrong. The row stays."""
    require(by, "governance.note_adoption", adoption)
    refuse(record=by_which)
    with transaction.atomic():
        row = Adoption.objects.select_for_update(of=("self",)).get(pk=adoption.pk)
        if row.withdrawn_on:
            raise NotPossible("withdrawn", "Beslutet är redan återtaget.")
        if not by_which.strip():
            raise NotPossible("empty", "Skriv genom vilket beslut, eller varför det var fel.", "record")
        if not row.decided_on <= on <= clock.today():
            raise NotPossible("day", "Dagen ska ligga mellan beslutet och i dag.", "on")
        row.withdrawn_on, row.withdrawn_record = on, by_which.strip()[:200]
        row.save(update_fields=["withdrawn_on", "withdrawn_record"])
    record(by, "governance.withdrew_adoption", row)


def _refuse(row: Adoption) -> None:
    if not row.decided_by:
        raise NotPossible("empty", "Skriv vem som beslutade, till exempel kommunstyrelsen.", "decided_by")
    if not row.record:
        raise NotPossible(
            "empty", "Skriv paragraf och diarienummer, så att beslutet går att hitta.", "record"
        )
    if len(row.decided_by) > 150 or len(row.record) > 120:
        field = "record" if len(row.record) > 120 else "decided_by"
        raise NotPossible("long", "Korta texten.", field)
    if row.decided_on > clock.today():
        raise NotPossible("future", "Den dagen har inte kommit.", "decided_on")
