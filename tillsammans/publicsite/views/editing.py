"""Our own pages inside Wagtail's editor: the translation queue, one's account, and the way out.

Behind publicsite.middleware.Editing, like everything under /redaktion/.
"""

from typing import Any, cast

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.account import AccountView, LocaleSettingsPanel, ThemeSettingsPanel
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.users.models import UserProfile

from tillsammans.access.http import Request
from tillsammans.access.policy import may
from tillsammans.accounts import sessions
from tillsammans.accounts.commands import sign_out
from tillsammans.publicsite import commands
from tillsammans.publicsite.translations import (
    LANGUAGES,
    PAGE,
    SNIPPETS,
    STATES,
    edit_address,
    rows,
    swedish,
)

ON_A_PAGE = 60


@require_POST
def leave(request: Request) -> HttpResponse:
    """The same as signing out anywhere else in the product."""
    sign_out(by=request.actor)
    response = redirect("accounts:sign_in")
    response.delete_cookie(sessions.COOKIE)
    return response


class OwnAccount(AccountView):
    """How the editor looks and its language. Name and address belong to the directory."""

    def get_panels(self) -> list[Any]:
        profile = UserProfile.get_for_user(self.request.user)
        kinds = (LocaleSettingsPanel, ThemeSettingsPanel)
        panels = [kind(self.request, self.request.user, profile) for kind in kinds]
        return [panel for panel in panels if panel.is_active()]


class TranslationQueue(WagtailAdminTemplateMixin, TemplateView):
    """Every Swedish text and how far it has come in each language."""

    template_name = "wagtailadmin/oversattningar.html"
    page_title = "Översättningar"
    header_icon = "globe"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        chosen = {
            name: self._chosen(name, choices)
            for name, choices in (("sprak", LANGUAGES), ("lage", STATES), ("sort", _kinds()))
        }
        found = rows(language=chosen["sprak"], state=chosen["lage"], kind=chosen["sort"])
        return super().get_context_data(**kwargs) | {
            "rows": Paginator(found, ON_A_PAGE).get_page(self.request.GET.get("p")),
            "how_many": len(found),
            "chosen": chosen,
            "languages": LANGUAGES,
            "states": STATES,
            "kinds": _kinds(),
            "may_translate": bool(may(cast(Request, self.request).actor, "publicsite.translate")),
        }

    def _chosen(self, name: str, choices: dict[str, str]) -> str:
        value = self.request.GET.get(name, "")
        return value if value in choices else ""


def _kinds() -> dict[str, str]:
    return {PAGE: "sidor", **{name: str(model._meta.verbose_name_plural) for name, model in SNIPPETS.items()}}


@require_POST
def start_translation(request: Request, kind: str, pk: str, language: str) -> HttpResponse:
    """Make the draft and open it."""
    source = swedish(kind, pk)
    if source is None or language not in LANGUAGES:
        raise Http404
    draft = commands.start_translation(by=request.actor, source=source, language=language)
    messages.success(request, "Utkastet är gjort av den svenska texten. Skriv över den med översättningen.")
    return redirect(edit_address(draft))
