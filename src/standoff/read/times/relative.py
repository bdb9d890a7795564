"""Reading dates counted from another: "last week", "two weeks ago", "the following day"."""

from dataclasses import replace
from fractions import Fraction
from typing import cast

from standoff.read.times.calendar import Unit, period
from standoff.read.times.context import Context
from standoff.read.times.extents import amount_of, duration, length, unit_code, vague_length
from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_lexicon
from standoff.read.times.parts import part_of_day, shift_of, value_of
from standoff.read.times.resolved import Resolved, from_reference, from_today, undated

# The calendar unit that an offset in a unit of duration is as precise as, and how many of them it is.
_PRECISION: dict[str, tuple[Unit, int]] = {
    "D": ("day", 1),
    "W": ("week", 1),
    "2W": ("week", 2),
    "M": ("month", 1),
    "Q": ("quarter", 1),
    "Y": ("year", 1),
    "10Y": ("year", 10),
    "100Y": ("year", 100),
}
_MANY_A_YEAR: dict[Unit, int] = {"month": 12, "season": 4, "quarter": 4, "half": 2}
_BACK = frozenset({"ago", "earlier", "before", "previously", "beforehand"})
_NAMES_ANOTHER = frozenset({"last", "next", "previous", "preceding", "following", "that", "current"})
_FROM_SPOKEN_OF = frozenset({"earlier", "before", "previously", "beforehand", "later", "afterwards", "afterward"})
_LONGEST = 10_000  # units counted back or ahead; more is geology


def relative_day(found: Expression, context: Context) -> Resolved:
    """Read "today", "yesterday morning"."""
    today = context.today("day")
    shift = value_of(found, "relday")
    return from_today(today.shift(shift) if today else None, "day", part_of_day(found))


def day_after(found: Expression, context: Context) -> Resolved:
    """Read "the day before yesterday" and "the day after tomorrow"."""
    today = context.today("day")
    shift = -2 if "before" in found.words else 2
    return from_today(today.shift(shift) if today else None, "day")


def nth_day(found: Expression, context: Context) -> Resolved:
    """Read "the third straight day", which ends with the day of publication."""
    return from_today(context.today("day"), "day")


def part_of_a_day(found: Expression, context: Context) -> Resolved:
    """Read "this morning", "last night", "overnight", "the next morning"."""
    part = part_of_day(found) or "NI"
    if "dawn" in found.parts:
        return _on_the_day(context, part)
    if {"the", "that", "same"} & set(found.words) and (reference := context.reference("day")):
        return from_reference(reference.shift(_shift_from_reference(found)), reference, "day", part)
    today = context.today("day")
    return from_today(today.shift(-1 if "last" in found.words else 0) if today else None, "day", part)


def _on_the_day(context: Context, part: str) -> Resolved:
    reference = context.reference("day")
    if reference is None:
        return from_today(context.today("day"), "day", part)
    return from_reference(reference, reference, "day", part)


def counted_period(found: Expression, context: Context) -> Resolved:
    """Read "last week", "this year", "the following month", "that year", "the quarter"."""
    unit = cast(Unit, load_lexicon().value("PERIOD", found.parts["period"][0]))
    if unit == "quarter" and not _NAMES_ANOTHER & set(found.words) and (quarter := context.reported("quarter")):
        return from_reference(quarter, quarter, unit)
    if {"fiscal", "full"} & set(found.words) and unit == "year" and "refshift" not in found.parts:
        return from_today(context.today(unit), unit)  # of a report, which looks at its own year
    if unit == "weekend" and found.words[-2:] == ("the", "weekend"):
        return _nearest_weekend(found, context)
    if _takes_up(found) and (reference := context.reference(unit)):
        return from_reference(reference.shift(_shift_from_reference(found)), reference, unit)
    if "refshift" in found.parts or "that" in found.words:
        return undated(unit)
    today = context.today(unit)
    return _clamped(from_today(today.shift(shift_of(found, "shift") or 0) if today else None, unit), found, context)


