"""Two years of implementation, lived through commands: plans, visits, training, the wheel, four rounds of reports."""

from datetime import date

from tillsammans.accounts.actor import Actor
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.directory.county import MUNICIPALITIES, REGION
from tillsammans.directory.data import PLACES
from tillsammans.directory.models import Post, Principal
from tillsammans.governance import publishing
from tillsammans.governance.models import Adoption, PublicationKind
from tillsammans.implementation import demo_words as words
from tillsammans.implementation import figures, papers
from tillsammans.implementation.commands import events, plans, reports, uses
from tillsammans.implementation.demo_huvudman import HUVUDMAN, Told
from tillsammans.implementation.models import Course, EventKind, Plan, Report, Round, Step, Story
from tillsammans.lib import clock

# opened, due, the day they write, the day the county's report is made
ROUNDS = (
    (2025, 1, "2025-05-05", "2025-06-13", "2025-06-10", "2025-06-18"),
    (2025, 2, "2025-11-03", "2025-12-12", "2025-12-09", "2025-12-17"),
    (2026, 1, "2026-05-04", "2026-06-12", "2026-06-09", "2026-06-17"),
)
LATE_IN = (("0484",), ("0486",), ())  # who had not handed in when the county's report was made
EARLY = ("0481", "0428")  # who has handed in this autumn's already
TRAINED_ON = ("2025-04-10", "2025-10-09", "2026-04-16")


def tell(world: World) -> None:
    """The whole story, up to the end of September 2026."""
    _begin(world)
    for n, (year, half, opened, due, write, make) in enumerate(ROUNDS):
        _half_year(world, n)
        world.at(f"{opened} 09.00")
        _open(world, year, half, due)
        world.at(f"{write} 14.00")
        _hand_in(world, n)
        world.at(f"{make} 10.00")
        _make_county(world, n)
    _this_autumn(world)


def _principal(code: str) -> Principal:
    return Principal.objects.get(pk=seed.stable_id("principal", code))


def _begin(world: World) -> None:
    """The decisions and the plans, in January 2025 or when each decided."""
    for code, told in HUVUDMAN.items():
        world.at("2025-02-24 10.00")
        with world.as_(told.seat) as by:
            principal = _principal(code)
            plans.commit(by=by, place=principal, new=_commitment(principal, told))
            plan = plans.write_plan(by=by, principal=principal, new=_plan(code))
            for what, owner, division, first, last in _steps(code):
                plans.add_step(
                    by=by,
                    plan=plan,
                    new=plans.NewStep(
                        what=what,
                        owner=owner,
                        division=division,
                        starts_on=date.fromisoformat(first),
                        ends_on=date.fromisoformat(last),
                        owner_post=Post.objects.select_related("unit__authority").get(pk=by.post_id),
                    ),
                )


def _commitment(principal: Principal, told: Told) -> plans.NewCommitment:
    adopted = Adoption.objects.filter(principal=principal, withdrawn_on__isnull=True).first()
    if adopted and adopted.decided_on <= clock.today():
        return plans.NewCommitment(adoption=adopted)
    who, on, where = told.committed
    return plans.NewCommitment(decided_by=who, decided_on=date.fromisoformat(on), record=where)


def _plan(code: str) -> plans.NewPlan:
    if code == REGION:
        title, goal = "Regionens gemensamma plan, division för division", words.REGION_GOAL
    else:
        title, goal = f"Tillsammans för barnens bästa i {MUNICIPALITIES[code]}", words.GOAL
    return plans.NewPlan(title, goal, date(2025, 1, 20), date(2027, 6, 30))


def _steps(code: str) -> list[tuple[str, str, str, str, str]]:
    if code == REGION:
        return [(what, owner, division, a, b) for what, division, owner, a, b, _, _ in words.REGION_STEPS]
    return [(what, owner, "", a, b) for what, owner, a, b, _, _ in words.STEPS]


