"""Chapters 12-15 and 17 through pages: the family's own pages, BUP's word back, Johan's no and new yes, the follow-up,
the end, and the thanks."""

from tests.journeys.chapters.mapping import to_alma
from tests.journeys.hands import Person
from tests.journeys.people import PHONE, People
from tillsammans.demo.story import after as said
from tillsammans.demo.story import mapping, meeting
from tillsammans.followups.jobs import hand_over_due_lines

NEVER_ANYBODY = (mapping.A1, mapping.A5)
NOT_FOR_JOHAN = (*NEVER_ANYBODY, mapping.A3, mapping.S1, mapping.S2, mapping.S3)
NOT_FOR_SOFIA = (*NEVER_ANYBODY, mapping.J2, mapping.J3)


# --- Chapter 12
def pages_are_opened(people: People) -> None:
    karin = people("karin", "2026-11-13 09.10")
    with karin.deed("Öppnar familjens sidor för Sofia och Johan", clicks=10, words=21):
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
    sofia.never(*NOT_FOR_SOFIA, "070-174 06 52")
    johan = people("johan", **PHONE)
    johan.sees(meeting.G1, mapping.J1, mapping.J2, mapping.J3, mapping.A2, mapping.A4, mapping.P1)
    johan.never(*NOT_FOR_JOHAN, "070-174 06 41")
    with johan.deed("Säger att en rad inte blev av", clicks=3):
        johan.press("Det här blev inte av: Erbjuder Sofia och Johan")
    johan.sees("Du får svar inom tre skoldagar")
    people.world.deliver()
    sofia.again()
    sofia.never("Du får svar senast")


# --- Chapter 13
def bup_asks_and_tells(people: People) -> None:
    """BUP's own sheet with its own three answers; then one tap. The school's yes lets only the school speak."""
    tomas = people("tomas", "2026-11-26 13.10")
    with tomas.deed("BUP frågar själva: vårdnadshavare, blad och tre svar", clicks=35, words=24):
        for name, word in (("Sofia Lindh", "mamma"), ("Johan Ekman", "pappa")):
            to_alma(tomas)
            tomas.press("Skriv in en vårdnadshavare")
            tomas.write("Namn", name)
            tomas.write("Vad säger barnet?", word)
            tomas.press("Skriv in")
            tomas.sit_down()
        to_alma(tomas)
        tomas.press("Gör ett samtyckesblad")
        tomas.tick("om det vi erbjuder blir av")
        tomas.press("Läs de tre meningarna")
        tomas.press("Spara bladet")
        for who in ("Sofia", "Johan", "Alma"):
            tomas.press("Skriv in ett svar")
            tomas.tick(who, "Ja", "Muntligt")
            tomas.write("Anteckning", f"{who} svarade själv, i rummet.")
            tomas.press("Spara svaret")
    people.world.deliver()
    tomas = people("tomas", "2026-11-26 14.30")
    with tomas.deed("Säger att samtalen blir av", clicks=5):
        to_alma(tomas)
        tomas.press("Planen från")
        tomas.press("Blir av")
    people.world.deliver()


def petra_sees_that_it_came_about(people: People) -> None:
    petra = people("petra", "2026-11-27 08.00")
    with petra.deed("Läser att BUP:s samtal blir av", clicks=3):
        petra.press("Läs brevet från BUP Flen")
    petra.sees("Blir av", "Två rådgivande samtal")


# --- Chapter 14
def received(person: Person) -> None:
    person.sit_down()
    person.press("Meddelanden")
    person.press("Det här har vi fått")


def petra_invites_both(people: People) -> None:
    """Mon 18 Jan, 16.20: the follow-up is prepared, and both letters wait in the post room; Johan changes his mind."""
    petra = people("petra", "2027-01-18 16.20")
    with petra.deed("Förbereder uppföljningen och bjuder in två", clicks=25, words=31):
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
    with johan.deed("Säger nej till socialtjänsten", clicks=4):
        johan.press("Säg nej: öppna insatser")
        johan.press("Säg nej")
    people.world.deliver()


def only_one_letter_left(people: People) -> None:
    sanna = people("sanna", "2027-01-19 08.30")
    received(sanna)
    sanna.never("feb 2027")  # the invitation to the follow-up never came
    sanna.press("Samtycket gäller inte längre")
    sanna.sees("Samtycket gäller inte längre från 18 januari", "Inget mer kommer härifrån")
    sanna.never("Johan", "Petra")
    received(sanna)
    sanna.press("Planen från")
    sanna.sees(meeting.G2)  # what has come is theirs, and open as before
    tomas = people("tomas", "2027-01-19 08.40")
    received(tomas)
    tomas.press("Inbjudan till möte från", within="18 jan")
    tomas.heading("Inbjudan till möte")
    sofia = people("sofia", "2027-01-19 18.00", **PHONE)
    sofia.sees("Skolan berättar inget mer för")
    sofia.never("Johan sa", "Johan har")
    petra = people("petra", "2027-01-25 09.05")
    to_alma(petra)
    petra.sees("ja saknas från Johan")


