"""Jag arbetar med barn: what to do today in two minutes, the wheel, the process, consent, orosanmälan."""

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
    tiles,
    warning,
)

STAFF = Node(
    key="staff",
    kind="ArticlePage",
    title="Till dig som arbetar med barn",
    slug="jag-arbetar-med-barn",
    intro="Du har sett något. Här är vad du gör i dag, på två minuter, och vad som händer sedan.",
    body=(
        warning(
            "Det här ersätter inte en orosanmälan",
            """
            Tror du att ett barn far illa, anmäl till socialtjänsten genast. Är det akut, ring [112](tel:112).
            Skyldigheten är din egen. Ingen chef behöver godkänna den, och du behöver inte vara säker. [Så gör
            du en orosanmälan](sv:model.report).
            """,
        ),
        heading("I dag, på två minuter"),
        steps(
            (
                "Fråga barnet",
                "”Jag har sett att du är borta på morgnarna. Hur har du det?” Lyssna klart. Lägg hjulet på "
                "bordet om det hjälper. Säg vem du behöver berätta för, och fråga vad barnet tycker om det.",
            ),
            (
                "Ta reda på vem som är barnets bästa-ansvarig",
                "I skolan är det ofta rektor. För små barn är det förskolan och BVC. Sök på enhetens namn.",
            ),
            (
                "Skriv fyra saker",
                "Vem det gäller. Vilka områden i hjulet. Vad du har sett eller hört. Barnets egna ord. "
                "Skriv så att barnet kan läsa det.",
            ),
            (
                "Vänta på svar, och fortsätt vara den du är för barnet",
                "Barnets bästa-ansvarig läser och bestämmer nästa steg. Du får veta att det är läst och "
                "när det är klart. Allt kan du inte få veta, och det är meningen.",
            ),
        ),
        tiles(
            ("Hitta barnets bästa-ansvarig", "Sök på skola, förskola eller kommun", "/hitta/", "search"),
            ("Hjulet", "Sju områden, frågor att ställa", "wheel", "compass"),
            ("Processen", "Upptäcka, kartlägga, samarbeta", "model.process", "list"),
            ("Samtycke", "Så frågar du, ord för ord", "model.consent", "hand"),
        ),
        heading("Styrka, oro och önskan"),
        text("""
            I hjulet skriver du det du vet som en **styrka**, en **oro** eller en **önskan**. Samma område kan
            ha flera. ”Slöjden är bäst” är lika viktigt som ”jag sover dåligt”. Ett tomt område betyder bara att
            ni inte har pratat om det. Räkna aldrig ihop något, och skriv inga diagnoser.
        """),
        table(
            "Skriv det du har sett, inte det du tror",
            ["Hellre så här", "Än så här"],
            ["Borta nio halvdagar sedan 1 september, mest måndag och tisdag.", "Skolkar ofta."],
            ["Säger: ”Jag vill vara hemma så jag vet att mamma finns.”", "Verkar ha separationsångest."],
            ["Har somnat på lektionen tre gånger på två veckor.", "Föräldrarna bryr sig inte om sömnen."],
            ["Två vänner frågar inte längre om hon ska med.", "Socialt svag."],
        ),
        heading("Innan du pratar med någon utanför din verksamhet"),
        text("""
            Skola, vård och socialtjänst är egna myndigheter med egen sekretess. Det finns ingen gemensam akt.
            Du kan komma vidare på tre sätt:

            - **Med samtycke.** Vem får berätta för vem, om vad, och till när. [Så frågar du](sv:model.consent).
            - **Anonymt.** Beskriv frågan utan att barnet går att känna igen. [Så gör
              ni](sv:forums.consultation).
            - **Med stöd i lag.** Det finns undantag, men de är smala. [Vad får jag berätta, för
              vem?](sv:model.legal)
        """),
        heading("Det här gör den som är …"),
        details(
            "Lärare, mentor eller förskollärare",
            """
            Du är ofta den som upptäcker. Fråga, lyssna, skriv fyra saker. Fortsätt med det du kan göra i
            klassrummet redan i dag. [Att upptäcka](sv:model.noticer).
            """,
        ),
        details(
            "Rektor eller chef som är barnets bästa-ansvarig",
            """
            Läs, bestäm vem som kartlägger och när det ska vara klart. Du har kvar ansvaret också när du ber
            någon annan. [Barnets bästa-ansvarig](sv:model.named_person).
            """,
        ),
        details(
            "Kurator, skolsköterska eller specialpedagog",
            """
            Du kartlägger, eller bidrar med din del. Skolsköterskans journal stannar hos skolsköterskan. En
            enstaka mening kan lämnas över om eleven behöver det för sitt stöd.
            [Elevhälsan](sv:services.pupil_health).
            """,
        ),
        details(
            "På BVC, vårdcentral, BUP eller habiliteringen",
            """
            Ni får en inbjudan när familjen har sagt ja. Svara kommer, kommer inte eller ring mig. Berätta
            aldrig om ni redan känner familjen, om ingen har sagt ja till det.
            """,
        ),
        details(
            "Socialsekreterare eller i öppna insatser",
            """
            Ni är välkomna tidigt, också innan något har blivit stort. Det förebyggande uppdraget gäller alla
            barn. Orosanmälningar går sin egen väg. [Socialtjänsten](sv:services.social).
            """,
        ),
        example(
            "En elev i årskurs 6",
            """
            Mentorn märker att en elev är borta på morgnarna. De pratar med hjulet på bordet. Eleven berättar om
            något som har hänt i familjen. Mentorn skriver fyra saker till barnets bästa-ansvarig, som låter
            kuratorn kartlägga. Trygghet, hemmet och relationer är det som behöver stöd. De fem frågorna visar
            att skolan behöver hjälp av andra, och familjen säger ja till ett möte. [Läs hela
            exemplet](sv:examples.pupil).
            """,
        ),
        heading("Öva tillsammans"),
        text("""
            Ta en kvart på nästa arbetsplatsträff. I [materialet](sv:library) finns fallbeskrivningar,
            mingelkort och samverkansbingo. Till allt finns stöd för den som leder.
        """),
        fact(
            "Du ersätter inget",
            """
            Modellen tar inte över dina egna arbetssätt eller din journal. Det ni skriver kan kopieras dit med
            ett tryck. [Vad modellen inte ersätter](sv:model.not_replace).
            """,
        ),
        component("urgent"),
    ),
)
