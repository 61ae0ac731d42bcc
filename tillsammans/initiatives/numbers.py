"""How many children are reached, in the only form that is kept: seven stands for seven or fewer, the rest are rounded
to five (R78). So nobody can read an exact small number anywhere, and two figures cannot be subtracted."""

from tillsammans.governance import small_numbers

FEW = small_numbers.SMALLEST - 1


def kept(count: int | None) -> int | None:
    """What the column may hold. Nothing and none at all are both nothing: that no child is reached is not said."""
    if not count:
        return None
    return FEW if count <= FEW else (count + 2) // 5 * 5


def shown(count: int | None) -> str:
    """As it stands on a page."""
    return "inte angivet" if count is None else small_numbers.shown(count)
