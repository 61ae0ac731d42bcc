"""Which legal basis is offered in which direction: one table (R16-R18).

Statutes as of July 2025. A basis that is offered may still be wrong in the single matter: kontrollera med jurist."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tillsammans.accounts.actor import Actor
from tillsammans.directory.models import Function, Post, PrincipalKind, Secrecy, Unit, UnitKind
from tillsammans.disclosures.models import DisclosureBasis as Basis

HEALTH = {
    UnitKind.CHILD_HEALTH,
    UnitKind.CAMHS,
    UnitKind.PRIMARY_CARE,
    UnitKind.YOUTH_CLINIC,
    UnitKind.HABILITATION,
}
SOCIAL = {UnitKind.SOCIAL_OPEN, UnitKind.SOCIAL_INTAKE}
# Enskilda: tystnadsplikt instead of OSL, so OSL's exceptions are not theirs to use.
PRIVATE = {Secrecy.PRIVATE_SCHOOL, Secrecy.PRIVATE_HEALTH, Secrecy.PRIVATE_SOCIAL}
# 10:27 st 2: the general clause does not lift these.
STRONG = {Secrecy.HEALTH, Secrecy.SOCIAL, Secrecy.PRIVATE_HEALTH, Secrecy.PRIVATE_SOCIAL}
DECIDES_ON_CRIME = {Function.LAWYER, Function.HEAD, Function.PRESCHOOL_HEAD}


@dataclass(frozen=True)
class Direction:
    """secrecies: class of the author and of every line that came from elsewhere. sender, receiver: "health", "social",
    "emi" (elevhälsans medicinska insats) or "school". same_principal: one huvudman for both."""

    secrecies: frozenset[str]
    sender: str
    receiver: str
    function: str = ""
    to_secrecy: str = ""
    same_principal: bool = False
    receiver_is_private: bool = False
    has_case: bool = True
    adult: bool = False

    @property
    def is_private(self) -> bool:
        return bool(self.secrecies & PRIVATE)


def _under_18(d: Direction) -> bool:
    """25:12, 26:9: between health care and social services, both public, about a child; never to a school."""
    return {d.sender, d.receiver} == {"health", "social"} and not (
        d.adult or d.is_private or d.receiver_is_private
    )


def _pupil_health(d: Direction) -> bool:
    """25:13 a: inside elevhälsan at one huvudman, between its medical side and pupil health; not to head or mentor."""
    to_pupil_health = d.sender == "emi" and d.receiver == "school" and d.to_secrecy == Secrecy.PUPIL_HEALTH
    to_medical = d.receiver == "emi" and d.sender == "school" and Secrecy.PUPIL_HEALTH in d.secrecies
    return d.same_principal and (to_pupil_health or to_medical)


OFFERED: dict[Basis, Callable[[Direction], bool]] = {
    Basis.SAMTYCKE: lambda d: d.has_case,
    Basis.MENPROVNING: lambda d: True,
    Basis.NODVANDIGT: lambda d: not d.is_private,
    Basis.UPPGIFTSSKYLDIGHET: lambda d: d.receiver == "social",
    Basis.VARD_SOCIAL_UNDER_18: _under_18,
    Basis.ELEVHALSA_INTERN: _pupil_health,
    Basis.GENERALKLAUSUL: lambda d: not (d.is_private or d.secrecies & STRONG),
    Basis.BROTT: lambda d: d.function in DECIDES_ON_CRIME,
    Basis.NOD: lambda d: True,
    Basis.AVIDENTIFIERAT: lambda d: (
        False
    ),  # no disclosure at all: an anonymous consultation has no place for a child
}


def offered(direction: Direction) -> list[Basis]:
    """The bases the sender may choose from, in the table's order."""
    return [basis for basis, rule in OFFERED.items() if rule(direction)]


def direction_of(
    by: Actor,
    to_unit: Unit,
    *,
    to_post: Post | None = None,
    secrecies: Iterable[str] = (),
    has_case: bool = True,
    adult: bool = False,
) -> Direction:
    """The direction of a letter from the actor's seat."""
    own = Unit.objects.select_related("authority__principal").get(pk=by.unit_id)
    principal = to_unit.authority.principal
    return Direction(
        secrecies=frozenset({by.secrecy, *secrecies} - {""}),
        sender=side(own),
        receiver=side(to_unit),
        function=by.function,
        to_secrecy=to_post.secrecy if to_post else "",
        same_principal=own.authority.principal_id == principal.pk,
        receiver_is_private=principal.kind == PrincipalKind.PRIVATE,
        has_case=has_case,
        adult=adult,
    )


def side(unit: Unit) -> str:
    """Which side of the walls a unit stands on."""
    if unit.kind in HEALTH:
        return "health"
    if unit.kind in SOCIAL:
        return "social"
    return "emi" if unit.kind == UnitKind.SCHOOL_HEALTH else "school"
