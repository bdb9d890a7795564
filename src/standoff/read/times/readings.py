"""The functions that patterns.yaml names, by the name that it gives them."""

from collections.abc import Callable

from standoff.errors import RegisterError
from standoff.read.times import clock, dates, extents, months, relative, reports
from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_grammar
from standoff.read.times.resolved import Resolved

Reading = Callable[[Expression, Context], Resolved | None]
READINGS: dict[str, Reading] = {
    "nothing": lambda found, context: None,
    "iso_day": dates.iso_day,
    "slash_day": dates.slash_day,
    "dotted_day": dates.dotted_day,
    "day": dates.day,
    "listed_day": dates.day,
    "part_of_named_day": dates.part_of_named_day,
    "weekday": dates.weekday,
    "holiday": dates.holiday,
    "week_of": dates.week_of,
    "month": months.month,
    "season": months.season,
    "quarter": months.quarter,
    "half": months.half,
    "year": months.year,
    "decade": months.decade,
    "century": months.century,
    "day_range": dates.day_range,
    "year_range": months.year_range,
    "relative_day": relative.relative_day,
    "day_beside": dates.day_beside,
    "event_day": extents.event_day,
    "day_after": relative.day_after,
    "nth_day": relative.nth_day,
    "part_of_day": relative.part_of_a_day,
    "period_beside": relative.period_beside,
    "period": relative.counted_period,
    "year_end": relative.year_end,
    "offset": relative.offset,
    "year_ago": reports.year_ago,
    "comparable": reports.comparable,
    "reported_period": reports.reported_period,
    "offset_ahead": relative.offset_ahead,
    "clock": clock.clock,
    "duration": extents.duration,
    "age": extents.age,
    "set": extents.recurring,
    "reference": extents.reference,
}


def check_readings() -> None:
    """Check that every pattern names a function.

    Raises:
        RegisterError: a pattern names none.
    """
    for pattern in load_grammar().patterns:
        if pattern.reading not in READINGS:
            raise RegisterError(f"patterns.yaml: pattern {pattern.terms!r}: there is no reading {pattern.reading!r}")
