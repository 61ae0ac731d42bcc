"""A provider leaves: notice with a last day, nothing left under way, its own documents in its hands, closed.

Nobody outside the island learns whether there is a child there. Its own registrator asks for a count, which a job makes
inside the island for that seat alone, and confirms when it is nought.
"""

from datetime import date, timedelta

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory import commands as directory
from tillsammans.governance.fields import refuse
from tillsammans.joining import checks
from tillsammans.joining.commands.noting import needed
from tillsammans.joining.models import Export, Fact, Joining, Leaving, Remaining
from tillsammans.joining.models import StepCode as S
from tillsammans.joining.standing import standing
from tillsammans.joining.steps import must_be_ready, must_not_be_done
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

FRESH = timedelta(hours=1)  # how old a count may be when the registrator confirms


def note_notice(
    *, by: Actor, joining: Joining, on: date, function: str, written: str, last_day: date
) -> Leaving:
    """The provider has given notice (or the agreement has been ended with it). From the day after `last_day` nothing
    new can be sent there; the finder says that the school is not with."""
    require(by, "joining.prepare", joining)
    if not joining.live_on or joining.ended_on:
        raise NotPossible("not_live", f"{joining.principal.name} är inte med i modellen.")
    if open_leaving(joining):
        raise NotPossible("leaving", "Uppsägningen är redan inskriven.")
    if on > clock.today():
        raise NotPossible("future", "Dagen har inte kommit än. Skriv in det när det har hänt.", "on")
    if last_day < clock.today():
        raise NotPossible("past", "Den sista dagen kan tidigast vara i dag.", "last_day")
    refuse(function=function, record=written)
    leaving = Leaving(joining=joining, last_day=last_day, noted_at=clock.now(), noted_by_id=by.post_id)
    leaving.save(force_insert=True)
    _write(
        by,
        leaving,
        S.NOTICE,
        on=on,
        function=needed(function, "function", "Skriv vilken funktion som sade upp, utan namn."),
        record=needed(written, "record", "Skriv var uppsägningen finns, till exempel ett diarienummer."),
    )
    for authority in _in_the_model(joining):
        directory.leave(by=by, authority=authority, on=last_day + timedelta(days=1))
    record(by, "joining.noted_notice", leaving)
    return leaving


def take_back_notice(*, by: Actor, leaving: Leaving) -> None:
    """The provider stays. Only while the last day has not passed."""
    require(by, "joining.prepare", leaving.joining)
    _must_be_open(leaving)
    if leaving.last_day < clock.today():
        raise NotPossible("past", "Den sista dagen har gått. Erbjud anordnaren på nytt i stället.")
    for authority in checks.authorities_of(leaving.joining):
        if authority.left_on:
            directory.stay(by=by, authority=authority)
    leaving.taken_back_at, leaving.taken_back_by_id = clock.now(), by.post_id
    leaving.save(update_fields=["taken_back_at", "taken_back_by"])
    record(by, "joining.took_back_notice", leaving)


def ask_for_count(*, by: Actor, leaving: Leaving) -> None:
    """Let a job count, inside the registrator's own island and for that seat alone, what is under way there."""
    require(by, "joining.say_handed_over", leaving)
    _must_be_open(leaving)
    record(by, "joining.counted", leaving)
    from tillsammans.joining.jobs import count_remaining

    count_remaining.defer(
        leaving_id=str(leaving.pk), authority_id=str(by.authority_id), post_id=str(by.post_id)
    )


