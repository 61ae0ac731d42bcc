"""Asking that a table may leave, and taking it back."""

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import guarding
from tillsammans.research.models import ReleaseRequest, Run


def ask(*, by: Actor, run: Run, why: str) -> ReleaseRequest:
    """Only a table from real data, inside the approval, that does not give away what another one hides."""
    require(by, "research.ask", run)
    if run.data_release is None:
        raise NotPossible("synthetic", "Tabellen kommer ur påhittade data. Sådana släpps inte.")
    guarding.must_be_covered(run)
    if not why.strip():
        raise NotPossible("no_reason", "Skriv vad tabellen ska användas till.", "why")
    if ReleaseRequest.objects.filter(run=run).exists():
        raise NotPossible("asked", "Du har redan bett om att släppa den tabellen.")
    if refusals := guarding.look(run).refuses:
        remember = lambda: record(by, "research.asking_refused", run)  # noqa: E731
        raise NotPossible("differencing", " ".join(refusals), remember=remember)
    row = ReleaseRequest.objects.create(run=run, why=why.strip(), asked_by=by.person_id, asked_at=clock.now())
    record(by, "research.asked", row)
    return row


def withdraw(*, by: Actor, request: ReleaseRequest) -> None:
    """The author changes their mind, until it is released or refused."""
    request = ReleaseRequest.objects.select_for_update(no_key=True).get(
        pk=request.pk
    )  # not while it is released
    require(by, "research.withdraw", request)
    if ended := guarding.ending(request):
        raise NotPossible("ended", ended)
    request.withdrawn_at = clock.now()
    request.save(update_fields=["withdrawn_at"])
    record(by, "research.withdrawn", request)
