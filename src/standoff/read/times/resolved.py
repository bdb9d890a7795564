"""What a time expression was read as."""

import datetime as dt
from dataclasses import dataclass

from standoff.model.terms import Precision, TimeType
from standoff.read.times.calendar import OPEN, Period, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The TIMEX3 attributes of an expression, and what later expressions may refer to.

    Attributes:
        period: the period that "that week" or "the next day" takes up.
        reported: the period whose figures the text goes on to report.
    """

    type: TimeType
    value: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    precision: Precision | None = None
    anchor: str | None = None
    period: Period | None = None
    reported: Period | None = None


def dated(found: Period, anchor: str | None = None, part: str = "") -> Resolved:
    """Return a period as a date or, with a part of the day, as a time.

    Args:
        found: the period.
        anchor: what it was counted from.
        part: what follows the ``T`` of the value: ``MO``, ``NI``, ``10:35``.
    """
    return Resolved(
        type="TIME" if part else "DATE",
        value=f"{found.value}T{part}" if part else found.value,
        earliest=found.start,
        latest=found.end,
        precision="time" if part else found.unit,
        anchor=anchor,
        period=found,
    )


def undated(unit: Unit, part: str = "") -> Resolved:
    """Return a date whose place in the calendar the text and its publication leave open."""
    return Resolved(type="TIME" if part else "DATE", value=OPEN[unit] + (f"T{part}" if part else ""))


def between(first: Period, last: Period, anchor: str | None = None) -> Resolved:
    """Return the stretch from one period to another as an ISO 8601 interval."""
    return Resolved(
        type="DATE",
        value=f"{first.value}/{last.value}",
        earliest=first.start,
        latest=last.end,
        precision="range",
        anchor=anchor,
        period=last,
    )


def from_today(found: Period | None, unit: Unit, part: str = "") -> Resolved:
    """Return a period counted from the publication, open where that is not known well enough."""
    return dated(found, "published", part) if found else undated(unit, part)


def from_reference(found: Period | None, reference: Period | None, unit: Unit, part: str = "") -> Resolved:
    """Return a period counted from a date spoken of before, open where there is none."""
    return dated(found, reference.start.isoformat(), part) if found and reference else undated(unit, part)
