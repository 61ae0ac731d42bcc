SENTENCES = {
    "concern.raised": "Någon på enheten såg något",
    "concern.read": "{who} läste",
    "concern.took_in": "{who} tog emot och kopplade till barnet",
    "concern.working": "{who} lät någon arbeta vidare",
    "concern.finished": "Den som berättade fick veta att det är klart",
    "concern.thanked": "{who} tackade den som berättade",
}