def _nearest_weekend(found: Expression, context: Context) -> Resolved:
    """Read "the weekend": the one gone by or the one to come, as the tense tells."""
    today = context.today("weekend")
    around = [weekend for shift in (-1, 0, 1) if today and (weekend := today.shift(shift))]
    return from_today(context.nearest(around, found), "weekend")


def period_beside(found: Expression, context: Context) -> Resolved:
    """Read "the year before", "the day after", at the end of a clause."""
    unit = cast(Unit, load_lexicon().value("PERIOD", found.parts["period"][0]))
    reference = context.reference(unit)
    return from_reference(reference.shift(int(found.value)) if reference else None, reference, unit)


def _takes_up(found: Expression) -> bool:
    """Tell whether a period is counted from a date of the text: "that week", "the next day", "the quarter"."""
    if {"that", "same"} & set(found.words) or found.words[:2] == ("the", "next"):
        return True
    return "shift" not in found.parts and "edgenoun" not in found.parts


def _shift_from_reference(found: Expression) -> int:
    return 1 if "next" in found.words else shift_of(found, "refshift") or 0


def year_end(found: Expression, context: Context) -> Resolved:
    """Read "year-end": the last day of the year that the tense points to."""
    today = context.today("year")
    ends = [period("day", year.end) for shift in (-1, 0) if today and (year := today.shift(shift))]
    return from_today(context.nearest(ends, found), "day")


def offset(found: Expression, context: Context) -> Resolved | None:
    """Read "two weeks ago", "three days later", "a year earlier", "in two years' time"."""
    code, amount = unit_code(found), amount_of(found)
    unit, factor = _calendar_unit(code, amount)
    count = (amount or 0) * factor
    if unit is None or amount is None or count.denominator != 1 or count > _LONGEST:
        return _vague(found, code, amount)
    shift = int(count) * (-1 if _BACK & set(found.words) else 1)
    if not _FROM_SPOKEN_OF & set(found.words):
        today = context.today(unit)
        return from_today(today.shift(shift) if today else None, unit)
    return _from_spoken_of(context, unit, shift)


def offset_ahead(found: Expression, context: Context) -> Resolved | None:
    """Read "in five years": counted from today where the verb points ahead ("will end in"), else a duration."""
    if context.direction(found.start, found.end).ahead <= 1 or amount_of(found) is None:
        return duration(found, context)
    return offset(found, context)


def _calendar_unit(code: str, amount: Fraction | None) -> tuple[Unit | None, int]:
    """Return the calendar unit to count in and how many of it the unit of an offset is."""
    if code == "Y" and amount is not None and amount.denominator != 1:
        return "month", 12
    return _PRECISION.get(code, (None, 1))


def _from_spoken_of(context: Context, unit: Unit, shift: int) -> Resolved:
    """Count from the date spoken of last; years from a quarter give a quarter, from a month a month."""
    last = context.spoken_of[-1] if context.spoken_of else None
    if unit == "year" and last is not None and last.unit in _MANY_A_YEAR:
        return from_reference(last.shift(shift * _MANY_A_YEAR[last.unit]), last, last.unit)
    reference = context.reference(unit)
    return from_reference(reference.shift(shift) if reference else None, reference, unit)


def _vague(found: Expression, code: str, amount: Fraction | None) -> Resolved:
    if "ago" in found.words:
        return Resolved(type="DATE", value="PAST_REF")
    return Resolved(type="DURATION", value=length(amount, code) if amount else vague_length(code))


def _clamped(read: Resolved, found: Expression, context: Context) -> Resolved:
    """Keep "earlier this year" before the day that it is said on and "later this year" after it."""
    edge, now = found.word("edge"), context.now
    if now is None or read.earliest is None or read.latest is None:
        return read
    if edge == "earlier" and read.earliest <= now.end <= read.latest:
        return replace(read, latest=now.end, precision="range")
    if edge == "later" and read.earliest <= now.start <= read.latest:
        return replace(read, earliest=now.start, precision="range")
    return read
