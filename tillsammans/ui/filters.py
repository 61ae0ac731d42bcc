"""Days and times as they are said on screen, in the reader's language, always in Swedish local time."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.translation import get_language

from tillsammans.lib.text import genitive, initials

STOCKHOLM = ZoneInfo("Europe/Stockholm")

MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
    "so": "Janaayo Febraayo Maarso Abriil Maayo Juun Luulyo Agosto Sebtembar Oktoobar Noofeembar Diseembar",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
MONTHS_SHORT = {
    "sv": "jan feb mars april maj juni juli aug sep okt nov dec",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "so": "Jan Feb Mar Abr May Jun Lul Ogs Seb Okt Nof Dis",
    "ar": MONTHS["ar"],  # Arabic has no short month names in use
}
WEEKDAYS = {
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "so": "Isniin Talaado Arbaco Khamiis Jimce Sabti Axad",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}
QUOTES = {"sv": ("”", "”"), "en": ("“", "”"), "so": ("“", "”"), "ar": ("«", "»")}

Moment = date | datetime | str | None


def language() -> str:
    """The active language if it is one of our four, otherwise Swedish."""
    active = (get_language() or "sv").split("-")[0]
    return active if active in MONTHS else "sv"


def _local(moment: date | datetime) -> date | datetime:
    """The moment in Swedish time. A datetime without a zone is refused: it could be off by two hours."""
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None:
        raise ValueError("A datetime without time zone cannot be shown")
    return moment.astimezone(STOCKHOLM)


def _name(table: dict[str, str], number: int) -> str:
    return table[language()].split(" ")[number]


def _shown(moment: Moment, form) -> str:
    """None shows as nothing; words already chosen ("Lördagar, udda veckor") pass through unchanged."""
    if moment is None or isinstance(moment, str):
        return moment or ""
    return form(_local(moment))


def day(moment: Moment) -> str:
    """12 november 2026"""
    return _shown(moment, lambda at: f"{at.day} {_name(MONTHS, at.month - 1)} {at.year}")


def day_short(moment: Moment) -> str:
    """12 nov"""
    return _shown(moment, lambda at: f"{at.day} {_name(MONTHS_SHORT, at.month - 1)}")


def weekday(moment: Moment) -> str:
    """torsdag 12 november 2026"""
    return _shown(moment, lambda at: f"{_name(WEEKDAYS, at.weekday())} {day(at)}")


def clock(moment: datetime | str | None) -> str:
    """14.00"""
    return _shown(moment, lambda at: f"{at:%H.%M}")


def stamp(moment: datetime | str | None) -> str:
    """12 nov 14.00"""
    return _shown(moment, lambda at: f"{day_short(at)} {clock(at)}")


def ucfirst(text: str) -> str:
    """First letter large and the rest left alone, unlike Jinja's capitalize: names keep their capitals."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """The words inside the quotation marks of the active language."""
    opening, closing = QUOTES[language()]
    return f"{opening}{text}{closing}"


FILTERS = {
    "day": day,
    "day_short": day_short,
    "weekday": weekday,
    "clock": clock,
    "stamp": stamp,
    "genitive": genitive,
    "initials": initials,
    "ucfirst": ucfirst,
    "quoted": quoted,
}
