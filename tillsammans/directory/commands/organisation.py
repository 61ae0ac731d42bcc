"""Entering who exists: an enskild huvudman, its islands, its units with their inboxes; and whether they take
letters."""

from dataclasses import dataclass

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.commands.writing import checked, needed, organisation_number, phone, slug_for
from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.directory.models import Authority, Inbox, Principal, PrincipalKind, Secrecy, Unit, UnitKind
from tillsammans.directory.secrecy import PRIVATE_RULES, units_of
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class NewPrincipal:
    """An enskild huvudman: its organisation number and the name it is registered by."""

    code: str
    name: str


@dataclass(frozen=True)
class NewAuthority:
    """An island. `short_name` is how a sentence to a family says it: "skolan"."""

    name: str
    short_name: str
    secrecy: str


@dataclass(frozen=True)
class Reached:
    """How people reach a unit: the only things about it that change by themselves."""

    phone: str
    hours: str = ""
    ages: str = ""


@dataclass(frozen=True)
class NewUnit:
    name: str
    kind: str
    municipality: str
    reached: Reached
    external_id: str = ""


def enter_principal(*, by: Actor, new: NewPrincipal) -> Principal:
    """A private provider that may be offered to join (R80). Refuses a number that is wrong, somebody's own, or
    known."""
    require(by, "directory.enter_principal")
    name, code = needed(new.name, "name", "Skriv vad huvudmannen heter."), organisation_number(new.code)
    if Principal.objects.filter(code=code).exists():
        raise NotPossible("known", "Huvudmannen finns redan. Välj den i listan.", "code")
    principal = Principal(code=code, name=name, kind=PrincipalKind.PRIVATE)
    principal.save(force_insert=True)
    record(by, "directory.entered_principal", principal)
    return principal


def enter_authority(*, by: Actor, principal: Principal, new: NewAuthority) -> Authority:
    """An enskild's island, not joined: nobody can write to it before `join`. One rule for everything written there."""
    require(by, "directory.enter_authority", principal)
    if new.secrecy not in PRIVATE_RULES:
        raise NotPossible("secrecy", "Välj vilken tystnadsplikt som gäller.", "secrecy")
    authority = Authority(
        principal=principal,
        name=needed(new.name, "name", "Skriv vad verksamheten heter."),
        short_name=needed(
            new.short_name, "short_name", "Skriv hur en familj säger, till exempel skolan.", 80
        ),
        secrecy=Secrecy(new.secrecy),
    )
    authority.slug = slug_for(authority.name, Authority)
    authority.save(force_insert=True)
    record(by, "directory.entered_authority", authority)
    return authority


def enter_unit(*, by: Actor, authority: Authority, new: NewUnit) -> Unit:
    """A unit with its inbox (an office has none: nobody is written to there). Letters come when the authority is in the
    model and somebody mans the inbox, not before."""
    require(by, "directory.keep_units", authority)
    if new.kind not in units_of(authority):
        raise NotPossible("kind", "En sådan enhet hör inte hemma här. Välj en annan sort.", "kind")
    if new.municipality not in MUNICIPALITIES:
        raise NotPossible("municipality", "Välj en av Sörmlands kommuner.", "municipality")
    name = needed(new.name, "name", "Skriv vad enheten heter.")
    if Unit.objects.filter(name__iexact=name, municipality=new.municipality).exists():
        raise NotPossible("known", "Det finns redan en enhet med det namnet i kommunen.", "name")
    reached = _reached(new.reached, new.kind)
    unit = Unit(
        authority=authority,
        name=name,
        kind=new.kind,
        municipality=new.municipality,
        external_id=checked(new.external_id, "external_id", 40),
        phone=reached.phone,
        hours=reached.hours,
        ages=reached.ages,
    )
    unit.slug = slug_for(name, Unit)
    unit.save(force_insert=True)
    if unit.kind != UnitKind.OFFICE:
        _give_inbox(unit)
    record(by, "directory.entered_unit", unit)
    return unit


def enter_office(*, by: Actor, authority: Authority, municipality: str) -> Unit:
    """Where the provider's contact, registrator and others without children sit; the one that is there when there
    is."""
    require(by, "directory.enter_office", authority)
    found = Unit.objects.filter(authority=authority, kind=UnitKind.OFFICE).order_by("name").first()
    if found:
        return found
    name = f"Kansliet, {authority.name}"[:200]
    unit = Unit(authority=authority, name=name, kind=UnitKind.OFFICE, municipality=municipality)
    unit.slug = slug_for(name, Unit)
    unit.save(force_insert=True)
    record(by, "directory.entered_office", unit)
    return unit


def change_unit(*, by: Actor, unit: Unit, to: Reached, version: int) -> None:
    """Telephone, hours and ages. Refuses when somebody else has changed them since `version` was read."""
    require(by, "directory.keep_units", unit.authority)
    reached = _reached(to, unit.kind)
    rows = Unit.objects.filter(pk=unit.pk, version=version)
    if not rows.update(**vars(reached), version=version + 1):
        raise NotPossible("changed", "Någon annan har ändrat enheten. Öppna sidan igen.")
    record(by, "directory.changed_unit", unit)


def open_for_letters(*, by: Actor, unit: Unit) -> Inbox:
    """Let the unit be written to; makes the inbox where there was none."""
    require(by, "directory.keep_units", unit.authority)
    if unit.kind == UnitKind.OFFICE:
        raise NotPossible("office", "Ett kansli tar inte emot brev om barn.")
    inbox = _give_inbox(unit)
    if not inbox.open_for_letters:
        inbox.open_for_letters = True
        inbox.save(update_fields=["open_for_letters"])
    record(by, "directory.opened_inbox", inbox)
    return inbox


def close_for_letters(*, by: Actor, unit: Unit) -> None:
    """Nothing more can be sent there; who tries is told whom to call (queries.why_closed)."""
    require(by, "directory.keep_units", unit.authority)
    inbox = Inbox.objects.filter(unit=unit).first()
    if inbox is None or not inbox.open_for_letters:
        raise NotPossible("closed", "Enheten tar redan inte emot brev.")
    inbox.open_for_letters = False
    inbox.save(update_fields=["open_for_letters"])
    record(by, "directory.closed_inbox", inbox)


def _give_inbox(unit: Unit) -> Inbox:
    found = Inbox.objects.filter(unit=unit).first()
    if found is None:
        found = Inbox(unit=unit)
        found.save(force_insert=True)
    return found


def _reached(asked: Reached, kind: str) -> Reached:
    number = phone(asked.phone)
    if not number and kind != UnitKind.OFFICE:
        raise NotPossible("phone", "Skriv ett telefonnummer som familjer kan ringa.", "phone")
    return Reached(number, checked(asked.hours, "hours", 80), checked(asked.ages, "ages", 20))
