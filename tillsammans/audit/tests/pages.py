"""Addresses of these tests only: pages that read, write, fail and are denied, through the real middleware."""

from django.http import Http404, HttpResponse
from django.urls import include, path

from tillsammans.access.decision import Refused, no
from tillsammans.access.declare import staff
from tillsammans.access.policy import find, visible
from tillsammans.audit.record import record
from tillsammans.children.models import Child
from tillsammans.drafts.forms import DeedForm


@staff("accounts.why")
def child(request, pk):
    return HttpResponse(find(request.actor, Child, pk).called)


@staff("accounts.why")
def everyone(request):
    return HttpResponse(" ".join(c.called + c.name for c in visible(request.actor, Child)))


@staff("accounts.why")
def how_many(request):
    return HttpResponse(visible(request.actor, Child).count())


@staff("accounts.why")
def fails(request, pk):
    record(request.actor, "concern.read", find(request.actor, Child, pk))
    raise RuntimeError("on purpose")


@staff("accounts.why")
def not_allowed(request, pk):
    raise Refused(
        no("not_core", "Det här gör barnets bästa-ansvarig."), "case.close", find(request.actor, Child, pk)
    )


class Deed(DeedForm):
    """Nothing but what every form has."""


@staff("accounts.why")
def deed_out_of_sight(request, pk):
    form = Deed.opened(request)
    assert form.sent(), form.errors
    return form.once(lambda: find(request.actor, Child, pk))


@staff("accounts.why")
def nowhere(request):
    raise Http404


def undeclared(request):
    return HttpResponse("nobody decided who may see this")


urlpatterns = [
    path("barn/<uuid:pk>/", child),
    path("alla/", everyone),
    path("antal/", how_many),
    path("gick-fel/<uuid:pk>/", fails),
    path("far-inte/<uuid:pk>/", not_allowed),
    path("gor/<uuid:pk>/", deed_out_of_sight),
    path("ingenstans/", nowhere),
    path("", include("tillsammans.accounts.urls")),
]
handler403, handler404 = "config.errors.forbidden", "config.errors.not_found"
handler400, handler500 = "config.errors.bad_request", "config.errors.failed"
