"""Reading assessments: which ones somebody sees, one whole, and the list in the order it should be dealt with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404

from tillsammans.access.rules.impact import ELECTED, OMBUD, WRITES, principal_of, seen_by
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import denied
from tillsammans.directory.models import Function, Post
from tillsammans.directory.queries import sitting_now
from tillsammans.governance.models import Publication
from tillsammans.governance.publishing import published_among
from tillsammans.impact import steps
from tillsammans.impact.models import Alternative, ChildGroup, ImpactAssessment, OmbudAsk
from tillsammans.lib import clock

LABEL = "impact.ImpactAssessment"


def seen(actor: Actor) -> QuerySet[ImpactAssessment]:
    """The rows one may read inside the room."""
    return ImpactAssessment.objects.filter(seen_by(actor)).distinct()


def find(actor: Actor, pk: UUID) -> ImpactAssessment:
    """The whole assessment, or 404: the same as for an id that never existed."""
    row = whole(seen(actor)).filter(pk=pk).first()
    if row is None:
        denied(actor, LABEL, pk)
        raise Http404
    return row


def whole(rows: QuerySet[ImpactAssessment]) -> QuerySet[ImpactAssessment]:
    """With everything a page or a paper reads of it."""
    return rows.select_related(
        "body", "principal", "best", "chosen", "decision", "started_by__unit"
    ).prefetch_related(
        Prefetch("groups", ChildGroup.objects.prefetch_related("quotes")),
        Prefetch("alternatives", Alternative.objects.prefetch_related("consequences")),
        Prefetch("asks", OmbudAsk.objects.select_related("post__unit__authority__principal")),
        "sources",
    )


def again(row: ImpactAssessment) -> ImpactAssessment:
    """The same, read anew."""
    return whole(ImpactAssessment.objects.all()).get(pk=row.pk)


def ombud_seats(actor: Actor) -> list[Post]:
    """Barnrättsombud who can be asked: one's own huvudman's first, then the others by huvudman."""
    now = sitting_now(clock.now()).filter(post__function=Function.RIGHTS_OMBUD)
    rows = Post.objects.filter(pk__in=now.values("post")).select_related("unit__authority__principal")
    own = principal_of(actor)
    return sorted(
        rows, key=lambda one: (one.unit.authority.principal_id != own, one.unit.authority.principal.name)
    )


def elected_seats(row: ImpactAssessment) -> list[UUID]:
    """The elected of the huvudman who have a seat here."""
    now = sitting_now(clock.now()).filter(
        post__function=Function.POLITICIAN, post__unit__authority__principal=row.principal_id
    )
    return list(now.values_list("post_id", flat=True).distinct())


@dataclass(frozen=True)
class Line:
    """One assessment in the list. `due` is what is waited for; `late` that its day has passed; `mine` that it waits for
    the one who reads."""

    row: ImpactAssessment
    next: str
    due: date | None
    late: bool
    mine: bool
    finished: bool
    publication: Publication | None

    @property
    def order(self) -> tuple:
        return (
            self.finished,
            not self.late,
            not self.mine,
            self.due is None,
            self.due or date.max,
            self.row.number,
        )


def lines(actor: Actor, rows: Iterable[ImpactAssessment]) -> list[Line]:
    """Late first, then what waits for me, then by day, and what is finished last."""
    found = list(rows)
    public = published_among(LABEL, [row.pk for row in found])
    return sorted((_line(actor, row, public.get(row.pk)) for row in found), key=lambda one: one.order)


def _line(actor: Actor, row: ImpactAssessment, publication: Publication | None) -> Line:
    today, done = clock.today(), finished(row, publication)
    asked = [ask for ask in row.asks.all() if ask.post_id == actor.post_id and ask.answered_at is None]
    due = None if done else row.evaluate_on if row.locked else row.decide_by
    if asked:
        due = min((day for day in (due, asked[0].answer_by) if day), default=None)
    words = "Läs och svara" if asked else next_words(row, publication)
    return Line(
        row=row,
        next=words,
        due=due,
        late=bool(due and due < today),
        mine=bool(asked) or (not done and row.started_by_id == actor.post_id),
        finished=done,
        publication=publication,
    )


def next_words(row: ImpactAssessment, publication: Publication | None) -> str:
    """The next thing to do, as a verb. Empty when the whole is finished."""
    following = steps.next_step(row)
    waits = following and following.step.code == "evaluate" and not _due(row)
    if row.locked and (following is None or waits) and not settled(row, publication):
        return "Publicera, eller skriv varför inte"
    return following.step.name if following else ""


def _due(row: ImpactAssessment) -> bool:
    return row.evaluate_on is not None and row.evaluate_on <= clock.today()


def settled(row: ImpactAssessment, publication: Publication | None) -> bool:
    """Whether it is published, or somebody has written why it is not: one of the two is required."""
    public = publication is not None and publication.withdrawn_at is None
    return public or row.unpublished_at is not None


def finished(row: ImpactAssessment, publication: Publication | None) -> bool:
    """Decided, told, evaluated, and published or not with a reason."""
    return row.locked and steps.next_step(row) is None and settled(row, publication)


def published_by_others(actor: Actor) -> QuerySet[Publication]:
    """What other huvudmän have published: the latest edition of each, for everybody in the room."""
    rows = Publication.objects.filter(about=LABEL, withdrawn_at__isnull=True)
    latest = rows.order_by("number", "-edition").distinct("number").values("pk")
    own = ImpactAssessment.objects.filter(principal=principal_of(actor)).values("pk")
    return rows.filter(pk__in=latest).exclude(about_id__in=own).order_by("-dated")


def mine(actor: Actor) -> Q:
    """Those one has begun or been asked to read."""
    return Q(started_by=actor.post_id) | Q(asks__post=actor.post_id)


def writes(actor: Actor) -> bool:
    return actor.function in WRITES


def reads_all(actor: Actor) -> bool:
    """Whether the drafts of one's own huvudman are there at all."""
    return actor.function in (*WRITES, OMBUD)


def is_elected(actor: Actor) -> bool:
    return actor.function == ELECTED
