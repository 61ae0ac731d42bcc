"""What is told in the demo about each huvudman's work: all of it invented, at invented schools."""

GOAL = (
    "Alla barn i kommunen ska möta vuxna som arbetar på samma sätt: upptäcker tidigt, kartlägger hela "
    "livssituationen och hjälps åt."
)
REGION_GOAL = (
    "Alla divisioner som möter barn ska veta vem som är Barnets bästa-ansvarig, använda hjulet och komma när vi "
    "bjuds in."
)

# what, who answers, from, to, done, what was done. The last ones are still to do this autumn.
STEPS = (
    (
        "Informera alla chefer om modellen",
        "Skolchef",
        "2025-01-20",
        "2025-03-31",
        "2025-03-20",
        "Två träffar för alla chefer, och en för nämnden.",
    ),
    (
        "Utse Barnets bästa-ansvarig på varje enhet",
        "Skolchef och socialchef",
        "2025-01-20",
        "2025-05-30",
        "2025-05-15",
        "Rektorerna har beslutat, och alla är inlagda i registret.",
    ),
    (
        "Skriva en lokal rutin för vem som bjuder in till möte",
        "Elevhälsochef",
        "2025-03-03",
        "2025-10-31",
        "2025-10-24",
        "Rutinen är beslutad och ligger hos alla enheter.",
    ),
    (
        "Pröva hjulet på en första enhet",
        "Rektor",
        "2025-01-20",
        "2025-12-19",
        "2025-12-05",
        "Prövat under hösten. Personal och elever har svarat på hur det gick.",
    ),
    (
        "Gå igenom varandras uppdrag, skola och socialtjänst",
        "Kontaktperson för modellen",
        "2026-01-12",
        "2026-05-29",
        "2026-05-12",
        "En eftermiddag med alla som arbetar nära barnen.",
    ),
    ("Utbilda dem som är kvar", "Elevhälsochef", "2026-01-12", "2026-08-31", "", ""),
    ("Följa upp hur rutinen används", "Kontaktperson för modellen", "2026-03-02", "2026-09-15", "", ""),
    (
        "Ta med föräldrars och barns synpunkter i nästa års plan",
        "Barnrättsombud",
        "2026-09-01",
        "2026-12-11",
        "",
        "",
    ),
    ("Ha hjulet i bruk på alla enheter", "Skolchef och socialchef", "2026-08-17", "2027-06-11", "", ""),
)
DONE_LATER = "Klart efter sommaren, något senare än tänkt."

REGION_STEPS = (
    (
        "Barnhälsovården utser ansvariga i alla kommuner",
        "Division primärvård",
        "Verksamhetschef, barnhälsovården",
        "2025-02-03",
        "2025-06-13",
        "2025-06-02",
        "Alla nio kommuner har en ansvarig och en ersättare.",
    ),
    (
        "Gemensam plan för alla divisioner, första steget",
        "Alla divisioner",
        "Verksamhetschef, regionalt stöd",
        "2025-09-01",
        "2025-12-12",
        "2025-12-10",
        "De divisioner som mest arbetar med barn är med.",
    ),
    (
        "Barn- och ungdomspsykiatrin säger vem som kommer till vilken kommun",
        "Division psykiatri",
        "Verksamhetschef, BUP",
        "2026-01-12",
        "2026-05-29",
        "2026-05-20",
        "En person per kommun, med ersättare.",
    ),
    (
        "Habiliteringen går igenom modellen",
        "Division habilitering",
        "Enhetschef",
        "2026-02-02",
        "2026-09-30",
        "",
        "",
    ),
    (
        "Vårdcentralerna vet vem de ringer på skolorna",
        "Division primärvård",
        "Verksamhetschefer",
        "2026-08-24",
        "2026-12-18",
        "",
        "",
    ),
    (
        "Akutmottagningen får en kort rutin",
        "Division medicin",
        "Enhetschef, akutmottagningen",
        "2026-09-14",
        "2027-03-26",
        "",
        "",
    ),
)

# where, title, text. Told by the huvudman's own contact.
STORIES = (
    (
        "0428",
        "vattenhjulsskolan",
        "Vattenhjulsskolan i Vingåker",
        "Frånvaron utreds med barnet i mitten",
        "När en elev är borta mycket börjar vi med hjulet. Mentorn och eleven går igenom alla sju "
        "områden innan någon annan kallas. Då har eleven redan sagt vad som är viktigt.\n\nDokumentet "
        "som nämnden kräver är nu ordnat efter hjulet. Det som förr var två arbeten har blivit ett.",
        "2025-10-14",
    ),
    (
        "0481",
        "",
        "Oxelösund",
        "Hjulet hjälpte oss att fatta ett bättre beslut",
        "När skolorna skulle organiseras om gjorde vi en barnkonsekvensanalys. Vi gick igenom beslutet "
        "område för område i hjulet.\n\nVi såg då att vägen till skolan och rasterna påverkades mest. "
        "Det hade vi annars missat. Eleverna var med och sa vad som skulle göra det bättre.",
        "2025-11-18",
    ),
    (
        "0483",
        "lindskolan",
        "Lindskolan i Katrineholm",
        "Hela skolan började samtidigt",
        "I stället för att börja med några få började vi med alla. Varje arbetslag fick två timmar med "
        "hjulet under samma vecka.\n\nDet gjorde att vi fick ett gemensamt språk direkt. "
        "Elevhälsoteamet möter nu socialtjänst och vård varannan vecka, och alla vet hur man lyfter en "
        "fråga.",
        "2026-03-17",
    ),
)

INFORMATION = "Information om modellen för chefer"
WELL = "Bra samtal. De flesta ville veta mer om hur man bjuder in vården."
BOARD = {
    "0461": (
        "Workshop med nämnden om orosanmälan och lagens möjligheter",
        "Barn- och utbildningsnämnden och socialnämnden",
        "Nämnderna arbetade med vad lagen tillåter, vad som är svårt och vad de vill framåt. De vill ses varje år.",
    ),
    "0481": (
        "Workshop med nämnden om barnens perspektiv i beslut",
        "Utbildningsnämnden",
        "Ledamöterna prövade hjulet på ett eget beslut. Det gav flera nya frågor.",
    ),
}
VISIT = "Vi gick igenom planen, vad som hindrar och vad processledningen kan hjälpa till med."

SUMMARIES = (
    "Arbetet har börjat hos alla. De flesta enheter har en utsedd ansvarig, men få är utbildade.",
    "Processledarna har besökt alla tio huvudmän. Fler är utbildade, och hjulet prövas på flera håll.",
    "Mer än hälften av de ansvariga är utbildade. Skillnaderna mellan huvudmännen är fortfarande stora.",
)
