"""SIP, Barnets SIP and absence from school."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import (
    component,
    details,
    example,
    fact,
    heading,
    quote,
    steps,
    table,
    text,
    tiles,
    warning,
)

CHILD_SIP = Node(
    key="model.child_sip",
    kind="ArticlePage",
    title="Barnets SIP",
    slug="barnets-sip",
    intro="En plan som handlar om ett barn ska barnet kunna förstå, vara med om att skriva och känna igen sig i.",
    body=(
        text("""
            2023 bildades en arbetsgrupp för att stärka barnets plats i SIP. I gruppen fanns sakkunniga i SIP
            och barnrätt, och företrädare för regionen, skolan och socialtjänsten. Det här är vad den som kallar
            kan göra.
        """),
        heading("Före mötet"),
        text("""
            - Berätta vad mötet är till för, med ord eller bilder.
            - Visa vilka som kommer. En bild på rummet hjälper.
            - Fråga vem som ska vara samordningsperson.
            - Fråga om plats, paus, hur länge, och om något inte ska sägas inför alla.
            - Fråga vad barnet vill få ut av mötet. Skriv det som mål, i jag-form.
        """),
        heading("På mötet"),
        text("""
            - Börja med barnets fråga, gärna barnets egen bild.
            - Prata med barnet, inte om det.
            - Säg högt vad ni får prata om i dag, och vad ni inte pratar om.
            - Ta paus innan någon behöver be om det.
        """),
        heading("Efter mötet"),
        text("""
            - Ge barnet Min plan: en sida, lätta ord, vem man frågar.
            - Berätta när ni ses igen.
            - Fråga hur det var, och ändra till nästa gång.
        """),
        quote("Jag vill sitta vid dörren.", "Alma, 12 år, påhittad"),
        text("[Bilder till mötet och planen](sv:library) finns i materialet."),
    ),
)

SIP = Node(
    key="model.sip",
    kind="ArticlePage",
    title="Samordnad individuell plan, SIP",
    slug="sip",
    intro="När ett barn behöver insatser från både socialtjänsten och vården ska de göra en plan ihop. Det "
    "är en rättighet.",
    body=(
        heading("Vad planen ska svara på"),
        steps(
            ("Vilka insatser behövs?", "Beskrivna så att familjen förstår vad som ska hända."),
            ("Vem svarar för vad?", "Varje huvudman står för sin del."),
            ("Vad gör andra?", "Skolan, en förening, familjen själv."),
            ("Vem har det övergripande ansvaret?", "Kommunen eller regionen. Det ska stå."),
        ),
        text(
            "De fyra delarna står i 10 kap. 8–9 §§ socialtjänstlagen och 16 kap. 4 § hälso- och sjukvårdslagen."
        ),
        heading("Vem kan be om en SIP?"),
        text("""
            Barnet, en vårdnadshavare eller vem som helst i verksamheterna, också skolan. Den som säger nej till
            en begäran ska tala om varför. Planen görs bara om familjen samtycker, och den ska påbörjas utan
            dröjsmål.
        """),
        heading("Från plan till SIP, utan att skriva om"),
        text("""
            Ett samverkansmöte kan ge en vanlig plan. Behövs det sedan insatser från både socialtjänst och vård
            blir samma plan en SIP. Det som redan står behöver ingen skriva igen. Samtycket till SIP frågas för
            sig.
        """),
        table(
            "Plan eller SIP?",
            ["Fråga", "Plan", "SIP"],
            ["När", "Flera hjälps åt", "Insatser från både socialtjänst och vård"],
            ["Grund", "Modellen", "Lag"],
            ["Samordningsperson", "Ja, barnets val", "Ja, barnets val"],
            ["Övergripande ansvar utpekat", "Behövs inte", "Ska stå: kommun eller region"],
            ["Uppföljning bokad", "Ja", "Ja"],
        ),
        heading("Länets överenskommelse om SIP"),
        text("""
            I Sörmland finns en överenskommelse om SIP för barn och unga mellan vård, socialtjänst, förskola och
            skola. Den har reviderats. På den här webbplatsen visas alltid den senaste upplagan med datum, på
            sidan [Följ processen](sv:process).
        """),
        fact(
            "Vägledning för hela landet",
            "Sveriges Kommuner och Regioner har ett stöd som heter Använd SIP. Det finns på "
            "[skr.se](https://skr.se/).",
        ),
        tiles(
            ("Barnets SIP", "Så får barnet plats i planen", "model.child_sip", "smile"),
            ("Material till möten", "Dagordning, plan och bildstöd", "library", "file-text"),
            ("Samordningsperson", "Den ni frågar om planen", "model.coordinator", "handshake"),
        ),
        details(
            "Måste det vara ett möte?",
            "Ofta, men inte alltid. Det viktiga är att alla som gör något i planen har sagt ja till sin del.",
        ),
    ),
    children=(CHILD_SIP,),
)

ABSENCE = Node(
    key="model.absence",
    kind="ArticlePage",
    title="Skolfrånvaro",
    slug="skolfranvaro",
    intro="Frånvaro är sällan hela frågan. Den är ofta det första som syns.",
    body=(
        heading("Vad skolan ska göra"),
        text("""
            När en elev är borta upprepade gånger eller länge ska rektor skyndsamt utreda varför, om det inte är
            obehövligt. Det gäller både giltig och ogiltig frånvaro. Utredningen görs tillsammans med eleven,
            vårdnadshavarna och elevhälsan, och huvudmannen får veta att den har börjat. Det står i 7 kap. 19 a
            § skollagen. För gymnasiet finns regler i 15 kap. 16 §.
        """),
        heading("Så hjälper modellen"),
        steps(
            ("Fråga tidigt", "Mentorn ser mönstret och frågar eleven, med hjulet på bordet."),
            (
                "En kartläggning, inte två",
                "Samma samtal kan vara både kartläggning och frånvaroutredning. Datumen för samråd följer med.",
            ),
            (
                "Se hela barnet",
                "Sömn, vänner, hemmet, nätet, lärandet. Och det som drar: slöjden, en lärare, en vän.",
            ),
            ("Gör något i veckan", "En egen ingång, en vuxen på morgonen, en anpassad uppgift."),
            ("Ta hjälp", "När det som hindrar finns utanför skolan."),
            ("Följ tills eleven är tillbaka", "Och se efter ett tag senare, gärna efter ett lov."),
        ),
        heading("Ord att välja"),
        text("""
            Skriv giltig, ogiltig, omfattande eller problematisk skolfrånvaro. Skriv inte ”hemmasittare”. Ingen
            är sin frånvaro.
        """),
        heading("Två kommuner som har gått före"),
        text("""
            - **Vingåker** har tagit fram ett digitalt verktyg och en dokumentation för omfattande frånvaro som
              möter lagens krav och är byggda på hjulet. Hela vägen från anmälan till återkomst tar sikte på hur
              eleven har det, och eleven är delaktig. [Läs berättelsen](sv:news.absence).
            - **Oxelösund** har målet att alla barn ska vara i skolan. Familje- och skolpedagoger arbetar både
              hemma och i skolan.
        """),
        example(
            "Nio halvdagar",
            """
            Alma var borta nio halvdagar i september. I januari var det en. Det som hjälpte var inte ett
            åtgärdsprogram utan en kurator vid dörren två mornar i veckan, ett grupparbete med rätt vänner och
            någon att prata med om oron. Alma är uppdiktad.
            """,
        ),
        warning(
            "Frånvaro kan vara ett tecken på att ett barn far illa",
            "Då är det en [orosanmälan](sv:model.report), genast och utanför utredningen.",
        ),
        component("urgent"),
    ),
)
