"""Chapters 7-9: the sheet and its answers, the letter to BUP, the letter to öppna insatser."""

from dataclasses import replace
from datetime import date

from tillsammans.cases.models import Case
from tillsammans.children.commands import NewChild
from tillsammans.consent import commands as consent
from tillsammans.consent.commands import Answered, Assessed, NewAsk, NewSheet
from tillsammans.consent.models import Ask
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.disclosures import commands as letters
from tillsammans.disclosures.letters import propose_invitation
from tillsammans.disclosures.models import Disclosure, ReceivedCopy
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

TIME = "Torsdag 12 november 2026 kl 14.00–14.50, Petras rum, Ängsskolan"
A2_MASKED = "Två vänner frågar inte längre om jag ska med."
SECTORS = ("safety", "home", "relationships")


def sheet_and_answers(world: World) -> None:
    """Mon 19 Oct to Wed 21 Oct: three sentences from question 5; Sofia, Alma and Johan answer, each for themselves."""
    _make_sheet(world)
    _sofia_answers(world)
    _alma_answers(world)
    _johan_answers(world)
    _karin_tries_too_early(world)


def _make_sheet(world: World) -> None:
    world.at("2026-10-19 13.30")
    petras_sentence = {"statement_id": str(world.P1.pk), "says": "en mening från Petra om magen"}
    with world.as_("karin") as karin:
        world.sheet = consent.make_sheet(
            by=karin,
            case=_case(world),
            sheet=NewSheet(
                purpose="ha ett möte och göra en plan",
                until_on=date(2027, 4, 19),
                not_about=("Johans hälsa", "det Alma bett oss behålla"),
                asks=(
                    NewAsk(seed.unit("bup-flen").pk, SECTORS, "råd om oro", (petras_sentence,)),
                    NewAsk(seed.unit("oppna-insatser-flen").pk, SECTORS, "stöd till föräldrarna"),
                ),
            ),
        )
        guardians = (world.sofia_guardian, world.johan_guardian)
        consent.show_sheet(by=karin, sheet=world.sheet, guardians=guardians)
        world.ask_bup, world.ask_social = Ask.objects.filter(sheet_id=world.sheet.pk).order_by("order")
    world.deliver()


def _sofia_answers(world: World) -> None:
    world.at("2026-10-19 20.14")
    with world.as_("sofia") as sofia:
        for ask in Ask.objects.filter(sheet_id=world.sheet.pk).order_by("order"):
            consent.answer(by=sofia, ask=ask, given=Answered("yes", form="esign"))
    world.deliver()


def _alma_answers(world: World) -> None:
    world.at("2026-10-20 10.20")
    reason = "Alma förstår vad hon säger ja och nej till, men vill att mamma och pappa också bestämmer."
    note = "Alma svarade själv, i mitt rum, efter att vi läst bladet tillsammans."
    with world.as_("karin") as karin:
        consent.assess(by=karin, case=_case(world), assessed=Assessed("with_guardian", reason))
        told = Answered("yes", child=True, note=note, pictures=True)
        consent.answer(by=karin, ask=world.ask_bup, given=told)
        consent.answer(by=karin, ask=world.ask_social, given=replace(told, except_sectors=("safety",)))
    world.deliver()


def _johan_answers(world: World) -> None:
    world.at("2026-10-21 16.05")
    with world.as_("karin") as karin:
        told = Answered(
            "yes",
            guardian=world.johan_guardian,
            note="Per telefon. Ja till BUP, så länge det handlar om Alma.",
        )
        consent.answer(by=karin, ask=world.ask_bup, given=told)
        wonders = "Per telefon. Vill veta vad ett ja till socialtjänsten betyder först. Vi hörs igen."
        consent.answer(by=karin, ask=world.ask_social, given=replace(told, answer="not_yet", note=wonders))
    world.deliver()


def _karin_tries_too_early(world: World) -> None:
    """Refused with the name of the one whose yes is missing; nothing leaves, and the refusal is in the log."""
    world.at("2026-10-21 16.20")
    with world.as_("karin") as karin:
        try:
            _invite(world, karin, "oppna-insatser-flen")
        except NotPossible as refusal:
            world.refused = refusal.sentence
    world.deliver()


def letter_to_bup(world: World) -> None:
    """Thu 22 Oct: B1. Tomas reads it in a minute, answers "Kommer", and takes Alma in at BUP."""
    world.at("2026-10-22 09.10")
    with world.as_("karin") as karin:
        world.B1 = _invite(world, karin, "bup-flen")
    world.deliver()
    world.at("2026-10-22 11.40")
    world.bup_case = _read_and_answer(world, "tomas", world.B1)


def letter_to_social(world: World) -> None:
    """Wed 4 Nov: Johan says yes, but not about trygghet. B2 goes. Sanna: "Kommer 14.25"."""
    world.at("2026-11-04 10.15")
    note = "Efter ett samtal på skolan. Ja om hemmet och relationer, inte om trygghet."
    with world.as_("karin") as karin:
        told = Answered("yes", guardian=world.johan_guardian, except_sectors=("safety",), note=note)
        consent.answer(by=karin, ask=world.ask_social, given=told)
    world.deliver()
    world.at("2026-11-04 10.40")
    with world.as_("karin") as karin:
        world.B2 = _invite(world, karin, "oppna-insatser-flen")
    world.deliver()
    world.at("2026-11-04 13.05")
    world.social_case = _read_and_answer(world, "sanna", world.B2, words="Kommer 14.25")


def _case(world: World) -> Case:
    return Case.objects.select_related("unit").get(pk=world.case.pk)


def _invite(world: World, karin, slug: str) -> Disclosure:
    """The proposed lines as Karin sends them: the time written in, classmates as "två vänner"."""
    case, unit = _case(world), seed.unit(slug)
    own = {"tid": TIME, f"ord-{world.A2.pk}": A2_MASKED}
    proposed = propose_invitation(karin, case, unit, clock.today())
    lines = tuple(replace(line, text=own.get(line.key, line.text)) for line in proposed)
    return letters.invite(by=karin, case=case, invitation=letters.Invitation(unit, lines))


def _read_and_answer(world: World, who: str, letter: Disclosure, words: str = "") -> Case:
    with world.as_(who) as actor:
        copy = ReceivedCopy.objects.get(disclosure_id=letter.pk)
        letters.read(by=actor, copy=copy)
        letters.answer_invitation(by=actor, copy=copy, answer="coming", words=words)
        new = NewChild(name=copy.content["name"], called=copy.content["name"].split()[0])
        case = letters.take_in_copy(by=actor, copy=copy, new=new)
    world.deliver()
    return case
