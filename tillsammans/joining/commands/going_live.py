"""The provider's own check of who has been let in, and the day it comes into the model."""

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory import commands as directory
from tillsammans.joining import checks
from tillsammans.joining.commands.noting import begin, done_of, must_be_open, write
from tillsammans.joining.models import Fact, Joining
from tillsammans.joining.models import StepCode as S
from tillsammans.joining.steps import must_be_ready
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


def check(*, by: Actor, joining: Joining, right: bool) -> Fact:
    """The provider's contact has read every seat and who sits there, and says that it is right. May be said again: a
    seat that is filled after the check undoes it (standing)."""
    require(by, "joining.check", joining)
    must_be_open(joining)
    must_be_ready(S.CHECK, done_of(joining))
    if not right:
        raise NotPossible("not_right", "Ändra det som inte stämmer. Bekräfta sedan.", "right")
    fact = joining.facts.filter(step=S.CHECK, leaving=None).first()
    if fact is None:
        fact = write(by, joining, S.CHECK, on=clock.today())
    else:
        fact.on, fact.noted_at, fact.version = clock.today(), clock.now(), fact.version + 1
        fact.noted_by_id = by.post_id
        fact.save(update_fields=["on", "noted_at", "noted_by", "version"])
    record(by, "joining.checked", fact)
    return fact


def go_live(*, by: Actor, joining: Joining) -> None:
    """Every island of the provider's is in the model from today: letters reach it, and the public finder shows its
    named persons. Looks at everything once more; refuses with the first thing that is missing."""
    begin(by, joining, S.LIVE)
    missing = checks.blockers(joining)
    if missing:
        raise NotPossible("missing", missing[0].sentence)
    for authority in checks.authorities_of(joining):
        directory.join(by=by, authority=authority)
    write(by, joining, S.LIVE, on=clock.today())
    joining.live_on = clock.today()
    joining.save(update_fields=["live_on"])
    record(by, "joining.went_live", joining)
