"""What each figure means, in words: the page "Så räknas varje mått", and the end of each published report."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """code is the field of figures.Standing."""

    code: str
    name: str
    counts: str
    base: str
    source: str


UNITS = (
    "Förskolor, skolor, gymnasier, barnavårdscentraler, aktivitetsansvar och uppföljningsansvariga som är med i "
    "modellen."
)
REGISTER = "Registret över enheter och uppdrag, så som det ser ut den dagen."
WRITTEN = "Det huvudmannens och enhetens kontaktpersoner och processledaren har skrivit in."

MEASURES = (
    Measure(
        "named",
        "Enheter med utsedd ansvarig",
        "Enheter där någon är utsedd till Barnets bästa-ansvarig och där någon sitter på "
        "uppdraget eller som ersättare.",
        UNITS,
        REGISTER,
    ),
    Measure(
        "mandate",
        "Ansvariga med mandat",
        "Enheter där den utsedda också får bestämma om insatser och kalla till möte.",
        UNITS,
        REGISTER,
    ),
    Measure(
        "trained",
        "Utbildade ansvariga",
        "Enheter där den som har uppdraget själv har gått utbildningen för Barnets bästa-ansvariga. Utbildningen "
        "följer personen: när någon ny tar över räknas enheten som inte utbildad tills den nya har gått.",
        UNITS,
        "Utbildningsdagar som skrivits in, lagda mot vem registret säger har uppdraget.",
    ),
    Measure(
        "wheel",
        "Enheter där hjulet används",
        "Enheter som har skrivit in sedan när och i vilka grupper de använder Barnets bästa-hjulet.",
        "Alla enheter som möter barn och är med i modellen, också vårdcentraler, BUP, elevhälsans medicinska insats "
        "och socialtjänsten.",
        WRITTEN,
    ),
    Measure(
        "committed_on",
        "Beslut att arbeta enligt modellen",
        "Huvudmän som har skrivit in sitt beslut, eget eller genom att anta den gemensamma målbilden.",
        "De tio huvudmännen och de enskilda huvudmän som har gått med.",
        WRITTEN,
    ),
    Measure(
        "steps",
        "Steg i planen som är klara",
        "Steg i huvudmannens öppna plan med en dag då de blev klara. Steg som tagits bort med skäl räknas inte.",
        "Alla steg i planen.",
        WRITTEN,
    ),
    Measure(
        "in_time",
        "Steg klara i tid",
        "Steg som blev klara senast den dag som var sagd.",
        "Steg som är klara, och steg vars sista dag har gått utan att de är klara.",
        WRITTEN,
    ),
    Measure(
        "late",
        "Sena steg",
        "Steg vars sista dag har gått utan att de är klara.",
        "Alla steg i planen.",
        WRITTEN,
    ),
    Measure(
        "events",
        "Träffar i halvåret",
        "Informationsträffar, workshoppar, föreläsningar, besök och handledning som hållits sedan "
        "1 januari eller 1 juli.",
        "",
        WRITTEN,
    ),
    Measure(
        "attended",
        "Deltagare i halvåret",
        "Hur många som kom till träffarna, räknat per yrkesgrupp. Den som kommit två gånger räknas två gånger. "
        "Barn och familjer räknas aldrig.",
        "",
        WRITTEN,
    ),
    Measure(
        "visited_on",
        "Senaste besök",
        "Dagen då en processledare senast besökte huvudmannen.",
        "",
        WRITTEN,
    ),
    Measure(
        "routines",
        "Lokala rutiner",
        "Rutiner som gäller. En rutin ska ses över när dess dag för översyn har gått.",
        "",
        WRITTEN,
    ),
    Measure(
        "report",
        "Statusrapport",
        "Om huvudmannen har lämnat in sin rapport för det senaste halvåret. Siffrorna i den är de som gällde när den "
        "lämnades in och ändras inte efteråt.",
        "",
        WRITTEN,
    ),
)

ROUNDING = "Procent avrundas nedåt, så att 100 % alltid betyder alla."
NO_CHILDREN = "Måtten räknar enheter, uppdrag, steg och dagar. Inga barn räknas här."
# The process's own indicators come with a connection to them, and not before.
LATER = (
    "Här kommer tiden från upptäckt till klar kartläggning, hur många barn som själva är med, och hur många planer "
    "som följs upp i tid. Måtten är inte anslutna än. Därför visas inga siffror."
)
