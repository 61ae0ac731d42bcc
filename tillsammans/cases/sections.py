"""What the spine itself shows on the child's page: what I am to do, who helps, what has happened."""

from collections.abc import Iterator

from tillsammans.access.models import Grant, Relation
from tillsammans.access.policy import visible
from tillsammans.access.walls import STAFF
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case, Task
from tillsammans.cases.page import Section
from tillsammans.cases.queries import href_of
from tillsammans.cases.tasks import KINDS, said
from tillsammans.cases.timeline import timeline
from tillsammans.directory.queries import sitting_now
from tillsammans.lib import clock

ORDER = [
    Relation.NAMED_PERSON,
    Relation.DELEGATE,
    Relation.COORDINATOR,
    Relation.PARTICIPANT,
    Relation.RECEIVER,
]
DOES = {Relation.DELEGATE: "gör kartläggningen", Relation.COORDINATOR: "samordningsperson"}


def sections(actor: Actor, case: Case, relations: frozenset[str]) -> Iterator[Section]:
    items = todo(actor, case)
    if items:
        yield Section("main", 10, "cases/_todo.html", {"items": items})
    yield Section("aside2", 10, "cases/_people.html", {"people": people(actor, case), "others": []})
    happened = timeline(actor, case)
    if happened:
        yield Section("aside2", 20, "cases/_timeline.html", {"items": happened})


def todo(actor: Actor, case: Case) -> list[dict]:
    """My own open tasks around this child."""
    rows = (
        visible(actor, Task)
        .filter(case_id=case.pk, done_at=None, to_holder__in=actor.holders)
        .order_by("due_on", "made_at", "pk")
    )
    return [
        {
            "text": said(KINDS[t.code].title, t.title or {}),
            "href": href_of(t),
            "due": t.due_on,
            "note": t.text or "",
        }
        for t in rows
    ]


def people(actor: Actor, case: Case) -> list[dict]:
    """Colleagues with a live grant here, by name and seat. Staff names are public; other authorities are not listed."""
    now = clock.now()
    live = visible(actor, Grant).filter(
        child_id=case.child_id, starts__lte=now, until__gt=now, relation__in=[r.value for r in STAFF]
    )
    relation_of: dict = {}
    for grant in live:
        relation_of.setdefault(grant.holder, set()).add(grant.relation)
    held = sitting_now(now).filter(post__in=relation_of).select_related("person", "post")
    rows = [
        (_rank(relation_of[h.post_id]), h.person.name, _does(h.post.title, relation_of[h.post_id]))
        for h in held
        if not h.substitute
    ]
    return [{"name": name, "text": text} for _, name, text in sorted(rows)]


def _rank(relations: set[str]) -> int:
    return min((ORDER.index(Relation(r)) for r in relations if Relation(r) in ORDER), default=len(ORDER))


def _does(title: str, relations: set[str]) -> str:
    return ", ".join([title, *(text for relation, text in DOES.items() if relation in relations)])
