"""How far each huvudman has come, as dated facts. No field here is for a child, and nobody's name is typed."""

from tillsammans.implementation.models.events import Attended, Event, EventKind, Group, Story
from tillsammans.implementation.models.plans import Commitment, Plan, Step
from tillsammans.implementation.models.reports import Light, Report, Round
from tillsammans.implementation.models.uses import Course, Routine, Training, WheelUse

__all__ = [
    "Attended",
    "Commitment",
    "Course",
    "Event",
    "EventKind",
    "Group",
    "Light",
    "Plan",
    "Report",
    "Round",
    "Routine",
    "Step",
    "Story",
    "Training",
    "WheelUse",
]
