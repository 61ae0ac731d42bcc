"""A question to the panel, and its answer. Written on made-up data first; what is kept of a run is protected."""

from dataclasses import dataclass
from typing import Any

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import approval, computing, disclosure
from tillsammans.research.grid import NotAdditive
from tillsammans.research.models import Analysis, DataRelease, Run, Study
from tillsammans.research.tables import Table


@dataclass(frozen=True)
class NewAnalysis:
    """The question in words, and as data: see research.definitions."""

    title: str
    question: str
    definition: dict[str, Any]


def define(*, by: Actor, study: Study, new: NewAnalysis) -> Analysis:
    """Inside the approval from the first line: a question outside it is refused before any data is read."""
    require(by, "research.define", study)
    if wrong := computing.faults(study, new.definition):
        raise NotPossible("outside", " ".join(wrong))
    row = Analysis.objects.create(
        study=study,
        title=new.title,
        question=new.question,
        definition=new.definition,
        author=by.person_id,
        created_at=clock.now(),
    )
    record(by, "research.analysis_defined", row)
    return row


def run(*, by: Actor, analysis: Analysis, data: DataRelease | None = None) -> Run:
    """On made-up data, or on a data release of the same study. The raw table is protected before anything is kept."""
    require(by, "research.run", analysis)
    if data is not None and data.study_id != analysis.study_id:
        raise NotPossible("other_study", "Datautgåvan hör till en annan studie.", "panel")
    raw = _computed(analysis.study, analysis.definition, data)
    try:
        protected = disclosure.protect(raw)
    except NotAdditive as fault:
        raise NotPossible("not_additive", str(fault)) from None
    row = Run.objects.create(
        analysis=analysis,
        definition=analysis.definition,
        data_release=data,
        read=computing.reads(analysis.study, analysis.definition, data),
        engine=computing.engine(),
        code_version=computing.code_version(),
        table=protected.as_json(),
        checksum=raw.checksum(computing.secret(analysis.study)),
        run_by=by.person_id,
        run_at=clock.now(),
    )
    record(by, "research.run", row, code=f"data {data.number}" if data else "synthetic")
    return row


def recompute(*, by: Actor, run: Run) -> bool:
    """The same definition on the same data once more. Whether it gives the same figures."""
    require(by, "research.run", run)
    study = run.analysis.study
    raw = _computed(study, run.definition, run.data_release)
    same = raw.checksum(computing.secret(study)) == run.checksum
    record(by, "research.recomputed", run, code="same" if same else "differs")
    return same


def _computed(study: Study, definition: dict[str, Any], data: DataRelease | None) -> Table:
    if data is not None:
        approval.must_stand(study, approval.COMPUTED)
    return computing.compute(study, definition, data)
