"""Om modellen: the start, the goal and the four parts of the agreement."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.sv.barnets_ratt import RIGHTS
from tillsammans.publicsite.content.sv.grunden import BACKGROUND
from tillsammans.publicsite.content.sv.processtegen import PROCESS
from tillsammans.publicsite.content.sv.roller import ROLES
from tillsammans.publicsite.content.sv.samtycke import CONSENT, LEGAL
from tillsammans.publicsite.content.sv.sip_och_franvaro import ABSENCE, SIP
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
)

GOAL = Node(
    key="model.goal",
    kind="ArticlePage",
    title="Målbilden",
    slug="malbilden",
    intro="Alla nio kommuner och Region Sörmland har antagit samma mål för arbetet med barn.",
    body=(
        component("goal"),
        heading("Vad målet betyder"),
        text("""
            - **Alla barn.** Inte bara de som syns eller hörs. Modellen gäller varje människa under 18 år.
            - **Fysisk och psykisk hälsa.** De hör ihop, och båda hör ihop med skolan och hemmet.
            - **God och trygg uppväxt.** Det är mer än att något farligt uteblir.
            - **Utifrån varje barns behov.** Lika villkor är inte samma sak till alla.
            - **Ett helhetsperspektiv.** Den som bara ser sin egen bit missar ofta det som är viktigast.
        """),
        heading("Varför tillsammans?"),
        text("""
            Hälsa, skolresultat och hur man har det hemma påverkar varandra. Ett barn som sover dåligt lär sig
            sämre. Ett barn som inte trivs i skolan får ofta ont i magen. Därför räcker det inte att var och en
            gör sitt jobb väl. Någon behöver se helheten, och de som kan hjälpa behöver veta om varandra.

            Arbetet vilar på tillit. Förskola, skola, socialtjänst och hälso- och sjukvård är lika viktiga och
            bär samma ansvar.
        """),
        heading("Målet används när vi bestämmer"),
        text("""
            Varje ny satsning ska visa hur den för oss närmare målet. Det gäller också när modellen ändras.
            Därför har varje satsning på den här webbplatsen en rad som heter koppling till målet. [Se
            satsningarna](sv:initiatives).
        """),
        component("principals"),
    ),
)

ATTITUDE = Node(
    key="model.attitude",
    kind="ArticlePage",
    title="Gemensamt förhållningssätt",
    slug="forhallningssatt",
    intro="Samma sätt att tänka om barn, i varje verksamhet som möter dem. Det vilar på tillit och goda relationer.",
    body=(
        steps(
            (
                "Tillsammans",
                "Vi känner till varandras uppdrag och vet hur vi når varandra. Ingen behöver gissa vem som gör vad.",
            ),
            (
                "Hela barnet",
                "Vi ser utanför vårt eget yrke. Det som skyddar ett barn är lika viktigt att veta som det "
                "som oroar.",
            ),
            (
                "Främja och förebygga",
                "Det ska vara lätt att få hjälp tidigt, innan något har blivit stort. Oavsett barnets ålder.",
            ),
            (
                "Barnets rätt",
                "Barnet får komma till tals i allt som rör det, och varje beslut prövas mot barnets rättigheter.",
            ),
        ),
        heading("Tillsammans, på alla nivåer"),
        text("""
            Samverkan är inte bara möten kring ett enskilt barn. Den börjar i att chefer planerar ihop, att
            personal känner varandra och att föräldrar möter samma språk var de än kommer.
        """),
        example(
            "Så kan det se ut",
            """
            - Skolkuratorer och socialtjänst bygger ett gemensamt stöd till föräldrar.
            - BVC, förskola och socialtjänst håller kurser ihop.
            - Skolan och vården gör en gemensam satsning på sömn och rörelse.
            """,
        ),
        heading("Hela barnets liv"),
        text("""
            [Barnets bästa-hjulet](sv:wheel) har sju områden. Det hjälper oss att inte fastna i det första vi
            ser. En elev som är borta från skolan kan behöva hjälp med något hemma, eller med sömnen, eller med
            vänner.
        """),
        heading("Främja, förebygga, åtgärda"),
        text("""
            Att **främja** är att göra det bättre för alla barn. Att **förebygga** är att hjälpa tidigt, när
            något börjar gå snett, i grupp eller för ett barn. Att **åtgärda** är att hjälpa när svårigheten
            redan finns. Alla tre behövs, och alla våra verksamheter har i sina lagar ett ansvar för de två
            första.
        """),
        component("triangle"),
        details(
            "Vad lagarna säger om att förebygga",
            """
            - **Skolan:** elevhälsan ska främst vara förebyggande och hälsofrämjande, och skolan ska arbeta för
              trygghet och studiero.
            - **Socialtjänsten:** ska arbeta för att barn växer upp tryggt, söka upp, förebygga skadligt bruk
              och samverka.
            - **Vården:** ska förebygga ohälsa. Prevention hör till den näst högsta
              [prioriteringsgruppen](sv:model.priorities).

            Lagrummen finns på sidan [Vad får jag berätta, för vem?](sv:model.legal).
            """,
        ),
        heading("Barnperspektiv, barnets perspektiv, barnrättsperspektiv"),
        text(
            "Tre ord som låter lika och är olika. Vi håller isär dem. [Läs mer om barnets rätt](sv:model.rights)."
        ),
        component("perspectives"),
    ),
)

TOOLS = Node(
    key="model.tools",
    kind="ArticlePage",
    title="Arbetssätt och verktyg",
    slug="arbetssatt-och-verktyg",
    intro="Samma verktyg för alla yrken i socialtjänst, förskola, skola och vård. Då talar vi samma språk.",
    body=(
        tiles(
            ("Barnets bästa-hjulet", "Sju områden att prata om", "wheel", "compass"),
            ("Roller och ansvar", "Vem gör vad kring barnet", "model.roles", "users"),
            ("De fem frågorna", "Från bild till beslut", "model.process", "list"),
            ("SIP", "En plan när flera hjälper till", "model.sip", "file-text"),
            ("Samverkansforum", "Där yrken möts", "forums", "message-circle"),
            ("Samtycke", "Tre meningar före varje ja", "model.consent", "hand"),
        ),
        heading("Barnets bästa-hjulet"),
        text("""
            Hjulet är till för samtal med barn och om barn. Det används för alla barn, inte bara när något är
            fel. Det gör att den som möter barnet i förskolan, skolan, vården och socialtjänsten ser samma
            helhet. [Mer om hjulet](sv:wheel).
        """),
        heading("Roller som är tydliga"),
        text("""
            Två uppdrag gör att inget barn hamnar mellan verksamheter, och att föräldrar slipper hålla ihop allt
            själva: [barnets bästa-ansvarig](sv:model.named_person) och
            [samordningspersonen](sv:model.coordinator).
        """),
        heading("Samverkansforum"),
        text("""
            I forum möts yrken för att tänka ihop om ett barn, be om råd eller lära av varandra. Frågan tas upp
            [anonymt](sv:forums.consultation) eller med samtycke. [Forum i länet](sv:forums).
        """),
        heading("Samordnad individuell plan"),
        text("""
            När ett barn behöver insatser från både socialtjänst och vård finns en rätt till en gemensam plan.
            Den säger vem som gör vad. [Om SIP](sv:model.sip).
        """),
        heading("Metod- och stödmaterial"),
        text("""
            Till varje del finns material: bildstöd, samtalskort, dokumentation, övningar och presentationer.
            Allt är fritt att hämta. [Till materialet](sv:library).
        """),
    ),
)

LEADERSHIP = Node(
    key="model.leadership",
    kind="ArticlePage",
    title="Ledning och styrning",
    slug="ledning-och-styrning",
    intro="Någon äger modellen, någon beslutar om den, och någon ser till att den används.",
    body=(
        heading("Vem äger modellen?"),
        text("""
            **Länsstyrgruppen** och **nätverket för skol- och förvaltningschefer** är tillsammans beställare,
            beslutsfattare och förvaltare. De träffas minst en gång per termin. Mötet kallas av
            verksamhetschefen för Länsgemensamt regionalt stöd och skolchefsnätverkets samordnare.
        """),
        table(
            "Så hänger det ihop",
            ["Grupp", "Gör"],
            ["Länsstyrgruppen och skolchefsnätverket", "Beslutar om modellen och nya delar"],
            [
                "Styrgruppen för utvecklingsarbetet",
                "Leder arbetet mellan mötena. Åtta ledamöter från kommuner och region",
            ],
            [
                "Processledarna",
                "Två personer som stöder huvudmännen, håller utbildningar och samlar lärdomar",
            ],
            ["Beredningsgruppen och arbetsgrupperna för barn", "Förbereder frågor och prövar förslag"],
            ["Följeforskarna", "Följer arbetet utifrån och ger återkoppling"],
            ["Varje huvudman", "Inför modellen i sina verksamheter och rapporterar hur det går"],
        ),
        heading("Årshjulet"),
        table(
            "Det som återkommer",
            ["När", "Vad"],
            ["Varje termin", "Länsstyrgruppen och skolchefsnätverket möts. Statusrapporter från huvudmännen"],
            ["Varje år", "Överenskommelsen ses över och revideras vid behov"],
            ["Efter varje styrgruppsmöte", "Minnesanteckningar publiceras på sidan Följ processen"],
            ["När en satsning är klar", "Den utvärderas, och beslut fattas om den ska in i modellen"],
        ),
        heading("Nya satsningar"),
        steps(
            ("Idé", "Någon ser ett behov. Satsningen skriver hur den bidrar till målet."),
            ("Prövas", "En eller flera verksamheter provar, i begränsad form och tid."),
            ("Utvärderas", "Utan utvärdering inget beslut. Barn och föräldrar tillfrågas."),
            ("Beslutas", "Länsstyrgruppen och skolchefsnätverket avgör om den ska in i modellen."),
        ),
        text(
            "[Se alla satsningar](sv:initiatives). Beslut och rapporter finns på [Följ processen](sv:process)."
        ),
        heading("Koppling till det vanliga arbetet"),
        text("""
            Modellen bygger på det goda som redan finns och på tillit som växer över tid. Den ersätter inte
            verksamheternas egna arbetssätt och inte deras skyldigheter enligt lag. [Vad modellen inte
            ersätter](sv:model.not_replace).
        """),
        fact(
            "Uppdraget kommer uppifrån, kunskapen inifrån",
            "Har du en erfarenhet som borde påverka modellen? [Skriv till processledningen](sv:contact).",
        ),
    ),
)

MODEL = Node(
    key="model",
    kind="ArticlePage",
    title="Om modellen",
    slug="modellen",
    intro="Tillsammans för barnens bästa i Sörmland är ett gemensamt sätt att arbeta för alla som möter "
    "barn. Det började 2021, och sedan oktober 2024 finns det i en överenskommelse mellan länets kommuner "
    "och regionen.",
    body=(
        component("goal"),
        heading("Fyra delar som hör ihop"),
        text("Ingen del fungerar utan de andra. Ett verktyg utan förhållningssätt blir en blankett."),
        tiles(
            (
                "Gemensamt förhållningssätt",
                "Hela barnet, tidigt, tillsammans, med barnets rätt i botten",
                "model.attitude",
                "heart-handshake",
            ),
            ("Gemensam process", "Upptäcka, kartlägga, samarbeta", "model.process", "list"),
            ("Arbetssätt och verktyg", "Hjulet, rollerna, forumen och SIP", "model.tools", "compass"),
            ("Ledning och styrning", "Vem som äger, beslutar och följer upp", "model.leadership", "landmark"),
        ),
        heading("Så hjälper modellen ett barn"),
        component("process"),
        heading("Vem gör vad på varje nivå"),
        text(
            "De flesta barn behöver det som alla får. Några behöver mer. Ett fåtal behöver att flera hjälps åt."
        ),
        component("triangle"),
        heading("Vem håller ihop det kring barnet?"),
        text("""
            Alla barn har en [barnets bästa-ansvarig](sv:model.named_person). Behövs flera verksamheter får
            barnet och familjen också en [samordningsperson](sv:model.coordinator). Ingen berättar något för en
            annan verksamhet utan att familjen [har fått frågan](sv:model.consent), annat än när lagen säger
            det.
        """),
        fact(
            "Det här ersätter inte en orosanmälan",
            """
            Tror du att ett barn far illa, anmäl till socialtjänsten genast. Är det akut, ring [112](tel:112).
            [Vad modellen inte ersätter](sv:model.not_replace).
            """,
        ),
        heading("Läs vidare"),
        tiles(
            ("Roller", "Från den som upptäcker till KAA", "model.roles", "users"),
            ("Barnets rätt", "Tre perspektiv som hålls isär", "model.rights", "scale"),
            ("Samtycke", "Så frågar vi, så säger man nej", "model.consent", "hand"),
            ("SIP och Barnets SIP", "När flera gör en plan ihop", "model.sip", "file-text"),
            ("Skolfrånvaro", "Ett samtal om hela barnet", "model.absence", "school"),
            ("Överenskommelsen", "Det huvudmännen har skrivit under", "model.agreement", "handshake"),
        ),
    ),
    children=(
        GOAL,
        ATTITUDE,
        PROCESS,
        TOOLS,
        LEADERSHIP,
        ROLES,
        RIGHTS,
        CONSENT,
        LEGAL,
        SIP,
        ABSENCE,
        *BACKGROUND,
    ),
)
