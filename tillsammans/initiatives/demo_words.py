"""What stands in the demo's initiatives and methods. Example text; every place is invented and nobody is a person."""

from datetime import date
from typing import Any

from tillsammans.initiatives.models import InitiativeKind, Level, MethodCategory, Recommends

LEAD = "Processledaren, Region Sörmland"
INITIATIVES: dict[str, dict[str, str]] = {
    "wheel_pilot": {
        "kind": InitiativeKind.PILOT,
        "title": "Piloter med Barnets bästa-hjulet",
        "about": "Socialtjänst, elevhälsa, förskola och barnhälsovård prövar att prata med barn och "
        "vårdnadshavare utifrån "
        "hjulets sju områden.",
        "goal_link": "Målbilden talar om varje barns behov. Hjulet gör att alla delar av ett barns liv kommer "
        "med i samtalet, "
        "också det som fungerar.",
        "origin": "Kommunerna ville ha ett gemensamt språk. Önskan kom fram i kartläggningen av den samverkan "
        "som finns.",
        "responsible": LEAD,
    },
    "npf": {
        "kind": InitiativeKind.INITIATIVE,
        "title": "En skoldag som fungerar",
        "about": "Barn med svårigheter som liknar npf får stöd tidigt, av skola, socialtjänst och BUP "
        "tillsammans. Tre skolor "
        "prövar på tre nivåer.",
        "goal_link": "God psykisk hälsa och en trygg uppväxt kräver en skoldag man klarar av. Stödet ges "
        "tidigt och efter vad "
        "varje barn behöver, utan att vänta på en diagnos.",
        "origin": "Många samverkansmöten handlade om barn som fick hjälp för sent. Profession och "
        "vårdnadshavare sa samma sak.",
        "responsible": LEAD,
    },
    "npf_individual": {
        "kind": InitiativeKind.INITIATIVE,
        "title": "En skoldag som fungerar: stöd till enskilda elever",
        "about": "Det individuella stödet från satsningen prövas ett år till, med fler elever, så att det går "
        "att utvärdera.",
        "goal_link": "Varje barns behov ska styra stödet. Vi behöver veta om det individuella stödet hjälper "
        "innan fler får det.",
        "origin": "Utvärderingen av satsningen visade att underlaget för det individuella stödet var för litet.",
        "responsible": LEAD,
    },
    "family_centre_like": {
        "kind": InitiativeKind.INITIATIVE,
        "title": "Familjecentralsliknande arbetssätt 0–18 år",
        "about": "Två kommuner prövar att samla råd och stöd för hela åldern 0–18 år på ett ställe.",
        "goal_link": "En trygg uppväxt tar inte slut när barnet börjar skolan. Familjer ska kunna få råd på "
        "ett ställe hela vägen.",
        "origin": "Familjecentralerna når familjer med små barn. Dialogen i beredningsgruppen visade att "
        "äldre barn saknar samma "
        "väg in.",
        "responsible": "Socialcheferna i Nyköping och Oxelösund",
    },
    "self_care": {
        "kind": InitiativeKind.RELATED,
        "title": "Egenvård för barn",
        "about": "Ett projekt i regionen om råd till vårdnadshavare när barn är lindrigt sjuka. Vi följer det "
        "och lånar det som "
        "fungerar.",
        "goal_link": "God fysisk hälsa börjar hemma. Bra råd gör att vården räcker till dem som behöver den mest.",
        "origin": "Regionens länsgemensamma stöd driver projektet.",
        "responsible": "Verksamhetschef, Region Sörmland",
    },
    "walk_and_talk": {
        "kind": InitiativeKind.INITIATIVE,
        "title": "Gåsamtal på högstadiet",
        "about": "Kurator och socialtjänstens öppna insatser erbjuder samtal under en promenad på skoltid.",
        "goal_link": "Psykisk hälsa mår bra av rörelse och av en vuxen som lyssnar. Alla elever kan få det, "
        "efter behov.",
        "origin": "Elevråd på flera skolor har bett om samtal som inte är i ett rum.",
        "responsible": LEAD,
    },
    "absence_app": {
        "kind": InitiativeKind.INITIATIVE,
        "title": "Gemensam app för frånvaro",
        "about": "En app där vårdnadshavare i hela länet anmäler frånvaro och får råd.",
        "goal_link": "Barn som är i skolan har det lättare att må bra. Tidiga signaler gör att stödet kan "
        "komma tidigare.",
        "origin": "Förslag från nätverket för skolchefer.",
        "responsible": LEAD,
    },
}
WHEEL_SITES: list[dict[str, Any]] = [
    {
        "unit": "bruksskolan",
        "level": Level.INDIVIDUAL,
        "method": "Elevhälsa och öppna insatser samtalar utifrån hjulet.",
        "target_group": "Elever i årskurs 7–9",
        "children": 26,
        "people": (("kurator", 1), ("socialsekreterare", 2)),
        "starts_on": date(2025, 1, 13),
        "ends_on": date(2025, 6, 13),
    },
    {
        "unit": "kvarnstensskolan",
        "level": Level.INDIVIDUAL,
        "method": "Hjulet i samtal med elever och vårdnadshavare.",
        "target_group": "Elever i årskurs 7–9",
        "children": 6,
        "people": (("kurator", 1), ("socialsekreterare", 1)),
        "starts_on": date(2025, 1, 20),
        "ends_on": date(2025, 6, 13),
    },
    {
        "unit": "mjolkortens-forskola",
        "level": Level.UNIVERSAL,
        "method": "Hjulet i utvecklingssamtal, med bildstöd.",
        "target_group": "Alla barn på förskolan",
        "children": 63,
        "people": (("förskollärare", 6), ("BVC-sjuksköterska", 1)),
        "starts_on": date(2025, 2, 3),
        "ends_on": date(2025, 6, 13),
    },
]
NPF_SITES: list[dict[str, Any]] = [
    {
        "unit": "tranbarsskolan",
        "level": Level.INDIVIDUAL,
        "method": "Ett team från skola, socialtjänst och BUP möter eleven och familjen tidigt. Daglig rörelse "
        "för hela skolan. "
        "Föreläsningar för vårdnadshavare och personal.",
        "target_group": "Elever i årskurs 2",
        "children": 7,
        "people": (("specialpedagog", 1), ("socialsekreterare", 1), ("sjuksköterska från BUP", 1)),
        "methods": ("Daglig rörelse", "Öppna föreläsningar"),
        "starts_on": date(2025, 1, 20),
        "ends_on": date(2025, 12, 12),
    },
    {
        "unit": "vasskantsskolan",
        "level": Level.GROUP,
        "method": "Anpassad lärmiljö i klassrummet och handledning för lärarna.",
        "target_group": "Klasserna i årskurs 5",
        "children": 68,
        "people": (("lärare", 6), ("handledare", 2)),
        "methods": ("Handledning i arbetslag", "Tillgänglig lärmiljö"),
        "starts_on": date(2025, 1, 27),
        "ends_on": date(2025, 12, 12),
    },
    {
        "unit": "lindskolan",
        "level": Level.SCHOOL,
        "method": "Förstärkt elevhälsoteam: socialtjänst och BUP är med varje månad.",
        "target_group": "Alla klasser på skolan",
        "children": 232,
        "people": (
            ("elevhälsoteamets medlemmar", 5),
            ("socialsekreterare", 1),
            ("sjuksköterska från BUP", 1),
        ),
        "methods": ("Förstärkt elevhälsoteam",),
        "starts_on": date(2025, 1, 20),
        "ends_on": date(2025, 12, 12),
    },
]
NPF_GOES_ON: dict[str, Any] = {
    "unit": "tranbarsskolan",
    "level": Level.INDIVIDUAL,
    "method": "Samma team, nu för årskurs 1–3.",
    "target_group": "Elever i årskurs 1–3",
    "children": 14,
    "people": (("specialpedagog", 1), ("socialsekreterare", 1), ("sjuksköterska från BUP", 1)),
    "starts_on": date(2026, 4, 7),
    "ends_on": date(2027, 3, 31),
}
CENTRE_SITES: list[dict[str, Any]] = [
    {
        "place": "Familjens hus, Nyköping",
        "municipality": "0480",
        "level": Level.UNIVERSAL,
        "method": "Öppet hus för hela åldern 0–18 år, med barnhälsovård, elevhälsa och socialtjänst på plats.",
        "target_group": "Barn 0–18 år och deras familjer",
        "children": 140,
        "people": (("socialsekreterare", 2), ("BVC-sjuksköterska", 2), ("kurator", 1)),
        "starts_on": date(2026, 1, 19),
    },
    {
        "place": "Familjens hus, Oxelösund",
        "municipality": "0481",
        "level": Level.UNIVERSAL,
        "method": "Öppet en eftermiddag i veckan, i lokaler nära skolan.",
        "target_group": "Barn 0–18 år och deras familjer",
        "children": 44,
        "people": (("socialsekreterare", 1), ("BVC-sjuksköterska", 1)),
        "starts_on": date(2026, 2, 2),
    },
]
FOLLOWED: dict[str, Any] = {
    "wheel": "Samtalen tar samma tid som förut men täcker mer. Personalen vill ha stöd för hur man frågar om hemmet.",
    "npf": (
        "Teamet möter eleverna inom två veckor. Rörelsen uppskattas av hela skolan. Föreläsningarna är fullsatta.",
        "Lärarna säger att handledningen gör skillnad. Klassrummen är lugnare.",
        "Elevhälsoteamet får svar från socialtjänst och BUP samma dag. Mötena behöver bli kortare.",
    ),
    "npf_individual": "Fler elever får stöd. Vårdnadshavare vill veta mer om vad som händer efter sommaren.",
    "centre": (
        "Tonåringar kommer efter skolan. Personalen lär sig om varandras uppdrag.",
        "Få äldre barn kommer än. Tiden ska prövas om till hösten.",
    ),
}
EVALUATIONS: dict[str, dict[str, Any]] = {
    "wheel_pilot": {
        "evaluated_on": date(2025, 9, 26),
        "asked": "Blir samtalen bredare? Ser barn, vårdnadshavare och personal lättare vilket stöd som behövs?",
        "how": "Enkät till personalen, intervjuer med vårdnadshavare och samtal med barn i grupp.",
        "result": "Samtalen blir bredare och mer tar upp det som fungerar. Personalen enas snabbare om vilket "
        "stöd som behövs.",
        "childrens_views": "Barnen säger att det är lättare att prata när det finns bilder, och att det är "
        "skönt att få börja med "
        "det som är bra. De vill veta vem som får läsa.",
        "recommends": Recommends.IN_MODEL,
        "recommendation": "Hjulet bör ingå i modellen. Det behövs utbildning och bildstöd för yngre barn.",
        "by_function": "FoU-enheten, Region Sörmland",
    },
    "npf": {
        "evaluated_on": date(2026, 2, 25),
        "asked": "Kommer stödet tidigare? Vad gör skillnad på de tre nivåerna?",
        "how": "Enkäter till personal och vårdnadshavare före och efter, observationer i klassrum och samtal "
        "med elever i grupp.",
        "result": "Arbetssätten i grupp och på hela skolan gör skoldagen lugnare. För det individuella stödet "
        "är underlaget för "
        "litet för att säga något säkert.",
        "childrens_views": "Eleverna säger att de vet vad som ska hända under dagen och att rasterna har "
        "blivit bättre. De vill "
        "själva vara med och bestämma om anpassningarna.",
        "recommends": Recommends.IN_MODEL,
        "recommendation": "Ta in arbetssätten på grupp- och skolnivå. Pröva det individuella stödet ett år till.",
        "by_function": "FoU-enheten, Region Sörmland",
    },
}
APP_DECISION = (
    "Ingen gemensam app för frånvaro",
    "Idén om en gemensam app för frånvaro går inte vidare.",
    "Kommunerna har egna system för frånvaro. En app till skulle ge dubbelt arbete och fler platser "
    "med uppgifter om barn.",
)
CARE_DECISION = (
    "Följa projektet Egenvård för barn",
    "Styrgruppen följer regionens projekt och tar ställning när det är utvärderat.",
    "Råd till vårdnadshavare hör till målbildens goda fysiska hälsa. Arbetet ska inte göras två gånger.",
)
LAW = "18 kap. socialtjänstlagen (2025:400)"
METHODS: list[tuple[str, ...]] = [
    (
        "Hembesöksprogram",
        Level.UNIVERSAL,
        MethodCategory.HOME_VISITS,
        "Barnhälsovård och socialtjänst gör hembesök tillsammans hos familjer med små barn.",
        "Nämns i överenskommelsen som exempel på förebyggande insats. Föräldrar uppger ofta ökad tillit till stödet.",
        f"{LAW}: förebyggande arbete så att barn växer upp under trygga förhållanden",
        "",
    ),
    (
        "BarnSäkert",
        Level.UNIVERSAL,
        MethodCategory.EARLY,
        "Ett strukturerat arbetssätt för barnhälsovård och socialtjänst: frågor om familjens situation, och "
        "stöd när det behövs.",
        "Nämns i överenskommelsen. Ska upptäcka psykosociala riskfaktorer i små barns uppväxtmiljö.",
        f"{LAW}: förebyggande arbete",
        "",
    ),
    (
        "Gemensamt föräldraskapsstöd",
        Level.UNIVERSAL,
        MethodCategory.PARENTING,
        "Universella utbildningar för föräldrar, som förskola, skola, socialtjänst och vård erbjuder tillsammans.",
        "Nämns i överenskommelsen som exempel på främjande insats. Utvärderas olika i olika kommuner.",
        "",
        "",
    ),
    (
        "Uppsökande arbete på fritiden",
        Level.UNIVERSAL,
        MethodCategory.OUTREACH,
        "Socialtjänsten finns där ungdomar är: på fritidsgårdar, i centrum och på skolor.",
        "Erfarenheter från kommunerna. Ännu inte utvärderat gemensamt.",
        f"{LAW}: uppsökande verksamhet",
        "",
    ),
    (
        "Samtal om alkohol och droger",
        Level.GROUP,
        MethodCategory.SUBSTANCES,
        "Elevhälsa och ungdomsmottagning leder samtal i mindre grupper.",
        "Erfarenheter från kommunerna. Ännu inte utvärderat gemensamt.",
        f"{LAW}: förebygga och motverka skadligt bruk och beroende",
        "",
    ),
    (
        "Förstärkt elevhälsoteam",
        Level.SCHOOL,
        MethodCategory.ATTENTION,
        "Socialtjänst och BUP är med på skolans elevhälsoteam för råd, anonymt eller med samtycke.",
        "Prövat i satsningen En skoldag som fungerar.",
        f"{LAW}: särskild uppmärksamhet. 2 kap. 25 § skollagen: elevhälsans samverkan",
        "",
    ),
    (
        "Tillgänglig lärmiljö",
        Level.GROUP,
        MethodCategory.ENVIRONMENT,
        "Flera professioner hjälper till att anpassa lärmiljön för en grupp. Det gynnar ofta alla.",
        "Prövat i satsningen En skoldag som fungerar.",
        "5 kap. 3 § skollagen: trygghet och studiero",
        "",
    ),
    (
        "Handledning i arbetslag",
        Level.GROUP,
        MethodCategory.TEACHING,
        "Arbetslaget får handledning av specialpedagog och psykolog en gång i månaden.",
        "Prövat i satsningen En skoldag som fungerar. Lärare uppger att det gör skillnad.",
        "",
        "",
    ),
    (
        "Öppna föreläsningar",
        Level.UNIVERSAL,
        MethodCategory.TEACHING,
        "Kvällar för vårdnadshavare och personal om hur man gör vardagen lättare.",
        "Prövat i satsningen En skoldag som fungerar. Välbesökt, effekten är inte mätt.",
        "",
        "",
    ),
    (
        "Daglig rörelse",
        Level.SCHOOL,
        MethodCategory.MOVEMENT,
        "Pulshöjande rörelse varje dag för alla elever.",
        "Prövat i satsningen En skoldag som fungerar. Uppskattas av eleverna.",
        "",
        "",
    ),
    (
        "Socialtjänst i skolan",
        Level.SCHOOL,
        MethodCategory.ARENAS,
        "En socialsekreterare har sin arbetsplats på skolan några dagar i veckan.",
        "Nämns i överenskommelsen: använda varandras arenor.",
        f"{LAW}: uppsökande verksamhet",
        "",
    ),
]
