"""Reports one may read, and who else may: never anybody's reports but these."""

from dataclasses import dataclass

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.directory.models import Function, Post
from tillsammans.directory.queries import first_in, sitting_in
from tillsammans.lib import clock
from tillsammans.reports.models import Report

HEADS = (Function.HEAD, Function.PRESCHOOL_HEAD)


@dataclass(frozen=True)
class Reader:
    """A seat that may read, and who sits there ("" when nobody does)."""

    title: str
    people: str


def registrar_of(actor: Actor) -> Post | None:
    """The authority's registrar: a seat somebody sits in if there is one. None where the authority has none here."""
    posts = list(
        Post.objects.filter(unit__authority_id=actor.authority_id, function=Function.REGISTRAR).order_by("pk")
    )
    return next((post for post in posts if first_in(post, clock.now())), posts[0] if posts else None)


def head_of(actor: Actor) -> Post | None:
    """The head's seat at the actor's own unit. None where there is none, or where the actor is the head."""
    posts = (
        Post.objects.filter(unit_id=actor.unit_id, function__in=HEADS)
        .exclude(pk=actor.post_id)
        .order_by("pk")
    )
    if actor.function in HEADS:
        return None
    return next((post for post in posts if first_in(post, clock.now())), None)


def reader(post: Post) -> Reader:
    """The seat in words, with who sits there now."""
    return Reader(post.title, ", ".join(person.name for person in sitting_in(post, clock.now())))


def readers_of(report: Report) -> list[Reader]:
    """Everybody who may read this report, the reporter first."""
    order = [report.author_post, report.registrar_post, report.head_post]
    posts = {post.pk: post for post in Post.objects.filter(pk__in=[pk for pk in order if pk])}
    return [reader(posts[pk]) for pk in dict.fromkeys(order) if pk in posts]


def own(actor: Actor) -> list[Report]:
    """What this seat has made, newest first."""
    return list(visible(actor, Report).filter(author_post=actor.post_id).order_by("-made_at", "-pk"))


def shown_to_me(actor: Actor) -> list[Report]:
    """What others have made and this seat may read, newest first."""
    return list(visible(actor, Report).exclude(author_post=actor.post_id).order_by("-made_at", "-pk"))
