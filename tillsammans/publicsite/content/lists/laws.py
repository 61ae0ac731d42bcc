"""Law references as dated data. Our own words of what each says, to be read beside the law as it stands (rules.md).

`valid_from` is the day the law took effect; single sections may have been amended since, and the page says so. The
words were written as of July 2025.
"""

from tillsammans.publicsite.content.lists import Law

Statute = tuple[str, str, str]
"""What a law is called, its number, and the day it took effect (the education act: the day it was first applied)."""

EDUCATION: Statute = ("Skollagen (2010:800)", "2010:800", "2011-07-01")
SOCIAL: Statute = ("Socialtjänstlagen (2025:400)", "2025:400", "2025-07-01")
HEALTH: Statute = ("Hälso- och sjukvårdslagen (2017:30)", "2017:30", "2017-04-01")
SECRECY: Statute = ("Offentlighets- och sekretesslagen (2009:400)", "2009:400", "2009-06-30")
PARENTS: Statute = ("Föräldrabalken (1949:381)", "1949:381", "1950-01-01")
PENAL: Statute = ("Brottsbalken (1962:700)", "1962:700", "1965-01-01")
RECORDS: Statute = ("Patientdatalagen (2008:355)", "2008:355", "2008-07-01")
PATIENT_SAFETY: Statute = ("Patientsäkerhetslagen (2010:659)", "2010:659", "2011-01-01")
POLICE: Statute = (
    "Lagen (2025:170) om skyldighet att lämna uppgifter till de brottsbekämpande myndigheterna",
    "2025:170",
    "2025-04-01",
)
CONVENTION: Statute = ("Barnkonventionen, lag (2018:1197), artikel 3 och 12", "2018:1197", "2020-01-01")

# Sections that came into their law later.
LATER = {"kaa": "2015-01-01", "school_absence": "2018-07-01", "one_yes": "2012-05-01"}

