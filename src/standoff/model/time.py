"""Dates and the expressions that name them."""

import datetime as dt
from dataclasses import dataclass

from standoff.model.span import Span
from standoff.model.terms import Precision, TimeType


@dataclass(frozen=True, slots=True, kw_only=True)
class DateInterval:
    """The days between which something lies, both included.

    Attributes:
        expression: the words that gave the date; ``None`` where the publication date did.
    """

    earliest: dt.date
    latest: dt.date
    precision: Precision
    expression: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A TIMEX3 annotation (ISO 24617-1).

    Attributes:
        value: the TIMEX3 value: ``2022-02-16``, ``2022-W07``, ``2022-SP``, ``P10Y``, ``PRESENT_REF``, ...;
            a value that needs an anchor which the text lacks keeps ``X`` in its open places.
        earliest: first day that the expression covers; ``None`` for durations, sets and open values.
        latest: last day that it covers.
        anchor: what the value was counted from: ``published``, an ISO date, or ``None``.
    """

    span: Span
    type: TimeType
    value: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: Precision | None = None
    anchor: str | None = None

    def interval(self) -> DateInterval | None:
        """Return the days covered, or ``None`` where they are open."""
        if self.earliest is None or self.latest is None or self.precision is None:
            return None
        return DateInterval(earliest=self.earliest, latest=self.latest, precision=self.precision, expression=self.span)
