"""The library's short addresses, files and QR codes. The shelves and the materials' pages are editors' pages."""

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.publicsite import downloads, qr
from tillsammans.publicsite.commands import count_download
from tillsammans.publicsite.models import MaterialPage


@public("publicsite.read")
@require_safe
def material(request: Request, code: str) -> HttpResponse:
    """The short address: to the page in the language the visitor's browser asks for first, of those there are."""
    pages = MaterialPage.objects.live().filter(code=code).select_related("locale")
    by_language = {page.locale.language_code: page for page in pages}
    wanted = [lang for lang, _ in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    for lang in [*(one.split("-")[0] for one in wanted), "sv", *by_language]:
        if lang in by_language:
            response = redirect(by_language[lang].url)
            response["Vary"] = "Accept-Language"
            return response
    raise Http404


@public("publicsite.read")
@require_safe
def download(request: Request, code: str, language: str, file_format: str) -> HttpResponseBase:
    """The newest file, and one more counted this month when the whole of it was fetched."""
    found = downloads.newest(code, language, file_format)
    if found is None:
        raise Http404
    name = f"{code}-{language}.{file_format}"
    response = downloads.send(
        request, found.document, name=name, etag=found.document.file_hash or found.sha256
    )
    response["Content-Language"] = language
    if request.method == "GET" and response.status_code == 200:
        count_download(by=request.actor, code=code, language=language, file_format=file_format)
    return response


@public("publicsite.read")
@require_safe
def material_qr(request: Request, code: str) -> HttpResponse:
    """The QR code of a material's short address, to put on a sheet of one's own."""
    if not MaterialPage.objects.live().filter(code=code).exists():
        raise Http404
    headers = {"Content-Disposition": f'inline; filename="qr-{code}.svg"'}
    return HttpResponse(qr.svg(qr.short(code)), content_type="image/svg+xml", headers=headers)


@public("publicsite.read")
@require_safe
def document(request: Request, document_id: int, name: str) -> HttpResponseBase:
    """Any document editors have put on the site, and every earlier version of a material, at an address of its own."""
    found = downloads.document(document_id, name)
    return downloads.send(request, found, name=found.filename, etag=found.file_hash)


@public("publicsite.read")
def closed_document(request: Request, restriction_id: int) -> HttpResponse:
    """Wagtail's address for documents behind a password. There are none: visitors have no session to open one."""
    raise Http404
