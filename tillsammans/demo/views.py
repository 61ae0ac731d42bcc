"""Moving the demo's clock forward, so that a whole autumn fits into one afternoon."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from procrastinate.contrib.django import app

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.demo import clock as story
from tillsammans.lib import clock
from tillsammans.lib.dates import next_school_day

# Jobs that run every morning; a clock that jumps would miss them.
EVERY_MORNING = ("followups.hand_over_due_lines",)
FORWARD = {"dag": 1, "vecka": 7, "manad": 30}


@public("demo.move_clock")
@require_POST
def move_clock(request: Request) -> HttpResponse:
    """To eight o'clock on the next school day after so many days. Signs nobody in or out; sessions are short."""
    days = FORWARD.get(request.POST.get("fram", ""))
    if not settings.DEMO or days is None:
        raise Http404
    day = next_school_day(clock.today() + timedelta(days=days - 1))
    story.stand_at(datetime.combine(day, time(8), tzinfo=clock.STOCKHOLM))
    for name in EVERY_MORNING:
        app.tasks[name].defer(timestamp=0)
    return redirect("accounts:sign_in")
