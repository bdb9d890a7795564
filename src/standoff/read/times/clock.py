"""Reading times of day: "10:35 a.m. Friday", "1400 GMT", "noon on Tuesday"."""

from standoff.read.times.calendar import Period
from standoff.read.times.context import Context
from standoff.read.times.dates import day, weekday
from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_lexicon
from standoff.read.times.parts import value_of
from standoff.read.times.relative import relative_day
from standoff.read.times.resolved import Resolved, dated, undated


def clock(found: Expression, context: Context) -> Resolved | None:
    """Read a time of day, on the day that stands beside it, else on the day spoken of last."""
    time = _time(found)
    if time is None:
        return None
    named = _day(found, context)
    return dated(named, "published", time) if named else undated("day", time)


def _day(found: Expression, context: Context) -> Period | None:
    if "month" in found.parts:
        read = day(found, context)
    elif "weekday" in found.parts:
        read = weekday(found, context)
    elif "relday" in found.parts:
        read = relative_day(found, context)
    else:
        return context.reference("day") or context.today("day")
    return read.period if read else None


def _time(found: Expression) -> str | None:
    """Return the time as the figures after the ``T`` of a TIMEX3 value."""
    if "hourname" in found.parts:
        return f"{value_of(found, 'hourname'):02d}:00"
    if military := found.word("military"):
        return f"{military[:2]}:{military[2:]}"
    if figures := found.word("clock"):
        hour, rest = figures.split(":", 1)
    else:
        hour, rest = found.parts["hournum"][0], "00"
    number = _on_24_hours(int(hour), found)
    return f"{number:02d}:{rest}" if number is not None else None


def _on_24_hours(hour: int, found: Expression) -> int | None:
    half = found.word("halfday")
    if half is None:
        return hour
    key = half.replace(" ", "")
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + load_lexicon().number("HALFDAY", key)
