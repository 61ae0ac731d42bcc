"""A provider's own documents in the steering room as one ZIP: JSON, CSV, the papers, a README and checksums.

Everything that is the provider's own here, and nothing else: its way in and out, its part of the directory, the
agreement as it was accepted, its papers, and what the log says has been done with them. No child is in it: children's
records are the provider's own, in its island, and are not the steering room's to give out.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from tillsammans.audit.models import Event
from tillsammans.audit.sentences import SENTENCES, sentence
from tillsammans.directory.models import Authority, Holding, NamedPerson, Post, Unit
from tillsammans.governance.models import File
from tillsammans.governance.tables import lines
from tillsammans.joining.models import Export, Fact, Joining, Leaving
from tillsammans.lib import clock

# What the registrator does inside the island is nobody else's.
NOT_TOLD = frozenset({"joining.counted"})

README = """{name}: handlingar från styrrummet i Tillsammans
{line}

Framtaget {day} kl. {time}.

Det här är anordnarens egna handlingar i styrrummet:

  anordnaren.json        allt nedan i en fil, för datorer
  steg.csv               stegen in i modellen och ut ur den, med dag och vad som visar det
  verksamheter.csv       verksamheter, tystnadsplikt, när de gick med och lämnade
  enheter.csv            enheter och hur man når dem
  uppdrag.csv            uppdrag och vilka som har haft dem
  ansvariga.csv          barnets bästa-ansvariga, med ersättare och mandat
  overenskommelsen.txt   överenskommelsen så som den godtogs
  handelser.csv          vad loggen säger har gjorts, av vilken funktion
  filer/                 bifogade handlingar, som de kom
  KONTROLLSUMMOR.txt     SHA-256 för varje fil. Kontrollera med: sha256sum -c KONTROLLSUMMOR.txt

Tabellerna är UTF-8 med semikolon mellan fälten och öppnas i Excel och LibreOffice.

Det här är inte med
-------------------
Uppgifter om barn. De finns i anordnarens egen verksamhet i Tillsammans, med anordnarens egen nyckel, och kan bara läsas
av dem som har uppdrag där. Att lämna ut dem samlat som arkiv är inte byggt än. Tills dess: skriv ut plan och brev för
varje barn, eller hämta dem som PDF, lägg dem i elevens akt och för dem vidare till den nya skolan eller kommunens arkiv
enligt era egna rutiner. Uppdragen står kvar efter sista dagen, så att ni kommer åt era handlingar tills det är gjort.
Har verksamheten en egen rot i nyckelringen: ta med den. Utan den går ingenting att läsa.
"""


@dataclass(frozen=True)
class Packed:
    content: bytes
    sha256: str


def pack(joining: Joining) -> Packed:
    """The ZIP. The same rows at the same moment give the same bytes."""
    files = dict(_files(joining))
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**files, "KONTROLLSUMMOR.txt": sums.encode()}.items():
            stamp = clock.local(clock.now()).timetuple()[:6]
            archive.writestr(zipfile.ZipInfo(name, stamp), data, zipfile.ZIP_DEFLATED)
    content = out.getvalue()
    return Packed(content, hashlib.sha256(content).hexdigest())


def _files(joining: Joining) -> Iterator[tuple[str, bytes]]:
    tables = dict(_tables(joining))
    yield "LASMIG.txt", _readme(joining).encode()
    whole = {"anordnare": {"namn": joining.principal.name, "nummer": joining.principal.code}, **tables}
    yield "anordnaren.json", json.dumps(whole, ensure_ascii=False, indent=1, default=str).encode()
    for name, rows in tables.items():
        yield (
            f"{name}.csv",
            lines(list(rows[0]), [list(row.values()) for row in rows]).encode() if rows else b"",
        )
    yield "overenskommelsen.txt", _agreement(joining).encode()
    for n, file in enumerate(_papers(joining), start=1):
        yield f"filer/{n}-{file.name}", bytes(file.content)


def _readme(joining: Joining) -> str:
    now = clock.local(clock.now())
    name = joining.principal.name
    return README.format(name=name, line="=" * (len(name) + 42), day=f"{now:%Y-%m-%d}", time=f"{now:%H.%M}")


def _tables(joining: Joining) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    islands = list(Authority.objects.filter(principal=joining.principal_id).order_by("name", "pk"))
    units = list(
        Unit.objects.filter(authority__in=islands).select_related("authority").order_by("name", "pk")
    )
    yield "steg", [_step(fact) for fact in _facts(joining)]
    yield "verksamheter", [_island(one) for one in islands]
    yield "enheter", [_unit(one) for one in units]
    yield "uppdrag", list(_seats(units))
    yield "ansvariga", list(_named(units))
    yield "handelser", list(_events(joining, islands, units))


def _facts(joining: Joining) -> list[Fact]:
    """Of every time the provider has been asked, the latest with its leaving."""
    rows = Fact.objects.filter(joining__principal=joining.principal_id)
    return list(rows.select_related("noted_by__unit", "edition__agreement", "file", "authority"))


def _step(fact: Fact) -> dict[str, Any]:
    return {
        "steg": fact.get_step_display(),
        "dag": fact.on,
        "funktion": fact.function,
        "organ": fact.body,
        "svar": "" if fact.yes is None else "ja" if fact.yes else "nej",
        "hur": fact.get_how_display(),
        "upplaga": f"{fact.edition.agreement.title}, upplaga {fact.edition.number}" if fact.edition else "",
        "var det finns": fact.record,
        "verksamhet": fact.authority.name if fact.authority else "",
        "ord": fact.words,
        "fil": fact.file.name if fact.file else "",
        "inskrivet": _moment(fact.noted_at),
        "inskrivet av": f"{fact.noted_by.title}, {fact.noted_by.unit.name}",
    }


def _island(one: Authority) -> dict[str, Any]:
    return {
        "verksamhet": one.name,
        "tystnadsplikt": one.secrecy,
        "med från": one.joined_on or "",
        "inte med från": one.left_on or "",
    }


def _unit(one: Unit) -> dict[str, Any]:
    return {
        "verksamhet": one.authority.name,
        "enhet": one.name,
        "slag": one.get_kind_display(),
        "kommun": one.municipality,
        "årskurser eller åldrar": one.ages,
        "telefon": one.phone,
        "tider": one.hours,
        "enhetskod": one.external_id,
    }


def _seats(units: list[Unit]) -> Iterator[dict[str, Any]]:
    posts = list(
        Post.objects.filter(unit__in=units).select_related("unit").order_by("unit__name", "title", "pk")
    )
    held: dict[UUID, list[Holding]] = {post.pk: [] for post in posts}
    for holding in Holding.objects.filter(post__in=posts).select_related("person").order_by("starts"):
        held[holding.post_id].append(holding)
    for post in posts:
        rows: list[Holding | None] = [*held[post.pk]]
        for one in rows or [None]:
            yield {
                "enhet": post.unit.name,
                "uppdrag": post.title,
                "funktion": post.get_function_display(),
                "tystnadsplikt": post.secrecy,
                "namn": one.person.name if one else "",
                "e-post": one.person.email if one else "",
                "från": _moment(one.starts) if one else "",
                "till": _moment(one.until) if one else "",
                "ersättare": "ja" if one and one.substitute else "",
            }


def _named(units: list[Unit]) -> Iterator[dict[str, Any]]:
    rows = NamedPerson.objects.filter(unit__in=units).select_related("unit", "post", "substitute_post")
    for row in rows.order_by("unit__name", "starts_on"):
        yield {
            "enhet": row.unit.name,
            "uppdrag": row.post.title,
            "ersättare": row.substitute_post.title if row.substitute_post else "",
            "mandat": "ja" if row.mandate else "nej",
            "från": row.starts_on,
            "till": row.ends_on or "",
        }


def _events(joining: Joining, islands: list[Authority], units: list[Unit]) -> Iterator[dict[str, Any]]:
    """What the log says was done with the provider's own rows in the room and the directory."""
    rows = Event.objects.filter(_about(joining, islands, units), child_id=None).exclude(verb__in=NOT_TOLD)
    found = [row for row in rows.order_by("at", "pk") if row.verb in SENTENCES]
    posts = Post.objects.filter(pk__in={row.post_id for row in found}).select_related("unit")
    titles = {post.pk: f"{post.title}, {post.unit.name}" for post in posts}
    for row in found:
        who = titles.get(row.post_id or joining.pk, "Tillsammans")  # a job has no seat
        yield {"när": _moment(row.at), "vad": sentence(row.verb, who), "kod": row.verb, "mer": row.code}


