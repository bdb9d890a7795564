"""Periods of the calendar: days, weeks, seasons, quarters, decades and so on.

Values follow TIMEX3 (ISO 24617-1), weeks ISO 8601. A season is three whole months, that of the
northern hemisphere: spring March to May; the winter of a year begins in its December.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

Unit = Literal["day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"]
_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "weekend": 7}
_MONTHS: dict[Unit, int] = {
    "month": 1,
    "season": 3,
    "quarter": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
SEASONS = ("SP", "SU", "FA", "WI")
# Units from the finest to the coarsest, for telling whether one date says at least as much as another.
FINENESS: dict[Unit, int] = {unit: rank for rank, unit in enumerate(get_args(Unit))}
OPEN: dict[Unit, str] = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "season": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXXX",
    "century": "XXXX",
}


@dataclass(frozen=True, slots=True)
class Period:
    """The calendar unit that begins on a day."""

    unit: Unit
    start: dt.date

    @property
    def end(self) -> dt.date:
        """Its last day."""
        if self.unit == "weekend":
            return self.start + dt.timedelta(days=1)
        following = self.shift(1)
        return following.start - dt.timedelta(days=1) if following else dt.date.max

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""
        return _VALUE[self.unit](self.start)

    def shift(self, count: int) -> "Period | None":
        """Return the period ``count`` units later; ``None`` outside of the years 1 to 9999."""
        if self.unit in _DAYS:
            number = self.start.toordinal() + count * _DAYS[self.unit]
            inside = 1 <= number <= dt.date.max.toordinal()
            return Period(self.unit, dt.date.fromordinal(number)) if inside else None
        start = _first_of_month(_month_number(self.start) + count * _MONTHS[self.unit])
        return Period(self.unit, start) if start else None


def period(unit: Unit, day: dt.date) -> Period:
    """Return the period of a unit that a day lies in; for a weekend, that of the day's week."""
    if unit == "day":
        return Period(unit, day)
    if unit in _DAYS:
        monday = day.toordinal() - day.weekday()
        saturday = min(monday + 5, dt.date.max.toordinal())
        return Period(unit, dt.date.fromordinal(max(1, saturday if unit == "weekend" else monday)))
    offset = 2 if unit == "season" else 0
    number = _month_number(day) - offset
    start = _first_of_month(number - number % _MONTHS[unit] + offset)
    return Period(unit, start or dt.date.min)


def month(year: int, number: int) -> Period | None:
    """Return a month, or ``None`` where the calendar has no such year."""
    start = _first_of_month(year * 12 + number - 1)
    return Period("month", start) if start else None


def day(year: int, month_number: int, number: int) -> Period | None:
    """Return a day, or ``None`` where the calendar has none such."""
    try:
        return Period("day", dt.date(year, month_number, number))
    except ValueError:
        return None


def part_of_year(unit: Unit, year: int, number: int) -> Period | None:
    """Return the n-th month, season (spring is 1), quarter or half of a year."""
    first = number * 3 if unit == "season" else (number - 1) * _MONTHS[unit] + 1
    found = month(year, first)
    return Period(unit, found.start) if found else None


def from_iso(text: str | None) -> Period | None:
    """Return the period that an ISO date of reduced precision names; ``None`` for anything else."""
    numbers = (text or "").split("-")
    if not all(number.isdigit() and len(number) <= 4 for number in numbers):
        return None
    year, *rest = map(int, numbers)
    found = month(year, rest[0] if rest else 1) if not rest or 1 <= rest[0] <= 12 else None
    if found is None or len(rest) == 1:
        return found
    return day(year, *rest) if len(rest) == 2 else period("year", found.start)


def _month_number(day_: dt.date) -> int:
    return day_.year * 12 + day_.month - 1


def _first_of_month(number: int) -> dt.date | None:
    year, index = divmod(number, 12)
    return dt.date(year, index + 1, 1) if dt.MINYEAR <= year <= dt.MAXYEAR else None


def _week(day_: dt.date) -> str:
    year, number, _ = day_.isocalendar()
    return f"{year:04d}-W{number:02d}"


_VALUE: dict[Unit, Callable[[dt.date], str]] = {
    "day": dt.date.isoformat,
    "week": _week,
    "weekend": lambda start: f"{_week(start)}-WE",
    "month": lambda start: f"{start:%Y-%m}".zfill(7),
    "season": lambda start: f"{start.year:04d}-{SEASONS[start.month // 3 - 1]}",
    "quarter": lambda start: f"{start.year:04d}-Q{(start.month + 2) // 3}",
    "half": lambda start: f"{start.year:04d}-H{(start.month + 5) // 6}",
    "year": lambda start: f"{start.year:04d}",
    "decade": lambda start: f"{start.year // 10:03d}X",
    "century": lambda start: f"{start.year // 100:02d}XX",
}
