"""Deeds around an assessment, one module per family."""

from tillsammans.impact.commands.deciding import NewDecision, decide, reopen, send_to_elected
from tillsammans.impact.commands.ombud import NewAsk, answer_ask, ask_ombud
from tillsammans.impact.commands.publishing import keep_unpublished, publish
from tillsammans.impact.commands.rows import add, change, remove
from tillsammans.impact.commands.sectors import Judged, judge
from tillsammans.impact.commands.writing import NewAssessment, Written, start, widen, write

__all__ = [
    "Judged",
    "NewAsk",
    "NewAssessment",
    "NewDecision",
    "Written",
    "add",
    "answer_ask",
    "ask_ombud",
    "change",
    "decide",
    "judge",
    "keep_unpublished",
    "publish",
    "remove",
    "reopen",
    "send_to_elected",
    "start",
    "widen",
    "write",
]
