"""Months as people count them: six months from 19 October is 19 April."""

from calendar import monthrange
from datetime import date


def same_day(day: date, months: int) -> date:
    """The same day of the month, `months` later; the month's last day where that day does not exist."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
