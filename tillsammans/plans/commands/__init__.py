"""Deeds around the plan, one module per deed."""

from tillsammans.plans.commands.confirming import confirm
from tillsammans.plans.commands.ending import answer_sip, book_follow_up, establish, renew
from tillsammans.plans.commands.sending import Sent, send_versions
from tillsammans.plans.commands.writing import (
    NewGoal,
    NewMeasure,
    add_goal,
    add_measure,
    begin,
    change_goal,
    change_measure,
    remove_goal,
    remove_measure,
    set_feedback,
    set_state,
)

__all__ = [
    "NewGoal",
    "NewMeasure",
    "Sent",
    "add_goal",
    "add_measure",
    "answer_sip",
    "begin",
    "book_follow_up",
    "change_goal",
    "change_measure",
    "confirm",
    "establish",
    "remove_goal",
    "remove_measure",
    "renew",
    "send_versions",
    "set_feedback",
    "set_state",
]
