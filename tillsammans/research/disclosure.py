"""Disclosure control: what may be shown of a table of groups, and in what form (R78, T42).

Counts of 7 and below are withheld and the others rounded to 5, one by one and always in the same direction, so that
asking again gives nothing new. A share stands only over 8 children or more, where both those who are and those who
are not are at least 8, rounded to 5 percent; a mean only where nobody dominates it and not everybody is alike, and
no more exactly than chance allows. Then so much more is withheld that nothing withheld can be worked out from what
is shown: see `suppression`. Intervals are computed from what is shown, so they say nothing more.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from tillsammans.research import tauargus
from tillsammans.research.grid import Array, Grid, of_table
from tillsammans.research.suppression import Layer, Pattern, pattern
from tillsammans.research.tables import Table, wilson

PRIMARY, SECONDARY, DOMINANCE, DENOMINATOR = "primary", "secondary", "dominance", "denominator"
REASONS = {
    PRIMARY: "Sju eller färre barn.",
    SECONDARY: "Skulle gå att räkna ut en liten grupp med.",
    DOMINANCE: "Ett eller ett par barn väger för tungt.",
    DENOMINATOR: "För få på den ena eller andra sidan, eller alla lika; eller så skulle det gå att räkna ut.",
}
NOTE = "Talen är avrundade var för sig, summor också. Därför blir delarna inte alltid precis summan."


@dataclass(frozen=True)
class Rules:
    """The limits. `width`: how far apart the possible values of a withheld cell must be, to one who knows the
    rest."""

    threshold: int = 7
    base: int = 5
    width: int = 3
    share_base: float = 0.05
    dominant: float = (
        0.85  # the two largest contributions (the largest, in a mean) may not be more than this of the sum
    )
    correlation_from: int = 30
    optimise: bool = True  # ask Tau-Argus too, where the table is small


DEFAULT = Rules()


def protect(table: Table, rules: Rules = DEFAULT) -> Table:
    """The table as it may be shown. NotAdditive when its totals are not sums, ValueError when a cell stands
    twice."""
    if not table.unsafe:
        return table
    grid, at = of_table(table)
    count = _count_pattern(grid, rules)
    columns: dict[str, Any] = {name: table.columns[name] for name in table.dimensions}
    rounded = _rounded_counts(grid.numbers["n"], rules)
    why = _reasons(count, grid.numbers["n"] <= rules.threshold, PRIMARY)
    columns["n"], columns["why_n"] = _column(rounded.astype(int), count.hidden, at), why[at]
    if table.statistic:
        columns |= _statistic(table, grid, at, count, why, rounded, rules)
    columns = {name: columns[name] for name in _names(table)}
    return replace(table, columns=columns, unsafe=False, notes=(*table.notes, NOTE))


def _names(table: Table) -> list[str]:
    return [*table.dimensions, *table.measures, *(f"why_{measure}" for measure in table.measures)]


# --- counts -------------------------------------------------------------------------------------------------


def _count_pattern(grid: Grid, rules: Rules) -> Pattern:
    n, limit = grid.numbers["n"], rules.threshold
    must = grid.exists & (n <= limit)
    layer = Layer(
        number=n,
        exists=grid.exists,
        must=must,
        free=grid.exists & ~grid.shown,
        low=np.where(must, 0.0, limit + 1),
        high=np.where(must, float(limit), np.inf),
        most=np.full(n.shape, np.inf),
        width=np.full(n.shape, float(rules.width)),
        totalled=grid.totalled,
    )
    ours = pattern(layer)
    if not (rules.optimise and must.any() and tauargus.fits(grid.totalled, n.shape)):
        return ours
    theirs = pattern(layer, tauargus.propose(n, must, grid.totalled, limit))
    return min(ours, theirs, key=lambda found: _lost(found, grid))


def _lost(found: Pattern, grid: Grid) -> tuple[int, float]:
    gone = found.hidden & grid.shown
    return int(gone.sum()), float(grid.numbers["n"][gone].sum())


def _rounded_counts(n: Array, rules: Rules) -> Array:
    return np.floor(n / rules.base + 0.5) * rules.base


# --- what stands beside the count ---------------------------------------------------------------------------


def _statistic(
    table: Table, grid: Grid, at: Any, count: Pattern, why_n: Array, rounded: Array, rules: Rules
) -> dict[str, Any]:
    """The one statistic of the table, its interval, and why it is withheld."""
    kind = table.statistic or ""
    found, own, code = {"share": _shares, "correlation": _correlations}.get(kind, _sums)(grid, count, rules)
    why = np.where(count.hidden, why_n, _reasons(found, own, code))
    values, low, high = _values(kind, table, grid, rounded, rules)
    measures = {kind: values, "ci_low": low, "ci_high": high}
    columns: dict[str, Any] = {}
    for name in table.measures:
        if name != "n":
            columns[name] = _column(measures[name], found.hidden, at)
            columns[f"why_{name}"] = why[at]
    return columns


def _shares(grid: Grid, count: Pattern, rules: Rules) -> tuple[Pattern, Array, Any]:
    """Which shares to withhold: protected as the counts of those who are, over those who were asked. Which of
    them are withheld for their own sake is not said: it would tell that nearly all, or nearly none, said
    yes."""
    n, yes, limit = grid.numbers["n"], grid.numbers["_yes"], rules.threshold
    own = grid.exists & ((yes <= limit) | (n - yes <= limit)) & ~count.hidden
    most = np.where(count.hidden, np.inf, n)
    found = _layer(grid, count, own, yes, most, np.full(n.shape, float(rules.width)))
    return Pattern(found.hidden, np.zeros(n.shape, bool)), found.hidden & ~count.hidden, DENOMINATOR


def _sums(grid: Grid, count: Pattern, rules: Rules) -> tuple[Pattern, Array, Any]:
    """Which means or sums to withhold: where few weigh too much, or all are alike."""
    total, n = grid.numbers["_sum"], grid.numbers["n"]
    largest = sum((grid.numbers[top] for top in ("_top1", "_top2") if top in grid.numbers), np.zeros(n.shape))
    dominated = (largest > rules.dominant * total) & (total > 0)
    alike = np.zeros(n.shape, bool)
    if "_squares" in grid.numbers:
        alike = _spread(grid) <= 1e-9
    own = grid.exists & (dominated | alike) & ~count.hidden
    if not own.any():
        return count, own, DOMINANCE
    typical = total.sum() / max(1.0, n.sum())
    width = np.maximum(0.1 * np.abs(total), typical)
    codes = np.where(dominated, DOMINANCE, DENOMINATOR)
    return _layer(grid, count, own, total, np.full(n.shape, np.inf), width), own, codes


def _correlations(grid: Grid, count: Pattern, rules: Rules) -> tuple[Pattern, Array, Any]:
    own = grid.exists & (grid.numbers["n"] < rules.correlation_from) & ~count.hidden
    return Pattern(count.hidden | own, count.unsaid), own, DENOMINATOR


def _layer(grid: Grid, count: Pattern, own: Array, number: Array, most: Array, width: Array) -> Pattern:
    layer = Layer(
        number=number,
        exists=grid.exists,
        must=(count.hidden & grid.shown) | own,
        free=grid.exists & ~grid.shown,
        low=np.zeros(number.shape),
        high=most,
        most=most,
        width=width,
        totalled=grid.totalled,
    )
    return pattern(layer)


# --- how much of a value may be seen ------------------------------------------------------------------------


def _values(
    kind: str, table: Table, grid: Grid, n: Array, rules: Rules
) -> tuple[Array, Array | None, Array | None]:
    """Rounded values and their interval (95 %). `n` is the rounded count."""
    if kind == "share":
        return _rounded_shares(grid, n, rules)
    if kind == "correlation":
        return _rounded_correlations(grid, n)
    number = np.maximum(grid.numbers["n"], 1)
    value = grid.numbers["_sum"] / (number if kind == "mean" else 1)
    if "_squares" not in grid.numbers:
        step = _step(np.abs(value) / (20 if kind == "mean" else 100))
        return _to(value, step), None, None
    error = _spread(grid) / np.sqrt(number) * (1 if kind == "mean" else number)
    step = _step(error)
    shown = _to(value, step)
    reach = np.ceil((1.96 * error + step / 2) / step) * step
    return shown, _clean(shown - reach), _clean(shown + reach)


def _rounded_shares(grid: Grid, n: Array, rules: Rules) -> tuple[Array, Array, Array]:
    """To 5 percent; the interval is that of the shown share, widened by what rounding may hide."""
    exact = grid.numbers["_yes"] / np.maximum(grid.numbers["n"], 1)
    share = np.floor(exact / rules.share_base + 0.5) * rules.share_base
    half = rules.share_base / 2
    known: dict[tuple[float, float], tuple[float, float]] = {}
    pairs, place = np.unique(np.stack((share.ravel(), n.ravel())), axis=1, return_inverse=True)
    for p, of in pairs.T.tolist():
        low, high = wilson(max(0.0, p - half) * of, of)[0], wilson(min(1.0, p + half) * of, of)[1]
        known[(p, of)] = (round(low, 2), round(high, 2))
    ends = np.array([known[(p, of)] for p, of in pairs.T.tolist()])[place.ravel()].reshape(*share.shape, 2)
    return _clean(share), ends[..., 0], ends[..., 1]


def _rounded_correlations(grid: Grid, n: Array) -> tuple[Array, Array, Array]:
    r = np.round(grid.numbers["_r"] * 20) / 20
    inside = np.clip(r, -0.999, 0.999)
    reach = 1.96 / np.sqrt(np.maximum(n - 3, 1))
    low, high = np.tanh(np.arctanh(inside) - reach), np.tanh(np.arctanh(inside) + reach)
    return _clean(r), np.round(low, 2), np.round(high, 2)


def _spread(grid: Grid) -> Array:
    n = np.maximum(grid.numbers["n"], 1)
    mean = grid.numbers["_sum"] / n
    return np.sqrt(np.maximum(0, grid.numbers["_squares"] / n - mean * mean))


def _step(error: Array) -> Array:
    """The nearest of 1, 2, 5, 10, 20, 50 ... (or a tenth of them) that is not above the error."""
    positive = np.maximum(error, 1e-6)
    power = 10.0 ** np.floor(np.log10(positive))
    lead = positive / power
    return power * np.select([lead >= 5, lead >= 2], [5, 2], 1)


def _to(value: Array, step: Array) -> Array:
    return _clean(np.floor(value / step + 0.5) * step)


def _clean(value: Array) -> Array:
    return np.round(value, 8) + 0.0


def _column(values: Array | None, hidden: Array, at: Any) -> Array:
    if values is None:
        return np.full(len(at[0]) if at else 0, None, object)
    column = values[at].astype(object)
    column[hidden[at]] = None
    return column


def _reasons(found: Pattern, own: Array, code: Any) -> Array:
    """Codes of withheld cells; in a slice where reasons are unsaid they all say the same."""
    why = np.full(found.hidden.shape, None, object)
    why[found.hidden] = SECONDARY
    return np.where(found.hidden & own & ~found.unsaid, code, why)
