"""What is due here, for the steering room's calendar (governance.calendar).

Another huvudman's drafts are not there at all, and the calendar is read by everybody in the room: so nothing here names
the matter until it is published. Those it concerns follow the link.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse

from tillsammans.governance.calendar import Dated
from tillsammans.governance.publishing import published_among
from tillsammans.impact.models import ImpactAssessment, OmbudAsk

EVALUATE, DECIDE, ASK, ANSWER = (
    "Se efter hur det blev",
    "Barnkonsekvensanalys klar före beslutet",
    "Barn som ska få säga sitt",
    "Barnrättsombudets svar",
)


def dates(first: date, last: date) -> Iterable[Dated]:
    """Evaluations, decisions to come, children who were to be asked, answers from an ombud. Without what is done."""
    period = (first, last)
    rows = ImpactAssessment.objects.all()
    decided = rows.filter(decided_at__isnull=False, reopened_at__isnull=True)
    undecided = rows.exclude(pk__in=decided.values("pk"))
    yield from _evaluations(decided.filter(evaluated_on__isnull=True, evaluate_on__range=period))
    for row in undecided.filter(decide_by__range=period):
        yield _dated(row, "decision", row.decide_by, DECIDE, "deadline")
    for row in rows.filter(groups__isnull=True, will_ask_on__range=period):
        yield _dated(row, "listening", row.will_ask_on, ASK, "deadline")
    asks = OmbudAsk.objects.filter(answered_at__isnull=True, answer_by__range=period)
    for ask in asks:
        yield Dated(
            key=f"impact.ombud.{ask.pk}",
            on=ask.answer_by,  # type: ignore[arg-type]  # in the period
            title=ANSWER,
            href=reverse("impact:answer", args=[ask.pk]),
            kind="deadline",
            posts=(ask.post_id,),
            quiet=True,
        )


def _evaluations(rows: Iterable[ImpactAssessment]) -> Iterator[Dated]:
    found = list(rows)
    public = published_among("impact.ImpactAssessment", [row.pk for row in found])
    for row in found:
        copy = public.get(row.pk)
        told = copy is not None and copy.withdrawn_at is None
        title = f"{EVALUATE}: {copy.title}" if copy and told else EVALUATE
        yield _dated(row, "evaluation", row.evaluate_on, title, "evaluation", quiet=not told)


def _dated(
    row: ImpactAssessment, what: str, on: date | None, title: str, kind: str, *, quiet: bool = True
) -> Dated:
    assert on is not None  # in the period
    return Dated(
        key=f"impact.{what}.{row.pk}",
        on=on,
        title=title,
        href=reverse("impact:assessment", args=[row.pk]),
        kind=kind,
        posts=(row.started_by_id,),
        quiet=quiet,
    )
