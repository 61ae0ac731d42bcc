"""What the law says about prevention, as dated data in our own words.

Read in July 2025. A changed law is a new row with a new date, and a new version of the material.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Provision:
    """A provision of law. `valid_from` is the act's or the chapter's date; `says` is a summary, never the wording."""

    code: str
    service: dict[str, str]
    place: dict[str, str]
    says: dict[str, str]
    valid_from: date
    read: date


READ = date(2025, 7, 1)

PREVENTION = (
    Provision(
        "school-health",
        {"sv": "Förskola och skola", "en": "Preschool and school"},
        {"sv": "Skollagen 2 kap. 25 §", "en": "Education Act 2:25"},
        {
            "sv": "Elevhälsan ska främst främja och förebygga, och samverka med vård och socialtjänst vid behov.",
            "en": "Pupil health shall mainly promote and prevent, and work with health care and social services.",
        },
        date(2011, 7, 1),
        READ,
    ),
    Provision(
        "school-safety",
        {"sv": "Förskola och skola", "en": "Preschool and school"},
        {"sv": "Skollagen 5 kap. 3 §", "en": "Education Act 5:3"},
        {
            "sv": "Skolan ska förebygga, så att det blir tryggt och går att arbeta i lugn och ro.",
            "en": "School shall prevent, so that it is safe and possible to work in peace.",
        },
        date(2022, 8, 1),
        READ,
    ),
    Provision(
        "social",
        {"sv": "Socialtjänst", "en": "Social services"},
        {"sv": "Socialtjänstlagen 18 kap. 1–5 §§", "en": "Social Services Act 18:1–5"},
        {
            "sv": "Verka för trygg uppväxt, söka upp, förebygga, följa och samverka när barn riskerar att "
            "fara illa.",
            "en": "Work for a safe upbringing, reach out, prevent, follow closely and collaborate when children "
            "are at risk.",
        },
        date(2025, 7, 1),
        READ,
    ),
    Provision(
        "health",
        {"sv": "Hälso- och sjukvård", "en": "Health care"},
        {"sv": "Hälso- och sjukvårdslagen 3 kap. 2 §", "en": "Health Care Act 3:2"},
        {
            "sv": "Vården ska arbeta för att förebygga ohälsa.",
            "en": "Health care shall work to prevent ill health.",
        },
        date(2017, 4, 1),
        READ,
    ),
)
