"""Vårdnadshavare: step by step, your rights, your yes and no, and whom to call."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import (
    component,
    details,
    fact,
    heading,
    steps,
    text,
    tiles,
    warning,
)

GUARDIANS = Node(
    key="guardians",
    kind="ArticlePage",
    title="Till dig som är vårdnadshavare",
    slug="vardnadshavare",
    intro="När ditt barn behöver stöd ska du slippa leta. Här står hur det går till, vad du får säga ja "
    "och nej till, och vem du ringer.",
    body=(
        component("urgent"),
        heading("Är du orolig för ditt barn?"),
        text("""
            Börja med att prata med någon som känner barnet. Det kan vara läraren, förskolan eller BVC. Du kan
            också vända dig direkt till barnets bästa-ansvarig. Det är den vuxna som ska se till att barnet får
            hjälp. Alla barn i Sörmland har en.

            [Hitta ditt barns barnets bästa-ansvarig](/hitta/). Sök på skolans eller förskolans namn.
        """),
        heading("Så går det till, steg för steg"),
        steps(
            (
                "Någon ser att barnet behöver stöd",
                """Det kan vara du, barnet eller en vuxen i skolan, förskolan eller vården. Den som ser något
                berättar för barnets bästa-ansvarig. Du får veta det, och du får säga vad du tycker.""",
            ),
            (
                "Vi tar reda på hur barnet har det",
                """Någon pratar med barnet och med dig. Vi använder ett hjul med sju delar av barnets liv. Vi
                frågar både om det som är bra och om det som är svårt. Bor ni isär får ni prata med oss var för
                sig.""",
            ),
            (
                "Vi hjälps åt",
                """Ofta räcker det som skolan eller förskolan kan göra. Behövs fler bjuder vi in till ett möte, om
                du och barnet säger ja. På mötet gör vi en plan: vem gör vad, och när. Vi väljer också en person
                som du kan ringa om allt i planen. Barnet får säga först vem det ska vara.""",
            ),
            (
                "Vi följer upp",
                """Innan mötet är slut bokar vi nästa. Då ser vi vad som har blivit bättre, och vad som behöver
                ändras. Blir något inte av, säg till. Du ska få svar inom tre skoldagar.""",
            ),
        ),
        heading("Dina rättigheter"),
        text("""
            - Du får veta vad vi tänker göra, och varför.
            - Du får säga din mening. Dina ord skrivs för sig, inte ihop med någon annans.
            - Du får fråga vad som står, och du får lägga till det du tycker saknas.
            - Du får ha tolk. Säg till, så ordnar vi det. Det kostar inget.
            - Du får ta med dig någon som stöd.
            - Har barnet insatser från både kommunen och vården kan du be om en [samordnad individuell plan,
              SIP](sv:model.sip).
        """),
        heading("Ditt ja, och ditt nej"),
        text("""
            Skolan, vården och socialtjänsten får inte prata fritt om ditt barn med varandra. Oftast behövs ditt
            ja. Är ni två vårdnadshavare frågar vi er båda. Är barnet stort nog frågar vi också barnet.

            Du får alltid veta tre saker innan du svarar: vem som får berätta för vem, om vad, och till när. Ja
            och nej är lika bra svar. Du kan också säga att du vill veta mer först. Säger du nej har ditt barn
            kvar den hjälp som skolan ger. Vissa saker kan vi då inte göra tillsammans.

            Du kan ta tillbaka ditt ja när du vill. Du behöver inte säga varför. [Läs mer om att säga ja och
            nej](sv:model.consent).
        """),
        fact(
            "När vi måste berätta ändå",
            """
            Om vi tror att ett barn far illa måste vi berätta det för socialtjänsten. Det är lag. Då frågar vi
            inte om lov först.
            """,
        ),
        heading("Vem ringer jag?"),
        text("""
            - **Om skolan eller förskolan:** ring barnets bästa-ansvarig. [Sök här](/hitta/).
            - **Om planen:** ring den person ni valde på mötet. Namnet står överst i planen.
            - **Om barnets hälsa:** ring 1177, eller ditt BVC eller din vårdcentral.
            - **Om du själv behöver stöd:** ring [socialtjänsten](sv:services.social) i din kommun. Du kan få
              råd utan att säga vad du heter.
            - **Om det är farligt:** ring [112](tel:112).
        """),
        heading("Frågor som många har"),
        details(
            "Hamnar vi i ett register?",
            """
            Nej. Det finns inget register över alla barn. Något skrivs om ditt barn först när det finns ett
            skäl. Ingen får poäng, och inget räknas ihop.
            """,
        ),
        details(
            "Kan den andra föräldern läsa vad jag har sagt?",
            """
            Nej, inte utan att du säger ja. Era ord, era svar och er adress visas inte för den andra. Var och en
            kan be att få ut det som gäller dem själva. Skolan prövar då varje del för sig.
            """,
        ),
        details(
            "Vad händer när barnet byter skola?",
            """
            Den nya skolan har en egen barnets bästa-ansvarig. Den nya skolan får veta det som du och barnet har
            sagt ja till, och inget mer.
            """,
        ),
        details(
            "Vad händer när mitt barn fyller 18?",
            """
            Då bestämmer ditt barn själv. Ditt ja slutar gälla den dagen, och vi frågar den unga i stället.
            """,
        ),
        warning(
            "Är du rädd för någon hemma?",
            """
            Ring [112](tel:112) om det är farligt nu. Kvinnofridslinjen svarar dygnet runt på [020-50 50
            50](tel:020505050). Samtalet är gratis och syns inte på räkningen. Säg till oss om du lever med
            skyddade uppgifter. Då gör vi på ett annat sätt.
            """,
        ),
        tiles(
            ("Hitta rätt person", "Sök på skola, förskola eller kommun", "/hitta/", "search"),
            ("Ja och nej", "Vad vi får berätta, för vem", "model.consent", "hand"),
            (
                "Stöd till dig som förälder",
                "Kurser, samtal och öppna dörrar",
                "services.parenting",
                "heart-handshake",
            ),
        ),
    ),
)
