"""What the model stands on: the agreement, the ten parties, independent schools, priorities, words and years."""

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
    tiles,
)

AGREEMENT = Node(
    key="model.agreement",
    kind="ArticlePage",
    title="Överenskommelsen",
    slug="overenskommelsen",
    intro="Det som huvudmännen har kommit överens om, i korthet. Här står vad dokumentet är, vem som äger "
    "det och hur det ändras.",
    body=(
        table(
            "Dokumentet",
            ["Uppgift", "Innehåll"],
            [
                "Titel",
                "Överenskommelse Tillsammans för barnens bästa i Sörmland. En länsgemensam modell för "
                "tidig samverkan",
            ],
            ["Kategori", "Överenskommelse"],
            ["Upplaga", "Första"],
            ["Diarienummer", "Inte ifyllt"],
            ["Gäller", "Från 18 oktober 2024, tills vidare"],
            ["Ansvarig", "Länsstyrgruppen för samverkansstrukturen i Sörmland"],
            ["Beslutad av", "Länsstyrgruppen och skol- och förvaltningschefsnätverket i Sörmland"],
            ["Revideras", "Ses över varje år av samma grupper"],
            ["Uppsägning", "I sin helhet och för alla parter, efter beslut i länsstyrgruppen"],
        ),
        heading("Vad parterna har kommit överens om"),
        text("""
            - Alla barn under 18 år omfattas, från det främjande till det åtgärdande.
            - Förskola, skola, socialtjänst och hälso- och sjukvård är lika viktiga och bär samma ansvar.
            - [Förhållningssättet](sv:model.attitude) är gemensamt.
            - [Processen](sv:model.process) är gemensam: upptäcka, kartlägga, samarbeta.
            - [Hjulet](sv:wheel) används i samtal med och om alla barn.
            - Varje verksamhet utser en [barnets bästa-ansvarig](sv:model.named_person) med mandat.
            - Barnet frågas först om [samordningsperson](sv:model.coordinator).
            - Nya satsningar utvärderas innan de blir en del av modellen.
            - Modellen ersätter inte [skyldigheten att göra orosanmälan](sv:model.not_replace).
        """),
        heading("Vilka som har skrivit under"),
        text(
            "Tjugoen chefer skrev under. Här står funktionerna. Byter en chef tar efterträdaren över åtagandet."
        ),
        table(
            "Undertecknare efter funktion",
            ["Huvudman", "Funktioner"],
            ["Region Sörmland", "Regiondirektör"],
            ["Eskilstuna", "Vård- och omsorgschef, socialchef, skolchef"],
            ["Flen", "Socialchef, skolchef"],
            ["Gnesta", "Socialchef, skolchef"],
            ["Katrineholm", "Socialchef, skolchef"],
            ["Nyköping", "Socialchef, skolchef"],
            ["Oxelösund", "Vård- och omsorgschef, skolchef"],
            ["Strängnäs", "Socialchef, skolchef"],
            ["Trosa", "Socialchef, skolchef, vård- och omsorgschef"],
            ["Vingåker", "Socialchef, skolchef"],
        ),
        fact(
            "Exemplen är bara exempel",
            """
            I överenskommelsen finns exempel på hur delarna kan se ut. De binder ingen. Detsamma gäller exemplen
            på den här webbplatsen.
            """,
        ),
        details(
            "Var finns hela dokumentet?",
            "Hos huvudmännen och på länets samverkanswebb. Den här sidan sammanfattar och ersätter det inte.",
        ),
        tiles(
            ("Beslut och revideringar", "Vad som ändrats, och när", "process", "list"),
            ("Ordlista", "Orden som överenskommelsen använder", "model.glossary", "book-open"),
            ("Tidslinje", "Från 2021 till i dag", "model.timeline", "clock"),
        ),
    ),
)

PRINCIPALS = Node(
    key="model.principals",
    kind="ArticlePage",
    title="De tio huvudmännen",
    slug="huvudmannen",
    intro="Nio kommuner och Region Sörmland. Alla har antagit målbilden och beslutat om modellen.",
    body=(
        component("principals"),
        heading("Samma stöd var man än bor"),
        text("""
            En tioåring i Trosa ska ha samma chans att få hjälp som en tioåring i Vingåker. Därför är stegen,
            hjulet och rollerna lika i hela länet. Hur det ordnas lokalt bestämmer varje huvudman.
        """),
        heading("Så följer vi att det blir lika"),
        text("""
            - Har varje förskola, skola och verksamhet en utsedd barnets bästa-ansvarig?
            - Hur lång tid tar det innan någon läser det som har upptäckts?
            - Får barnet den samordningsperson det önskar?
            - Slutar varje möte med en bokad uppföljning?
        """),
        text("Svaren visas per kommun utan att något barn går att känna igen. [Siffror](sv:research)."),
        example(
            "Ett glapp som syntes",
            """
            En kommun såg att nästan ingen tog vid när ungdomar avbröt gymnasiet utanför länet. De utsåg en
            uppföljningsansvarig och lade in funktionen i sökningen. Berättelsen är uppdiktad.
            """,
        ),
    ),
)

