"""Handing out files: the newest of a material at its short address, and every document at its own.

A file is sent as it lies, also in parts (a film is watched from the middle), and kept by whoever stands between.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from django.db.models import Case, Value, When
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

from tillsammans.access.http import Request
from tillsammans.materials.recipes import MIME
from tillsammans.publicsite.models import MaterialFile, SiteDocument

TYPES = MIME | {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
}
# What a browser shows by itself. All else is saved; a drawing too, since one may hold a script.
SHOWN = {"pdf", "png", "mp3", "mp4", "vtt"}
KEPT_FOR = 300
CLOSED = "default-src 'none'"  # a file opened by itself brings nothing along and runs nothing
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_CHUNK = 64 * 1024


def newest(code: str, language: str, file_format: str) -> MaterialFile | None:
    """The file a short address stands for now; the Swedish page's where two pages have one."""
    swedish_first = Case(When(page__locale__language_code="sv", then=Value(0)), default=Value(1))
    rows = MaterialFile.objects.filter(
        page__code=code, page__live=True, language=language, format=file_format
    )
    return rows.select_related("document").order_by(swedish_first, "sort_order", "pk").first()


def document(document_id: int, name: str) -> SiteDocument:
    """A document by number and name, or 404. One that editors have put in a closed collection is not the site's."""
    found = SiteDocument.objects.filter(pk=document_id).select_related("collection").first()
    if found is None or found.filename != name or found.collection.get_view_restrictions():
        raise Http404
    return found


def send(request: Request, found: SiteDocument, *, name: str, etag: str) -> HttpResponseBase:
    """The file with its kind, name and length: whole (200), a part (206), unchanged (304), or no such part (416)."""
    tag = f'"{etag}"' if etag else ""
    response = get_conditional_response(request, etag=tag or None) or _opened(request, found, tag)
    response["Cache-Control"] = f"public, max-age={KEPT_FOR}"
    if tag:
        response["ETag"] = tag
    if response.status_code in (304, 412):
        return response
    suffix = PurePosixPath(found.filename).suffix.lower().lstrip(".")
    response["Content-Type"] = TYPES.get(suffix, "application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(suffix not in SHOWN, name) or "inline"
    response["Accept-Ranges"] = "bytes"
    response["Content-Encoding"] = "identity"  # never packed on the way: parts count the file's own bytes
    response["Content-Security-Policy"] = CLOSED
    return response


def _opened(request: Request, found: SiteDocument, tag: str) -> HttpResponseBase:
    try:
        file = found.file.storage.open(found.file.name, "rb")
    except FileNotFoundError:
        raise Http404 from None
    return _whole_or_part(request, file, file.size, tag)


def _whole_or_part(request: Request, file: Any, size: int, tag: str) -> HttpResponseBase:
    part = _part(request, size, tag)
    if part is None:
        response: HttpResponseBase = FileResponse(file)
        response["Content-Length"] = str(size)
        return response
    first, last = part
    if first > last:
        file.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    response = FileResponse(_read(file, first, last), status=206)
    response["Content-Range"] = f"bytes {first}-{last}/{size}"
    response["Content-Length"] = str(last - first + 1)
    return response


def _part(request: Request, size: int, tag: str) -> tuple[int, int] | None:
    """First and last byte asked for; None for the whole file: also for several parts at once, and for words that are
    no range (RFC 9110 14.2). First after last when the file has no such part."""
    asked = _RANGE.fullmatch(request.headers.get("Range", "").strip())
    only_if = request.headers.get("If-Range", tag)
    if not asked or asked.groups() == ("", "") or only_if != tag or request.method != "GET":
        return None
    first, last = asked.groups()
    if not first:
        return max(0, size - int(last)), size - 1 if int(last) else -1
    end = min(int(last), size - 1) if last else size - 1
    if last and int(last) < int(first):
        return None
    return int(first), end


def _read(file: Any, first: int, last: int) -> Iterator[bytes]:
    with file:
        file.seek(first)
        left = last - first + 1
        while left > 0 and (chunk := file.read(min(_CHUNK, left))):
            left -= len(chunk)
            yield chunk
