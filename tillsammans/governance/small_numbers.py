"""Counts that others than the one who counted will see (R78). What counts units, seats and decisions is exact, and is
written as it is: this is for what counts people."""

from tillsammans.governance.redaction import SMALLEST

FEW = f"{SMALLEST - 1} eller färre"
STEP = 5


def shown(count: int, *, none_is_known: bool = False) -> str:
    """ "7 eller färre" for what is seven or below, otherwise rounded to the nearest five.

    None at all is told as "0" only with `none_is_known`: where it tells nothing about a child (nobody came to a
    lecture). ValueError for a count below nothing.
    """
    if count < 0:
        raise ValueError("A count is never below nothing")
    if count == 0 and none_is_known:
        return "0"
    if count < SMALLEST:
        return FEW
    return f"{_rounded(count):,}".replace(",", "\u00a0")


def _rounded(count: int) -> int:
    """Halves go up, and nothing rounds down among the few: eight is ten."""
    return (count + STEP // 2) // STEP * STEP
