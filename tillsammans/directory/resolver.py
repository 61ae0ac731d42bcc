"""Who is barnets bästa-ansvarig for a child in this situation (agreement, "Roller och ansvar"; R29-R31).

Answered from unit, school form and age alone; no child is looked up and nothing is kept. `decide` is pure
over the rule rows; `resolve` loads them and finds the unit and its seats.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import TextChoices

from tillsammans.directory.county import in_county, name_of
from tillsammans.directory.models import NamedPersonRule, Unit, UnitKind
from tillsammans.directory.queries import NamedSeat, named_person_of, rules_on
from tillsammans.lib.clock import STOCKHOLM

# KAA runs until 20 (skollagen 29:9), and pupils of 18-19 stay with their school: so does the named person.
TOO_OLD = 20


class Form(TextChoices):
    """What the child attends. A known unit decides over this."""

    NONE = "none", "Varken förskola eller skola"
    PRESCHOOL = "preschool", "Förskola"
    SCHOOL = "school", "Förskoleklass till årskurs 9"
    ADAPTED_SCHOOL = "adapted_school", "Anpassad grundskola"
    SPECIAL_SCHOOL = "special_school", "Specialskola"
    UPPER_SECONDARY = "upper_secondary", "Gymnasieskola"
    ADAPTED_UPPER_SECONDARY = "adapted_upper_secondary", "Anpassad gymnasieskola"
    HOME_STUDY = "home_study", "Undervisning hemma eller på annat sätt"
    NOT_BEGUN = "not_begun", "Har inte börjat gymnasiet"
    LEFT = "left", "Har hoppat av gymnasiet"


class Where(TextChoices):
    """Where the school lies. A known unit decides over this."""

    COUNTY = "county", "I Sörmland"
    OUTSIDE = "outside", "Utanför Sörmland"
    ABROAD = "abroad", "Utomlands"


@dataclass(frozen=True)
class Situation:
    """What one needs to know about a child to say who answers; nothing that says who the child is.

    `municipality` is where the child is folkbokförd or, when `address_unknown`, where the child is now. `joined` is
    about a school that is not known as a unit here.
    """

    age: int
    form: Form
    municipality: str
    unit: Unit | None = None
    where: Where = Where.COUNTY
    joined: bool = True
    placed: bool = False
    newly_arrived: bool = False
    address_unknown: bool = False


@dataclass(frozen=True)
class Place:
    """Who answers, before the directory is asked: kind of unit, the child's own or the one at home."""

    unit_kind: str
    own: bool
    municipality: str


@dataclass(frozen=True)
class Ruling:
    """What the table says: exactly one leads, others hold beside, with the rule's sentence."""

    situation: str
    label: str
    sentence: str
    lead: Place
    beside: tuple[Place, ...]
    also: tuple[str, ...]


@dataclass(frozen=True)
class Holder:
    """A place filled in: the unit if it is known, and its named person's seat if one is named."""

    place: Place
    unit: Unit | None
    named: NamedSeat | None


@dataclass(frozen=True)
class Caution:
    """Something that must be put right: code for machines, sentence for people."""

    code: str
    sentence: str


@dataclass(frozen=True)
class Answer:
    """One leads, always; who holds beside; why; what more to know; what is wrong."""

    ruling: Ruling
    lead: Holder
    beside: tuple[Holder, ...]
    warnings: tuple[Caution, ...]

    @property
    def sentence(self) -> str:
        return self.ruling.sentence


class OutsideTheModel(Exception):
    """The agreement does not reach this child. `sentence` says so and what to do."""

    def __init__(self, code: str, sentence: str):
        super().__init__(sentence)
        self.code, self.sentence = code, sentence


class RuleGap(LookupError):
    """The table has no leading row for a situation on that day, or several: a fault in the data."""


def resolve(situation: Situation, on: date, now: datetime | None = None) -> Answer:
    """Who answers on that day. `now` says at what moment the seats are looked at; without it, noon that day.

    Raises OutsideTheModel for people of 20 and above, and for children who neither live nor go to school
    in the county.
    """
    now = now or datetime.combine(on, time(12), tzinfo=STOCKHOLM)
    ruling = decide(situation, list(rules_on(on)), on)
    lead = _fill(ruling.lead, situation, now)
    beside = tuple(_fill(place, situation, now) for place in ruling.beside)
    return Answer(ruling, lead, beside, (*_unusual(situation), *_warnings(lead), *_warnings_beside(beside)))


