"""The demo's study: registered, collected from two municipalities on made-up children, computed, checked, released and
fed back. Every row comes from a command run as the one who does it; run as the study's own role."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import transaction

from tillsammans.access.identity import acting
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.sessions import staff_actor
from tillsammans.directory import seed
from tillsammans.karta import example, pseudonyms
from tillsammans.karta.codebook import Codebook
from tillsammans.lib import clock
from tillsammans.research import collection, commands, keeping, made_up, synthetic
from tillsammans.research.models import DataRelease, Delivery, Feedback, Provider, Round, Run, Study

CODE = "karta-kompass"
APPROVED = (
    "health_self",
    "sleep_hours",
    "headache",
    "stomach_ache",
    "absence_share",
    "merit_points",
    "bullied",
)
KEY = b"demons nyckel, som ingen litar pa"[:32]
YEARS = (2024, 2025)
CHILDREN = 6_000
TOWNS = (("flen", "0482"), ("katrineholm", "0483"))
SURVEY = {
    "what": "levels",
    "measure": "health_self",
    "answers": ["4", "5"],
    "by": ["municipality", "sex", "year"],
}


@dataclass
class Story:
    """The study as it grows. Each step is one deed or a few, by the one who does it."""

    children: int = CHILDREN
    actor: Callable[[str], Actor] = field(default=lambda who: seated(who))

    @contextmanager
    def as_(self, who: str) -> Iterator[Actor]:
        with transaction.atomic(), acting(self.actor(who)) as actor:
            yield actor

    @property
    def study(self) -> Study:
        return Study.objects.get(code=CODE)

    def registered(self, **other: Any) -> Study:
        with self.as_("forskare") as by:
            study = commands.register(by=by, new=commands.NewStudy(**CARD | other))
            chosen = example.BOOK.only(study.variables).variables
            book = Codebook(study.code, 1, study.title, chosen, example=True)
            commands.publish_codebook(by=by, study=study, book=book, note="Första versionen.")
            for code, town in TOWNS:
                commands.add_provider(by=by, study=study, new=_school(code, town))
        return study

    def opened(self, years: tuple[int, ...] = YEARS) -> list[Round]:
        """The key's check value noted, and the rounds open."""
        with self.as_("dataansvarig") as by:
            commands.set_key_check(by=by, study=self.study, value=pseudonyms.key_check(KEY, CODE))
            opens = clock.today().replace(day=1)
            closes = opens + timedelta(days=75)
            return [
                commands.open_round(by=by, study=self.study, year=year, opens_on=opens, closes_on=closes)
                for year in years
            ]

    def rows(self, around: Round, provider: Provider) -> made_up.Rows:
        """Half of the made-up children to each town."""
        order = collection.ordered(around, provider)
        plan = synthetic.Plan(
            children=self.children, years=len(YEARS), first_year=YEARS[0], seed=7, variables=APPROVED
        )
        part = [code for code, _ in TOWNS].index(provider.code.removesuffix("-skola"))
        folder = keeping.folder("synthetic", f"demo-{self.children}")
        return made_up.rows(order, plan, folder, part, len(TOWNS))

    def delivered(self, around: Round, provider: Provider, rows: made_up.Rows | None = None) -> Delivery:
        rows = self.rows(around, provider) if rows is None else rows
        with TemporaryDirectory(dir=keeping.folder("incoming")) as workshop, self.as_("dataansvarig") as by:
            order = collection.ordered(around, provider)
            path = made_up.package(order, rows, Path(workshop) / "paket.zip")
            return commands.receive(by=by, around=around, provider=provider, package=path)

    def accepted(self, delivery: Delivery, accepted: bool = True, reason: str = "") -> None:
        with self.as_("dataansvarig") as by:
            commands.decide_delivery(by=by, delivery=delivery, accepted=accepted, reason=reason)

    def collected(self) -> None:
        """Every round from both, one with faults that is sent back and mended."""
        for around in self.study.rounds.order_by("year"):
            for provider in self.study.providers.order_by("code"):
                rows = self.rows(around, provider)
                if (around.year, provider.municipality) == (YEARS[-1], TOWNS[-1][1]):
                    faulty = made_up.with_faults(collection.ordered(around, provider), rows)
                    spoilt = self.delivered(around, provider, faulty)
                    self.accepted(
                        spoilt, False, "Sömn på 27 timmar, ett barn två gånger och en annan kommun."
                    )
                self.accepted(self.delivered(around, provider, rows))

    def frozen(self) -> DataRelease:
        with self.as_("dataansvarig") as by:
            return commands.freeze(by=by, study=self.study)

    def computed(self, data: DataRelease | None, definition: dict[str, Any] | None = None) -> Run:
        title = "Så mår barnen"
        question = (
            "Hur stor andel av barnen säger att de mår bra eller mycket bra, och skiljer det mellan könen?"
        )
        with self.as_("forskare") as by:
            new = commands.NewAnalysis(title, question, definition or SURVEY)
            analysis = commands.define(by=by, study=self.study, new=new)
            commands.run(by=by, analysis=analysis)
            return commands.run(by=by, analysis=analysis, data=data)

    def released(self, run: Run) -> int:
        with self.as_("forskare") as by:
            asked = commands.ask(by=by, run=run, why="Återkoppling till de två kommunerna.")
        for who in ("granskare", "granskare_2"):
            with self.as_(who) as by:
                commands.check(by=by, request=asked, approves=True)
        return asked.release.number

    def fed_back(self, number: int) -> Feedback:
        findings = (commands.Finding(FINDING, number),)
        new = commands.NewFeedback("0482", "skola", "Så mår barnen i Flen", findings, QUESTIONS, QUALITY)
        with self.as_("forskare") as by:
            return commands.feed_back(by=by, study=self.study, new=new)

    def whole(self) -> None:
        """From the register to the report; and one delivery left in quarantine for whoever tries the demo."""
        self.registered()
        self.opened()
        self.collected()
        number = self.released(self.computed(self.frozen()))
        self.fed_back(number)
        last = self.study.rounds.order_by("-year")[0]
        provider = self.study.providers.order_by("code")[0]
        rows = self.rows(last, provider)
        self.delivered(last, provider, made_up.with_faults(collection.ordered(last, provider), rows))


