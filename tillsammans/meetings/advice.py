"""Whom to think of, from what was mapped: advice, never a bar (R39). And how a service is called before it is asked."""

from collections.abc import Iterable

from tillsammans.directory.models import UnitKind as K
from tillsammans.wheel.sectors import Sector as S

# Which services people in the county turn to for a sector; the order is a habit, not a ranking.
THINK_OF: dict[str, tuple[str, ...]] = {
    S.HEALTH: (K.SCHOOL_HEALTH, K.PRIMARY_CARE, K.CAMHS, K.CHILD_HEALTH, K.YOUTH_CLINIC),
    S.DEVELOPMENT: (K.HABILITATION, K.CHILD_HEALTH),
    S.LEARNING: (K.SCHOOL_HEALTH,),
    S.CARE: (K.SOCIAL_OPEN, K.CHILD_HEALTH),
    S.HOME: (K.SOCIAL_OPEN,),
    S.RELATIONSHIPS: (K.SOCIAL_OPEN, K.CAMHS),
    S.SAFETY: (K.CAMHS, K.SOCIAL_OPEN),
}

SERVICE: dict[str, str] = {
    K.SOCIAL_OPEN: "Socialtjänsten, öppna insatser",
    K.SOCIAL_INTAKE: "Socialtjänsten, mottagningen",
    K.CAMHS: "Barn- och ungdomspsykiatrin",
    K.PRIMARY_CARE: "Vårdcentralen",
    K.YOUTH_CLINIC: "Ungdomsmottagningen",
    K.HABILITATION: "Habiliteringen",
    K.CHILD_HEALTH: "Barnhälsovården",
    K.SCHOOL_HEALTH: "Elevhälsans medicinska insats",
}


def service(unit) -> str:
    """A unit as a service, never as a person: what is said until it may be told."""
    return SERVICE.get(unit.kind, unit.name)


def kinds_for(sectors: Iterable[str]) -> list[str]:
    """Kinds of unit to think of, in the wheel's order, each once."""
    wanted = set(sectors)
    return list(dict.fromkeys(kind for sector in S if sector in wanted for kind in THINK_OF[sector]))
