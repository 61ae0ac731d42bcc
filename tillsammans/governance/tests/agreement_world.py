"""A small steering room with an agreement in it, for tests: two bodies that hold the model, one that does not, and a
first edition of three sections, decided and signed by three seats but one."""

from datetime import date
from typing import Any

from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.directory.models import Principal
from tillsammans.governance.commands import agreements, bodies, decisions, editions, revising, signing
from tillsammans.governance.models import Body, BodyKind, Decision, Edition, Proposal, Revision

FACTS = agreements.Facts(
    title="Tillsammans i länet",
    category="Överenskommelse",
    responsible="Länsstyrgruppen",
    decided_by="Länsstyrgruppen och nätverket",
    valid_from=date(2025, 1, 1),
    termination="I sin helhet och för samtliga parter, efter beslut i länsstyrgruppen.",
)
PARTS = (
    ("Inledning", "Alla barn.", 1),
    ("Roller", "Det finns roller.", 1),
    ("Ansvarig", "Varje barn har en ansvarig.\n\n- känd\n- lätt att nå", 2),
)
SEATS = (
    ("0482", "Skolchef", "skolchef_flen"),
    ("0482", "Socialchef", "socialchef_flen"),
    ("04", "Regiondirektör", ""),
)


BEGINS = "2025-01-02 09.00"


def build(world: World) -> None:
    """1 January 2025 to 1 March 2025, through commands."""
    world.at(BEGINS)
    with world.as_("processledare") as by:
        world.board = body(by, "Länsstyrgruppen", BodyKind.COUNTY_BOARD, holds=True)
        world.network = body(by, "Nätverket", BodyKind.NETWORK, holds=True)
        world.working = body(by, "Arbetsgruppen", BodyKind.WORKING, holds=False)
        world.agreement = agreements.register(by=by, facts=FACTS)
        world.edition = editions.start(by=by, agreement=world.agreement)
        write(by, world.edition)


def built_and_decided(world: World) -> None:
    build(world)
    decided(world)


def decided(world: World) -> Edition:
    """The first edition decided on 10 February 2025, in force from 1 March; three seats, the first signed."""
    world.at("2025-02-10 15.00")
    with world.as_("processledare") as by:
        world.first_decision = decision(by, world.board)
        new = editions.Deciding(world.first_decision, date(2025, 3, 1), date(2025, 4, 30))
        world.edition = editions.decide(by=by, edition=world.edition, new=new)
        world.seats = [
            signing.add(
                by=by, edition=world.edition, new=signing.Signatory(principal(code), title, _seat(key))
            )
            for code, title, key in SEATS
        ]
    world.at("2025-03-01 09.00")
    return world.edition


def opened(world: World) -> Revision:
    """A revision of 2025, proposals until 31 May, to be decided by 30 September."""
    world.at("2025-04-01 09.00")
    with world.as_("processledare") as by:
        days = revising.Opening(2025, date(2025, 5, 31), date(2025, 9, 30))
        world.revision = revising.open_(by=by, agreement=world.agreement, new=days)
    return world.revision


def propose(
    world: World, who: str, anchor: str, text: str, kind: str = "change", title: str = ""
) -> Proposal:
    with world.as_(who) as by:
        new = revising.NewProposal(kind, anchor, "Det blir bättre.", text, title)
        return revising.propose(by=by, revision=world.revision, new=new)


def prepared(world: World, taken: Proposal, *left: Proposal) -> None:
    """On 2 June: the first is taken as it is, the others are left, and the preparation is finished."""
    world.at("2025-06-02 09.00")
    with world.as_("processledare") as by:
        for one, what in ((taken, "take"), *((one, "leave") for one in left)):
            revising.prepare(
                by=by, proposal=one, new=revising.Preparing(what, "Därför."), version=one.version
            )
        revising.finish(by=by, revision=world.revision)
        world.revision.refresh_from_db()


def body(by: Any, name: str, kind: str, *, holds: bool) -> Body:
    return bodies.make_body(by=by, new=bodies.NewBody(name, kind, "En uppgift.", date(2025, 1, 1), holds))


def decision(by: Any, of: Body, on: date | None = None) -> Decision:
    new = decisions.NewDecision(title="Ett beslut", what="Något beslutas.", why="Det behövs.", decided_on=on)
    return decisions.take(by=by, body=of, new=new)


def write(by: Any, edition: Edition) -> None:
    last = None
    for title, text, level in PARTS:
        words, place = editions.Words(title, text), editions.Place(last, level)
        last = editions.add_section(by=by, edition=edition, words=words, place=place, version=edition.version)


def principal(code: str) -> Principal:
    return Principal.objects.get(code=code)


def _seat(key: str) -> Any:
    return seed.seat(key) if key else None
