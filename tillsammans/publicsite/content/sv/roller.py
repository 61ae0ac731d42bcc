"""Roller och ansvar: from the one who notices to the municipality's responsibility for the young outside school."""

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

NAMED_PERSON = Node(
    key="model.named_person",
    kind="ArticlePage",
    title="Barnets bästa-ansvarig",
    slug="barnets-basta-ansvarig",
    intro="Alla barn i Sörmland har en barnets bästa-ansvarig. Det är den person man vänder sig till när "
    "ett barn kan behöva stöd, och som ser till att något händer.",
    body=(
        heading("Sök på skola, förskola eller kommun"),
        component("finder"),
        heading("Vem är det för just det här barnet?"),
        text("Det beror på barnets ålder och var barnet går i skola."),
        component("named_person_table"),
        text("""
            Små barn som går i förskola har två: förskolan och barnhälsovården. I den här tjänsten leder
            förskolan då, och BVC är med. Huvudmännen kan bestämma att det ska vara tvärtom.
        """),
        heading("Det här gör barnets bästa-ansvarig"),
        steps(
            ("Tar emot", "Från den egna verksamheten, från andra, från barnet självt, från familjen."),
            (
                "Ser till att det kartläggs",
                "Gör det själv eller ber någon lämplig i sin verksamhet. Ansvaret stannar hos barnets "
                "bästa-ansvarig.",
            ),
            ("Ställer de fem frågorna", "Räcker det vi kan göra, eller behövs flera?"),
            ("Bjuder in", "Till ett samverkansmöte, när familjen har sagt ja."),
        ),
        heading("Så ska det vara"),
        text("""
            - Det finns en per förskola, skola eller verksamhet. Verksamheten utser själv.
            - Personen är känd och lätt att nå, för barn, vårdnadshavare och andra verksamheter.
            - Personen får besluta. Är det inte chefen själv ska mandatet delegeras.
            - Det finns en ersättare när personen är borta.
        """),
        fact(
            "Ett uppdrag, inte ett register",
            "Barnets bästa-ansvarig finns för en enhet. Ingen lista över barn behövs för att veta vem det är.",
        ),
        heading("När det inte är självklart"),
        details(
            "Barnet går i en fristående skola",
            """
            Går skolan med i modellen utser den sin egen. Gör den inte det har barnet ändå rätt till hjälp. Då
            svarar sökningen vem du kan vända dig till i stället. [Fristående
            verksamheter](sv:model.independent).
            """,
        ),
        details(
            "Barnet går i skola i en annan kommun",
            "Det är skolan där barnet går. Hemkommunen har kvar sitt ansvar för annat stöd.",
        ),
        details(
            "Ungdomen går på gymnasium utanför Sörmland",
            "Då är det en [uppföljningsansvarig](sv:model.follow_up) i hemkommunens skolförvaltning.",
        ),
        details(
            "Ungdomen går inte på gymnasiet",
            "Då är det [kommunala aktivitetsansvaret, KAA](sv:model.kaa), till 20 år.",
        ),
        details(
            "Barnet är placerat, nyanlänt eller saknar fast adress",
            """
            Utgå från var barnet går i skola eller förskola i dag. Finns ingen sådan, börja i den kommun där
            barnet är. Ett barn ska aldrig vänta på att vuxna kommer överens om vem som är ansvarig.
            """,
        ),
    ),
)

COORDINATOR = Node(
    key="model.coordinator",
    kind="ArticlePage",
    title="Samordningsperson",
    slug="samordningsperson",
    intro="När flera hjälper till ska en person hålla koll på att det ni lovat blir av. Barnet får säga "
    "först vem det ska vara.",
    body=(
        heading("Så väljs samordningspersonen"),
        steps(
            ("Barnet får frågan före mötet", "”Vem vill du att det ska vara?” Den frågan kommer först."),
            ("Personen svarar själv", "Ett ja är frivilligt. Ett nej är också ett svar."),
            (
                "Mötet bestämmer",
                "Barnets önskan gäller. Bara särskilda skäl kan ändra på det, och då skrivs skälet ned.",
            ),
        ),
        heading("Det här gör samordningspersonen"),
        text("""
            - Är familjens kontakt. Barnet och vårdnadshavarna kan fråga om allt i planen.
            - Ser till att barnets och vårdnadshavarnas röster hörs.
            - Håller koll på att det som är lovat blir av, och svarar när någon säger att det inte blev det.
            - Bokar och leder uppföljningen.
            - Säger till när någon behöver läggas till eller bytas ut.
        """),
        text("""
            Samordningspersonen gör inte allas jobb. Varje verksamhet har kvar sitt ansvar och sin del av
            planen.
        """),
        quote("Petra. Hon frågar inte så mycket.", "Alma, 12 år, påhittad, om vem hon ville ha"),
        heading("Barnets eget nätverk"),
        text("""
            En mormor, en tränare eller en granne kan betyda mer än tre möten. Fråga barnet vilka som är
            viktiga. De kan bjudas in om barnet och vårdnadshavarna vill. De får veta det familjen bestämmer.
        """),
        details(
            "Är det samma sak som den som har ansvar för en SIP?",
            """
            Nej. I en SIP ska det stå om kommunen eller regionen har det övergripande ansvaret. Det är en
            uppgift för en huvudman. Samordningspersonen är en människa. Båda behövs, och de står på var sin rad
            i planen.
            """,
        ),
        details(
            "Kan man byta?",
            "Ja. Barnet eller vårdnadshavaren säger till, och den nya personen svarar ja innan bytet gäller.",
        ),
    ),
)

