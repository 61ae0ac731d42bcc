"""Inspireras av andra: invented stories, marked so. The pupil in year six is the agreement's own example."""

from tillsammans.publicsite.content import Block, Node
from tillsammans.publicsite.content.write import component, fact, heading, quote, steps, table, text


def story(key: str, title: str, slug: str, municipality: str, intro: str, *body: Block) -> Node:
    """An invented example. The municipality is where it could have been."""
    fields = {"municipality": municipality, "invented": True}
    return Node(f"examples.{key}", "ExamplePage", title, slug, intro, body, fields)


PUPIL = story(
    "pupil",
    "Alma, årskurs 6",
    "alma-arskurs-6",
    "0482",
    "En elev börjar vara borta på morgnarna. Så här gick det från en fråga till en plan, och till att den "
    "inte behövdes.",
    heading("September: någon frågar"),
    text("""
        Alma är tolv år och går i 6B på den påhittade Ängsskolan. Hon har varit borta nio halvdagar. Hennes
        mentor lägger hjulet på bordet och frågar hur hon har det. ”Jag vill vara hemma så jag vet att mamma
        finns”, säger hon. Han frågar om han får berätta det för rektor. ”Ja, men inte för alla lärare.”
    """),
    text(
        "På två minuter skriver han fyra saker. Innan han skickar ser han vem som kommer att läsa: rektor, "
        "ingen annan."
    ),
    heading("Oktober: bilden blir hel"),
    text("""
        Rektor är barnets bästa-ansvarig. Hon ber kuratorn kartlägga och låter samma arbete vara skolans
        frånvaroutredning. Kuratorn pratar med Alma, som i slutet av samtalet säger vem som får veta vad. Mamma
        och pappa bor isär och pratar var för sig. Skolsköterskan lämnar en enda mening.
    """),
    table(
        "De fem frågorna, i korthet",
        ["Fråga", "Svar"],
        ["Har jag all information som jag behöver för att hjälpa barnet?", "Nästan."],
        [
            "Vad står i vägen för barnets välmående?",
            "Oro på morgonen. Två vänner borta. Ett stort ansvar hemma.",
        ],
        ["Vad kan jag göra nu för att hjälpa det här barnet?", "Möta Alma måndag och tisdag morgon."],
        ["Vad kan min verksamhet göra för att hjälpa barnet?", "Grupparbete med rätt vänner. Egen ingång."],
        [
            "Vilken ytterligare hjälp behöver jag från andra?",
            "BUP om oro. Socialtjänsten om stöd till föräldrarna.",
        ],
    ),
    text("""
        Familjen säger ja till BUP. Om socialtjänsten vill den ena föräldern veta mer först. Skolan väntar, och
        berättar inget. Två veckor senare blir det ett ja, men inte om allt.
    """),
    heading("November: mötet"),
    text("""
        Alma väljer skolsköterskan till samordningsperson. ”Hon frågar inte så mycket.” Hon sitter vid dörren
        och är med tjugo minuter. På skärmen står vad de får prata om i dag, och vad de inte pratar om. Tre mål
        skrivs med hennes ord.
    """),
    quote("Jag vill kunna gå till skolan utan att ha ont i magen.", "Almas första mål"),
    heading("Februari till maj: det håller"),
    text("""
        I januari är Alma borta en halvdag. Ett mål är uppnått, två delvis. Nu behövs insatser från både vård
        och socialtjänst, och samma plan blir en SIP. I maj är målen nådda. Mentorn får veta: det du såg i
        september blev början.
    """),
    fact(
        "Lägg märke till",
        """
        - Ingen verksamhet kunde läsa någon annans anteckningar.
        - Ingen av föräldrarna såg vad den andra sagt.
        - Det Alma ville behålla för sig behöll hon, och ingen såg att något fattades.
        - Orosanmälan övervägdes, fanns två tryck bort och behövdes inte den gången.
        """,
    ),
)

