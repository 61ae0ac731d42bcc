"""The duty to report, as dated data: law, section, from when, and the sentence that is shown. Not legal advice."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class LegalText:
    """valid_until is exclusive; None: still in force."""

    law: str
    section: str
    valid_from: date
    valid_until: date | None
    sentence: str


_WHO = "Du som arbetar med barn ska genast anmäla till socialnämnden om du misstänker att ett barn far illa"
_THEN = f"{_WHO} (14 kap. 1 § socialtjänstlagen)."
_NOW = f"{_WHO} (19 kap. 1 § socialtjänstlagen)."

DUTY = (
    LegalText("2001:453", "14 kap. 1 §", date(2013, 1, 1), date(2025, 7, 1), _THEN),
    LegalText("2025:400", "19 kap. 1 §", date(2025, 7, 1), None, _NOW),
)


def duty(day: date) -> LegalText:
    """The duty as it stands on that day. Raises LookupError for a day before the data begins."""
    for text in DUTY:
        if text.valid_from <= day and (text.valid_until is None or day < text.valid_until):
            return text
    raise LookupError(f"no text about the duty to report on {day}")
