"""The agreement in the demo: its own headings, and under them example text in other words than its own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """`level` 1 or 2; links by code."""

    title: str
    text: str = ""
    level: int = 1
    steps: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


TITLE = "Tillsammans för barnens bästa i Sörmland"
EXAMPLE = "Det här är exempeltext. Den återger kort, med andra ord, vad avsnitten handlar om."
BOTH = (
    "Länsstyrgruppen för samverkansstrukturen i Sörmland och skol- och förvaltningschefsnätverket i Sörmland"
)
ENDING = (
    "Överenskommelsen kan sägas upp i sin helhet och för samtliga parter efter beslut i länsstyrgruppen för samverkan "
    "i Sörmland."
)

PARTS = (
    Part(
        "Inledning",
        f"{EXAMPLE}\n\nModellen är gemensam för länet och gäller alla barn. Förskola, skola, socialtjänst och hälso- "
        "och sjukvård bär ansvaret tillsammans, och samverkan vilar på tillit.",
    ),
    Part(
        "Dokumentets uppbyggnad",
        "Modellen har fyra delar som hör ihop:\n\n- Gemensamt förhållningssätt\n- Gemensam process\n"
        "- Arbetssätt och verktyg\n- Ledning och styrning",
        2,
    ),
    Part(
        "Begreppsförklaringar",
        "Ett barn är varje människa under 18 år. Samarbete, samordning och samverkan betyder det som Socialstyrelsens "
        "termbank säger.",
        2,
    ),
    Part(
        "Gemensamt förhållningssätt",
        "Förhållningssättet ska märkas i alla verksamheter som arbetar med barn.",
    ),
    Part(
        "Tillsammans",
        "Målbilden är att alla barn i Sörmland ska ges möjligheter till god fysisk och psykisk hälsa genom en god och "
        "trygg uppväxt utifrån varje barns behov.\n\nVi känner till varandras uppdrag och vet hur vi når varandra.",
        2,
    ),
    Part(
        "Helhetsperspektiv",
        "Hela barnets liv räknas. Det som skyddar och det som oroar påverkar vartannat, och därför ser vi utanför vår "
        "egen profession.",
        2,
        materials=("hjulet-tomt",),
        rules=("R35",),
    ),
    Part(
        "Främjande & förebyggande",
        "Barn får stöd tidigt, oavsett ålder. Skolan, socialtjänsten och vården har var sitt uppdrag att förebygga och "
        "gör det tillsammans när det behövs.\n\n- Möten mellan professioner i ett tidigt skede, anonymt eller med "
        "samtycke\n- Arbete på varandras arenor\n- Gemensamt stöd till föräldrar",
        2,
        rules=("R19",),
    ),
    Part(
        "Barnperspektiv, Barnets perspektiv, Barnrättsperspektiv",
        "Barnperspektiv är hur vuxna ser på barns situation. Barnets perspektiv är det barnet själv berättar. "
        "Barnrättsperspektiv är att rättigheterna ligger till grund för varje beslut.",
        2,
        rules=("R13", "R55"),
    ),
    Part("Gemensam process", "Processen är lika i hela länet, så att stödet blir lika var barnet än bor."),
    Part("Struktur för samverkan", "Roller och nivåer i samverkan.", 2),
    Part(
        "Upptäcka",
        "Alla som arbetar med barn ska se tidigt när något inte är som det ska, och berätta det för barnets "
        "bästa-ansvarig.\n\nDet ersätter inte en orosanmälan till socialtjänsten.",
        2,
        steps=("notice",),
        rules=("R1", "R4", "R33"),
    ),
    Part(
        "Kartlägga",
        "Barnets bästa-ansvarig, eller den som hen utser, tar reda på hur barnet har det. Kartläggningen avslutas med "
        "de fem frågorna. Den ställer inga diagnoser.",
        2,
        steps=("map",),
        rules=("R36", "R37", "R38"),
    ),
    Part(
        "Samarbeta",
        "Behövs fler, kallas de till ett samverkansmöte efter samtycke. Barnet tillfrågas först om vem som ska vara "
        "samordningsperson. Planen skrivs ner och följs upp.",
        2,
        steps=("collaborate",),
        rules=("R7", "R40", "R41", "R43"),
    ),
    Part("Gemensamma arbetssätt och verktyg", "Verktygen gäller för alla professioner."),
    Part(
        "Barnets bästa-hjulet",
        "Hjulet har sju områden: hälsa, utveckling, lärande, omsorg, hemmet, relationer och trygghet. Alla använder "
        "det i samtal med barn och om barn.",
        2,
        materials=("hjulet-tomt", "presentation-hjulet"),
        rules=("R35",),
    ),
    Part("Roller och ansvar", "Två funktioner ser till att inget barn hamnar mellan verksamheter."),
    Part(
        "Barnets bästa-ansvarig",
        "Varje barn har en ansvarig, efter ålder och skolform. Funktionen är känd och lätt att nå och har med fördel "
        "mandat att fatta beslut.",
        2,
        rules=("R29", "R30", "R31"),
    ),
    Part(
        "Samordningsfunktion",
        "Samordningspersonen håller ihop insatserna och är familjens kontakt.",
        2,
        rules=("R40",),
    ),
    Part(
        "Samverkansforum",
        "I forumen tar professioner upp det som rör flera, och får råd av varandra.",
        2,
        rules=("R19",),
    ),
    Part(
        "Samordnad individuell plan, SIP",
        "En SIP är en rättighet i lag när flera verksamheter behövs. Av planen framgår vem som gör vad.",
        2,
        rules=("R45",),
    ),
    Part("Ledning & Styrning", "Modellen ägs och utvecklas gemensamt."),
    Part(
        "Förvaltare av modellen",
        "Länsstyrgruppen och skol- och förvaltningschefsnätverket beställer, beslutar och förvaltar. De träffas "
        "tillsammans minst en gång per termin.",
        2,
    ),
    Part("Gemensamma mål", "Målbilden ligger till grund för nya satsningar och revideringar.", 2),
    Part(
        "Koppling till ordinarie verksamhet",
        "Modellen bygger på gott arbete som finns. Den ersätter inte verksamheternas egna uppdrag och inte "
        "skyldigheten att göra en orosanmälan.",
        2,
        rules=("R4",),
    ),
    Part(
        "Nya satsningar",
        "Det som startas i samverkan utvärderas när det är slut. Resultatet är underlag för om det ska in i modellen.",
        2,
        rules=("R80",),
    ),
)

# (who, kind, heading, new heading, text, why, prepared, prepared text, prepared why)
REVISED_2025 = (
    (
        "socialchef_flen",
        "change",
        "Främjande & förebyggande",
        "",
        "Barn får stöd tidigt, oavsett ålder. Skolan, socialtjänsten och vården har var sitt uppdrag att förebygga och "
        "gör det tillsammans när det behövs. Socialtjänstens insatser kan ges utan föregående behovsprövning när "
        "nämnden har beslutat det.\n\n- Möten mellan professioner i ett tidigt skede, anonymt eller med "
        "samtycke\n- Arbete på varandras arenor\n- Gemensamt stöd till föräldrar\n- Uppsökande arbete",
        "En ny socialtjänstlag gäller sedan 1 juli 2025. Den lägger större vikt vid det förebyggande.",
        "take",
        "",
        "Texten följer lagen och ändrar ingen annans uppdrag.",
    ),
    (
        "kontakt_flen",
        "change",
        "Samverkansforum",
        "",
        "I forumen tar professioner upp det som rör flera, och får råd av varandra. Varje kommun har ett forum som "
        "träffas varje vecka.",
        "Det är olika hur ofta forumen träffas. Barn får vänta olika länge.",
        "change",
        "I forumen tar professioner upp det som rör flera, och får råd av varandra. Varje kommun har minst ett forum. "
        "Det träffas så ofta att ingen behöver vänta mer än två veckor på råd.",
        "Små kommuner har inte underlag för ett möte i veckan. Det viktiga är hur länge barnet väntar.",
    ),
    (
        "styrgrupp",
        "add",
        "Nya satsningar",
        "Uppföljning av modellen",
        "Varje huvudman lämnar en statusrapport varje halvår. Länsstyrgruppen och nätverket går igenom den "
        "sammanställda rapporten och vad följeforskningen har sett.",
        "Överenskommelsen säger inte hur vi får veta om den följs.",
        "take",
        "",
        "Det är redan beslutat och behöver synas.",
    ),
    (
        "skolchef_flen",
        "remove",
        "Struktur för samverkan",
        "",
        "",
        "Avsnittet säger samma sak som rollerna längre fram.",
        "leave",
        "",
        "Bilden över nivåerna används i introduktionen. Avsnittet får vara kvar till nästa år.",
    ),
)

PROPOSED_2026 = (
    (
        "ombud_flen",
        "change",
        "Barnperspektiv, Barnets perspektiv, Barnrättsperspektiv",
        "",
        "Barnperspektiv är hur vuxna ser på barns situation. Barnets perspektiv är det barnet själv berättar. "
        "Barnrättsperspektiv är att rättigheterna ligger till grund för varje beslut.\n\nFöre beslut som ändrar något "
        "för många barn görs en barnkonsekvensanalys. Barnen frågas först.",
        "Det är beslutat i mars 2026 men står inte i överenskommelsen.",
    ),
    (
        "enhetskontakt",
        "change",
        "Barnets bästa-ansvarig",
        "",
        "Varje barn har en ansvarig, efter ålder och skolform. Funktionen är känd och lätt att nå och har mandat att "
        "fatta beslut. Elever och vårdnadshavare får veta vem det är vid varje läsårs början.",
        "Elever hos oss visste inte vem som är ansvarig när vi frågade i våras.",
    ),
    (
        "skolchef_flen",
        "add",
        "Nya satsningar",
        "När arbetssätt lämnar modellen",
        "Ett arbetssätt som inte längre används eller som inte hjälper lämnar modellen genom beslut, efter en "
        "uppföljning.",
        "Vi har ett sätt att ta in, men inget för att ta bort.",
    ),
)
