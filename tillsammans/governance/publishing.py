"""Publishing: the one way from the steering room to the public. A document is looked at, its warnings are answered by a
person, a frozen copy is written, and pages, paper, feed and search read only the copy."""

from collections.abc import Mapping
from uuid import UUID

from django.db import connection
from django.db.models import Model
from django.dispatch import Signal

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance import filetext, redaction
from tillsammans.governance.documents import Document, digest
from tillsammans.governance.fields import refuse
from tillsammans.governance.known import may_stand
from tillsammans.governance.models import File, Publication, PublicationKind
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

# Sent with kind and number when what stands under an address has changed: the site's search follows it.
changed = Signal()
FILES = -2  # the place of what is found in the files that are published with a document


def check(document: Document) -> list[redaction.Found]:
    """What somebody must look at before the document is published; what `stops` must be taken away."""
    by_place = _looked(document).values()
    return list({one.key: one for found in by_place for one in found}.values())


def places(document: Document) -> dict[int, list[redaction.Found]]:
    """What `check` finds by the block it first stands in (documents.Document.parts; FILES for its files), each words
    once: that is where the answer is asked for."""
    out: dict[int, list[redaction.Found]] = {}
    told: set[str] = set()
    for number, found in _looked(document).items():
        for one in found:
            if one.field not in told or one.stops:
                told.add(one.field)
                out.setdefault(number, []).append(one)
    return out


def _looked(document: Document) -> dict[int, list[redaction.Found]]:
    names = may_stand()
    texts: dict[int, list[tuple[str, str]]] = {}
    for number, where, words in document.parts():
        texts.setdefault(number, []).append((where, words))
    found = {number: redaction.look(some, public_names=names) for number, some in texts.items()}
    for number, where, cells in document.rows():
        found[number] += redaction.in_row(where, cells)
    found[FILES] = [one for pk in document.files for one in _in_file(pk, names)]
    return found


def _in_file(pk: str, names: frozenset[str]) -> list[redaction.Found]:
    """What stands in a file that is to be published, the same kind told once; and that it could not be read."""
    file = File.objects.filter(pk=pk).first()
    if file is None:
        raise NotPossible("file", "En bilaga finns inte längre. Ta bort den och försök igen.")
    words, whole = filetext.words(file)
    where = f"Bilagan {file.title}"
    texts = [(where, one) for one in (words, file.title, file.name.replace("-", " "))]
    found = redaction.look(texts, public_names=names)
    told = redaction.each_kind_once(found)
    return told if whole else [*told, redaction.Found("unread", where, file.name)]


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
    _one_at_a_time(kind, number)
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
    record(by, "governance.published", row, code=PublicationKind(kind).value)
    changed.send(Publication, kind=row.kind, number=row.number)
    return row


def _refuse_unanswered(found: list[redaction.Found], answers: Mapping[str, str]) -> None:
    refuse(**{one.field: answers.get(one.key) for one in found})
    for one in found:
        if one.stops:
            raise NotPossible(one.code, one.sentence)
        if not answers.get(one.key, "").strip():
            raise NotPossible("unanswered", one.sentence, one.field)


def _one_at_a_time(kind: PublicationKind, number: str) -> None:
    """Two who publish the same thing at once get an edition each, in order."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"published {kind} {number}"])


def withdraw(*, by: Actor, publication: Publication, reason: str) -> None:
    """Take what is published out of sight, with the editions before it: what must not be read in one of them most
    often stands in the earlier ones too. The address stays and says when and why; the copies are kept."""
    require(by, "governance.publish", publication)
    if publication.withdrawn_at:
        raise NotPossible("withdrawn", "Det här är redan tillbakataget.")
    if not reason.strip():
        raise NotPossible("reason", "Skriv varför det tas tillbaka. Det står sedan på sidan.", "reason")
    refuse(reason=reason)
    publication.withdrawn_at, publication.withdrawn_reason = clock.now(), reason.strip()
    rows = Publication.objects.filter(
        kind=publication.kind, number=publication.number, edition__lte=publication.edition
    )
    rows.filter(withdrawn_at__isnull=True).update(
        withdrawn_at=publication.withdrawn_at, withdrawn_reason=publication.withdrawn_reason
    )
    record(by, "governance.withdrew", publication, code=publication.kind)
    changed.send(Publication, kind=publication.kind, number=publication.number)


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
