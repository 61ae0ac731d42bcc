"""Story 12, T11, R52, R86: what Sofia and Johan see, and what neither screen nor database ever gives them.

Seen failing with the defence removed: when `_told` answers with every guardian, A1 is on the page; without the guardian
filter in `_own` the other's consent notes and telephone come from the database.
"""

import pytest
from django.apps import apps

from tests.lived import chapters, lived
from tests.people import signed_in_family
from tillsammans.access.walls import WALLS
from tillsammans.demo.story.mapping import A1, A2, A3, A4, A5, J1, J2, J3, P1, S1, S2, S3
from tillsammans.demo.story.meeting import G1, G2, G3
from tillsammans.demo.story.notice import L1, L2
from tillsammans.sealing.fields import Sealed, SealedField, matching, unseal

world = lived(chapters("12"))
NOBODYS = [
    A1,
    A5,
    L1,
    L2,
    "Petras rum",
    "Tappat två vänner",
    "har tappat två vänner",
    "betydande men",
    "juristen",
]
SEES = {
    "sofia": [S1, S2, S3, A2, A3, A4, P1, J1, G1, G2, G3],
    "johan": [J1, J2, J3, A2, A4, P1, G1, G2, G3],
}
NEVER = {
    "sofia": [
        *NOBODYS,
        J2,
        J3,
        "070-174 06 52",
        "Lunch, helst samtal",
        "så länge det handlar om Alma",
        "Vi hörs igen",
    ],
    "johan": [*NOBODYS, A3, S1, S2, S3, "070-174 06 41", "Vardagar efter 16"],
}
WHO = ("sofia", "johan")


def page_of(world, who: str) -> str:
    world.at("2026-11-14 10.00")
    answer = signed_in_family(getattr(world, f"{who}_account"), world.place).get(f"/mitt/{world.child_id}/")
    assert answer.status_code == 200
    return answer.content.decode()


def everything_the_database_gives(actor) -> str:
    """Every sealed text of every row that row-level security lets through, with the product's own filters left out."""
    out = []
    for label in WALLS:
        model = apps.get_model(label)
        sealed = [f for f in model._meta.fields if isinstance(f, SealedField)]
        for row in model._default_manager.all():
            for field in sealed:
                value = row.__dict__.get(field.attname)
                if isinstance(value, Sealed):
                    out.append(unseal(row, field.name, value.raw))
    return "\n".join(out)


@pytest.mark.parametrize("who", WHO)
def test_the_page_shows_what_is_theirs(world, who):
    page = page_of(world, who)
    assert [words for words in SEES[who] if words not in page] == []


@pytest.mark.parametrize("who", WHO)
def test_the_page_shows_nothing_of_the_others(world, who):
    page = page_of(world, who)
    assert [words for words in NEVER[who] if words in page] == []


@pytest.mark.parametrize("who", WHO)
def test_the_database_gives_them_nothing_more_than_the_page(world, who):
    with world.as_(who) as actor, matching():
        given = everything_the_database_gives(actor)
    assert [words for words in SEES[who] if words not in given] == []
    kept = [
        words for words in NEVER[who] if words != "Petras rum"
    ]  # the meeting's place is sealed in a row that is shown
    assert [words for words in kept if words in given] == []


def test_nothing_betrays_a_sentence_that_is_not_shown(world):
    """No gap, count, blank or empty heading: Johan's page has as many sentences as he sees."""
    page = page_of(world, "johan")
    assert page.count("<q>") == len([J1, J2, J3, A2, A4, P1])
    assert "dold" not in page.lower() and "visas inte" not in page.lower()


def test_the_tab_says_nothing_about_the_child(world):
    for who in WHO:
        title = page_of(world, who).split("<title>")[1].split("</title>")[0]
        assert title == "Min sida – Tillsammans"


def test_each_sees_only_their_own_answers_about_consent(world):
    sofia, johan = page_of(world, "sofia"), page_of(world, "johan")
    assert "19 okt" in sofia and "19 okt" not in johan
    assert "21 okt" in johan and "21 okt" not in sofia
