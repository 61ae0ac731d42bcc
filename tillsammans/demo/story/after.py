"""Chapters 12-15 and 17: the family's pages, BUP's one word back, Johan's no and new yes, the follow-up, the end."""

from datetime import date

from tillsammans.cases.models import Case
from tillsammans.children.commands import NewGuardian, add_guardian
from tillsammans.children.models import Child, Guardian
from tillsammans.consent import commands as consent
from tillsammans.consent.commands import Answered, NewAsk, NewSheet
from tillsammans.consent.models import Ask, Consent
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.disclosures import commands as letters
from tillsammans.disclosures.models import Disclosure, ReceivedCopy
from tillsammans.family.commands import open_page
from tillsammans.followups import commands as followups
from tillsammans.followups.commands import GoalView, Held, NewClosing, Voice
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.commands import conversation
from tillsammans.mapping.commands.conversation import Answer
from tillsammans.mapping.models import Room
from tillsammans.meetings import commands as meetings
from tillsammans.plans import commands as plans
from tillsammans.plans.models import Measure, Plan, State
from tillsammans.wheel.sectors import Sector
from tillsammans.wheel.sectors import Weather as Sky

TOGETHER = "Vi gick igenom planen tillsammans på mötet 12 november."
PROGRESS = "om samtalen blir av, inte vad som sägs"
G1_NOW = "Ont ibland, inte på måndagar."
NOTE = (
    "Halvdagar borta: 9 i september, 1 i januari. BUP ger sex samtal. Öppna insatser börjar med föräldrastöd, var för "
    "sig."
)
ALMA_ENDS = "Det är bra nu. Jag vill kunna höra av mig."
SOFIA_ENDS = "Vi har fått lugnare morgnar. Tack för att ni lyssnade på Alma."
JOHAN_ENDS = "Det har varit bra att få vara med på mina villkor."
REMAINING = "Måndagar efter lov."
CONTINUES = "Samtalen hos BUP och föräldrastödet fortsätter hos dem. Sofia och Johan fortsätter med sina rader själva."
LINE = "Måndagar efter lov kan vara svåra. Petra vet mer, fråga Alma först."
THANKS = "Tack, Liam. Det du såg 29 september blev början."
ALMA_THANKS = "Bra att du frågade."


# --- Chapter 12
def pages_open(world: World) -> None:
    """Fri 13 Nov: Karin opens a page for Sofia and one for Johan. Alma is 12: paper, and samtalsläge with Karin."""
    world.at("2026-11-13 08.40")
    with world.as_("birgitta", "cases.child") as birgitta:
        assert Child.objects.get(pk=world.child_id).called and birgitta
    for moment, who in (("2026-11-13 09.10", "sofia"), ("2026-11-13 09.15", "johan")):
        world.at(moment)
        with world.as_("karin") as karin:
            account = getattr(world, f"{who}_account")
            open_page(
                by=karin,
                child_id=world.child_id,
                guardian=_guardian(world, who),
                account=account,
                ground=TOGETHER,
            )
    world.deliver()


# --- Chapter 13
def bup_reports_back(world: World) -> None:
    """Thu 26 Nov: BUP's own consent, everybody asked by Tomas; then one tap: the talks come about."""
    world.at("2026-11-26 13.10")
    with world.as_("tomas") as tomas:
        copy = ReceivedCopy.objects.get(disclosure_id=world.B3.pk)
        letters.read(by=tomas, copy=copy)
        case = _bup_case(world, copy)
        _bup_asks(world, tomas, case)
    world.deliver()
    world.at("2026-11-26 14.30")
    with world.as_("tomas") as tomas:
        copy = ReceivedCopy.objects.get(disclosure_id=world.B3.pk)
        world.progress = letters.send_progress(
            by=tomas, copy=copy, row=str(world.M2.pk), happens=True, what="Två rådgivande samtal"
        )
    world.deliver()


def _bup_case(world: World, copy: ReceivedCopy) -> Case:
    return Case.objects.select_related("unit").get(pk=copy.case_id or world.bup_case.pk)


def _bup_asks(world: World, tomas, case: Case) -> None:
    """The school's yes lets the school speak; what BUP tells rests on BUP's own (rules.md, fact 2)."""
    child = Child.objects.get(pk=case.child_id)
    family = [
        add_guardian(by=tomas, child=child, new=NewGuardian(name=name, called=name.split()[0]))
        for name in ("Sofia Lindh", "Johan Ekman")
    ]
    sheet = consent.make_sheet(
        by=tomas,
        case=case,
        sheet=NewSheet(
            purpose="skolan ska veta om samtalen blir av",
            until_on=date(2027, 5, 26),
            asks=(
                NewAsk(seed.unit("angsskolan").pk, (), "planen", ({"code": "progress", "says": PROGRESS},)),
            ),
        ),
    )
    ask = Ask.objects.get(sheet_id=sheet.pk)
    for guardian in family:
        note = f"{guardian.called} svarade själv, i rummet, när vi gick igenom bladet."
        consent.answer(by=tomas, ask=ask, given=Answered("yes", guardian=guardian, note=note))
    consent.answer(by=tomas, ask=ask, given=Answered("yes", child=True, note="Alma svarade själv."))


# --- Chapter 14
def johan_withdraws(world: World) -> None:
    """Mon 18 Jan 2027, 21.40: Johan says no to öppna insatser. Mon 25 Jan: refused. Mon 1 Feb: a new yes by phone."""
    petra_renews(world)
    world.at("2027-01-18 21.40")
    with world.as_("johan") as johan:
        world.withdrawal = consent.withdraw(by=johan, consent=_johans_yes(world))
    world.deliver()
    petra_tries(world)
    johan_says_yes_again(world)


