"""Pictures, by `make screenshots`: a chosen few for the README in docs/pictures, and every page in shots/ to lay beside
the mocks."""

from pathlib import Path

import pytest

from tests.journeys.conftest import SHOTS
from tests.journeys.people import PHONE
from tests.journeys.test_every_page import INVOLVED, PUBLIC
from tests.journeys.walking import Walk
from tillsammans.demo import others
from tillsammans.demo.story import after, consent, mapping, meeting, notice

pytestmark = pytest.mark.deep

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
SIZES = {"390": PHONE["viewport"], "1280": {"width": 1280, "height": 900}}


def take(page, folder: Path, name: str) -> None:
    """The page as it stands, whole, on a phone and on a wide screen."""
    folder.mkdir(parents=True, exist_ok=True)
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)
        page.screenshot(path=folder / f"{name}-{size}.png", full_page=True)


class Picturing(Walk):
    """A walk that takes a picture of each kind of page and looks for nothing."""

    def look(self, response, after: str = "") -> None:
        take(
            self.page, self.folder, self._kind(self._path(self.page.url)).replace(":", "-").replace("?", "-")
        )


def pictured(page, folder: Path, *starts: str, query: str = "") -> None:
    walk = Picturing(page, forms=False, query=query)
    walk.folder = folder
    walk.through(*starts)


@pytest.mark.parametrize("chapter", [2, 5, 9, 11, 12, 17])
def test_pictures_of_every_page(people, lived, chapter):
    lived(chapter)
    for who in INVOLVED:
        person = people(who)
        pictured(person.page, SHOTS / f"kapitel-{chapter:02}" / who, person.start)


def test_pictures_in_arabic(people, lived, new_page):
    lived(12)
    for who in ("sofia", "johan"):
        person = people(who)
        pictured(person.page, SHOTS / "arabiska" / who, person.start, query="?lang=ar")
    page = new_page()
    page.goto(PUBLIC[0])
    pictured(page, SHOTS / "arabiska" / "publikt", *PUBLIC, query="?lang=ar")


def test_pictures_for_the_readme_before_the_meeting(people, world, new_page):
    page = new_page()
    page.goto("/logga-in/")
    take(page, PICTURES, "sign-in")
    _liam_writes(people)
    others.others_of_birgitta(world)
    notice.liam_tells(world)
    take(people("birgitta", "2026-09-30 07.35").page, PICTURES, "mina-barn")
    notice.birgitta_reads(world)
    mapping.alma_talks(world)
    _alma_talks(people)
    mapping.adults_talk(world)
    mapping.team_meets(world)
    karin = people("karin", "2026-10-14 10.00")
    karin.follow("Alma Lindh", inside="main table")
    take(karin.page, PICTURES, "barnets-sida")
    consent._make_sheet(world)
    sofia = people("sofia", "2026-10-19 20.14")
    sofia.press("Läs och svara")
    take(sofia.page, PICTURES, "samtycke-sofia")
    consent._sofia_answers(world)
    consent._alma_answers(world)
    consent._johan_answers(world)
    karin = people("karin", "2026-10-21 16.20")
    karin.follow("Alma Lindh", inside="main table")
    karin.press("Se samtyckesbladet")
    take(karin.page, PICTURES, "samtycke")


def _liam_writes(people) -> None:
    liam = people("liam", "2026-09-29 10.05")
    liam.press("Berätta om ett barn")
    liam.write("Vem är det?", "Alma, 6B")
    liam.tick("Hemmet", "Relationer", "Trygghet")
    liam.write("Vad har du sett eller hört?", notice.L1)
    liam.write("Barnets egna ord", notice.L2)
    liam.answer("Vet barnet", "Ja")
    liam.answer("Vet föräldrarna", "Nej, inte än")
    take(liam.page, PICTURES, "beratta-om-ett-barn")
    liam.press("Fortsätt")
    take(liam.page, PICTURES, "vem-laser-det-har")


def _alma_talks(people) -> None:
    """One page of samtalsläge, of a second talk."""
    karin = people("karin", "2026-10-02 13.00")
    karin.follow("Alma Lindh", inside="main table")
    karin.press("Samtalsläge")
    karin.tick("Bara Alma")
    karin.press("Börja samtalet")
    for _sector in range(6):
        karin.press("Hoppa över")
    karin.tick("Regn")
    karin.answer("Vem får veta?", "Karin och Birgitta")
    take(karin.page, PICTURES, "samtalslage")
    karin.page.context.clear_cookies()


def test_pictures_for_the_readme_from_the_meeting_on(people, world, lived):
    lived(10)
    meeting.first_half(world)
    world.at("2026-11-12 14.12")
    karin = people("karin")
    karin.follow("Alma Lindh", inside="main table")
    karin.press("Led mötet")
    karin.press("Visa på skärm")
    take(karin.page, PICTURES, "mote-pa-skarm")
    meeting.pause(world)
    meeting.sanna_comes_in(world)
    karin.again()
    take(karin.page, PICTURES, "mote-pa-skarm-andra-delen")
    meeting.second_half(world)
    meeting.the_end(world)
    meeting.the_day_after(world)
    after.pages_open(world)
    world.at("2026-11-13 17.00")
    take(people("johan").page, PICTURES, "johans-sida")
    sofia = people("sofia")
    sofia.page.goto(sofia.page.url + "?lang=ar")
    take(sofia.page, PICTURES, "sofias-sida-ar")
    petra = people("petra")
    petra.follow("Alma Lindh", inside="main table")
    petra.press("Öppna planen")
    petra.press("Skriv ut")
    take(petra.page, PICTURES, "plan-pa-papper")
