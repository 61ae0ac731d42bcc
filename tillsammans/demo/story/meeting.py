"""Chapters 10 and 11: Alma chooses Petra; the meeting in two halves, and the plan."""

from datetime import date

from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.disclosures.models import Disclosure
from tillsammans.lib import clock
from tillsammans.mapping.commands.absence import close_absence_inquiry
from tillsammans.mapping.models import AbsenceInquiry
from tillsammans.meetings import commands as meetings
from tillsammans.meetings.models import Coordinator, Invitation, Meeting
from tillsammans.meetings.room import parse_agenda
from tillsammans.plans import commands as plans
from tillsammans.plans.commands import NewGoal, NewMeasure
from tillsammans.plans.models import Goal, Measure, Plan, PlanVersion, State

WISH = "Petra. Hon frågar inte så mycket."
WISHES = "Sitta vid dörren. Vara med till 14.20. Petra läser mina mål."
AGENDA = (
    "14.00 Vilka vi är\n14.03 Petra läser Almas mål\n14.08 Vem gör vad\n14.17 Samordningsperson\n"
    "14.20 Alma går. Kort paus.\n14.25 Andra delen"
)
SECOND_HALF = (
    "14.25 Sanna hälsar. Petra läser Almas mål\n14.32 Vem gör vad\n14.45 Var och en bekräftar sin rad\n"
    "14.48 Tid för uppföljning"
)
G1 = "Jag vill kunna gå till skolan utan att ha ont i magen."
G2 = "Jag vill vara med mina kompisar igen."
G3 = "Jag vill slippa vara den som passar på."
NOT_SIP = "Inte nu. Det finns erbjudanden, men inga insatser från båda ännu. Frågan ställs igen 4 februari."
NO_FEEDBACK = "Socialtjänsten återkopplar inte hit. Fråga Sofia eller Johan om ni behöver veta."


# --- Chapter 10
def coordinator(world: World) -> None:
    """Tue 10 Nov: Karin asks Alma, and prepares the meeting. Wed 11 Nov: Petra says yes."""
    world.at("2026-11-10 10.20")
    with world.as_("karin") as karin:
        case = _case(world)
        meetings.ask_wish(by=karin, case=case, words=WISH, post=seed.seat("petra"))
        world.coordinator = meetings.ask_coordinator(by=karin, case=case, post=seed.seat("petra"))
        world.meeting = meetings.prepare(
            by=karin,
            case=case,
            meeting=meetings.NewMeeting(
                clock.at("2026-11-12 14.00"),
                clock.at("2026-11-12 14.50"),
                "Petras rum",
                WISHES,
                parse_agenda(AGENDA),
            ),
        )
        _invite(world, karin)
    world.deliver()
    world.at("2026-11-11 08.10")
    with world.as_("petra") as petra:
        meetings.accept(by=petra, coordinator=Coordinator.objects.get(pk=world.coordinator.pk))
    world.deliver()


def _invite(world: World, karin) -> None:
    """Colleagues, both guardians (Johan on video), Alma until 14.20, BUP until 14.20, öppna insatser from 14.25."""
    meeting, at = world.meeting, clock.at
    rows = {}
    for who in ("petra", "karin", "liam", "birgitta"):
        rows[who] = meetings.invite_post(by=karin, meeting=meeting, post=seed.seat(who))
    for who, video in (("sofia", False), ("johan", True)):
        guardian = Guardian.objects.get(pk=getattr(world, f"{who}_guardian").pk)
        rows[who] = meetings.invite_guardian(
            by=karin, meeting=meeting, guardian=guardian, times=meetings.Times(video=video)
        )
    until = meetings.Times(until_at=at("2026-11-12 14.20"))
    rows["alma"] = meetings.invite_child(by=karin, meeting=meeting, times=until)
    rows["bup"] = meetings.invite_unit(by=karin, meeting=meeting, unit=seed.unit("bup-flen"), times=until)
    later = meetings.Times(from_at=at("2026-11-12 14.25"))
    rows["social"] = meetings.invite_unit(
        by=karin, meeting=meeting, unit=seed.unit("oppna-insatser-flen"), times=later
    )
    agenda = parse_agenda(SECOND_HALF, str(rows["social"].unit_id))
    meetings.set_unit_agenda(by=karin, invitation=rows["social"], meeting=meeting, agenda=agenda)
    world.invited = {who: row.pk for who, row in rows.items()}


# --- Chapter 11
def meeting(world: World) -> None:
    """Thu 12 Nov, 14.00-14.50: the two halves, the plan, and the letters. Fri 13 Nov: the absence inquiry is closed."""
    first_half(world)
    pause(world)
    second_half(world)
    the_end(world)
    the_day_after(world)


