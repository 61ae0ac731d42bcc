"""Chapters 1 and 2: Liam tells, Birgitta reads and lets Karin map."""

from datetime import date

from tillsammans.accounts.models import FamilyAccount
from tillsammans.children.commands import NewChild
from tillsammans.concerns.commands import NewConcern, raise_concern
from tillsammans.concerns.models import Concern
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.lib import clock
from tillsammans.lib.identity_numbers import IdentityNumber, make_test_number
from tillsammans.mapping.commands.taking import Taking, take_in
from tillsammans.mapping.models import Mapping, Statement, VoiceOf
from tillsammans.sealing.fields import matching

L1 = (
    "Borta 9 halvdagar sedan 1 september, mest måndag och tisdag morgon. "
    "Säger att hon vill vara hemma så att hon vet att allt är bra."
)
L2 = "Ambulansen kom till pappa mitt i natten. Jag vill vara hemma så jag vet att mamma finns."
ALMA_BORN = date(2014, 5, 17)


def alma_number() -> IdentityNumber:
    """An official test number for Alma's birth date."""
    return make_test_number(ALMA_BORN, 238)


def family_accounts(world: World) -> None:
    """Sofia and Johan can sign in from the start; it opens nothing for them until somebody opens a page (R87)."""
    for who in ("sofia", "johan"):
        digest = f"demo-{who}".encode().ljust(32, b".")
        account, _ = FamilyAccount.objects.get_or_create(
            subject_digest=digest, defaults={"created_at": clock.now()}
        )
        setattr(world, f"{who}_account", account)
    world.place = seed.unit("angsskolan").authority_id


def liam_tells(world: World) -> None:
    """Tue 29 Sep, 10.05: Liam writes what he has seen, and Alma's own words."""
    family_accounts(world)
    world.at("2026-09-29 10.07")
    with world.as_("liam") as liam:
        world.concern = raise_concern(
            by=liam,
            to=seed.inbox("angsskolan"),
            concern=NewConcern(
                who="Alma, 6B",
                sectors=("home", "relationships", "safety"),
                seen=L1,
                own_words=L2,
                child_knows="yes",
                guardians_know="not_yet",
                about_others=(
                    {
                        "quote": "Ambulansen kom till pappa mitt i natten.",
                        "about": "Johan",
                        "matter": "hälsa",
                    },
                ),
            ),
        )
    world.deliver()


def birgitta_reads(world: World) -> None:
    """Wed 30 Sep, 07.40: Birgitta reads, links the words to Alma, asks Karin to map by 14 October; absence too."""
    world.at("2026-09-30 07.40")
    alma = NewChild(
        name="Alma Lindh Ekman",
        called="Alma",
        group="6B",
        number=alma_number(),
        unit_id=seed.unit("angsskolan").pk,
    )
    with world.as_("birgitta") as birgitta:
        concern = Concern.objects.get(pk=world.concern.pk)
        world.case = take_in(
            by=birgitta,
            concern=concern,
            taking=Taking(
                new=alma,
                delegate=seed.seat("karin"),
                absence=True,
                due=date(2026, 10, 14),
            ),
        )
        world.child_id = world.case.child_id
        world.mapping = Mapping.objects.get(case_id=world.case.pk)
        _find_statements(world)
    world.deliver()


def _find_statements(world: World) -> None:
    with matching():
        for row in Statement.objects.filter(case_id=world.case.pk):
            setattr(world, "L2" if row.voice == VoiceOf.CHILD else "L1", row)
