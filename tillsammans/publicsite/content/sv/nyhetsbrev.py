"""Nyhetsbrev: the archive, composed from blocks in our own words. No persons are named."""

from tillsammans.publicsite.content import Block, Node
from tillsammans.publicsite.content.write import example, fact, heading, story, text


def issue(number: str, issued_on: str, title: str, intro: str, *body: Block) -> Node:
    slug = number.replace(":", "-")
    fields = {"number": number, "issued_on": issued_on}
    return Node(f"newsletters.{slug}", "NewsletterPage", title, slug, intro, body, fields)


ISSUES = (
    issue(
        "26:1",
        "2026-11-16",
        "Nyhetsbrev 26:1: ett samtal om hela barnet",
        "Om frånvaro som blev ett samtal, nya bilder för de yngsta och en lunch att inte missa.",
        text("Hej. Hösten är snart slut, och mycket har hänt. Här är det viktigaste på tre minuter."),
        story(
            "Frånvaron blev ett samtal om hela barnet",
            "I Vingåker utgår arbetet med frånvaro från hjulet. Eleven är med från första dagen.",
            "news.absence",
        ),
        story(
            "Sju kort för de yngsta",
            "Bildstödet för förskoleåldern finns att hämta och skriva ut. Det behöver nästan inga ord.",
            "news.pictures",
        ),
        story(
            "Överenskommelsen om SIP är uppdaterad",
            "Kallar du till eller deltar i en SIP? Läs vad du ska tänka på.",
            "news.sip",
        ),
        heading("I kalendern"),
        story(
            "Lunchwebbinarium 4 december",
            "Två skolor berättar hur de gick från remiss till samtal. Klockan 12.00–12.45. Ingen anmälan.",
            "events.lunch_2026",
        ),
        story(
            "Spara dagen: 3 juni 2027",
            "Länsdag för barnens bästa. Programmet kommer i mars.",
            "events.day_2027",
        ),
        heading("Fråga till dig"),
        text(
            "Vet alla på din arbetsplats vem som är barnets bästa-ansvarig? Fråga tre kollegor i dag. "
            "[Svaret finns här](/hitta/)."
        ),
        example("Om det här numret", "Numret är skrivet för att visa hur ett nyhetsbrev ser ut."),
    ),
    issue(
        "25:2",
        "2025-10-10",
        "Nyhetsbrev 25:2: alla tio är igång",
        "Hösten 2025: besök hos alla huvudmän, den första friskolan och hjulet på nya sätt.",
        text("""
            Processledarna har i september besökt alla tio huvudmän, i större eller mindre grad. Arbetet börjar
            komma igång överallt.
        """),
        story(
            "Fristående verksamheter är med",
            """
            Alla fristående verksamheter i länet har fått erbjudande om att gå med. Under våren hölls
            information och träffar, och vid skolstarten hade en friskola i Nyköpings kommun sin första
            workshop.
            """,
            "model.independent",
        ),
        heading("Inspireras av andra"),
        story(
            "Vingåker: frånvaro med barnet i mitten",
            """
            Ett nytt digitalt verktyg och stöddokumentation möter de formella kraven och är byggda på hjulet,
            hela vägen tills eleven är tillbaka.
            """,
            "model.absence",
        ),
        story(
            "Oxelösund: hjulet inför ett beslut",
            "När skolans organisation skulle ändras användes hjulet i en barnkonsekvensanalys.",
            "model.impact",
        ),
        story(
            "Regionen: en gemensam plan",
            "Under hösten börjar regionens divisioner arbeta fram en gemensam plan för införandet, i flera steg.",
            "initiatives.region_plan",
        ),
        heading("Material och möten"),
        story("SIP", "Länets överenskommelse om SIP för barn och unga är reviderad.", "model.sip"),
        story(
            "Bildstöd för förskolan",
            "Det finns nu bilder också för samtal med barn i förskoleåldern.",
            "library",
        ),
        story(
            "Lunchwebbinarium 7 november",
            "Två verksamheter delar goda exempel. Ingen anmälan.",
            "events.lunch_2025",
        ),
        fact("Om texten", "Sakuppgifterna är publicerade hösten 2025. Orden och dagen är våra."),
    ),
    issue(
        "25:1",
        "2025-04-11",
        "Nyhetsbrev 25:1: nu börjar införandet",
        "Våren 2025: de första månaderna, material för alla att hämta och en ny delrapport.",
        text("""
            Införandet har börjat. I flera kommuner och i regionen har det hållits information och workshoppar,
            ofta med skola och socialtjänst tillsammans. Att börja ihop gör det lättare att fortsätta ihop.
        """),
        story(
            "Katrineholm tog ett helhetsgrepp",
            """
            Chefer och rektorer i förskola och skola, och medarbetare i socialtjänst och elevhälsa, har fått
            information och provat hjulet i workshoppar. Planeringen fortsätter gemensamt.
            """,
            "leaders",
        ),
        story(
            "Delrapport 3 är klar",
            "Följeforskarna har skrivit om piloternas arbete, i en lång och en kort version.",
            "research.following",
        ),
        story(
            "Karta & kompass samlar data",
            "Långtidsstudien av barns och ungas hälsa går in i ett nytt skede. Till hösten väntar samtal "
            "om resultaten.",
            "research.compass",
        ),
        heading("Nytt att hämta"),
        text("""
            - Bildstöd och samtalskort till varje del av hjulet
            - Presentationer med anteckningar, om modellen och om hjulet
            - Hjulet på svenska, engelska, somaliska och arabiska
            - Fall, mingelkort och samverkansbingo
        """),
        story(
            "Frukostwebbinarium 23 maj",
            "Klockan 07.30–08.30 om samverkansmodellen. Öppet för alla.",
            "events.breakfast_2025",
        ),
        story(
            "Följ processen",
            "Statusrapporter och minnesanteckningar publiceras från och med i år.",
            "process",
        ),
        fact("Om texten", "Sakuppgifterna är publicerade våren 2025. Orden och dagen är våra."),
    ),
)

NEWSLETTERS = Node(
    key="newsletters",
    kind="NewsletterIndexPage",
    title="Nyhetsbrev",
    slug="nyhetsbrev",
    intro="Fyra gånger om året, tre minuter att läsa. Du bekräftar med ett klick och avslutar med ett klick.",
    body=(
        text("""
            Vi använder din e-postadress bara till nyhetsbrevet. Den lämnas inte vidare och vi ser inte om du
            har öppnat det.
        """),
    ),
    children=ISSUES,
)
