"""Who may be told what the child has said: the child's own choice, in codes and in words (R13).

A statement's `audience` holds {"codes": what the child chose, "says": the same in words, "guardians": those the child
chose, "shown": those a professional has decided on}. Only `shown` ever opens anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.models import Guardian
from tillsammans.children.queries import guardians_of
from tillsammans.directory.models import Function, Post
from tillsammans.directory.queries import first_in
from tillsammans.lib import clock
from tillsammans.lib.text import list_and

STAFF, MEETING, ALL = "staff", "meeting", "all"
EVERYBODY = (MEETING, ALL)


@dataclass(frozen=True)
class Seat:
    """A seat and what the child calls whoever sits there."""

    post_id: UUID
    called: str


@dataclass(frozen=True)
class Word:
    """A guardian and what the child says: mamma."""

    guardian_id: UUID
    called: str


@dataclass(frozen=True)
class Circle:
    """Everybody a child can choose among: those who read anyway, the school nurse, the guardians one by one."""

    staff: tuple[Seat, ...]
    colleagues: tuple[Seat, ...]
    guardians: tuple[Word, ...]

    @property
    def staff_words(self) -> str:
        return list_and(seat.called for seat in self.staff)

    def choices(self) -> list[tuple[str, str]]:
        """What is asked, in the child's language."""
        names = list_and((seat.called for seat in self.staff), _("och"))
        return [
            (STAFF, names),
            *((f"post:{seat.post_id}", seat.called) for seat in self.colleagues),
            *((f"guardian:{word.guardian_id}", word.called) for word in self.guardians),
            (MEETING, _("alla på mötet")),
            (ALL, _("alla")),
        ]

    def wish(self, codes: Iterable[str]) -> dict:
        """The child's choice as it is kept. Nothing chosen is what the child was told from the start."""
        chosen = [code for code, _label in self.choices() if code in set(codes)] or [STAFF]
        return {"codes": chosen, "says": self.says(chosen), "guardians": self._guardians(chosen), "shown": []}

    def _guardians(self, codes: list[str]) -> list[str]:
        if set(EVERYBODY) & set(codes):
            return [str(word.guardian_id) for word in self.guardians]
        return [code.removeprefix("guardian:") for code in codes if code.startswith("guardian:")]

    def says(self, codes: list[str]) -> str:
        """The choice in Swedish words, as those who work with it read it: "mamma, inte pappa"."""
        if ALL in codes:
            return "alla"
        if MEETING in codes:
            return "alla på mötet"
        told = self._guardians(codes)
        if told:
            return self._family_words(set(told))
        posts = [seat.called for seat in self.colleagues if f"post:{seat.post_id}" in codes]
        staff = [seat.called for seat in self.staff] if STAFF in codes else [self.staff[0].called]
        return list_and([*staff, *posts])

    def _family_words(self, told: set[str]) -> str:
        yes = [word.called for word in self.guardians if str(word.guardian_id) in told]
        left_out = [word.called for word in self.guardians if str(word.guardian_id) not in told]
        return list_and(yes) + (f", inte {list_and(left_out)}" if left_out else "")

    def readers(self, codes: list[str], writer: UUID) -> list[UUID]:
        """The seats that read: always the one who listened; the named person unless only a colleague was chosen."""
        posts = [UUID(code.removeprefix("post:")) for code in codes if code.startswith("post:")]
        only_posts = bool(posts) and len(posts) == len(codes)
        staff = [] if only_posts else [seat.post_id for seat in self.staff]
        open_to_all = [seat.post_id for seat in self.colleagues] if set(EVERYBODY) & set(codes) else []
        return list(dict.fromkeys([writer, *staff, *posts, *open_to_all]))

    def left_out(self, audience: dict) -> list[Word]:
        """Guardians the child has not chosen."""
        told = set(audience.get("guardians", ()))
        return [word for word in self.guardians if str(word.guardian_id) not in told]


def circle_of(actor: Actor, case: Case) -> Circle:
    """Mapper first, then the named person; the school nurse of the unit; the guardians in force."""
    mapper = case.delegate_post or case.named_post
    staff = list(dict.fromkeys([mapper, case.named_post]))
    nurses = Post.objects.filter(unit_id=case.unit_id, function=Function.SCHOOL_NURSE).exclude(pk__in=staff)
    return Circle(
        staff=_seats(staff),
        colleagues=tuple(seat for seat in map(_seat, nurses.order_by("title", "pk")) if seat),
        guardians=tuple(Word(g.pk, g.relation_word or g.called) for g in guardians_of(actor, case.child_id)),
    )


def _seats(wanted: list[UUID]) -> tuple[Seat, ...]:
    posts = Post.objects.in_bulk(wanted)
    return tuple(seat for seat in (_seat(posts[pk]) for pk in wanted if pk in posts) if seat)


def _seat(post: Post) -> Seat | None:
    person = first_in(post, clock.now())
    return Seat(post.pk, person.given_name) if person else None


def accounts_of(guardians: Iterable[Guardian], shown: Iterable[str]) -> list[UUID]:
    """The family accounts of the guardians that a statement is shown to; one without account reads on paper."""
    wanted = set(shown)
    return [g.account_id for g in guardians if g.account_id and str(g.pk) in wanted]
