"""Days along a line: which bin a day falls in, where a bin lies, and where to write a date."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from standoff.web.dates import MONTHS

_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_MAX_TICKS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A line from ``left`` to ``right`` for the days ``first`` to ``last``, both included.

    Attributes:
        step: days in a bin.
    """

    first: dt.date
    last: dt.date
    left: float
    right: float
    step: int

    @classmethod
    def over(cls, days: Iterable[dt.date], *, left: float, right: float, bins: int) -> "Scale":
        """Return the scale of some days with at most ``bins`` bins.

        Raises:
            ValueError: there is no day.
        """
        ordered = sorted(days)
        first, last = ordered[0], ordered[-1]
        return cls(first=first, last=last, left=left, right=right, step=(last - first).days // bins + 1)

    def bin(self, day: dt.date) -> int:
        """Return the number of the bin that holds ``day``."""
        return (day - self.first).days // self.step

    def x(self, number: int) -> float:
        """Return the middle of a bin."""
        return self._at((number + 0.5) * self.step)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield places and dates to write there, at most nine or so."""
        span = (self.last - self.first).days + 1
        if span <= 7 * _MAX_TICKS:
            step = next(step for step in (1, 2, 5, 7) if span <= step * _MAX_TICKS)
            for offset in range(0, span, step):
                date = self.first + dt.timedelta(days=offset)
                yield self._at(offset + 0.5), _label(date, offset == 0)
        else:
            yield from self._month_ticks(span // 30)

    def _month_ticks(self, months: int) -> Iterator[tuple[float, str]]:
        step = next((step for step in _MONTH_STEPS if months <= step * _MAX_TICKS), months // _MAX_TICKS)
        month = self.first.year * 12 + self.first.month  # counted from January of year 0; first full month
        month += -month % min(step, 12)
        while (date := _first_of(month)) is not None and date <= self.last:
            yield self._at((date - self.first).days), f"{MONTHS[date.month - 1][:3]} {date.year}"
            month += step

    def _at(self, days: float) -> float:
        span = -(-((self.last - self.first).days + 1) // self.step) * self.step
        return round(self.left + (self.right - self.left) * days / span, 1)


def _first_of(month: int) -> dt.date | None:
    year, index = divmod(month, 12)
    return dt.date(year, index + 1, 1) if year <= dt.MAXYEAR else None


def _label(date: dt.date, year: bool) -> str:
    short = f"{date.day} {MONTHS[date.month - 1][:3]}"
    return f"{short} {date.year}" if year else short
