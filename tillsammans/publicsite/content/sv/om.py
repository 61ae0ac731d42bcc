"""Kontakt, tillgänglighet, uppgifter, för andra län, om webbplatsen, press."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import component, details, fact, heading, steps, table, text, tiles

CONTACT = Node(
    key="contact",
    kind="ContactPage",
    title="Kontakt",
    slug="kontakt",
    intro="Skriv till en funktion, inte till en person. Då får du svar också när någon har bytt jobb.",
    body=(
        component("urgent"),
        heading("Gäller det ett barn?"),
        text("""
            Skriv inte om ett barn i e-post. Vänd dig till [barnets bästa-ansvarig](/hitta/), eller ring. Tror
            du att ett barn far illa, gör en [orosanmälan](sv:model.report).
        """),
        heading("Gäller det modellen, materialet eller webbplatsen?"),
        component("contacts"),
        text(
            "Vi svarar oftast inom tre arbetsdagar. Adresserna slutar på .example och är påhittade i den "
            "här versionen."
        ),
    ),
)

ACCESSIBILITY = Node(
    key="accessibility",
    kind="AccessibilityPage",
    title="Tillgänglighet",
    slug="tillganglighet",
    intro="Alla ska kunna använda webbplatsen. Här står vad som är testat, vad som inte är det och hur du "
    "säger till.",
    body=(
        heading("Vad vi siktar på"),
        text("""
            Lagen om tillgänglighet till digital offentlig service (2018:1937) kräver att webbplatsen uppfyller
            standarden EN 301 549, som bygger på WCAG 2.1 nivå AA. Vårt mål är WCAG 2.2 nivå AA, och på barnens
            sidor större klickytor och starkare kontrast än så.
        """),
        heading("Vad som är testat"),
        table(
            "Testat i dag",
            ["Vad", "Hur"],
            ["Kod och kontrast", "Automatiskt med axe på sidtyperna, på fyra språk"],
            ["Tangentbord", "Automatiska prov av de vanligaste vägarna"],
            ["Liten skärm", "Ner till 320 bildpunkter utan sidledes rullning"],
            ["Utan skript", "Allt innehåll går att läsa och alla formulär går att skicka"],
            ["Höger till vänster", "Arabiska sidor granskade i bild"],
            ["PDF", "Märkta för uppläsning när de skapas, granskade i bild"],
        ),
        heading("Vad som inte är testat"),
        text("""
            - **PDF med veraPDF eller PAC.** Filerna är märkta enligt PDF/UA, men ingen oberoende kontroll är
              gjord.
            - **Skärmläsare för hand.** NVDA, JAWS, VoiceOver och TalkBack är inte provade av människor än.
            - **Barn, föräldrar och personal.** Ingen har testat webbplatsen i ett användningstest än.
            - **Översättningarna.** Engelska, somaliska och arabiska är utkast. Ingen facköversättare har läst
              dem.
        """),
        heading("Vad vi vet brister"),
        text("""
            - Podden har text men inget ljud än.
            - Inspelade webbinarier visas i en version där filmen saknas och texten är ett exempel.
            - Flera sidor finns bara på svenska. Det står på sidan, med en väg till den svenska texten.
        """),
        heading("Säg till"),
        text("""
            Hittar du ett hinder, använd formuläret nedan. Du behöver inte ange vem du är. Vill du ha materialet
            på ett annat sätt, be om det. Vi svarar inom tio arbetsdagar.
        """),
        heading("Tillsyn"),
        text("""
            Myndigheten för digital förvaltning ansvarar för tillsynen. Är du inte nöjd med vårt svar kan du
            [anmäla till Digg](https://www.digg.se/tdosanmalan).
        """),
        fact(
            "Redogörelsens datum",
            "Skriven i november 2026. Den ses över när något större ändras, och minst en gång om året.",
        ),
    ),
)

PRIVACY = Node(
    key="privacy",
    kind="ArticlePage",
    title="Så hanterar vi uppgifter",
    slug="sa-hanterar-vi-uppgifter",
    intro="Den öppna webbplatsen vet ingenting om dig. Så här har vi gjort, och så här är det med resten.",
    body=(
        heading("När du läser"),
        text("""
            - Inga kakor. Därför finns ingen ruta att klicka bort.
            - Ingen statistik om besökare, och inga skript från andra.
            - Språket står i adressen, inte i din webbläsare.
            - Servern skriver driftloggar för att stoppa angrepp. De sparas kort tid och används inte till
              annat.
        """),
        heading("När du hämtar material"),
        text("Vi räknar hur många gånger en fil har hämtats. Vi räknar inte vem."),
        heading("När du prenumererar på nyhetsbrevet"),
        text("""
            Vi sparar din e-postadress, ditt språk och när du bekräftade. Inget annat. Breven har ingen dold
            bild och inga spårade länkar. Avslutar du tas adressen bort. Listan ligger skild från allt annat,
            och ingen som arbetar med barn når den.
        """),
        heading("När du skriver till oss"),
        text(
            "Skriver du i formuläret om tillgänglighet sparar vi det du skriver tills frågan är löst. "
            "Skriv inte om ett barn."
        ),
        heading("Uppgifter om barn"),
        text("""
            På den öppna webbplatsen finns inga uppgifter om barn. Den inloggade delen är skild från den. Där
            äger varje verksamhet sina egna uppgifter, ingen ser någon annans, och varje läsning skrivs upp. Läs
            mer om [hur det fungerar där](/sa-hanterar-vi-uppgifter/).
        """),
        heading("Dina rättigheter"),
        text("""
            Du kan få veta vad vi har om dig, få det rättat eller borttaget. [Skriv till oss](sv:contact). Är du
            inte nöjd kan du klaga hos [Integritetsskyddsmyndigheten](https://www.imy.se/).
        """),
    ),
)

OTHERS = Node(
    key="others",
    kind="ArticlePage",
    title="För andra län och kommuner",
    slug="for-andra-lan",
    intro="Allt går att ta efter: modellen som idé, materialet som det är och programmet med öppen källkod.",
    body=(
        heading("Tre saker att ta, var för sig eller ihop"),
        table(
            "Vad som går att använda",
            ["Del", "Villkor"],
            ["Modellens idé", "Fri. Fråga gärna, det finns erfarenheter att få"],
            ["Materialet och texterna", "CC BY 4.0. Ange källan"],
            ["Programmet", "EUPL-1.2. Ändra och dela ändringarna"],
        ),
        heading("Första stegen"),
        steps(
            (
                "Bestäm vad ni vill",
                "En målbild som alla huvudmän kan anta. Utan den blir verktyget bara ett verktyg.",
            ),
            ("Bestäm vem som äger", "Vilka två grupper beslutar tillsammans, och vem kallar?"),
            (
                "Provkör",
                "Demon startar med ett kommando och är full av påhittade barn. Låt en rektor och en "
                "socialsekreterare klicka.",
            ),
            (
                "Gör den till er",
                "Byt kommuner, roller efter ålder, nummer, färger och texter. De är data, inte kod.",
            ),
            (
                "Pröva juridiken",
                "Er dataskyddsfunktion och era jurister går igenom underlaget. Det är en mall, inte ett "
                "svar.",
            ),
            ("Börja smått", "Den öppna webbplatsen och hjulet kräver inget. Inloggade delar kommer sedan."),
        ),
        heading("Vad som krävs"),
        text("""
            - En server i er regi eller hos en leverantör ni litar på, med PostgreSQL.
            - En inloggning för personal som håller den nivå ni kräver.
            - Avtal om personuppgiftsansvar mellan huvudmännen.
            - Någon som är redaktör, en halv dag i veckan.
            - Facköversättare som läser språken innan ni publicerar.
        """),
        fact(
            "Vad ni inte får med",
            """
            Ett färdigt juridiskt ställningstagande. Kommunernas vapen. Anslutningar till era egna system: de är
            beskrivna men behöver byggas och provas hos er.
            """,
        ),
        details(
            "Hur skiljer sig detta från GIRFEC i Skottland?",
            "Frågorna och hjulet har sitt ursprung där. Här finns inget register över alla barn. [Läs "
            "mer](sv:model.girfec).",
        ),
        text("[Skriv till oss](sv:contact), så ordnar vi en visning."),
    ),
)

ABOUT = Node(
    key="about",
    kind="ArticlePage",
    title="Om webbplatsen",
    slug="om-webbplatsen",
    intro="Vad det här är, vad som är fakta och vad som är exempel.",
    body=(
        heading("Fakta"),
        text("""
            Vad modellen är, vilka som är med, när saker hände och vad som har publicerats är hämtat ur
            överenskommelsen och huvudmännens nyhetsbrev 2022–2025. Orden är våra. De fem frågorna och målbilden
            återges ordagrant.
        """),
        heading("Exempel"),
        text("""
            Alla barn, föräldrar och yrkespersoner i berättelserna är uppdiktade, liksom Ängsskolan, Lönnskolan
            och Exempelskolan. Resultat, datum och dokument som vi har hittat på är märkta som exempel.
            Telefonnummer till kommunernas mottagningar är påhittade. 112, 1177, Bris och Kvinnofridslinjen är
            riktiga.
        """),
        heading("Juridik"),
        text("""
            Det som står om lagar är vägledning med datum. Det är inte juridisk rådgivning. Kontrollera med
            jurist.
        """),
        heading("Språk"),
        text("""
            Svenska är källan. Engelska, somaliska och arabiska är våra egna utkast, som ingen facköversättare
            har läst. En sida som saknas på ett språk säger det och erbjuder den svenska.
        """),
        heading("Teknik"),
        text("""
            Webbplatsen är en del av programmet Tillsammans, som är öppen källkod under EUPL-1.2. Den fungerar
            utan skript, utan kakor och på en telefon. Materialet skapas ur samma texter som sidorna, så att en
            ändring slår igenom överallt.
        """),
    ),
)

PRESS = Node(
    key="press",
    kind="ArticlePage",
    title="Press",
    slug="press",
    intro="Kort om modellen, ord att använda och vem som svarar.",
    body=(
        heading("Kort om"),
        text("""
            Tillsammans för barnens bästa i Sörmland är en gemensam modell för tidig samverkan kring barn. Den
            började 2021. Länets nio kommuner och Region Sörmland har antagit målbilden, och sedan den 18
            oktober 2024 finns en överenskommelse. Verktyget i mitten är ett hjul med sju delar av ett barns
            liv. I länet bor omkring 64 000 barn, enligt vår egen uppskattning.
        """),
        heading("Skriv gärna"),
        table(
            "Ord som blir rätt",
            ["Skriv", "Inte"],
            ["Barn som är borta mycket från skolan", "Hemmasittare"],
            ["Barn som behöver stöd", "Riskbarn"],
            ["Kartläggning av hur barnet har det", "Utredning, om det inte är en"],
            ["Samtycke till att berätta", "Godkännande av datadelning"],
        ),
        text("""
            Skriver du om ett barn, tänk på att det kan läsa det om tio år. Vi förmedlar inga kontakter med barn
            eller familjer.
        """),
        heading("Bilder"),
        text("Hjulet är fritt att publicera. Ange källan. [Hämta det här](sv:wheel)."),
        heading("Frågor"),
        text("Skriv till presskontakten på sidan [Kontakt](sv:contact)."),
        tiles(
            ("Överenskommelsen", "Vad som är beslutat", "model.agreement", "handshake"),
            ("Tidslinje", "Från 2021 till i dag", "model.timeline", "clock"),
        ),
    ),
)
