"""Where it is tried and how it goes there; methods that others may have use of."""

from dataclasses import dataclass, field
from datetime import date

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Unit
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.initiatives import numbers, steps
from tillsammans.initiatives.looking import looked_at
from tillsammans.initiatives.models import FollowUp, Initiative, Method, Site, SitePeople, StepCode
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class Place:
    """A unit of the directory, or a place with its municipality. `people` are functions and how many. `children`: about
    how many are reached; only what R78 lets stand is kept."""

    level: str
    method: str
    target_group: str
    starts_on: date
    ends_on: date | None = None
    unit: Unit | None = None
    place: str = ""
    municipality: str = ""
    children: int | None = None
    people: tuple[tuple[str, int], ...] = ()
    methods: tuple[Method, ...] = field(default=())
    vouched: str = ""


@dataclass(frozen=True)
class NewFollowUp:
    on: date
    text: str
    children: int | None = None
    next_on: date | None = None
    vouched: str = ""


@dataclass(frozen=True)
class AboutMethod:
    title: str
    level: str
    category: str
    about: str
    evidence: str
    law: str = ""
    link: str = ""


def add_site(*, by: Actor, initiative: Initiative, site: Place) -> Site:
    """A place where the initiative is tried. Refuses what points at a child, and a place for an initiative that has
    ended."""
    require(by, "initiatives.write", initiative)
    if steps.last_of(initiative).step == StepCode.ENDED:
        raise NotPossible("ended", "Satsningen är avslutad. Den kan inte få fler platser.")
    columns = _columns(site)
    row = Site(initiative=initiative, written_at=clock.now(), written_by_id=by.post_id, **columns)
    row.save(force_insert=True)
    _tied(row, site)
    record(by, "initiatives.added_site", row)
    return row


def change_site(*, by: Actor, site: Site, to: Place, version: int) -> None:
    require(by, "initiatives.write", site.initiative)
    change(site, version, **_columns(to))
    site.people.all().delete()
    _tied(site, to)
    record(by, "initiatives.changed_site", site)


def _columns(site: Place) -> dict:
    place = site.place.strip()
    if bool(site.unit) == bool(place):
        raise NotPossible(
            "one_place", "Välj en enhet, eller skriv en plats och välj kommun. Inte båda.", "place"
        )
    if not site.unit and not site.municipality:
        raise NotPossible("no_municipality", "Välj vilken kommun platsen ligger i.", "municipality")
    if site.ends_on and site.ends_on <= site.starts_on:
        raise NotPossible("ends_first", "Sista dagen ska vara efter den första.", "ends_on")
    refuse(method=site.method, target_group=site.target_group, place=place)
    words = {"Metoden": site.method, "Målgruppen": site.target_group}
    return {
        "unit": site.unit,
        "place": place,
        "municipality": site.unit.municipality if site.unit else site.municipality,
        "level": site.level,
        "method": site.method.strip(),
        "target_group": site.target_group.strip(),
        "children": numbers.kept(site.children),
        "starts_on": site.starts_on,
        "ends_on": site.ends_on,
        "vouched": looked_at(words, site.vouched),
    }


def _tied(row: Site, site: Place) -> None:
    refuse(people=" ".join(function for function, _ in site.people))
    if len({function.casefold() for function, _ in site.people}) != len(site.people):
        raise NotPossible(
            "twice", "Samma funktion står två gånger. Skriv den en gång, med hela antalet.", "people"
        )
    for function, number in site.people:
        if number < 1:
            raise NotPossible("nobody", f"Skriv hur många som är {function}.", "people")
        SitePeople(site=row, function=function, number=number).save(force_insert=True)
    row.methods.set(site.methods)


def follow_up(*, by: Actor, site: Site, new: NewFollowUp) -> FollowUp:
    """Say how it goes at a place. It is never changed: what turned out otherwise is written anew. Refuses an identity
    number always, and what may point at a child without an answer to why it may stand."""
    require(by, "initiatives.follow_site", site)
    if not new.text.strip():
        raise NotPossible("empty", "Skriv hur det går.", "text")
    if new.on > clock.today():
        raise NotPossible("to_come", "Dagen har inte varit än.", "on")
    if new.on < site.starts_on:
        raise NotPossible("too_early", "Det var innan arbetet började på platsen.", "on")
    if new.next_on and new.next_on <= new.on:
        raise NotPossible("next_first", "Nästa uppföljning ska vara en senare dag.", "next_on")
    refuse(text=new.text)
    row = FollowUp(
        site=site,
        on=new.on,
        text=new.text.strip(),
        children=numbers.kept(new.children),
        next_on=new.next_on,
        vouched=looked_at({"Texten": new.text}, new.vouched),
        written_at=clock.now(),
        written_by_id=by.post_id,
    )
    row.save(force_insert=True)
    record(by, "initiatives.followed_up", row)
    return row


def write_method(*, by: Actor, new: AboutMethod) -> Method:
    """A way of working that somebody has tried: an example, never a prescription."""
    require(by, "initiatives.write")
    _method_makes_sense(new)
    row = Method(written_at=clock.now(), written_by_id=by.post_id, **vars(new))
    row.save(force_insert=True)
    record(by, "initiatives.wrote_method", row, code=new.category)
    return row


def change_method(*, by: Actor, method: Method, to: AboutMethod, version: int) -> None:
    require(by, "initiatives.write", method)
    _method_makes_sense(to, method)
    change(method, version, **vars(to))
    record(by, "initiatives.changed_method", method)


def _method_makes_sense(new: AboutMethod, own: Method | None = None) -> None:
    refuse(title=new.title, about=new.about, evidence=new.evidence, law=new.law)
    same = Method.objects.filter(title__iexact=new.title)
    if (same.exclude(pk=own.pk) if own else same).exists():
        raise NotPossible("taken", "En metod med det namnet finns redan.", "title")
