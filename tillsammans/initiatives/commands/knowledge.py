"""What people say they need and what answers it; the collaborations there already are."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.initiatives.looking import found_in
from tillsammans.initiatives.models import Collaboration, Initiative, Need, NeedAnswer
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class AboutNeed:
    source: str
    year: int
    group: str
    text: str
    quote: str = ""


@dataclass(frozen=True)
class Answer:
    """An initiative, or something in the product in words with where it is."""

    initiative: Initiative | None = None
    feature: str = ""
    address: str = ""


@dataclass(frozen=True)
class AboutCollaboration:
    kind: str
    name: str
    municipality: str
    parties: tuple[str, ...]
    success_factors: tuple[str, ...]
    challenges: tuple[str, ...]
    since: int
    place: str = ""
    under_one_roof: bool = False
    until: int | None = None


def write_need(*, by: Actor, new: AboutNeed) -> Need:
    """A need in one sentence, from a group. Refuses a year to come, and a quote with anything that points at a person:
    no answer lets that through."""
    require(by, "initiatives.write")
    _need_makes_sense(new)
    row = Need(written_at=clock.now(), written_by_id=by.post_id, **vars(new))
    row.save(force_insert=True)
    record(by, "initiatives.wrote_need", row, code=new.group)
    return row


def change_need(*, by: Actor, need: Need, to: AboutNeed, version: int) -> None:
    require(by, "initiatives.write", need)
    _need_makes_sense(to)
    change(need, version, **vars(to))
    record(by, "initiatives.changed_need", need)


def _need_makes_sense(new: AboutNeed) -> None:
    refuse(text=new.text, quote=new.quote)
    if not 2015 <= new.year <= clock.today().year:
        raise NotPossible("no_year", f"Skriv ett år från 2015 till {clock.today().year}.", "year")
    for field, label in (("text", "Behovet"), ("quote", "Citatet")):
        found = found_in({label: getattr(new, field)})
        if found:
            raise NotPossible("points", f"{found[0].sentence} Här får inget stå som pekar ut någon.", field)


def answer_need(*, by: Actor, need: Need, answer: Answer) -> NeedAnswer:
    """Say what answers it. Refuses nothing at all, both at once, and an address that leads nowhere one can follow."""
    require(by, "initiatives.write", need)
    feature, address = answer.feature.strip(), answer.address.strip()
    if bool(answer.initiative) == bool(feature):
        raise NotPossible(
            "one_thing",
            "Välj en satsning, eller skriv vad i tjänsten som svarar på behovet. Inte båda.",
            "feature",
        )
    refuse(feature=feature)
    if address and not _leads_somewhere(address):
        sentence = "Adressen ska börja med / (en sida här) eller https://."
        raise NotPossible("no_address", sentence, "address")
    row = NeedAnswer(
        need=need,
        initiative=answer.initiative,
        feature=feature,
        address=address,
        on=clock.today(),
        written_by_id=by.post_id,
    )
    row.save(force_insert=True)
    record(by, "initiatives.answered_need", need)
    return row


def _leads_somewhere(address: str) -> bool:
    """A path of our own, or https elsewhere: never a scheme that runs something."""
    if "\\" in address or any(sign <= " " for sign in address):
        return False
    if address.startswith("/"):
        return not address.startswith("//")
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname)


def take_back_answer(*, by: Actor, answer: NeedAnswer) -> None:
    """It turned out not to answer the need; the need waits again."""
    require(by, "initiatives.write", answer.need)
    if answer.taken_back_on:
        raise NotPossible("gone", "Det är redan borttaget.")
    answer.taken_back_on = clock.today()
    answer.save(update_fields=["taken_back_on"])
    record(by, "initiatives.took_back_answer", answer.need)


def write_collaboration(*, by: Actor, new: AboutCollaboration) -> Collaboration:
    """A collaboration that exists, with what makes it work and what makes it hard."""
    require(by, "initiatives.write")
    _collaboration_makes_sense(new)
    row = Collaboration(written_at=clock.now(), written_by_id=by.post_id, **_columns(new))
    row.save(force_insert=True)
    record(by, "initiatives.wrote_collaboration", row, code=new.kind)
    return row


def change_collaboration(
    *, by: Actor, collaboration: Collaboration, to: AboutCollaboration, version: int
) -> None:
    require(by, "initiatives.write", collaboration)
    _collaboration_makes_sense(to, collaboration)
    change(collaboration, version, **_columns(to))
    record(by, "initiatives.changed_collaboration", collaboration)


def _columns(about: AboutCollaboration) -> dict:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in vars(about).items()}


def _collaboration_makes_sense(new: AboutCollaboration, own: Collaboration | None = None) -> None:
    refuse(called=new.name, place=new.place)
    for field in ("parties", "success_factors", "challenges"):
        refuse(**{field: " ".join(getattr(new, field))})
    if not new.parties:
        raise NotPossible("no_parties", "Skriv vilka som samverkar, en på varje rad.", "parties")
    if not 1950 <= new.since <= clock.today().year:
        raise NotPossible("no_year", f"Skriv ett år från 1950 till {clock.today().year}.", "since")
    if new.until and new.until < new.since:
        raise NotPossible("ends_first", "Samverkan kan inte sluta innan den började.", "until")
    same = Collaboration.objects.filter(name__iexact=new.name, municipality=new.municipality)
    if (same.exclude(pk=own.pk) if own else same).exists():
        raise NotPossible("taken", "Den samverkan finns redan i listan.", "called")