def decide(situation: Situation, rules: Iterable[NamedPersonRule], on: date) -> Ruling:
    """The table's word: exactly one leading row, or RuleGap. Reads nothing but what it is given."""
    code = situation_code(situation, on)
    rows = sorted((row for row in rules if row.situation == code), key=lambda row: row.order)
    if [row.order for row in rows].count(1) != 1:
        raise RuleGap(f"Regeltabellen ska ha precis en ledande rad för {code} den {on}.")
    places = [_place(row, situation) for row in rows]
    return Ruling(
        code, rows[0].label, rows[0].note, places[0], tuple(places[1:]), _also(situation, places[0])
    )


def situation_code(situation: Situation, on: date) -> str:
    """Which row of the table applies. Total: every age below 20 and every form has one."""
    if situation.age < 0 or situation.age >= TOO_OLD:
        raise OutsideTheModel("age", "Modellen gäller barn och unga under 20 år.")
    code = next(code for applies, code in _LADDER if applies(situation, form_of(situation), on))
    lead_is_own = code in _OWN_SITUATIONS
    if not lead_is_own and not in_county(situation.municipality):
        raise OutsideTheModel(
            "municipality",
            "Barnet bor inte i någon av Sörmlands nio kommuner. Kontakta skolan eller "
            "socialtjänsten i barnets hemkommun.",
        )
    return code


_FORM_OF_KIND: dict[str, Form] = {
    UnitKind.PRESCHOOL: Form.PRESCHOOL,
    UnitKind.SCHOOL: Form.SCHOOL,
    UnitKind.ADAPTED_SCHOOL: Form.ADAPTED_SCHOOL,
    UnitKind.SPECIAL_SCHOOL: Form.SPECIAL_SCHOOL,
    UnitKind.UPPER_SECONDARY: Form.UPPER_SECONDARY,
}


def form_of(situation: Situation) -> Form:
    """The known unit's form, else the one given. An adapted gymnasium is a unit of the kind gymnasium."""
    kind = situation.unit.kind if situation.unit else ""
    if kind == UnitKind.UPPER_SECONDARY and situation.form == Form.ADAPTED_UPPER_SECONDARY:
        return situation.form
    return _FORM_OF_KIND.get(kind, situation.form)


def _where(situation: Situation) -> Where:
    if unit := _own_unit(situation):
        return Where.COUNTY if in_county(unit.municipality) else Where.OUTSIDE
    return situation.where


def _own_unit(situation: Situation) -> Unit | None:
    """The unit, when it is one a child goes to (not a BVC or a clinic one happened to choose)."""
    return situation.unit if situation.unit and situation.unit.kind in _FORM_OF_KIND else None


def _joined(situation: Situation, on: date) -> bool:
    if unit := _own_unit(situation):
        return unit.authority.in_model_on(on)
    # The state's special schools are not parties to the agreement; one that joins is known as a unit.
    return situation.joined and situation.form != Form.SPECIAL_SCHOOL


_GYMNASIUM = frozenset({Form.UPPER_SECONDARY, Form.ADAPTED_UPPER_SECONDARY})
_OWN_SITUATIONS = frozenset(
    {"preschool", "school", "adapted_school", "special_school", "upper_secondary", "adapted_upper_secondary"}
)

# From the top, the first that applies: one answer, so no overlap; the last always does, so no gap.
_LADDER: tuple[tuple[Callable[[Situation, Form, date], bool], str], ...] = (
    (lambda s, form, on: form == Form.HOME_STUDY, "home_study"),
    (lambda s, form, on: form == Form.NOT_BEGUN, "not_begun"),
    (lambda s, form, on: form == Form.LEFT, "left"),
    (lambda s, form, on: form == Form.NONE and s.age <= 6, "home_0_6"),
    (lambda s, form, on: form == Form.NONE and s.age <= 15, "no_school"),
    (lambda s, form, on: form == Form.NONE, "not_begun"),
    (lambda s, form, on: form == Form.PRESCHOOL and _is_ours(s, on), "preschool"),
    (lambda s, form, on: form == Form.PRESCHOOL, "preschool_not_joined"),
    (lambda s, form, on: form == Form.SPECIAL_SCHOOL and _joined(s, on), "special_school"),
    (lambda s, form, on: form == Form.SPECIAL_SCHOOL, "special_school_outside"),
    (lambda s, form, on: _where(s) == Where.OUTSIDE and form in _GYMNASIUM, "upper_secondary_outside"),
    (lambda s, form, on: _where(s) == Where.OUTSIDE, "school_outside"),
    (lambda s, form, on: _where(s) == Where.ABROAD, "school_abroad"),
    (lambda s, form, on: not _joined(s, on), "school_not_joined"),
    (lambda s, form, on: form == Form.ADAPTED_SCHOOL, "adapted_school"),
    (lambda s, form, on: form == Form.UPPER_SECONDARY, "upper_secondary"),
    (lambda s, form, on: form == Form.ADAPTED_UPPER_SECONDARY, "adapted_upper_secondary"),
    (lambda s, form, on: True, "school"),
)


