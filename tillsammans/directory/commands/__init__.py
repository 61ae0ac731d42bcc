"""What changes the directory: who is in the model, where people work, who sits where, who is named person."""

from tillsammans.directory.commands.membership import close, give_rule, join, leave, stay
from tillsammans.directory.commands.named import Naming, name_person, unname
from tillsammans.directory.commands.organisation import (
    NewAuthority,
    NewPrincipal,
    NewUnit,
    Reached,
    change_unit,
    close_for_letters,
    enter_authority,
    enter_office,
    enter_principal,
    enter_unit,
    open_for_letters,
)
from tillsammans.directory.commands.people import NewHolder, NewSeat, end_holding, enter_seat, seat_person
from tillsammans.directory.commands.standing_in import stand_in, take_back

__all__ = [
    "Naming",
    "NewAuthority",
    "NewHolder",
    "NewPrincipal",
    "NewSeat",
    "NewUnit",
    "Reached",
    "change_unit",
    "close",
    "close_for_letters",
    "end_holding",
    "enter_authority",
    "enter_office",
    "enter_principal",
    "enter_seat",
    "enter_unit",
    "give_rule",
    "join",
    "leave",
    "name_person",
    "open_for_letters",
    "seat_person",
    "stand_in",
    "stay",
    "take_back",
    "unname",
]
