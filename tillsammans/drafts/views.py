"""The autosave address: any form's fields, kept sealed for their author."""

from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tillsammans.access.declare import signed_in
from tillsammans.access.http import Request
from tillsammans.drafts import store
from tillsammans.drafts.forms import HIDDEN
from tillsammans.lib import clock

LIMIT = 200_000  # characters: more than any form holds


@signed_in("drafts.save")
@require_POST
def save(request: Request, form: str) -> HttpResponse:
    """Keep the posted fields; answers with the sentence to show."""
    actor = request.actor
    if request.POST.get("_seat") != actor.acts_as or actor.authority_id is None:
        return JsonResponse({"says": "Inte sparat. Du har bytt uppdrag."}, status=409)
    typed = {
        k: v if len(v) > 1 else v[0]
        for k, v in request.POST.lists()
        if k not in (*HIDDEN, "csrfmiddlewaretoken")
    }
    if sum(len(str(v)) for v in typed.values()) > LIMIT:
        return JsonResponse({"says": "Inte sparat. Texten är för lång."}, status=413)
    try:
        key, about = (
            UUID(request.POST["_key"]),
            UUID(request.GET["about"]) if request.GET.get("about") else None,
        )
    except (KeyError, ValueError):
        return JsonResponse({"says": "Inte sparat."}, status=400)
    if store.save(actor, form=form, about=about, key=key, typed=typed) is None:
        return JsonResponse({"says": "Inte sparat. Ladda om sidan."}, status=409)
    return JsonResponse({"says": f"Sparat kl {clock.local(clock.now()):%H.%M}"})


@signed_in("drafts.save")
def throw_away(request: Request, key: UUID) -> HttpResponse:
    """Asks once, then the draft is gone. A link alone throws nothing away."""
    if request.method == "POST":
        store.throw_away(request.actor, key)
        return redirect("/")
    return render(request, "drafts/throw_away.html")