def say_handed_over(*, by: Actor, leaving: Leaving) -> Fact:
    """The registrator's word that nothing is left. Asks for a fresh count that is nought: the refusal is shown to the
    registrator alone, and leaves no trace that anybody else can read."""
    require(by, "joining.say_handed_over", leaving)
    _must_be_open(leaving)
    if leaving.facts.filter(step=S.HANDED_OVER, authority=by.authority_id).exists():
        raise NotPossible("done", "Det är redan bekräftat.")
    count = latest_count(leaving, by)
    if count is None or count.counted_at < clock.now() - FRESH:
        raise NotPossible("count", "Räkna först vad som är kvar. Räkningen gäller i en timme.")
    if count.letters or count.matters:
        raise NotPossible(
            "remains",
            "Det finns saker kvar. Be barnets bästa-ansvarig avsluta eller lämna över dem, och räkna igen.",
        )
    fact = _write(by, leaving, S.HANDED_OVER, on=clock.today(), authority_id=by.authority_id)
    record(by, "joining.handed_over", fact)
    return fact


def latest_count(leaving: Leaving, actor: Actor) -> Remaining | None:
    """The latest count made for the actor's own seat. The database shows nobody else's."""
    rows = Remaining.objects.filter(leaving=leaving, authority=actor.authority_id, for_post=actor.post_id)
    return rows.first()


def ask_for_export(*, by: Actor, joining: Joining) -> Export:
    """Let a job gather the provider's own documents in the room (joining.export). May be asked at any time; when the
    provider leaves it is a step."""
    require(by, "joining.export", joining)
    if joining.exports.filter(made_at=None, asked_at__gt=clock.now() - FRESH).exists():
        raise NotPossible("under_way", "Handlingarna tas redan fram. Ladda om sidan om en stund.")
    export = Export(joining=joining, asked_at=clock.now(), asked_by_id=by.post_id)
    export.save(force_insert=True)
    record(by, "joining.asked_for_export", export)
    from tillsammans.joining.jobs import make_export

    make_export.defer(export_id=str(export.pk), authority_id=str(by.authority_id))
    return export


def note_downloaded(*, by: Actor, export: Export) -> None:
    """Somebody has taken a copy of the documents."""
    require(by, "joining.export", export.joining)
    if export.made_at is None:
        raise NotPossible("not_made", "Handlingarna är inte framtagna än.")
    record(by, "joining.downloaded_export", export)


def close(*, by: Actor, leaving: Leaving) -> None:
    """After the last day, when nothing is left and the documents are taken out: inboxes are closed, nobody is named.
    Seats stay, since the provider keeps its records until they are handed over."""
    require(by, "joining.prepare", leaving.joining)
    _must_be_open(leaving)
    now = standing(leaving.joining)
    done = {row.step.code for row in now.leaving_rows if row.state == "done"}
    must_not_be_done(S.CLOSE, done)
    must_be_ready(S.CLOSE, done)
    if clock.today() <= leaving.last_day:
        raise NotPossible("last_day", "Sista dagen har inte gått. Stäng dagen efter.")
    for authority in checks.authorities_of(leaving.joining):
        if authority.left_on:
            directory.close(by=by, authority=authority)
    _write(by, leaving, S.CLOSE, on=clock.today())
    leaving.closed_on = clock.today()
    leaving.save(update_fields=["closed_on"])
    joining = leaving.joining
    joining.ended_on = leaving.last_day + timedelta(days=1)
    joining.save(update_fields=["ended_on"])
    record(by, "joining.closed", leaving)


def open_leaving(joining: Joining) -> Leaving | None:
    return joining.leavings.filter(taken_back_at=None, closed_on=None).first()


def _must_be_open(leaving: Leaving) -> None:
    if leaving.taken_back_at:
        raise NotPossible("taken_back", "Uppsägningen är tillbakatagen.")
    if leaving.closed_on:
        raise NotPossible("closed", f"{leaving.joining.principal.name} har redan lämnat.")


def _in_the_model(joining: Joining) -> list:
    return [one for one in checks.authorities_of(joining) if one.in_model_on(clock.today())]


def _write(by: Actor, leaving: Leaving, step: S, *, on: date, **also) -> Fact:
    fact = Fact(
        joining=leaving.joining,
        leaving=leaving,
        step=step,
        on=on,
        noted_at=clock.now(),
        noted_by_id=by.post_id,
        **also,
    )
    fact.save(force_insert=True)
    return fact
