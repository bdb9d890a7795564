"""What a time expression is read against: the day of publication, the dates before it, the tense."""

from collections.abc import Callable
from dataclasses import dataclass, field

from standoff.read.times.calendar import FINENESS, Period, Unit, period

AGAINST_TENSE = 4
"""How many times as far a date seems that lies where the tense does not point."""


@dataclass(slots=True)
class Context:
    """The state of reading one document, in text order.

    Attributes:
        published: the period of publication, as precise as it is known.
        direction: tells for a character offset whether the governing verb looks back (-1), ahead (1) or
            neither (0).
        spoken_of: the dates read so far.
    """

    published: Period | None
    direction: Callable[[int], int]
    spoken_of: list[Period] = field(default_factory=list)

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
        """Return the candidate nearest to the publication, by the tense at an offset.

        A candidate on the side that the tense points away from counts as :data:`AGAINST_TENSE` times as far.
        """
        if self.published is None or not candidates:
            return None
        direction = self.direction(offset)
        return min(candidates, key=lambda found: self._distance(found, direction))

    def _distance(self, found: Period, direction: int) -> int:
        """Return the days between a period and the publication, weighed by the tense."""
        assert self.published is not None  # noqa: S101 - nearest() has checked
        day = self.published.start
        behind, ahead = (day - found.end).days, (found.start - day).days
        if behind > 0:
            return behind * (AGAINST_TENSE if direction > 0 else 1)
        return ahead * (AGAINST_TENSE if direction < 0 else 1) if ahead > 0 else 0


def _needed(unit: Unit) -> Unit:
    """Return the precision that a date must have for the unit that holds it to be known."""
    return "day" if unit in ("week", "weekend") else "month" if unit in ("season", "quarter", "half") else unit
