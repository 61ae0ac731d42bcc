"""Nya satsningar: place, method, level, result. What was published is told; results that are invented are examples."""

from tillsammans.publicsite.content import Block, Node
from tillsammans.publicsite.content.write import example, fact, heading, table, text

UNPUBLISHED = "Inget publicerat resultat"


def initiative(
    key: str, title: str, intro: str, about: dict[str, str], *body: Block, children: tuple[Node, ...] = ()
) -> Node:
    """One initiative. `about` holds slug, place, method, level, period, result, status and goal_link."""
    fields = {name: value for name, value in about.items() if name != "slug"}
    return Node(f"initiatives.{key}", "InitiativePage", title, about["slug"], intro, body, fields, children)


NPF_GNESTA = initiative(
    "npf_gnesta",
    "Individuellt stöd i årskurs 2",
    "Ett team av flera yrken arbetade med enskilda elever, medan alla elever fick mer rörelse.",
    {
        "slug": "npf-individuellt-stod",
        "place": "En skola i Gnesta kommun",
        "method": "Tvärprofessionellt team, stöd till enskilda elever, rörelse för alla, föreläsningar",
        "level": "individual",
        "period": "Från 2022, förlängt till 2024",
        "result": UNPUBLISHED,
        "status": "ended",
        "goal_link": "Stöd utifrån varje barns behov, utan att vänta på diagnos.",
    },
    example(
        "Så kan ett resultat redovisas: Ängsskolan",
        """
        På den påhittade Ängsskolan fick elever som hade svårt att komma igång på morgonen var sin vuxen vid
        dörren. Läraren skrev varje vecka ned vad som hade hjälpt. Det som alla tyckte om var rörelsen före
        första lektionen. Inga tal redovisas, eftersom eleverna var för få.
        """,
    ),
)

NPF_STRANGNAS = initiative(
    "npf_strangnas",
    "Gruppstöd i tre klasser i årskurs 5",
    "Insatser för hela klasser i stället för enskilda elever, med handledning till personalen.",
    {
        "slug": "npf-gruppstod",
        "place": "Tre klasser i Strängnäs kommun",
        "method": "Anpassad lärmiljö i grupp, föreläsningar, handledning",
        "level": "group",
        "period": "Från 2022, förlängt till 2024",
        "result": UNPUBLISHED,
        "status": "ended",
        "goal_link": "Det som är nödvändigt för några blir bra för alla.",
    },
    example(
        "Så kan ett resultat redovisas: Lönnskolan",
        """
        På den påhittade Lönnskolan fick tre klasser samma dagsordning på tavlan, bildstöd och två pauser per
        lektion. Lärarna fick handledning var tredje vecka. Eleverna själva sa att det blev tystare. Två av tre
        klasser fortsatte efteråt, den tredje bytte lärare och tappade tråden.
        """,
    ),
)

NPF_KATRINEHOLM = initiative(
    "npf_katrineholm",
    "En hel skola och ett förstärkt elevhälsoteam",
    "Alla klasser var med, och socialtjänsten och BUP satt med i elevhälsoteamet.",
    {
        "slug": "npf-hela-skolan",
        "place": "En skola i Katrineholms kommun",
        "method": "Förstärkt elevhälsoteam med socialtjänst och BUP, insatser i samtliga klasser",
        "level": "universal",
        "period": "Från 2022, förlängt till 2024",
        "result": UNPUBLISHED,
        "status": "ended",
        "goal_link": "Tidigt stöd till alla, och kort väg till råd från andra yrken.",
    },
    example(
        "Så kan ett resultat redovisas: Exempelskolan",
        """
        På den påhittade Exempelskolan kom BUP och socialtjänsten en eftermiddag i månaden. De flesta frågor
        fick råd samma dag. Svårast var att hålla isär den anonyma delen från den med samtycke. Nu är de två
        delar av mötet, med dörr emellan.
        """,
    ),
    text("[Så fungerar ett förstärkt elevhälsoteam](sv:forums.stronger_eht)."),
)

