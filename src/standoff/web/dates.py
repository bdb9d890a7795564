"""Dates in words, whatever the locale of the machine."""

import datetime as dt

from standoff.model import DateInterval

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(date: dt.date) -> str:
    """Return a day in words: ``4 March 2031``."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def month(date: dt.date) -> str:
    """Return a month in words: ``March 2031``."""
    return f"{MONTHS[date.month - 1]} {date.year}"


def in_words(interval: DateInterval) -> str:
    """Return an interval in words, as fine as its precision: ``March 2031``, ``3 to 5 March 2031``."""
    first, last = interval.earliest, interval.latest
    if first == last:
        return day(first)
    if interval.precision in {"week", "weekend"}:
        return f"{interval.precision} of {day(first)}"
    whole = _whole(first, last)
    return whole if whole else _between(first, last)


def _whole(first: dt.date, last: dt.date) -> str:
    """Name the calendar month, year or run of years that two days bound, if they do."""
    next_day = last + dt.timedelta(days=1) if last < dt.date.max else last
    if first.day == 1 and next_day.day == 1 and (first.year, first.month) == (last.year, last.month):
        return month(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    return ""


def _between(first: dt.date, last: dt.date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def iso_in_words(date: str) -> str:
    """Return an ISO date of reduced precision in words; as it is where it is none."""
    try:
        year, *rest = (int(part) for part in date.split("-"))
        full = dt.date(year, *[*rest, 1, 1][:2])
    except ValueError:
        return date
    return {0: str(year), 1: month(full), 2: day(full)}.get(len(rest), date)
