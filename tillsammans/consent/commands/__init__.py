"""Asking for consent, answering, taking back; who need not answer, and how mature the child is in the matter."""

from tillsammans.consent.commands.answers import Answered, answer
from tillsammans.consent.commands.judging import Assessed, Exempted, assess, exempt
from tillsammans.consent.commands.sheets import NewAsk, NewSheet, hide_sheet, make_sheet, show_sheet
from tillsammans.consent.commands.withdrawing import withdraw

__all__ = [
    "Answered",
    "Assessed",
    "Exempted",
    "NewAsk",
    "NewSheet",
    "answer",
    "assess",
    "exempt",
    "hide_sheet",
    "make_sheet",
    "show_sheet",
    "withdraw",
]
