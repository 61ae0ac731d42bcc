"""Chapters 3-5 through pages: samtalsläge with Alma, each adult for themselves, Petra's sentence from her medical seat,
the team and the five questions, Birgitta's decision."""

from tests.journeys.hands import Person
from tests.journeys.people import People
from tillsammans.demo.story import mapping as said
from tillsammans.demo.story.notice import L2

BOTH = ("Karin och Birgitta",)
RIGHTS = "Alma är hörd och har valt vem som får veta."
WHY = "Skolan kan göra något genast. Oron för hemmet behöver fler hjälpa till med."
TRIED = "Alma är mogen i frågan, och här finns inget hon behöver skyddas från."
KEPT = "Efter samtal med juristen: betydande men kan antas så länge föräldrarna är oense om veckorna."


def to_alma(person: Person) -> None:
    """From the start page to Alma's own."""
    person.follow("Alma", inside="main table")
    person.heading("Alma")


# --- Chapter 3
def alma_talks(people: People) -> None:
    _guardians_are_written_in(people)
    karin = people("karin", "2026-10-01 13.00")
    with karin.deed("Samtalet med Alma, i samtalsläge", clicks=35, words=41):
        to_alma(karin)
        karin.press("Samtalsläge")
        karin.tick("Bara Alma")
        karin.press("Börja samtalet")
        _sector_by_sector(karin)
        people.world.at("2026-10-01 13.12")
        _the_wish_and_what_was_said_before(karin)
        karin.sees("Nu går vi igenom allt")
        karin.press("Klart")
        karin.page.goto("/")
        karin.heading("Tack Alma")  # the browser is held until Karin has shown that it is she
        karin.write("Ditt användarnamn", "karin")
        karin.press("Ta tillbaka skärmen")
    _karin_decides(karin)


def _guardians_are_written_in(people: People) -> None:
    karin = people("karin", "2026-10-01 12.40")
    with karin.deed("Skriver in två vårdnadshavare", clicks=16, words=15):
        for name, word, phone in (
            ("Sofia Lindh", "mamma", "070-174 06 41"),
            ("Johan Ekman", "pappa", "070-174 06 52"),
        ):
            karin.sit_down()
            to_alma(karin)
            karin.press("Skriv in en vårdnadshavare")
            karin.write("Namn", name)
            karin.write("Vad säger barnet?", word)
            karin.write("Telefon", phone)
            if karin.asks("I demon"):
                karin.choose("I demon", name)
            karin.press("Skriv in")


def _sector_by_sector(karin: Person) -> None:
    answers = (
        None,
        None,
        ("Sol", said.A4, ("alla",)),
        None,
        ("Molnigt", said.A3, (*BOTH, "mamma")),
        ("Regn", said.A2, ("alla på mötet",)),
        ("Regn", said.A1, BOTH),
    )
    for answer in answers:
        if answer is None:
            karin.press("Hoppa över")
            continue
        weather, words, tell = answer
        karin.tick(weather)
        karin.write("Med dina ord", words)
        karin.answer("Vem får veta?", *tell)
        karin.press("Nästa")


def _the_wish_and_what_was_said_before(karin: Person) -> None:
    karin.write("Med dina ord", said.A5)
    karin.answer("Vem får veta?", *BOTH, "Petra")
    karin.press("Nästa")
    karin.sees(L2)
    karin.answer("Vem får veta?", *BOTH)
    karin.press("Nästa")


def _karin_decides(karin: Person) -> None:
    with karin.deed("Prövar vem som får veta, fem meningar", clicks=14, words=34):
        karin.press("Gör som Alma vill")
        karin.press(f"Pröva: ”{said.A1}")
        karin.answer("Hur blir det?", "Barnet rår själv")
        karin.write("Skäl", TRIED)
        karin.press("Spara beslutet")
        karin.sit_down()
        to_alma(karin)
        karin.press(f"Pröva: ”{said.A3}")
        karin.answer("Hur blir det?", "Visas inte för en vårdnadshavare")
        karin.answer("Vilken vårdnadshavare", "pappa")
        karin.write("Skäl", KEPT)
        karin.day("Prövas igen", 12, 11, 2026)
        karin.press("Spara beslutet")


# --- Chapter 4
SOFIA = (
    (said.S1, "Hemmet", "oro", "Elis"),
    (said.S2, "Omsorg", "styrka", ""),
    (said.S3, "Relationer", "oro", "Om Johan"),
)
JOHAN = (
    (said.J1, "Relationer", "styrka", ""),
    (said.J2, "Hälsa", "", "Om sig själv"),
    (said.J3, "Relationer", "oro", "Om Sofia"),
)


def adults_talk(people: People) -> None:
    _guardian_talks(people, "2026-10-05 16.10", "Sofia", SOFIA, "Vardagar efter 16")
    johans = _guardian_talks(people, "2026-10-06 12.15", "Johan", JOHAN, "Lunch, helst samtal")
    with johans.deed("Johan delar en mening med Sofia", clicks=5):
        johans.press(f"Johan vill dela: ”{said.J1}")
        johans.tick("Johan har sagt ja")
        johans.press("Dela meningen")
    petra_passes_one_sentence(people)


