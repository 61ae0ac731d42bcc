"""The three sentences of a sheet: written in one place, for staff and for each guardian (R8).

To a family the third clause says only "sådant skolan inte har rätt att berätta": what is kept is never hinted at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from markupsafe import Markup, escape

from tillsammans.consent import words
from tillsammans.directory.models import Unit
from tillsammans.lib.text import list_and
from tillsammans.ui.filters import day
from tillsammans.wheel.sectors import Sector


@dataclass(frozen=True)
class Receiver:
    """One ask in words' terms."""

    unit: Unit
    sectors: Sequence[str]
    extra: Sequence[str]  # "en mening från Petra om magen"


@dataclass(frozen=True)
class Said:
    """What the sentences are made from. us: who would tell ("skolan"). not_about: what we keep, staff's words."""

    us: str
    receivers: Sequence[Receiver]
    purpose: str
    until_on: date
    not_about: Sequence[str] = ()


def for_staff(said: Said) -> list[Markup]:
    kept = _("Inte om %(what)s.") % {"what": list_and(said.not_about)} if said.not_about else ""
    until = _("Svaren gäller %(until)s. Den som svarat kan ändra sig när som helst.")
    return [_who(said), _about(said, kept), _fill(until, until=_until(said))]


def for_family(said: Said) -> list[Markup]:
    kept = _("Inte om sådant %(us)s inte har rätt att berätta.") % {"us": said.us}
    until = _("Ditt svar gäller %(until)s. Du kan ändra dig när du vill.")
    return [_who(said), _about(said, kept), _fill(until, until=_until(said))]


def sector_names(codes: Sequence[str]) -> str:
    """ "trygghet, hemmet och relationer", in the order they were written."""
    return list_and((Sector(code).label().lower() for code in codes), _("och"))


def _who(said: Said) -> Markup:
    them = _bold_list(words.full(r.unit) for r in said.receivers)
    text = _("%(us)s får berätta för %(them)s, för att %(purpose)s.")
    return _fill(text, us=words.large(said.us), them=them, purpose=said.purpose)


def _about(said: Said, kept: str) -> Markup:
    """Once when everybody gets the same areas, else receiver by receiver."""
    same = len({tuple(r.sectors) for r in said.receivers}) == 1
    parts: list[Markup] = []
    if same and said.receivers and said.receivers[0].sectors:
        parts.append(
            _fill(_("Det handlar om %(what)s."), what=_bold(sector_names(said.receivers[0].sectors)))
        )
    for one in said.receivers:
        what = [] if same or not one.sectors else [sector_names(one.sectors)]
        if what or one.extra:
            text = (
                _("Till %(them)s också %(what)s.")
                if same and one.sectors
                else _("Till %(them)s om %(what)s.")
            )
            parts.append(
                _fill(
                    text,
                    them=words.short(one.unit),
                    what=_bold(list_and([*what, *one.extra])) if not same else list_and([*what, *one.extra]),
                )
            )
    return Markup(" ").join([*parts, escape(kept)]) if kept else Markup(" ").join(parts)


def _until(said: Said) -> Markup:
    return _bold(_("till %(day)s") % {"day": day(said.until_on)})


def _bold(text: str) -> Markup:
    return Markup("<b>{}</b>").format(text)


def _bold_list(items) -> Markup:
    *first, last = [_bold(item) for item in items] or [Markup("")]
    return Markup(", ").join(first) + Markup(" {} ").format(_("och")) + last if first else last


def _fill(text: str, **values) -> Markup:
    """The sentence with its values escaped, markup among them kept."""
    return Markup(escape(text)) % values  # noqa: S704 - escape comes first
