"""One of two before an assessment is finished: everybody may read it, or somebody has written why not."""

from collections.abc import Mapping

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.governance import publishing
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Publication, PublicationKind
from tillsammans.impact import queries
from tillsammans.impact.document import document_of
from tillsammans.impact.models import ImpactAssessment
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

UNDECIDED = "Beslutet är inte inskrivet. Publicera när det är det."


def publish(*, by: Actor, assessment: ImpactAssessment, answers: Mapping[str, str]) -> Publication:
    """The decided assessment as it stands now, as the next edition under its permanent address. That it is published
    takes back that it was not to be."""
    require(by, "impact.write", assessment)
    if not assessment.locked:
        raise NotPossible("undecided", UNDECIDED)
    row = queries.again(assessment)
    done = publishing.publish(
        by=by,
        kind=PublicationKind.IMPACT,
        number=row.number,
        thing=row,
        document=document_of(row),
        answers=answers,
    )
    _say(row, "", by=None)
    return done


def keep_unpublished(*, by: Actor, assessment: ImpactAssessment, because: str) -> None:
    """It is not published, and here is why: "publiceras inte, för att ..."."""
    require(by, "impact.write", assessment)
    if not assessment.locked:
        raise NotPossible("undecided", "Beslutet är inte inskrivet än.")
    public = publishing.published_of(assessment)
    if public and public.withdrawn_at is None:
        raise NotPossible("public", "Den är redan publicerad. Ta först tillbaka det som är publicerat.")
    why = because.strip()
    if not why:
        raise NotPossible("because", "Skriv varför den inte publiceras.", "because")
    refuse(because=why)
    _say(assessment, why, by=by)
    record(by, "impact.kept_unpublished", assessment)


def _say(row: ImpactAssessment, why: str, *, by: Actor | None) -> None:
    ImpactAssessment.objects.filter(pk=row.pk).update(
        unpublished_because=why,
        unpublished_at=clock.now() if by else None,
        unpublished_by=by.post_id if by else None,
    )