INDEPENDENT = Node(
    key="model.independent",
    kind="ArticlePage",
    title="Fristående verksamheter",
    slug="fristaende-verksamheter",
    intro="Barn i fristående skolor och förskolor är länets barn. Alla fristående verksamheter har fått "
    "erbjudande om att gå med.",
    body=(
        text("""
            Under våren 2025 hölls information och träffar. Vid skolstarten började en friskola i Nyköpings
            kommun med en workshop, och är nu igång.
        """),
        heading("Så går ni med"),
        steps(
            ("Hör av er", "Till processledningen. De kommer gärna och berättar."),
            ("Huvudmannen beslutar", "Styrelsen antar målbilden och modellen."),
            ("Utse", "En barnets bästa-ansvarig med ersättare. Lägg in dem i sökningen."),
            ("Öva", "En workshop om hjulet och ett fall för all personal."),
            ("Börja", "Med ett barn, en klass eller en grupp."),
        ),
        heading("Det som är annorlunda för er"),
        table(
            "Samma modell, andra regler",
            ["Fråga", "Kommunal", "Fristående"],
            ["Sekretess", "Offentlighets- och sekretesslagen", "Tystnadsplikt enligt skollagen 29:14"],
            ["Utlämnande av handlingar", "Offentlighetsprincipen gäller", "Gäller oftast inte"],
            [
                "Frånvaroutredning",
                "Anmälan till huvudmannen",
                "Anmälan till huvudmannen, och besked till hemkommunen",
            ],
            ["Orosanmälan", "Ja, samma skyldighet", "Ja, samma skyldighet"],
        ),
        text("[Kontakta processledningen](sv:contact)."),
    ),
)

PRIORITIES = Node(
    key="model.priorities",
    kind="ArticlePage",
    title="Vårdens prioriteringsgrupper",
    slug="prioriteringsgrupper",
    intro="Att förebygga är inte något man gör när det blir tid över. I riksdagens riktlinjer för vården "
    "hör det till den näst högsta gruppen.",
    body=(
        table(
            "Fyra grupper",
            ["Grupp", "Vad som ingår", "Exempel för barn"],
            ["1", "Livshotande akuta sjukdomar och svåra kroniska sjukdomar", "Svår astma, självmordsrisk"],
            [
                "2",
                "Prevention, habilitering och rehabilitering",
                "Hembesök, råd om sömn, tidigt stöd vid oro",
            ],
            ["3", "Mindre svåra akuta och kroniska sjukdomar", "Eksem, öroninflammation"],
            ["4", "Vård av andra skäl än sjukdom eller skada", "Intyg"],
        ),
        text("""
            Grupp 2 gäller både insatser för alla och insatser för en enskild. Det betyder att vården kan och
            ska vara med tidigt, också när ingen har en diagnos.
        """),
        fact("Exemplen är våra", "De visar ungefär vad som menas. Vården bedömer varje patient för sig."),
        text("Att vården ska förebygga ohälsa står i 3 kap. 2 § hälso- och sjukvårdslagen."),
    ),
)

PREVENTION = Node(
    key="model.prevention",
    kind="ArticlePage",
    title="Insatser som främjar och förebygger",
    slug="framja-och-forebygga",
    intro="Vad man kan göra för alla barn, för en grupp och för ett barn, och vilken lag som säger att det "
    "är vårt uppdrag.",
    body=(
        table(
            "Exempel på tre nivåer",
            ["Nivå", "Exempel"],
            [
                "Alla barn",
                "Föräldrakurser för alla, rörelse varje dag, personal som känner varandras uppdrag",
            ],
            [
                "En grupp",
                "Lugnare lärmiljö i en klass, föreläsning och handledning, socialtjänsten på plats i skolan",
            ],
            ["Ett barn", "Samtal, hembesök, konsultation, en plan ihop"],
        ),
        heading("Gör miljön lättare för en grupp"),
        text("""
            När lektionen anpassas för dem som har svårast blir den ofta bättre för alla: tydligt schema, lugn
            ingång, bildstöd, pauser. Skolan kan få hjälp av vården och socialtjänsten att se vad som behövs.
        """),
        heading("Använd varandras arenor"),
        text("""
            Socialtjänsten på skolgården. BVC på öppna förskolan. Skolsköterskan på fritidsgården. Det är
            lättare att be om hjälp av någon man redan har sett.
        """),
        heading("Socialtjänstens uppdrag att förebygga"),
        table(
            "Vad socialtjänstlagen säger, i korthet (18 kap. 1–5 §§ i den lydelse överenskommelsen hänvisar till)",
            ["Uppdrag", "Kan betyda"],
            ["Trygga uppväxtvillkor", "Vara med och planera områden, skolor och fritid"],
            ["Söka upp och förebygga", "Fältarbete, öppna mottagningar, besök i skolan"],
            ["Förebygga skadligt bruk och beroende", "Samarbete med skola, polis och föreningar"],
            ["Särskild uppmärksamhet på dem det börjar gå snett för", "Tidigt stöd till familjen"],
            ["Samverka kring barn som far illa", "Gemensamma rutiner och kontaktvägar"],
        ),
        text("[Metoder och verksamheter i länet](sv:services). [Satsningar som prövas](sv:initiatives)."),
    ),
)

GLOSSARY = Node(
    key="model.glossary",
    kind="ArticlePage",
    title="Ordlista",
    slug="ordlista",
    intro="Samma ord ska betyda samma sak för alla. Här är de som modellen använder.",
    body=(
        component("glossary"),
        text("""
            Tre ord blandas ofta ihop. **Samarbete** är arbete vi gör ihop kring något avgränsat. **Samordning**
            är att få resurser och insatser att passa ihop. **Samverkan** är att organisationer handlar
            gemensamt för ett syfte. De kommer från [Socialstyrelsens
            termbank](https://termbank.socialstyrelsen.se/).
        """),
    ),
)

TIMELINE = Node(
    key="model.timeline",
    kind="ArticlePage",
    title="Tidslinje",
    slug="tidslinje",
    intro="Från en idé 2021 till en modell som används i hela länet.",
    body=(
        component("phases"),
        text("Beslut, rapporter och minnesanteckningar finns på [Följ processen](sv:process)."),
    ),
)

BACKGROUND = (PREVENTION, PRIORITIES, AGREEMENT, PRINCIPALS, INDEPENDENT, GLOSSARY, TIMELINE)
