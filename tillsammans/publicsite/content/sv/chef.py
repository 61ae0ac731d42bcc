"""Chef eller beslutsfattare: how to introduce the model, what it asks, figures and decisions."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import component, example, fact, heading, steps, table, text, tiles

LEADERS = Node(
    key="leaders",
    kind="ArticlePage",
    title="Till dig som är chef eller beslutsfattare",
    slug="chef-eller-beslutsfattare",
    intro="Modellen är beslutad av alla tio huvudmän. Att den blir verklighet i varje verksamhet avgörs av "
    "chefer som ger tid, mandat och riktning.",
    body=(
        component("goal"),
        heading("Det här ber modellen dig om"),
        table(
            "Vad som behöver finnas på plats",
            ["Fråga", "Det du bestämmer", "Tid"],
            [
                "Vem är barnets bästa-ansvarig?",
                "Utse en per förskola, skola eller verksamhet, med ersättare.",
                "En timme",
            ],
            ["Har hen mandat?", "Skriv vad hen får besluta. Är det inte chefen själv, delegera.", "En timme"],
            ["Hur når man hen?", "Publicera funktion, telefon och tider. Byt när någon slutar.", "En kvart"],
            [
                "Kan alla hjulet?",
                "Alla som möter barn övar en gång, nya inom en månad.",
                "Två timmar per person",
            ],
            [
                "Var tas frågan upp?",
                "Ge elevhälsoteamet eller motsvarande en fast punkt.",
                "Fem minuter per barn",
            ],
            [
                "Hur vet vi att det fungerar?",
                "Följ upp en gång per termin, i befintlig kvalitetsrapport.",
                "En halvdag",
            ],
        ),
        fact(
            "Tiderna är riktmärken",
            "De är våra egna uppskattningar för planering. Ändra dem efter hur det blir hos er.",
        ),
        heading("Så inför ni modellen"),
        steps(
            (
                "Börja tillsammans",
                "Skola, socialtjänst och vård i samma rum från första träffen. Det sparar månader.",
            ),
            (
                "Utse",
                "Bestäm barnets bästa-ansvarig i varje enhet och vem som leder införandet hos er. "
                "Kontrollera att sökningen på den här sidan visar rätt.",
            ),
            (
                "Öva på hjulet",
                "Använd presentationen med manus, ett fall och bingot. Börja i en verksamhet som vill.",
            ),
            (
                "Prova i skarpt läge",
                "Välj två eller tre enheter, en termin. Skriv ned vad som hjälpte och vad som var i vägen.",
            ),
            (
                "Bredda",
                "Ta med det ni lärt er till nästa enhet. Lägg in modellen i introduktion, årshjul och rutiner.",
            ),
            (
                "Följ upp och berätta",
                "En statusrapport per termin. Dela med er till de andra huvudmännen, också av det som inte gick.",
            ),
        ),
        example(
            "En kommun började i samma rum",
            """
            Skolchefen och socialchefen bjöd in alla rektorer och enhetschefer till två halvdagar. På den första
            provade de hjulet på ett påhittat barn. På den andra ritade de upp vilka forum som redan fanns, och
            tog bort ett. Efter en termin hade varje skola en barnets bästa-ansvarig med ersättare. Berättelsen
            är uppdiktad, men liknar det flera kommuner har beskrivit.
            """,
        ),
        heading("Siffror, utan att räkna barn"),
        text("""
            Ni behöver veta om modellen används och om den hjälper. Ni behöver inte veta vilka barnen är.

            - Antal sju eller färre visas aldrig. Övriga tal avrundas till närmaste fem.
            - Inget barn får poäng, och ingen sannolikhet räknas ut för en enskild.
            - Samma tal betyder samma sak på varje sida. Definitionen står alltid bredvid.
            - Jämför er helst med er själva över tid.

            Bra frågor att följa: Har varje enhet en utsedd person med mandat? Hur lång tid tar det från att
            någon ser till att någon har läst? Hur ofta fick barnet den samordningsperson det önskade? Hur många
            möten slutade med en bokad uppföljning? [Mer om forskning och uppföljning](sv:research).
        """),
        heading("Beslut att fatta, och var"),
        table(
            "Vem beslutar vad",
            ["Beslut", "Fattas av"],
            ["Målbilden och modellen antas", "Varje kommun och regionen"],
            ["Modellen ändras, nya delar tas in", "Länsstyrgruppen och skolchefsnätverket tillsammans"],
            ["Barnets bästa-ansvarig utses", "Varje verksamhet"],
            ["Resurser och införandeplan", "Respektive nämnd och förvaltning"],
            ["En fristående verksamhet går med", "Verksamhetens egen huvudman"],
        ),
        text("""
            Beslut, minnesanteckningar och statusrapporter finns på [Följ processen](sv:process). Vad länets
            ledning ansvarar för står under [Ledning och styrning](sv:model.leadership). Så går det till för
            [fristående verksamheter](sv:model.independent).
        """),
        heading("Innan ni beslutar något som rör många barn"),
        text("""
            En ny skola, en omorganisation, en indragen busslinje. Pröva vad det betyder för barnen, med hjulets
            sju områden som checklista. [Så gör ni en barnkonsekvensanalys](sv:model.impact).
        """),
        tiles(
            ("Ledning och styrning", "Vem äger modellen?", "model.leadership", "landmark"),
            ("Presentation med manus", "Att visa för nämnd eller ledningsgrupp", "library", "file-text"),
            ("Följ processen", "Beslut, protokoll och rapporter", "process", "list"),
            ("Kontakta processledningen", "De kommer gärna till er", "contact", "mail"),
        ),
    ),
)