_ROWS = (
    # key, law, chapter, section, says
    (
        "school_heard",
        EDUCATION,
        "1",
        "10",
        "Barnets bästa ska vara utgångspunkt, och barnet ska få säga sin mening.",
    ),
    (
        "school_health",
        EDUCATION,
        "2",
        "25",
        "Elevhälsan ska främst vara förebyggande och hälsofrämjande.",
    ),
    (
        "school_support",
        EDUCATION,
        "3",
        "7",
        "Behöver eleven särskilt stöd ska det utredas skyndsamt.",
    ),
    (
        "school_calm",
        EDUCATION,
        "5",
        "3",
        "Skolan ska förebygga, så att det blir tryggt och lugnt att lära.",
    ),
    (
        "school_absence",
        EDUCATION,
        "7",
        "19 a",
        "Vid upprepad eller längre frånvaro, giltig eller ogiltig, ska rektor skyndsamt utreda om det inte "
        "är obehövligt, med elev, vårdnadshavare och elevhälsa, och anmäla till huvudmannen.",
    ),
    (
        "upper_absence",
        EDUCATION,
        "15",
        "16",
        "Frånvaro i gymnasiet: vårdnadshavare får veta samma dag, och frånvaron utreds.",
    ),
    (
        "independent_silence",
        EDUCATION,
        "29",
        "14",
        "Personal i fristående skolor och förskolor har tystnadsplikt.",
    ),
    (
        "kaa",
        EDUCATION,
        "29",
        "9",
        "Kommunen ska hålla kontakt med unga under 20 år som inte går på gymnasiet, och erbjuda det som "
        "passar.",
    ),
    (
        "social_prevent",
        SOCIAL,
        "18",
        "1–5",
        "Socialnämnden ska verka för trygga uppväxtvillkor, söka upp, förebygga och samverka. Så hänvisar "
        "överenskommelsen. Kontrollera numren mot lagen.",
    ),
    (
        "social_report",
        SOCIAL,
        "19",
        "1",
        "Den som arbetar med barn ska genast anmäla till socialnämnden vid kännedom eller misstanke om att "
        "ett barn far illa.",
    ),
    (
        "social_sip",
        SOCIAL,
        "10",
        "8–9",
        "Behövs insatser från både socialtjänst och vård ska de göra en plan ihop, om den enskilde "
        "samtycker.",
    ),
    (
        "social_private_silence",
        SOCIAL,
        "17",
        "11",
        "Personal i enskild socialtjänst har tystnadsplikt.",
    ),
    ("health_prevent", HEALTH, "3", "2", "Vården ska arbeta för att förebygga ohälsa."),
    (
        "health_sip",
        HEALTH,
        "16",
        "4",
        "Regionen och kommunen ska göra en individuell plan när båda behövs. Den ska säga vilka insatser, "
        "vem som ansvarar, vad andra gör och vem som har det övergripande ansvaret.",
    ),
    (
        "authorities",
        SECRECY,
        "8",
        "1–2",
        "Sekretessen gäller också mellan myndigheter och mellan självständiga grenar i samma myndighet.",
    ),
    (
        "consent_lifts",
        SECRECY,
        "10",
        "1",
        "Den som skyddas av sekretess kan samtycka till att den hävs.",
    ),
    (
        "necessary",
        SECRECY,
        "10",
        "2",
        "En myndighet får lämna det som är nödvändigt för sin egen uppgift. Tolkas snävt.",
    ),
    (
        "crime",
        SECRECY,
        "10",
        "18 a, 21–24",
        "Vissa uppgifter får lämnas vid brott. Frågan hör till chef eller jurist.",
    ),
    (
        "general_clause",
        SECRECY,
        "10",
        "27",
        "Generalklausulen. Gäller inte uppgifter från vård och socialtjänst.",
    ),
    (
        "duty_to_tell",
        SECRECY,
        "10",
        "28",
        "Säger en lag att uppgifter ska lämnas hindrar sekretessen inte.",
    ),
    ("own_consent", SECRECY, "12", "2", "Den enskilde råder över sekretess till eget skydd."),
    (
        "child_and_guardian",
        SECRECY,
        "12",
        "3",
        "Sekretess för ett barn gäller också mot vårdnadshavaren om barnet kan lida betydande men, eller "
        "om barnet självt bestämmer i frågan.",
    ),
    (
        "preschool_secrecy",
        SECRECY,
        "23",
        "1",
        "Förskolan: hemligt om det inte står klart att ingen skadas.",
    ),
    (
        "school_secrecy",
        SECRECY,
        "23",
        "2",
        "Elevhälsans kurator, psykolog och specialpedagog: stark sekretess. Annat elevstöd: svagare.",
    ),
    (
        "health_secrecy",
        SECRECY,
        "25",
        "1",
        "Vården, också skolsköterska och skolläkare: hemligt om det inte står klart att ingen skadas.",
    ),
    (
        "health_social",
        SECRECY,
        "25",
        "12",
        "Vården får lämna uppgift till vård eller socialtjänst om ett barn behöver nödvändig vård eller "
        "stöd. Gäller inte mot skolan.",
    ),
    (
        "within_pupil_health",
        SECRECY,
        "25",
        "13 a",
        "Skolsköterskan får lämna en uppgift till övriga elevhälsan i samma myndighet om eleven behöver "
        "det för nödvändigt stöd.",
    ),
    (
        "social_secrecy",
        SECRECY,
        "26",
        "1",
        "Socialtjänsten: hemligt om det inte står klart att ingen skadas.",
    ),
    (
        "social_health",
        SECRECY,
        "26",
        "9",
        "Socialtjänsten får lämna uppgift till vården om ett barn behöver nödvändig vård eller stöd. "
        "Gäller inte mot skolan.",
    ),
    (
        "two_guardians",
        PARENTS,
        "6",
        "11–13",
        "Två vårdnadshavare bestämmer ihop, med växande hänsyn till barnets egen vilja. Är en förhindrad "
        "får den andra besluta i det som inte kan vänta.",
    ),
    (
        "one_yes",
        PARENTS,
        "6",
        "13 a",
        "Socialnämnden kan i vissa fall besluta om en åtgärd fast bara den ena sagt ja. Det häver inte "
        "skolans sekretess.",
    ),
    (
        "emergency",
        PENAL,
        "24",
        "4",
        "Nöd: fara för liv eller hälsa kan göra att man får berätta.",
    ),
    (
        "record_access",
        RECORDS,
        "5",
        "4",
        "Direktåtkomst mellan vårdgivare och andra kräver stöd i lag. Något sådant finns inte mellan "
        "skola, vård och socialtjänst kring barn.",
    ),
    (
        "private_care_silence",
        PATIENT_SAFETY,
        "6",
        "12–16",
        "Personal i privat vård har tystnadsplikt.",
    ),
    (
        "police_information",
        POLICE,
        "",
        "",
        "Myndigheter ska i vissa fall lämna uppgifter på begäran. Frågan hör till chef eller jurist.",
    ),
    (
        "convention",
        CONVENTION,
        "",
        "",
        "Barnets bästa ska bedömas, och barnet ska höras.",
    ),
)

LAWS = tuple(
    Law(
        key=key,
        law=law,
        chapter=chapter,
        section=section,
        says=says,
        valid_from=LATER.get(key, day),
        url=f"https://rkrattsbaser.gov.se/sfst?bet={number}",
    )
    for key, (law, number, day), chapter, section, says in _ROWS
)
