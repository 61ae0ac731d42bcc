"""What consent adds to the child's page: "Vem får skolan berätta för?" (mock 03)."""

from django.urls import reverse

from tillsammans.access.walls import CONSENT_STAFF
from tillsammans.cases.models import CaseKind
from tillsammans.cases.page import Section
from tillsammans.consent import queries, words
from tillsammans.directory.models import Unit


def sections(actor, case, relations):
    if not relations & {str(r.value) for r in CONSENT_STAFF}:
        return []
    us = words.short(Unit.objects.get(pk=case.unit_id))
    sheets = queries.sheets_of(actor, case)
    rows = queries.rows_of(actor, case, sheets[0]) if sheets else []
    only_here = case.kind != CaseKind.LEADING and case.closed_at is None
    context = {
        "us": us,
        "sheet": sheets[0] if sheets else None,
        "case": case,
        "rows": rows,
        "headline": queries.headline(rows) if case.kind == CaseKind.LEADING else "",
        "open": case.closed_at is None,
        "guardian_url": reverse("mapping:new_guardian", args=[case.pk]) if only_here else "",
        "later": [words.large(words.short(r.ask.to_unit)) for r in rows],
    }
    return [Section("aside", 10, "consent/_card.html", context)]
