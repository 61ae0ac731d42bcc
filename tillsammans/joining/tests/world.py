"""What the tests of joining stand on: the demo's own story, and an agreement with an edition in force."""

from datetime import date

from tillsammans.demo.world import World
from tillsammans.governance.models import Agreement, Body, BodyKind, Decision, Edition
from tillsammans.joining import demo
from tillsammans.lib import clock

FROM = date(2024, 10, 18)


def told(world: World) -> World:
    """Kornblixten with, Månskäran half way, on 29 September 2026."""
    an_edition(world)
    demo.tell(world)
    world.at("2026-09-29 10.00")
    return world


def an_edition(world: World) -> Edition:
    """One agreement with one edition in force since the agreement's day."""
    with world.as_("sekreterare") as by:
        body = Body(slug="l", name="L", kind=BodyKind.COUNTY_BOARD, task="Prov.", started_on=FROM)
        body.save(force_insert=True)
        decision = Decision(
            number="2024:1",
            body=body,
            decided_on=FROM,
            title="Överenskommelsen",
            what="Gäller.",
            why="Prov.",
            written_at=clock.now(),
            written_by_id=by.post_id,
        )
        decision.save(force_insert=True)
        agreement = Agreement(
            slug="o",
            title="Tillsammans för barnens bästa i Sörmland",
            category="Överenskommelse",
            responsible="Processledaren",
            decided_by="Länsstyrgruppen",
            valid_from=FROM,
            termination="Skriftligt.",
            registered_at=clock.now(),
            registered_by_id=by.post_id,
        )
        agreement.save(force_insert=True)
        edition = Edition(
            agreement=agreement,
            number=1,
            decision=decision,
            decided_on=FROM,
            in_force_from=FROM,
            written_at=clock.now(),
            written_by_id=by.post_id,
        )
        edition.save(force_insert=True)
    return edition
