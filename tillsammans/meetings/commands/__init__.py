"""Deeds around the meeting, one module per deed."""

from tillsammans.meetings.commands.attend import arrive, close, leave
from tillsammans.meetings.commands.coordinator import accept, ask_coordinator, ask_wish, decline
from tillsammans.meetings.commands.invite import (
    Times,
    change_times,
    invite_child,
    invite_guardian,
    invite_other,
    invite_post,
    invite_unit,
    record_answer,
)
from tillsammans.meetings.commands.prepare import NewMeeting, change, prepare, set_unit_agenda

__all__ = [
    "NewMeeting",
    "Times",
    "accept",
    "arrive",
    "ask_coordinator",
    "ask_wish",
    "change",
    "change_times",
    "close",
    "decline",
    "invite_child",
    "invite_guardian",
    "invite_other",
    "invite_post",
    "invite_unit",
    "leave",
    "prepare",
    "record_answer",
    "set_unit_agenda",
]
