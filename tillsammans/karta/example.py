"""An example codebook of forty variables over the seven sectors of the wheel. Invented for trying things out.

Sources and questions are of the kinds that exist (child health services, school health talks, attendance, results,
surveys), but no real register's variables: a study writes its own codebook within its own approval.
"""

from typing import Any

from tillsammans.karta.codebook import Category, Change, Codebook, Variable

BVC = "Barnhälsovårdens journal"
TALK = "Elevhälsans hälsosamtal"
ATTENDANCE = "Skolans närvaroregister"
RESULTS = "Skolans betyg och bedömningar"
SURVEY = "Enkät till elever"
HOME = "Enkät till vårdnadshavare"
PRESCHOOL = "Förskolans uppgifter"

TALK_GRADES = ("F", "4", "7", "G1")
SURVEY_GRADES = ("5", "7", "9", "G2")


def _scale(*answers: tuple[str, str]) -> tuple[Category, ...]:
    return tuple(Category(str(i), sv, en) for i, (sv, en) in enumerate(answers, 1))


AGREE = _scale(
    ("Stämmer inte alls", "Not at all true"),
    ("Stämmer ganska dåligt", "Not very true"),
    ("Stämmer ganska bra", "Fairly true"),
    ("Stämmer helt", "Completely true"),
)
OFTEN = _scale(
    ("Aldrig", "Never"),
    ("Någon gång i månaden", "Once a month or so"),
    ("Varje vecka", "Every week"),
    ("Nästan varje dag", "Nearly every day"),
)


def _v(code: str, sv: str, en: str, kind: str, sector: str, source: str, **more: Any) -> Variable:
    return Variable(code=code, sv=sv, en=en, type=kind, sector=sector, source=source, **more)


def _asked(code: str, sv: str, en: str, sector: str, **more: Any) -> Variable:
    """A statement of the pupils' survey, agreed with or not."""
    usual = {"categories": AGREE, "age_from": 11, "age_to": 17, "grades": SURVEY_GRADES, "from_year": 2016}
    return _v(code, sv, en, "category", sector, SURVEY, **usual | more)


def _number(low: float, high: float, unit: str, age_from: int, age_to: int, **more: Any) -> dict[str, Any]:
    return {"minimum": low, "maximum": high, "unit": unit, "age_from": age_from, "age_to": age_to} | more


