"""Status reports: opened for all, written and handed in by each, given back, made into the county's (inventory 89)."""

from dataclasses import dataclass, replace
from datetime import date

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance.commands.versions import change
from tillsammans.implementation import figures
from tillsammans.implementation.commands.rows import insert, texts
from tillsammans.implementation.models import Light, Report, Round
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

MOST_DAYS = 366  # how far ahead a report may be due
HANDED_IN = "Rapporten är inlämnad och ändras inte. Be processledaren att lämna tillbaka den om något är fel."


def open_round(*, by: Actor, year: int, half: int, due_on: date) -> Round:
    """A report for every huvudman in the model, to be handed in by that day. Refused while the round before has not
    become a county report, and for a half-year that has been asked about already."""
    require(by, "implementation.follow")
    today = clock.today()
    if not today <= due_on <= date.fromordinal(today.toordinal() + MOST_DAYS):
        raise NotPossible("due", "Välj en dag framåt i tiden, högst ett år bort.", "due_on")
    latest = Round.objects.first()
    if latest and (year, half) <= (latest.year, latest.half):
        raise NotPossible("exists", f"{latest.name} är redan öppnad. Välj ett senare halvår.", "half")
    if latest and not latest.compiled_at:
        raise NotPossible("open", f"Gör först länets rapport för {latest.name.lower()}.")
    row = Round(year=year, half=half, opened_at=clock.now(), opened_by_id=by.seat, due_on=due_on)
    insert(row, "exists", f"{row.name} är redan öppnad.", "half")
    now = clock.now()
    Report.objects.bulk_create(
        Report(round=row, principal_id=one.id, changed_at=now) for one in figures.county().rows
    )
    record(by, "implementation.opened_round", row, code=row.number)
    return row


@dataclass(frozen=True)
class Told:
    """What people write. The figures are not here: the product counts them."""

    goes_well: str = ""
    hinders: str = ""
    needs: str = ""
    light: str = ""
    reason: str = ""


def write(*, by: Actor, report: Report, told: Told, version: int) -> None:
    """Keep what has been written so far. NotPossible("changed") when somebody else has written since `version`."""
    require(by, "implementation.report", report)
    _must_be_open(report)
    change(report, version, **_told(told), changed_at=clock.now())
    record(by, "implementation.wrote_report", report)


def hand_in(*, by: Actor, report: Report, told: Told, version: int) -> None:
    """Hand in what is written, with the figures as they stand now. Refuses a report without what goes well, without
    how it goes, and without the reason why."""
    require(by, "implementation.report", report)
    _must_be_open(report)
    given = _told(told)
    _must_be_whole(given)
    change(
        report,
        version,
        **given,
        figures=_standing(report, given["light"]).as_json(),
        handed_in_at=clock.now(),
        handed_in_by_id=by.seat,
        changed_at=clock.now(),
    )
    record(by, "implementation.handed_in", report, code=given["light"])


def give_back(*, by: Actor, report: Report) -> None:
    """To be changed and handed in again; the figures are counted anew then. Refused once the county's is made."""
    require(by, "implementation.follow", report)
    if report.handed_in_at is None:
        raise NotPossible("not_in", "Rapporten är inte inlämnad.")
    if report.round.compiled_at:
        raise NotPossible("compiled", "Länets rapport är gjord. Det nya kommer med i nästa halvårs rapport.")
    report.handed_in_at = report.handed_in_by_id = report.figures = None
    report.version += 1
    report.save(update_fields=["handed_in_at", "handed_in_by", "figures", "version"])
    record(by, "implementation.gave_back", report)


def compile_county(*, by: Actor, round: Round, summary: str, version: int) -> None:
    """The county's report: all huvudmän, with those who have not handed in said plainly. May be made again as late ones
    come, until the next round is opened."""
    require(by, "implementation.follow", round)
    _must_be_latest(round)
    given = texts({"summary": "Skriv med egna ord vad rapporten visar."}, summary=summary)
    if not round.reports.filter(handed_in_at__isnull=False).exists():
        raise NotPossible("none", "Ingen har lämnat in sin rapport än.")
    change(round, version, **given, compiled_at=clock.now(), figures=figures.county().as_json())
    record(by, "implementation.compiled", round, code=round.number)


def _told(told: Told) -> dict[str, str]:
    given = texts({}, goes_well=told.goes_well, hinders=told.hinders, needs=told.needs, reason=told.reason)
    return {**given, "light": Light(told.light).value if told.light else ""}


def _must_be_whole(given: dict[str, str]) -> None:
    needed = {
        "goes_well": "Skriv vad som går bra.",
        "light": "Välj hur det går.",
        "reason": "Skriv varför du valde det läget.",
    }
    for name, sentence in needed.items():
        if not given[name]:
            raise NotPossible("empty", sentence, name)


def _must_be_open(report: Report) -> None:
    if report.handed_in_at:
        raise NotPossible("handed_in", HANDED_IN)
    _must_be_latest(report.round)


def _must_be_latest(round: Round) -> None:
    if Round.objects.first() != round:
        raise NotPossible("over", f"{round.name} är avslutad. Ett nytt halvår är öppnat.")


def _standing(report: Report, light: str) -> figures.Standing:
    found = figures.county().of(report.principal_id)
    if found is None:
        raise NotPossible("left", "Huvudmannen är inte med i modellen längre.")
    return replace(found, report="handed_in", light=light)
