"""Reading periods that reports of figures compare: "the year-ago quarter", "from $4 million a year earlier"."""

from dataclasses import replace

from standoff.read.times import calendar
from standoff.read.times.calendar import Period
from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression
from standoff.read.times.parts import ordinal, year_of
from standoff.read.times.relative import offset
from standoff.read.times.resolved import Resolved, dated, from_today

_A_YEAR = {"quarter": 4, "half": 2, "year": 1}


def year_ago(found: Expression, context: Context) -> Resolved | None:
    """Read "a year ago", which beside a figure is the period reported on, a year before."""
    beside_figures = "year" in found.words and context.reported() and context.compares(found.start)
    return comparable(found, context) if beside_figures else offset(found, context)


def comparable(found: Expression, context: Context) -> Resolved | None:
    """Read "the year-earlier period", "the same quarter last year"."""
    base = _reported(found, context)
    if base is not None:
        return _beside(base.shift(-_A_YEAR[base.unit]), base)
    today = context.today("year")
    return from_today(today.shift(-1) if today else None, "year")


def reported_period(found: Expression, context: Context) -> Resolved | None:
    """Read "the latest period", "the 1988 quarter", "last year's quarter"; nothing where no period is reported on."""
    base, year = _reported(found, context), year_of(found, context)
    if base is None:
        named = calendar.part_of_year("year", year, 1) if year else None
        return dated(named) if named else None
    return _beside(base.shift((year - base.start.year) * _A_YEAR[base.unit]) if year else base, base)


def _reported(found: Expression, context: Context) -> Period | None:
    """Return the period reported on: the quarter that the expression numbers, else the last one named."""
    latest = context.reported("quarter" if "quarter" in found.words else None)
    if "ordinal" not in found.parts:
        return latest
    today = context.today("year")
    year = latest.start.year if latest else today.start.year if today else None
    return calendar.part_of_year("quarter", year, ordinal(found.parts["ordinal"][0])) if year else None


def _beside(named: Period | None, base: Period) -> Resolved | None:
    """Return a period that the text only compares with, so that it goes on reporting on the other."""
    return replace(dated(named, base.start.isoformat()), period=None) if named else None
