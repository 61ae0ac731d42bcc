"""The steering room's own things. No field here is for a child, and no free text may say who a child is."""

from tillsammans.governance.models.agreement import (
    Adoption,
    Agreement,
    Edition,
    Prepared,
    Proposal,
    ProposalKind,
    Revision,
    Section,
    Signature,
    SignatureHow,
)
from tillsammans.governance.models.bodies import Body, BodyKind, MemberRole, Membership, Note
from tillsammans.governance.models.calendar import CalendarAddress
from tillsammans.governance.models.decisions import Decision
from tillsammans.governance.models.files import Attachment, File
from tillsammans.governance.models.meetings import (
    AgendaItem,
    Attendance,
    ItemKind,
    Meeting,
    Minutes,
    Presence,
)
from tillsammans.governance.models.publications import Publication, PublicationKind, Reminder

__all__ = [
    "Adoption",
    "AgendaItem",
    "Agreement",
    "Attachment",
    "Attendance",
    "Body",
    "BodyKind",
    "CalendarAddress",
    "Decision",
    "Edition",
    "File",
    "ItemKind",
    "Meeting",
    "MemberRole",
    "Membership",
    "Minutes",
    "Note",
    "Prepared",
    "Presence",
    "Proposal",
    "ProposalKind",
    "Publication",
    "PublicationKind",
    "Reminder",
    "Revision",
    "Section",
    "Signature",
    "SignatureHow",
]
