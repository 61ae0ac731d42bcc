SENTENCES = {
    "access.refused": "Ett försök att göra något som inte är tillåtet",
    "case.opened": "{who} började följa barnet",
    "case.started_mapping": "Kartläggningen började",
    "case.started_collaborating": "Samarbetet började",
    "case.went_back": "{who} gick tillbaka ett steg",
    "case.closed": "Avslutat",
}
SENTENCES["task.done"] = "En uppgift blev klar"
SENTENCES["mapping.delegated"] = "{who} bad en kollega göra kartläggningen"
