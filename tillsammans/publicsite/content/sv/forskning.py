"""Forskning: the research that follows, and Karta & kompass. No individual risk scores, ever (R78-R79)."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import details, example, fact, heading, steps, table, text, tiles

FOLLOWING = Node(
    key="research.following",
    kind="ArticlePage",
    title="Följeforskning",
    slug="foljeforskning",
    intro="Två forskningsledare vid FoU i Sörmland har följt arbetet och berättat vad de ser, medan det "
    "går att ändra.",
    body=(
        heading("Så går det till"),
        steps(
            ("Frågor", "Forskarna och verksamheterna bestämmer tillsammans vad som behöver förstås."),
            (
                "Material",
                "Intervjuer, enkäter, dokument och besök på möten. Inga uppgifter om enskilda barn behövs.",
            ),
            ("Återkoppling", "Först till dem det gäller, sedan till alla."),
            ("Rapport", "En lång och en kort form."),
            ("Svar", "Varje rekommendation får ett svar: vi gör så, vi gör inte så, eller vi väntar."),
        ),
        heading("Delrapporterna"),
        text("""
            Tre delrapporter har publicerats. Den tredje handlar om piloterna. Läs dem i kort form på [Följ
            processen](sv:process), och i sin helhet hos [FoU i Sörmland](https://fou.sormland.se/).
        """),
        example(
            "Fynd, rekommendation, svar",
            """
            Fynd: där chefer från skola och socialtjänst började tillsammans kom personalen igång snabbare.
            Rekommendation: börja i samma rum. Svar: första träffen hålls alltid gemensamt. Fyndet är uppdiktat.
            """,
        ),
        text("Lyssna på samtalet [Att gå bredvid](sv:podcast.following)."),
    ),
)

COMPASS = Node(
    key="research.compass",
    kind="ArticlePage",
    title="Karta & kompass",
    slug="karta-och-kompass",
    intro="En studie som under lång tid följer hur barn och unga i Sörmland mår, så att vi kan förstå hur det går.",
    body=(
        text("""
            Studien leds av två forskningsledare vid FoU i Sörmland. Under 2025 samlades uppgifter in. Några
            kommuner fick hjälp av FoU med att ta ut data, andra hittade egna sätt. Därefter förs samtal med
            verksamheterna, om arbetet med uppgifterna och om vad de kan visa.
        """),
        heading("Vad studien kan svara på"),
        text("""
            - Hur mår barn i länet, och hur ändras det?
            - Hur hör hälsa, skola och livsvillkor ihop på gruppnivå?
            - Blir skillnaderna mellan kommuner och grupper mindre?
        """),
        heading("Vad den aldrig gör"),
        text("""
            - Räknar inte ut en risk för ett enskilt barn.
            - Lämnar inte tillbaka uppgifter om ett enskilt barn till skola, vård eller socialtjänst.
            - Används inte för att välja ut barn eller familjer.
            - Hämtar inget ur samtal, kartläggningar eller planer.
        """),
        fact(
            "Varför inga riskpoäng",
            """
            Att arbetslöshet, missbruk eller brott går att förutsäga bättre för en grupp säger nästan inget om
            ett barn. En siffra om framtiden är lätt att tro på och svår att bli av med.
            """,
        ),
        heading("Så skyddas uppgifterna"),
        table(
            "Skydd i fem led",
            ["Led", "Vad som gäller"],
            ["Tillstånd", "Bara variabler som etikprövningen har godkänt, under den tid den gäller"],
            ["Pseudonym", "Personnumret byts mot en kod med en hemlig nyckel, en egen för varje projekt"],
            ["Nyckel", "Förvaras av en annan funktion, på en annan plats än uppgifterna"],
            ["Nej", "Den som inte vill vara med ska kunna säga det och tas bort före uttag"],
            ["Logg", "Varje uttag skrivs upp: vad, när, av vem och för vad"],
        ),
        heading("Så visas siffror"),
        text("""
            Bara grupper visas. Sju eller färre visas inte alls. Övriga tal avrundas till närmaste fem. Går en
            dold siffra att räkna fram ur de andra döljs också en till.
        """),
        details(
            "Vill du inte vara med?",
            "Fråga FoU i Sörmland hur du gör. Du behöver inte säga varför, och det påverkar inte någon "
            "hjälp du får.",
        ),
    ),
)

FIGURES = Node(
    key="research.figures",
    kind="ArticlePage",
    title="Siffror om modellen",
    slug="siffror",
    intro="Vad vi följer, hur det räknas och varför det inte finns tal för enskilda barn.",
    body=(
        table(
            "Fyra frågor vi följer",
            ["Fråga", "Så räknas det"],
            ["Har varje enhet en barnets bästa-ansvarig med mandat?", "Andel enheter, per kommun"],
            [
                "Hur fort läses det som har upptäckts?",
                "Skoldagar till första läsning, mitten av fördelningen",
            ],
            ["Får barnet sin samordningsperson?", "Andel första möten där barnets önskan följdes"],
            ["Bokas uppföljning?", "Andel möten som slutade med ett datum"],
        ),
        heading("Regler för varje siffra"),
        text("""
            - Sju eller färre visas inte. Övriga tal avrundas till närmaste fem, också procent av barn.
            - Ingen lista går att öppna bakom en siffra.
            - Samma tal betyder samma sak på varje sida.
            - Definitionen ändras inte utan att det står när.
        """),
        example(
            "En siffra att läsa med förnuft",
            """
            ”Andel som fick den samordningsperson de önskade: 85 %.” Talet är påhittat. Fråga vidare: vilka
            frågades inte? Vad var skälen i resten? Ett högt tal kan också betyda att bara de som redan visste
            svaret fick frågan.
            """,
        ),
        text("När siffror publiceras finns de också som öppna data, fria att använda."),
    ),
)

RESEARCH = Node(
    key="research",
    kind="ArticlePage",
    title="Forskning och uppföljning",
    slug="forskning",
    intro="Vi vill veta om modellen hjälper barn. Det går att ta reda på utan att samla på barn.",
    body=(
        tiles(
            ("Följeforskning", "Forskare som går bredvid", "research.following", "book-open"),
            ("Karta & kompass", "Långtidsstudie av barns hälsa", "research.compass", "compass"),
            ("Siffror om modellen", "Vad vi följer, och hur", "research.figures", "scale"),
            ("Rapporter", "Delrapporter, korta och långa", "process", "file-text"),
        ),
        heading("Vilka forskar?"),
        text("""
            Arbetet följs av forskningsledare vid FoU i Sörmland, som är länets gemensamma forskningsenhet.
            Forskare vid universitet kan samarbeta med dem. Läs mer hos [FoU i
            Sörmland](https://fou.sormland.se/).
        """),
        heading("Vårt löfte"),
        text("""
            Inget barn får poäng. Ingen sannolikhet räknas ut för en enskild. Framtida utanförskap är en fråga
            för forskning om grupper, aldrig en siffra på ett barn.
        """),
    ),
    children=(FOLLOWING, COMPASS, FIGURES),
)
