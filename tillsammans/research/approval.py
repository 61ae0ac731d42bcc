"""The frame of the ethics approval: nothing is received, computed or released outside it, and a refusal names what is
missing (R79; etikprövningslagen 2003:460)."""

from collections.abc import Iterable
from datetime import date

from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research.models import Provider, Round, Study
from tillsammans.ui.filters import day

RECEIVED, COMPUTED, RELEASED = "tas emot", "beräknas", "släppas"


def must_stand(study: Study, deed: str, today: date | None = None) -> None:
    """Raise NotPossible unless the approval has begun and not ended. `deed`: RECEIVED, COMPUTED or RELEASED."""
    today = today or clock.today()
    number = study.approval_number
    if today < study.approved_from:
        begins = day(study.approved_from)
        raise NotPossible(
            "not_begun", f"Etikgodkännandet {number} gäller från {begins}. Innan dess får inget {deed}."
        )
    if today > study.approved_until:
        ended = day(study.approved_until)
        raise NotPossible("ended", f"Etikgodkännandet {number} gick ut {ended}. Efter det får inget {deed}.")


def must_cover(study: Study, codes: Iterable[str], field: str | None = None) -> None:
    """Raise NotPossible when a variable is not among the approved ones."""
    outside = sorted(set(codes) - set(study.variables))
    if outside:
        named = ", ".join(outside)
        raise NotPossible(
            "not_approved", f"Etikgodkännandet {study.approval_number} omfattar inte {named}.", field
        )


def must_cover_years(study: Study, years: Iterable[int]) -> None:
    """Raise NotPossible when a year is not among those that the data may be about."""
    first, last = study.first_year, study.last_year
    outside = sorted(year for year in set(years) if not first <= year <= last)
    if outside:
        named = ", ".join(map(str, outside))
        told = f"Etikgodkännandet {study.approval_number} gäller uppgifter från {first}–{last}, inte från {named}."
        raise NotPossible("years_not_approved", told)


def must_be_in(study: Study, provider: Provider) -> None:
    if provider.study_id != study.pk:
        raise NotPossible("not_provider", f"{provider.name} är inte leverantör i studien {study.code}.")


def must_have_rows(study: Study) -> None:
    """Raise NotPossible when the study's rows are discarded. Then nobody knows any longer who had said no, so nothing
    may come again, not even by an approval that became longer."""
    if gone := study.discardings.order_by("discarded_at").first():
        when = day(gone.discarded_at)
        told = f"Studiens uppgifter förstördes {when}, och vilka som hade sagt nej. Inget mer tas emot."
        raise NotPossible("discarded", told)


def must_be_open(around: Round, today: date | None = None) -> None:
    """Raise NotPossible unless the round takes deliveries today."""
    today = today or clock.today()
    if today < around.opens_on:
        raise NotPossible("round_not_open", f"Omgången {around.year} öppnar {day(around.opens_on)}.")
    if today > around.closes_on:
        raise NotPossible("round_closed", f"Omgången {around.year} stängde {day(around.closes_on)}.")
