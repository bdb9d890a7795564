"""Dates as the tables write them: ``2022``, ``2022-02`` or ``2022-02-17``."""

import calendar
import datetime as dt


def first_day(written: str) -> dt.date:
    """Return the first day that a date of reduced precision covers.

    Raises:
        ValueError: there is no such date.
    """
    if len(written) == 10:
        return dt.date.fromisoformat(written)
    year, month, day = _parts(written)
    return dt.date(year, month or 1, day or 1)


def last_day(written: str) -> dt.date:
    """Return the last day that a date of reduced precision covers.

    Raises:
        ValueError: there is no such date.
    """
    if len(written) == 10:
        return dt.date.fromisoformat(written)
    year, month, day = _parts(written)
    month = month or 12
    if not 1 <= month <= 12:
        raise ValueError(f"{written} is not a date")
    return dt.date(year, month, day or calendar.monthrange(year, month)[1])


def precision(*written: str | None) -> str:
    """Return the coarsest precision among dates: ``day``, ``month`` or ``year``."""
    shortest = min((len(date) for date in written if date), default=10)
    return {4: "year", 7: "month"}.get(shortest, "day")


def _parts(written: str) -> tuple[int, int, int]:
    numbers = [int(part) for part in written.split("-")]
    if len(numbers) > 3 or 0 in numbers:
        raise ValueError(f"{written} is not a date")
    year, month, day = (*numbers, 0, 0)[:3]
    return year, month, day
