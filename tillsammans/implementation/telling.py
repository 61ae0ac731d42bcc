"""Sentences made from figures: what is missing, what to talk about, what has changed. One sentence over each figure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tillsammans.directory.county import MUNICIPALITIES, called
from tillsammans.implementation.shapes import County, Missing, Share, Standing
from tillsammans.lib.text import list_and
from tillsammans.ui.filters import day

LACKS = ("unnamed", "vacant")
MOST_SENTENCES = 3
COMPARABLE = 3  # units
REPORT = {"handed_in": "Inlämnad", "waiting": "Inte inlämnad än", "late": "Sen", "": "Ingen begärd"}
MISSING = {
    "unnamed": "Ingen är utsedd",
    "vacant": "Ingen sitter på uppdraget",
    "no_mandate": "Den ansvariga saknar mandat",
}


def percent(share: Share) -> str:
    return "–" if share.percent is None else f"{share.percent}\N{NO-BREAK SPACE}%"


def of(share: Share) -> str:
    """ "12 av 14", or "–" where there is nothing."""
    return f"{share.of} av {share.whole}" if share.whole else "–"


def said(day_kept: str) -> str:
    """A kept day as it is said: "2 mars 2026"."""
    return day(date.fromisoformat(day_kept)) if day_kept else ""


def many(count: int, one: str, several: str) -> str:
    """ "1 enhet", "2 enheter"."""
    return f"{count} {one if count == 1 else several}"


def gaps(row: Standing) -> list[str]:
    """What one huvudman has left to do, the heaviest first."""
    return [sentence for sentence in _gaps(row) if sentence]


def _gaps(row: Standing) -> Iterator[str]:
    yield _lacking([one for one in row.missing if one.code in LACKS], "saknar Barnets bästa-ansvarig")
    yield _lacking([one for one in row.missing if one.code == "no_mandate"], "har en ansvarig utan mandat")
    yield "" if row.committed_on else "Beslut att arbeta enligt modellen är inte inskrivet"
    yield "" if row.has_plan else "Plan saknas"
    yield (
        f"{many(row.late, 'steg', 'steg')} i planen är {'sent' if row.late == 1 else 'sena'}"
        if row.late
        else ""
    )
    yield "Statusrapporten är sen" if row.report == "late" else ""
    if row.trained.left:
        yield f"{row.trained.left} av {row.trained.whole} ansvariga är inte utbildade"
    if row.wheel.left:
        yield f"Hjulet används inte än på {row.wheel.left} av {row.wheel.whole} enheter"
    yield "" if row.routines else "Lokal rutin saknas"
    if row.to_review:
        yield f"{many(row.to_review, 'rutin', 'rutiner')} ska ses över"


def _lacking(units: list[Missing], words: str) -> str:
    if not units:
        return ""
    if len(units) <= 2:
        return f"{list_and(one.unit for one in units)} {words}"
    return f"{len(units)} enheter {words}"


def short(name: str) -> str:
    """The municipality as people say it: "Flen", "Region Sörmland"."""
    return next((place for place in MUNICIPALITIES.values() if called(place) == name), name)


def to_talk_about(county: County) -> list[str]:
    """Two or three sentences about the largest gaps and differences."""
    found = [_who_lacks(county), _difference(county), _late_steps(county), _late_reports(county)]
    return [sentence for sentence in found if sentence][:MOST_SENTENCES]


def _who_lacks(county: County) -> str:
    lacking = [one for one in county.total.missing if one.code in LACKS]
    if not lacking:
        return "Alla enheter har en Barnets bästa-ansvarig." if county.total.named.whole else ""
    if len(lacking) <= 2:
        return f"{list_and(f'{one.unit} i {one.place}' for one in lacking)} saknar Barnets bästa-ansvarig."
    worst = max(county.rows, key=lambda row: row.named.left)
    return (
        f"{len(lacking)} enheter saknar Barnets bästa-ansvarig, flest hos {short(worst.name)} "
        f"({worst.named.left} av {worst.named.whole})."
    )


def _difference(county: County) -> str:
    """The measure in which the huvudmän differ the most, in percentage points."""
    widest = max((_spread(county, *one) for one in _COMPARED), key=lambda found: found[0])
    points, sentence = widest
    return sentence if points >= 10 else ""


_COMPARED = (
    (
        "trained",
        "Störst skillnad är det i utbildning: hos {best} är {high} av de ansvariga utbildade, hos {worst} {low}.",
    ),
    (
        "wheel",
        "Störst skillnad är det i hjulet: hos {best} används det på {high} av enheterna, hos {worst} på {low}.",
    ),
    (
        "named",
        "Störst skillnad är det i om någon är utsedd: hos {best} på {high} av enheterna, hos {worst} på {low}.",
    ),
)


def _spread(county: County, name: str, words: str) -> tuple[int, str]:
    # One unit or two say nothing about how a huvudman works.
    rows = [row for row in county.rows if getattr(row, name).whole >= COMPARABLE]
    if len(rows) < 2:
        return 0, ""
    low, high = (pick(rows, key=lambda row: getattr(row, name).percent) for pick in (min, max))
    shares = getattr(low, name), getattr(high, name)
    sentence = words.format(
        best=short(high.name), worst=short(low.name), high=percent(shares[1]), low=percent(shares[0])
    )
    return (shares[1].percent or 0) - (shares[0].percent or 0), sentence


def _late_steps(county: County) -> str:
    if not county.total.late:
        return ""
    worst = max(county.rows, key=lambda row: row.late)
    late = "är sent" if county.total.late == 1 else "är sena"
    where = (
        f"hos {short(worst.name)}" if worst.late == county.total.late else f"flest hos {short(worst.name)}"
    )
    return f"{many(county.total.late, 'steg', 'steg')} i planerna {late}, {where}."


def _late_reports(county: County) -> str:
    late = [short(row.name) for row in county.rows if row.report == "late"]
    return f"{list_and(late)} har inte lämnat sin statusrapport, och dagen har gått." if late else ""


@dataclass(frozen=True)
class Stat:
    """A key figure: its name, its value, one sentence."""

    name: str
    value: str
    text: str


def key_figures(county: County, before: County | None = None) -> list[Stat]:
    """The four at the top. `before`: the latest county report, to say what has changed since."""
    total, was = county.total, before.total if before else None
    decided = sum(bool(row.committed_on) for row in county.rows)
    return [
        _stat(
            "Enheter med utsedd ansvarig",
            total.named,
            "har en Barnets bästa-ansvarig",
            was.named if was else None,
        ),
        _stat("Utbildade ansvariga", total.trained, "har gått utbildningen", was.trained if was else None),
        _stat(
            "Enheter där hjulet används",
            total.wheel,
            "använder Barnets bästa-hjulet",
            was.wheel if was else None,
        ),
        Stat(
            "Steg klara i tid",
            percent(total.in_time),
            f"{of(total.in_time)} i planerna. {decided} av {len(county.rows)} huvudmän har skrivit in sitt beslut.",
        ),
    ]


def _stat(name: str, share: Share, words: str, was: Share | None) -> Stat:
    return Stat(name, percent(share), f"{of(share)} {words}.{_change(share, was)}")


def _change(share: Share, was: Share | None) -> str:
    if was is None:
        return ""
    more = share.of - was.of
    if not more:
        return " Lika många som i den senaste rapporten."
    return f" {abs(more)} {'fler' if more > 0 else 'färre'} än i den senaste rapporten."


def tone(share: Share) -> str:
    """Class of a cell in the heat table (mock 07): darker is more."""
    if share.percent is None:
        return "hx"
    return next(
        name for least, name in ((100, "h4"), (90, "h3"), (80, "h2"), (0, "h1")) if share.percent >= least
    )


# --- One sentence over each table
def on_named(county: County) -> str:
    """Over the heat table."""
    named = county.total.named
    lacking = [one for one in county.total.missing if one.code in LACKS]
    if not named.whole:
        return "Det finns inga enheter att visa."
    if not lacking:
        return f"Det finns en ansvarig på alla {named.whole} enheter."
    if len(lacking) <= 2:
        where = list_and(f"{one.unit} i {one.place}" for one in lacking)
        return f"Det finns en ansvarig på alla {named.whole} enheter utom {where}."
    return f"Det finns en ansvarig på {of(named)} enheter. {len(lacking)} saknar."


def on_standing(county: County) -> str:
    """Over the table of huvudmän."""
    all_trained = [row for row in county.rows if row.trained.whole and not row.trained.left]
    rest = county.total.trained.left
    if not rest:
        return "Alla ansvariga i länet är utbildade."
    count = len(all_trained)
    who = "Ingen huvudman har" if not count else f"{count} av {len(county.rows)} huvudmän har"
    return f"{who} utbildat alla sina ansvariga. {rest} är kvar."


def on_trend(points: list[tuple[str, Share]]) -> str:
    """Over the change over time: the share of trained."""
    if len(points) < 2:
        return "Förändringen syns när det finns fler än en rapport."
    (first, was), (last, now) = points[0], points[-1]
    if was.percent is None or now.percent is None:
        return "Det går inte att jämföra, för det fanns inga enheter att räkna."
    before, after = f"{percent(was)} ({first.lower()})", f"{percent(now)} ({last.lower()})"
    return f"Andelen utbildade ansvariga har gått från {before} till {after}."


def on_reports(rows: list[tuple[str, bool]], due: str) -> str:
    """Over a round's list. rows: (huvudman, whether it has handed in)."""
    left = [short(name) for name, handed_in in rows if not handed_in]
    if not left:
        return f"Alla {len(rows)} har lämnat in sin rapport."
    count = f"{len(rows) - len(left)} av {len(rows)} har lämnat in."
    return f"{count} {list_and(left)} har inte gjort det. Sista dag {due}."
