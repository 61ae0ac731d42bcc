"""Chapters 3, 4 and 5: Alma talks, the adults talk each for themselves, the team meets and Birgitta decides."""

from datetime import date

from tillsammans.cases.models import Case
from tillsammans.children.commands import NewGuardian, add_guardian
from tillsammans.children.models import Child, Guardian
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.disclosures.commands import send_sentence
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.lib import clock
from tillsammans.mapping.commands import (
    audience,
    conversation,
    decide,
    guardians,
    questions,
    sentence,
    statements,
    team,
)
from tillsammans.mapping.commands.conversation import Answer, Reviewed
from tillsammans.mapping.commands.statements import Said, add_statement
from tillsammans.mapping.models import Mapping, Room, Statement, TeamItem, TeamMeeting, VoiceOf
from tillsammans.sealing.fields import matching
from tillsammans.wheel.sectors import Kind, Sector
from tillsammans.wheel.sectors import Weather as Sky

A1 = "Jag sover med telefonen i handen ifall mamma ringer."
A2 = "Tilde och Noor frågar inte längre om jag ska med."
A3 = "När Elis får utbrott går jag in i klädkammaren."
A4 = "Slöjden är bäst."
A5 = "Prata inte om ambulansen inför alla."
S1 = "Elis tar all kraft. Alma hjälper mig för mycket."
S2 = "Vi äter ihop varje kväll."
S3 = "Johan svarar inte när Elis ringer."
J1 = "Alma och jag lagar cykeln ihop."
J2 = "Jag blev sjuk i september men är på väg tillbaka."
J3 = "Sofia ändrar våra veckor."
P1 = "Sex besök i september för ont i magen, inget kroppsligt fynd."
ANSWERS = questions.Answers(
    "Nästan. Vi vet inte vilket stöd som finns för barn som är oroliga för en förälder.",
    "Oro på morgonen för att något ska hända hemma. Har tappat två vänner. Tar stort ansvar.",
    "Karin möter Alma måndag och tisdag 8.05.",
    "Grupparbete med Tilde och Noor. Egen ingång.",
    "BUP: råd om oro. Socialtjänsten: stöd till föräldrarna.",
)
REVIEW = date(2026, 11, 12)


def alma_talks(world: World) -> None:
    """Thu 1 Oct, 13.00: samtalsläge. Alma answers, and chooses at the end who may know; Karin decides the day after."""
    _guardians(world)
    world.at("2026-10-01 13.00")
    with world.as_("karin") as karin:
        case = _case(world)
        talk = conversation.begin(by=karin, case=case, room=Room.ALONE)
        mother, father = f"guardian:{world.sofia_guardian.pk}", f"guardian:{world.johan_guardian.pk}"
        petra = f"post:{seed.seat('petra').pk}"
        answers = (
            Answer(Sector.LEARNING, Sky.SUN.value, A4, ("staff", mother, father, "meeting", "all")),
            Answer(Sector.HOME, Sky.CLOUDY.value, A3, ("staff", mother)),
            Answer(Sector.RELATIONSHIPS, Sky.RAIN.value, A2, ("meeting",)),
            Answer(Sector.SAFETY, Sky.RAIN.value, A1, ("staff",)),
            Answer("", None, A5, (petra,)),
        )
        for said in answers:
            conversation.answer(by=karin, case=case, conversation=talk, said=said)
        # "Ambulansen ...": told to Liam before; now Alma is asked about it herself.
        audience.choose(
            by=karin, case=case, statement=Statement.objects.get(pk=world.L2.pk), codes=("staff",)
        )
        _find(world, {"A1": A1, "A2": A2, "A3": A3, "A4": A4, "A5": A5})
        world.at("2026-10-01 13.25")
        conversation.finish(by=karin, case=case, conversation=talk, reviewed=_as_chosen(world))
        world.conversation = talk
    _karin_decides(world)
    world.deliver()