def johan_says_yes_again(people: People) -> None:
    petra = people("petra", "2027-02-01 12.30")
    with petra.deed("Skriver in Johans nya ja från telefonen", clicks=12, words=17):
        to_alma(petra)
        petra.press("Se samtyckesbladet")
        petra.press("Skriv in ett svar: öppna insatser")
        petra.tick("Johan", "Ja", "Trygghet", "Muntligt")
        petra.write("Anteckning", "Per telefon. Ja igen om hemmet och relationer, inte om trygghet.")
        petra.day("Gäller till och med", 1, 8, 2027)
        petra.press("Spara svaret")
    people.world.deliver()
    petra.sees("Du kan bjuda in BUP och socialtjänsten")


# --- Chapter 15, without the SIP
def follow_up(people: People) -> None:
    petra = people("petra", "2027-02-04 14.40")
    with petra.deed("Håller uppföljningen, ett svar för varje mål", clicks=11, words=31):
        to_alma(petra)
        petra.press("Håll uppföljning")
        for goal, how, words in (
            (meeting.G1, "Delvis", said.G1_NOW),
            (meeting.G2, "Uppnått", ""),
            (meeting.G3, "Delvis", ""),
        ):
            petra.tick(how, within=goal)
            if words:
                petra.write("Barnets egna ord om målet", words, within=goal)
        petra.write("Annat ni kom fram till", said.NOTE)
        petra.day("Nästa uppföljning", 20, 5, 2027)
        petra.press("Spara uppföljningen")
    people.world.deliver()
    petra.sees(said.G1_NOW, "torsdag 20 maj 2027")
    johan = people("johan", "2027-02-05 18.00", **PHONE)
    johan.sees(said.G1_NOW)
    johan.never(*NOT_FOR_JOHAN)


# --- Chapter 17
def closing(people: People) -> None:
    petra = people("petra", "2027-05-20 14.45")
    with petra.deed("Avslutar, var och en med egna ord", clicks=17, words=71):
        to_alma(petra)
        petra.press("Avsluta")
        petra.tick("Målen är nådda")
        petra.write("Barnets egna ord om avslutet", said.ALMA_ENDS)
        petra.write("Sofia säger", said.SOFIA_ENDS)
        petra.write("Johan säger", said.JOHAN_ENDS)
        petra.write("Vad händer med det som inte är klart?", said.CONTINUES)
        petra.write("Det som återstår", said.REMAINING)
        petra.choose("Vem tar emot det?", "Bruksskolan")
        petra.write("En rad till nästa", said.LINE)
        petra.tick("Barnet och vårdnadshavarna har läst raden")
        petra.write("Barnets hälsning", said.ALMA_THANKS)
        petra.tick("Barnet har sagt ja till att hälsningen")
        petra.press("Granska")
        petra.press("Avsluta")
    people.world.deliver()
    petra.sees("Avslutat 20 maj 2027")


def liam_is_thanked(people: People) -> None:
    birgitta = people("birgitta", "2027-05-21 08.10")
    with birgitta.deed("Tackar Liam", clicks=5, words=12):
        birgitta.press("Tacka den som såg")
        birgitta.sees(said.ALMA_THANKS)
        birgitta.write("Ditt tack", said.THANKS)
        birgitta.press("Skicka tacket")
    people.world.deliver()
    liam = people("liam", "2027-05-21 10.00", **PHONE)
    with liam.deed("Läser tacket", clicks=4):
        liam.press("Öppna", within="Det du har berättat")
        liam.press("Alma, 6B")
    liam.sees(said.THANKS, said.ALMA_THANKS)


def a_line_goes_on(people: People) -> None:
    """18 Aug: the new school's named person sees one line, agreed by all three, and nothing else."""
    people.world.at("2027-08-18 04.30")
    hand_over_due_lines.defer()  # the worker's morning round
    people.world.deliver()
    disa = people("disa", "2027-08-18 08.05")
    disa.press("Läs")
    disa.sees(said.LINE)
    disa.never(meeting.G1, mapping.A2, said.SOFIA_ENDS, said.JOHAN_ENDS, "Sofia", "Johan")
