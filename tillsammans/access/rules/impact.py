"""Child impact assessments (R55): a huvudman's own until they are published. Another huvudman's are not there at all.

Written by those who lead the model at the huvudman; read by its barnrättsombud; by its elected once they are decided or
sent to them; by an ombud elsewhere who has been asked. What is public is decided by the huvudman itself.
"""

from uuid import UUID

from django.db.models import Model, Q

from tillsammans.access.decision import Decision, no
from tillsammans.access.rules.base import rule
from tillsammans.access.rules.governance import PUBLISHES_ITS_OWN, in_the_room
from tillsammans.accounts.actor import Actor
from tillsammans.directory.models import Authority, Function
from tillsammans.impact.models import AssessmentVersion, ImpactAssessment, OmbudAsk

WRITES = tuple(
    function.value
    for function in (Function.LOCAL_LEAD, Function.SECRETARY, Function.PROCESS_LEAD, Function.STEERING)
)
OMBUD, ELECTED = Function.RIGHTS_OMBUD.value, Function.POLITICIAN.value
NOT_WRITING = "Det här skriver huvudmannens kontaktperson, ledning eller sekreterare."


def principal_of(actor: Actor) -> UUID | None:
    """The huvudman whose seat one acts in."""
    if actor.authority_id is None:
        return None
    rows = Authority.objects.filter(pk=actor.authority_id)
    return rows.values_list("principal_id", flat=True).first()


def seen_by(actor: Actor) -> Q:
    """Which assessments one may read inside the room: the same rule for the list and for each page."""
    nothing = Q(pk__in=[])
    if actor.kind != "staff":
        return nothing
    own = Q(principal=principal_of(actor))
    if actor.function in WRITES:
        return own
    if actor.function == OMBUD:
        return own | Q(asks__post=actor.post_id)
    if actor.function == ELECTED:
        return own & (Q(decided_at__isnull=False) | Q(sent_at__isnull=False))
    return nothing


def _assessment_id(thing: Model) -> UUID:
    if isinstance(thing, AssessmentVersion | OmbudAsk):
        return thing.assessment_id
    return thing.pk


def _sees(actor: Actor, pk: UUID) -> bool:
    return ImpactAssessment.objects.filter(seen_by(actor), pk=pk).exists()


@rule("impact.see", "Läsa huvudmannens barnkonsekvensanalyser", logged=False)
def see(actor, thing) -> Decision | None:
    if thing is not None and not _sees(actor, _assessment_id(thing)):
        return no("unseen", "Sidan finns inte.")
    return in_the_room(actor, thing)


@rule("impact.write", "Skriva i huvudmannens barnkonsekvensanalyser")
def write(actor, thing) -> Decision | None:
    if (refusal := see(actor, thing)) is not None:
        return refusal
    if actor.function not in WRITES or (thing is not None and not _own(actor, _assessment_id(thing))):
        return no("not_writing", NOT_WRITING)
    return None


def _own(actor: Actor, pk: UUID) -> bool:
    return ImpactAssessment.objects.filter(pk=pk, principal=principal_of(actor)).exists()


@rule("impact.answer", "Svara på en barnkonsekvensanalys som barnrättsombud")
def answer(actor, thing) -> Decision | None:
    if (refusal := see(actor, thing)) is not None:
        return refusal
    if actor.function == OMBUD and thing is not None and thing.post_id == actor.post_id:
        return None
    return no("not_ombud", "Det här svarar det barnrättsombud på som är tillfrågat.")


def _publishes(actor: Actor, pk: UUID) -> bool:
    return actor.kind == "staff" and actor.function in WRITES and _own(actor, pk)


# What is made public of a huvudman's assessment is that huvudman's own decision.
PUBLISHES_ITS_OWN["impact.ImpactAssessment"] = _publishes