def _about(joining: Joining, islands: list[Authority], units: list[Unit]) -> Q:
    mine = Joining.objects.filter(principal=joining.principal_id)
    posts = Post.objects.filter(unit__in=units)
    of: dict[str, Iterable[Any]] = {
        "directory.Principal": [joining.principal_id],
        "directory.Authority": islands,
        "directory.Unit": units,
        "directory.Inbox": [unit.inbox.pk for unit in units if hasattr(unit, "inbox")],
        "directory.Post": posts,
        "directory.Holding": Holding.objects.filter(post__in=posts),
        "directory.NamedPerson": NamedPerson.objects.filter(unit__in=units),
        "joining.Joining": mine,
        "joining.Fact": Fact.objects.filter(joining__in=mine),
        "joining.Leaving": Leaving.objects.filter(joining__in=mine),
        "joining.Export": Export.objects.filter(joining__in=mine),
    }
    about = Q(pk__in=[])
    for label, rows in of.items():
        ids = [getattr(row, "pk", row) for row in rows]
        about |= Q(thing=label, thing_id__in=ids)
    return about & (Q(verb__startswith="joining.") | Q(verb__startswith="directory."))


def _agreement(joining: Joining) -> str:
    fact = joining.acceptance
    if fact is None or fact.edition is None:
        return "Överenskommelsen är inte godtagen.\n"
    edition = fact.edition
    head = f"{edition.agreement.title}, upplaga {edition.number}, gäller från {edition.in_force_from}\n\n"
    return head + "\n\n".join(f"{one.title}\n{one.text}".strip() for one in edition.sections.all()) + "\n"


def _papers(joining: Joining) -> list[File]:
    ids = Fact.objects.filter(joining__principal=joining.principal_id, file__isnull=False).values("file")
    return list(File.objects.filter(pk__in=ids).order_by("added_at", "pk"))


def _moment(moment: datetime | date | None) -> str:
    return f"{clock.local(moment):%Y-%m-%d %H.%M}" if isinstance(moment, datetime) else ""