def _guardians(world: World) -> None:
    """Karin writes in the guardians from the school's list, before Alma chooses among them. No address anywhere."""
    world.at("2026-10-01 12.40")
    with world.as_("karin") as karin:
        child = Child.objects.get(pk=world.child_id)
        world.sofia_guardian = add_guardian(
            by=karin,
            child=child,
            new=NewGuardian(
                name="Sofia Lindh",
                called="Sofia",
                relation_word="mamma",
                phone="070-174 06 41",
                account_id=world.sofia_account.pk,
            ),
        )
        world.johan_guardian = add_guardian(
            by=karin,
            child=child,
            new=NewGuardian(
                name="Johan Ekman",
                called="Johan",
                relation_word="pappa",
                phone="070-174 06 52",
                account_id=world.johan_account.pk,
            ),
        )


def _as_chosen(world: World) -> list[Reviewed]:
    kinds = {"A1": Kind.CONCERN, "A2": Kind.CONCERN, "A3": Kind.CONCERN, "A4": Kind.STRENGTH, "A5": Kind.WISH}
    rows = [(Statement.objects.get(pk=getattr(world, name).pk), kind) for name, kind in kinds.items()]
    return [Reviewed(row.pk, kind, tuple(row.audience["codes"])) for row, kind in rows]


def _karin_decides(world: World) -> None:
    """A1 is Alma's own; A3 is kept from Johan, since a wish alone is not enough and Karin has asked the jurist."""
    world.at("2026-10-02 09.15")
    with world.as_("karin") as karin:
        case = _case(world)
        statements.tag_about(by=karin, statement=_rows(world, "A3")[0], about={"who": "Elis"})
        audience.as_wished(by=karin, case=case, statements=_rows(world, "A2", "A4"))
        audience.try_audience(
            by=karin,
            case=case,
            statement=_rows(world, "A1")[0],
            trial=audience.Trial(
                audience.CHILD_DECIDES,
                "Alma är mogen i frågan, och här finns inget hon behöver skyddas från.",
            ),
        )
        audience.try_audience(
            by=karin,
            case=case,
            statement=_rows(world, "A3")[0],
            trial=audience.Trial(
                audience.KEPT,
                "Almas önskan räcker inte ensam. Efter samtal med juristen: betydande men kan antas så länge "
                "föräldrarna är oense om veckorna.",
                guardian_id=world.johan_guardian.pk,
                review_on=REVIEW,
            ),
        )


def adults_talk(world: World) -> None:
    """Mon 5 to Thu 8 Oct: Sofia, then Johan, each for themselves; and one sentence from Petra, across her wall."""
    said = {
        "S1": ("home", "concern", S1, {"who": "Elis"}),
        "S2": ("care", "strength", S2, None),
        "S3": ("relationships", "concern", S3, {"who": "Johan", "guardian_id": str(world.johan_guardian.pk)}),
    }
    _guardian_talks(world, "2026-10-05 16.10", world.sofia_guardian, "phone", "Vardagar efter 16", said)
    said = {
        "J1": ("relationships", "strength", J1, None),
        "J2": ("health", "", J2, {"who": "sig själv", "guardian_id": str(world.johan_guardian.pk)}),
        "J3": ("relationships", "concern", J3, {"who": "Sofia", "guardian_id": str(world.sofia_guardian.pk)}),
    }
    _guardian_talks(world, "2026-10-06 12.15", world.johan_guardian, "phone", "Lunch, helst samtal", said)
    with world.as_("karin") as karin:
        row = Statement.objects.get(pk=world.J1.pk)
        audience.release_statement(
            by=karin, statement=row, to=Guardian.objects.get(pk=world.sofia_guardian.pk)
        )
    _petra_passes_one_sentence(world)


def _guardian_talks(
    world: World, when: str, who: Guardian, channel: str, reach_when: str, said: dict
) -> None:
    world.at(when)
    with world.as_("karin") as karin:
        case, guardian = _case(world), Guardian.objects.get(pk=who.pk)
        guardians.note_call(
            by=karin,
            case=case,
            guardian=guardian,
            called=guardians.Called(
                channel,
                reach_when,
                told_about_absence=True,
            ),
        )
        for name, (sector, kind, text, about) in said.items():
            setattr(
                world,
                name,
                add_statement(
                    by=karin,
                    case=case,
                    said=Said(
                        VoiceOf.GUARDIAN,
                        text,
                        sector,
                        kind,
                        guardian_id=guardian.pk,
                        about=about,
                    ),
                ),
            )
    world.deliver()


