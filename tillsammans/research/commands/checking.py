"""Two look at a table, each alone. The second yes releases it; one no ends it."""

from typing import Any

from django.db.models import Max

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import guarding
from tillsammans.research.models import Check, Release, ReleaseRequest, Run, Study

CHECKERS = 2


def check(*, by: Actor, request: ReleaseRequest, approves: bool, reason: str = "") -> Check:
    """One answer, once, given without knowing the other's. A no ends the request at once; two yes release the table."""
    request = ReleaseRequest.objects.select_for_update(no_key=True).get(pk=request.pk)
    require(by, "research.check", request)
    if ended := guarding.ending(request):
        raise NotPossible("ended", ended)
    if request.checks.filter(checker=by.person_id).exists():
        raise NotPossible("answered", "Du har redan svarat.")
    if not approves and not reason.strip():
        raise NotPossible("no_reason", "Skriv varför tabellen inte kan släppas.", "reason")
    row = Check.objects.create(
        request=request,
        checker=by.person_id,
        asked_by=request.asked_by,
        approves=approves,
        reason=reason.strip(),
        checked_at=clock.now(),
    )
    record(by, "research.checked", row)
    if request.checks.filter(approves=True).count() == CHECKERS:
        _release(by, request)
    return row


def _release(by: Actor, request: ReleaseRequest) -> Release:
    """Out, with a number, and final. Looked at once more: meanwhile the approval may have become smaller, and another
    table may have been released."""
    run = request.run
    Study.objects.select_for_update().get(
        pk=run.analysis.study_id
    )  # one at a time: each is laid beside the others
    guarding.must_be_covered(run)
    if refusals := guarding.look(run).refuses:
        raise NotPossible("differencing", " ".join(refusals))
    last = Release.objects.aggregate(last=Max("number"))["last"] or 0
    release = Release.objects.create(
        request=request,
        number=last + 1,
        title=run.analysis.title,
        table=run.table,
        provenance=_provenance(run),
        released_at=clock.now(),
    )
    record(by, "research.released", release, code=str(release.number))
    return release


def _provenance(run: Run) -> dict[str, Any]:
    """What anybody needs to ask for the same figures again."""
    data = run.data_release
    assert data is not None
    return {
        "study": run.analysis.study.code,
        "approval": run.analysis.study.approval_number,
        "codebook": data.catalogue["codebook"],
        "data_release": data.number,
        "data_sha256": data.sha256,
        "engine": run.engine,
        "code": run.code_version,
        "definition": run.definition,
        "question": run.analysis.question,
    }
