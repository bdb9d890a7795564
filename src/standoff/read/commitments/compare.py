"""A stated date beside the register's: pure functions, at the precision of both."""

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from standoff.model import DateInterval, Event
from standoff.model.terms import Finding


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated row of the register.

    Attributes:
        date: the first day that the date covers.
        precision: ``day``, ``month`` or ``year``.
    """

    date: dt.date
    precision: str
    citation: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of a comparison: the finding, the row compared with, and the words for it."""

    finding: Finding
    fact: Fact | None
    why: str


def compare(stated: DateInterval | None, facts: Sequence[Fact]) -> Comparison:
    """Compare a stated date with the rows for the same act: consistent where any of them may be meant.

    Where several dates are on record (notice and effect of a withdrawal), the text may mean either; where none
    fits, the nearest is named.
    """
    if not facts:
        return Comparison("not covered", None, "the register has no date for it")
    if stated is None:
        only = facts[0] if len(facts) == 1 else None
        return Comparison("not covered", only, "the text gives no date")
    nearest = min(facts, key=lambda fact: _gap(stated, fact))
    finding: Finding = "consistent" if _gap(stated, nearest) == 0 else "inconsistent"
    return Comparison(finding, nearest, f"text: {spelled(stated)}; register: {_spelled(nearest)}")


def not_told_as_real(event: Event) -> Comparison | None:
    """Return what comes of an act that the text does not tell as real, which is not compared; ``None`` of others."""
    if event.reality in ("occurred", "ongoing"):
        return None
    return Comparison("not covered", None, f"told as {event.reality}")


def last_day(fact: Fact) -> dt.date:
    """Return the last day that a fact's date covers."""
    year, month = fact.date.year, fact.date.month
    if fact.precision == "year":
        return dt.date(year, 12, 31)
    if fact.precision == "month":
        return dt.date(year, month, calendar.monthrange(year, month)[1])
    return fact.date


def spelled(stated: DateInterval) -> str:
    """Return a stated date as ISO text of its precision, or as a range."""
    if stated.precision == "year":
        return str(stated.earliest.year)
    if stated.precision == "month":
        return stated.earliest.isoformat()[:7]
    if stated.earliest == stated.latest:
        return stated.earliest.isoformat()
    return f"{stated.earliest} to {stated.latest}"


def _spelled(fact: Fact) -> str:
    return fact.date.isoformat()[: {"year": 4, "month": 7}.get(fact.precision, 10)]


def _gap(stated: DateInterval, fact: Fact) -> int:
    """Return the days between a stated date and a fact's; 0 where they overlap."""
    return max(0, (stated.earliest - last_day(fact)).days, (fact.date - stated.latest).days)
