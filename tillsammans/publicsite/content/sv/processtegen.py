"""Gemensam process: upptäcka, kartlägga, samarbeta. Following up is the end of the third, never a step of its own."""

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

NOT_REPLACE = Node(
    key="model.not_replace",
    kind="ArticlePage",
    title="Vad modellen inte ersätter",
    slug="vad-modellen-inte-ersatter",
    intro="Modellen binder ihop det som redan görs. Den tar inte över någons skyldighet, metod eller journal.",
    body=(
        warning(
            "Orosanmälan",
            """
            Den som arbetar med barn och får veta eller misstänker att ett barn far illa ska genast anmäla det
            till socialtjänsten. Inget steg i modellen får fördröja det. Ingen behöver samtycka, och ingen chef
            behöver godkänna. Är det akut, ring [112](tel:112). [Så gör du en orosanmälan](sv:model.report).
            """,
        ),
        table(
            "Det här finns kvar som vanligt",
            ["Det här", "Gäller fortfarande, därför att"],
            ["Orosanmälan", "Skyldigheten är personlig och står i socialtjänstlagen"],
            ["Journal, akt och elevdokumentation", "Varje verksamhet för sin egen enligt sin egen lag"],
            ["Frånvaroutredning", "Skollagen säger när skolan ska utreda. Modellen hjälper till med hur"],
            ["Särskilt stöd i skolan", "Rektor utreder och beslutar enligt skollagen"],
            ["Utredning i socialtjänsten", "Socialnämnden utreder och beslutar själv"],
            ["Medicinsk bedömning och diagnos", "Görs av vården. Kartläggningen är inte en diagnos"],
            [
                "Egna metoder, som BarnSäkert eller hembesök",
                "De fortsätter, och kan vara svaret på ett behov",
            ],
            ["Sekretess", "Gäller som förut. Modellen ger ingen rätt att berätta mer"],
        ),
        heading("Varför så noga?"),
        text("""
            Ett gemensamt arbetssätt kan ge falsk trygghet. Det vore farligt om någon tänkte att ”det är redan
            upptaget i modellen”. Därför står påminnelsen om orosanmälan i varje steg, och därför finns den på
            varje sida för personal.
        """),
        text("""
            Det vore också fel att skriva samma sak två gånger. Det som skrivs i det gemensamma arbetet kan
            kopieras till den egna journalen eller akten.
        """),
    ),
)

REPORT = Node(
    key="model.report",
    kind="ArticlePage",
    title="Orosanmälan",
    slug="orosanmalan",
    intro="Tror du att ett barn far illa? Ring socialtjänsten i kommunen där barnet bor. Är det akut, ring 112.",
    body=(
        component("urgent"),
        heading("För dig som är privatperson"),
        text("""
            Alla får anmäla, och alla uppmanas att göra det. Du behöver inte vara säker och du behöver inte
            bevisa något. Du kan vara anonym om du ringer. Numren finns på sidan om
            [socialtjänsten](sv:services.social).
        """),
        heading("För dig som arbetar med barn"),
        steps(
            (
                "Anmäl genast",
                "Skyldigheten är din egen. Fråga gärna en kollega om råd, men vänta inte på svar.",
            ),
            ("Ring", "Mottagningen i barnets kommun. Kvällar, nätter och helger svarar socialjouren."),
            (
                "Skriv",
                "Vilka barn det gäller, var barnet är nu, vad du har sett och hört, om det är bråttom, "
                "syskon, om tolk behövs, och hur man når dig.",
            ),
            (
                "Tänk efter innan du berättar för vårdnadshavarna",
                "Oftast är det bra att de vet. Misstänker du våld, sexuella övergrepp eller hedersförtryck "
                "ska du inte berätta först. Rådgör med socialtjänsten.",
            ),
            ("Fortsätt finnas för barnet", "Din relation tar inte slut för att du har anmält."),
        ),
        fact(
            "Rådgör utan att säga vem",
            "Är du osäker kan du ringa socialtjänsten och beskriva läget utan namn. Blir du orolig av "
            "svaret, anmäl.",
        ),
        text("""
            Skyldigheten står i 19 kap. 1 § socialtjänstlagen (2025:400). [Frågor om sekretess](sv:model.legal).
        """),
    ),
)

GIRFEC = Node(
    key="model.girfec",
    kind="ArticlePage",
    title="Varifrån kommer de fem frågorna?",
    slug="girfec",
    intro="De fem frågorna är hämtade från Skottland, där alla verksamheter arbetar efter GIRFEC: Getting "
    "it right for every child.",
    body=(
        heading("Det vi lånade"),
        text("""
            I Skottland finns en gemensam modell för alla som möter barn. Där finns en utsedd person att vända
            sig till, en person som håller ihop planen, ett hjul med områden i barnets liv, och fem frågor som
            varje yrkesperson ställer sig. Sörmlands modell är inspirerad av det och anpassad till svensk lag.
        """),
        component("five_questions"),
        heading("Det vi lärde oss"),
        text("""
            Skottland ville först ha en utsedd person för varje barn, med rätt att få del av uppgifter.
            Storbritanniens högsta domstol sade 2016 att uppgifterna inte fick delas så fritt. Det är skälet
            till att vi gör på ett annat sätt:

            - Det finns inget register över alla barn.
            - Rollen är knuten till en enhet, inte till en lista med namn på barn.
            - Uppgifter lämnas till någon annan bara på en laglig grund, oftast ett ja från familjen.
        """),
        text(
            "Mer om den skotska modellen finns hos [Scottish Government](https://www.gov.scot/policies/girfec/)."
        ),
    ),
)

