"""Återkoppling: what released tables say to one municipality and service, published once; and taken back."""

from dataclasses import asdict, dataclass

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.county import name_of
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research.models import Feedback, Release, Retraction, Study
from tillsammans.research.showing import about


@dataclass(frozen=True)
class Finding:
    """One sentence, and the number of the released table it is read out of."""

    sentence: str
    release: int


@dataclass(frozen=True)
class NewFeedback:
    municipality: str
    service: str
    title: str
    findings: tuple[Finding, ...]
    questions: tuple[str, ...]
    quality: str


def feed_back(*, by: Actor, study: Study, new: NewFeedback) -> Feedback:
    """From released tables only, and only such as say something about that municipality."""
    require(by, "research.feed_back", study)
    if not new.findings:
        raise NotPossible("no_findings", "Skriv minst ett resultat.", "sentence_1")
    if not new.questions:
        raise NotPossible("no_questions", "Skriv minst en fråga att prata om.", "questions")
    for place, finding in enumerate(new.findings, 1):
        _must_be_about(study, new.municipality, finding, place)
    row = Feedback.objects.create(
        study=study,
        municipality=new.municipality,
        service=new.service,
        title=new.title,
        findings=[asdict(finding) for finding in new.findings],
        questions=list(new.questions),
        quality=new.quality,
        published_by=by.person_id,
        published_at=clock.now(),
    )
    record(by, "research.fed_back", row)
    return row


def retract(*, by: Actor, feedback: Feedback, reason: str) -> Retraction:
    """Taken back for good, with a reason that everybody can read. The row stays; its findings are shown no more."""
    require(by, "research.retract", feedback)
    if Retraction.objects.filter(feedback=feedback).exists():
        raise NotPossible("retracted", "Återkopplingen är redan tillbakatagen.")
    if not reason.strip():
        raise NotPossible("no_reason", "Skriv varför. Alla kan läsa det.", "reason")
    row = Retraction.objects.create(
        feedback=feedback, reason=reason.strip(), retracted_by=by.person_id, retracted_at=clock.now()
    )
    record(by, "research.retracted", feedback)
    return row


def _must_be_about(study: Study, municipality: str, finding: Finding, place: int) -> None:
    release = Release.objects.filter(number=finding.release, request__run__analysis__study=study).first()
    if release is None:
        raise NotPossible("not_released", "Välj en tabell som är släppt i studien.", f"release_{place}")
    if not about(release.table, municipality):
        where = name_of(municipality)
        raise NotPossible("not_about", f"Tabell {release.number} säger inget om {where}.", f"release_{place}")
