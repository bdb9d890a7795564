"""Reading times of day: "10:35 a.m. Friday", "1400 GMT", "noon on Tuesday"."""

from standoff.read.times.calendar import Period
from standoff.read.times.context import Context
from standoff.read.times.dates import day, iso_day, weekday
from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_lexicon
from standoff.read.times.parts import part_of_day, value_of
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
    if "iso" in found.parts:
        read = iso_day(found, context)
    elif "month" in found.parts:
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
    half = _half_of_day(found)
    if half is None:
        return hour
    return hour % 12 + half if 1 <= hour <= 12 else None


def _half_of_day(found: Expression) -> int | None:
    """Return the hours to add for the half of the day that "p.m." or "in the evening" names, if either does."""
    if half := found.word("halfday"):
        return load_lexicon().number("HALFDAY", half.replace(" ", ""))
    return {"MO": 0, "AF": 12, "EV": 12}.get(part_of_day(found))
