"""Letters between islands: sending, taking in, replying."""

from tillsammans.disclosures.commands.inviting import Invitation, invite
from tillsammans.disclosures.commands.receiving import link_copy, read, take_in_copy
from tillsammans.disclosures.commands.replying import answer_invitation, confirm_row, send_progress
from tillsammans.disclosures.commands.sending import NewLetter, send, send_sentence
from tillsammans.disclosures.gate import Needs

__all__ = [
    "Invitation",
    "Needs",
    "NewLetter",
    "answer_invitation",
    "confirm_row",
    "invite",
    "link_copy",
    "read",
    "send",
    "send_progress",
    "send_sentence",
    "take_in_copy",
]
