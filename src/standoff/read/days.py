"""Days of a date of reduced precision."""

import calendar
import datetime as dt


def first_day(published: str | None) -> dt.date | None:
    """Return the first day of an ISO date of reduced precision."""
    if published is None:
        return None
    parts = [int(part) for part in published.split("-")]
    return dt.date(*[*parts, 1, 1][:3])


def last_day(published: str | None) -> dt.date | None:
    """Return the last day of an ISO date of reduced precision."""
    first = first_day(published)
    if first is None or published is None:
        return None
    precision = published.count("-")
    month = first.month if precision else 12
    return first if precision == 2 else dt.date(first.year, month, calendar.monthrange(first.year, month)[1])