# --- What happens in each half-year
def _half_year(world: World, n: int) -> None:
    if n == 0:
        _information(world)
    if n == 1:
        _visits(world, "2025-09")
        _boards(world)
    if n == 2:
        _visits(world, "2026-03", every=3)
    for code, told in HUVUDMAN.items():
        world.at(f"{TRAINED_ON[n]} 16.00")
        with world.as_(told.seat) as by:
            _train(by, code, told.trained[n])
        world.at(f"{ROUNDS[n][4]} 08.00")
        with world.as_(told.seat) as by:
            _wheels(by, told, n)
            _routines(by, code, n)
            _finish(by, code, told)
            _stories(by, code, n)


def _until(n: int) -> str:
    return ROUNDS[n][4]


def _since(n: int) -> str:
    return ROUNDS[n - 1][4] if n else ""


def _information(world: World) -> None:
    for n, (code, told) in enumerate(HUVUDMAN.items()):
        world.at(f"2025-03-{11 + n} 16.00")
        with world.as_(told.seat) as by:
            events.hold(
                by=by,
                place=_principal(code),
                new=events.NewEvent(
                    kind=EventKind.INFORMATION,
                    title=words.INFORMATION,
                    held_on=clock.today(),
                    place=MUNICIPALITIES.get(code, "Nyköping"),
                    audience="Chefer i alla förvaltningar",
                    attended={"heads": 14 + 3 * n, "pupil_health": 4 + n, "social": 5, "health": 3},
                    materials=("Presentation om modellen", "Barnets bästa-hjulet"),
                    evaluation=words.WELL,
                ),
            )


def _visits(world: World, month: str, every: int = 1) -> None:
    """The process leaders come to all ten."""
    for n, code in enumerate(list(HUVUDMAN)[::every]):
        world.at(f"{month}-{2 + 2 * n:02} 15.00")
        with world.as_("processledare") as by:
            events.hold(
                by=by,
                place=_principal(code),
                new=events.NewEvent(
                    kind=EventKind.VISIT,
                    title="Besök hos ledningen",
                    held_on=clock.today(),
                    place=MUNICIPALITIES.get(code, "Nyköping"),
                    audience="Skolchef, socialchef och kontaktperson",
                    attended={"heads": 4, "other": 1},
                    evaluation=words.VISIT,
                ),
            )


def _boards(world: World) -> None:
    for code, (title, audience, evaluation) in words.BOARD.items():
        world.at("2025-10-21 17.00")
        with world.as_(HUVUDMAN[code].seat) as by:
            events.hold(
                by=by,
                place=_principal(code),
                new=events.NewEvent(
                    kind=EventKind.WORKSHOP,
                    title=title,
                    held_on=clock.today(),
                    place=MUNICIPALITIES[code],
                    audience=audience,
                    attended={"elected": 13, "heads": 4},
                    materials=("Barnets bästa-hjulet", "Samtalskort"),
                    evaluation=evaluation,
                ),
            )


def _train(by: Actor, code: str, count: int) -> None:
    """The next ones of the named persons who have not taken the course."""
    _standing, units = figures.units_of(seed.stable_id("principal", code))
    waiting = sorted((u for u in units if u.manned and not u.trained), key=lambda unit: unit.name)
    ids = [unit.named_post for unit in waiting[:count] if unit.named_post]
    for post in Post.objects.filter(pk__in=ids).select_related("unit__authority"):
        uses.train(by=by, post=post, course=Course.NAMED_PERSON, on=clock.today())


def _wheels(by: Actor, told: Told, n: int) -> None:
    for slug, since, groups in told.wheel:
        if _since(n) < since <= _until(n):
            uses.begin_wheel(by=by, unit=seed.unit(slug), since=date.fromisoformat(since), groups=groups)


def _routines(by: Actor, code: str, n: int) -> None:
    """Most have a routine from the autumn of 2025; Trosa has none yet, and Gnesta's should have been looked at."""
    if n == 1 and code != "0488":
        review = date(2026, 9, 1) if code == "0461" else date(2026, 10, 24)
        place = "regionen" if code == REGION else PLACES[code]
        uses.add_routine(
            by=by,
            place=_principal(code),
            new=uses.NewRoutine(
                "Så bjuder vi in till samverkansmöte",
                date(2025, 10, 24),
                review,
                f"https://www.example.org/rutiner/{place}/samverkansmote",
            ),
        )


