"""Where everybody in the steering room begins: what waits, what is coming, and the groups."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.governance import calendar
from tillsammans.lib import clock


@staff("governance.see")
@require_safe
def room(request: Request) -> HttpResponse:
    require(request.actor, "governance.see")
    today = clock.today()
    coming = calendar.dates(today, today + timedelta(days=60))
    return render(request, "governance/room.html", {"nav": "room", "coming": coming})
