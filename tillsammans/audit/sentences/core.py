SENTENCES = {
    "access.denied": "Ett försök att öppna något som inte var till för {who}",
    "request.failed": "En sida gick inte att visa",
    "accounts.signed_in": "{who} loggade in",
    "accounts.signed_out": "{who} loggade ut",
    "accounts.switched_seat": "{who} bytte uppdrag",
    "directory.stood_in": "{who} lämnade över sitt uppdrag tillfälligt",
    "directory.took_back": "{who} tog tillbaka sitt uppdrag",
    "access.broke_glass": "Nödåtkomst",
}