HEALTH = (
    _v(
        "health_self",
        "Hur mår du?",
        "How are you?",
        "category",
        "health",
        TALK,
        grades=TALK_GRADES,
        age_from=6,
        age_to=17,
        categories=_scale(
            ("Mycket dåligt", "Very bad"),
            ("Dåligt", "Bad"),
            ("Varken eller", "Neither"),
            ("Bra", "Good"),
            ("Mycket bra", "Very good"),
        ),
    ),
    _v(
        *("sleep_hours", "Sömn en vanlig skolnatt", "Sleep on a school night", "decimal", "health", TALK),
        **_number(3, 14, "timmar", 6, 17, grades=TALK_GRADES),
    ),
    _v(
        "headache",
        "Ont i huvudet",
        "Headache",
        "category",
        "health",
        SURVEY,
        categories=OFTEN,
        age_from=11,
        age_to=17,
        grades=SURVEY_GRADES,
    ),
    _v(
        "stomach_ache",
        "Ont i magen",
        "Stomach ache",
        "category",
        "health",
        SURVEY,
        categories=OFTEN,
        age_from=11,
        age_to=17,
        grades=SURVEY_GRADES,
    ),
    _v("height_cm", "Längd", "Height", "decimal", "health", TALK, **_number(40, 215, "cm", 0, 17)),
    _v("weight_kg", "Vikt", "Weight", "decimal", "health", TALK, **_number(1, 180, "kg", 0, 17)),
    _v(
        "vaccinated",
        "Vaccinerad enligt programmet",
        "Vaccinated according to the programme",
        "boolean",
        "health",
        BVC,
        age_from=0,
        age_to=6,
    ),
)
DEVELOPMENT = (
    _v(
        "speech_30m",
        "Språkbedömning vid 2,5–3 år",
        "Language assessment at 2.5-3 years",
        "category",
        "development",
        BVC,
        age_from=2,
        age_to=3,
        categories=_scale(
            ("Utan anmärkning", "Without remark"), ("Följs upp", "To be followed up"), ("Remiss", "Referred")
        ),
    ),
    _v(
        "breastfed_4m",
        "Ammad vid 4 månader",
        "Breastfed at 4 months",
        "boolean",
        "development",
        BVC,
        age_from=0,
        age_to=1,
    ),
    _v(
        "home_visit",
        "Hembesök från BVC före 1 år",
        "Home visit before the age of 1",
        "boolean",
        "development",
        BVC,
        age_from=0,
        age_to=1,
    ),
    _v(
        "activity_days",
        "Dagar med rörelse så att man blir andfådd",
        "Days of activity",
        "integer",
        "development",
        TALK,
        **_number(0, 7, "dagar i veckan", 6, 17, grades=TALK_GRADES),
    ),
    _v(
        "leisure_group",
        "Går i någon förening",
        "Belongs to a club",
        "boolean",
        "development",
        SURVEY,
        age_from=11,
        age_to=17,
        grades=SURVEY_GRADES,
    ),
    _v(
        "screen_hours",
        "Skärmtid en vanlig dag",
        "Screen time",
        "decimal",
        "development",
        SURVEY,
        **_number(0, 18, "timmar", 11, 17, grades=SURVEY_GRADES, from_year=2018),
    ),
)
LEARNING = (
    _v(
        "absence_share",
        "Frånvaro av undervisningstiden",
        "Absence of teaching time",
        "decimal",
        "learning",
        ATTENDANCE,
        **_number(0, 100, "procent", 6, 17),
    ),
    _v(
        "absence_invalid_share",
        "Ogiltig frånvaro",
        "Unauthorised absence",
        "decimal",
        "learning",
        ATTENDANCE,
        **_number(0, 100, "procent", 6, 17),
    ),
    _v(
        "merit_points",
        "Meritvärde",
        "Merit points",
        "decimal",
        "learning",
        RESULTS,
        **_number(0, 340, "poäng", 14, 16, grades=("9",)),
        changes=(Change(2018, "Modersmål räknas inte längre om det har lästs på fritiden."),),
    ),
    _v(
        "eligible_upper",
        "Behörig till gymnasiets yrkesprogram",
        "Eligible for upper secondary school",
        "boolean",
        "learning",
        RESULTS,
        age_from=14,
        age_to=16,
        grades=("9",),
    ),
    _v(
        "reading_year3",
        "Läser som förväntat i årskurs 3",
        "Reads as expected in year 3",
        "boolean",
        "learning",
        RESULTS,
        age_from=8,
        age_to=10,
        grades=("3",),
    ),
    _v(
        "support_programme",
        "Har åtgärdsprogram",
        "Has a support programme",
        "boolean",
        "learning",
        RESULTS,
        age_from=6,
        age_to=17,
    ),
    _asked("likes_school", "Jag tycker om att vara i skolan", "I like being at school", "learning"),
    _asked(
        "help_in_school",
        "Jag får den hjälp jag behöver i skolan",
        "I get the help I need at school",
        "learning",
    ),
)
CARE = (
    _v(
        "breakfast",
        "Äter frukost",
        "Eats breakfast",
        "category",
        "care",
        TALK,
        categories=OFTEN,
        age_from=6,
        age_to=17,
        grades=TALK_GRADES,
    ),
    _v(
        "dental_caries",
        "Fria från karies",
        "Free from caries",
        "boolean",
        "care",
        "Folktandvården",
        age_from=3,
        age_to=17,
    ),
    _v(
        "parent_course",
        "Någon vårdnadshavare har gått föräldrakurs",
        "A guardian has taken a parenting course",
        "boolean",
        "care",
        HOME,
        age_from=0,
        age_to=17,
        from_year=2019,
    ),
    _asked(
        "adult_cares",
        "Det finns en vuxen som bryr sig om mig",
        "There is an adult who cares about me",
        "care",
    ),
    _asked(
        "can_talk_home",
        "Jag kan prata med någon hemma när det är svårt",
        "I can talk to someone at home",
        "care",
    ),
)
AT_HOME = (
    _v(
        "household",
        "Vilka barnet bor med",
        "Household",
        "category",
        "home",
        HOME,
        age_from=0,
        age_to=17,
        categories=_scale(
            ("Båda i samma hem", "Both in one home"),
            ("Växelvis", "Alternating"),
            ("En", "One"),
            ("Annat", "Other"),
        ),
    ),
    _v("crowded", "Trångt hemma", "Crowded housing", "boolean", "home", HOME, age_from=0, age_to=17),
    _v(
        "own_place_study",
        "Har en lugn plats att läsa på",
        "Has a quiet place to study",
        "boolean",
        "home",
        SURVEY,
        age_from=11,
        age_to=17,
        grades=SURVEY_GRADES,
    ),
    _v(
        "can_afford",
        "Pengarna räcker till det mesta",
        "The money is enough",
        "category",
        "home",
        HOME,
        categories=AGREE,
        age_from=0,
        age_to=17,
        from_year=2017,
    ),
    _v(
        "smoke_free",
        "Rökfritt hem vid 8 månader",
        "Smoke-free home at 8 months",
        "boolean",
        "home",
        BVC,
        age_from=0,
        age_to=1,
    ),
)
RELATIONSHIPS = (
    _asked("has_friend", "Jag har minst en nära vän", "I have at least one close friend", "relationships"),
    _asked("alone", "Jag känner mig ensam", "I feel lonely", "relationships"),
    _asked(
        "trust_teacher", "Jag litar på någon vuxen i skolan", "I trust an adult at school", "relationships"
    ),
    _v(
        "play_others",
        "Leker med andra barn i förskolan",
        "Plays with others at preschool",
        "category",
        "relationships",
        PRESCHOOL,
        categories=OFTEN,
        age_from=3,
        age_to=5,
        from_year=2018,
    ),
)
SAFETY = (
    _asked("safe_school", "Jag känner mig trygg i skolan", "I feel safe at school", "safety"),
    _asked("safe_area", "Jag känner mig trygg där jag bor", "I feel safe where I live", "safety"),
    _asked("safe_online", "Jag känner mig trygg på nätet", "I feel safe online", "safety", from_year=2018),
    _v(
        "bullied",
        "Har blivit illa behandlad av andra elever",
        "Has been treated badly",
        "category",
        "safety",
        SURVEY,
        categories=OFTEN,
        age_from=11,
        age_to=17,
        grades=SURVEY_GRADES,
        changes=(Change(2019, "Frågan gäller också det som händer på nätet."),),
    ),
    _asked(
        "knows_whom_to_tell",
        "Jag vet vem jag kan berätta för",
        "I know whom to tell",
        "safety",
        from_year=2021,
    ),
)

BOOK = Codebook(
    study="karta-kompass",
    version=3,
    title="Karta & kompass, exempel på kodbok",
    variables=(*HEALTH, *DEVELOPMENT, *LEARNING, *CARE, *AT_HOME, *RELATIONSHIPS, *SAFETY),
    example=True,
)
