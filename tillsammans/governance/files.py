"""Files of the steering room: looked at, kept in the database, shown to those they are for.

Who may read a file follows from what it is attached to (access.rules.governance.reads_attached), or from a live
publication that names it: then everybody.
"""

import hashlib

from django.core.files.uploadedfile import UploadedFile
from django.db.models import F, Model, QuerySet
from django.http import HttpResponse
from django.utils.http import content_disposition_header

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance import filetext, redaction
from tillsammans.governance.fields import look, refuse
from tillsammans.governance.models import Attachment, File
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.files import Refused, extension_of
from tillsammans.lib.files import size_name as size_name

OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "pdf": "application/pdf",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "md": "text/plain; charset=utf-8",
}
NUMBER_INSIDE = (
    "I filen står ett personnummer. Ta bort det och välj filen igen. Det får inte stå i styrrummet."
)
CLOSED = (
    "default-src 'none'; sandbox; frame-ancestors 'none'"  # whatever a file holds, it does nothing from here
)


def keep(*, by: Actor, upload: UploadedFile, title: str, about: Model) -> File:
    """Keep a file with the thing it belongs to (saved or not yet). The caller has asked `require` for the deed on the
    thing itself. Refuses (NotPossible at `file`) what lib.files refuses, and an identity number in title or name, or in
    what can be read of the file."""
    require(by, "governance.keep_file", about)
    title = title.strip()
    refuse(title=title, file=upload.name)
    try:
        look(upload)
    except Refused as refusal:
        raise NotPossible("file", refusal.messages[0], "file") from refusal
    upload.seek(0)
    content = upload.read()
    name = upload.name or "fil"
    row = File(
        name=name,
        title=title or name,
        media_type=TYPES[extension_of(upload)],
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        added_at=clock.now(),
        added_by_id=by.post_id,
    )
    if redaction.refused(filetext.words(row)[0]):
        raise NotPossible("identity", NUMBER_INSIDE, "file")
    row.save(force_insert=True)
    Attachment(file=row, about=about._meta.label, about_id=about.pk).save(force_insert=True)
    record(by, "governance.kept_file", row)
    return row


def take_away(*, by: Actor, file: File, about: Model) -> None:
    """The file no longer stands with the thing. It is kept: minutes and publications may name it."""
    require(by, "governance.keep_file", about)
    rows = Attachment.objects.filter(
        file=file, about=about._meta.label, about_id=about.pk, removed_at__isnull=True
    )
    if not rows.update(removed_at=clock.now()):
        raise NotPossible("gone", "Filen är redan borttagen härifrån.")
    record(by, "governance.took_away_file", file)


def files_of(thing: Model) -> QuerySet[File]:
    """Files that stand with the thing now, in the order they came, without their content."""
    return files_among(thing._meta.label, [thing.pk])


def files_among(label: str, ids: list) -> QuerySet[File]:
    """The same for many things of a kind; each row's `about_id` says which one it stands with."""
    rows = File.objects.filter(
        attachments__about=label, attachments__about_id__in=ids, attachments__removed_at__isnull=True
    )
    return rows.annotate(about_id=F("attachments__about_id")).defer("content").order_by("added_at", "pk")


def download(file: File, *, public: bool = False) -> HttpResponse:
    """The file as it came, to be saved and never opened within the site."""
    response = HttpResponse(bytes(file.content), content_type=file.media_type)
    response["Content-Disposition"] = content_disposition_header(True, file.name) or "attachment"
    response["Content-Security-Policy"] = CLOSED
    response["X-Content-Type-Options"] = "nosniff"
    if public:
        response["ETag"] = f'"{file.sha256}"'
    else:
        response["Cache-Control"] = "no-store"
    return response
