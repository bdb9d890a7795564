"""What a time expression is read against: the day of publication, the dates before it, the tense."""

import datetime as dt
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from standoff.read.times.calendar import FINENESS, Period, Unit, period
from standoff.read.times.grammar import Expression
from standoff.read.times.resolved import Resolved


@dataclass(frozen=True, slots=True)
class Direction:
    """Where a date without a year lies, by the words around it.

    Attributes:
        ahead: how many times as far a date seems that lies behind the publication than one that lies ahead.
    """

    ahead: float


# Words like "expected" are fallible: of recurrences four times as far apart, the nearer is meant; so is the past
# tense, less (measured on TimeBank and AQUAINT). "Will" is not. Where nothing tells, news looks back.
BEHIND, OPEN, AHEAD, SURELY_AHEAD = Direction(1 / 10), Direction(4 / 5), Direction(4), Direction(1000)


_REMEMBERED = 100  # dates; a text refers back to none further away


@dataclass(slots=True)
class Context:
    """The state of reading one document, in text order.

    Attributes:
        published: the period of publication, as precise as it is known.
        said_on: the period of the speech that the expression read stands in, where the text tells it.
        direction: tells for the offsets of an expression where the governing verb points.
        compares: tells for the offset of an expression whether it stands beside figures that are compared.
        spoken_of: the dates read last.
    """

    published: Period | None
    direction: Callable[[int, int], Direction]
    compares: Callable[[int], bool] = lambda start: False
    spoken_of: deque[Period] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    said_on: Period | None = None
    _reported: deque[Period] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    @property
    def now(self) -> Period | None:
        """The period that relative dates are counted from: of the speech inside a quotation, else of publication."""
        return self.said_on or self.published

    def remember(self, read: Resolved) -> None:
        """Keep what later expressions may refer to."""
        if read.period is not None:
            self.spoken_of.append(read.period)
        if read.reported is not None:
            self._reported.append(read.reported)

    def reported(self, unit: Unit | None = None) -> Period | None:
        """Return the period, of a unit if one is given, that figures are reported of.

        Of the quarters named so far it is the latest that is over: texts mention others to compare and to forecast.
        """
        named = [each for each in self._reported if unit in (None, each.unit)]
        quarters = [each for each in named if each.unit == "quarter"]
        if not quarters or named[-1].unit != "quarter":
            return named[-1] if named else None
        over = [each for each in quarters if self.now is not None and each.end < self.now.start]
        return max(over or quarters[-1:], key=lambda each: each.start)

    def today(self, unit: Unit) -> Period | None:
        """Return the period of a unit that dates are counted from; ``None`` where that is not known."""
        if self.now is None or FINENESS[self.now.unit] > FINENESS[_needed(unit)]:
            return None
        return period(unit, self.now.start)

    def reference(self, unit: Unit) -> Period | None:
        """Return the period of a unit that holds the date spoken of last that is precise enough."""
        for found in reversed(self.spoken_of):
            if FINENESS[found.unit] <= FINENESS[unit]:
                return period(unit, found.start)
        return None

    def nearest(self, candidates: list[Period], found: Expression) -> Period | None:
        """Return the candidate nearest to the publication, seen the way that the words around an expression look."""
        if self.now is None or not candidates:
            return None
        today, ahead = self.now.start, self.direction(found.start, found.end).ahead
        return min(candidates, key=lambda each: _distance(each, today, ahead))


def _distance(found: Period, today: dt.date, ahead: float) -> float:
    return max((today - found.end).days * ahead, (found.start - today).days, 0)


def _needed(unit: Unit) -> Unit:
    """Return the precision that a date must have for the unit that holds it to be known."""
    return "day" if unit in ("week", "weekend") else "month" if unit in ("season", "quarter", "half") else unit
