"""The public page "Hitta barnets bästa-ansvarig" (R31). No sign-in, no child, nothing saved."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.directory.forms import FinderForm
from tillsammans.directory.resolver import (
    ADDRESS_UNKNOWN,
    NEWLY_ARRIVED,
    PLACED,
    Answer,
    OutsideTheModel,
    resolve,
)
from tillsammans.lib import clock


@public("directory.find")
@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Ask, and answer on the same page: who leads, who is beside, how to reach them, and why."""
    asked = request.GET if set(request.GET) & set(FinderForm.base_fields) else None
    form = FinderForm(asked, now=clock.now())
    answer, refusal = _answer(form)
    often_asked = (PLACED, NEWLY_ARRIVED, ADDRESS_UNKNOWN)
    page = {"form": form, "answer": answer, "refusal": refusal, "often_asked": often_asked}
    return render(request, "directory/find.html", page)


def _answer(form: FinderForm) -> tuple[Answer | None, str]:
    """The answer, or the sentence that says why the model does not reach; neither while questions remain."""
    if not form.is_valid() or form.asks_for_unit:
        return None, ""
    try:
        return resolve(form.situation(), clock.today(), clock.now()), ""
    except OutsideTheModel as outside:
        return None, outside.sentence
