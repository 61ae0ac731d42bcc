"""Material: the library's own words, how to use it, and the licence. The materials themselves come from the recipes."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import details, example, fact, heading, steps, table, text, tiles

HOW = Node(
    key="library.how",
    kind="ArticlePage",
    title="Så använder du materialet",
    slug="sa-anvander-du-materialet",
    intro="Råd före första samtalet, första mötet och första utbildningen.",
    body=(
        heading("Innan du pratar med ett barn"),
        steps(
            ("Välj lite", "Två områden räcker. Ett samtal är inte ett formulär."),
            (
                "Välj form",
                "Bildstöd för de yngsta, samtalskort för de lite äldre, ett tomt hjul för den som vill rita.",
            ),
            ("Berätta vad det är till för", "Och vem som får veta. Barnet får avstå."),
            ("Ha tid kvar på slutet", "Fem minuter för att läsa igenom, rätta och fråga hur det var."),
        ),
        heading("Vilket material till vad?"),
        table(
            "Från vad du ska göra till vad du behöver",
            ["Du ska", "Hämta"],
            ["Prata med ett förskolebarn", "Bildstöd 3–5 år"],
            ["Prata med en elev", "Samtalskort för åldern, hjulet att fylla i"],
            ["Kartlägga", "Dokumentationsmaterial till hjulet, de fem frågorna"],
            ["Hålla ett möte", "Dagordning, plan och barnets sida i bilder"],
            ["Utbilda kollegor", "Presentation med manus, fall, mingelkort och samverkansbingo"],
            ["Informera föräldrar", "Hjulet på deras språk, sidan om samtycke"],
            ["Sätta upp på väggen", "Hjulet som affisch"],
        ),
        heading("Leda en övning"),
        text("""
            - **Fall:** läs högt, låt grupper fylla i hjulet, jämför. Det finns inget facit, bara frågor att gå
              vidare med.
            - **Mingelkort:** ett kort var, byt efter varje samtal. Bra när skola, vård och socialtjänst ses
              första gången.
            - **Samverkansbingo:** varje deltagare får en egen bricka. Leta upp någon som har gjort det som står
              i rutan.
        """),
        example(
            "En kvart på en arbetsplatsträff",
            """
            Fem minuter: läs fallet. Fem minuter: vad ser ni i hjulet, styrkor först. Fem minuter: vem skulle ni
            vända er till, och hur. Nästa gång ett nytt fall.
            """,
        ),
        details(
            "Får jag skriva ut på ett annat språk än jag själv förstår?",
            """
            Ja. Alla språk har samma ordning och samma bilder, så du kan följa med på din egen sida. Använd tolk
            i samtalet. Säg till om en översättning låter fel. Utkasten är märkta.
            """,
        ),
    ),
)

LICENCE = Node(
    key="library.licence",
    kind="ArticlePage",
    title="Licens: så får du använda materialet",
    slug="licens",
    intro="Fritt att hämta, kopiera, ändra och trycka, utan att fråga. Du behöver ange källan.",
    body=(
        table(
            "Vad som gäller för vad",
            ["Material", "Licens", "Det betyder"],
            ["Hjulet, samtalskort, övningar, presentationer", "CC BY 4.0", "Använd fritt, ange källa"],
            ["Ark med bilder från OpenMoji", "CC BY-SA 4.0", "Som ovan, och dela vidare på samma villkor"],
            ["Öppna data", "CC0", "Inga villkor"],
            ["Programmet bakom webbplatsen", "EUPL-1.2", "Öppen källkod, dela ändringar vidare"],
        ),
        heading("Så anger du källan"),
        text(
            "”Tillsammans för barnens bästa i Sörmland, CC BY 4.0.” Har du ändrat något, skriv att du har "
            "gjort det."
        ),
        heading("Det som inte ingår"),
        text("""
            Kommunernas vapen och regionens logotyp får bara användas av dem själva. Andra bildbanker, som köpta
            bildstödssystem, har egna villkor och finns inte här.
        """),
        fact(
            "Ingen inloggning, ingen räkning av dig", "Vi ser hur många gånger något hämtas, men inte av vem."
        ),
        text(
            "Licenstexten finns hos [Creative Commons](https://creativecommons.org/licenses/by/4.0/deed.sv)."
        ),
    ),
)

LIBRARY = Node(
    key="library",
    kind="LibraryPage",
    title="Material",
    slug="material",
    intro="Allt är fritt att hämta, utan inloggning. Välj efter vad du ska göra, vilka barn det gäller och "
    "vilket språk.",
    body=(
        tiles(
            ("Så använder du materialet", "Råd före första samtalet", "library.how", "book-open"),
            ("Licens", "Använd, ändra och tryck fritt", "library.licence", "scale"),
            ("Hjulet", "Vad de sju områdena handlar om", "wheel", "compass"),
        ),
    ),
    children=(HOW, LICENCE),
)
