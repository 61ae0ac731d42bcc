"""What is written in the demo's assessments. Invented schools, groups and words; no person."""

from tillsammans.impact.models import HowMany
from tillsammans.wheel.sectors import Sector

FLEN = "Utbildningsnämnden, Flens kommun"
TROSA = "Tekniska nämnden, Trosa kommun"

SCHOOL = {
    "title": "Bäckskolan och Ängsskolan blir en skola",
    "matter": "Bäckskolan har plats för fler elever än den har. Nämnden ska besluta om eleverna ska flytta till "
    "Ängsskolan, och i så fall när. Skälet är ekonomi, och att det är svårt att ha behöriga lärare på två ställen.",
    "affected": "Alla elever på Bäckskolan och Ängsskolan, från förskoleklass till årskurs 6. De som börjar om ett år. "
    "Syskon i förskolan. Barnen på båda fritidshemmen.",
    "adults_view": "Vi tror att större klasser ger jämnare undervisning, och att eleverna får fler "
    "kamrater. Vi är oroliga "
    "för skolvägen och för de yngstas första höst.",
    "childs_view": "Eleverna på Bäckskolan vill gå kvar, men säger att det är tråkigt att vara så få. De "
    "äldsta vill inte "
    "byta skola sitt sista år. Eleverna på Ängsskolan är nyfikna och undrar om alla får plats i matsalen. Många i båda "
    "skolorna är rädda för vägen och för att deras vuxna försvinner.",
    "rights_view": "Artikel 28 ger rätt till utbildning på lika villkor. Artikel 12 kräver att det barnen sagt syns i "
    "beslutet. Artikel 31 gäller rasten och fritids. Artikel 23 gäller eleverna i anpassad grundskola, som "
    "inte får längre "
    "restid utan skäl. Barnens bästa ska väga tungt, men det ensamt avgör inte.",
    "needs": "Elever i anpassad grundskola behöver samma vuxna hela dagen. Elever som nyss lärt sig svenska "
    "behöver få veta "
    "med bilder. Elever med lång resväg behöver en buss som passar fritids.",
    "interests": "Ekonomi och tillgång till lärare står mot att barnen får vara kvar där de är trygga. De äldsta på "
    "Bäckskolan har ett annat intresse än de yngsta, som vinner på att börja i den nya gruppen direkt.",
    "compensation": "Skolskjuts från Bäckskolans hållplats även efter fritids (trafikplaneraren, till "
    "augusti 2025). Vuxna "
    "vid övergångsstället (rektor, första terminen). Samma personal på fritids följer med (rektor).",
    "weighing": "Barnens egna ord har vägt tyngst. De äldsta ville inte byta skola sitt sista år, och de "
    "yngsta ville lära "
    "känna varandra först. Att flytta i två steg kostar mer ett läsår, men stör barnen minst. Ekonomin vägde mindre, "
    "eftersom skillnaden är ett år.",
    "decided_what": "Eleverna i förskoleklass till årskurs 3 flyttar till hösten 2025. Årskurs 4 till 6 går kvar på "
    "Bäckskolan ett läsår till. Förslaget om att alla skulle flytta på en gång ändrades efter det barnen sagt.",
    "told_how": "Rektorerna berättade i klasserna, med bilder på den nya skolan. Elevråden fick veta först. Alla fick "
    "se vad som ändrats för att de sagt det.",
    "told_back": "Bra att ni lyssnade på oss i sexan. Men kan vi få åka dit och titta innan?",
    "outcome": "Flytten i två steg tog mer av rektorernas tid än vi trodde. Frånvaron ökade inte. Bussen "
    "efter fritids kom "
    "igång först i oktober, och det var för sent.",
    "outcome_children": "De yngsta säger att de har fått fler att leka med. Elevrådet säger att rasten är "
    "trång och att "
    "bussen var dålig i början. De äldsta är glada att de fick gå klart.",
    "outcome_rights": "Rätten att bli hörd blev tillgodosedd. Rätten till vila och lek (artikel 31) behöver en större "
    "skolgård. Frågan är lämnad till nämnden.",
}
SCHOOL_GROUPS = (
    (
        "Elevrådet på Bäckskolan, årskurs 4–6",
        "2025-02-11",
        HowMany.SOME,
        "Samtal i mindre grupper, med hjulet på bordet. De visste att nämnden skulle läsa.",
        (
            ("Vi vill inte byta skola när det bara är ett år kvar.", Sector.RELATIONSHIPS),
            ("Vägen förbi rondellen är läskig när det är mörkt.", Sector.SAFETY),
            ("Kan inte de små flytta först, så går vi klart här?", ""),
        ),
    ),
    (
        "Förskoleklass och årskurs 1 på Bäckskolan",
        "2025-02-13",
        HowMany.MANY,
        "Promenad på skolgården med bildstöd. Barnen visade var de brukar vara.",
        (
            ("Ska fröken följa med?", Sector.CARE),
            ("Jag vill veta var man gömmer sig när man är ledsen.", Sector.SAFETY),
        ),
    ),
    (
        "Klassråden på Ängsskolan, årskurs 2–6",
        "2025-02-18",
        HowMany.MOST,
        "Frågor i klassrummet, svar på lappar och samtal efteråt.",
        (
            ("Det blir roligare med fler. Men får alla plats i matsalen?", Sector.HEALTH),
            ("Vi kan visa dem runt.", Sector.RELATIONSHIPS),
        ),
    ),
)
SCHOOL_KNOWN = (
    (
        "Byten av skola stör lärandet mest för elever som redan har det svårt. En lugn start minskar det.",
        "Skolverkets sammanställning om skolbyten, läst 2025",
    ),
    (
        "Skolvägen från Bäckskolan korsar riksvägen. Hastigheten är sänkt bara på skoltid.",
        "Kommunens trafikmätning, hösten 2024",
    ),
)
SCHOOL_WAYS = (
    ("Alla flyttar hösten 2025", "Alla elever på Bäckskolan börjar på Ängsskolan på en gång."),
    ("Som nu", "Båda skolorna är kvar."),
    ("I två steg", "De yngsta flyttar hösten 2025, årskurs 4–6 hösten 2026."),
)
# For each sector: one answer for each way, (affected, words).
SCHOOL_WHEEL = {
    Sector.HEALTH: (
        (True, "Matsalen blir trång. Två sittningar behövs. Större skolgård att röra sig på."),
        (True, "Skolsköterskan finns bara vissa dagar på Bäckskolan."),
        (True, "Matsalen räcker första året. Skolsköterskan finns alla dagar för de yngsta."),
    ),
    Sector.DEVELOPMENT: (
        (True, "Fler kamrater i samma ålder att öva med. Den som är tyst kan synas mindre."),
        (True, "Åldersblandade grupper fungerar, men de yngsta är få i sin ålder."),
        (True, "De yngsta får fler kamrater. De äldsta hinner göra klart det de börjat."),
    ),
    Sector.LEARNING: (
        (True, "Behöriga lärare i alla ämnen. Bytet stör lärandet under hösten."),
        (True, "Svårt att få behöriga lärare. Undervisningen blir ojämn."),
        (True, "Behöriga lärare för de yngsta direkt. De äldsta byter inte skola före högstadiet."),
    ),
    Sector.CARE: (
        (True, "Nya vuxna för alla på en gång. Fritids byter lokal."),
        (False, "Samma vuxna som nu."),
        (True, "Fritidspersonalen följer med de yngsta. De äldsta behåller sina vuxna."),
    ),
    Sector.HOME: (
        (True, "Längre resa för många familjer. Syskon hamnar på samma skola."),
        (False, "Resorna är som nu."),
        (True, "Familjer med barn i olika åldrar har två skolor under ett läsår."),
    ),
    Sector.RELATIONSHIPS: (
        (True, "Klasser blandas. De äldsta skiljs från sin grupp sitt sista år."),
        (True, "Få kamrater att välja mellan i de minsta klasserna."),
        (True, "De äldsta går klart tillsammans. De yngsta lär känna varandra från början."),
    ),
    Sector.SAFETY: (
        (True, "Vägen förbi rondellen och riksvägen blir ny för alla. Ny skolgård att hitta på."),
        (False, "Skolvägen är som nu."),
        (True, "Färre får den nya skolvägen första året, och vuxna står vid övergångsstället."),
    ),
}
SCHOOL_ANSWER = (
    "Barnens ord syns i bedömningen, och det är bra. Jag saknar de elever som sällan kommer till skolan: "
    "fråga dem också. "
    "Se till att bussen efter fritids finns från första dagen."
)

