SENTENCES = {
    "meeting.prepared": "{who} förberedde ett möte",
    "meeting.changed": "{who} ändrade mötet",
    "meeting.invited": "{who} bjöd in till mötet",
    "meeting.times_changed": "{who} ändrade när någon är med på mötet",
    "meeting.answer_recorded": "{who} antecknade svaret på en inbjudan",
    "meeting.arrived": "Någon kom till mötet",
    "meeting.left": "Någon gick från mötet",
    "meeting.closed": "Mötet avslutades",
    "coordinator.wish_asked": "{who} frågade barnet om samordningsperson",
    "coordinator.asked": "{who} frågade någon om att vara samordningsperson",
    "coordinator.accepted": "{who} sa ja till att vara samordningsperson",
    "coordinator.declined": "{who} tackade nej till att vara samordningsperson",
}
