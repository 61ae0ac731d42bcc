"""Samverkansforum: what, when, who, and how one brings something."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import details, example, fact, heading, steps, table, text, warning

CONSULTATION = Node(
    key="forums.consultation",
    kind="ForumPage",
    title="Anonym konsultation",
    slug="anonym-konsultation",
    intro="Råd från andra yrken, utan att någon får veta vilket barn det gäller.",
    body=(
        heading("Så beskriver du utan att avslöja"),
        text("""
            - Åldern som ett spann: ”ett barn i mellanstadiet”.
            - Läget, inte händelsen: ”oro för en vuxens hälsa”, inte vad som hände vilken natt.
            - Frågan: vad vill du ha råd om?
            - Inga namn, klasser, adresser, diagnoser eller yrken på föräldrarna.
        """),
        fact(
            "I en liten ort räcker lite",
            "Tänk på att någon kan känna igen familjen ändå. Då är det inte anonymt, och du behöver samtycke.",
        ),
        text("""
            Det som sägs kan inte kopplas till barnet efteråt. Vill ni gå vidare kring ett visst barn börjar det
            om, med ett ja från familjen.
        """),
        warning(
            "Blir någon orolig av det som sägs?",
            "Den som vet vilket barn det gäller gör en [orosanmälan](sv:model.report).",
        ),
    ),
    fields={
        "when": "I alla forum nedan, och på telefon",
        "who": "Den som vill ha råd, och den som kan ge det",
        "bring": "Ring forumets kontakt, eller ta upp frågan på mötet. Skriv ned rådet, inte barnet.",
    },
)

VITS = Node(
    key="forums.vits",
    kind="ForumPage",
    title="VITS",
    slug="vits",
    intro="Ett möte mellan yrken, tidigt, kring ett barn eller en grupp barn.",
    body=(
        text("""
            VITS nämns i överenskommelsen som exempel på möten där skola, socialtjänst och vård ger varandra råd
            innan något har blivit stort. Barnet tas upp anonymt eller med samtycke.
        """),
        heading("Ett möte, 45 minuter"),
        steps(
            ("Frågan", "Den som har frågan berättar, högst fem minuter."),
            ("Hjulet", "Vad vet vi, i vilka områden? Styrkor först."),
            ("Råd", "Var och en säger vad den egna verksamheten kan erbjuda, i allmänna ord."),
            ("Nästa steg", "Den som frågade säger vad den tar med sig. Bara det skrivs ned."),
        ),
    ),
    fields={
        "when": "Enligt lokal kalender, ofta en gång i månaden",
        "who": "Skola eller förskola, socialtjänst, BUP eller BVC",
        "bring": "Anmäl frågan till den som håller i mötet. Anonymt, eller med samtycke som namnger deltagarna.",
    },
)

EHT = Node(
    key="forums.eht",
    kind="ForumPage",
    title="Elevhälsoteam, EHT",
    slug="eht",
    intro="Skolans eget team. Här fattas många av de beslut som hjälper ett barn i vardagen.",
    body=(
        text("""
            Rektor leder. Kurator, skolsköterska, specialpedagog och ibland psykolog är med. I modellen är EHT
            en plats där de fem frågorna kan besvaras: fem minuter per barn, med frågorna på skärmen och ett
            beslut på slutet.
        """),
        heading("Bra vanor"),
        text("""
            - Bara de som behöver vara med kring det barnet är kvar i rummet.
            - Styrkor nämns först.
            - Någon säger barnets egna ord.
            - Beslutet har ett namn och ett datum.
            - Den som upptäckte får veta att det är klart.
        """),
        example(
            "Fem minuter i en EHT",
            """
            Kuratorn läser svaren på de fem frågorna. Skolsköterskan lämnar en mening ur sin kunskap, inte
            journalen. Rektor beslutar: en vuxen möter två mornar i veckan, och familjen får frågan om BUP.
            Berättelsen är uppdiktad.
            """,
        ),
    ),
    fields={
        "when": "Varje vecka eller varannan, på skolan",
        "who": "Rektor och elevhälsan",
        "bring": "Säg till barnets bästa-ansvarig, som sätter upp frågan på listan.",
    },
)

STRONGER_EHT = Node(
    key="forums.stronger_eht",
    kind="ForumPage",
    title="Förstärkt elevhälsoteam",
    slug="forstarkt-eht",
    intro="När socialtjänsten och BUP är med i skolans elevhälsoteam kan råd ges samma dag.",
    body=(
        text("""
            Sättet att arbeta har prövats i Katrineholm, på en skola där samtliga klasser var med. [Läs om
            satsningen](sv:initiatives.npf).
        """),
        table(
            "Två delar av mötet, två regler",
            ["Del", "Vem är med", "Hur barnet tas upp"],
            ["Första delen", "Skolans elevhälsa", "Enligt skolans egen sekretess"],
            ["Andra delen", "Även socialtjänst och BUP", "Anonymt, eller det familjen har sagt ja till"],
        ),
        details(
            "Kan socialtjänsten säga att de redan känner familjen?",
            "Nej, inte utan ett ja. Fråga inte heller.",
        ),
    ),
    fields={
        "when": "En gång i månaden, i anslutning till EHT",
        "who": "Elevhälsan, socialtjänstens öppna insatser, BUP",
        "bring": "Barnets bästa-ansvarig anmäler, och säger om frågan är anonym.",
    },
)

FAMILY_CENTRES = Node(
    key="forums.family_centres",
    kind="ForumPage",
    title="Nätverket för familjecentraler",
    slug="natverket-for-familjecentraler",
    intro="Personal från familjecentraler lär av varandra, och av det som fungerar för äldre barn.",
    body=(
        text("""
            Här tas inga enskilda barn upp. Nätverket pratar om arbetssätt: gemensamma föräldrakurser, hembesök,
            lokaler och hur man når dem som inte kommer.
        """),
    ),
    fields={
        "when": "En gång per termin",
        "who": "BVC, öppen förskola, barnmorska och socialtjänst på familjecentralerna",
        "bring": "Skicka ett ämne till processledningen två veckor före.",
    },
)

LOCAL_GROUP = Node(
    key="forums.local_group",
    kind="ForumPage",
    title="Lokal ledningsgrupp för barn och unga",
    slug="lokal-ledningsgrupp",
    intro="Chefer från skola, socialtjänst och vård i samma kommun, som tar bort det som är i vägen.",
    body=(
        text("""
            När samma hinder dyker upp i flera möten är det ingen enskilds fel. Då behövs någon som kan ändra en
            rutin, en lokal eller ett schema. Inga enskilda barn tas upp.
        """),
        fact(
            "Workshop mellan nämnder",
            """
            I Gnesta hölls 2022 två dagar mellan nämnder och förvaltningar, bland annat om orosanmälningar,
            juridiska möjligheter och svårigheter, och framtida satsningar. De ledde till ett beslut om att ta
            fram en strategi för samverkan. Också i Oxelösund möttes nämnderna, om barn och unga och om
            skolfrånvaro.
            """,
        ),
    ),
    fields={
        "when": "Två gånger per termin",
        "who": "Skolchef, socialchef och verksamhetschefer i vården",
        "bring": "Barnets bästa-ansvariga skickar hinder de ser återkomma.",
    },
)

FORUMS = Node(
    key="forums",
    kind="ArticlePage",
    title="Samverkansforum",
    slug="forum",
    intro="Platser där yrken möts för att ge råd, tänka ihop och lära. Namnen skiljer sig mellan kommuner, "
    "tanken är samma.",
    body=(
        table(
            "Vilket forum passar?",
            ["Du vill", "Gå till"],
            ["Ha råd utan att säga vem det gäller", "Anonym konsultation, på telefon eller i ett forum"],
            ["Tänka ihop med andra yrken, tidigt", "VITS eller motsvarande"],
            ["Få ett beslut i skolan", "EHT"],
            ["Ha socialtjänst och BUP i rummet", "Förstärkt EHT"],
            ["Få en plan kring ett barn", "Samverkansmöte, när familjen sagt ja"],
            ["Ändra något som är i vägen för många", "Lokal ledningsgrupp"],
        ),
        text("""
            Det som gäller ett enskilt barn tas upp anonymt eller med samtycke. [Så frågar
            du](sv:model.consent). Tiderna på sidorna är ungefärliga. Fråga hos er hur ni gör.
        """),
    ),
    children=(CONSULTATION, VITS, EHT, STRONGER_EHT, FAMILY_CENTRES, LOCAL_GROUP),
)
