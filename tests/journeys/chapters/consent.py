"""Chapters 7-9 through pages: the sheet, each answer for itself, the refusal, two letters and what is answered."""

from tests.journeys.chapters.mapping import to_alma
from tests.journeys.people import PHONE, People
from tillsammans.demo.story import consent as said
from tillsammans.demo.story import mapping as before
from tillsammans.demo.story.notice import L1, L2

BUP, SOCIAL = "BUP Flen", "öppna insatser"
SCHOOLS_OWN = (
    L1,
    L2,
    before.A1,
    before.A3,
    before.A4,
    before.A5,
    before.S1,
    before.S2,
    before.J1,
    before.J2,
    "Tilde",
    "Johan",
)
SHARED = "Alma förstår vad hon säger ja och nej till, men vill att mamma och pappa också bestämmer."


def to_sheet(karin) -> None:
    to_alma(karin)
    karin.press("Se samtyckesbladet")


# --- Chapter 7
def sheet_is_made(people: People) -> None:
    karin = people("karin", "2026-10-19 13.30")
    with karin.deed("Gör samtyckesbladet och visar det för båda", clicks=12, words=10):
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
    with sofia.deed("Svarar ja till båda på sin egen sida", clicks=6):
        sofia.press("Läs och svara")
        sofia.answer(BUP, "Ja")
        sofia.answer("Öppna insatser", "Ja")
        sofia.press("Skicka mitt svar")
    sofia.sees("Tack. Ditt svar är sparat.")
    sofia.never("Johan", before.A1, before.J3, before.ANSWERS.answer_2)
    people.world.deliver()


def alma_answers(people: People) -> None:
    karin = people("karin", "2026-10-20 10.20")
    with karin.deed("Skriver in Almas två svar och bedömer mognad", clicks=21, words=44):
        to_sheet(karin)
        for unit, kept in ((BUP, ()), ("Öppna insatser", ("Trygghet",))):
            karin.press(f"Skriv in ett svar: {unit}")
            karin.tick("Alma", "Ja", *kept, "Muntligt")
            karin.write("Anteckning", "Alma svarade själv, i mitt rum, efter att vi läst bladet tillsammans.")
            karin.press("Spara svaret")
        karin.press("Skriv bedömning av mognad")
        karin.tick("Tillsammans med vårdnadshavare")
        karin.write("Skäl", SHARED)
        karin.press("Spara")
    people.world.deliver()


def johan_answers(people: People) -> None:
    karin = people("karin", "2026-10-21 16.05")
    answers = (
        (BUP, "Ja", "Per telefon. Ja till BUP, så länge det handlar om Alma."),
        (
            "Öppna insatser",
            "Vill veta mer först",
            "Per telefon. Vill veta vad ett ja till socialtjänsten betyder först.",
        ),
    )
    with karin.deed("Skriver in Johans två svar från telefonen", clicks=16, words=25):
        to_sheet(karin)
        for unit, answer, note in answers:
            karin.press(f"Skriv in ett svar: {unit}")
            karin.tick("Johan", answer, "Muntligt")
            karin.write("Anteckning", note)
            karin.press("Spara svaret")
    people.world.deliver()
    karin.sees("Du kan bjuda in BUP", "Ja saknas från Johan")


def karin_tries_too_early(people: People) -> None:
    """No button leads there; an old tab does. Refused with the name of the one whose yes is missing."""
    karin = people("karin", "2026-10-21 16.20")
    to_alma(karin)
    karin.page.goto(f"{karin.page.url}bjud-in/oppna-insatser-flen/")
    karin.sees("Går inte att skicka än", "Ja saknas från Johan")
    karin.write("Tid", said.TIME)
    karin.press("Läs innan du skickar")
    karin.press("Skicka till")
    karin.sees("Ja saknas från Johan")
    people.world.deliver()
    sanna = people("sanna")
    sanna.never("Alma", "Ängsskolan")
    sofia = people("sofia", **PHONE)
    sofia.never("Johan")


# --- Chapter 8
def letter_to_bup(people: People) -> None:
    karin = people("karin", "2026-10-22 09.10")
    with karin.deed("Bjuder in BUP", clicks=8, words=21):
        to_alma(karin)
        karin.press("Bjud in BUP")
        karin.write("Tid", said.TIME)
        karin.write("Alma säger", said.A2_MASKED)
        karin.press("Läs innan du skickar")
        karin.sees(said.A2_MASKED, before.P1)
        karin.never(before.A4, before.A1, before.S1)
        karin.press("Skicka till")
    people.world.deliver()


def tomas_answers(people: People) -> None:
    tomas = people("tomas", "2026-10-22 11.40")
    with tomas.deed("Läser brevet, svarar och tar in Alma", clicks=8, words=5):
        tomas.press("Läs")
        tomas.sees(said.A2_MASKED, before.P1)
        tomas.never(*SCHOOLS_OWN)
        tomas.tick("Kommer")
        tomas.press("Svara")
        tomas.press("Ta in")
        tomas.press("Ta in")
    people.world.deliver()


# --- Chapter 9
def johan_says_yes(people: People) -> None:
    karin = people("karin", "2026-11-04 10.15")
    with karin.deed("Skriver in Johans ja, utom om trygghet", clicks=11, words=11):
        to_sheet(karin)
        karin.press("Skriv in ett svar: öppna insatser")
        karin.tick("Johan", "Ja", "Trygghet", "Muntligt")
        karin.write("Anteckning", "Efter ett samtal på skolan. Inte om trygghet.")
        karin.press("Spara svaret")
    people.world.deliver()


def letter_to_social(people: People) -> None:
    karin = people("karin", "2026-11-04 10.40")
    with karin.deed("Bjuder in öppna insatser", clicks=8, words=21):
        to_alma(karin)
        karin.press("Bjud in socialtjänsten")
        karin.write("Tid", said.TIME)
        karin.write("Alma säger", said.A2_MASKED)
        karin.press("Läs innan du skickar")
        karin.never(*SCHOOLS_OWN, before.P1, before.ANSWERS.answer_2)
        karin.press("Skicka till")
    people.world.deliver()


def sanna_answers(people: People) -> None:
    sanna = people("sanna", "2026-11-04 13.05")
    with sanna.deed("Läser brevet, svarar och tar in Alma", clicks=8, words=5):
        sanna.press("Läs")
        sanna.sees(said.A2_MASKED, "Stöd till föräldrarna")
        sanna.never(*SCHOOLS_OWN, before.P1, before.ANSWERS.answer_2, "Råd om oro")
        sanna.tick("Kommer")
        sanna.write("Hälsning", "Kommer 14.25")
        sanna.press("Svara")
        sanna.press("Ta in")
        sanna.press("Ta in")
    people.world.deliver()
    johan = people("johan", **PHONE)
    johan.never("Sofia", before.A1, before.A3, before.S1, before.S3)
