"""Whom a row can belong to, as choices in a form and back again."""

from uuid import UUID

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.children.queries import guardians_of
from tillsammans.consent import words
from tillsammans.directory.models import Post, Unit
from tillsammans.meetings.models import Invitation, Invited, Meeting
from tillsammans.meetings.queries import seat_words, seats_here
from tillsammans.plans.models import Measure

WORDS = "words"  # a grandmother, a coach


def choices(actor: Actor, case: Case) -> list[tuple[str, str]]:
    """Colleagues at the meeting (else at the unit), guardians alone and with the child, units that have been in the
    room, and somebody in words."""
    called = case.card["called"]
    posts = _invited_posts(actor, case) or [post for post, _, _ in seats_here(case.unit_id)]
    out = [(f"post:{post.pk}", ", ".join(seat_words(post))) for post in posts]
    for guardian in guardians_of(actor, case.child_id):
        out += [
            (f"guardian:{guardian.pk}", guardian.called),
            (f"family:{guardian.pk}", f"{guardian.called} och {called}"),
        ]
    out += [(f"unit:{unit.pk}", words.large(words.full(unit))) for unit in _units(actor, case)]
    return [*out, (WORDS, "Någon annan")]


def _invitations(actor: Actor, case: Case, invited: str):
    meetings = visible(actor, Meeting).filter(case_id=case.pk).values_list("pk", flat=True)
    return visible(actor, Invitation).filter(meeting_id__in=list(meetings), invited=invited)


def _invited_posts(actor: Actor, case: Case) -> list[Post]:
    ids = _invitations(actor, case, Invited.POST).values_list("post_id", flat=True)
    return list(Post.objects.filter(pk__in=list(ids)).order_by("title", "pk"))


def _units(actor: Actor, case: Case) -> list[Unit]:
    ids = (
        _invitations(actor, case, Invited.UNIT)
        .filter(arrived_at__isnull=False)
        .values_list("unit_id", flat=True)
    )
    return list(Unit.objects.filter(pk__in=list(ids)).order_by("name"))


def chosen(actor: Actor, case: Case, value: str) -> dict:
    """The choice as what NewMeasure takes."""
    kind, _, pk = value.partition(":")
    if kind == "post":
        return {"post": Post.objects.select_related("unit").get(pk=UUID(pk))}
    if kind in ("guardian", "family"):
        guardian = visible(actor, Guardian).get(pk=UUID(pk), child_id=case.child_id)
        return {"guardian": guardian, "with_child": kind == "family"}
    return {"unit": Unit.objects.select_related("authority").get(pk=UUID(pk))} if kind == "unit" else {}


def value_of(measure: Measure, called: str) -> str:
    """The form's value for a row that is there."""
    if measure.owner_post:
        return f"post:{measure.owner_post}"
    if measure.owner_guardian:
        kind = "family" if (measure.owner_words or "").endswith(f" och {called}") else "guardian"
        return f"{kind}:{measure.owner_guardian}"
    return f"unit:{measure.owner_unit_id}" if measure.owner_unit_id else WORDS
