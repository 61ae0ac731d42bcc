"""Naming barnets bästa-ansvarig at a unit: one seat, its substitute's seat, with mandate or without (R29, R31)."""

from dataclasses import dataclass

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import WITHOUT_CHILDREN, NamedPerson, Post, Unit
from tillsammans.directory.queries import kinds_with_named_person, sitting_now
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class Naming:
    post: Post
    substitute: Post | None
    mandate: bool


def name_person(*, by: Actor, unit: Unit, naming: Naming) -> NamedPerson:
    """From today. Refuses a seat elsewhere, an empty one, the same seat twice, and one that may have no child.

    At a unit in the model the seat itself stays, since children's grants name it: there one changes who sits in it.
    """
    require(by, "directory.name_person", unit)
    _refuse_nonsense(unit, naming)
    today = clock.today()
    now_named = NamedPerson.objects.filter(unit=unit, ends_on__isnull=True).first()
    if now_named:
        _refuse_another_seat(unit, now_named, naming)
        now_named.ends_on = today
        now_named.save(update_fields=["ends_on"])
    row = NamedPerson(
        unit=unit,
        post=naming.post,
        substitute_post=naming.substitute,
        mandate=naming.mandate,
        starts_on=today,
    )
    row.save(force_insert=True)
    record(by, "directory.named_person", row)
    return row


def unname(*, by: Actor, unit: Unit) -> None:
    """Nobody is named from today. For a unit that leaves the model."""
    require(by, "directory.name_person", unit)
    row = NamedPerson.objects.filter(unit=unit, ends_on__isnull=True).first()
    if row is None:
        raise NotPossible("nobody", "Enheten har ingen barnets bästa-ansvarig.")
    row.ends_on = clock.today()
    row.save(update_fields=["ends_on"])
    record(by, "directory.unnamed", row)


def _refuse_nonsense(unit: Unit, naming: Naming) -> None:
    if unit.kind not in kinds_with_named_person(clock.today()):
        raise NotPossible(
            "kind", "På en sådan enhet utses ingen. Alla som har uppdrag där läser det som kommer."
        )
    for field, post in (("post", naming.post), ("substitute", naming.substitute)):
        if post is not None:
            _refuse_seat(unit, post, field)
    if naming.substitute == naming.post:
        raise NotPossible("same", "Ersättaren ska ha ett annat uppdrag.", "substitute")


def _refuse_seat(unit: Unit, post: Post, field: str) -> None:
    if post.unit_id != unit.pk:
        raise NotPossible("elsewhere", "Välj ett uppdrag på samma enhet.", field)
    if post.function in WITHOUT_CHILDREN:
        raise NotPossible("without_children", "Det uppdraget får inte ha barn. Välj ett annat.", field)
    if not sitting_now(clock.now()).filter(post=post).exists():
        raise NotPossible("vacant", "Ingen har det uppdraget nu. Lägg in vem det är först.", field)


def _refuse_another_seat(unit: Unit, named: NamedPerson, naming: Naming) -> None:
    if unit.authority.in_model_on(clock.today()) and naming.post.pk != named.post_id:
        raise NotPossible(
            "seat_kept",
            "Uppdraget följer barnen. Byt vem som har uppdraget i stället för att byta uppdrag.",
            "post",
        )
