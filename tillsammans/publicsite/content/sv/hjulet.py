"""Hjulet: what each of the seven areas is about, what to ask, and what a strength and a concern may sound like."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import (
    area,
    component,
    details,
    example,
    fact,
    heading,
    steps,
    table,
    text,
    tiles,
    warning,
)

_SAID = ("En styrka kan vara:", "En oro kan vara:")

WHEEL = Node(
    key="wheel",
    kind="ArticlePage",
    title="Barnets bästa-hjulet",
    slug="hjulet",
    intro="Sju delar av ett barns liv, med barnet i mitten. Hjulet är till för samtal med barn, med "
    "vårdnadshavare och mellan vuxna, så att ingen bara ser sin egen bit.",
    body=(
        component("wheel"),
        heading("Så använder du hjulet"),
        steps(
            ("Lägg det mellan er", "På papper eller skärm. Barnet väljer var ni börjar."),
            ("Fråga öppet", "Fråga om det som är bra först. Det går alltid att hoppa över."),
            (
                "Skriv det som sägs",
                "Styrka, oro eller önskan, med barnets egna ord. Ett område kan ha flera.",
            ),
            ("Gå igenom tillsammans", "Läs upp. Rätta. Fråga vem som får veta vad."),
        ),
        fact(
            "Inga poäng",
            """
            Hjulet räknar inte. Ett tomt område betyder att ni inte har pratat om det. Två barn går inte att
            jämföra, och samma barn jämförs bara i ord.
            """,
        ),
        *area(
            "Hälsa",
            "Kropp, sömn, mat och hur man mår.",
            ("Hur mår du?", "Hur sover du?", "Gör det ont någonstans ibland?", "Vad gör dig glad?"),
            ("”Jag sover bra när jag har läst.”", "”Jag har ont i magen på måndagar.”"),
            _SAID,
        ),
        *area(
            "Utveckling",
            "Det barnet kan, övar på och vill klara själv: språk, rörelse, självständighet.",
            (
                "Vad kan du nu som du inte kunde förut?",
                "Vad övar du på?",
                "När vill du ha hjälp, och när inte?",
            ),
            ("”Hon cyklar själv till träningen.”", "”Han säger färre ord än i våras.”"),
            _SAID,
        ),
        *area(
            "Lärande",
            "Förskola, skola och allt annat man lär sig. Närvaro, lust och kamrater i arbetet.",
            ("Hur går det i skolan?", "Vilken stund är bäst?", "När blir det svårt att vara kvar?"),
            ("”Slöjden är bäst.”", "”Borta flera morgnar i veckan sedan september.”"),
            _SAID,
        ),
        *area(
            "Omsorg",
            "Att någon ser till att det finns mat, kläder, rutiner och tid.",
            ("Vem bryr sig om dig?", "Vad gör ni en vanlig kväll?", "Vem frågar du när du behöver hjälp?"),
            ("”Vi äter ihop varje kväll.”", "”Hon har ofta samma kläder och är hungrig på morgonen.”"),
            _SAID,
        ),
        *area(
            "Hemmet",
            "Hur man bor, vilka som bor där, vardag, ekonomi och syskon.",
            ("Hur är det hemma?", "Var kan du vara i fred?", "Är det något du oroar dig för?"),
            ("”Jag har en egen hörna.”", "”Jag vill vara hemma så att jag vet att allt är bra.”"),
            _SAID,
        ),
        *area(
            "Relationer",
            "Vänner, syskon, föräldrar och andra viktiga människor.",
            ("Vilka tycker du om?", "Vem är du med på rasten?", "Är det någon du saknar?"),
            ("”Pappa och jag lagar cykeln ihop.”", "”De frågar inte längre om jag ska med.”"),
            _SAID,
        ),
        *area(
            "Trygghet",
            "Att känna sig trygg hemma, i skolan, på vägen och på nätet.",
            (
                "Var känns det tryggt?",
                "Finns det en plats du går omvägar runt?",
                "Vad gör du när något känns fel?",
            ),
            ("”Jag vet vem jag går till om något händer.”", "”Jag sover med telefonen i handen.”"),
            _SAID,
        ),
        warning(
            "Har barnet berättat om slag, hot eller övergrepp?",
            "Gör en [orosanmälan](sv:model.report) nu. Stanna inte kvar i hjulet. Är det akut, ring [112](tel:112).",
        ),
        heading("När ni är fler i rummet"),
        text("""
            Är en förälder eller ett syskon med, hoppa över hemmet och trygghet. Ta dem en annan dag, med barnet
            själv. Fråga alltid först vem som är i rummet.
        """),
        heading("Små barn, stora barn, andra språk"),
        table(
            "Samma hjul, olika ingång",
            ["Ålder", "Så kan du göra"],
            ["3–5 år", "Bildstöd och lek. En del åt gången. Vuxna runt barnet fyller på"],
            ["6–9 år", "Väder i stället för siffror: sol, lite sol, molnigt, regn, stormigt"],
            ["10–12 år", "Samtalskort eller att rita och skriva själv i hjulet"],
            ["13–17 år", "Låt den unga styra ordningen. Börja med det som fungerar"],
        ),
        text("""
            Vädret är barnets eget svar på hur det känns. Det är aldrig ett mått. Hjulet finns på svenska,
            engelska, somaliska och arabiska, och fler språk är på väg.
        """),
        heading("Hämta hjulet"),
        component("wheel_downloads"),
        example(
            "När tre vuxna såg tre saker",
            """
            Läraren såg frånvaro. Skolsköterskan hade mött magont. Mamman såg en storasyster som hjälpte till
            för mycket. Med hjulet på bordet blev det en och samma berättelse. Berättelsen är uppdiktad.
            """,
        ),
        details(
            "Får jag använda hjulet på min arbetsplats?",
            "Ja. Materialet är fritt att använda och ändra om ni anger källan. [Om licensen](sv:library.licence).",
        ),
        tiles(
            ("Samtalskort och bildstöd", "Per område och ålder", "library", "message-circle"),
            ("Så använder du materialet", "Råd före första samtalet", "library.how", "book-open"),
            ("De fem frågorna", "Nästa steg efter hjulet", "model.process", "list"),
        ),
    ),
)