NPF = initiative(
    "npf",
    "Barn med NPF-liknande svårigheter",
    "Tre kommuner, tre sätt att ge stöd tidigt: enskilda elever, grupper och en hel skola.",
    {
        "slug": "npf-liknande-svarigheter",
        "place": "Gnesta, Strängnäs och Katrineholms kommuner",
        "method": "Tre tvärprofessionella team från skola, socialtjänst och barn- och ungdomspsykiatri",
        "level": "universal",
        "period": "Beslut juni 2022, i gång 2023, förlängt till 2024",
        "result": UNPUBLISHED,
        "status": "ended",
        "goal_link": "Barn ska få samordnat stöd i ett tidigt skede, efter behov och inte efter diagnos.",
    },
    text("""
        Styrgruppen beslutade i juni 2022 att starta delprojektet. Under 2023 började tre team pröva var sitt
        sätt. Det namngavs efter svårigheten, inte efter en diagnos: stödet ska inte behöva vänta på en
        utredning. Att det är avslutat är vår slutsats av perioden, inte något som har publicerats.
    """),
    table(
        "Tre nivåer",
        ["Kommun", "Nivå", "Vad som prövades"],
        ["Gnesta", "Ett barn", "Stöd till enskilda elever i årskurs 2, rörelse för alla, föreläsningar"],
        ["Strängnäs", "En grupp", "Tre klasser i årskurs 5, föreläsningar och handledning"],
        ["Katrineholm", "Alla", "Samtliga klasser på en skola, förstärkt elevhälsoteam"],
    ),
    heading("Vad som återstår att veta"),
    text("""
        En satsning ska utvärderas när den är klar. Först då kan länsstyrgruppen och skolchefsnätverket besluta
        om den ska in i modellen. [Så går det till](sv:model.leadership).
    """),
    children=(NPF_GNESTA, NPF_STRANGNAS, NPF_KATRINEHOLM),
)

FAMILY_CENTRE = initiative(
    "family_centre",
    "Familjecentralsliknande arbetssätt 0–18 år",
    "Det som fungerar för små barn, samma hus och samma personal, prövas högre upp i åldrarna.",
    {
        "slug": "familjecentralsliknande-arbetssatt",
        "place": "Nyköpings och Oxelösunds kommuner",
        "method": "Samlokalisering och gemensam planering, workshoppar på varje ort",
        "level": "universal",
        "period": "Från 2022, pågick enligt överenskommelsen 2024",
        "result": UNPUBLISHED,
        "status": "running",
        "goal_link": "En dörr att gå till för hela uppväxten.",
    },
    text("""
        2022 frågade arbetsgrupper i länet vad som kunde läras av familjecentralerna för barn 7–18 år. Från 2023
        har frågan gällt alla åldrar, 0–18 år. En första workshop hölls på varje ort.
    """),
    heading("Frågor som prövas"),
    text("""
        - Vilka yrken behöver finnas i samma hus, och vilka räcker det att man når?
        - Vad är tonåringens ”öppna förskola”, något man går till utan att ha problem?
        - Hur delar två huvudmän lokal utan att dela journal?
    """),
    text("""
        Bakgrunden är kartläggningen 2022 av [familjecentraler](sv:services.family_centre),
        [ungdomsmottagningar](sv:services.youth_clinic) och [Barnahus](sv:services.barnahus).
    """),
)

WHEEL_PILOTS = initiative(
    "wheel_pilots",
    "Piloterna med hjulet",
    "Hjulet provades i tre kommuner innan det blev en del av modellen.",
    {
        "slug": "piloter-med-hjulet",
        "place": "Flen, Vingåker och Eskilstuna",
        "method": "Barnets bästa-hjulet i samtal, gemensamt för flera verksamheter",
        "level": "individual",
        "period": "2023",
        "result": "Vingåker berättade att samtalen blev djupare, att barnets behov kom mer i mitten och "
        "att rätt stöd blev lättare att se för alla.",
        "status": "in_model",
        "goal_link": "Ett helhetsperspektiv kring barnet, med samma språk för alla.",
    },
    table(
        "Var och vilka",
        ["Kommun", "Verksamheter", "Start"],
        ["Flen och Vingåker", "Socialtjänst och elevhälsa", "Våren 2023"],
        ["Eskilstuna", "Socialtjänst, barnhälsovård och förskola", "Augusti 2023"],
    ),
    text("[Hjulet i dag](sv:wheel). Piloterna följdes av [följeforskarna](sv:research.following)."),
)