NOTICER = Node(
    key="model.noticer",
    kind="ArticlePage",
    title="Den som upptäcker",
    slug="den-som-upptacker",
    intro="Läraren, tandsköterskan, fritidsledaren, du. Alla som möter barn kan vara den som ser det först.",
    body=(
        steps(
            ("Fråga barnet", "Kort, öppet och i lugn och ro. Säg vad du har märkt."),
            ("Skriv fyra saker", "Vem, vilka områden i hjulet, vad du såg eller hörde, barnets egna ord."),
            ("Lämna till barnets bästa-ansvarig", "Du ser innan du skickar vem som kommer att läsa."),
            ("Få besked", "Läst. Arbetar vidare. Klart. Mer kan du inte alltid få veta."),
        ),
        heading("Tecken att lägga märke till"),
        text("""
            - Något har ändrats: närvaro, ork, vänner, humör, mat.
            - Barnet tar ett stort ansvar hemma.
            - Barnet drar sig undan, eller söker upp vuxna mer än förr.
            - Ont i magen eller huvudet utan att man hittar varför.
            - Förskolebarnet leker inte, sover oroligt eller säger orden allt mer sällan.
        """),
        text("Ett tecken är ingen förklaring. Det är ett skäl att fråga."),
        warning(
            "Är du orolig för att barnet far illa?",
            "Då är det en [orosanmälan](sv:model.report), genast. Det andra får vänta.",
        ),
        details(
            "Får jag berätta för någon i en annan verksamhet?",
            """
            Inom din egen verksamhet, när det behövs för arbetet. Till någon annan krävs oftast ett ja från
            familjen. [Vad får jag berätta, för vem?](sv:model.legal)
            """,
        ),
    ),
)

GUARDIAN_ROLE = Node(
    key="model.guardian_role",
    kind="ArticlePage",
    title="Vårdnadshavarens roll",
    slug="vardnadshavare",
    intro="Ingen känner barnet som den som bor med det. Vårdnadshavaren är med från början, inte "
    "informerad i efterhand.",
    body=(
        text("""
            - **Berättar** hur det är hemma, med egna ord, styrkor lika väl som oro.
            - **Säger ja, nej eller vill veta mer**, för varje mottagare och varje ämne.
            - **Är med** när mål och åtgärder bestäms, och bekräftar sin egen rad.
            - **Säger till** när något inte blev av.
            - **Slipper** samordna. Det gör samordningspersonen.
        """),
        heading("Två vårdnadshavare är två röster"),
        text("""
            Har barnet två vårdnadshavare frågas båda, var för sig och ungefär samtidigt. Den enas ord, svar och
            adress visas inte för den andra. Är de oense håller vi oss till det som båda sagt ja till, och
            frågar igen.
        """),
        text("[Sidan för vårdnadshavare](sv:guardians) beskriver allt steg för steg."),
    ),
)

CHILD_ROLE = Node(
    key="model.child_role",
    kind="ArticlePage",
    title="Barnets plats",
    slug="barnet",
    intro="Barnet är inte föremål för insatser. Barnet är den som vet hur det är.",
    body=(
        text("""
            - Barnets egna ord står först och ändras inte av vuxna.
            - Barnet får i slutet av samtalet säga vem som får veta vad.
            - Kan önskan inte följas får barnet veta det först, och varför.
            - Barnet väljer samordningsperson, plats, tid och hur det vill delta.
            - Målen skrivs med barnets ord och ändras bara tillsammans med barnet.
            - Är barnet inte hört ska det stå varför.
        """),
        heading("Att delta på sina villkor"),
        table(
            "Olika sätt att vara med",
            ["Sätt", "Passar när"],
            ["Hela mötet", "Barnet vill och har fått veta vilka som kommer"],
            ["En del av mötet", "En kvart räcker, eller något ska sägas utan barnet"],
            ["Via skärm", "Rummet känns för stort"],
            ["Med en bild, en inspelning eller ett brev", "Orden kommer lättare i förväg"],
            ["Genom någon barnet litar på", "Barnet vill slippa, men vill bli hört"],
        ),
        text("""
            Små barn och barn som talar på andra sätt deltar också. Bildstöd, lek och teckningar är språk.
            [Bildstöd finns att hämta](sv:library). [Sidan för barn och unga](sv:children).
        """),
    ),
)

