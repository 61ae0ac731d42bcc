"""Finds sentences that seem to be about somebody else than the child, so that the sender can tag them (R22, R52).

A reminder with ordinary words, not a judgement: the sender decides on the check page."""

import re

PEOPLE = {
    "pappa": "pappa",
    "pappas": "pappa",
    "mamma": "mamma",
    "mammas": "mamma",
    "bror": "bror",
    "brorsan": "bror",
    "lillebror": "lillebror",
    "storebror": "storebror",
    "syster": "syster",
    "lillasyster": "lillasyster",
    "storasyster": "storasyster",
    "styvpappa": "styvpappa",
    "styvmamma": "styvmamma",
    "mormor": "mormor",
    "morfar": "morfar",
    "farmor": "farmor",
    "farfar": "farfar",
}
MATTERS = {
    "hälsa": ("ambulans", "sjuk", "sjukhus", "läkare", "ont", "deprim", "medicin", "psyk", "cancer", "opera"),
    "alkohol eller droger": ("full", "drick", "alkohol", "drog", "sprit"),
    "brott": ("polis", "fängelse", "stal", "slog"),
}


def about_others(text: str) -> list[dict[str, str]]:
    """[{"quote": sentence, "about": "pappa", "matter": "hälsa" or ""}] for each sentence that names a relative and a
    matter of theirs. Sentences about a relative without such a matter are left alone."""
    found = []
    for sentence in re.split(r"(?<=[.!?])\s+", text.strip()):
        words = re.findall(r"\w+", sentence.lower())
        person = next((PEOPLE[w] for w in words if w in PEOPLE), "")
        matter = next((m for m, stems in MATTERS.items() if any(w.startswith(stems) for w in words)), "")
        if person and matter:
            found.append({"quote": sentence, "about": person, "matter": matter})
    return found
