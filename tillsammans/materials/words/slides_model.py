"""The presentation "Modellen" in Swedish: what the agreement holds, in words to say aloud.

Facts are from the agreement; sentences are ours, except the five questions, which stand word by word.
"""

from tillsammans.materials.words.laws import PREVENTION
from tillsammans.materials.words.slides import Slide, Table
from tillsammans.materials.words.stories import FIVE_QUESTIONS

REPORT = (
    "Det här ersätter inte en orosanmälan. Tror du att ett barn far illa, anmäl till socialtjänsten genast. "
    "Är det akut, ring 112."
)

SLIDES = (
    Slide(
        opening=True,
        title="Tillsammans för barnens bästa",
        points=("Sörmlands gemensamma modell för tidig samverkan",),
        picture="wheel",
        alt="Barnets bästa-hjulet: ett barn i mitten och runt om sju fält: hälsa, utveckling, lärande, omsorg, "
        "hemmet, relationer och trygghet.",
        say=(
            "Välkomna. Vi ska prata om hur förskola, skola, socialtjänst och vård i hela Sörmland hjälps åt "
            "runt barn.",
            "Arbetet började 2021. Överenskommelsen gäller från den 18 oktober 2024, i alla nio kommuner och i "
            "Region Sörmland. Den ses över varje år.",
        ),
        ask="Vilka verksamheter är här i dag? Räck upp handen när jag läser upp dem.",
        minutes=2,
    ),
    Slide(
        title="Målet: alla barn, samma chans",
        points=(
            "Alla barn ska få möjlighet att må bra, i kroppen och i sinnet",
            "Uppväxten ska vara god och trygg, efter vad varje barn behöver",
            "Hälsa, skolgång och livet hemma påverkar varandra. Därför måste vi göra det ihop",
            "Förskola och skola, socialtjänst och vård är lika viktiga",
        ),
        say=(
            "Alla kommuner och regionen har beslutat om samma målbild. Det här är vad den betyder med våra ord.",
            "Stödet ska vara likvärdigt var i länet man än bor. Det ska komma tidigt, innan det lilla har blivit "
            "stort.",
            "Ingen av oss äger barnet, och ingen av oss ser hela bilden själv. Det är därför tilliten mellan oss "
            "är själva grunden.",
        ),
        ask="När fick ett barn du mötte hjälp i rätt tid? Vad gjorde att det blev så?",
        minutes=4,
    ),
    Slide(
        title="Modellen har fyra delar",
        cards=(
            (
                "Förhållningssätt",
                "Hur vi tänker: tillsammans, helhet, främja och förebygga, barnets rättigheter.",
            ),
            ("Process", "Vad vi gör: upptäcka, kartlägga, samarbeta. Med uppföljning till slutet."),
            ("Arbetssätt och verktyg", "Vad vi har till hjälp: hjulet, roller, samverkansforum och SIP."),
            ("Ledning och styrning", "Vem som ansvarar: länsstyrgruppen och skolchefsnätverket."),
        ),
        say=(
            "De fyra delarna hör ihop. Verktyget utan förhållningssättet blir en blankett. Förhållningssättet "
            "utan processen blir fina ord.",
            "Länsstyrgruppen och skolchefsnätverket träffas minst en gång per termin. Nya satsningar utvärderas "
            "innan de kan bli en del av modellen.",
        ),
        ask="Vilken av delarna känner du bäst till? Vilken är nyast för dig?",
        minutes=3,
    ),
    Slide(
        title="Hela barnets liv, på samma gång",
        points=(
            "Det som skyddar är lika viktigt att se som det som oroar",
            "Svårt på ett område kan bero på ett annat",
            "Hjulet ger oss samma ord, vilket yrke vi än har",
            "Används i samtal med barn, med vårdnadshavare och mellan oss",
        ),
        picture="wheel",
        alt="Hjulet med sju fält runt barnet, ett fält för varje del av livet.",
        say=(
            "Vi är utbildade att se var sin del. Hjulet hjälper oss att höja blicken.",
            "I varje område frågar vi efter båda sidor: vad ger kraft, och vad gör ont? Skyddsfaktorer och "
            "riskfaktorer finns ofta på samma ställe.",
        ),
        ask="Tänk på ditt eget yrke: vilket område i hjulet ser du mest av? Vilket ser du minst av?",
        minutes=4,
    ),
    Slide(
        title="Att förebygga är allas uppdrag",
        table=Table(
            heads=("Verksamhet", "Lag", "Vad den går ut på"),
            rows=tuple((one.service["sv"], one.place["sv"], one.says["sv"]) for one in PREVENTION),
            alt="Tabell över vad skollagen, socialtjänstlagen och hälso- och sjukvårdslagen säger om att "
            "förebygga.",
            widths=(30, 44, 64),
        ),
        notice="Lagarna så som de lydde i juli 2025, sammanfattade med våra ord. Kontrollera med jurist.",
        say=(
            "Det här är ingen extra uppgift vid sidan av. Alla tre har det redan i sin egen lag.",
            "Elevhälsans arbete sker för enskilda elever, för grupper och för hela skolan.",
            "Den nya socialtjänstlagen gäller sedan den 1 juli 2025. Den lägger ännu mer vikt vid att vara tidig "
            "och lätt att nå.",
        ),
        ask="Vad i ditt arbete den här veckan var förebyggande, fast du kanske inte kallade det så?",
        minutes=3,
    ),
    Slide(
        title="I vården är prevention prioriterat",
        points=(
            "Vård av livshotande sjukdom och svår kronisk sjukdom",
            "Prevention, habilitering och rehabilitering",
            "Vård av mindre svår akut och kronisk sjukdom",
            "Vård av andra skäl än sjukdom eller skada",
        ),
        numbered=True,
        notice="Att förebygga står i grupp 2: före vård av mindre svåra sjukdomar. Det gäller både insatser för "
        "alla och för den enskilda.",
        say=(
            "Riksdagen har delat in vården i fyra grupper efter hur viktigt det är att de får plats.",
            "Många tror att förebyggande är det man gör om tid blir över. Det är tvärtom: det står i grupp två.",
            "Ta med dig det till nästa samtal om tid och resurser.",
        ),
        ask="Förvånar ordningen dig? Märks den i vardagen?",
        minutes=2,
    ),
    Slide(
        title="Från alla barn till några få",
        points=(
            "Främja: för alla barn. Alla som möter barn",
            "Förebygga: tidigt, för barn och grupper. Barnets bästa-ansvarig kartlägger",
            "Åtgärda: flera hjälps åt. Samordningspersonen håller ihop",
        ),
        picture="triangle",
        alt="En triangel i tre våningar. Nederst och bredast: främja, alla barn. I mitten: förebygga, barn i ett "
        "tidigt skede. Överst och smalast: åtgärda, barn som behöver stöd från flera.",
        say=(
            "Triangeln visar nivåerna och vem som har en roll på varje nivå. De flesta barn finns längst ner, "
            "och där gör vi störst skillnad för flest.",
            "Främja kan vara föräldraskapsstöd, familjecentral, ungdomsmottagning, rörelse och en lärmiljö som "
            "fungerar för fler.",
            "Förebygga kan vara konsultation utan namn, handledning till en grupp, hembesök eller att "
            "socialtjänsten eller BUP sitter med i elevhälsoteamet.",
            "Ett barn kan behöva allt på en gång. Nivån säger vad vi gör, inte vad barnet är.",
        ),
        ask="På vilken nivå lägger ni mest tid? Var skulle ni vilja lägga den?",
        minutes=4,
    ),
    Slide(
        title="Tre steg, samma i hela länet",
        cards=(
            (
                "1. Upptäcka",
                "Alla som möter barn. Någon ser, hör eller undrar, och berättar för rätt person.",
            ),
            ("2. Kartlägga", "Barnets bästa-ansvarig. Hela bilden med hjulet, sedan fem frågor."),
            ("3. Samarbeta", "Möte, plan och samordningsperson. Uppföljning tills det är klart."),
        ),
        notice=REPORT,
        say=(
            "Stegen är desamma överallt. Det gör att ett barn som flyttar från en kommun till en annan inte "
            "börjar om.",
            "Man kan stanna efter varje steg. Ofta räcker det som den egna verksamheten kan göra.",
            "Uppföljningen hör till det tredje steget. Det slutar inte med en plan, utan med att det blev bättre.",
        ),
        ask="Var i kedjan brukar det ta stopp hos er?",
        minutes=3,
    ),
    Slide(
        title="Upptäcka: säg det du har sett",
        points=(
            "Alla som arbetar med barn har det här ansvaret",
            "Tänk varvet runt hjulet: vilka områden handlar det om?",
            "Skriv det du såg och hörde, och barnets egna ord. Inte vad du tror att det beror på",
            "Kontakta barnets bästa-ansvarig. Alla barn har en",
        ),
        notice=REPORT,
        say=(
            "Du behöver inte vara säker, och du behöver inte ha en lösning. Det räcker att du undrar.",
            "Berätta för barnet att du vill fråga någon som kan hjälpa. Fråga vad barnet tycker om det.",
            "Rutan längst ner är viktig. Det här är en väg för tidig oro. Misstänker du att ett barn far illa "
            "gör du en orosanmälan, själv och genast. Ingen behöver godkänna den.",
        ),
        ask="Hur skulle du säga till barnet: ”Jag vill berätta det här för någon som kan hjälpa”?",
        minutes=3,
    ),
    Slide(
        title="Kartlägga: de fem frågorna",
        points=FIVE_QUESTIONS["sv"],
        numbered=True,
        notice="Att se helheten. Inte att ställa diagnos, och inte att ta över andras uppdrag.",
        say=(
            "Frågorna står ordagrant i överenskommelsen. De kommer från Skottland, från modellen GIRFEC.",
            "Barnets bästa-ansvarig, eller någon som den personen utser, samlar det som barnet, vårdnadshavarna "
            "och verksamheten berättar, och svarar sedan på frågorna.",
            "Lägg märke till ordningen: först jag, sedan min verksamhet, sist andra. Fråga fem är den som avgör "
            "om vi går vidare till samarbete.",
        ),
        ask="Vilken fråga hoppar vi oftast över när det är bråttom?",
        minutes=4,
    ),
    Slide(
        title="Samarbeta: ett möte som barnet känner igen sig i",
        points=(
            "Fråga om samtycke: vårdnadshavare, och barnet efter ålder och mognad",
            "Bjud in dem som områdena i hjulet pekar på",
            "Barnet tillfrågas först om vem som ska vara samordningsperson",
            "Planen säger vem som gör vad och när. Behövs både kommun och region blir det en SIP",
            "Samordningspersonen bokar uppföljning",
        ),
        say=(
            "Samtycke betyder här att någon säger ja till att vi pratar med varandra om barnet. Det gäller "
            "någon, om något, till ett visst datum, och går att ta tillbaka.",
            "Samordningspersonen är familjens kontakt. Dit vänder man sig om något i planen inte blir av. "
            "Bara särskilda skäl gör att det blir någon annan än den barnet vill ha.",
            "En SIP är en rättighet i lag när insatser behövs från både socialtjänst och vård.",
        ),
        ask="Hur kan barnet vara med, om det inte vill sitta i rummet?",
        minutes=4,
    ),
    Slide(
        title="Vem är barnets bästa-ansvarig?",
        table=Table(
            heads=("Barnet", "Finns hos"),
            rows=(
                ("0–6 år", "Barnhälsovården och förskolan"),
                ("Förskoleklass till årskurs 9", "Skolan"),
                ("Gymnasium i Sörmland", "Skolan"),
                ("Gymnasium utanför Sörmland", "Uppföljningsansvarig inom skola i hemkommunen"),
                ("Har inte börjat gymnasiet", "Kommunala aktivitetsansvaret, KAA"),
                ("Har hoppat av gymnasiet", "Kommunala aktivitetsansvaret, KAA"),
            ),
            alt="Tabell över var barnets bästa-ansvarig finns, efter barnets ålder och skolform.",
            widths=(5, 8),
        ),
        say=(
            "Det finns en på varje förskola, skola eller verksamhet. Verksamheten utser själv vem.",
            "Personen ska vara känd och lätt att nå, helst med rätt att besluta. Uppgifter går att lämna till "
            "någon annan, men ansvaret ligger kvar.",
            "Tanken är enkel: inget barn ska hamna mellan oss, och vårdnadshavare ska slippa vara den som "
            "håller ihop allt.",
        ),
        ask="Vet du vem det är hos er? Vet barnen det?",
        minutes=3,
    ),
    Slide(
        title="Exempel: en elev i årskurs 6",
        cards=(
            ("Mentorn märker", "Närvaron har ändrats den senaste månaden."),
            ("De pratar", "Med hjulet på bordet berättar eleven om något som hänt i familjen."),
            ("Kartlägga", "Trygghet, hemmet och relationer är områdena där stöd kan behövas."),
            ("Fem frågor", "Skolan gör sitt, men vård och socialtjänst behövs också."),
            ("Möte", "Alla som behövs bjuds in, med samtycke."),
        ),
        say=(
            "Det här är ett exempel, efter det som står i överenskommelsen. Alla exempel är just exempel.",
            "Lägg märke till att mentorn inte behövde förstå allt. Det räckte att fråga, lyssna och lämna vidare.",
            "Hade eleven berättat om våld eller hot hade mentorn gjort en orosanmälan samma dag.",
        ),
        ask="Vad hade hänt hos er, steg för steg? Vem hade gjort vad?",
        minutes=4,
    ),
    Slide(
        title="Tre sätt att se, och alla tre behövs",
        cards=(
            ("Barnperspektiv", "Vi vuxna försöker förstå hur barnet har det."),
            ("Barnets perspektiv", "Barnet berättar självt: så här är det, så här vill jag ha det."),
            ("Barnrättsperspektiv", "Vi prövar beslutet mot barnets rättigheter. Barnkonventionen är lag."),
        ),
        say=(
            "Orden är lika varandra men betyder olika saker. Blandar vi ihop dem blir det lätt den vuxnes bild "
            "som räknas.",
            "Ett barn har rätt att säga vad det tycker i allt som rör det. Vi väger in ålder och mognad, men vi "
            "hoppar aldrig över frågan.",
            "Ett barnrättsombud på arbetsplatsen kan påminna oss när vi har bråttom.",
        ),
        ask="Tänk på ett beslut du var med om nyligen. Vilket av de tre perspektiven saknades?",
        minutes=3,
    ),
    Slide(
        title="Det här ersätter modellen inte",
        points=(
            "Skyldigheten att göra en orosanmälan",
            "Verksamheternas egna uppdrag, lagar och arbetssätt",
            "Sekretess och tystnadsplikt: det finns ingen gemensam journal",
            "Den egna dokumentationen",
        ),
        notice=REPORT,
        say=(
            "Modellen bygger på det goda som redan görs. Den ska inte ge er dubbelt arbete.",
            "Vi får inte läsa varandras anteckningar. Det som berättas mellan oss sker med samtycke eller med "
            "annat stöd i lag, och bara det som behövs.",
            "Och så igen, för det kan inte sägas för ofta: en orosanmälan väntar aldrig på ett möte.",
        ),
        ask="Vad är du osäker på om du får berätta? Skriv ner det, så tar vi reda på det.",
        minutes=3,
    ),
    Slide(
        question=True,
        title="Vad gör du på måndag?",
        points=(
            "En sak jag börjar med",
            "En person jag ringer",
            "En fråga jag tar med till min chef",
        ),
        say=(
            "Ta två minuter för er själva och skriv. Berätta sedan för den som sitter bredvid, helst någon från "
            "en annan verksamhet.",
            "Allt material finns fritt att hämta: hjulet på fyra språk, bildstöd, samtalskort, mingelkort, "
            "fallbeskrivningar och bingo.",
            "Tack för att ni kom.",
        ),
        ask="Vem vill läsa upp en av sina rader?",
        minutes=6,
    ),
)