PRESCHOOL = story(
    "preschool",
    "Färre ord än i våras",
    "farre-ord-an-i-varas",
    "0483",
    "En förskola och BVC hade sett var sin halva. Med hjulet fick de ihop bilden på en vecka.",
    text("""
        Noel är fyra år. På förskolan märkte de att han sa färre ord än i våras. På BVC hade mamma sagt att han
        sov dåligt. Ingen visste vad den andra visste.
    """),
    steps(
        (
            "Frågan till mamma",
            "Får vi prata med BVC om språket och sömnen? Ja, men inte om att jag är sjukskriven.",
        ),
        ("Samtalet", "Förskollärare och BVC-sköterska, tjugo minuter, hjulet mellan sig. Öronen, sade BVC."),
        ("Beslutet", "Hörselprov hos BVC. Bildstöd på förskolan i väntan. Föräldrakurs om mamma vill."),
        (
            "Uppföljningen",
            "Efter rör i öronen kom orden tillbaka. Bildstödet fick vara kvar, alla barn gillade det.",
        ),
    ),
    text("Noel och förskolan är uppdiktade."),
)

YOUTH = story(
    "youth",
    "Mellan två stolar, två mil isär",
    "mellan-tva-stolar",
    "0488",
    "En ungdom gick på gymnasium i ett annat län och slutade gå dit. Vem såg det?",
    text("""
        Samir är sjutton år, bor i Trosa och började på ett gymnasium utanför länet. I oktober slutade han gå
        dit. Skolan trodde att hemkommunen visste. Hemkommunen hade inte hört något.
    """),
    steps(
        (
            "En granne ringde",
            "Inte om oro, bara: vem pratar man med? Sökningen visade kommunens uppföljningsansvariga.",
        ),
        ("Hon frågade Samir", "Han svarade själv på vad hon fick berätta, och för vem. Han var gammal nog."),
        ("De ritade hjulet", "Lärandet var inte problemet. Resan var det, och att han inte kände någon."),
        ("Planen", "Byte till en skola närmare, en kontakt på KAA tills det var klart, och fotbollen kvar."),
    ),
    text("Samir är uppdiktad. Så här kan rollen [uppföljningsansvarig](sv:model.follow_up) användas."),
)

CLASSROOM = story(
    "classroom",
    "Klassen som fick två pauser till",
    "klassen-som-fick-tva-pauser",
    "0486",
    "Tre elever hade svårt att sitta kvar. Läraren ändrade för alla, och frågan blev mindre.",
    text("""
        På den påhittade Lönnskolan tog läraren upp tre elever i elevhälsoteamet. Specialpedagogen frågade: vad
        händer om vi börjar med rummet? Klassen fick dagsordning i bilder, två pauser per lektion och en lugn
        ingång på morgonen.
    """),
    table(
        "Vad som ändrades",
        ["Före", "Efter"],
        ["Muntliga instruktioner", "Bilder på tavlan och muntligt"],
        ["En rast", "En rast och två korta pauser"],
        ["Alla in samtidigt", "Två dörrar, fem minuters spann"],
    ),
    text("En av de tre behövde ändå mer, och fick det. De andra två behövde inte kartläggas."),
)

DECISION = story(
    "decision",
    "Busslinjen som fick vara kvar",
    "busslinjen",
    "0461",
    "En nämnd skulle dra in en buss. Sju frågor från hjulet ändrade beslutet.",
    text("""
        Förslaget sparade pengar. Tjänstemannen gick igenom hjulets sju områden och frågade fyra klasser. Under
        relationer stod det: ”Då kan jag inte ha någon med mig hem.” Under trygghet: en mörk kilometer längs en
        väg.
    """),
    text("""
        Nämnden valde en senare tur i stället för ingen. Ett år efteråt frågade de barnen igen. Hela analysen
        publicerades, utan uppgifter om något barn. [Så gör ni](sv:model.impact). Berättelsen är uppdiktad.
    """),
)

EXAMPLES = Node(
    key="examples",
    kind="ArticlePage",
    title="Inspireras av andra",
    slug="inspireras",
    intro="Fem berättelser om hur det kan gå till. De är uppdiktade, men ingenting i dem är omöjligt.",
    body=(
        component("process"),
        text("""
            Känner du igen dig, eller har ni gjort på ett bättre sätt? [Hör av dig](sv:contact), så kan er
            erfarenhet bli nästa exempel. Ingen berättelse om ett verkligt barn publiceras.
        """),
    ),
    children=(PUPIL, PRESCHOOL, YOUTH, CLASSROOM, DECISION),
)
