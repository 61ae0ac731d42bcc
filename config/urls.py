"""Every address. Swedish words in paths, ids that say nothing, never a name or a number."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from wagtail.admin import urls as editor_urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("tillsammans.accounts.urls")),
    path("", include("tillsammans.drafts.urls")),
    path("", include("tillsammans.directory.urls")),
    path("", include("tillsammans.wheel.urls")),
    path("", include("tillsammans.cases.urls")),
    path("", include("tillsammans.concerns.urls")),
    path("", include("tillsammans.mapping.urls")),
    path("", include("tillsammans.consent.urls")),
    path("", include("tillsammans.disclosures.urls")),
    path("", include("tillsammans.meetings.urls")),
    path("", include("tillsammans.plans.urls")),
    path("", include("tillsammans.followups.urls")),
    path("", include("tillsammans.reports.urls")),
    path("", include("tillsammans.family.urls")),
    path("", include("tillsammans.governance.urls")),
    path("", include("tillsammans.initiatives.urls")),
    path("", include("tillsammans.implementation.urls")),
    path("", include("tillsammans.joining.urls")),
    path("", include("tillsammans.impact.urls")),
    path("", include("tillsammans.materials.urls")),
    path("", include("tillsammans.newsletters.urls")),
    path("", include("tillsammans.publicsite.urls")),
    path("dokument/", include("tillsammans.publicsite.document_urls")),
    path("redaktion/", include("tillsammans.publicsite.editing_urls")),
    path("redaktion/", include(editor_urls)),
]
if settings.DEMO or settings.DEBUG or settings.TESTING:
    urlpatterns += [path("ui/", include("tillsammans.ui.urls")), path("", include("tillsammans.demo.urls"))]
# Last: the open site's pages, whose addresses are made by editors.
urlpatterns += i18n_patterns(path("", include("tillsammans.publicsite.page_urls")))

handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler500 = "config.errors.failed"
handler400 = "config.errors.bad_request"