def first_half(world: World) -> None:
    """With BUP, until 14.20: the goals, and who does what."""
    world.at("2026-11-12 14.00")
    with world.as_("karin") as karin:
        for who in ("petra", "karin", "liam", "birgitta", "sofia", "johan", "alma", "bup"):
            meetings.arrive(by=karin, invitation=_invited(world, who))
        case = _case(world)
        world.plan = plans.begin(by=karin, case=case, meeting=Meeting.objects.get(pk=world.meeting.pk))
        world.G1 = _goal(karin, world, "safety", G1)
        world.G2 = _goal(karin, world, "relationships", G2)
        world.G3 = _goal(karin, world, "home", G3)
    world.at("2026-11-12 14.10")
    with world.as_("karin") as karin:
        meetings.leave(by=karin, invitation=_invited(world, "birgitta"))
        world.M1 = _row(
            karin,
            world.G1,
            "Möter Alma måndag och tisdag 8.05",
            "Till 18 dec",
            post=seed.seat("karin"),
            due_on=date(2026, 12, 18),
        )
        world.M2 = _row(
            karin,
            world.G1,
            "Erbjuder Alma två rådgivande samtal",
            "Tid senast 27 nov",
            unit=seed.unit("bup-flen"),
            owner_words="Tomas Wik, BUP Flen",
            state=State.OFFERED,
            due_on=date(2026, 11, 27),
        )
        world.M3 = _row(
            karin,
            world.G2,
            "Ordnar grupparbete",
            "Till 11 dec",
            post=seed.seat("liam"),
            due_on=date(2026, 12, 11),
        )
        world.M4 = _row(
            karin,
            world.G2,
            "Lagar cykel tillsammans",
            "Lördagar, udda veckor",
            with_child=True,
            guardian=_guardian(world, "johan"),
        )
        world.M6 = _row(
            karin,
            world.G3,
            "Ordnar hjälp med Elis",
            "Tis- och torsdagsmorgon",
            guardian=_guardian(world, "sofia"),
            names_ok=True,
        )
        plans.confirm(by=karin, measure=_measure(world, "M1"))
        plans.confirm(by=karin, measure=_measure(world, "M2"), at_meeting=True)


def pause(world: World) -> None:
    """14.20: Tomas and Alma go."""
    world.at("2026-11-12 14.20")
    with world.as_("karin") as karin:
        for who in ("bup", "alma"):
            meetings.leave(by=karin, invitation=_invited(world, who))


def second_half(world: World) -> None:
    """14.25: Sanna comes in, words her own row, and each confirms their own."""
    sanna_comes_in(world)
    world.at("2026-11-12 14.35")
    with world.as_("karin") as karin:
        world.M5 = _row(
            karin,
            world.G3,
            "Erbjuder Sofia och Johan var sitt samtal",
            "Kontakt senast 20 nov",
            state=State.OFFERED,
            unit=seed.unit("oppna-insatser-flen"),
            owner_words="Sanna Orre, öppna insatser",
            due_on=date(2026, 11, 20),
            feedback=NO_FEEDBACK,
        )
    world.at("2026-11-12 14.45")
    with world.as_("liam") as liam:
        plans.confirm(by=liam, measure=_measure(world, "M3"))
    with world.as_("karin") as karin:
        for name in ("M4", "M5", "M6"):
            plans.confirm(by=karin, measure=_measure(world, name), at_meeting=True)


def sanna_comes_in(world: World) -> None:
    world.at("2026-11-12 14.25")
    with world.as_("karin") as karin:
        meetings.arrive(by=karin, invitation=_invited(world, "social"))


def the_end(world: World) -> None:
    """Petra books the follow-up; the meeting closes; version 1 is frozen, and B3 and B4 leave."""
    world.at("2026-11-12 14.48")
    with world.as_("petra") as petra:
        plan = Plan.objects.get(pk=world.plan.pk)
        plans.book_follow_up(by=petra, plan=plan, at=clock.at("2027-02-04 14.00"), place="Petras rum")
        plans.answer_sip(by=petra, plan=plan, why_not=NOT_SIP)
        meetings.close(by=petra, meeting=Meeting.objects.get(pk=world.meeting.pk))
        plans.establish(by=petra, plan=plan)
        world.plan = plan
        sent = plans.send_versions(by=petra, plan=plan)
        _remember_letters(world, sent)
    world.deliver()


def _remember_letters(world: World, sent: list[plans.Sent]) -> None:
    versions: dict[str, PlanVersion] = {row.unit.slug: row.version for row in sent if row.version}
    for name, slug in (("B3", "bup-flen"), ("B4", "oppna-insatser-flen")):
        setattr(world, name, Disclosure.objects.get(pk__in=[versions[slug].disclosure_id]))


def the_day_after(world: World) -> None:
    """Fri 13 Nov: frånvaroutredningen is closed. Alma gets half a page in her words (plans.paper)."""
    world.at("2026-11-13 08.20")
    with world.as_("karin") as karin:
        inquiry = AbsenceInquiry.objects.get(case_id=world.case.pk)
        close_absence_inquiry(by=karin, inquiry=inquiry, reason="Insatser pågår, åter i skolan följs.")


# --- The rows as the one who acts now reads them
def _case(world: World) -> Case:
    return Case.objects.get(pk=world.case.pk)


def _invited(world: World, who: str) -> Invitation:
    return Invitation.objects.get(pk=world.invited[who])


def _guardian(world: World, who: str) -> Guardian:
    return Guardian.objects.get(pk=getattr(world, f"{who}_guardian").pk)


def _measure(world: World, name: str) -> Measure:
    return Measure.objects.get(pk=getattr(world, name).pk)


def _goal(by, world: World, sector: str, words: str) -> Goal:
    return plans.add_goal(by=by, plan=world.plan, goal=NewGoal(sector, words))


def _row(by, goal: Goal, what: str, when: str, **more) -> Measure:
    return plans.add_measure(by=by, goal=Goal.objects.get(pk=goal.pk), measure=NewMeasure(what, when, **more))
