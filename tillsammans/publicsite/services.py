"""Vem gör vad: which services there are in a municipality, where one meets, and what is being tried.

"Kunskap om varandras uppdrag, tydliga samverkansvägar" (the agreement). A municipality without a page of its own is
answered with what holds in the whole county, and the page says so.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tillsammans.directory.county import MUNICIPALITIES, name_of
from tillsammans.lib.text import sort_key
from tillsammans.publicsite import tree
from tillsammans.publicsite.models import ForumPage, InitiativePage, ServiceIndexPage, ServicePage

# What the finder asks ("Vad gäller för barnet?") where the named person works in the service itself.
FINDER_ASKS = {"child_health": "hemma", "preschool": "forskola", "school": "skola", "pupil_health": "skola"}


@dataclass(frozen=True)
class Shown:
    """One service in a list. `instead`: the municipality asked for has none of its own, so this is the county's."""

    page: ServicePage
    place: str
    instead: bool

    @property
    def phone_invented(self) -> bool:
        return invented(self.page.phone)


def index(page: ServiceIndexPage, asked: Mapping[str, str]) -> dict[str, Any]:
    """What the page shows for `?kommun=&verksamhet=`. What is not known is as if it had not been asked."""
    kommun = asked.get("kommun", "") if asked.get("kommun", "") in MUNICIPALITIES else ""
    service = asked.get("verksamhet", "") if asked.get("verksamhet", "") in ServicePage.Service.values else ""
    pages = tree.below(page, ServicePage)
    return {
        "kommun": kommun,
        "kommun_name": name_of(kommun) if kommun else "",
        "service": service,
        "municipalities": sorted(MUNICIPALITIES.items(), key=lambda one: sort_key(one[1])),
        "services": [code for code in ServicePage.Service.values if any(p.service == code for p in pages)],
        "shown": shown(pages, kommun, service),
        "forums": tree.below(page, ForumPage),
        "initiatives": tree.below(page, InitiativePage),
    }


def shown(pages: Iterable[ServicePage], kommun: str, service: str) -> list[Shown]:
    """The services in the order of the kinds. Without a municipality: the county's, and everybody's where a kind is
    asked for or the county has no page."""
    rows: list[Shown] = []
    for kind in ServicePage.Service.values:
        if service in ("", kind):
            rows += _of_kind([page for page in pages if page.service == kind], kommun, bool(service))
    return rows


def _of_kind(pages: list[ServicePage], kommun: str, all_places: bool) -> list[Shown]:
    county = [Shown(page, "", bool(kommun)) for page in pages if not page.municipality]
    local = [Shown(page, name_of(page.municipality), False) for page in pages if page.municipality]
    if kommun:
        return [row for row in local if row.page.municipality == kommun] or county
    return county + local if all_places or not county else county


def service(page: ServicePage) -> dict[str, Any]:
    """What a service's page shows beside its own words."""
    here = tree.below(page, ServicePage)
    return {
        "place": name_of(page.municipality) if page.municipality else "",
        "phone_invented": invented(page.phone),
        "finder": _finder(page),
        "local": sorted(
            (Shown(one, name_of(one.municipality), False) for one in here if one.municipality),
            key=lambda row: sort_key(row.place),
        ),
    }


def _finder(page: ServicePage) -> str:
    """The question the finder is opened with: where the child is and what it attends, as far as the page knows."""
    asks = {"kommun": page.municipality, "gar": FINDER_ASKS.get(page.service, "")}
    return "&".join(f"{name}={value}" for name, value in asks.items() if value)


def invented(phone: str) -> bool:
    """A number of zeros after its area code is nobody's; it is shown as an example and cannot be called."""
    return bool(re.fullmatch(r"0\d{1,3}-[0 ]+", phone.strip()))