def _petra_passes_one_sentence(world: World) -> None:
    """Karin asks Petra in the team; Petra answers from her medical seat, which is another authority (25:13 a)."""
    world.at("2026-10-07 08.30")
    with world.as_("karin") as karin:
        asked = sentence.Asked(seed.seat("petra").pk, "Har Alma sökt dig i höst, och för vad?")
        sentence.ask_sentence(by=karin, case=_case(world), asked=asked)
    world.at("2026-10-08 09.40")
    with world.as_("petra_emi") as petra:
        send_sentence(
            by=petra,
            to_post=seed.seat("karin"),
            who="Alma, 6B",
            sentence=P1,
            motivation="Behövs för att Alma ska få rätt stöd i skolan.",
        )
    world.deliver()
    world.at("2026-10-08 10.05")
    with world.as_("karin") as karin:
        copy = ReceivedCopy.objects.get(to_holder=karin.seat)
        world.P1 = sentence.take_in_sentence(
            by=karin, copy=copy, case=_case(world), sector=Sector.HEALTH, kind=Kind.CONCERN
        )
        both = Guardian.objects.filter(child_id=world.child_id)
        audience.show_statement(by=karin, statement=world.P1, to=both)
    world.deliver()


def team_meets(world: World) -> None:
    """Wed 14 Oct, 08.30: five minutes in the team; the five questions; own support and collaboration."""
    world.at("2026-10-12 10.00")
    with world.as_("karin") as karin:
        world.team_meeting = team.plan_team_meeting(
            by=karin,
            new=team.NewTeamMeeting(
                clock.at("2026-10-14 08.30"),
                clock.at("2026-10-14 12.00"),
            ),
        )
        world.team_item = team.take_up(by=karin, case=_case(world), meeting=world.team_meeting)
    world.at("2026-10-14 08.40")
    with world.as_("karin") as karin:
        item = TeamItem.objects.get(pk=world.team_item.pk)
        present = [seed.seat(who).pk for who in ("birgitta", "karin", "petra", "maja")]
        meeting = TeamMeeting.objects.get(pk=world.team_meeting.pk)
        team.hold_item(by=karin, item=item, meeting=meeting, present=present)
        mapping = Mapping.objects.get(pk=world.mapping.pk)
        questions.answer_questions(by=karin, case=_case(world), mapping=mapping, answers=ANSWERS, version=0)
    _birgitta_decides(world)
    world.deliver()


def _birgitta_decides(world: World) -> None:
    world.at("2026-10-14 08.50")
    with world.as_("birgitta") as birgitta:
        mapping = Mapping.objects.get(pk=world.mapping.pk)
        world.decision = decide.decide(
            by=birgitta,
            case=_case(world),
            mapping=mapping,
            new=decide.NewDecision(
                own_support=True,
                collaboration=True,
                own_support_from=date(2026, 10, 15),
                special_support="Inte nu, ledning och stimulans prövas till 12 november.",
                rights_view="Alma är hörd och har valt vem som får veta. Hennes rätt till utbildning och till stöd när "
                "en förälder är sjuk väger tyngst.",
                reason="Skolan kan göra något genast. Oron för hemmet behöver fler hjälpa till med.",
                support=(
                    decide.OwnSupport(seed.seat("karin").pk, "Karin möter Alma måndag och tisdag 8.05."),
                    decide.OwnSupport(seed.seat("liam").pk, "Grupparbete med Tilde och Noor."),
                    decide.OwnSupport(seed.seat("karin").pk, "Egen ingång."),
                ),
                needs=(
                    decide.Need(seed.unit("bup-flen").pk, "råd om oro"),
                    decide.Need(seed.unit("oppna-insatser-flen").pk, "stöd till föräldrarna"),
                ),
            ),
        )


def _case(world: World) -> Case:
    """The row as the one who acts now reads it: a chapter before this one may have changed it."""
    return Case.objects.get(pk=world.case.pk)


def _rows(world: World, *names: str) -> list[Statement]:
    return [Statement.objects.get(pk=getattr(world, name).pk) for name in names]


def _find(world: World, texts: dict[str, str]) -> None:
    with matching():
        by_text = {row.text: row for row in Statement.objects.filter(case_id=world.case.pk)}
    for name, text in texts.items():
        setattr(world, name, by_text[text])
