"""The addresses of the study's own process (TILLSAMMANS_ROLE=research): sign-in and Karta & kompass, nothing else."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("", include("tillsammans.accounts.urls")),
    path("", include("tillsammans.drafts.urls")),
    path("", include("tillsammans.research.urls")),
]
if settings.DEMO or settings.DEBUG or settings.TESTING:
    urlpatterns += [path("", include("tillsammans.demo.urls"))]

handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler500 = "config.errors.failed"
handler400 = "config.errors.bad_request"
