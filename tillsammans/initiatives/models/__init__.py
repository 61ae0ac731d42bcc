"""Nya satsningar, what research says about them, what people need, and the collaborations there already are.

No table here has a field for a child. Free text is refused identity numbers and looked at before it is kept.
"""

from tillsammans.initiatives.models.initiatives import (
    Evaluation,
    Initiative,
    InitiativeKind,
    Recommends,
    Step,
    StepCode,
)
from tillsammans.initiatives.models.needs import (
    Collaboration,
    CollaborationKind,
    Need,
    NeedAnswer,
    NeedGroup,
    NeedSource,
)
from tillsammans.initiatives.models.research import (
    Action,
    ActionStep,
    ActionStepCode,
    Finding,
    Recommendation,
    ResearchReport,
)
from tillsammans.initiatives.models.sites import (
    FollowUp,
    Level,
    Method,
    MethodCategory,
    Site,
    SitePeople,
)

__all__ = [
    "Action",
    "ActionStep",
    "ActionStepCode",
    "Collaboration",
    "CollaborationKind",
    "Evaluation",
    "Finding",
    "FollowUp",
    "Initiative",
    "InitiativeKind",
    "Level",
    "Method",
    "MethodCategory",
    "Need",
    "NeedAnswer",
    "NeedGroup",
    "NeedSource",
    "Recommendation",
    "Recommends",
    "ResearchReport",
    "Site",
    "SitePeople",
    "Step",
    "StepCode",
]