PROCESS = Node(
    key="model.process",
    kind="ArticlePage",
    title="Gemensam process",
    slug="process",
    intro="Tre steg som är lika i hela länet: upptäcka, kartlägga och samarbeta. Så får barn samma chans "
    "till hjälp, var de än bor.",
    body=(
        component("process"),
        heading("1. Upptäcka"),
        text("""
            Den som arbetar med barn ska se tidigt när något inte är som det ska. Det ansvaret är allas. Hjulet
            hjälper dig att se mer än det som märks först.

            När du har sett något vänder du dig till barnets bästa-ansvarig. Det kan du göra vilken verksamhet
            du än arbetar i. Också barnet, en vårdnadshavare eller en granne kan höra av sig.
        """),
        warning(
            "Det här ersätter inte en orosanmälan",
            """
            Tror du att ett barn far illa, anmäl till socialtjänsten genast. Är det akut, ring [112](tel:112).
            """,
        ),
        heading("2. Kartlägga"),
        text("""
            Barnets bästa-ansvarig, eller den hen ber, tar reda på hur barnet har det. Bilden byggs av fyra
            källor:

            - den som upptäckte
            - det som verksamheten själv vet
            - vårdnadshavarna, var och en för sig
            - barnet

            Det som skrivs är styrkor, oro och önskningar i hjulets sju områden, med vem som sa det och när.
            Kartläggningen är inte till för att ställa diagnos eller ta över någon annans uppdrag. När bilden är
            klar besvaras fem frågor.
        """),
        component("five_questions"),
        text("""
            Svaren leder till ett beslut: det här gör vi själva, det här behöver vi hjälp med, eller det räcker
            så. Vilket beslutet än blir får den som upptäckte veta att det är klart.
        """),
        heading("3. Samarbeta"),
        text("""
            Behövs flera bjuder barnets bästa-ansvarig in dem till ett möte. Först frågas vårdnadshavarna, och
            barnet efter ålder och mognad. Vilka som bjuds in beror på vilka områden det gäller.
        """),
        steps(
            (
                "Barnet väljer",
                "Innan mötet får barnet säga vem som ska vara samordningsperson, var det vill sitta och "
                "hur länge det vill vara med.",
            ),
            (
                "Mötet pratar om det som behövs",
                "Bara de områden familjen har sagt ja till. Barnets mål står överst.",
            ),
            ("Planen skrivs på plats", "Vem gör vad, till när. Var och en bekräftar sin egen rad."),
            (
                "Nästa gång bokas",
                "Inget möte slutar utan ett datum för uppföljning. Samordningspersonen ansvarar för det.",
            ),
        ),
        heading("Uppföljningen hör till samarbetet"),
        text("""
            Då och nu läggs bredvid varandra. Varje mål får ett svar: uppnått, delvis eller inte än, tillsammans
            med barnets egna ord. Sedan fortsätter ni, ändrar eller avslutar. Ett avslut har ett skäl, och
            barnet och vårdnadshavarna får säga sitt. Börjar något om går det alltid att öppna igen.
        """),
        details(
            "Om planen inte följs",
            """
            Barnet eller vårdnadshavaren säger till samordningspersonen: det här blev inte av. Svaret ska komma
            inom tre skoldagar. Tre skoldagar är vårt eget löfte, inte en lag.
            """,
        ),
        example(
            "Från en tom stol till en plan",
            """
            En elev i årskurs 6 är borta allt oftare. Mentorn frågar, och de ritar i hjulet. Barnets
            bästa-ansvarig låter kuratorn kartlägga. Svaren på de fem frågorna visar att skolan kan göra en del
            själv och att BUP och socialtjänstens öppna insatser behövs för resten. Familjen säger ja till båda,
            men inte om allt. På mötet väljer eleven skolsköterskan till samordningsperson. [Läs hela
            exemplet](sv:examples.pupil).
            """,
        ),
        fact(
            "Du behöver inte kunna allt",
            "Processen går att följa med papper och penna. [Dokumentationsmaterialet](sv:library) finns "
            "att skriva ut.",
        ),
        tiles(
            (
                "Vad modellen inte ersätter",
                "Orosanmälan, journal, egna metoder",
                "model.not_replace",
                "shield-alert",
            ),
            ("Samtycke", "Så frågar du", "model.consent", "hand"),
            ("Forum", "Råd innan det blivit stort", "forums", "message-circle"),
        ),
    ),
    children=(NOT_REPLACE, REPORT, GIRFEC),
)
