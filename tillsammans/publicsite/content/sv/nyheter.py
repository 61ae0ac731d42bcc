"""Nyheter over 2026. The facts were published by the parties in 2022-2025; dates here are the demo's own."""

from tillsammans.publicsite.content import Block, Node
from tillsammans.publicsite.content.write import example, fact, heading, quote, text


def news(key: str, date: str, tag: str, title: str, slug: str, intro: str, *body: Block) -> Node:
    """One item. tag: inspireras, material, beslut, nyhet or forskning."""
    return Node(f"news.{key}", "NewsPage", title, slug, intro, body, {"date": date, "tag": tag})


ITEMS = (
    news(
        "absence",
        "2026-11-12",
        "inspireras",
        "Frånvaron blev ett samtal om hela barnet",
        "franvaron-blev-ett-samtal",
        "I Vingåker utgår arbetet med frånvaro från hjulet. Eleven är med från första dagen.",
        text("""
            Hur förenar man en förvaltnings formella krav med skolans glädje? Den frågan ställde sig Vingåkers
            utbildningsverksamhet när arbetet med omfattande frånvaro skulle göras om. Svaret blev ett digitalt
            verktyg och en dokumentation som klarar lagens krav, och som samtidigt följer hjulet.
        """),
        text("""
            Det betyder att hela vägen, från att frånvaron har märkts till att eleven är tillbaka, handlar om
            hur eleven har det. Anmälan, utredning och åtgärd finns med. Men det första som frågas är inte
            varför du är borta, utan hur du har det.
        """),
        heading("Tre saker att låna"),
        text("""
            - Låt kartläggningen och frånvaroutredningen vara samma samtal.
            - Fråga om det som drar till skolan, inte bara det som hindrar.
            - Sluta inte när eleven är tillbaka. Se efter en gång till.
        """),
        example(
            "Så kan det låta",
            "”Förut kom det ett papper hem. Nu kom en vuxen och frågade.” Eleven som säger det är uppdiktad.",
        ),
        text("[Mer om skolfrånvaro](sv:model.absence)."),
    ),
    news(
        "pictures",
        "2026-11-03",
        "material",
        "Nytt bildstöd för barn i förskolan",
        "nytt-bildstod-for-forskolan",
        "Sju kort med bilder för samtal med de yngsta. Hämta och skriv ut.",
        text("""
            Till varje del av hjulet finns nu bilder för barn i förskoleåldern. Ett barn som inte har ord för
            hur det känns kan peka. Ett barn som har många ord får något att hålla i.
        """),
        heading("Så börjar du"),
        text("""
            - Välj ett kort. Lägg de andra åt sidan.
            - Peka själv först, och berätta något om dig.
            - Vänta. Räkna till tio, tyst.
            - Sluta medan det är roligt.
        """),
        fact("Bilder är inte bara för små barn", "Bildstöd hjälper i alla åldrar, och på alla språk."),
        text("[Till materialet](sv:library)."),
    ),
    news(
        "sip",
        "2026-10-27",
        "beslut",
        "Överenskommelsen om SIP är uppdaterad",
        "overenskommelsen-om-sip",
        "Det här är nytt för dig som kallar till eller deltar i en SIP.",
        text("""
            Länets överenskommelse om samordnad individuell plan för barn och unga är reviderad. Den gäller
            hälso- och sjukvård, socialtjänst, förskola och skola.
        """),
        heading("Kom ihåg när du kallar"),
        text("""
            - Fråga familjen om samtycke till SIP för sig, även om det finns en plan.
            - Skriv vilka insatser som behövs, vem som svarar för dem, vad andra gör och vem som har det
              övergripande ansvaret.
            - Låt barnet vara med på sitt sätt.
            - Boka uppföljningen innan ni skiljs åt.
        """),
        text("""
            Läs överenskommelsen på [Följ processen](sv:process). Där står upplaga och datum. [Om
            SIP](sv:model.sip).
        """),
    ),
    news(
        "languages",
        "2026-10-06",
        "material",
        "Hjulet på fyra språk",
        "hjulet-pa-fyra-sprak",
        "Svenska, engelska, somaliska och arabiska. Fler är på väg.",
        text("""
            Hjulet finns som affisch, som tomt blad att fylla i och med stor text. Det arabiska läses från
            höger, men områdena står i samma ordning, så att två personer kan peka på samma plats och mena samma
            sak.
        """),
        text("[Hämta hjulet](sv:wheel). Låter en översättning fel, [säg till](sv:contact)."),
    ),
    news(
        "finder",
        "2026-09-15",
        "nyhet",
        "Hitta barnets bästa-ansvarig på tre klick",
        "hitta-barnets-basta-ansvarig",
        "Skriv skolans namn, välj skola, se vem du vänder dig till. Ingen inloggning.",
        text("""
            Alla barn har en barnets bästa-ansvarig, men alla vet inte vem. I sökningen finns förskolor, skolor,
            BVC, uppföljningsansvariga och KAA i hela länet. Är någon borta står ersättaren.
        """),
        text("Inga barn finns i sökningen. Den känner bara till enheter och uppdrag. [Sök här](/hitta/)."),
    ),
    news(
        "impact",
        "2026-08-25",
        "inspireras",
        "Sju frågor innan vi bestämmer",
        "sju-fragor-innan-vi-bestammer",
        "I Oxelösund blev hjulet en checklista när skolans organisation skulle ändras.",
        text("""
            En omorganisation handlar om scheman, lokaler och tjänster. Med hjulet som stöd i en
            barnkonsekvensanalys handlade den också om vänner, trygghet och hur dagen börjar. Det stärkte
            barnens rätt i beslutet.
        """),
        text("[Så gör ni en barnkonsekvensanalys](sv:model.impact)."),
    ),
    news(
        "reports",
        "2026-06-09",
        "forskning",
        "Tre delrapporter, nu också i kortform",
        "tre-delrapporter-i-kortform",
        "Följeforskarna har följt arbetet sedan början. Läs det viktigaste på fem minuter.",
        text("""
            Följeforskning är att forskare går bredvid och berättar vad de ser medan arbetet pågår. Tre
            delrapporter har kommit. Den tredje handlar om piloterna, och finns i lång och kort version hos FoU
            i Sörmland.
        """),
        text(
            "[Om följeforskningen](sv:research.following). Rapporterna finns hos [FoU i "
            "Sörmland](https://fou.sormland.se/)."
        ),
    ),
    news(
        "independent",
        "2026-05-19",
        "nyhet",
        "Fristående verksamheter är välkomna",
        "fristaende-ar-valkomna",
        "Alla fristående förskolor och skolor i länet har fått frågan om att vara med.",
        text("""
            Barn väljer inte huvudman. Därför har alla fristående verksamheter fått erbjudande om att gå med,
            och flera har varit på träffar. Den som vill börja får en workshop hos sig.
        """),
        quote(
            "Vi trodde att det var kommunens sak. Nu har vi en egen barnets bästa-ansvarig.",
            "Rektor, påhittad",
        ),
        text("[Så går ni med](sv:model.independent)."),
    ),
    news(
        "review",
        "2026-04-14",
        "beslut",
        "Årlig översyn av överenskommelsen",
        "arlig-oversyn",
        "En gång om året frågar vi oss om modellen stämmer med verkligheten.",
        text("""
            Överenskommelsen gäller tills vidare och ses över varje år. Länsstyrgruppen och skolchefsnätverket
            beslutar om ändringar tillsammans.
        """),
        example(
            "Frågor i årets översyn",
            """
            - Är rollen för barn 0–6 år tydlig när BVC och förskola delar den?
            - Behöver den nya socialtjänstlagen ändra något i texten?
            - Vad händer när grundskolan blir tioårig 2028?

            Frågorna är våra egna exempel.
            """,
        ),
        text("[Om överenskommelsen](sv:model.agreement)."),
    ),
    news(
        "compass",
        "2026-03-03",
        "forskning",
        "Karta & kompass ska ge svar tillbaka",
        "karta-och-kompass",
        "Långtidsstudien av barns och ungas hälsa har samlat data. Nu handlar det om att förstå dem ihop.",
        text("""
            Kommuner och region har lämnat uppgifter till studien, några med hjälp av FoU, andra med egna
            lösningar. Nästa steg är samtal med verksamheterna om vad siffrorna betyder. Siffror om grupper,
            aldrig om ett barn.
        """),
        text("[Om Karta & kompass](sv:research.compass)."),
    ),
    news(
        "open",
        "2026-02-10",
        "nyhet",
        "Följ processen öppet",
        "folj-processen-oppet",
        "Statusrapporter, minnesanteckningar och beslut på samma sida, med ett flöde att prenumerera på.",
        text("""
            Sedan 2025 publiceras statusrapporter och minnesanteckningar från styrgruppens möten. Nu ligger allt
            i en tidslinje: vem som beslutade, när, och när det ska prövas igen. [Följ processen](sv:process).
        """),
    ),
)

NEWS = Node(
    key="news",
    kind="NewsIndexPage",
    title="Nyheter",
    slug="nyheter",
    intro="Det som händer, nya material och beslut, och verksamheter att inspireras av.",
    body=(
        fact(
            "Om nyheterna i den här versionen",
            """
            Sakuppgifterna kommer ur huvudmännens nyhetsbrev 2022–2025. Datumen är våra, och det som är märkt
            exempel är uppdiktat.
            """,
        ),
    ),
    children=ITEMS,
)
