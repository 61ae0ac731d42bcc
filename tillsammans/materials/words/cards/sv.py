"""Swedish."""

QUESTIONS = {
    "3-5": """
Hur sover du?
Vad äter du helst?
Hur känns kroppen i dag?
När vilar du?
Hur rör du dig helst?

Vad kan du göra själv?
Vad vill du lära dig?
Vad vill du ha hjälp med?
Vad är lätt för dig?
Vad är svårt för dig?

Vad gör du på förskolan?
Var leker du helst?
Vilken bok tycker du om?
Vad gör ni ute?
Hur är det på samlingen?

Vem hämtar dig?
Vem lagar maten?
Vem tröstar dig?
Vem säger god natt?
Vem hjälper dig med kläderna?

Vilka bor hos dig?
Var sover du?
Var leker du hemma?
Vad gör ni hemma?
Hur är kvällen hemma?

Vem leker du med?
Vem tycker du om?
Vad leker ni?
Vem pratar du med?
Vilka djur tycker du om?

Var är det skönt att vara?
Vem är du trygg med?
Vad gör dig lugn?
Hur är det i mörkret?
Hur säger du stopp?
""",
    "6-9": """
Hur brukar du sova på natten?
Vad äter du en vanlig dag?
När rör du på dig?
Hur känns det i kroppen?
Vad ger dig kraft?

Vad klarar du själv?
Vad har du lärt dig nyss?
Vad vill du ha hjälp med?
Vad tycker du om att göra?
Vad är lätt, och vad är svårt?

Hur är en vanlig dag i skolan?
När är det roligt att lära sig?
Vad gör du på rasten?
Vem frågar du i skolan?
Hur känns det på väg till skolan?

Vad händer på morgonen hemma?
Vem äter du med?
Vem lyssnar på dig?
Vem hjälper dig när du behöver?
Vem ser till att du har det bra?

Hur är det där du bor?
Vilka är din familj?
Vad gör ni tillsammans hemma?
Var kan du vara ifred?
Hur är kvällarna hemma?

Vem är du helst med?
Vad gör ni när ni leker?
Vem kan du prata med?
Hur är en bra kompis?
Vilka vuxna tycker du om?

Var känner du dig trygg?
Hur känns det på vägen hem?
Vem kan du ringa?
Vad gör du på nätet?
Vad gör du när något känns fel?
""",
    "10-12": """
Hur mår du för det mesta?
Hur sover du när det är skola?
Vad får dig att må bra?
Vad tänker du mycket på?
Hur rör du dig en vanlig vecka?

Vad är du bra på?
Vad bestämmer du själv?
Vad vill du klara snart?
När går tiden fort för dig?
När vill du ha hjälp?

Hur är det i skolan nu?
Hur lär du dig bäst?
Vilka lektioner är bra, och vilka inte?
Hur har du det i klassrummet?
Vad ska lärarna veta om dig?

Hur börjar en vanlig dag?
Hur är det med maten hemma?
Vem märker hur du har det?
Vem har tid för dig?
Vad hjälper du till med hemma?

Hur är det hemma just nu?
Var är du när du vill vara ensam?
Vilka räknar du som familj?
Var bor du, och med vilka?
När är det som bäst hemma?

Vilka är du med på rasterna?
Vem kan du prata med om allt?
Hur är ni mot varandra på nätet?
Hur löser ni det när ni är osams?
Vilken vuxen litar du på?

Var känner du dig tryggast?
Hur är det i korridorer och omklädningsrum?
Hur känns vägen till skolan?
Hur känns det på nätet?
Vem går du till om något händer?
""",
    "13-17": """
Hur har du mått den senaste tiden?
Hur sover du, och vad påverkar det?
Vad gör du när du behöver ladda om?
Vad ger dig energi, och vad tar den?
Vart vänder du dig om du inte mår bra?

Vad är viktigt för dig just nu?
Vad bestämmer du själv, och vad vill du bestämma?
Vad har du blivit bättre på?
Vad vill du göra om några år?
Vilket stöd vill du ha, och vilket inte?

Hur går det i skolan, som du ser det?
När fungerar det bra att plugga?
Vad skulle du behålla i skolan, och vad ändra?
Hur tänker du om nästa steg i skolan?
Vem i skolan kan du gå till?

Vem finns där när det verkligen gäller?
Hur ser en vanlig dag ut hemma?
Vad tar du själv ansvar för?
Vem märker hur du har det?
Hur är det med mat, kläder och pengar?

Hur är stämningen hemma för det mesta?
Var kan du vara ifred?
Hur bestämmer ni saker hemma?
Vilka är viktiga för dig hemma?
Vad är bra hemma, och vad vill du ändra?

Vilka kan du vara dig själv med?
Hur har ni det med varandra på nätet?
Vem hör av sig till dig?
Vad är en bra relation för dig?
Vilka vuxna litar du på?

Var, och med vilka, känner du dig trygg?
Hur är det att vara ute på kvällen?
Vad är okej på nätet, och vad är inte det?
Hur märker du att någon respekterar ett nej?
Vem ringer du om något händer?
""",
}

