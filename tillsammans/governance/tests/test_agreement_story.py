"""The agreement as it has been lived: registered, signed, adopted, revised; every state worked out from dated facts."""

import pytest

from tests.lived import lived
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance import demo_agreement, demo_room
from tillsammans.governance.models import Proposal, Publication


def _both(world):
    demo_room.tell(world)
    demo_agreement.tell(world)


told = lived(_both, "2026-09-29 10.05")


@pytest.fixture
def world(told):
    with told.as_("processledare"):
        yield told


def test_the_story_stands_where_it_should(world):
    one = world.agreement
    assert ask.standing(one) == "Upplaga 2 gäller sedan 1 januari 2026, tills vidare."
    assert ask.signed_sentence(world.edition_1) == "19 av 21 har undertecknat."
    assert ask.signed_sentence(world.edition_2) == "18 av 21 har undertecknat."
    assert ask.adopted_sentence(ask.adoptions(one)) == "8 av 10 huvudmän har beslutat om målbilden."
    assert ask.revision_sentence(one) == "Nästa revidering ska vara beslutad senast 14 oktober 2026."
    assert Proposal.objects.filter(revision=world.revision_2026).count() == 3
    assert Publication.objects.filter(kind="overenskommelse").count() == 2
