"""The sign-in page's cast: who, what they do, and what to look for."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from tillsammans.accounts.commands import sign_in_family, sign_in_staff
from tillsammans.accounts.models import FamilyAccount
from tillsammans.directory import seed
from tillsammans.directory.models import Holding, PrincipalKind
from tillsammans.directory.queries import sitting_now
from tillsammans.lib import clock

STAFF = [
    (
        "Ängsskolan i Flen",
        [
            ("liam", "Ser något och berättar."),
            ("birgitta", "Läser, bestämmer och är ansvarig."),
            ("jonas", "Ser inget förrän han ersätter Birgitta."),
            ("karin", "Kartlägger tillsammans med barnet."),
            ("petra", "Blir samordningsperson."),
            ("eva", "Ser inget om Alma."),
        ],
    ),
    (
        "Andra myndigheter",
        [
            ("petra_emi", "Petras andra uppdrag, en egen myndighet."),
            ("tomas", "Får brev, kommer på mötet."),
            ("sanna", "Får veta först när båda föräldrarna sagt ja."),
            ("mats", "Ser inget."),
            ("disa", "Får en rad till hösten."),
        ],
    ),
    (
        "Runt omkring",
        [("registrator", "")],
    ),
    (
        "Styrrummet",
        [
            ("processledare", "Håller ihop arbetet. Ser inga barn."),
            ("sekreterare", "Kallar, skriver och publicerar."),
            ("sammankallande", "Leder länsstyrgruppen."),
            ("skolchef_flen", "Sitter i nätverket och skriver under."),
            ("kontakt_flen", "Visar hur långt Flen har kommit."),
            ("enhetskontakt", "Berättar för sin skola."),
            ("ombud_flen", "Läser prövningar av barns bästa."),
            ("politiker_flen", "Läser."),
        ],
    ),
    (
        "Karta & kompass",
        [
            ("forskare", "Frågar och räknar. Ser inga barn."),
            ("dataansvarig", "Tar emot och fryser. Ser inga barn."),
            ("granskare", "Säger ja eller nej till det som ska släppas."),
            ("granskare_2", "Den andra som säger ja eller nej."),
        ],
    ),
    (
        "Den öppna webbplatsen",
        [
            ("redaktor", "Skriver och visar för andra. Ser inga barn."),
            ("publicerare", "Publicerar. Ser inga barn."),
            ("oversattare", "Översätter. Ser inga barn."),
        ],
    ),
]
FAMILY = [("sofia", "Sofia Lindh", "Vårdnadshavare", "sv"), ("johan", "Johan Ekman", "Vårdnadshavare", "sv")]


def groups() -> list[dict]:
    """Groups of people for the page."""
    out = [
        {"title": title, "people": [_staff(key, story) for key, story in people]} for title, people in STAFF
    ]
    if there := _at_private_schools():
        out.append({"title": "Fristående skolor", "people": there})
    family = [{"value": key, "name": name, "title": title, "story": ""} for key, name, title, _ in FAMILY]
    return [*out, {"title": "Familjen", "people": family}]


def _staff(key: str, story: str) -> dict:
    post = seed.seat(key)
    return {
        "value": key,
        "name": seed.person(key).name,
        "title": f"{post.title}, {post.unit.name}",
        "story": story,
    }


def _at_private_schools() -> list[dict]:
    """Whoever sits at a private provider now: some are entered while the demo is used, so they are no fixed cast."""
    rows = (
        _private_holdings()
        .select_related("person", "post__unit")
        .order_by("post__unit__name", "starts", "pk")
    )
    return [
        {
            "value": str(row.pk),
            "name": row.person.name,
            "title": f"{row.post.title}, {row.post.unit.name}",
            "story": "",
        }
        for row in rows
    ]


def _private_holdings() -> QuerySet[Holding]:
    private = {"post__unit__authority__principal__kind": PrincipalKind.PRIVATE}
    return sitting_now(clock.now()).filter(**private)


def _as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def sign_in_cast(who: str):
    """Become one of the cast, or somebody at a private provider. 404 for anybody else."""
    if pk := _as_uuid(who):
        found = _private_holdings().select_related("person", "post__unit__authority").filter(pk=pk).first()
        if found is None:
            raise Http404
        return sign_in_staff(found.person, found)
    if who in {key for key, *_ in FAMILY}:
        account = FamilyAccount.objects.filter(subject_digest=f"demo-{who}".encode().ljust(32, b".")).first()
        if account is None:
            raise Http404
        return sign_in_family(account, None, account.language)
    if who not in seed.CAST:
        raise Http404
    holding = seed.holding(who)
    return sign_in_staff(holding.person, holding)


def account_choices() -> list[tuple[str, str]]:
    """The family accounts of the demo, by whom they are: what a real invitation will tell instead."""
    found = []
    for key, name, *_ in FAMILY:
        account = FamilyAccount.objects.filter(subject_digest=f"demo-{key}".encode().ljust(32, b".")).first()
        if account:
            found.append((str(account.pk), name))
    return found
