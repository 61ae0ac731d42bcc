SENTENCES = {
    "accounts.chose_place": "{who} valde vilken verksamhets sida som visas",
    "family.page_opened": "{who} öppnade en sida för familjen",
    "family.page_closed": "{who} stängde en sida för familjen",
    "family.row_shown": "{who} visade en rad på familjens sida",
    "family.asked_to_call": "{who} bad om att bli uppringd",
    "family.mind_changed": "{who} ändrade sig om vem som får veta",
    "family.told_shown": "{who} visade barnet vad det har sagt och vem som fått veta",
    "family.screen_taken_back": "{who} tog tillbaka skärmen",
    "family.screen_kept": "Ett försök att ta tillbaka skärmen stämde inte",
}
