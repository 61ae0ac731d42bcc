"""Barnets rätt: three perspectives kept apart, child impact assessment, premises for children."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import (
    component,
    details,
    example,
    fact,
    heading,
    steps,
    table,
    text,
)

IMPACT = Node(
    key="model.impact",
    kind="ArticlePage",
    title="Barnkonsekvensanalys",
    slug="barnkonsekvensanalys",
    intro="Innan ni beslutar något som rör en grupp barn: ta reda på vad det betyder för dem. Hjulet är "
    "checklistan.",
    body=(
        text("""
            I Oxelösund användes hjulet i en barnkonsekvensanalys när skolans organisation skulle ändras. Då kom
            alla delar av barnens liv med, inte bara skoldagen. Det är ett sätt att använda hjulet som fler kan
            låna.
        """),
        heading("Sex steg"),
        steps(
            (
                "Beskriv frågan",
                "Vad ska beslutas, av vem, och vilka barn berörs? Också de som inte är på plats än.",
            ),
            (
                "Lyssna till barnen",
                "På deras villkor. Skriv vilka som är tillfrågade, och vilka som inte är det.",
            ),
            ("Hämta kunskap", "Forskning, erfarenhet och barnkonventionens artiklar."),
            (
                "Se alternativen",
                "Gå igenom hjulets sju områden för varje alternativ. Vad blir bättre, vad blir sämre?",
            ),
            (
                "Bedöm och besluta",
                "Säg vilket alternativ som är bäst för barnen. Väljer ni ett annat, skriv varför, och vad "
                "ni gör för att väga upp det.",
            ),
            ("Återkoppla och utvärdera", "Berätta för barnen vad det blev. Se efter om ett år."),
        ),
        table(
            "Hjulet som checklista",
            ["Område", "Fråga till förslaget"],
            ["Hälsa", "Vad händer med rörelse, mat, sömn och väntetider?"],
            ["Utveckling", "Får barnen öva det de behöver?"],
            ["Lärande", "Blir det lättare eller svårare att vara i skolan?"],
            ["Omsorg", "Räcker vuxnas tid? Vem finns före och efter skolan?"],
            ["Hemmet", "Vad betyder det för familjens vardag och ekonomi?"],
            ["Relationer", "Vilka vänner och vuxna tappar barnen, vilka får de?"],
            ["Trygghet", "Hur blir vägen, rasten, bussen, nätet?"],
        ),
        fact(
            "Inga uppgifter om enskilda barn",
            "Analysen handlar om grupper. Den ska gå att publicera.",
        ),
    ),
)

PREMISES = Node(
    key="model.premises",
    kind="ArticlePage",
    title="Lokaler som fungerar för barn",
    slug="lokaler-for-barn",
    intro="Ett rum säger något redan innan någon har börjat prata. En checklista att gå runt med, gärna "
    "tillsammans med barn.",
    body=(
        heading("Väntrum och entré"),
        text("""
            - Hittar ett barn som läser dåligt rätt från dörren?
            - Finns en disk i barnets höjd, och någon som hälsar på barnet först?
            - Kan man vänta utan att bli sedd av klasskamrater?
            - Finns plats för rullstol, barnvagn och syskon?
        """),
        heading("Samtalsrum"),
        text("""
            - Kan barnet sitta nära dörren om det vill?
            - Är det tyst nog, och hörs inget ut?
            - Finns papper, pennor, bildstöd och något att ha i händerna?
            - Går ljuset att dämpa? Tickar klockan?
            - Kan man lämna rummet utan att gå genom ett väntrum?
        """),
        heading("Mötesrum"),
        text("""
            - Har barnet varit där förut, eller sett en bild?
            - Är stolarna lika, och kan barnet välja först?
            - Är skärmen vänd så att alla ser samma sak?
            - Finns en annan plats att vila på en stund?
        """),
        text("Fyll på listan efter varje runda. Be barnen berätta vad ni missade."),
    ),
)

RIGHTS = Node(
    key="model.rights",
    kind="ArticlePage",
    title="Barnets rätt",
    slug="barnets-ratt",
    intro="Barnkonventionen är lag i Sverige sedan 2020. Barn ska höras i allt som rör dem, och ingen får "
    "behandlas sämre än någon annan.",
    body=(
        heading("Tre perspektiv som hålls isär"),
        component("perspectives"),
        text("""
            De blandas lätt ihop. Då kan vuxnas tankar om barnet råka stå där barnets egna ord borde stå. I
            modellen har de därför var sin plats: vuxnas bild i kartläggningen, barnets ord för sig, och
            prövningen av barnets rätt vid varje beslut.
        """),
        table(
            "Samma fråga, tre perspektiv",
            ["Perspektiv", "Om en elev som är borta från skolan"],
            ["Barnperspektiv", "Vi vuxna tror att morgnarna är svårast, och att oro hemma spelar in."],
            ["Barnets perspektiv", "”Jag vill vara hemma så jag vet att allt är bra.”"],
            [
                "Barnrättsperspektiv",
                "Rätten till utbildning och till hälsa. Är barnet hört? Är beslutet det bästa för barnet?",
            ],
        ),
        heading("Artiklar som ofta är med"),
        table(
            "Ur barnkonventionen, i korthet",
            ["Artikel", "Handlar om"],
            ["2", "Lika värde. Inget barn får diskrimineras"],
            ["3", "Barnets bästa ska bedömas i varje beslut"],
            ["6", "Rätt till liv och utveckling"],
            ["12", "Rätt att säga sin mening och få den beaktad efter ålder och mognad"],
            ["16", "Rätt till privatliv"],
            ["19", "Skydd mot våld och vanvård"],
            ["23", "Barn med funktionsnedsättning har rätt till ett fullvärdigt liv"],
            ["24", "Rätt till hälsa och vård"],
            ["28 och 29", "Rätt till utbildning"],
            ["31", "Rätt till lek, vila och fritid"],
        ),
        heading("Att lyssna på riktigt"),
        text("""
            - Säg varför du frågar, och vem som får veta.
            - Låt barnet hoppa över. Tystnad är också ett svar.
            - Skriv barnets ord som barnet sa dem.
            - Gå igenom det du skrivit innan ni slutar. Rätta tillsammans.
            - Berätta efteråt vad det ledde till.
        """),
        heading("Barnrättsombud"),
        text("""
            Ett barnrättsombud är en kollega med extra uppgift: att fråga ”vad betyder det här för barnen?” när
            något ska beslutas. Ombudet är ingen expert att lämna över frågan till, utan en påminnelse som har
            ett namn.
        """),
        example(
            "Ombudet på en vårdcentral",
            """
            Inför flytten till nya lokaler gick ombudet en runda med fyra barn. De ville att väntrummet skulle
            ha två delar, en för lek och en för lugn. Det blev så. Berättelsen är uppdiktad.
            """,
        ),
        details(
            "Var finns mer att läsa?",
            """
            Hos [Barnombudsmannen](https://www.barnombudsmannen.se/) finns konventionen i flera former, också
            för barn.
            """,
        ),
    ),
    children=(IMPACT, PREMISES),
)
