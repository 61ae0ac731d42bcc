"""The presentation "Barnets bästa-hjulet, fördjupning" in Swedish: one slide an area, and how to talk with it."""

from tillsammans.materials.words.slides import Slide

VIOLENCE = "Har barnet berättat om slag, hot eller övergrepp? Gör en orosanmälan nu. Är det akut, ring 112."


def _area(
    key: str, title: str, about: str, strength: str, concern: str, wish: str, say: str, ask: str
) -> Slide:
    """One area: what it is about, and how strength, concern and wish may sound."""
    name = title.split(":")[0]
    return Slide(
        title=title,
        cards=(("Handlar om", about), ("Styrka", strength), ("Oro", concern), ("Önskan", wish)),
        picture=key,
        alt=f"Hjulet där fältet {name.lower()} är framhävt. De andra sex fälten är ljusa.",
        notice=VIOLENCE if key in ("care", "home", "safety") else "",
        say=(say, "Läs gärna meningarna högt. De är påhittade, men så här kan barn säga."),
        ask=ask,
        minutes=3,
    )


SLIDES = (
    Slide(
        opening=True,
        title="Barnets bästa-hjulet",
        points=("En fördjupning för dig som samtalar med eller om barn",),
        picture="wheel",
        alt="Barnets bästa-hjulet: ett barn i mitten och runt om sju fält: hälsa, utveckling, lärande, omsorg, "
        "hemmet, relationer och trygghet.",
        say=(
            "Välkomna. I dag går vi varvet runt hjulet, ett område i taget, och övar på att prata med det.",
            "Lägg ett hjul på bordet framför er. Ni får rita och skriva på det hela tiden.",
        ),
        ask="Vilka har använt hjulet med ett barn? Vad hände?",
        minutes=2,
    ),
    Slide(
        title="Sju områden, ett barn i mitten",
        points=(
            "Sju delar av livet, alltid i samma ordning",
            "Ingen del är viktigare än någon annan",
            "Barnet i mitten är utan kön, ålder och ansikte: det är vem det är",
            "Samma hjul i förskola, skola, socialtjänst och vård",
        ),
        picture="wheel",
        alt="Hjulet med en fråga i varje fält: Hur mår du? Vad kan du nu? Hur går det i skolan? Vem bryr sig om "
        "dig? Hur är det hemma? Vilka tycker du om? Var känns det tryggt?",
        say=(
            "Hjulet är inte ett test och inte en blankett. Det är ett sätt att inte glömma något.",
            "Med samma bild och samma ord förstår vi varandra över yrkesgränserna. Barnet slipper lära sig ett "
            "nytt språk hos varje vuxen.",
        ),
        ask="Vilket av orden skulle du vilja byta mot något som barnen du möter själva säger?",
        minutes=3,
    ),
    Slide(
        title="Styrka, oro och önskan",
        points=(
            "Styrka: det som fungerar och ger kraft. Sök alltid efter den",
            "Oro: det som är svårt eller gör ont",
            "Önskan: hur det ska bli i stället",
            "Ett område kan ha både styrka och oro. Tomt betyder: inte pratat om",
        ),
        picture="statements",
        alt="Exempel på ett ifyllt hjul. Oro är streckad och närmast barnet, önskan i mitten, styrka är fylld och "
        "ytterst. Märken visar vem som har sagt det: barnet, en vårdnadshavare eller skolan.",
        say=(
            "Allt som sägs är en av tre saker. Skriv också vem som säger det, och när.",
            "Oro ritas närmast barnet, för det är där den känns. Styrka ritas ytterst, som ett skydd.",
            "Det finns inga poäng. Vi räknar inte, vi jämför inte barn med varandra.",
            "Två vårdnadshavare är två röster. Skriv dem var för sig.",
        ),
        ask="Säg en sak om dig själv som är både styrka och oro.",
        minutes=4,
    ),
    _area(
        "health",
        "Hälsa: Hur mår du?",
        "kropp, sömn, mat i magen, rörelse, hur det känns inuti, tänder, hörsel och syn",
        "”Jag sover bra när katten ligger där.”",
        "”Jag har ont i magen varje morgon.”",
        "”Jag vill orka hela fotbollsträningen.”",
        "Hälsa är mer än sjukdom. Fråga om sömn, mat och rörelse lika självklart som om ont i magen. Ställ ingen "
        "diagnos: skriv vad barnet säger och vad du ser.",
        "Vad frågar du om, utan att barnet behöver vara sjukt?",
    ),
    _area(
        "development",
        "Utveckling: Vad kan du nu?",
        "språk, rörelse, känslor, klara sig själv, pröva nytt, bli den man är",
        "”Jag cyklar utan att någon håller.”",
        "”Orden kommer inte när alla väntar.”",
        "”Jag vill kunna gå till skolan själv.”",
        "Fråga vad barnet kan nu som det inte kunde förut. Då ser man rörelse framåt i stället för avstånd till "
        "andra barn.",
        "Vad har ett barn du möter nyligen lärt sig, som ingen har skrivit ner?",
    ),
    _area(
        "learning",
        "Lärande: Hur går det i skolan?",
        "skolgång, närvaro, lust att lära, få hjälp, förskolans lek, intressen efter skolan",
        "”Slöjden är bäst, då går tiden.”",
        "”Jag förstår inte vad jag ska göra först.”",
        "”Jag vill få veta på fredag vad som händer på måndag.”",
        "Frånvaro är ett svar, inte en egenskap. Fråga när det fungerar, och vad som är annorlunda då. För de "
        "yngsta handlar området om lek och nyfikenhet.",
        "När såg du senast ett barn glömma tiden? Vad gjorde det?",
    ),
    _area(
        "care",
        "Omsorg: Vem bryr sig om dig?",
        "mat, kläder, rutiner, tid, tröst, gränser, att någon märker när man kommer hem",
        "”Mamma läser fast hon är trött.”",
        "”Jag gör middag till min bror.”",
        "”Jag vill att någon frågar hur det var.”",
        "Fråga vem som gör vad, inte om föräldrarna är bra. Mormor, grannen och tränaren kan också ge omsorg. "
        "Märk ut när barnet tar ett ansvar som är för stort.",
        "Hur frågar man om omsorg utan att någon behöver försvara sig?",
    ),
    _area(
        "home",
        "Hemmet: Hur är det hemma?",
        "bostad, familj, syskon, pengar, lugn, hur vardagen går ihop, ett eller två hem",
        "”Vi har egen soffa för film.”",
        "”Vi ska flytta igen, jag vet inte vart.”",
        "”Jag vill ha en plats för läxan.”",
        "Hemmet är ofta det svåraste att tala om, särskilt om en förälder är i rummet. Hoppa över området då, och "
        "skriv att ni hoppade över det. Anta inget om hur en familj ser ut.",
        "Vilka frågor om hemmet är lätta att svara på? Börja där.",
    ),
    _area(
        "relationships",
        "Relationer: Vilka tycker du om?",
        "vänner, syskon, föräldrar, andra vuxna, djur, kärlek, att höra till, också på nätet",
        "”Farmor vet allt om mig.”",
        "”De frågar inte längre om jag ska med.”",
        "”Jag vill ha en som väntar på mig på rasten.”",
        "Be barnet rita vilka som finns nära. Ofta kommer det fram någon som ingen vuxen har tänkt på, och som kan "
        "hjälpa till.",
        "Vem i ett barns närhet har du bjudit in, som inte är anställd?",
    ),
    _area(
        "safety",
        "Trygghet: Var känns det tryggt?",
        "känna sig trygg hemma, i skolan och på nätet, veta vem man går till",
        "”Hos skolsköterskan är det tyst.”",
        "”Jag byter väg hem på torsdagar.”",
        "”Jag vill att en vuxen är på den rasten.”",
        "Börja i det trygga: var, med vem, när? Då vågar barnet ofta berätta om det andra. Får du höra om våld, "
        "hot eller övergrepp: lyssna, lova inget du inte kan hålla, och gör en orosanmälan själv, genast.",
        "Vad säger du, ord för ord, när ett barn berättar något som gör dig rädd?",
    ),
    Slide(
        title="Så pratar du med barnet",
        points=(
            "Säg först vem som är i rummet och varför ni pratar",
            "Säg: du kan inte svara fel, och du kan hoppa över",
            "Barnet väljer var det börjar",
            "Skriv barnets egna ord, läs upp dem och fråga: blev det rätt?",
            "Fråga sist: vem får veta det här?",
        ),
        notice="Säg från början: om någon gör dig illa måste jag berätta det för dem som kan hjälpa.",
        say=(
            "En mening i taget. Vänta längre än du tror.",
            "Bildstöd och samtalskort finns för alla åldrar. Många äldre barn vill också ha något att titta på.",
            "Frågan om vem som får veta kommer sist, när barnet vet vad det har sagt. Kan du inte följa barnets "
            "önskan ska barnet få veta det först.",
        ),
        ask="Öva två och två: säg inledningen högt, med dina egna ord.",
        minutes=5,
    ),
    Slide(
        title="Väder i stället för betyg",
        points=(
            "Barnet väljer väder för varje område: stormigt, regn, molnigt, lite sol eller sol",
            "Vädret är barnets eget svar, inget mått",
            "Alla väder är tillåtna, och de ändrar sig",
            "Senare: hur var vädret då, och hur är det nu?",
        ),
        picture="weather",
        alt="Exempel på ett hjul med barnets väder: sol i lärande och relationer, lite sol i utveckling och "
        "omsorg, molnigt i hälsa, regn i hemmet. Trygghet är tomt: inte pratat om.",
        say=(
            "Glada och ledsna ansikten gör att barn lätt väljer det som vi vill höra. Väder är lättare att vara "
            "ärlig med.",
            "Regn räknas inte som två av fem. Det betyder regn, och frågan är: vad är det som regnar?",
        ),
        ask="Vilket väder är det på ditt arbete i dag? Vad skulle göra det lite soligare?",
        minutes=3,
    ),
    Slide(
        title="Hjulet genom processen",
        cards=(
            ("Upptäcka", "Bocka i vilka områden det handlar om. Skriv vad du såg och hörde."),
            (
                "Kartlägga",
                "Styrka, oro och önskan från barnet, vårdnadshavarna och verksamheten. Sedan de fem "
                "frågorna.",
            ),
            ("Samarbeta", "Områdena visar vilka som behövs på mötet. Målen sägs med barnets ord."),
            ("Följa upp", "Samma hjul igen, med datum: då och nu, i ord."),
        ),
        say=(
            "Hjulet följer med hela vägen, men används olika. Det första är bara en riktning. Det sista är en "
            "jämförelse för samma barn över tid.",
            "På mötet pratar ni bara om de områden som samtycket gäller.",
        ),
        ask="I vilket av stegen skulle hjulet göra störst nytta hos er?",
        minutes=3,
    ),
    Slide(
        title="Fällor på vägen",
        points=(
            "Att fylla i utan barnet",
            "Att bara leta efter det som är svårt",
            "Att ställa diagnos",
            "Att räkna, rangordna eller jämföra",
            "Att skriva om någon annan än barnet utan att tänka på vem som läser",
            "Att tro att hjulet ersätter en orosanmälan",
        ),
        say=(
            "Alla har gått i någon av de här. Det är inte farligt, bara man märker det.",
            "Allt som skrivs om ett barn ska barnet kunna läsa. Det är en bra kontroll.",
        ),
        ask="Vilken av fällorna är din?",
        minutes=3,
    ),
    Slide(
        question=True,
        title="Öva: ett varv runt hjulet",
        points=(
            "Två och två, tio minuter. Prata om en påhittad figur, till exempel ur en barnbok",
            "En frågar, en svarar som barnet. Byt sedan",
            "Hitta minst en styrka i varje område",
        ),
        say=(
            "Välj någon som ni båda känner till ur en bok eller film. Inga verkliga barn.",
            "Stanna efter tio minuter. Fråga dem som var barnet: när kändes det lätt att svara?",
            "Material att öva vidare med finns fritt att hämta, bland annat fallbeskrivningar, mingelkort och "
            "samtalskort.",
        ),
        ask="Vad sa den som frågade, som gjorde det lätt att berätta?",
        minutes=15,
    ),
)
