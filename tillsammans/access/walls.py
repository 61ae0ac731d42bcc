"""Which tables are protected, and how: the one list that the row policies and `visible` are both made from.

A protected model that is missing here fails a test, and without policies its table shows nothing.
"""

from dataclasses import dataclass

from tillsammans.access.models import Relation as R

CORE = (R.NAMED_PERSON, R.SUBSTITUTE, R.DELEGATE)
HELPERS = (R.COORDINATOR, R.PARTICIPANT)
STAFF = (*CORE, *HELPERS, R.TEAM, R.RECEIVER)
FAMILY = (R.GUARDIAN, R.SELF)
EVERYBODY = (*STAFF, *FAMILY)
PLAN_STAFF = (*CORE, *HELPERS, R.RECEIVER)
# A receiver asks for its own authority's consent before it tells anything back.
CONSENT_STAFF = (*CORE, R.COORDINATOR, R.RECEIVER)
# A guardian asked for consent before their page is opened sees the sheet and their own answers, nothing else (R87).
CONSENT_FAMILY = (R.ASKED, *FAMILY)


@dataclass(frozen=True)
class Wall:
    """How one table is closed.

    relations: who, with a live grant on the row's child, may read it.
    child:     the column that names the child ("" when the table is only addressed).
    addressed: columns that name a holder who may read the row without a grant on the child.
    among:     array columns that name several such holders.
    later:     a moment's column before which those addressed do not see the row yet ("" when there is none).
    readers:   the table has `readers uuid[]`: staff must also stand there (the child's own audience, R13).
    shown_to:  the table has `shown_to uuid[]`: a family actor must stand there. Without it families see nothing.
    """

    relations: tuple = ()
    child: str = "child_id"
    addressed: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    later: str = ""
    readers: bool = False
    shown_to: bool = False


WALLS: dict[str, Wall] = {
    "access.Grant": Wall(EVERYBODY, addressed=("holder",)),
    "children.Child": Wall(EVERYBODY, child="id", shown_to=True),
    "children.Guardian": Wall((*CONSENT_STAFF, *CONSENT_FAMILY), shown_to=True),
    "children.PageOpening": Wall((*CORE, R.COORDINATOR)),
    "cases.Case": Wall(EVERYBODY, shown_to=True),
    "cases.Step": Wall(EVERYBODY, shown_to=True),
    "cases.Task": Wall((*CORE, R.COORDINATOR), addressed=("to_holder", "author_post")),
    "concerns.Concern": Wall(CORE, addressed=("to_inbox", "author_post")),
    "concerns.Word": Wall((), child="", addressed=("to_holder",)),
    "mapping.Mapping": Wall((*CORE, R.TEAM, R.COORDINATOR)),
    "mapping.Statement": Wall(EVERYBODY, readers=True, shown_to=True),
    "mapping.Weather": Wall(CORE),
    "mapping.Conversation": Wall(CORE),
    "mapping.FiveQuestions": Wall((*CORE, R.TEAM)),
    "mapping.Decision": Wall((*CORE, R.COORDINATOR)),
    "mapping.AudienceTrial": Wall(CORE),
    "mapping.AbsenceInquiry": Wall((*CORE, R.TEAM, R.COORDINATOR)),
    "mapping.GuardianTalk": Wall(CORE),
    "mapping.TeamMeeting": Wall(CORE, child="", addressed=("unit_inbox",), among=("members",)),
    "mapping.TeamItem": Wall((*CORE, R.TEAM)),
    "consent.Sheet": Wall((*CONSENT_STAFF, *CONSENT_FAMILY), shown_to=True),
    "consent.Ask": Wall((*CONSENT_STAFF, *CONSENT_FAMILY), shown_to=True),
    "consent.Consent": Wall((*CONSENT_STAFF, *CONSENT_FAMILY), shown_to=True),
    "consent.Withdrawal": Wall((*CONSENT_STAFF, *CONSENT_FAMILY), shown_to=True),
    "consent.MaturityAssessment": Wall(CONSENT_STAFF),
    "consent.Exemption": Wall(CONSENT_STAFF),
    "disclosures.Disclosure": Wall((*CORE, R.COORDINATOR, R.RECEIVER), addressed=("author_post",)),
    "disclosures.ReceivedCopy": Wall((*CORE, R.COORDINATOR, R.RECEIVER), addressed=("to_inbox", "to_holder")),
    "meetings.Meeting": Wall((*PLAN_STAFF, *FAMILY), shown_to=True),
    "meetings.Invitation": Wall(PLAN_STAFF),
    "meetings.CoordinatorWish": Wall((*CORE, *HELPERS)),
    "meetings.Coordinator": Wall((*PLAN_STAFF, *FAMILY), addressed=("post_id",), shown_to=True),
    "plans.Plan": Wall((*PLAN_STAFF, *FAMILY), shown_to=True),
    "plans.Goal": Wall((*PLAN_STAFF, *FAMILY), shown_to=True),
    "plans.Measure": Wall((*PLAN_STAFF, *FAMILY), addressed=("owner_post",), shown_to=True),
    "plans.Confirmation": Wall((*PLAN_STAFF, *FAMILY), addressed=("by_holder",), shown_to=True),
    "plans.PlanVersion": Wall((*PLAN_STAFF,)),
    "followups.FollowUp": Wall((*PLAN_STAFF, *FAMILY), shown_to=True),
    "followups.GoalOutcome": Wall((*PLAN_STAFF, *FAMILY), shown_to=True),
    "followups.NotDone": Wall((*CORE, R.COORDINATOR, *FAMILY), shown_to=True),
    "followups.ClosingVoice": Wall((*CORE, R.COORDINATOR, *FAMILY), shown_to=True),
    "followups.Closing": Wall((*CORE, R.COORDINATOR, *FAMILY), shown_to=True),
    "followups.Handover": Wall(CORE, addressed=("to_inbox",), later="shown_from"),
    "reports.Report": Wall((), child="", addressed=("author_post", "registrar_post", "head_post")),
}

# The steering room's apps: no child stands there, so no row needs a relation. Their tables are shown to staff and jobs
# only, but for what has been published.
STEERING_APPS = ("governance", "initiatives", "implementation", "joining", "impact")
PUBLISHED = ("governance.Publication",)
