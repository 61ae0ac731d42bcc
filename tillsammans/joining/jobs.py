"""What is done apart from a request: counting inside an island, and gathering a provider's documents. Ids only."""

from uuid import UUID

from django.db.models import Q
from procrastinate.contrib.django import app

from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.concerns.models import Concern
from tillsammans.directory.models import Function, Post
from tillsammans.disclosures.models import Disclosure, ReceivedCopy
from tillsammans.joining.export import pack
from tillsammans.joining.models import Export, Fact, Leaving, Remaining
from tillsammans.joining.models import StepCode as S
from tillsammans.lib import clock
from tillsammans.outbox.work import in_authority


@app.task(name="joining.count_remaining")
def count_remaining(leaving_id: str, authority_id: str, post_id: str) -> None:
    """How many letters wait and how many matters are open at one island, for its own registrator's seat and no other.
    Nothing is counted for a seat elsewhere or of another function, whatever the arguments say."""
    authority = UUID(authority_id)
    with in_authority(authority, "joining.count_remaining"):
        post = Post.objects.filter(pk=post_id, function=Function.REGISTRAR, unit__authority=authority).first()
        leaving = Leaving.objects.filter(pk=leaving_id, taken_back_at=None, closed_on=None).first()
        if post is None or leaving is None:
            return
        Remaining(
            leaving=leaving,
            authority_id=authority,
            for_post=post,
            letters=_letters(authority),
            matters=Case.objects.filter(authority_id=authority, closed_at=None).count(),
            counted_at=clock.now(),
        ).save(force_insert=True)


def _letters(authority: UUID) -> int:
    """What has come and is not taken in, and what is written and has not left."""
    waiting = Q(authority_id=authority, taken_in_at=None)
    came = (
        Concern.objects.filter(waiting, done_at=None).count() + ReceivedCopy.objects.filter(waiting).count()
    )
    return came + Disclosure.objects.filter(authority_id=authority, sent_at=None, stopped_at=None).count()


@app.task(name="joining.make_export")
def make_export(export_id: str, authority_id: str) -> None:
    """Make the ZIP once; run again it does nothing. While the provider leaves, the step is noted."""
    with in_authority(UUID(authority_id), "joining.make_export") as actor:
        export = Export.objects.select_related("joining__principal", "asked_by").filter(pk=export_id).first()
        if export is None or export.made_at:
            return
        packed = pack(export.joining)
        export.content, export.sha256, export.size = packed.content, packed.sha256, len(packed.content)
        export.made_at = clock.now()
        export.save(update_fields=["content", "sha256", "size", "made_at"])
        _note_step(export)
        record(actor, "joining.exported", export)


def _note_step(export: Export) -> None:
    leaving = export.joining.leavings.filter(taken_back_at=None, closed_on=None).first()
    if leaving is None or leaving.facts.filter(step=S.EXPORT).exists():
        return
    Fact(
        joining=export.joining,
        leaving=leaving,
        step=S.EXPORT,
        on=clock.today(),
        words=f"Kontrollsumman börjar med {export.sha256[:12]}.",
        noted_at=clock.now(),
        noted_by_id=export.asked_by_id,
    ).save(force_insert=True)
