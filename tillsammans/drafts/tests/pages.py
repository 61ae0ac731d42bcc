"""One form at one address, for these tests only: every form's promises without any form's questions."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import include, path

from tillsammans.access.declare import signed_in
from tillsammans.audit.record import record
from tillsammans.drafts.forms import DeedForm
from tillsammans.lib.deeds import NotPossible


class Words(DeedForm):
    name = "ord"
    words = forms.CharField(error_messages={"required": "Skriv något."})


def done(request, form):
    if form.cleaned_data["words"] == "omöjligt":
        record(request.actor, "concern.read")
        raise NotPossible("impossible", "Det går inte så.", "words")
    event = record(request.actor, "concern.read")
    return redirect(f"/klart/{event.pk}/")


@signed_in("accounts.why")
def write(request):
    form = Words.opened(request)
    if form.sent() and (response := form.once(lambda: done(request, form))):
        return response
    hidden = f"{form['_key'].value()}|{form['_seat'].value()}|{form['words'].value() or ''}"
    return HttpResponse(hidden + "|" + " ".join(says for _, says in form.visible_errors))


urlpatterns = [
    path("skriv/", write),
    path("", include("tillsammans.drafts.urls")),
    path("", include("tillsammans.accounts.urls")),
]
handler403, handler404 = "config.errors.forbidden", "config.errors.not_found"
handler400, handler500 = "config.errors.bad_request", "config.errors.failed"
