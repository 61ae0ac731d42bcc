"""Chapters 1 and 2 through pages: Liam tells on his phone, Birgitta reads and hands over, Liam sees how it goes."""

from tests.journeys.people import PHONE, People
from tillsammans.demo.story.notice import L1, L2


def liam_tells(people: People) -> None:
    liam = people("liam", "2026-09-29 10.05", **PHONE)
    with liam.deed("Berättar om Alma", clicks=13, words=47):
        liam.press("Berätta om ett barn")
        liam.write("Vem är det?", "Alma, 6B")
        liam.tick("Hemmet", "Relationer", "Trygghet")
        liam.write("Vad har du sett eller hört?", L1)
        liam.write("Barnets egna ord", L2)
        liam.answer("Vet barnet", "Ja")
        liam.answer("Vet föräldrarna", "Nej, inte än")
        liam.press("Fortsätt")
        liam.sees("Birgitta läser. Jonas om Birgitta är borta. Ingen annan.")
        liam.press("Skicka till Birgitta")
    liam.heading("Skickat till Birgitta")
    people.world.deliver()


def birgitta_reads(people: People) -> None:
    birgitta = people("birgitta", "2026-09-30 07.40")
    with birgitta.deed("Läser det Liam sett och låter Karin kartlägga", clicks=5):
        birgitta.press("Läs vad Liam har sett")
        birgitta.sees(L1, L2)
        birgitta.tick("Det här är också frånvaroutredning")
        birgitta.press("Ta emot och kartlägg")
    birgitta.heading("Alma")
    people.world.deliver()
    liam = people("liam", "2026-09-30 08.00")
    with liam.deed("Ser hur det går med det han berättat", clicks=4):
        liam.press("Öppna", within="Det du har berättat")
        liam.press("Alma, 6B")
    liam.sees("Birgitta har läst", "Karin arbetar vidare")
