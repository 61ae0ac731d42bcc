"""Samtycke, and the legal questions drawn from data. Samtycke here lifts secrecy; it is not the GDPR basis (R15)."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import (
    component,
    details,
    example,
    fact,
    heading,
    steps,
    table,
    text,
    warning,
)

CONSENT = Node(
    key="model.consent",
    kind="ArticlePage",
    title="Samtycke: att säga ja och nej",
    slug="samtycke",
    intro="Innan någon berättar om ett barn för en annan verksamhet ska familjen få frågan. Ja och nej är "
    "lika bra svar.",
    body=(
        heading("Tre meningar"),
        text("Frågan ställs alltid på samma sätt. Den ryms i tre meningar."),
        steps(
            ("Vem får berätta för vem", "Till exempel: skolan får berätta för BUP i Flen."),
            (
                "Om vad, och inte om vad",
                "Till exempel: om skolgången och vännerna. Inte om hur någon vuxen mår.",
            ),
            (
                "Till när",
                "Ett datum. Oftast sex månader, som längst tolv. Det är vår egen regel, inte en lag.",
            ),
        ),
        fact(
            "Det vi skickar sparas också hos dem",
            "Det ska du få veta innan du svarar. Den som tar emot har egna regler för hur länge.",
        ),
        heading("Du kan svara på fyra sätt"),
        text("""
            - **Ja.**
            - **Ja, men inte om allt.** Säg vad som inte ska med.
            - **Nej.**
            - **Jag vill veta mer först.** Då ringer vi dig.
        """),
        text("Du kan säga ja till en och nej till en annan. Varje verksamhet frågar för sig."),
        heading("Om du säger nej"),
        text("""
            Du behöver inte säga varför. Du och ditt barn har kvar den hjälp som skolan ger. Vissa saker kan ni
            då inte göra tillsammans med andra. Ingen blir arg, och frågan får ställas igen en annan gång.
        """),
        heading("Om du ändrar dig"),
        text("""
            Du kan ta tillbaka ett ja när du vill: på din sida, på papper eller i telefon. Det gäller genast.
            Det som redan är skickat finns kvar hos den som fick det, men inget mer skickas. Mottagaren får veta
            att ditt ja inte längre gäller, men inte varför.
        """),
        heading("Vem ska svara?"),
        table(
            "Vem frågar vi?",
            ["Barnets ålder", "Så gör vi"],
            ["Under 12 år", "Vårdnadshavarna svarar. Barnet får säga vad det tycker så snart det kan"],
            [
                "12 till 14 år",
                "Barnet får alltid frågan. Ibland kan barnet svara självt, efter en bedömning av mognad",
            ],
            [
                "Från 15 år",
                "Den unga svarar oftast själv. Det bedöms varje gång och sker aldrig av sig självt",
            ],
            ["18 år", "Den unga svarar själv. Vårdnadshavarnas svar slutar gälla den dagen"],
        ),
        text("""
            Åldrarna är stöd för tanken, inte gränser i lag. Har barnet två vårdnadshavare frågas båda. Alla
            behöver ha svarat ja innan något berättas. Var och en ser bara sitt eget svar.
        """),
        heading("När ingen frågar"),
        warning(
            "Skydd går före",
            """
            Misstänker någon att ett barn far illa ska det anmälas till socialtjänsten utan att någon frågas. Är
            någons liv i fara berättas det som behövs. [Så gör man en orosanmälan](sv:model.report). [Fler
            undantag](sv:model.legal).
            """,
        ),
        heading("För dig som frågar"),
        example(
            "Så kan du säga",
            """
            ”Vi tror att det vore bra att prata med BUP om oron på morgnarna. Får jag berätta för dem om skolan
            och vännerna? Inte om det som gäller hemma. Det skulle gälla till den 19 april. Det vi skickar
            sparas också hos dem. Du kan säga ja eller nej, eller fundera. Du kan ändra dig när du vill.”
            """,
        ),
        details(
            "Skriv ned det här",
            """
            - vem som svarade, och som vad: vårdnadshavare, barnet, någon annan
            - när, hur och på vilket språk, och om tolk var med
            - exakt vad svaret gäller, och inte gäller
            - vad du berättade innan de svarade
            - ett nej också
            """,
        ),
        details(
            "Ett allmänt ja finns inte",
            """
            ”Vi samverkar med dem som behövs” är inget samtycke. Utan mottagare, ämne, syfte och slutdatum vet
            ingen vad den har sagt ja till.
            """,
        ),
        details(
            "Är det samma samtycke som i GDPR?",
            """
            Nej. Samtycket här gör att sekretessen inte hindrar att någon berättar. Rätten att behandla
            uppgifter vilar på verksamheternas uppdrag i lag, inte på samtycke.
            """,
        ),
        details(
            "Ge inte upp vid ett nej",
            """
            Be om råd [utan att säga vem det gäller](sv:forums.consultation). Gör det ni kan göra själva. Fråga
            igen när något har ändrats.
            """,
        ),
    ),
)

LEGAL = Node(
    key="model.legal",
    kind="ArticlePage",
    title="Vad får jag berätta, för vem?",
    slug="vad-far-jag-beratta",
    intro="Vanliga frågor om sekretess mellan skola, vård och socialtjänst, med lagrum. Det här är "
    "vägledning, inte juridisk rådgivning. Kontrollera med jurist när du är osäker.",
    body=(
        warning(
            "Ett undantag gäller alltid",
            """
            Orosanmälan går före all sekretess. Tror du att ett barn far illa, anmäl till socialtjänsten genast.
            [Så gör du](sv:model.report).
            """,
        ),
        heading("Tre frågor att ställa sig"),
        steps(
            ("Vem är du, och vem är mottagaren?", "Samma verksamhet, samma myndighet, eller en annan?"),
            (
                "Vad är uppgiften?",
                "Hälsa, elevhälsa, socialtjänst eller vanlig skolvardag? Sekretessen är olika stark.",
            ),
            (
                "Vad får du stödja dig på?",
                "Ett ja, en uppgiftsskyldighet, en särskild regel, eller att inget lider skada.",
            ),
        ),
        heading("Frågor och svar"),
        component("legal_questions"),
        heading("Hur stark är sekretessen?"),
        table(
            "Verksamhet och regel",
            ["Verksamhet", "Regel", "I korthet"],
            ["Förskola", "OSL 23:1", "Hemligt om det inte står klart att ingen skadas"],
            [
                "Elevhälsans kurator, psykolog, specialpedagog",
                "OSL 23:2 första stycket",
                "Hemligt om det inte står klart",
            ],
            [
                "Mentor, rektor, annat elevstöd",
                "OSL 23:2 andra stycket",
                "Öppet om det inte kan antas att någon skadas",
            ],
            ["Skolsköterska, skolläkare", "OSL 25:1", "Hemligt om det inte står klart"],
            ["Hälso- och sjukvård", "OSL 25:1", "Hemligt om det inte står klart"],
            ["Socialtjänst", "OSL 26:1", "Hemligt om det inte står klart"],
            ["Fristående skola och förskola", "Skollagen 29:14", "Tystnadsplikt"],
            ["Privat vårdgivare", "Patientsäkerhetslagen 6:12–16", "Tystnadsplikt"],
            ["Privat socialtjänst", "Socialtjänstlagen 17:11", "Tystnadsplikt"],
        ),
        heading("Lagrummen"),
        text("""
            Orden är våra egna och skrevs efter läget i juli 2025. Datumet är när lagen började gälla. Enskilda
            paragrafer kan ha ändrats sedan dess, så läs alltid lagen som den lyder i dag.
        """),
        component("laws"),
        fact(
            "Läs mer hos myndigheterna",
            """
            Socialstyrelsens [Kunskapsguiden](https://www.kunskapsguiden.se/) har vägledning för elevhälsa och
            socialtjänst. Huvudmännens jurister svarar på frågor från sina egna verksamheter.
            """,
        ),
    ),
)
