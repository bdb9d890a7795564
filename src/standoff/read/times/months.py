"""Reading the names of months and of what is longer: seasons, quarters, years, decades, centuries."""

import datetime as dt
from dataclasses import replace

from standoff.read.times import calendar
from standoff.read.times.calendar import SEASONS, Unit, period
from standoff.read.times.choice import recurring, years_around
from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_lexicon
from standoff.read.times.parts import counts_year_from_today, ordinal, value_of, year_of
from standoff.read.times.resolved import Resolved, between, dated, undated


def month(found: Expression, context: Context) -> Resolved | None:
    """Read "August", "mid-August 1998", "last October"."""
    number = value_of(found, "month")
    return _part_of_year("month", number, found, context, f"XXXX-{number:02d}")


def season(found: Expression, context: Context) -> Resolved | None:
    """Read "this summer", "the winter of 1994"."""
    code = str(load_lexicon().value("SEASON", found.parts["season"][0]))
    return _part_of_year("season", SEASONS.index(code) + 1, found, context, f"XXXX-{code}")


def quarter(found: Expression, context: Context) -> Resolved | None:
    """Read "the third quarter", "this year's first quarter"."""
    short = found.word("quarternum")
    number = int(short[1:]) if short else ordinal(found.parts["ordinal"][0])
    if not 1 <= number <= 4:
        return None
    read = _part_of_year("quarter", number, found, context, f"XXXX-Q{number}")
    return replace(read, reported=read.period) if read else None


def half(found: Expression, context: Context) -> Resolved | None:
    """Read "the first half of 1998"."""
    short = found.word("halfnum")
    number = int(short[1:]) if short else value_of(found, "half")
    return _part_of_year("half", number, found, context, f"XXXX-H{number}")


def year(found: Expression, context: Context) -> Resolved | None:
    """Read "1999", "'98", "nineteen ninety-six"."""
    number = year_of(found, context)
    named = calendar.month(number, 1) if number else None
    return dated(period("year", named.start)) if named else None


def year_range(found: Expression, context: Context) -> Resolved | None:
    """Read "1998-2000" and "1998-99"."""
    first, second = found.parts["year"][0], found.parts["to"][0]
    last = int(first[: 4 - len(second)] + second) if len(second) in (2, 4) and second.isdigit() else 0
    if not int(first) < last <= dt.MAXYEAR:
        return None
    return between(period("year", dt.date(int(first), 1, 1)), period("year", dt.date(last, 1, 1)))


def decade(found: Expression, context: Context) -> Resolved | None:
    """Read "the early 1990s", "the '80s", "the nineties"; a short name means the latest such decade begun."""
    if words := found.parts.get("decade"):
        return dated(period("decade", dt.date(int(words[0].rstrip("s")), 1, 1)))
    if context.now is None:
        return undated("decade")
    short, now = found.word("shortdecade"), context.now.start.year
    first = now // 100 * 100 + (int(short.strip("'s")) if short else value_of(found, "decadename"))
    named = calendar.month(first if first <= now else first - 100, 1)
    return dated(period("decade", named.start)) if named else undated("decade")


def century(found: Expression, context: Context) -> Resolved | None:
    """Read "the 20th century"."""
    number = ordinal(found.parts["ordinal"][0])
    return dated(period("century", dt.date(number * 100 - 99, 1, 1))) if 1 < number <= 99 else None


def _part_of_year(unit: Unit, number: int, found: Expression, context: Context, open_value: str) -> Resolved | None:
    year_ = year_of(found, context)
    if year_ is not None:
        named = calendar.part_of_year(unit, year_, number)
        return dated(named, "published" if counts_year_from_today(found) else None) if named else None
    candidates = [calendar.part_of_year(unit, each, number) for each in years_around(context)]
    return recurring(candidates, found, context, open_value)