def seated(who: str) -> Actor:
    """Somebody of the cast, in their seat."""
    holding = seed.holding(who)
    return staff_actor(holding.person, holding)


def _school(code: str, town: str) -> commands.NewProvider:
    authority = seed.authority(f"{code}-utbildning")
    return commands.NewProvider(authority.pk, f"{code}-skola", authority.name, town, helped=town == "0482")


CARD: dict[str, Any] = {
    "code": CODE,
    "title": "Karta & kompass (exempel)",
    "purpose": "Att följa hur barn i Sörmland mår, hur det går i skolan och hur de har det, och hur det hänger ihop "
    "över tid. Det här är ett exempel med påhittade barn.",
    "organisation": "Påhittade universitetet",
    "approval_number": "Exempel 2025-00000-01",
    "approved_from": date(2025, 6, 1),
    "approved_until": date(2031, 12, 31),
    "first_year": 2019,
    "last_year": 2026,
    "variables": APPROVED,
    "opt_out": "Säg nej till skolan eller till forskningshuvudmannen. Uppgifter som inte har lämnats lämnas inte, och "
    "de som har lämnats är inte med i nästa datautgåva.",
    "retention": "Uppgifterna sparas i tio år efter att studien är slut och förstörs sedan. Släppta tabeller "
    "blir kvar.",
    "kept_until": date(2041, 12, 31),
}
FINDING = (
    "Andelen barn som säger att de mår bra är ungefär densamma i Flen som i de två kommunerna tillsammans."
)
QUESTIONS = (
    "Stämmer det här med vad ni ser?",
    "Vad gör ni redan som verkar hjälpa?",
    "Vad behöver ni veta mer om, och vem kan berätta det?",
)
QUALITY = (
    "Exempel: alla barn är påhittade. Frågan ställs vid hälsosamtalen i förskoleklass, årskurs 4 och 7 och första året "
    "på gymnasiet, så barn i andra årskurser är inte med. Ungefär vart tolfte svar saknas."
)
