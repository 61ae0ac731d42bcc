"""The plan (agreement, Samarbeta; R41-R42, R67). Each confirms their own row; nobody assigns another's staff."""

from tillsammans.access.decision import no
from tillsammans.access.policy import visible
from tillsammans.access.rules.base import anybody, core_or_coordinator, rule
from tillsammans.children.models import Guardian

rule("plans.read", "Läsa en plan", logged=False)(anybody)
rule("plans.print", "Skriva ut en plan")(anybody)
rule("plans.write", "Skriva mål och rader i en plan")(core_or_coordinator)
rule("plans.establish", "Fastställa en plan")(core_or_coordinator)
rule("plans.send", "Skicka planen till dem som får veta")(core_or_coordinator)
rule("plans.note", "Anteckna vad någon i rummet sa om sin rad")(core_or_coordinator)


@rule("plans.confirm", "Bekräfta sin egen rad")
def confirm(actor, measure):
    """The owner alone: the seat, or the guardian's own account. A row with neither is confirmed at the meeting or by
    letter."""
    if measure is None or _owns(actor, measure):
        return None
    return no("not_owner", "Bara den som har raden kan bekräfta den.")


def _owns(actor, measure) -> bool:
    if actor.kind == "family":
        mine = visible(actor, Guardian).filter(pk=measure.owner_guardian, account_id=actor.person_id)
        return measure.owner_guardian is not None and mine.exists()
    return actor.post_id is not None and measure.owner_post == actor.post_id
