"""Reading the names of days: "17 February 2022", "Feb. 17", "last Tuesday", "Christmas Day"."""

from dataclasses import replace

from standoff.read.times import calendar
from standoff.read.times.calendar import Period, period
from standoff.read.times.choice import recurring, years_around
from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression
from standoff.read.times.parts import (
    counts_year_from_today,
    day_of_month,
    full_year,
    part_of_day,
    shift_of,
    value_of,
    year_of,
)
from standoff.read.times.resolved import Resolved, between, dated, from_reference, undated

_LEAP_YEAR = 2000  # which has every day that the calendar knows


def iso_day(found: Expression, context: Context) -> Resolved | None:
    """Read "2022-02-17"."""
    named = calendar.from_iso(found.parts["iso"][0])
    return dated(named) if named else None


def slash_day(found: Expression, context: Context) -> Resolved | None:
    """Read "02/17/2022", "17/02/2022" and "2/17/22"; a date that could be either stays unread."""
    first, second, short = map(int, found.parts["slash"][0].split("/"))
    year = short if short > 99 else full_year(short, context)
    if year is None:
        return None
    months_first, days_first = calendar.day(year, first, second), calendar.day(year, second, first)
    if months_first and days_first and months_first != days_first:
        return None
    named = months_first or days_first
    return dated(named) if named else None


def dotted_day(found: Expression, context: Context) -> Resolved | None:
    """Read "17.02.2022", where the day always comes first."""
    number, month, year = map(int, found.parts["dotted"][0].split("."))
    named = calendar.day(year, month, number)
    return dated(named) if named else None


def day(found: Expression, context: Context) -> Resolved | None:
    """Read "17 February 2022", "Feb. 17", "Friday, Oct. 13"."""
    month, number = value_of(found, "month"), day_of_month(found)
    year = year_of(found, context)
    if year is not None:
        named = calendar.day(year, month, number)
        return dated(named, "published" if counts_year_from_today(found) else None) if named else None
    if calendar.day(_LEAP_YEAR, month, number) is None:
        return None
    candidates = [calendar.day(each, month, number) for each in years_around(context)]
    return recurring(_on_weekday(found, candidates), found, context, f"XXXX-{month:02d}-{number:02d}")


def part_of_named_day(found: Expression, context: Context) -> Resolved | None:
    """Read "the night of 3 May", "the early hours of Tuesday"."""
    named, part = _named_day(found, context), found.value or part_of_day(found)
    if named is None or named.type == "TIME":
        return named
    if named.period is None:
        return replace(named, type="TIME", value=f"{named.value}T{part}")
    return dated(named.period, named.anchor, part)


def _named_day(found: Expression, context: Context) -> Resolved | None:
    if "holiday" in found.parts:
        return holiday(found, context)
    return day(found, context) if "month" in found.parts else weekday(found, context)


def day_beside(found: Expression, context: Context) -> Resolved:
    """Read "the day before last Tuesday", "the day after 3 May"."""
    named = _named_day(found, context)
    beside = named.period.shift(int(found.value)) if named and named.period else None
    return dated(beside, named.anchor) if named and beside else undated("day")


def weekday(found: Expression, context: Context) -> Resolved:
    """Read "Tuesday", "last Friday", "Tuesday night", "the following Monday"."""
    number = value_of(found, "weekday")
    if "refshift" in found.parts:
        return _weekday_from_reference(number, found, context)
    today = context.today("day")
    candidates = _weekdays_around(today, number) if today else []
    return recurring(candidates, found, context, f"XXXX-WXX-{number}", part_of_day(found))


def _weekday_from_reference(number: int, found: Expression, context: Context) -> Resolved:
    reference, shift = context.reference("day"), shift_of(found, "refshift") or 0
    around = _weekdays_around(reference, number) if reference else []
    later = [each for each in around if reference and (each.start - reference.start).days * shift > 0]
    chosen = (later if shift > 0 else later[::-1])[:1] if shift else around[:1]
    return from_reference(chosen[0] if chosen else None, reference, "day", part_of_day(found))


def _weekdays_around(middle: Period, number: int) -> list[Period]:
    """Return the days within a week of another that fall on a weekday."""
    around = (middle.shift(days) for days in range(-7, 8))
    return [each for each in around if each is not None and each.start.isoweekday() == number]


def _on_weekday(found: Expression, candidates: list[Period | None]) -> list[Period | None]:
    """Keep the years in which the day falls on the weekday that the text gives; none where the two conflict."""
    if "weekday" not in found.parts:
        return candidates
    number = value_of(found, "weekday")
    return [each for each in candidates if each and each.start.isoweekday() == number]


def day_range(found: Expression, context: Context) -> Resolved | None:
    """Read "Feb. 17-20, 2022"."""
    first = day(found, context)
    if first is None or first.period is None:
        return first
    start = first.period.start
    last = calendar.day(start.year, start.month, int(found.parts["to"][0]))
    return between(first.period, last, first.anchor) if last and last.start > start else None


def week_of(found: Expression, context: Context) -> Resolved:
    """Read "the week of March 6"."""
    named = day(found, context)
    if named is None or named.period is None:
        return undated("week")
    return dated(period("week", named.period.start), named.anchor)


def holiday(found: Expression, context: Context) -> Resolved | None:
    """Read "Christmas Day", "last Thanksgiving"."""
    rule, year = int(found.value or value_of(found, "holiday")), year_of(found, context)
    if year is not None:
        named = _holiday(year, rule)
        return dated(named) if named else None
    return recurring([_holiday(each, rule) for each in years_around(context)], found, context, "XXXX-XX-XX")


def _holiday(year: int, rule: int) -> Period | None:
    """Return a holiday by its rule in the lexicon, which explains it."""
    if rule > 0:
        return calendar.day(year, *divmod(rule, 100))
    month, rest = divmod(-rule, 100)
    number, nth = divmod(rest, 10)
    first = calendar.month(year, month)
    return calendar.day(year, month, 1 + (number - first.start.isoweekday()) % 7 + 7 * (nth - 1)) if first else None
