"""An editor's preview of a page: exactly what visitors get, with Wagtail's accessibility checker at the end of it."""

from django.http import HttpResponse
from django.template import RequestContext
from wagtail.admin.userbar import Userbar

from tillsammans.access.http import Request
from tillsammans.accounts.actor import Actor
from tillsammans.publicsite import commands

END = b"</body>"


def with_checker(request: Request, response: HttpResponse, editor: Actor) -> HttpResponse:
    """The checker goes in last, so that the page itself is rendered for nobody, as visitors' pages are."""
    in_panel = getattr(request, "in_preview_panel", False)
    if not in_panel or editor.function not in commands.EDITING or END not in response.content:
        return response
    request.user = commands.take_up_editing(by=editor)
    bar = Userbar(position="bottom-right").render_html(RequestContext(request, {"request": request}))
    response.content = response.content.replace(END, bar.encode() + END, 1)
    return response
