"""How units are named in sentences about consent. One place, for staff and families alike."""

from tillsammans.directory.county import name_of
from tillsammans.directory.models import Unit, UnitKind

_SHORT = {
    UnitKind.CAMHS: "BUP",
    UnitKind.SOCIAL_OPEN: "socialtjänsten",
    UnitKind.SOCIAL_INTAKE: "socialtjänsten",
    UnitKind.PRIMARY_CARE: "vårdcentralen",
    UnitKind.YOUTH_CLINIC: "ungdomsmottagningen",
    UnitKind.HABILITATION: "habiliteringen",
    UnitKind.CHILD_HEALTH: "BVC",
    UnitKind.PRESCHOOL: "förskolan",
    UnitKind.SCHOOL_HEALTH: "skolsköterskan",
    UnitKind.SCHOOL: "skolan",
    UnitKind.ADAPTED_SCHOOL: "skolan",
    UnitKind.SPECIAL_SCHOOL: "skolan",
    UnitKind.UPPER_SECONDARY: "skolan",
}
# Where what is sent is kept by law, in words a family knows (R8).
_KEPT: dict[str, str] = {
    UnitKind.CAMHS: "i {child} journal",
    UnitKind.PRIMARY_CARE: "i {child} journal",
    UnitKind.YOUTH_CLINIC: "i {child} journal",
    UnitKind.HABILITATION: "i {child} journal",
    UnitKind.CHILD_HEALTH: "i {child} journal",
    UnitKind.SOCIAL_OPEN: "i en personakt",
    UnitKind.SOCIAL_INTAKE: "i en personakt",
}


def short(unit: Unit) -> str:
    """As people say it: "BUP", "socialtjänsten", "skolan"."""
    return _SHORT.get(UnitKind(unit.kind), unit.name) if unit.kind in UnitKind.values else unit.name


def full(unit: Unit) -> str:
    """With its place, inside a sentence: "BUP Flen", "öppna insatser i Flen"."""
    if unit.kind == UnitKind.SOCIAL_OPEN:
        return f"öppna insatser i {name_of(unit.municipality)}"
    if unit.kind == UnitKind.SOCIAL_INTAKE:
        return f"socialtjänstens mottagning i {name_of(unit.municipality)}"
    return unit.name


def kept(unit: Unit, child: str) -> str:
    """Where a letter is kept at the receiver: "i Almas journal"."""
    return _KEPT.get(unit.kind, "hos dem").format(child=child)


def large(text: str) -> str:
    """First letter large, the rest left alone."""
    return text[:1].upper() + text[1:]
