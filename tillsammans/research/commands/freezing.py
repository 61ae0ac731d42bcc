"""A frozen state of the panel with a number, and those who said no after their rows had come."""

import json
from collections.abc import Sequence

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.karta.judging import is_pseudonym
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import approval, computing, keeping, store
from tillsammans.research.collection import newest
from tillsammans.research.models import DataRelease, OptOut, Study


def opt_out(*, by: Actor, study: Study, pseudonyms: Sequence[str], reason: str) -> int:
    """How many are new. Holds from the next data release; in those frozen before, the rule for retention decides."""
    require(by, "research.opt_out", study)
    study = Study.objects.select_for_update().get(pk=study.pk)  # not while it is discarded
    approval.must_have_rows(study)
    wanted = [text.strip().lower() for text in pseudonyms if text.strip()]
    if not wanted:
        raise NotPossible("nobody", "Skriv minst en pseudonym.", "pseudonyms")
    for number, text in enumerate(wanted, 1):
        if not is_pseudonym(text):
            raise NotPossible(
                "form",
                f"Rad {number} är ingen pseudonym. De har 32 tecken, 0–9 och a–f; nyckelhållaren gör dem.",
                "pseudonyms",
            )
    if not reason.strip():
        raise NotPossible("no_reason", "Skriv varför och hur det kom in.", "reason")
    known = set(study.opt_outs.values_list("pseudonym", flat=True))
    rows = [_row(by, study, text, reason.strip()) for text in sorted(set(wanted) - known)]
    OptOut.objects.bulk_create(rows)
    record(by, "research.opted_out", study)
    return len(rows)


def _row(by: Actor, study: Study, pseudonym: str, reason: str) -> OptOut:
    return OptOut(
        study=study, pseudonym=pseudonym, reason=reason, added_by=by.person_id, added_at=clock.now()
    )


def freeze(*, by: Actor, study: Study) -> DataRelease:
    """The newest accepted delivery of every provider and year, without those who have said no."""
    require(by, "research.freeze", study)
    study = Study.objects.select_for_update().get(pk=study.pk)  # the next number is nobody else's
    approval.must_stand(study, approval.COMPUTED)
    deliveries = newest(study)
    if not deliveries:
        raise NotPossible("nothing", "Det finns ingen leverans som är ur karantän.")
    last = study.data_releases.order_by("-number").first()
    number = last.number + 1 if last else 1
    keeping.drop_unfinished(study, number)
    try:
        catalogue = store.freeze(
            keeping.panel(study),
            computing.codebook(study),
            number,
            deliveries,
            list(study.opt_outs.values_list("pseudonym", flat=True)),
        )
    except store.StoreError as fault:
        raise NotPossible("store", str(fault)) from None
    row = DataRelease.objects.create(
        study=study,
        number=number,
        catalogue=json.loads(catalogue.as_json()),
        sha256=catalogue.sha256,
        frozen_by=by.person_id,
        frozen_at=clock.now(),
    )
    record(by, "research.frozen", row, code=str(number))
    return row