# Cards of the child's own, last in every deck.
OWN = ("Något annat", "Jag hoppar över", "Paus", "Jag vet inte", "Jag vill rita", "Vem får veta?")

SHEETS = {
    "areas": """
sova
äta
dricka
röra på sig
tvätta sig
borsta tänderna
gå på toaletten
ont
medicin

klara själv
behöva hjälp
lära sig
lätt
svårt
prata
klä på sig
rita
bestämma

skola
läsa
skriva
räkna
rast
lärare
läxa
fråga
det är tyst

mat
kläder
tröst
lyssna
tid
hämta
god natt
pengar
morgon

hus
två hem
säng
dörr
nyckel
soffa
teve
husdjur
flytta

kompis
familj
vuxen
leka
spela
prata ihop
tycka om
vara många
sams igen

trygg plats
stopp
mörkt
vägen
mobil
ringa
låst
någon som ser
få hjälp
""",
    "meeting": """
hej
de här är med
var jag sitter
jag vill säga något
jag vill inte prata om det
paus
jag förstår inte
säg det igen
hej då

det vi bestämmer
mitt mål
det här gör jag
det här gör vuxna
vem gör det?
när?
det är gjort
det blev inte av
då ses vi igen
""",
}

YEARS = {"3-5": "3–5 år", "6-9": "6–9 år", "10-12": "10–12 år", "13-17": "13–17 år"}

SHEET = {
    "for": "Till dig som är vuxen",
    "how": (
        "Låt barnet välja område och kort. Ett kort i taget räcker långt.",
        "Barnet får hoppa över, peka, rita eller vara tyst. Inget svar är fel.",
        "Fråga vidare med barnets egna ord. Gissa inte, och föreslå inga svar.",
        "Säg före samtalet vem som får veta, och fråga igen när ni slutar.",
        "Sista sidans kort är barnets egna: något annat, hoppa över, paus.",
    ),
    "told": "Har barnet berättat om slag, hot eller övergrepp? Gör en orosanmälan nu.",
    "report": "Det här ersätter inte en orosanmälan. Tror du att ett barn far illa, anmäl till socialtjänsten "
    "genast. Är det akut, ring 112.",
    "cut": "Klipp längs de streckade linjerna. Skriv gärna ut på tjockt papper.",
    "own": "Barnets egna kort",
    "areas": "Områdena",
    "meeting": "Mötet",
    "plan": "Planen",
    "words": "Ord",
    "pictures": "Bilder",
}

TITLES = {
    "3-5": "Bildstöd för förskolan, 3–5 år",
    "6-9": "Samtalskort, 6–9 år",
    "10-12": "Samtalskort, 10–12 år",
    "13-17": "Samtalskort, 13–17 år",
    "sector": "Samtalskort: {}",
    "areas": "Bildstöd till hjulet",
    "meeting": "Bildstöd för möte och plan",
}
SUMMARIES = {
    "3-5": "Stora bilder och korta frågor, fem om varje område i hjulet. Att peka på, välja och klippa ut.",
    "6-9": "Fem frågor om varje område i hjulet, med bild. En mening i taget.",
    "10-12": "Fem frågor om varje område i hjulet, för barn som läser själva.",
    "13-17": "Fem frågor om varje område i hjulet, för samtal på tonåringens villkor.",
    "sector": "Alla frågor om ett område, för fyra åldrar. När ni vill stanna vid en tårtbit.",
    "areas": "Nio bilder till varje område, med ett ord var. Barnet pekar på det ni ska prata om.",
    "meeting": "Bilder till mötet och till planen, så att barnet kan följa med, säga ifrån och bestämma.",
}

# The deck on screen.
SCREEN = {
    "title": "Samtalskort",
    "choose": "Välj område",
    "age": "Ålder",
    "previous": "Förra kortet",
    "next": "Nästa kort",
    "of": "Kort {} av {}",
    "skip": "Du kan inte svara fel. Du kan hoppa över.",
    "skip_teen": "Du väljer vad vi pratar om. Du kan hoppa över.",
    "print": "Skriv ut korten (PDF)",
}
