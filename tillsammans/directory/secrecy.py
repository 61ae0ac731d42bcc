"""Which secrecy rule a seat writes under, and which units and seats an island may hold (R18).

At a public body the author's function decides; an enskild's island has one rule of its own: skollagen 29:14 for a
school or preschool, PSL 6:12-16 for its health care (also a school nurse's records), SoL 17:11 for social services.
So a fristående school's own health care is an island beside the school, as elevhälsans medicinska insats is in a
kommun.
"""

from tillsammans.directory.data import SECRECY_OF_FUNCTION
from tillsammans.directory.models import Authority, Function, PrincipalKind, Secrecy, Unit, UnitKind

PRIVATE_RULES = (Secrecy.PRIVATE_SCHOOL, Secrecy.PRIVATE_HEALTH, Secrecy.PRIVATE_SOCIAL)

# Seats that are nobody's profession and may be anywhere.
_ANYWHERE = frozenset(
    {
        Function.REGISTRAR,
        Function.LAWYER,
        Function.REVIEWER,
        Function.LOCAL_LEAD,
        Function.UNIT_CONTACT,
        Function.RIGHTS_OMBUD,
    }
)
_AT_SCHOOL = frozenset(
    {
        Function.TEACHER,
        Function.HEAD,
        Function.DEPUTY_HEAD,
        Function.PRESCHOOL_HEAD,
        Function.COUNSELLOR,
        Function.SPECIAL_EDUCATOR,
        Function.SCHOOL_NURSE,
    }
)
_IN_CARE = frozenset({Function.MEDICAL, Function.HEALTH, Function.CHILD_HEALTH_NURSE})
_IN_SOCIAL = frozenset({Function.SOCIAL_WORKER})

_SEATS: dict[str, frozenset[Function]] = {
    Secrecy.PRIVATE_SCHOOL: _AT_SCHOOL | _ANYWHERE,
    Secrecy.PRIVATE_HEALTH: _IN_CARE | _ANYWHERE,
    Secrecy.PRIVATE_SOCIAL: _IN_SOCIAL | _ANYWHERE,
    "": _AT_SCHOOL | _IN_CARE | _IN_SOCIAL | _ANYWHERE | {Function.KAA_OFFICER},
}
_UNITS: dict[str, frozenset[UnitKind]] = {
    Secrecy.PRIVATE_SCHOOL: frozenset(
        {
            UnitKind.PRESCHOOL,
            UnitKind.SCHOOL,
            UnitKind.ADAPTED_SCHOOL,
            UnitKind.UPPER_SECONDARY,
            UnitKind.OFFICE,
        }
    ),
    Secrecy.PRIVATE_HEALTH: frozenset(
        {
            UnitKind.SCHOOL_HEALTH,
            UnitKind.CHILD_HEALTH,
            UnitKind.PRIMARY_CARE,
            UnitKind.YOUTH_CLINIC,
            UnitKind.CAMHS,
            UnitKind.HABILITATION,
            UnitKind.OFFICE,
        }
    ),
    # Receiving reports is an authority's own (SoL): never an enskild's.
    Secrecy.PRIVATE_SOCIAL: frozenset({UnitKind.SOCIAL_OPEN, UnitKind.OFFICE}),
    "": frozenset(UnitKind),
}


def seats_of(authority: Authority) -> frozenset[Function]:
    """Functions that may sit there. Those who steer, study or publish for the whole county are entered elsewhere."""
    return _SEATS[authority.secrecy]


def units_of(authority: Authority) -> frozenset[UnitKind]:
    """Kinds of unit the island may hold; none for an enskild's island before it has its rule."""
    if authority.principal.kind == PrincipalKind.PRIVATE and not authority.secrecy:
        return frozenset()
    return _UNITS[authority.secrecy]


def secrecy_of(function: str, unit: Unit) -> Secrecy:
    """The rule of what is written from such a seat at the unit; where no rule of its own is known, the strictest of
    where it sits."""
    authority = unit.authority
    if authority.secrecy:
        return Secrecy(authority.secrecy)
    if function in SECRECY_OF_FUNCTION:
        return SECRECY_OF_FUNCTION[Function(function)]
    if unit.kind in (UnitKind.SOCIAL_OPEN, UnitKind.SOCIAL_INTAKE):
        return Secrecy.SOCIAL
    return Secrecy.HEALTH if authority.principal.kind == PrincipalKind.REGION else Secrecy.PUPIL_HEALTH
