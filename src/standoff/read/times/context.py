"""What a time expression is read against: the day of publication, the dates before it, the tense."""

import datetime as dt
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from standoff.read.times.calendar import FINENESS, Period, Unit, period


@dataclass(frozen=True, slots=True)
class Direction:
    """Where a date without a year lies, by the words around it.

    Attributes:
        ahead: how many times as far a date seems that lies behind the publication than one that lies ahead.
    """

    ahead: float


# The past tense and words like "expected" are fallible: of recurrences four times as far apart, the nearer is meant
# (measured on TimeBank and AQUAINT). "Will" is not.
BEHIND, OPEN, AHEAD, SURELY_AHEAD = Direction(1 / 4), Direction(1), Direction(4), Direction(1000)


_REMEMBERED = 100  # dates; a text refers back to none further away


@dataclass(slots=True)
class Context:
    """The state of reading one document, in text order.

    Attributes:
        published: the period of publication, as precise as it is known.
        direction: tells for a character offset where the governing verb points.
        spoken_of: the dates read last.
    """

    published: Period | None
    direction: Callable[[int], Direction]
    spoken_of: deque[Period] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def today(self, unit: Unit) -> Period | None:
        """Return the period of a unit that the publication lies in; ``None`` where that is not known."""
        if self.published is None or FINENESS[self.published.unit] > FINENESS[_needed(unit)]:
            return None
        return period(unit, self.published.start)

    def reference(self, unit: Unit) -> Period | None:
        """Return the period of a unit that holds the date spoken of last that is precise enough."""
        for found in reversed(self.spoken_of):
            if FINENESS[found.unit] <= FINENESS[unit]:
                return period(unit, found.start)
        return None

    def nearest(self, candidates: list[Period], offset: int) -> Period | None:
        """Return the candidate nearest to the publication, seen the way that the words at an offset look."""
        if self.published is None or not candidates:
            return None
        today, ahead = self.published.start, self.direction(offset).ahead
        return min(candidates, key=lambda found: _distance(found, today, ahead))


def _distance(found: Period, today: dt.date, ahead: float) -> float:
    return max((today - found.end).days * ahead, (found.start - today).days, 0)


def _needed(unit: Unit) -> Unit:
    """Return the precision that a date must have for the unit that holds it to be known."""
    return "day" if unit in ("week", "weekend") else "month" if unit in ("season", "quarter", "half") else unit