CHILD_SIP = initiative(
    "child_sip",
    "Barnets SIP",
    "En arbetsgrupp med kunskap om SIP och barnrätt söker sätt att ge barnet större plats i planen.",
    {
        "slug": "barnets-sip",
        "place": "Hela länet",
        "method": "Arbetsgrupp från region, skola och socialtjänst",
        "level": "individual",
        "period": "Från 2023",
        "result": UNPUBLISHED,
        "status": "running",
        "goal_link": "Samverkan med barnet i mitten, också när planen är lagstadgad.",
    },
    text("Gruppen bildades 2023. [Så kan en SIP bli barnets](sv:model.child_sip)."),
)

SERVICE_DESIGN = initiative(
    "service_design",
    "Tjänstedesign: vad behöver de som möter oss?",
    "Ungdomar, vårdnadshavare och personal fick frågan om tidigt stöd.",
    {
        "slug": "tjanstedesign",
        "place": "Hela länet",
        "method": "Intervjuer enligt tjänstedesign",
        "level": "universal",
        "period": "2022",
        "result": "Underlag till besluten i slutet av 2022 om vad som skulle prövas.",
        "status": "ended",
        "goal_link": "Stöd utifrån behov, så som de beskrivs av dem som har dem.",
    },
    text("""
        Samtidigt kartlades samverkan som redan fanns, på familjecentraler, ungdomsmottagningar och Barnahus:
        vad som gör att den fungerar och vad som är i vägen. I slutet av 2022 beslutades vilka delar som skulle
        prövas som piloter.
    """),
)

REGION_PLAN = initiative(
    "region_plan",
    "Regionens plan för införande",
    "Regionens divisioner gör en gemensam plan för att införa modellen, i flera steg.",
    {
        "slug": "regionens-inforandeplan",
        "place": "Region Sörmland",
        "method": "Gemensam plan, först de divisioner som mest arbetar med barn",
        "level": "universal",
        "period": "Från hösten 2025",
        "result": UNPUBLISHED,
        "status": "running",
        "goal_link": "Vården är med på samma villkor som skola och socialtjänst.",
    },
    text(
        "Planen tas fram tillsammans med alla divisioner. Det första steget är att få med dem som primärt "
        "möter barn."
    ),
)

SELF_CARE = initiative(
    "self_care",
    "Egenvård för barn",
    "Ett närliggande projekt på Länsgemensamt regionalt stöd, om vad barn och familjer kan göra själva.",
    {
        "slug": "egenvard-for-barn",
        "place": "Region Sörmland",
        "method": "Eget projekt, vid sidan av modellen",
        "level": "individual",
        "period": "Pågick 2023",
        "result": UNPUBLISHED,
        "status": "ended",
        "goal_link": "Berör hälsa och omsorg i hjulet. Ingår inte i modellen.",
    },
    text("Projektet nämns för att den som söker ska hitta rätt. Det styrs inte härifrån."),
)

INITIATIVES = Node(
    key="initiatives",
    kind="ArticlePage",
    title="Satsningar och piloter",
    slug="satsningar",
    intro="Det som har prövats, prövas eller har blivit en del av modellen.",
    body=(
        text("""
            Varje satsning har en plats, ett sätt att arbeta, en nivå och en koppling till
            [målet](sv:model.goal). När den är klar utvärderas den. Sedan beslutas om den ska in i modellen.
        """),
        fact(
            "Publicerat och påhittat hålls isär",
            """
            Plats, tid och metod är det som huvudmännen har publicerat. Exempel på resultat är uppdiktade, och
            är märkta så. Där inget resultat är publicerat står det.
            """,
        ),
    ),
    children=(NPF, FAMILY_CENTRE, WHEEL_PILOTS, CHILD_SIP, SERVICE_DESIGN, REGION_PLAN, SELF_CARE),
)
