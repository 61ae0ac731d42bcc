"""The page "Kontrollera och publicera", the same for everything the steering room publishes.

A view of the thing's own app:

    @staff("impact.publish")
    def publish(request, pk):
        found = ...the thing, and may it be read
        return publish_view(
            request,
            thing=found,
            kind=PublicationKind.IMPACT,
            number=found.number,
            document=document_of(found),
            back=reverse("impact:assessment", args=[found.pk]),
            title="Kontrollera och publicera",
            deed=lambda answers: commands.publish(by=request.actor, assessment=found, answers=answers),
        )
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.governance import publishing
from tillsammans.governance.documents import Document, digest
from tillsammans.governance.forms.publishing import PublishForm
from tillsammans.governance.models import File, PublicationKind
from tillsammans.lib.files import size_name

Deed = Callable[[dict[str, str]], Any]


def publish_view(
    request: Request,
    *,
    thing: Model,
    kind: PublicationKind,
    number: str,
    document: Document,
    back: str,
    title: str,
    deed: Deed | None = None,
    answered: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Shows the document as everybody will see it, with a field beside each warning; sent, it is published once.

    `deed(answers)` is the app's own command, which asks its own `require` and ends in publishing.publish; without one
    publishing.publish is called with what is given here. Afterwards one comes to `back`. Whoever may not publish is
    refused (403). A text that changed after the page was opened is shown again before it is published. `answered`:
    answers given where the text was written, proposed here.
    """
    require(request.actor, "governance.publish", thing)
    before = publishing.latest_of(kind, number)
    now = digest(document.as_json())
    form = PublishForm.opened(
        request,
        document=document,
        about=thing.pk,
        answered={**(answered or {}), **(before.answered if before else {})},
    )
    form.seen(request.POST.get("digest", ""), now)
    if form.sent():
        response = form.once(lambda: _published(request, deed, form, thing, kind, number, back))
        if response:
            return response
    context = {
        "form": form,
        "document": document.as_json(),
        "dated": document.dated,
        "found": form.found,
        "places": publishing.places(document),
        "files": [_file(one) for one in File.objects.filter(pk__in=document.files).defer("content")],
        "back": back,
        "title": title,
        "digest": now,
        "kind_label": PublicationKind(kind).label,
        "edition": before.edition + 1 if before else 1,
        "address": settings.PUBLIC_ADDRESS + reverse("governance:published", args=[kind, number]),
        "nav": "room",
    }
    return render(request, "governance/publish.html", context)


def _published(request, deed, form, thing, kind, number, back) -> HttpResponse:
    if deed:
        deed(form.answers())
    else:
        publishing.publish(
            by=request.actor,
            kind=kind,
            number=number,
            thing=thing,
            document=form.document,
            answers=form.answers(),
        )
    return redirect(back)


def _file(one: File) -> dict[str, str]:
    kind = one.name.rpartition(".")[2].upper()
    return {
        "title": one.title,
        "text": f"{kind}, {size_name(one.size)}",
        "href": reverse("governance:file", args=[one.pk]),
    }
