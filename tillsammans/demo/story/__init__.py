"""Alma's story, chapter by chapter (the acceptance scenario). Each chapter is a function of the world;
`until(world, 7)` lives through every chapter up to and including number 7. What it types is typed nowhere else."""

import importlib

from tillsammans.demo.world import World

# number -> "module:function"; played in order
CHAPTERS: dict[str, str] = {
    "1": "notice:liam_tells",
    "2": "notice:birgitta_reads",
    "3": "mapping:alma_talks",
    "4": "mapping:adults_talk",
    "5": "mapping:team_meets",
    "7": "consent:sheet_and_answers",
    "8": "consent:letter_to_bup",
    "9": "consent:letter_to_social",
    "10": "meeting:coordinator",
    "11": "meeting:meeting",
    "12": "after:pages_open",
    "13": "after:bup_reports_back",
    "14": "after:johan_withdraws",
    "15": "after:follow_up",
    "17": "after:closing",
}


def until(world: World, last: str | int) -> World:
    """Live through the story up to and including chapter `last`."""
    for number, place in CHAPTERS.items():
        module, function = place.split(":")
        getattr(importlib.import_module(f"{__name__}.{module}"), function)(world)
        if number == str(last):
            return world
    return world
