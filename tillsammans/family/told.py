""" "Det här har du sagt, och vem som fått veta": the child's own sentences with the child's choice and the letters that
carried them. For samtalsläge and paper under 13 (R88), read as the professional who shows it."""

from typing import Any

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.disclosures.models import Disclosure
from tillsammans.mapping.models import Statement, VoiceOf


def sentences(actor: Actor, case: Case) -> list[dict[str, Any]]:
    """Each sentence: words, sector, kind, day, who may know, and which units got it in a letter, when."""
    rows = visible(actor, Statement).filter(case_id=case.pk, voice=VoiceOf.CHILD).order_by("said_at", "pk")
    corrected = {row.corrects for row in rows if row.corrects}
    letters = _letters(actor, case)
    return [
        {
            "text": row.text,
            "sector": row.sector or "",
            "kind": row.kind or "",
            "date": row.said_at,
            "audience": (row.audience or {}).get("says", ""),
            "letters": letters.get(str(row.pk), []),
        }
        for row in rows
        if row.pk not in corrected
    ]


def _letters(actor: Actor, case: Case) -> dict[str, list[dict[str, Any]]]:
    """Statement id -> the units that have it, and when it was sent. Queued and stopped letters told nobody anything."""
    out: dict[str, list[dict[str, Any]]] = {}
    sent = visible(actor, Disclosure).select_related("to_unit").filter(case_id=case.pk, sent_at__isnull=False)
    for letter in sent.order_by("sent_at", "pk"):
        for pk in (letter.needs or {}).get("told", ()):
            out.setdefault(str(pk), []).append({"unit": letter.to_unit.name, "on": letter.sent_at})
    return out
