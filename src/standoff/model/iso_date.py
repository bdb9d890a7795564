"""Dates in ISO 8601 form, of reduced precision."""

import datetime as dt
import re

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?P<time>[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?)?)?)?",
    re.ASCII,
)


def reduced(value: str) -> str | None:
    """Return an ISO date or timestamp as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

    A time of day is left off, and the day stays that of the value's own time zone. ``None`` where the
    value is not ISO 8601 or no day of the calendar.
    """
    match = _ISO.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
    return None if year is None else of(year, month, day)


def of(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Return the ISO form of a date, or ``None`` where the calendar has no such date."""
    try:
        date = dt.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    length = 4 if month is None else 7 if day is None else 10
    return date.isoformat()[:length]
