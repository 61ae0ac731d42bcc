"""The one place where the product reads the time.

Everything else asks here, so that tests can stand still on a day of the story and the demo can live
in its own autumn. Moments are aware and in UTC; days are days in Sweden.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

_WRITTEN = ("%Y-%m-%d %H.%M", "%Y-%m-%d %H:%M")


class Frozen:
    """Time that stands still until it is told to move. Handed out by `frozen`."""

    def __init__(self, moment: datetime | str) -> None:
        self.moment = at(moment)

    def to(self, moment: datetime | str) -> None:
        """Stand still at another moment, earlier or later."""
        self.moment = at(moment)

    def forward(self, step: timedelta) -> None:
        """Move by `step` of real elapsed time."""
        self.moment += step


# A context variable, so that tests and seeding in one thread or task never disturb another.
_frozen: ContextVar[Frozen | None] = ContextVar("frozen", default=None)
# Only for browser journeys, whose server answers in threads that have no context of ours.
_frozen_everywhere: Frozen | None = None
# The demo's distance from real time belongs to the whole process: every request shares it.
_offset = timedelta()
_follows: Callable[[], timedelta] | None = None


def now() -> datetime:
    """This moment as an aware UTC datetime: the frozen one, else real time plus the demo's offset."""
    standing = _frozen.get() or _frozen_everywhere
    return standing.moment if standing else datetime.now(UTC) + _offset


def today() -> date:
    """The day it is in Sweden now."""
    return local(now()).date()


def local(moment: datetime) -> datetime:
    """The same moment on a Swedish clock. A naive datetime is refused with ValueError."""
    return _aware(moment).astimezone(STOCKHOLM)


def at(moment: datetime | str) -> datetime:
    """An aware UTC datetime from an aware datetime, or from Swedish clock time as "2026-09-29 10.05".

    Raises ValueError for a naive datetime and for text in another form. The hour that comes twice
    in October is the first one.
    """
    if isinstance(moment, datetime):
        return _aware(moment).astimezone(UTC)
    for form in _WRITTEN:
        try:
            return datetime.strptime(moment, form).replace(tzinfo=STOCKHOLM).astimezone(UTC)
        except ValueError:
            continue
    raise ValueError(f"Write a moment as 2026-09-29 10.05, not {moment!r}")


def midnight_after(day: date) -> datetime:
    """The exclusive end of a Swedish day as an aware UTC datetime: what `until` columns hold."""
    return datetime.combine(day + DAY, time(), tzinfo=STOCKHOLM).astimezone(UTC)


@contextmanager
def frozen(moment: datetime | str, *, everywhere: bool = False) -> Iterator[Frozen]:
    """Let time stand still at `moment` inside the block; for tests and for seeding the demo.

    Gives a handle: `time.to("2026-10-01 08.00")`, `time.forward(timedelta(hours=1))`. May be nested.
    Holds in this thread or task; with `everywhere` in the whole process, also in a test server's threads.
    """
    global _frozen_everywhere
    standing, before = Frozen(moment), _frozen_everywhere
    token = _frozen.set(standing)
    _frozen_everywhere = standing if everywhere else before
    try:
        yield standing
    finally:
        _frozen.reset(token)
        _frozen_everywhere = before


def set_offset(offset: timedelta) -> None:
    """Move the whole process's clock by `offset` from real time. Only the demo does this."""
    global _offset  # one clock per process is the point
    _offset = offset


def follow(offset_of: Callable[[], timedelta]) -> None:
    """Let the process ask for its offset at the start of each request and job. Only the demo does this."""
    global _follows
    _follows = offset_of


def catch_up() -> None:
    """Ask now. Nothing to ask outside the demo."""
    if _follows:
        set_offset(_follows())


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("A moment needs its time zone")
    return moment
