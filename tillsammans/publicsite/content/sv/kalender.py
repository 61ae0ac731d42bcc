"""Kalender: webinars without sign-up, recordings with their words in text on the same page, and a day to save."""

from tillsammans.publicsite.content import Block, Node
from tillsammans.publicsite.content.write import example, heading, prose, text

ROOM = "https://mote.tillsammans.example/"
FILM = "https://film.tillsammans.example/"


def event(key: str, title: str, slug: str, intro: str, fields: dict[str, object], *body: Block) -> Node:
    """One event. What is not given is empty; times are local."""
    empty = {
        "place": "På webben",
        "join_url": "",
        "recording_url": "",
        "transcript": "",
        "save_the_date": False,
    }
    return Node(f"events.{key}", "EventPage", title, slug, intro, body, empty | fields)


LUNCH = event(
    "lunch_2026",
    "Lunchwebbinarium: från remiss till samtal",
    "lunchwebbinarium-2026-12-04",
    "Två skolor berättar hur de gick från remiss till samtal. Ingen anmälan.",
    {
        "kind": "webinar",
        "starts_at": "2026-12-04 12:00",
        "ends_at": "2026-12-04 12:45",
        "join_url": f"{ROOM}lunch",
        "audience": "Alla som arbetar med barn",
    },
    text("""
        ”Vi skickade remissen och väntade.” Så började det för båda skolorna. I dag ringer de först, frågar
        familjen och får råd samma vecka. De berättar vad de ändrade, vad som gick fel och vad eleverna tycker.
    """),
    heading("Så deltar du"),
    text("Klicka på länken när det börjar. Du behöver inte anmäla dig. Det textas direkt och spelas in."),
    example("Skolorna i berättelsen är uppdiktade", "Webbinariet är ett exempel i den här versionen."),
)

BREAKFAST = event(
    "breakfast_2027",
    "Frukostwebbinarium: hjulet med de yngsta",
    "frukostwebbinarium-2027-03-12",
    "En förskola och ett BVC visar hur de använder bildstödet.",
    {
        "kind": "webinar",
        "starts_at": "2027-03-12 07:30",
        "ends_at": "2027-03-12 08:15",
        "join_url": f"{ROOM}frukost",
        "audience": "Förskola, BVC och socialtjänst",
    },
    text("Ta med kaffet. Vi tittar på tre korta samtal med dockor, och pratar om dem."),
    example("Påhittat", "Webbinariet är ett exempel i den här versionen."),
)

INFORMATION = event(
    "information_2027",
    "Informationsmöte för fristående verksamheter",
    "informationsmote-fristaende-2027-01-20",
    "En timme om modellen, vad den ber om och hur ni kommer igång.",
    {
        "kind": "information",
        "starts_at": "2027-01-20 15:00",
        "ends_at": "2027-01-20 16:00",
        "join_url": f"{ROOM}fristaende",
        "audience": "Huvudmän, rektorer och styrelser i fristående förskolor och skolor",
    },
    text(
        "Ni får veta vad som skiljer er från en kommunal skola, och vad som är lika. Halva tiden är till "
        "för frågor."
    ),
    text("[Läs mer om fristående verksamheter](sv:model.independent)."),
    example("Påhittat", "Mötet är ett exempel i den här versionen."),
)

WORKSHOP = event(
    "workshop_2027",
    "Workshop: skola, socialtjänst och vård i samma rum",
    "workshop-2027-02-11",
    "En eftermiddag för kommuner som ska börja eller börja om.",
    {
        "kind": "workshop",
        "starts_at": "2027-02-11 13:00",
        "ends_at": "2027-02-11 16:00",
        "place": "Meddelas till dem som kommer",
        "audience": "Chefer och nyckelpersoner, gärna tre från varje verksamhet",
    },
    heading("Det här gör vi"),
    text("""
        - Mingelkort: vad gör du, och hur når man dig?
        - Ett fall med hjulet, i blandade grupper.
        - Rita upp forumen ni har. Vilket kan bort?
        - Skriv en sak var som görs inom en månad.
    """),
    text("Efteråt får alla en kort fråga om vad som var till nytta. Svaren redovisas här."),
    example("Påhittat", "Workshopen är ett exempel i den här versionen."),
)