FOLLOW_UP = Node(
    key="model.follow_up",
    kind="ArticlePage",
    title="Uppföljningsansvarig",
    slug="uppfoljningsansvarig",
    intro="För ungdomar som går på gymnasium utanför Sörmland är en uppföljningsansvarig i hemkommunen "
    "barnets bästa-ansvarig.",
    body=(
        text("""
            Hemkommunen har ansvar för sina ungdomar också när skolan ligger någon annanstans. Den
            uppföljningsansvarige finns i kommunens skolförvaltning och

            - tar emot om skolan, familjen eller någon annan ser att ungdomen behöver stöd
            - håller kontakt med skolan där ungdomen går
            - ser till att stöd på hemorten och stöd på skolan hänger ihop
            - tar vid när ungdomen avbryter eller byter
        """),
        text("[Sök din kommun](/hitta/) för att se vem det är."),
    ),
)

KAA = Node(
    key="model.kaa",
    kind="ArticlePage",
    title="Kommunala aktivitetsansvaret, KAA",
    slug="kommunala-aktivitetsansvaret",
    intro="Den som är under 20 år och inte går på gymnasiet hör till kommunens aktivitetsansvar. Där finns "
    "också barnets bästa-ansvarig.",
    body=(
        text("""
            KAA gäller den som har slutat grundskolan men inte har börjat gymnasiet, eller som har hoppat av.
            Ansvaret varar tills ungdomen fyller 20 år eller har en gymnasieexamen. Det står i 29 kap. 9 §
            skollagen.
        """),
        heading("Det här gör KAA"),
        text("""
            - Söker upp och frågar hur det går, flera gånger om det behövs.
            - Erbjuder det som passar: studier, praktik, samtal, eller en väg tillbaka till skolan.
            - Samlar dem som behövs när det är mer än skola som är svårt.
        """),
        heading("När man har fyllt 18"),
        text("""
            Den som har fyllt 18 svarar för sig själv. Vårdnadshavarnas ja slutar gälla på födelsedagen, och
            ingen berättar något för dem utan den unges eget ja.
        """),
        text("[Sök din kommun](/hitta/) för att se vem som svarar."),
    ),
)

ROLES = Node(
    key="model.roles",
    kind="ArticlePage",
    title="Roller och ansvar",
    slug="roller",
    intro="Vem som gör vad ska vara tydligt för alla, också för barnet.",
    body=(
        tiles(
            ("Barnets bästa-ansvarig", "Tar emot och ser till att det händer", "model.named_person", "users"),
            ("Samordningsperson", "Håller koll på planen. Barnet väljer", "model.coordinator", "handshake"),
            ("Den som upptäcker", "Alla som möter barn", "model.noticer", "eye"),
            ("Vårdnadshavare", "Med från början", "model.guardian_role", "house"),
            ("Barnet", "Den som vet hur det är", "model.child_role", "smile"),
            ("Uppföljningsansvarig", "Vid gymnasium utanför länet", "model.follow_up", "map-pin"),
            ("KAA", "När gymnasiet inte blev av", "model.kaa", "compass"),
        ),
        heading("Yrken du möter"),
        table(
            "Vem är det som sitter runt bordet?",
            ["Yrke", "Vanlig roll"],
            ["Mentor, lärare, förskollärare", "Upptäcker, och gör mest av det som hjälper i vardagen"],
            ["Rektor", "Ofta barnets bästa-ansvarig. Beslutar om stöd i skolan"],
            ["Skolkurator, skolpsykolog, specialpedagog", "Kartlägger och ger stöd i elevhälsan"],
            ["Skolsköterska, skolläkare", "Hälsobesök och egen journal. Kan vara den barnet litar mest på"],
            ["BVC-sköterska", "Möter alla familjer med små barn. Barnets bästa-ansvarig för de minsta"],
            ["Socialsekreterare, familjebehandlare", "Råd, stöd och öppna insatser. Utreder när det behövs"],
            ["Familje- och skolpedagog", "Finns i hemmet och i skolan, ofta vid frånvaro"],
            ["Sjuksköterska, psykolog, läkare i vården", "Bedömer och behandlar. Kan ge råd tidigt"],
            ["Barnrättsombud", "Bevakar barnens perspektiv på arbetsplatsen"],
        ),
        example(
            "En roll kan ha flera hattar",
            """
            Skolsköterskan Petra har en egen journal som ingen annan på skolan läser. När Alma väljer henne till
            samordningsperson får hon ett andra uppdrag. De två hålls isär. Berättelsen är uppdiktad.
            """,
        ),
    ),
    children=(NAMED_PERSON, COORDINATOR, NOTICER, GUARDIAN_ROLE, CHILD_ROLE, FOLLOW_UP, KAA),
)
