"""What visitors say about the site."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.lib.deeds import NotPossible
from tillsammans.publicsite import commands
from tillsammans.publicsite.feedback import FeedbackForm
from tillsammans.publicsite.feedback_mail import can_be_mailed
from tillsammans.publicsite.open_forms import same_origin

TOO_MANY = 429


@public("publicsite.give_feedback")
@require_http_methods(["GET", "HEAD", "POST"])
@same_origin
def feedback(request: Request) -> HttpResponse:
    """The form by itself, so that it is there also in a language whose statement is not written yet."""
    form = FeedbackForm(request.POST) if request.method == "POST" else FeedbackForm.empty(request.GET)
    refused = False
    if form.is_bound and form.is_valid():
        refused = not _given(request, form)
        if not refused:
            return redirect("feedback_given")
    status = TOO_MANY if refused else 200
    return render(request, "publicsite/feedback.html", {"form": form}, status=status)


def _given(request: Request, form: FeedbackForm) -> bool:
    """Done, or refused with a sentence in the form. A robot is thanked and forgotten."""
    if form.by_robot:
        return True
    try:
        commands.give_feedback(by=request.actor, feedback=commands.NewFeedback(**form.cleaned_data))
    except NotPossible as refusal:
        form.add_error(None, refusal.sentence)
        return False
    return True


@public("publicsite.read")
@require_safe
def feedback_given(request: Request) -> HttpResponse:
    return render(request, "publicsite/feedback_given.html", {"mailed": can_be_mailed()})
