"""Chapters 7-9 through pages: the sheet, each answer for itself, the refusal, two letters and what is answered."""

from tests.journeys.chapters.mapping import to_alma
from tests.journeys.people import PHONE, People
from tillsammans.demo.story import consent as said
from tillsammans.demo.story import mapping as before

BUP, SOCIAL = "BUP Flen", "öppna insatser"
SHARED = "Alma förstår vad hon säger ja och nej till, men vill att mamma och pappa också bestämmer."


def to_sheet(karin) -> None:
    to_alma(karin)
    karin.press("Se samtyckesbladet")


# --- Chapter 7
def sheet_is_made(people: People) -> None:
    karin = people("karin", "2026-10-19 13.30")
    with karin.deed("Gör samtyckesbladet och visar det för båda", clicks=14, words=8):
        to_alma(karin)
        karin.press("Gör ett samtyckesblad")
        karin.answer("BUP Flen", "”Sex besök")
        karin.write("Inte om", "Johans hälsa\ndet Alma bett oss behålla")
        karin.press("Läs de tre meningarna")
        karin.sees("inte om sådant skolan inte har rätt att berätta")
        karin.press("Spara bladet")
        karin.press("Visa för vårdnadshavare")
        karin.tick("Sofia", "Johan")
        karin.press("Visa")
    people.world.deliver()


def sofia_answers(people: People) -> None:
    sofia = people("sofia", "2026-10-19 20.14", **PHONE)
    with sofia.deed("Svarar ja till båda på sin egen sida", clicks=5):
        sofia.press("Läs och svara")
        sofia.answer(BUP, "Ja")
        sofia.answer("Öppna insatser", "Ja")
        sofia.press("Skicka mitt svar")
    sofia.sees("Tack. Ditt svar är sparat.")
    sofia.never("Johan", before.A1, before.J3, before.ANSWERS.answer_2)
    people.world.deliver()
