"""Publishing: the one way from the steering room to the public. A document is looked at, its warnings are answered by a
person, a frozen copy is written, and pages, paper, feed and search read only the copy."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import Model

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance import redaction
from tillsammans.governance.documents import Document, digest
from tillsammans.governance.models import Publication, PublicationKind
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


def check(document: Document) -> list[redaction.Found]:
    """What somebody must look at before the document is published; what `stops` must be taken away."""
    from tillsammans.governance.queries import public_names

    return redaction.look(document.texts(), public_names=public_names())


def publish(
    *,
    by: Actor,
    kind: PublicationKind,
    number: str,
    thing: Model,
    document: Document,
    answers: Mapping[str, str],
) -> Publication:
    """Write a frozen copy for everybody to read, as the next edition under its permanent address.

    `answers`: for each warning's key, why it may stand. Refuses (NotPossible) an identity number, a warning without
    an answer, and a copy that says the same as the one already there. The caller has asked `require` for the deed on
    the thing itself; here the policy is asked for publishing as such (R80; tryckfrihetsförordningen is not in play:
    what is published is already decided).
    """
    require(by, "governance.publish", thing)
    found = check(document)
    _refuse_unanswered(found, answers)
    content = document.as_json()
    latest = latest_of(kind, number)
    if latest and latest.digest == digest(content) and not latest.withdrawn_at:
        raise NotPossible("same", "Det som är publicerat säger redan samma sak.")
    row = Publication(
        kind=kind,
        number=number,
        edition=(latest.edition if latest else 0) + 1,
        about=thing._meta.label,
        about_id=thing.pk,
        title=document.title,
        intro=document.intro,
        group=document.group,
        dated=document.dated,
        next_review=document.next_review,
        document=content,
        digest=digest(content),
        published_at=clock.now(),
        published_by_id=by.post_id,
        answered={one.key: answers[one.key].strip() for one in found},
    )
    row.save(force_insert=True)
    record(by, "governance.published", row, code=str(kind.value))
    return row


def _refuse_unanswered(found: list[redaction.Found], answers: Mapping[str, str]) -> None:
    for one in found:
        if one.stops:
            raise NotPossible(one.code, one.sentence)
        if not answers.get(one.key, "").strip():
            raise NotPossible("unanswered", one.sentence)


def withdraw(*, by: Actor, publication: Publication, reason: str) -> None:
    """Take what is published out of sight. Its address stays and says when and why; the copy is kept."""
    require(by, "governance.publish", publication)
    if publication.withdrawn_at:
        raise NotPossible("withdrawn", "Det här är redan tillbakataget.")
    if not reason.strip():
        raise NotPossible("reason", "Skriv varför det tas tillbaka. Det står sedan på sidan.", "reason")
    if redaction.refused(reason):
        raise NotPossible("identity", redaction.refused(reason), "reason")
    publication.withdrawn_at, publication.withdrawn_reason = clock.now(), reason.strip()
    publication.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    record(by, "governance.withdrew", publication, code=publication.kind)


def latest_of(kind: PublicationKind | str, number: str) -> Publication | None:
    return Publication.objects.filter(kind=kind, number=number).order_by("-edition").first()


def published_of(thing: Model) -> Publication | None:
    """The latest published copy of a thing, withdrawn or not; None when it has never been published."""
    rows = Publication.objects.filter(about=thing._meta.label, about_id=thing.pk)
    return rows.order_by("-edition", "-published_at").first()


def published_among(label: str, ids: list[UUID]) -> dict[UUID, Publication]:
    """The latest copy of each, in one statement, for lists."""
    rows = Publication.objects.filter(about=label, about_id__in=ids).order_by("edition")
    return {row.about_id: row for row in rows}