def petra_renews(world: World) -> None:
    """16.20 the same day: version 2 is queued to both, and has not left when Johan changes his mind."""
    world.at("2027-01-18 16.20")
    with world.as_("petra") as petra:
        for name in ("M1", "M3"):
            plans.set_state(
                by=petra, measure=Measure.objects.get(pk=getattr(world, name).pk), state=State.DONE
            )
        plan = Plan.objects.get(pk=world.plan.pk)
        plans.renew(by=petra, plan=plan)
        sent = {
            row.unit.slug: row.version.disclosure_id
            for row in plans.send_versions(by=petra, plan=plan)
            if row.version and row.version.disclosure_id
        }
        world.waiting_bup = Disclosure.objects.get(pk=sent["bup-flen"])
        world.waiting_social = Disclosure.objects.get(pk=sent["oppna-insatser-flen"])


def petra_tries(world: World) -> None:
    """Mon 25 Jan: Petra prepares the follow-up; öppna insatser cannot be invited, and the sentence says why."""
    world.at("2027-01-25 09.05")
    with world.as_("petra") as petra:
        world.second_meeting = meetings.prepare(
            by=petra,
            case=_case(world),
            meeting=meetings.NewMeeting(
                clock.at("2027-02-04 14.00"),
                clock.at("2027-02-04 14.50"),
                "Petras rum",
                "",
            ),
        )
        try:
            meetings.invite_unit(
                by=petra, meeting=world.second_meeting, unit=seed.unit("oppna-insatser-flen")
            )
        except NotPossible as refusal:
            world.refused_again = refusal.sentence
    world.deliver()


def johan_says_yes_again(world: World) -> None:
    """A new row. The one he took back stays in history as withdrawn."""
    world.at("2027-02-01 12.30")
    note = "Per telefon. Ja igen om hemmet och relationer, inte om trygghet."
    with world.as_("petra") as petra:
        world.new_yes = consent.answer(
            by=petra,
            ask=Ask.objects.get(pk=world.ask_social.pk),
            given=Answered(
                "yes",
                guardian=_guardian(world, "johan"),
                except_sectors=("safety",),
                note=note,
                until_on=date(2027, 8, 1),
            ),
        )
    world.deliver()


def _johans_yes(world: World) -> Consent:
    rows = Consent.objects.filter(
        ask_id=world.ask_social.pk, guardian_id=world.johan_guardian.pk, answer="yes"
    )
    return rows.order_by("-answered_at").get()


# --- Chapter 15, without the SIP
def follow_up(world: World) -> None:
    """Wed 3 Feb: Karin and Alma talk. Thu 4 Feb, 14.00: then and now in words; each goal with Alma's view."""
    _alma_talks_again(world)
    world.at("2027-02-04 14.40")
    with world.as_("petra") as petra:
        world.follow_up = followups.hold_follow_up(
            by=petra,
            case=_case(world),
            held=Held(
                outcomes=(
                    GoalView(world.G1.pk, "partly", G1_NOW),
                    GoalView(world.G2.pk, "reached"),
                    GoalView(world.G3.pk, "partly"),
                ),
                note=NOTE,
                next_at=clock.at("2027-05-20 14.00"),
                conversation_id=world.second_talk.pk,
            ),
        )
    world.deliver()


def _alma_talks_again(world: World) -> None:
    world.at("2027-02-03 10.10")
    now = {
        Sector.LEARNING: Sky.SUN,
        Sector.HOME: Sky.CLOUDY,
        Sector.RELATIONSHIPS: Sky.SUN,
        Sector.SAFETY: Sky.SOME_SUN,
    }
    with world.as_("karin") as karin:
        case = _case(world)
        talk = conversation.begin(by=karin, case=case, room=Room.ALONE)
        for sector, sky in now.items():
            conversation.answer(by=karin, case=case, conversation=talk, said=Answer(sector, sky.value))
        conversation.finish(by=karin, case=case, conversation=talk, reviewed=())
        world.second_talk = talk
    world.deliver()


# --- Chapter 17
def closing(world: World) -> None:
    """Thu 20 May 2027: Petra closes, each voice apart. Fri 21 May: Birgitta thanks Liam, and so does Alma."""
    world.at("2027-05-20 14.45")
    with world.as_("petra") as petra:
        world.closing = followups.close_case(
            by=petra,
            case=_case(world),
            closing=NewClosing(
                reason="reached",
                voices=(
                    Voice(ALMA_ENDS, None, ALMA_THANKS, thanks_allowed=True),
                    Voice(SOFIA_ENDS, world.sofia_guardian.pk),
                    Voice(JOHAN_ENDS, world.johan_guardian.pk),
                ),
                remaining=REMAINING,
                unfinished=CONTINUES,
                receiver=seed.unit("bruksskolan"),
                agreed_line=LINE,
                line_agreed=True,
                shown_from=date(2027, 8, 18),
            ),
        )
    world.deliver()
    world.at("2027-05-21 08.10")
    with world.as_("birgitta") as birgitta:
        followups.thank(by=birgitta, case=_case(world), text=THANKS)
    world.deliver()


# --- The rows as the one who acts now reads them
def _case(world: World) -> Case:
    return Case.objects.get(pk=world.case.pk)


def _guardian(world: World, who: str) -> Guardian:
    return Guardian.objects.get(pk=getattr(world, f"{who}_guardian").pk)
