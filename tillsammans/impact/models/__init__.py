"""Barnkonsekvensanalys (R55): about groups of children. No field here is for a person."""

from tillsammans.impact.models.assessments import HowMany, ImpactAssessment, Template
from tillsammans.impact.models.facts import AssessmentVersion, OmbudAsk, VersionOf, Vouched
from tillsammans.impact.models.parts import Alternative, ChildGroup, Consequence, Quote, Source

__all__ = [
    "Alternative",
    "AssessmentVersion",
    "ChildGroup",
    "Consequence",
    "HowMany",
    "ImpactAssessment",
    "OmbudAsk",
    "Quote",
    "Source",
    "Template",
    "VersionOf",
    "Vouched",
]
