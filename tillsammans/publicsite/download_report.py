"""What editors see of the library's use, and that a file they replace is not lost.

Read by wagtail_hooks.py.
"""

from typing import Any

from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from tillsammans.access.http import Request
from tillsammans.lib import clock
from tillsammans.publicsite.commands import keep_earlier_files
from tillsammans.publicsite.models import DownloadCount, MaterialPage

HEADINGS = {
    "month": "Månad",
    "code": "Material",
    "language": "Språk",
    "format": "Format",
    "times": "Antal",
}


class Downloads(ReportView):
    """Every file and month, the latest first; as a table to take along too."""

    index_url_name = "site_downloads"
    index_results_url_name = "site_downloads_results"
    page_title = "Hämtat material"
    header_icon = "download"
    model = DownloadCount
    is_searchable = False
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    columns = [Column(name, label=label) for name, label in HEADINGS.items()]

    def get_queryset(self) -> Any:
        return DownloadCount.objects.order_by("-month", "-times", "code", "language", "format")


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("rapporter/hamtat/", Downloads.as_view(), name="site_downloads"),
        path("rapporter/hamtat/rader/", Downloads.as_view(results_only=True), name="site_downloads_results"),
    ]


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    return MenuItem("Hämtat material", reverse("site_downloads"), icon_name="download", order=900)


@hooks.register("before_publish_page")
def keep_what_is_replaced(request: Request, page: Any) -> None:
    """The editor's own form publishes past `MaterialPage.publish`; what waits for its time comes that way later."""
    if isinstance(page, MaterialPage) and (page.go_live_at is None or page.go_live_at <= clock.now()):
        keep_earlier_files(by=request.actor, page=page)