CONFERENCE = event(
    "day_2027",
    "Spara dagen: länsdag för barnens bästa",
    "lansdag-2027-06-03",
    "Skriv upp dagen redan nu. Programmet kommer i mars.",
    {
        "kind": "lecture",
        "starts_at": "2027-06-03 09:00",
        "ends_at": "2027-06-03 15:30",
        "place": "Plats meddelas",
        "save_the_date": True,
        "audience": "Alla som arbetar med barn i länet, och några unga som har bjudits in",
    },
    text("Föreläsningar, samtal mellan yrken, och unga som berättar vad som hjälpte dem."),
    example("Påhittat", "Dagen är ett exempel i den här versionen."),
)

MAY_2025 = event(
    "breakfast_2025",
    "Frukostwebbinarium: samverkansmodellen",
    "frukostwebbinarium-2025-05-23",
    "En första genomgång av modellen för alla som ville veta.",
    {
        "kind": "webinar",
        "starts_at": "2025-05-23 07:30",
        "ends_at": "2025-05-23 08:30",
        "recording_url": f"{FILM}samverkansmodellen",
        "audience": "Alla",
        "transcript": prose("""
            **Exempel på textversion. Den återger inte det som sades.**

            **Programledaren:** God morgon och välkomna. I dag ska vi prata om hur vi hjälps åt kring barn i
            Sörmland.

            **Processledaren:** Modellen har fyra delar. Ett förhållningssätt, en process, verktyg och en
            ledning. Tänk på dem som fyra ben på en stol.

            **Programledaren:** Vad är det första man ska göra i morgon?

            **Processledaren:** Ta reda på vem som är barnets bästa-ansvarig hos er. Om ingen vet, bestäm det.

            **Programledaren:** En fråga från dem som lyssnar: blir det här en orosanmälan till?

            **Processledaren:** Nej. Orosanmälan är något annat, och den går alltid först. Det här är till för
            allt det andra, det som kommer långt innan.

            **Programledaren:** Tack för i dag. Det finns mer på webbplatsen.
        """),
    },
    text("Webbinariet var öppet för alla. Det spelades in för den som missade det."),
    example("Textversionen", "Den är skriven för att visa hur sidan fungerar."),
)

NOVEMBER_2025 = event(
    "lunch_2025",
    "Lunchwebbinarium: två verksamheter berättar",
    "lunchwebbinarium-2025-11-07",
    "Goda exempel på hur modellen införs.",
    {
        "kind": "webinar",
        "starts_at": "2025-11-07 12:00",
        "ends_at": "2025-11-07 12:45",
        "recording_url": f"{FILM}tva-verksamheter",
        "audience": "Alla som arbetar med barn",
        "transcript": prose("""
            **Exempel på textversion. Den återger inte det som sades.**

            **Programledaren:** Välkomna. Vi har två gäster, en rektor och en enhetschef på BVC. Vem börjar?

            **Rektorn:** Vi började med att alla fick fylla i hjulet om sin egen barndom. Det var tyst en lång
            stund.

            **Enhetschefen:** Vi gjorde tvärtom. Vi tog ett fall och upptäckte att vi hade tre olika svar på vem
            man ringer.

            **Programledaren:** Vad var svårast?

            **Rektorn:** Att låta bli att göra en blankett av det.

            **Enhetschefen:** Tiden. Vi tog bort ett annat möte. Det saknar ingen.

            **Programledaren:** Ett råd till den som börjar?

            **Rektorn:** Bjud in socialtjänsten redan till första träffen.

            **Enhetschefen:** Och fråga ett barn om orden går att förstå.
        """),
    },
    text("Två verksamheter delade med sig av hur de arbetar med införandet."),
    example("Textversionen", "Personerna i den är uppdiktade, och klockslaget är vårt."),
)

EVENTS = Node(
    key="events",
    kind="EventIndexPage",
    title="Kalender",
    slug="kalender",
    intro="Webbinarier, möten och dagar att spara. Webbinarier kräver ingen anmälan, och finns kvar här "
    "efteråt med text.",
    body=(text("Prenumerera på kalendern, så kommer nya tider av sig själva."),),
    children=(LUNCH, INFORMATION, WORKSHOP, BREAKFAST, CONFERENCE, NOVEMBER_2025, MAY_2025),
)