def _finish(by: Actor, code: str, told: Told) -> None:
    """What was done by then, on the day it was done."""
    rows = words.REGION_STEPS if code == REGION else words.STEPS
    done = {row[0]: row[-2:] for row in rows}
    today = clock.today().isoformat()
    for step in Step.objects.filter(plan__principal=seed.stable_id("principal", code), done_on__isnull=True):
        on, text = done[step.what]
        if on and on <= today:
            step.plan = Plan.objects.get(pk=step.plan_id)
            plans.finish_step(by=by, step=step, on=date.fromisoformat(on), text=text, version=step.version)


def _stories(by: Actor, code: str, n: int) -> None:
    for owner, unit, place, title, text, told_on in words.STORIES:
        if owner == code and _since(n) < told_on <= _until(n):
            where = seed.unit(unit) if unit else _principal(code)
            events.tell(by=by, place=where, new=events.NewStory(place, title, text))


# --- Reports
def _open(world: World, year: int, half: int, due: str) -> None:
    with world.as_("processledare") as by:
        reports.open_round(by=by, year=year, half=half, due_on=date.fromisoformat(due))


def _hand_in(world: World, n: int) -> None:
    for code, told in HUVUDMAN.items():
        if code not in LATE_IN[n]:
            _report(world, code, told, n)


def _report(world: World, code: str, told: Told, n: int) -> None:
    with world.as_(told.seat) as by:
        row = Report.objects.get(round=Round.objects.first(), principal=seed.stable_id("principal", code))
        reports.hand_in(
            by=by,
            report=row,
            told=reports.Told(told.well[n], told.hinders, told.needs, told.lights[n], told.why[n]),
            version=row.version,
        )


def _make_county(world: World, n: int) -> None:
    with world.as_("processledare") as by:
        row = Round.objects.get(year=ROUNDS[n][0], half=ROUNDS[n][1])
        reports.compile_county(by=by, round=row, summary=words.SUMMARIES[n], version=row.version)
        document = papers.document_of(row)
        publishing.publish(
            by=by,
            kind=PublicationKind.STATUS,
            number=row.number,
            thing=row,
            document=document,
            answers={
                one.key: "Det är en verksamhet eller en plats, och ingen person."
                for one in publishing.check(document)
            },
        )


def _this_autumn(world: World) -> None:
    """What has been done since the summer; a round is open, and two have handed in."""
    for code, told in HUVUDMAN.items():
        world.at("2026-09-07 15.00")
        if told.late < 2 and code != REGION:
            with world.as_(told.seat) as by:
                _done_after_the_summer(by, code, 2 - told.late)
    world.at("2026-09-10 15.00")
    with world.as_(HUVUDMAN["0484"].seat) as by:
        _train(by, "0484", 2)
    with world.as_(HUVUDMAN["0480"].seat) as by:
        unit = seed.unit("fyrvaktarskolan")
        uses.begin_wheel(by=by, unit=unit, since=date(2026, 8, 24), groups="Årskurs 7")
    world.at("2026-09-14 09.00")
    _open(world, 2026, 2, "2026-12-11")
    for n, code in enumerate(EARLY):
        world.at(f"2026-09-{24 + n} 11.00")
        _report(world, code, HUVUDMAN[code], 2)
    _publish_story(world)


def _done_after_the_summer(by: Actor, code: str, count: int) -> None:
    """Steps that were to be done by the middle of September; where nothing is done they are late now."""
    rows = Step.objects.filter(
        plan__principal=seed.stable_id("principal", code),
        done_on__isnull=True,
        ends_on__lte=date(2026, 9, 15),
    )
    for step in rows.select_related("plan").order_by("-ends_on")[:count]:
        plans.finish_step(by=by, step=step, on=clock.today(), text=words.DONE_LATER, version=step.version)


def _publish_story(world: World) -> None:
    world.at("2026-09-28 14.00")
    with world.as_("processledare") as by:
        story = Story.objects.select_related("principal").order_by("told_on").first()
        if story is not None:
            document = papers.story_document(story)
            answers = {one.key: "Det är ett arbetssätt." for one in publishing.check(document)}
            publishing.publish(
                by=by,
                kind=PublicationKind.STORY,
                number=story.number,
                thing=story,
                document=document,
                answers=answers,
            )