def _guardian_talks(people: People, when: str, called: str, sentences: tuple, reach: str) -> Person:
    karin = people("karin", when)
    with karin.deed(f"Ringer {called} och skriver tre meningar", clicks=24, words=27):
        to_alma(karin)
        karin.press(f"Ring {called}")
        karin.press("Anteckna samtalet")
        karin.tick("Jag har berättat", "Telefon")
        karin.write("När passar det?", reach)
        karin.press("Spara samtalet")
        for text, sector, kind, about in sentences:
            karin.write(f"Vad säger {called}?", text)
            karin.answer("Vilket område?", sector)
            if kind:
                karin.answer("Är det en styrka", kind.capitalize())
            if about == "Elis":
                karin.answer("Handlar det om någon annan", "Någon annan")
                karin.write("Vem?", about)
            elif about:
                karin.answer("Handlar det om någon annan", about)
            karin.press("Spara meningen")
            karin.sees(text)
    return karin


def petra_passes_one_sentence(people: People) -> None:
    karin = people("karin", "2026-10-07 08.30")
    with karin.deed("Ber skolsköterskan om en mening", clicks=6, words=12):
        to_alma(karin)
        karin.press("Be skolsköterskan om en mening")
        karin.write("Vad behöver du veta?", "Har Alma sökt dig i höst, och för vad?")
        karin.press("Fråga")
    people.world.deliver()
    petra = people("petra_emi", "2026-10-08 09.40")
    with petra.deed("Skickar en mening från elevhälsans medicinska insats", clicks=9, words=26):
        petra.press("Meddelanden")
        petra.press("Skicka en mening till skolan")
        petra.choose("Till vem?", "Ängsskolan, att: Karin Alm, kurator")
        petra.write("Vem gäller det?", "Alma, 6B")
        petra.write("En mening", said.P1)
        petra.write("Varför behövs den?", "Behövs för att Alma ska få rätt stöd i skolan.")
        petra.press("Skicka meningen")
    people.world.deliver()
    karin = people("karin", "2026-10-08 10.05")
    with karin.deed("Tar in Petras mening", clicks=6):
        to_alma(karin)
        karin.press("Ta in en mening")
        karin.answer("Är det en styrka", "Oro")
        karin.press("Ta in meningen")
    with karin.deed("Visar Petras mening för båda vårdnadshavarna", clicks=7):
        karin.press("Skolan säger")
        karin.press(f"Visa för vårdnadshavare: ”{said.P1}")
        karin.tick("Sofia", "Johan")
        karin.press("Visa meningen")


# --- Chapter 5
def team_meets(people: People) -> None:
    taken_up(people)
    five_minutes(people)
    birgitta_decides(people)


def taken_up(people: People) -> None:
    karin = people("karin", "2026-10-12 10.00")
    with karin.deed("Tar upp Alma på EHT", clicks=12, words=8):
        to_alma(karin)
        karin.press("Ta upp på EHT")
        karin.press("Lägg in ett möte")
        karin.day("Vilken dag?", 14, 10, 2026)
        karin.write("Börjar", "8.30")
        karin.write("Slutar", "12.00")
        karin.press("Lägg in mötet")
        karin.sit_down()
        to_alma(karin)
        karin.press("Ta upp på EHT")
        karin.press("Ta upp")


def five_minutes(people: People) -> None:
    karin = people("karin", "2026-10-14 08.30")
    with karin.deed("Fem minuter på EHT, fem frågor", clicks=15, words=57):
        karin.press("Öppna listan")
        karin.press("Prata om Alma")
        karin.tick("Birgitta", "Karin", "Petra", "Maja")
        karin.press("Fortsätt till de fem frågorna")
        a = said.ANSWERS
        for question, answer in zip(
            (
                "Har jag all information",
                "Vad står i vägen",
                "Vad kan jag göra nu",
                "Vad kan min verksamhet",
                "Vilken ytterligare",
            ),
            (a.answer_1, a.answer_2, a.answer_3, a.answer_4, a.answer_5),
            strict=True,
        ):
            karin.write(question, answer)
        karin.press("Spara svaren")
    people.world.deliver()


def birgitta_decides(people: People) -> None:
    birgitta = people("birgitta", "2026-10-14 08.50")
    with birgitta.deed("Beslutar efter EHT", clicks=14, words=38):
        to_alma(birgitta)
        birgitta.press("Bestäm om Alma")
        birgitta.tick("Egen insats", "Samverkan")
        birgitta.day("Egen insats börjar", 15, 10, 2026)
        birgitta.choose("Karin möter Alma", "Karin Alm")
        birgitta.choose("Grupparbete", "Liam Berg")
        birgitta.choose("Egen ingång", "Karin Alm")
        birgitta.write("Särskilt stöd", "Inte nu, ledning och stimulans prövas till 12 november.")
        birgitta.write("Barnets rättigheter", RIGHTS)
        birgitta.write("Skäl för beslutet", WHY)
        birgitta.press("Besluta")
    people.world.deliver()
    liam = people("liam", "2026-10-14 09.10")
    with liam.deed("Läser sitt eget uppdrag", clicks=3):
        liam.press("Ditt uppdrag kring Alma")
    liam.sees("Grupparbete med Tilde och Noor")
    liam.never(said.ANSWERS.answer_2[:30], said.A1, said.A2)
