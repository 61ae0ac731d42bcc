"""Where the provider's tool delivers, in pieces, and goes on where it was cut off: the protocol of karta.sending."""

import fcntl
import os
import re
from dataclasses import replace
from pathlib import Path

from django.http import HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.access.identity import acting
from tillsammans.accounts.actor import job
from tillsammans.karta.delivery import MAX_DATA, MAX_MANIFEST
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import commands, keeping, store
from tillsammans.research.commands.collecting import digest
from tillsammans.research.models import Delivery, DeliveryCode

LARGEST = MAX_DATA + MAX_MANIFEST + 4096
PIECE = re.compile(r"bytes (\d{1,12})-(\d{1,12})/(\d{1,12})")
QUESTION = re.compile(r"bytes \*/(\d{1,12})")
CHUNK = 1 << 16


@csrf_exempt
@public("research.deliver")
@require_http_methods(["PUT"])
def send(request: Request, token: str, sha256: str) -> HttpResponse:
    """One piece, or the question how far it has come. There is no session: the code is all that lets one in."""
    code = (
        DeliveryCode.objects.select_related("round__study", "provider").filter(digest=digest(token)).first()
    )
    if code is None:
        return _no("Koden gäller inte. Be forskningsenheten om en ny.", 404)
    if Delivery.objects.filter(round=code.round, provider=code.provider, sha256=sha256).exists():
        return JsonResponse({"mottaget": _size(request), "klart": True})
    size = _size(request)
    if not 0 < size <= LARGEST:
        return _no("Paketet är tomt, eller större än vad som tas emot.", 413)
    path = keeping.half(code.provider, sha256)
    if piece := PIECE.fullmatch(request.headers.get("Content-Range", "")):
        first, last = int(piece[1]), int(piece[2])
        if not _append(request, path, first, last - first + 1, size):
            return JsonResponse({"mottaget": _come(path)}, status=409)
    if _come(path) < size:
        return JsonResponse({"mottaget": _come(path), "klart": False})
    return _whole(request, code, path, sha256)


def _size(request: Request) -> int:
    where = request.headers.get("Content-Range", "")
    found = PIECE.fullmatch(where) or QUESTION.fullmatch(where)
    return int(found[found.re.groups]) if found else 0


def _come(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _append(request: Request, path: Path, first: int, long: int, size: int) -> bool:
    """Add the piece where the last one ended. False when it begins elsewhere, or does not keep to what it says."""
    with path.open("ab") as out:
        path.chmod(0o600)
        fcntl.flock(out, fcntl.LOCK_EX)  # the tool may have given up on an answer and be sending again
        out.seek(0, os.SEEK_END)  # the first sending may have gone on while this one waited
        if out.tell() != first or first + long > size:
            return False
        while long > 0 and (part := request.read(min(CHUNK, long))):
            out.write(part)
            long -= len(part)
    return long == 0


def _whole(request: Request, code: DeliveryCode, path: Path, sha256: str) -> HttpResponse:
    """All has come: look at the checksum, and receive it as a data manager's upload would be."""
    if store.file_sha256(path) != sha256:
        path.unlink()
        return _no("Kontrollsumman stämmer inte. Skicka paketet en gång till.", 422)
    tool = replace(job(code.provider.authority_id), name=code.provider.name, request_id=request.request_id)
    try:
        with acting(tool, back_to=request.actor):
            commands.receive(by=tool, around=code.round, provider=code.provider, package=path)
    except NotPossible as refusal:
        if refusal.remember:
            with acting(tool, back_to=request.actor):
                refusal.remember()
        path.unlink()
        return _no(refusal.sentence, 422)
    size = _come(path)
    path.unlink()
    return JsonResponse({"mottaget": size, "klart": True})


def _no(sentence: str, status: int) -> HttpResponse:
    return JsonResponse({"fel": sentence}, status=status)
