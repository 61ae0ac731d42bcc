"""A decided assessment is frozen as a version, and what comes later makes the next: nothing that was decided is ever
rewritten."""

from tillsammans.accounts.actor import Actor
from tillsammans.governance.documents import digest
from tillsammans.impact import queries
from tillsammans.impact.document import document_of
from tillsammans.impact.models import AssessmentVersion, ImpactAssessment, VersionOf
from tillsammans.lib import clock


def freeze(
    by: Actor, assessment: ImpactAssessment, of: VersionOf, *, because: str = ""
) -> AssessmentVersion | None:
    """The whole as it stands now. None when it says the same as the version before (a step half done)."""
    row = queries.again(assessment)
    content = document_of(row).as_json()
    latest = row.versions.order_by("-number").first()
    if latest and latest.digest == digest(content) and of != VersionOf.DECIDED:
        return None
    version = AssessmentVersion(
        assessment=row,
        number=(latest.number if latest else 0) + 1,
        of=of,
        because=because,
        document=content,
        digest=digest(content),
        frozen_at=clock.now(),
        frozen_by_id=by.post_id,
    )
    version.save(force_insert=True)
    return version
