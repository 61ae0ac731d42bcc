"""Follow-up until it ends: one module per deed."""

from tillsammans.followups.commands.calling import ask_to_call, change_mind
from tillsammans.followups.commands.closing import (
    NewClosing,
    Voice,
    childs_thanks,
    close_case,
    closing_refused,
    read_handover,
    reopen,
    thank,
)
from tillsammans.followups.commands.holding import GoalView, Held, hold_follow_up
from tillsammans.followups.commands.not_done import answer_not_done, say_not_done

__all__ = [
    "GoalView",
    "Held",
    "NewClosing",
    "Voice",
    "answer_not_done",
    "ask_to_call",
    "change_mind",
    "childs_thanks",
    "close_case",
    "closing_refused",
    "hold_follow_up",
    "read_handover",
    "reopen",
    "say_not_done",
    "thank",
]
