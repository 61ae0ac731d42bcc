"""What we add to Wagtail's editor, and what we take away. Found and read by Wagtail itself."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from wagtail import hooks, whitelist
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from tillsammans.access.http import Request
from tillsammans.directory.models import Function
from tillsammans.publicsite import (
    download_report,  # noqa: F401 - registers hooks of its own
    widgets,
)
from tillsammans.publicsite.translations import is_unread

# Seats come from the directory and languages from the product; settings that nobody may change are not shown.
HIDDEN_SETTINGS = ("users", "groups", "sites", "locales", "workflows", "workflow-tasks", "collections")
OUTSIDE = ("whats-new", "editor-guide")  # links that lead to another host

# Links in texts lead to the web, a mailbox, a telephone or a page of ours. Everything else is thrown away.
whitelist.ALLOWED_URL_SCHEMES[:] = ["http", "https", "mailto", "tel"]
widgets.take_place()


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    from tillsammans.publicsite.views import editing  # views come after every app is ready; this file before

    return [
        path("oversattningar/", editing.TranslationQueue.as_view(), name="site_translations"),
        path(
            "oversattningar/borja/<str:kind>/<str:pk>/<str:language>/",
            editing.start_translation,
            name="site_start_translation",
        ),
    ]


@hooks.register("register_admin_menu_item")
def translations() -> MenuItem:
    return MenuItem(
        "Översättningar", reverse("site_translations"), name="oversattningar", icon_name="globe", order=150
    )


@hooks.register("register_admin_menu_item")
def way_back() -> MenuItem:
    return MenuItem("Till min startsida", reverse("cases:home"), name="start", icon_name="home", order=20_000)


@hooks.register("construct_settings_menu")
def fewer_settings(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name not in HIDDEN_SETTINGS]


@hooks.register("construct_help_menu")
def help_at_home(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if not item.name.startswith(OUTSIDE)]


@hooks.register("insert_global_admin_css")
def looks() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("publicsite/redaktion.css"))


@hooks.register("insert_global_admin_js")
def behaviour() -> str:
    return format_html('<script defer src="{}"></script>', static("publicsite/redaktion.js"))


@hooks.register("before_edit_snippet")
def keep_swedish(request: Request, snippet: Any) -> HttpResponse | None:
    """A translator writes in the other languages; the Swedish is what they translate from."""
    if request.actor.function != Function.TRANSLATOR or snippet.locale.language_code != "sv":
        return None
    messages.error(request, "Den svenska texten ändras av en publicerare.")
    return redirect("site_translations")


@hooks.register("before_edit_page")
def say_unread(request: Request, page: Any) -> None:
    """A text that no professional translator has read says so to whoever opens it."""
    if request.method == "GET" and is_unread(page):
        messages.warning(
            request,
            "Utkast: ingen fackkunnig översättare har läst den här texten än. Den ska läsas innan den publiceras.",
        )
