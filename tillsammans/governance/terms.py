"""Whether those who hold the model have met together, term by term.

The agreement ("Förvaltare av modellen"): länsstyrgrupp and skolchefsnätverk meet together at least once a term. The
spring term is 1 January to 30 June here, the autumn term 1 July to 31 December.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import translation

from tillsammans.governance.models import Body, Meeting
from tillsammans.lib import clock
from tillsammans.ui import filters

FEWEST = 2  # one body alone cannot meet together with anybody


@dataclass(frozen=True)
class Term:
    first: date
    last: date

    @property
    def key(self) -> str:
        return f"{self.first.year}-{'vt' if self.first.month == 1 else 'ht'}"

    @property
    def name(self) -> str:
        return f"{'vårterminen' if self.first.month == 1 else 'höstterminen'} {self.first.year}"

    def next(self) -> "Term":
        return term_of(self.last + timedelta(days=1))


@dataclass(frozen=True)
class Checked:
    """A term, the joint meeting held in it (the first) and the one that is called and has not been held."""

    term: Term
    today: date
    held: Meeting | None = None
    called: Meeting | None = None

    @property
    def missed(self) -> bool:
        """The term is over and nothing makes up for it."""
        return self.held is None and self.term.last < self.today

    @property
    def waiting(self) -> bool:
        return self.held is None and not self.missed

    @property
    def sentence(self) -> str:
        name = self.term.name.capitalize()
        if self.held:
            return f"{name}: gemensamt möte {_day(self.held)}."
        if self.missed:
            return f"{name} gick utan gemensamt möte."
        with translation.override("sv"):
            last = filters.day(self.term.last).rsplit(" ", 1)[0]
        coming = f" Ett är kallat till {_day(self.called)}." if self.called else ""
        return f"{name}: inget gemensamt möte är hållet.{coming} Det ska vara senast {last}."


def term_of(day: date) -> Term:
    if day.month <= 6:
        return Term(date(day.year, 1, 1), date(day.year, 6, 30))
    return Term(date(day.year, 7, 1), date(day.year, 12, 31))


def check(today: date | None = None) -> list[Checked]:
    """Every term since two bodies hold the model, the present one first. Empty where fewer do."""
    today = today or clock.today()
    bodies = list(Body.objects.filter(holds_model=True).order_by("started_on"))
    if len(bodies) < FEWEST:
        return []
    held, called = _joint(bodies)
    found = []
    for term in _terms(bodies, today):
        mine = [one for one in held if _in(one, term)]
        coming = [one for one in called if _in(one, term) and _date(one) >= today]
        found.append(Checked(term, today, next(iter(mine), None), next(iter(coming), None)))
    return found[::-1]


def to_say(checks: Iterable[Checked]) -> list[Checked]:
    """What must be said on a first page: the present term if nothing is held in it, and the one before if it was
    missed."""
    present = list(checks)[:2]
    return [one for at, one in enumerate(present) if one.missed or (at == 0 and one.waiting)]


def _terms(bodies: list[Body], today: date) -> Iterator[Term]:
    """From the term in which the second of them began; only terms in which at least two held the model at the end."""
    term = term_of(bodies[FEWEST - 1].started_on)
    while term.first <= today:
        if sum(_holds(one, min(term.last, today)) for one in bodies) >= FEWEST:
            yield term
        term = term.next()


def _joint(bodies: list[Body]) -> tuple[list[Meeting], list[Meeting]]:
    """Meetings of everybody who held the model on their day: held, and called but not held."""
    rows = Meeting.objects.filter(body__in=bodies, called_at__isnull=False, cancelled_at__isnull=True)
    together = [
        one for one in rows.prefetch_related("joint_with").order_by("starts_at") if _is_joint(one, bodies)
    ]
    return [one for one in together if one.held_at], [one for one in together if not one.held_at]


def _is_joint(meeting: Meeting, bodies: list[Body]) -> bool:
    needed = {one.pk for one in bodies if _holds(one, _date(meeting))}
    there = {meeting.body_id, *(one.pk for one in meeting.joint_with.all())}
    return len(needed) >= FEWEST and needed <= there


def _holds(body: Body, day: date) -> bool:
    return body.started_on <= day and (body.ended_on is None or body.ended_on > day)


def _in(meeting: Meeting, term: Term) -> bool:
    return term.first <= _date(meeting) <= term.last


def _date(meeting: Meeting) -> date:
    return clock.local(meeting.starts_at).date()


def _day(meeting: Meeting | None) -> str:
    with translation.override("sv"):
        return filters.day(meeting.starts_at) if meeting else ""
