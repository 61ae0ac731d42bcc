"""Read what somebody has seen, and take it in: one page, no typing when the words say who it is (story 2)."""

import re
from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.concerns import commands as concerns
from tillsammans.concerns.models import Concern
from tillsammans.directory.models import Function, Post
from tillsammans.directory.queries import sitting_now
from tillsammans.lib import clock
from tillsammans.lib.dates import next_school_day
from tillsammans.lib.text import lower_first
from tillsammans.mapping.commands.taking import Taking, take_in
from tillsammans.mapping.taking_forms import NEW, TakeIn

MAPPERS = (
    Function.COUNSELLOR,
    Function.SPECIAL_EDUCATOR,
    Function.DEPUTY_HEAD,
    Function.TEACHER,
    Function.SCHOOL_NURSE,
)
USUAL_DAYS = 14


@staff("concern.take_in")
def take_in_page(request: Request, pk: UUID) -> HttpResponse:
    """Reading marks it as read, once. Everything on the form is proposed, so that one tap is enough."""
    actor: Actor = request.actor
    concern = find(actor, Concern, pk)
    if concern.taken_in_at:
        return redirect("cases:child", pk=concern.case_id)
    concerns.read(by=actor, concern=concern)
    form = TakeIn.opened(
        request,
        about=concern.pk,
        children=_candidates(actor, concern),
        colleagues=_colleagues(actor),
        initial=_proposed(actor, concern),
    )
    if form.sent():
        response = form.once(lambda: _take(actor, concern, form))
        if response:
            return response
    return render(request, "mapping/take_in.html", {"form": form, "concern": concern})


def _take(actor: Actor, concern: Concern, form: TakeIn) -> HttpResponse:
    c = form.cleaned_data
    taking = Taking(
        child_id=None if c["child"] == NEW else UUID(c["child"]),
        new=form.new_child(actor.unit_id),
        due=c["due"],
        delegate=Post.objects.filter(pk=c["delegate"], unit=actor.unit_id).first() if c["delegate"] else None,
        absence=c["absence"],
    )
    case = take_in(by=actor, concern=concern, taking=taking)
    return redirect("cases:child", pk=case.pk)


def _candidates(actor: Actor, concern: Concern) -> list[tuple[str, str]]:
    """Children one already follows whose name or class stands in the words: "är det samma barn?"."""
    words = {w.lower() for w in re.findall(r"\w+", concern.who)}
    found = []
    for case in visible(actor, Case).filter(closed_at=None):
        card = case.card
        called = card["called"].lower()
        if called in words:
            found.append((str(case.child_id), f"{card['name']}, {card['group']}"))
    return found


def _colleagues(actor: Actor) -> list[tuple[str, str]]:
    """Seats at one's own unit that may map, counsellor first, by who sits there now."""
    held = sitting_now(clock.now()).filter(post__unit=actor.unit_id, post__function__in=MAPPERS)
    held = held.exclude(post=actor.post_id).select_related("post", "person").order_by("pk")
    first = {h.post_id: h for h in held.reverse()}
    rows = [
        (
            MAPPERS.index(h.post.function),
            h.person.name,
            str(pk),
            f"{h.person.name}, {lower_first(h.post.title)}",
        )
        for pk, h in first.items()
    ]
    return [(pk, label) for _, _, pk, label in sorted(rows)]


def _proposed(actor: Actor, concern: Concern) -> dict:
    """The child from the words ("Alma, 6B"), the counsellor as the mapper, two weeks."""
    name, _, group = (part.strip() for part in concern.who.partition(","))
    candidates, colleagues = _candidates(actor, concern), _colleagues(actor)
    return {
        "child": candidates[0][0] if candidates else NEW,
        "name": name,
        "called": name.split(" ")[0],
        "group": group,
        "delegate": colleagues[0][0] if colleagues else "",
        "due": next_school_day(clock.today() + timedelta(days=USUAL_DAYS)),
    }
