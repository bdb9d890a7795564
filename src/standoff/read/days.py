"""Days of a date of reduced precision, and what holds on them."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TypeVar

from standoff.register import dates

T = TypeVar("T")


def first_day(published: str | None) -> dt.date | None:
    """Return the first day of an ISO date of reduced precision."""
    return None if published is None else dates.first_day(published)


def last_day(published: str | None) -> dt.date | None:
    """Return the last day of an ISO date of reduced precision."""
    return None if published is None else dates.last_day(published)


def bounds(published: str | None) -> tuple[dt.date, ...]:
    """Return the first and the last day of an ISO date of reduced precision: one of a full date, none of no date."""
    days = (first_day(published), last_day(published))
    return tuple(dict.fromkeys(day for day in days if day is not None))


def agreed(days: Sequence[dt.date], ask: Callable[[dt.date], T]) -> T | None:
    """Return the answer that is the same on all days; ``None`` where they differ, and where there is no day.

    An office holder of "2021" is told only where the year's first and last day have the same one.
    """
    answers = [ask(day) for day in days]
    return answers[0] if answers and all(answer == answers[0] for answer in answers) else None