SMALL = {
    "title": "Ny kallelse till möten om Barnets SIP",
    "matter": "Kallelsen skrivs om så att den vänder sig till barnet. Den gamla var skriven för vuxna.",
    "affected": "Barn och ungdomar i länet som kallas till ett möte om sin samordnade plan.",
    "adults_view": "Vi tror att barn oftare vill komma om de förstår vad mötet är, vilka som är där och att "
    "de får gå ut.",
    "childs_view": "Ungdomarna vill veta hur länge mötet varar och om de måste prata. De vill ha en bild på rummet.",
    "weighing": "Barnen har själva bett om det. Inget område blir sämre, och det går lätt att ändra tillbaka.",
    "decided_what": "Den nya kallelsen används från den 1 juni. Bilden på rummet är med, som ungdomarna ville.",
}
SMALL_WAYS = {
    Sector.HEALTH: (True, "Den som är orolig vet vad som väntar."),
    Sector.DEVELOPMENT: (False, "Kallelsen ändrar inte vad barnet får öva på."),
    Sector.LEARNING: (True, "Tiden står tydligt, så att det går att välja en lektion att vara borta från."),
    Sector.CARE: (True, "Det står vilken vuxen barnet kan ringa före mötet."),
    Sector.HOME: (False, "Vårdnadshavare får samma information som förut."),
    Sector.RELATIONSHIPS: (True, "Det står vilka som kommer, och att barnet får säga vem det vill ha med."),
    Sector.SAFETY: (True, "Det står att barnet får gå ut, och var det kan vänta."),
}

