"""What every page's layout needs."""

from functools import cache

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from tillsammans.access.http import Request
from tillsammans.accounts.actor import nobody
from tillsammans.lib import clock
from tillsammans.ui import filters

NAMES = {
    "home": "cases:home",
    "family": "family:home",
    "meetings": "meetings:list",
    "messages": "cases:messages",
    "material": "wheel:wheel",
    "report": "reports:start",
    "help": "accounts:help",
    "accessibility": "accounts:accessibility",
    "privacy": "accounts:privacy",
    "sign_out": "accounts:sign_out",
    "switch_seat": "accounts:switch_seat",
    "sign_in": "accounts:sign_in",
    "cast": "accounts:sign_in",
    "demo_mails": "demo:mails",
    "new_concern": "concerns:raise",
    "finder": "directory:find",
    # The steering room.
    "room": "governance:room",
    "county": "implementation:county",
    "principals": "implementation:principals",
    "status": "implementation:reports",
    "decisions": "governance:decisions",
    # The study's own process has these and few of the others.
    "study": "research:work",
    "studies": "research:studies",
    "deliveries": "research:deliveries",
    "analyses": "research:analyses",
    "checks": "research:checks",
}


@cache
def _urls(urlconf: str) -> dict[str, str]:
    """They are the same in every request of a process, whoever asks."""
    out = {}
    for key, name in NAMES.items():
        try:
            out[key] = reverse(name)
        except NoReverseMatch:
            out[key] = ""
    return out


def page(request: Request) -> dict:
    """actor, language and direction, addresses, and the demo's banner."""
    language = translation.get_language() or "sv"
    return {
        "actor": getattr(request, "actor", nobody()),
        "demo": settings.DEMO,
        "demo_clock": _demo_clock() if settings.DEMO else None,
        "lang": language,
        "dir": "rtl" if language == "ar" else "ltr",
        "urls": _urls(settings.ROOT_URLCONF),
    }


def _demo_clock() -> str:
    now = clock.now()
    return f"{filters.weekday(now)} {filters.clock(now)}"
