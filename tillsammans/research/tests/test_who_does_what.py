"""Three functions that never meet in one deed: each is refused the others' with a sentence, and does its own (P11)."""

from datetime import date

import pytest

from tillsammans.access.decision import Refused
from tillsammans.access.policy import may
from tillsammans.access.rules import RULES
from tillsammans.research import commands
from tillsammans.research.demo import CARD
from tillsammans.research.models import Study

RESEARCHER, DATA_MANAGER, CHECKER = "forskare", "dataansvarig", "granskare"
DEEDS = {
    RESEARCHER: (
        "register",
        "publish_codebook",
        "add_provider",
        "define",
        "run",
        "ask",
        "withdraw",
        "feed_back",
        "retract",
        "change_study",
        "change_provider",
    ),
    DATA_MANAGER: (
        *(
            "open_round",
            "set_key_check",
            "give_token",
            "receive",
            "decide_delivery",
            "opt_out",
            "freeze",
            "discard",
        ),
    ),
    CHECKER: ("check",),
}
OTHERS = ("processledare", "registrator", "birgitta", "publicerare")


def test_every_deed_of_the_study_belongs_to_one_function():
    told = {f"research.{deed}" for deeds in DEEDS.values() for deed in deeds}
    free = {"research.read", "research.see", "research.deliver"}
    assert {code for code in RULES if code.startswith("research.")} == told | free


@pytest.mark.parametrize("deed", [deed for deeds in DEEDS.values() for deed in deeds])
def test_a_deed_is_its_own_functions_and_nobody_elses(story, deed):
    own = next(who for who, deeds in DEEDS.items() if deed in deeds)
    assert may(story.actor(own), f"research.{deed}")
    for who in {*DEEDS, *OTHERS} - {own}:
        answer = may(story.actor(who), f"research.{deed}")
        assert not answer and answer.sentence.endswith("."), who


def test_only_the_study_sees_the_studys_pages(story):
    assert all(may(story.actor(who), "research.see") for who in DEEDS)
    assert not any(may(story.actor(who), "research.see") for who in OTHERS)


def test_a_refused_deed_leaves_nothing(story):
    for who in (DATA_MANAGER, CHECKER, *OTHERS):
        with pytest.raises(Refused, match=r"Det här gör studiens forskare\."), story.as_(who) as by:
            commands.register(by=by, new=commands.NewStudy(**CARD))
    assert not Study.objects.exists()
    with story.as_(RESEARCHER) as by:
        assert commands.register(by=by, new=commands.NewStudy(**CARD)).approved_from == date(2025, 6, 1)
