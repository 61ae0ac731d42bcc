"""A room with one body and a few decisions for most tests; the whole story where it is asked for."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from tillsammans.demo.world import World, new_world
from tillsammans.governance import demo_room
from tillsammans.governance.commands import bodies, decisions
from tillsammans.governance.models import BodyKind, Decision
from tillsammans.initiatives import demo
from tillsammans.initiatives.commands import life
from tillsammans.initiatives.models import Evaluation, Initiative, InitiativeKind, Recommends

ABOUT = life.About(
    kind=InitiativeKind.INITIATIVE,
    title="Lugn start på dagen",
    about="Skolor öppnar tidigare på morgonen.",
    goal_link="En trygg uppväxt börjar med en lugn morgon.",
    origin="Förslag från elevråd.",
    responsible="Processledaren, Region Sörmland",
)
PERIOD = life.Period(date(2026, 1, 12), date(2026, 8, 31), date(2026, 9, 15))
EVALUATION = life.NewEvaluation(
    evaluated_on=date(2026, 9, 8),
    asked="Blir morgnarna lugnare?",
    how="Enkät och samtal i grupp.",
    result="Ja, för de flesta.",
    childrens_views="Barnen vill att det fortsätter.",
    recommends=Recommends.IN_MODEL,
    recommendation="Ta in det i modellen.",
    by_function="FoU-enheten, Region Sörmland",
)


@pytest.fixture
def world(db) -> Iterator[World]:
    with new_world("2026-09-29 10.05") as world:
        with world.as_("processledare") as by:
            new = bodies.NewBody(
                "Länsstyrgruppen", BodyKind.COUNTY_BOARD, "Beslutar om modellen.", date(2024, 10, 18), True
            )
            world.lansstyrgruppen = bodies.make_body(by=by, new=new)
        yield world


@pytest.fixture
def decided(world: World) -> Callable[[date], Decision]:
    """A decision of that day."""

    def take(on: date) -> Decision:
        with world.as_("sekreterare") as by:
            new = decisions.NewDecision("Beslut", "Det som beslutas.", "Därför.", decided_on=on)
            return decisions.take(by=by, body=world.lansstyrgruppen, new=new)

    return take


@pytest.fixture
def running(world: World, decided: Any) -> Initiative:
    """An initiative that has been tried since January."""
    decision = decided(date(2025, 12, 3))
    with world.as_("processledare") as by:
        one = life.suggest(by=by, new=ABOUT, since=date(2025, 11, 3))
        life.decide(by=by, initiative=one, decision=decision, period=PERIOD)
        life.start(by=by, initiative=one, period=PERIOD)
    return one


@pytest.fixture
def evaluated(world: World, running: Initiative) -> Evaluation:
    with world.as_("processledare") as by:
        return life.evaluate(by=by, initiative=running, evaluation=EVALUATION)


@pytest.fixture
def lived(db) -> Iterator[World]:
    """The demo's own story."""
    with new_world("2024-11-05 07.30") as world:
        demo_room.tell(world)
        demo.tell(world)
        world.at("2026-09-29 10.05")
        yield world
