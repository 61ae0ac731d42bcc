"""Chapters 12-15 and 17 through pages: the family's own pages, BUP's word back, Johan's no and new yes, the follow-up,
the end, and the thanks."""

from tests.journeys.chapters.mapping import to_alma
from tests.journeys.people import PHONE, People
from tillsammans.demo.story import after as said
from tillsammans.demo.story import consent, mapping, meeting

NEVER_ANYBODY = (mapping.A1, mapping.A5)
NOT_FOR_JOHAN = (*NEVER_ANYBODY, mapping.A3, mapping.S1, mapping.S2, mapping.S3)
NOT_FOR_SOFIA = (*NEVER_ANYBODY, mapping.J2, mapping.J3)


# --- Chapter 12
def pages_are_opened(people: People) -> None:
    karin = people("karin", "2026-11-13 09.10")
    with karin.deed("Öppnar familjens sidor för Sofia och Johan", clicks=10, words=20):
        for who in ("Sofia", "Johan"):
            to_alma(karin)
            karin.press(f"Öppna sidan för {who}")
            karin.write("Varför öppnas sidan?", said.TOGETHER)
            karin.press(f"Öppna sidan för {who}")
            karin.sit_down()
    people.world.deliver()


def guardians_read(people: People) -> None:
    """What each sees, and what neither can find in what the browser was sent."""
    sofia = people("sofia", "2026-11-13 17.00", **PHONE)
    sofia.sees(meeting.G1, mapping.S1, mapping.S3, mapping.A2, mapping.A3, mapping.A4, mapping.P1, mapping.J1)
    sofia.never(*NOT_FOR_SOFIA, "Liam har berättat")
    johan = people("johan", **PHONE)
    johan.sees(meeting.G1, mapping.J1, mapping.J2, mapping.J3, mapping.A2, mapping.A4, mapping.P1)
    johan.never(*NOT_FOR_JOHAN, "070-174 06 41", "20.14")
    with johan.deed("Säger att en rad inte blev av", clicks=1):
        johan.press("Det här blev inte av: Erbjuder Sofia och Johan")
    johan.sees("Du får svar inom tre skoldagar")
    people.world.deliver()
    sofia.again()
    sofia.never("Du får svar senast")


# --- Chapter 13
def petra_sees_that_it_came_about(people: People) -> None:
    petra = people("petra", "2026-11-27 08.00")
    with petra.deed("Läser att BUP:s samtal blir av", clicks=1):
        petra.press("Läs brevet från BUP Flen")
    petra.sees("Blir av", "Två rådgivande samtal")


# --- Chapter 14
def petra_invites_both(people: People) -> None:
    """Mon 18 Jan, 16.20: the follow-up is prepared, and both letters wait in the post room when Johan changes his mind."""
    petra = people("petra", "2027-01-18 16.20")
    with petra.deed("Förbereder uppföljningen och bjuder in två", clicks=30, words=60):
        to_alma(petra)
        petra.press("Förbered mötet")
        petra.write("Så här vill Alma ha det", "Som förra gången.")
        petra.day("Vilken dag?", 4, 2, 2027)
        petra.write("Börjar", "14.00")
        petra.write("Slutar", "14.50")
        petra.write("Var?", "Petras rum")
        petra.press("Spara och bjud in")
        petra.tick("BUP Flen", "Öppna insatser")
        petra.press("Bjud in")
        for unit in ("BUP", "Öppna insatser"):
            petra.sit_down()
            to_alma(petra)
            petra.press("Se samtyckesbladet")
            petra.press(f"Bjud in: {unit}")
            petra.write("Tid", "Torsdag 4 februari 2027 kl 14.00–14.50, Petras rum, Ängsskolan")
            petra.press("Läs innan du skickar")
            petra.press("Skicka till")


def johan_says_no(people: People) -> None:
    johan = people("johan", "2027-01-18 21.40", **PHONE)
    with johan.deed("Säger nej till socialtjänsten", clicks=2):
        johan.press("Säg nej: öppna insatser")
        johan.press("Säg nej")
    people.world.deliver()


def only_one_letter_left(people: People) -> None:
    sanna = people("sanna", "2027-01-19 08.30")
    sanna.press("Läs")
    sanna.sees("Samtycket gäller inte längre från 18 januari", "Inget mer kommer härifrån")
    sanna.never("Johan", meeting.G1)
    sanna.press("Meddelanden")
    sanna.press("Det här har vi fått")
    sanna.press("Planen")
    sanna.sees(meeting.G2)  # what has come is theirs, and open as before
    tomas = people("tomas", "2027-01-19 08.40")
    tomas.press("Läs")
    tomas.heading("Inbjudan till möte")
    sofia = people("sofia", "2027-01-19 18.00", **PHONE)
    sofia.sees("Skolan berättar inget mer för")
    sofia.never("Johan sa", "Johan har")
    petra = people("petra", "2027-01-25 09.05")
    to_alma(petra)
    petra.sees("ja saknas från Johan")


def johan_says_yes_again(people: People) -> None:
    petra = people("petra", "2027-02-01 12.30")
    with petra.deed("Skriver in Johans nya ja från telefonen", clicks=10, words=20):
        to_alma(petra)
        petra.press("Se samtyckesbladet")
        petra.press("Skriv in ett svar: öppna insatser")
        petra.tick("Johan", "Ja", "Trygghet", "Muntligt")
        petra.write("Anteckning", "Per telefon. Ja igen om hemmet och relationer, inte om trygghet.")
        petra.day("Gäller till och med", 1, 8, 2027)
        petra.press("Spara svaret")
    people.world.deliver()
    petra.sees("Du kan bjuda in BUP och socialtjänsten")