def _is_ours(situation: Situation, on: date) -> bool:
    return _where(situation) == Where.COUNTY and _joined(situation, on)


def _place(row: NamedPersonRule, situation: Situation) -> Place:
    own = row.where == "unit"
    known = situation.unit.municipality if own and situation.unit else situation.municipality
    return Place(row.unit_kind, own, known)


# --- What more to know
def _also(situation: Situation, lead: Place) -> tuple[str, ...]:
    """Sentences for circumstances that do not move the answer but that people ask about."""
    told = (
        (lead.own and lead.municipality != situation.municipality, _elsewhere(situation, lead)),
        (situation.placed, PLACED),
        (situation.newly_arrived, NEWLY_ARRIVED),
        (situation.address_unknown, ADDRESS_UNKNOWN),
    )
    return tuple(sentence for applies, sentence in told if applies)


PLACED = (
    "Ett placerat barn har samma barnets bästa-ansvarig som andra barn på sin förskola eller skola. "
    "Socialtjänsten som "
    "placerade barnet bjuds in. Skriv inte var barnet bor."
)
NEWLY_ARRIVED = (
    "Ett nyanlänt barn har en barnets bästa-ansvarig från första dagen, också innan det finns "
    "personnummer. Fråga om "
    "familjen vill ha tolk."
)
ADDRESS_UNKNOWN = (
    "Vet du inte var barnet är folkbokfört, utgå från förskolan eller skolan, annars från kommunen "
    "där barnet är nu. Fråga "
    "inte efter adressen: den kan vara skyddad."
)


def _elsewhere(situation: Situation, lead: Place) -> str:
    home = name_of(situation.municipality)
    return (
        f"Skolan ligger i {name_of(lead.municipality)}. Det är skolan där barnet går som svarar, inte {home}."
    )


# --- What is wrong
_USUAL_AGES = {
    Form.PRESCHOOL: range(0, 8),
    Form.SCHOOL: range(5, 18),
    Form.ADAPTED_SCHOOL: range(5, 19),
    Form.SPECIAL_SCHOOL: range(5, 19),
    Form.UPPER_SECONDARY: range(14, TOO_OLD),
    Form.ADAPTED_UPPER_SECONDARY: range(14, TOO_OLD),
    Form.HOME_STUDY: range(5, 17),
    Form.NOT_BEGUN: range(15, TOO_OLD),
    Form.LEFT: range(15, TOO_OLD),
}


def _unusual(situation: Situation) -> tuple[Caution, ...]:
    if situation.age in _USUAL_AGES.get(form_of(situation), range(TOO_OLD)):
        return ()
    return (Caution("unusual_age", "Ålder och skolform brukar inte höra ihop. Kontrollera dem."),)


def _warnings(holder: Holder) -> tuple[Caution, ...]:
    """What is missing at a unit that should answer (R31); empty when all is well."""
    if holder.unit is None:
        return (Caution("unit_unknown", "Välj vilken enhet det gäller för att se vem som svarar."),)
    name, named = holder.unit.name, holder.named
    if named is None:
        return (
            Caution(
                "unnamed",
                f"{name} har inte utsett någon barnets bästa-ansvarig än. Ring och fråga efter chefen.",
            ),
        )
    if not named.manned:
        return (Caution("vacant", f"Ingen har uppdraget på {name} just nu. Ring och fråga efter chefen."),)
    if not named.mandate:
        return (
            Caution("no_mandate", f"Barnets bästa-ansvarig på {name} har inte mandat att fatta beslut än."),
        )
    return ()


def _warnings_beside(holders: tuple[Holder, ...]) -> tuple[Caution, ...]:
    return tuple(warning for holder in holders if holder.unit for warning in _warnings(holder))


def _fill(place: Place, situation: Situation, now: datetime) -> Holder:
    unit = situation.unit if place.own else _only_unit(place)
    return Holder(place, unit, named_person_of(unit, now) if unit else None)


def _only_unit(place: Place) -> Unit | None:
    """The municipality's one unit of that kind; None when there is none, or several to choose between."""
    units = list(
        Unit.objects.select_related("authority").filter(
            kind=place.unit_kind, municipality=place.municipality
        )[:2]
    )
    return units[0] if len(units) == 1 else None
