"""Bodies and the seats in them ("Ledning & Styrning"): a seat is a function in an organisation, never a name."""

from dataclasses import dataclass
from datetime import date

from django.utils.text import slugify

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Post
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Body, BodyKind, MemberRole, Membership
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

SAME_NAME = "Det finns redan en grupp med det namnet."


@dataclass(frozen=True)
class NewBody:
    name: str
    kind: BodyKind
    task: str
    started_on: date
    holds_model: bool = False


@dataclass(frozen=True)
class NewSeat:
    """Who sits there by function and organisation; with `post` its holder acts in the room. Organisation and function
    are read from the post when they are left out."""

    role: MemberRole
    starts_on: date
    post: Post | None = None
    organisation: str = ""
    function_title: str = ""


def make_body(*, by: Actor, new: NewBody) -> Body:
    """A new body without members. NotPossible for a name another body has: two of the same would be mixed up."""
    require(by, "governance.make_body")
    refuse(name=new.name, task=new.task)
    name = new.name.strip()
    _refuse_name(name, new.task)
    slug = slugify(name.translate(str.maketrans("åäöÅÄÖ", "aaoAAO")))[:60].strip("-")
    if Body.objects.filter(name__iexact=name).exists() or Body.objects.filter(slug=slug).exists():
        raise NotPossible("same_name", SAME_NAME, "name")
    if not slug:
        raise NotPossible("name", "Skriv namnet med bokstäver.", "name")
    body = Body(
        slug=slug,
        name=name,
        kind=new.kind,
        task=new.task.strip(),
        holds_model=new.holds_model,
        started_on=new.started_on,
    )
    body.save(force_insert=True)
    record(by, "governance.made_body", body)
    return body


def change_body(*, by: Actor, body: Body, name: str, task: str, version: int) -> None:
    """What the body is called and is for. Its address stays, and so does everything that was published under the
    earlier name. NotPossible for a name another body has, and ("changed") when somebody changed it first."""
    require(by, "governance.change_body", body)
    refuse(name=name, task=task)
    _must_be_open(body)
    name, task = name.strip(), task.strip()
    _refuse_name(name, task)
    if Body.objects.filter(name__iexact=name).exclude(pk=body.pk).exists():
        raise NotPossible("same_name", SAME_NAME, "name")
    change(body, version, name=name, task=task)
    record(by, "governance.changed_body", body)


def _refuse_name(name: str, task: str) -> None:
    if not name or not task.strip():
        raise NotPossible("empty", "Skriv vad gruppen heter och vad den är till för.", "name")
    if ";" in name:  # stands between names where several are chosen
        raise NotPossible("name", "Skriv namnet utan semikolon.", "name")


def end_body(*, by: Actor, body: Body, on: date) -> None:
    """The body's last day is the day before `on`; its open seats end with it. What it has decided stays."""
    require(by, "governance.end_body", body)
    _must_be_open(body)
    if on <= body.started_on:
        raise NotPossible("before_start", "En grupp kan inte sluta innan den har börjat.", "on")
    last = body.memberships.filter(ends_on__isnull=True).order_by("-starts_on").first()
    if last and last.starts_on >= on:
        raise NotPossible("seat_later", "Någon plats börjar senare än så. Välj en senare dag.", "on")
    body.memberships.filter(ends_on__isnull=True).update(ends_on=on)
    body.ended_on = on
    body.save(update_fields=["ended_on"])
    record(by, "governance.ended_body", body)


def add_seat(*, by: Actor, body: Body, seat: NewSeat) -> Membership:
    """A further seat. NotPossible for a seat that is in the body already, and before the body exists."""
    require(by, "governance.change_seats", body)
    membership = _made(body, seat)
    record(by, "governance.added_seat", membership)
    return membership


def succeed(*, by: Actor, membership: Membership, seat: NewSeat) -> Membership:
    """Another takes the seat over from `seat.starts_on`: the earlier one ends the same day, and both are kept."""
    body = membership.body
    require(by, "governance.change_seats", body)
    _end(membership, seat.starts_on, "starts_on")
    successor = _made(body, seat, succeeds=membership)
    record(by, "governance.succeeded_seat", successor)
    return successor


def end_seat(*, by: Actor, membership: Membership, on: date) -> None:
    """The seat is not taken from `on`, and nobody follows."""
    require(by, "governance.change_seats", membership.body)
    _end(membership, on, "on")
    record(by, "governance.ended_seat", membership)


def _made(body: Body, seat: NewSeat, succeeds: Membership | None = None) -> Membership:
    _must_be_open(body)
    refuse(organisation=seat.organisation, function_title=seat.function_title)
    post = seat.post
    principal = post.unit.authority.principal if post else None
    organisation = seat.organisation.strip() or (principal.name if principal else "")
    function = seat.function_title.strip() or (post.title if post else "")
    if not organisation or not function:
        raise NotPossible("empty", "Välj ett uppdrag, eller skriv funktion och organisation.", "post")
    if seat.starts_on < body.started_on:
        raise NotPossible("before_start", "Gruppen fanns inte den dagen.", "starts_on")
    if post and body.memberships.filter(post=post, ends_on__isnull=True).exists():
        raise NotPossible("same_seat", "Den platsen finns redan i gruppen.", "post")
    membership = Membership(
        body=body,
        post=post,
        principal=principal,
        organisation=organisation,
        function_title=function,
        role=seat.role,
        starts_on=seat.starts_on,
        succeeds=succeeds,
    )
    membership.save(force_insert=True)
    return membership


def _end(membership: Membership, on: date, field: str) -> None:
    if membership.ends_on is not None:
        raise NotPossible("ended", "Platsen är redan avslutad.", field)
    if on <= membership.starts_on:
        raise NotPossible("before_start", "Platsen kan inte sluta innan den har börjat.", field)
    membership.ends_on = on
    membership.save(update_fields=["ends_on"])


def _must_be_open(body: Body) -> None:
    if body.ended_on is not None and body.ended_on <= clock.today():
        raise NotPossible("ended", "Gruppen är avslutad.")
