"""Story 0-2: Liam tells, Birgitta reads and takes in, Karin maps."""

import pytest

from tillsammans.access.policy import visible
from tillsammans.cases.models import Case
from tillsammans.concerns.commands import NewConcern, raise_concern
from tillsammans.concerns.models import Concern
from tillsammans.demo.story import until
from tillsammans.demo.story.notice import L1, L2
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.lib.deeds import NotPossible

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with new_world() as world:
        yield world


def test_liam_sees_his_own_text_and_birgitta_hers(world):
    until(world, 1)
    for who, sees in {
        "liam": 1,
        "birgitta": 1,
        "karin": 0,
        "petra": 0,
        "eva": 0,
        "mats": 0,
        "jonas": 0,
    }.items():
        with world.as_(who) as actor:
            assert visible(actor, Concern).count() == sees, who


def test_an_inbox_nobody_reads_refuses_and_says_whom_to_call(world):
    with world.as_("liam") as liam, pytest.raises(NotPossible) as refusal:
        inbox = next(
            i
            for i in __import__(
                "tillsammans.directory.models", fromlist=["Inbox"]
            ).Inbox.objects.select_related("unit__authority")
            if "arsyre" in i.unit.name
        )
        raise_concern(by=liam, to=inbox, concern=NewConcern(who="x", sectors=("home",), seen="y"))
    assert "Ring" in refusal.value.sentence


def test_birgitta_takes_in_and_karin_maps(world):
    until(world, 2)
    for who, sees in {"birgitta": 1, "karin": 1, "liam": 0, "petra": 0, "eva": 0, "mats": 0}.items():
        with world.as_(who) as actor:
            assert visible(actor, Case).count() == sees, who
    with world.as_("karin"):
        assert (world.L1.text, world.L2.text) == (L1, L2)


def test_the_sender_sees_that_karin_works_on_and_nothing_more(world):
    until(world, 2)
    with world.as_("liam") as liam:
        concern = visible(liam, Concern).get()
        assert concern.read_at and concern.working_by == seed.seat("karin").pk and concern.done_at is None