PREMISES = {
    "title": "Ny entré och väntrum i familjens hus",
    "matter": "Entrén byggs om. Väntrummet flyttas närmare dörren. Ritningen ska godkännas av nämnden.",
    "affected": "Barn i alla åldrar som kommer med en vuxen, ungdomar som kommer själva, och syskon som väntar.",
    "adults_view": "Vi tror att ett mindre väntrum gör det lugnare. Vi är osäkra på hur det blir för "
    "ungdomar som inte vill "
    "bli sedda.",
    "childs_view": "Barnen vill ha en plats för lek och en för lugn. Ungdomarna vill kunna vänta utan att "
    "någon ser dem.",
    "rights_view": "Artikel 16 om privatliv gäller den som väntar. Artikel 23 gäller dörrar, disk och toalett.",
    "needs": "Barn i rullstol når inte disken på ritningen. Barn som är känsliga för ljud behöver en tyst plats.",
}
PREMISES_GROUP = (
    "Ungdomsrådet i Trosa",
    "2026-09-08",
    HowMany.SOME,
    "En runda i huset med ritningen i handen. Var och en satte lappar där det kändes bra och dåligt.",
    (
        ("Man ska inte behöva sitta i ett skyltfönster.", Sector.SAFETY),
        ("Disken är för hög, det känns som att man inte får prata.", Sector.DEVELOPMENT),
    ),
)
PREMISES_KNOWN = (
    "Bilder och färg på golvet hjälper den som inte läser att hitta.",
    "Egen erfarenhet från biblioteket, 2024",
)
PREMISES_WHEEL = {
    Sector.HEALTH: (
        (True, "Ljudet blir lägre. Toaletten ligger längre bort."),
        (True, "Högt ljud när många väntar."),
    ),
    Sector.SAFETY: (
        (True, "Fönstret mot gatan gör att den som väntar syns."),
        (True, "Väntrummet ligger skyddat men långt från dörren."),
    ),
    Sector.DEVELOPMENT: (
        (True, "Disken är för hög på ritningen. Dörren öppnas med knapp."),
        (True, "Dörren är tung för ett litet barn."),
    ),
}
