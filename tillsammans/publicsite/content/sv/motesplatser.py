"""Where services meet under one roof, and methods for early support: what helps and what hinders (mapping of 2022)."""

from tillsammans.publicsite.content.sv.verksamheter import service
from tillsammans.publicsite.content.write import details, example, fact, heading, steps, table, text

YOUTH_CLINIC = service(
    "youth_clinic",
    "Ungdomsmottagningen",
    "ungdomsmottagningen",
    {
        "intro": "För unga som har frågor om kroppen, sex, relationer eller hur man mår. Gratis, och med "
        "tystnadsplikt.",
        "task": "Samtal, rådgivning och vård för unga, av barnmorska, kurator och ibland psykolog och läkare.",
        "reach": "Boka på 1177 eller gå dit. Du behöver inte berätta det hemma.",
        "factors": ["Unga väljer själva att komma", "Flera yrken under ett tak", "Öppet utan remiss"],
        "challenges": [
            "Olika huvudmän med olika regler",
            "Få öppettider på mindre orter",
            "Når pojkar sämre",
        ],
    },
    text(
        "Du kan också chatta och läsa på [umo.se](https://www.umo.se/), och på flera språk på "
        "[youmo.se](https://www.youmo.se/)."
    ),
)

FAMILY_CENTRE = service(
    "family_centre",
    "Familjecentralen",
    "familjecentralen",
    {
        "intro": "BVC, öppen förskola, barnmorska och socialtjänst under samma tak. Man går dit för att "
        "leka, och hittar hjälp på vägen.",
        "task": "Mötesplats och tidigt stöd till familjer med barn 0–6 år.",
        "reach": "Öppna förskolan är öppen för alla. Kom in när det passar.",
        "factors": [
            "Samma hus gör att ingen behöver lämnas vidare",
            "Personalen känner varandra",
            "Lätt att komma dit utan problem",
            "Gemensam planering varje vecka",
        ],
        "challenges": [
            "Två huvudmän, två chefer, två journaler",
            "Lokaler som ingen äger",
            "Slutar när barnet blir sex år",
        ],
    },
    heading("Vad händer efter sex år?"),
    text("""
        I Nyköping och Oxelösund undersöks hur ett liknande sätt att arbeta kan fungera för barn upp till 18 år.
        [Läs om satsningen](sv:initiatives.family_centre).
    """),
    details(
        "Nätverket för familjecentraler",
        "Personalen i länet träffas för att lära av varandra. [Nätverket](sv:forums.family_centres).",
    ),
)

BARNAHUS = service(
    "barnahus",
    "Barnahus",
    "barnahus",
    {
        "intro": "När man misstänker att ett barn utsatts för brott ska barnet bara behöva berätta på ett ställe.",
        "task": "Samordnar polis, åklagare, socialtjänst, barnpsykiatri och barnläkare kring barn som kan "
        "ha utsatts för brott.",
        "reach": "Genom socialtjänsten. Som privatperson: ring socialtjänsten eller polisen.",
        "factors": ["Barnet slipper gå runt", "Gemensamma rutiner", "Lokaler gjorda för barn"],
        "challenges": [
            "Tider som ska passa många myndigheter",
            "Stöd efter förhöret",
            "Små kommuner har långt dit",
        ],
    },
    fact(
        "Inget för modellen att vänta på",
        "Misstanke om brott mot barn är en orosanmälan, genast. [Så gör du](sv:model.report).",
    ),
)

HOME_VISITS = service(
    "home_visits",
    "Hembesöksprogram och BarnSäkert",
    "hembesok-och-barnsakert",
    {
        "intro": "Två sätt att upptäcka tidigt och hjälpa där familjen är.",
        "task": "Fler hembesök till nya föräldrar, och ett strukturerat sätt för BVC och socialtjänst att "
        "fånga det som är svårt.",
        "reach": "Fråga på BVC.",
        "factors": [
            "BVC och socialtjänst går hem till familjen tillsammans",
            "Alla får samma frågor, ingen pekas ut",
            "Hjälpen finns nära när svaret är ja",
            "Föräldrar är nöjda när frågan ställs vänligt",
        ],
        "challenges": [
            "Tar tid från annat",
            "Kräver att någon svarar när BVC ringer",
            "Språk och tolk",
            "Kunskapen tappas när personal slutar",
        ],
    },
    heading("BarnSäkert, i korthet"),
    steps(
        (
            "Frågor",
            "Föräldern fyller i ett kort formulär om ekonomi, oro, alkohol, våld och stress före besöket.",
        ),
        ("Samtal", "BVC-sköterskan går igenom svaren och frågar vad föräldern vill ha hjälp med."),
        ("Hjälp vidare", "Socialtjänsten och andra finns med i rutinen och tar emot snabbt."),
    ),
    text("""
        Arbetssättet är exempel på insatser som kan vara svaret på det som hjulet visar. De fortsätter som
        vanligt vid sidan av modellen.
    """),
    table(
        "Fler förebyggande metoder",
        ["Metod", "För vem", "Samverkan"],
        ["Hembesöksprogram", "Nya föräldrar", "BVC och socialtjänst"],
        ["BarnSäkert", "Föräldrar på BVC", "BVC och socialtjänst"],
        ["Socialtjänst i skolan", "Elever", "Skola och socialtjänst"],
        ["Rörelse i skolan", "Alla elever", "Skola och region"],
        ["Föreläsning och handledning", "Personal och föräldrar", "Vård till skola"],
    ),
)

PARENTING = service(
    "parenting",
    "Stöd till föräldrar",
    "foraldraskapsstod",
    {
        "intro": "Att vara förälder är svårt ibland, för alla. Det finns kurser, samtal och öppna dörrar, "
        "utan att någon behöver ha problem.",
        "task": "Kurser för alla föräldrar, rådgivande samtal och familjebehandling.",
        "reach": "Fråga på BVC, i skolan eller ring socialtjänsten. Inget beslut behövs för råd och kurser.",
        "factors": [
            "Samma kurs hålls av skola, vård och socialtjänst ihop",
            "Barnpassning och tolk",
            "Tider på kvällen",
        ],
        "challenges": ["Når dem som redan läser", "Skillnader mellan kommuner", "Pappor kommer mer sällan"],
    },
    heading("Tre sorters stöd"),
    table(
        "Välj efter vad du behöver",
        ["Sort", "För vem", "Så får du det"],
        ["Kurs för alla", "Alla föräldrar, efter barnets ålder", "Anmäl dig själv"],
        ["Rådgivande samtal", "Den som har en fråga eller ett bekymmer", "Ring, du får vara anonym"],
        ["Familjebehandling", "Familjer som behöver mer", "Genom socialtjänsten"],
    ),
    example(
        "Kursen som skolan och socialtjänsten höll ihop",
        """
        Fyra kvällar, mat och barnpassning. Läraren pratade om läxor, familjebehandlaren om gränser och
        skolsköterskan om sömn. Flera föräldrar ringde efteråt. Berättelsen är uppdiktad.
        """,
    ),
)

MEETING_PLACES = (YOUTH_CLINIC, FAMILY_CENTRE, BARNAHUS, HOME_VISITS, PARENTING)
