"""Barn eller ung: the page a child reads. Easy words, one thought at a time (DESIGN.md 7)."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import component, example, fact, heading, quote, steps, text, tiles

CHILDREN = Node(
    key="children",
    kind="ArticlePage",
    title="Till dig som är barn eller ung",
    slug="barn-och-unga",
    intro="Har du det svårt med något? Du ska få hjälp. Vuxna ska hjälpas åt, och du ska få vara med.",
    body=(
        component("urgent"),
        heading("Vad kan jag få hjälp med?"),
        text("""
            Det kan vara stort eller litet. Det kan gälla skolan, hemma, kroppen eller vänner. Det kan vara
            något du inte har ord för än. Så här säger andra:

            - Jag har ont i magen på morgonen.
            - Jag orkar inte gå till skolan.
            - Det är bråk hemma.
            - Jag sover dåligt.
            - Jag har ingen att vara med.
            - Mamma eller pappa mår inte bra.
        """),
        text("Du behöver inte veta vad felet är. Det räcker att säga att något känns fel."),
        heading("Vem kan jag prata med?"),
        text("""
            Välj en vuxen som du litar på. Det kan vara din lärare, din mentor eller skolans kurator. Det kan
            vara någon på BVC. Det kan vara någon där hemma.

            På din skola finns en vuxen som ska se till att du får hjälp. Hen kallas [barnets
            bästa-ansvarig](sv:model.named_person). Du kan själv [se vem det är](/hitta/).
        """),
        heading("Så går det till"),
        steps(
            (
                "Du berättar",
                """Du säger hur du har det. En vuxen lyssnar. Ni kan rita i ett hjul med sju delar, en för varje
                bit av livet. Du kan inte svara fel, och du får hoppa över.""",
            ),
            (
                "De vuxna tar reda på mer",
                "En vuxen frågar dig mer. De frågar också dem du bor med. Sen tänker de ut vad som kan bli bättre.",
            ),
            (
                "Ni gör en plan",
                """Behövs det fler vuxna träffas ni. Du väljer om du vill vara med. Du får säga vem som ska hålla
                koll på planen.""",
            ),
            (
                "Ni ser hur det gick",
                "Efter en tid pratar ni igen. Är det bättre? Om inte gör ni på ett nytt sätt.",
            ),
        ),
        heading("Vem får veta vad jag säger?"),
        text("""
            Fråga det först. Den vuxna ska säga vem som får läsa. När ni har pratat klart går ni igenom det du
            sagt. Då får du säga vad som får berättas, och för vem.

            Oftast går det att göra som du vill. Om det inte går ska du få veta det först, och varför. Om någon
            gör dig illa måste den vuxna berätta det för dem som kan skydda dig.
        """),
        fact(
            "Du får ändra dig",
            """
            Du får ändra dig när du vill. Du behöver inte säga varför. Det som har skickats går inte att ta
            tillbaka, men inget mer skickas.
            """,
        ),
        heading("Det här är dina rättigheter"),
        text("""
            - Du ska få säga vad du tycker när vuxna bestämmer om dig.
            - De vuxna ska lyssna och tänka på vad som är bra för dig.
            - Du får hjälp även om du säger nej till att de pratar med fler.
            - Du får fråga vad som står om dig.
            - Du får ha tolk. Det kostar inget.

            Det står i [barnkonventionen](sv:model.rights). Den är lag i Sverige.
        """),
        heading("Är du tonåring?"),
        text("""
            Ju äldre du är, desto mer bestämmer du själv. Från 12 år ska du alltid få frågan om vad som får
            berättas. Är du 15 eller mer är det ofta du själv som säger ja eller nej. När du fyller 18 bestämmer
            du helt.

            Du kan gå till ungdomsmottagningen utan att någon följer med. Det är gratis. Du kan läsa mer på
            [umo.se](https://www.umo.se/).
        """),
        example(
            "Så kan det gå",
            """
            Alma går i sexan. Hon ville vara hemma för att veta att mamma fanns där. Läraren frågade hur det
            var. De ritade i hjulet. Nu får hon prata med kuratorn två mornar i veckan. Hon valde själv att
            skolsköterskan skulle hålla koll på planen. Alma finns inte på riktigt.
            """,
        ),
        quote("Det bästa var att någon frågade.", "Alma, 12 år, påhittad"),
        heading("Ring, chatta eller gå dit"),
        text("""
            - Är det farligt nu? Ring [112](tel:112).
            - Vill du prata med någon? Ring Bris på [116 111](tel:116111). Det är gratis. Det syns inte på din
              räkning. Du behöver inte säga vad du heter. Du kan också chatta på
              [bris.se](https://www.bris.se/).
            - Blir du slagen eller rädd hemma? Du får ringa socialtjänsten själv. De ska hjälpa dig. Numret
              finns på sidan om [socialtjänsten](sv:services.social).
        """),
        tiles(
            ("Hjulet", "Se de sju delarna", "wheel", "compass"),
            ("Ja och nej", "Vad vuxna får berätta om dig", "model.consent", "hand"),
            ("Hitta din vuxna", "Sök på din skola", "/hitta/", "search"),
        ),
    ),
)
