"""The words of the wheel: seven sectors in fixed order, three kinds of statement, five weathers, four voices.

Codes are English, slugs (classes, form fields, addresses) Swedish. A weather is a child's own answer and
never a measure: it has no arithmetic, so nothing can be summed or averaged by mistake.
Somali and Arabic are drafts, to be read by a professional translator before use.
"""

from enum import Enum, StrEnum
from typing import Self

LANGUAGES = ("sv", "en", "so", "ar")


class _Spelled(StrEnum):
    """A code that also has a Swedish slug."""

    @property
    def slug(self) -> str:
        """The name in classes, form fields and addresses."""
        return _SLUGS[self]

    @classmethod
    def of(cls, name: str) -> Self:
        """The member with this code or slug. ValueError for anything else."""
        return next((member for member in cls if member.slug == name), None) or cls(name)

    def label(self, lang: str = "sv") -> str:
        """The word on screen. KeyError for a language we do not have."""
        return _LABELS[lang][self]


class Sector(_Spelled):
    """A part of the child's life. The order is the agreement's and never changes."""

    HEALTH = "health"
    DEVELOPMENT = "development"
    LEARNING = "learning"
    CARE = "care"
    HOME = "home"
    RELATIONSHIPS = "relationships"
    SAFETY = "safety"

    def prompt(self, lang: str = "sv") -> str:
        """The question a child is asked."""
        return _PROMPTS[lang][list(Sector).index(self)]


class Kind(_Spelled):
    """What a statement is. From the child outwards: concern, wish, strength."""

    CONCERN = "concern"
    WISH = "wish"
    STRENGTH = "strength"


class Voice(_Spelled):
    """Who speaks. Two guardians are two voices, never one (R52)."""

    CHILD = "child"
    GUARDIAN_A = "guardian_a"
    GUARDIAN_B = "guardian_b"
    SCHOOL = "school"


class Weather(Enum):
    """The child's own answer about one sector. No row means not talked about."""

    STORMY = 1
    RAIN = 2
    CLOUDY = 3
    SOME_SUN = 4
    SUN = 5

    def label(self, lang: str = "sv") -> str:
        """The word on screen. KeyError for a language we do not have."""
        return _WEATHER[lang][self.value - 1]


def said(answer: Weather | int | None, lang: str = "sv") -> str:
    """A weather in words, or that it was not talked about. ValueError outside 1-5."""
    return NOT_TALKED_ABOUT[lang] if answer is None else Weather(answer).label(lang)


_SLUGS: dict[StrEnum, str] = {
    Sector.HEALTH: "halsa",
    Sector.DEVELOPMENT: "utveckling",
    Sector.LEARNING: "larande",
    Sector.CARE: "omsorg",
    Sector.HOME: "hemmet",
    Sector.RELATIONSHIPS: "relationer",
    Sector.SAFETY: "trygghet",
    Kind.CONCERN: "oro",
    Kind.WISH: "onskan",
    Kind.STRENGTH: "styrka",
    Voice.CHILD: "barnet",
    Voice.GUARDIAN_A: "vardnadshavare_a",
    Voice.GUARDIAN_B: "vardnadshavare_b",
    Voice.SCHOOL: "skolan",
}


def _labels(sectors: str, kinds: str, voices: list[str]) -> dict[StrEnum, str]:
    return dict(zip((*Sector, *Kind, *Voice), (*sectors.split(), *kinds.split("|"), *voices), strict=True))


_LABELS = {
    "sv": _labels(
        "Hälsa Utveckling Lärande Omsorg Hemmet Relationer Trygghet",
        "oro|önskan|styrka",
        ["Barnet", "Vårdnadshavare A", "Vårdnadshavare B", "Skolan"],
    ),
    "en": _labels(
        "Health Development Learning Care Home Relationships Safety",
        "concern|wish|strength",
        ["The child", "Guardian A", "Guardian B", "The school"],
    ),
    "so": _labels(
        "Caafimaad Horumar Waxbarasho Daryeel Guriga Xiriirro Ammaan",
        "walaac|rabitaan|awood",
        ["Ilmaha", "Masuulka A", "Masuulka B", "Iskuulka"],
    ),
    "ar": _labels(
        "الصحة النمو التعلّم الرعاية البيت العلاقات الأمان",
        "قلق|رغبة|نقطة قوة",
        ["الطفل", "وليّ الأمر أ", "وليّ الأمر ب", "المدرسة"],
    ),
}

