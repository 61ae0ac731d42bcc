"""Where one begins: what waits for the seat one sits in."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import public, staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may
from tillsammans.research import queries


@public("research.read")
def front(request: Request) -> HttpResponse:
    """The study's own address: its staff to their work, everybody else to what is public."""
    return redirect("research:work" if may(request.actor, "research.see") else "research:about")


@staff("research.see")
def work(request: Request) -> HttpResponse:
    """ "Vad väntar på mig": by function, for that function alone."""
    needs = queries.waiting(request.actor)
    return render(request, "research/work.html", {"needs": needs, "studies": queries.studies(request.actor)})