_PROMPTS = {
    "sv": (
        "Hur mår du?",
        "Vad kan du nu?",
        "Hur går det i skolan?",
        "Vem bryr sig om dig?",
        "Hur är det hemma?",
        "Vilka tycker du om?",
        "Var känns det tryggt?",
    ),
    "en": (
        "How are you?",
        "What can you do now?",
        "How is school?",
        "Who looks after you?",
        "How is it at home?",
        "Who do you like?",
        "Where do you feel safe?",
    ),
    "so": (
        "Sidee tahay?",
        "Maxaad hadda taqaan?",
        "Iskuulku waa sidee?",
        "Yaa ku daryeela?",
        "Guriga waa sidee?",
        "Yaad jeceshahay?",
        "Xaggee ammaan ku dareentaa?",
    ),
    "ar": (
        "كيف حالك؟",
        "ماذا تستطيع الآن؟",
        "كيف المدرسة؟",
        "من يهتم بك؟",
        "كيف الحال في البيت؟",
        "من تحب؟",
        "أين تشعر بالأمان؟",
    ),
}

_WEATHER = {
    "sv": ("Stormigt", "Regn", "Molnigt", "Lite sol", "Sol"),
    "en": ("Stormy", "Rain", "Cloudy", "A little sun", "Sun"),
    "so": ("Duufaan", "Roob", "Daruur", "Qorrax yar", "Qorrax"),
    "ar": ("عاصفة", "مطر", "غائم", "قليل من الشمس", "شمس"),
}

NOT_TALKED_ABOUT = {
    "sv": "Inte pratat om",
    "en": "Not talked about",
    "so": "Lagama hadlin",
    "ar": "لم نتحدث عنه",
}

# The names of the wheel, of its tables' heads and of its pages.
WORDS = {
    "sv": {
        "wheel": "Barnets bästa-hjulet",
        "sector": "Område",
        "differs": "Ni ser olika",
        "then_and_now": "Då och nu",
        "then": "Då",
        "now": "Nu",
        "statements": "Utsagor",
        "how": "Rita eller skriv i fälten. Du bestämmer var du börjar. Du kan hoppa över.",
        "list": "Sju områden",
        "alt": "Ett hjul med barnet i mitten och sju tomma fält. Områdena står i listan nedanför.",
    },
    "en": {
        "wheel": "The child's wheel",
        "sector": "Area",
        "differs": "You see it differently",
        "then_and_now": "Then and now",
        "then": "Then",
        "now": "Now",
        "statements": "Statements",
        "how": "Draw or write in the fields. Start where you like. You may skip any of them.",
        "list": "Seven areas",
        "alt": "A wheel with the child in the middle and seven empty fields. The areas are listed below.",
    },
    "so": {
        "wheel": "Giraangirta ilmaha",
        "sector": "Qayb",
        "differs": "Si kala duwan ayaad u aragtaan",
        "then_and_now": "Markaas iyo hadda",
        "then": "Markaas",
        "now": "Hadda",
        "statements": "Waxa la yidhi",
        "how": "Ku sawir ama ku qor meelaha bannaan. Meeshii aad rabto ka bilow. Waad ka boodi kartaa.",
        "list": "Toddoba qaybood",
        "alt": "Giraangir ilmuhu dhexda kaga jiro iyo toddoba meelood oo bannaan. Qaybuhu waa hoos.",
    },
    "ar": {
        "wheel": "عجلة مصلحة الطفل",
        "sector": "المجال",
        "differs": "ترون الأمر بشكل مختلف",
        "then_and_now": "سابقًا والآن",
        "then": "سابقًا",
        "now": "الآن",
        "statements": "ما قيل",
        "how": "ارسم أو اكتب في الحقول. ابدأ من حيث تريد. يمكنك أن تتجاوز أي حقل.",
        "list": "سبعة مجالات",
        "alt": "عجلة في وسطها الطفل وحولها سبعة حقول فارغة للكتابة. المجالات مذكورة في القائمة أسفل الصورة.",
    },
}
