"""Reading the names of days, months, seasons, years: anything that the calendar calls by name."""

import datetime as dt
from collections.abc import Sequence

from standoff.read.times import calendar
from standoff.read.times.calendar import SEASONS, Period, Unit, period
from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_lexicon
from standoff.read.times.numbers import spelled_year
from standoff.read.times.resolved import Resolved, between, dated, from_reference, undated

_OPEN_YEAR = "XXXX"


def iso_day(found: Expression, context: Context) -> Resolved | None:
    """Read "2022-02-17"."""
    named = calendar.from_iso(found.parts["iso"][0])
    return dated(named) if named else None


def slash_day(found: Expression, context: Context) -> Resolved | None:
    """Read "02/17/2022" and "17/02/2022"; a date that could be either stays unread."""
    first, second, year = map(int, found.parts["slash"][0].split("/"))
    readings = {calendar.day(year, first, second), calendar.day(year, second, first)} - {None}
    return dated(readings.pop()) if len(readings) == 1 else None  # type: ignore[arg-type] # None is taken out


def day(found: Expression, context: Context) -> Resolved | None:
    """Read "17 February 2022", "Feb. 17", "Friday, Oct. 13"."""
    month, number = value_of(found, "month"), day_number(found)
    year = year_of(found, context)
    if year is not None:
        named = calendar.day(year, month, number)
        return dated(named, _year_anchor(found)) if named else None
    if calendar.day(2000, month, number) is None:  # a leap year, which has every day
        return None
    candidates = [named for each in _years(context) if (named := calendar.day(each, month, number))]
    return _recurring(_on_weekday(found, candidates), found, context, f"{_OPEN_YEAR}-{month:02d}-{number:02d}")


def month(found: Expression, context: Context) -> Resolved | None:
    """Read "August", "mid-August 1998", "last October"."""
    number = value_of(found, "month")
    year = year_of(found, context)
    if year is not None:
        named = calendar.month(year, number)
        return dated(named, _year_anchor(found)) if named else None
    candidates = [named for each in _years(context) if (named := calendar.month(each, number))]
    return _recurring(candidates, found, context, f"{_OPEN_YEAR}-{number:02d}")


def season(found: Expression, context: Context) -> Resolved | None:
    """Read "this summer", "the winter of 1994"."""
    code = str(load_lexicon().value("SEASON", found.parts["season"][0]))
    return _part_of_year("season", SEASONS.index(code) + 1, found, context, f"{_OPEN_YEAR}-{code}")


def quarter(found: Expression, context: Context) -> Resolved | None:
    """Read "the third quarter", "this year's first quarter"."""
    number = ordinal(found.parts["ordinal"][0])
    if not 1 <= number <= 4:
        return None
    return _part_of_year("quarter", number, found, context, f"{_OPEN_YEAR}-Q{number}")


def half(found: Expression, context: Context) -> Resolved | None:
    """Read "the first half of 1998"."""
    number = load_lexicon().number("HALF", found.parts["half"][0])
    return _part_of_year("half", number, found, context, f"{_OPEN_YEAR}-H{number}")


def year(found: Expression, context: Context) -> Resolved | None:
    """Read "1999", "'98", "nineteen ninety-six"."""
    number = year_of(found, context)
    named = calendar.month(number, 1) if number else None
    return dated(period("year", named.start)) if named else None


def decade(found: Expression, context: Context) -> Resolved | None:
    """Read "the early 1990s", "the '80s", "the nineties"; a short name means the latest such decade begun."""
    if words := found.parts.get("decade"):
        first = int(words[0].rstrip("s"))
    else:
        short = found.word("shortdecade")
        tens = int(short.strip("'s")) if short else load_lexicon().number("DECADENAME", found.parts["decadename"][0])
        now = context.published.start.year if context.published else None
        if now is None:
            return undated("decade")
        first = now // 100 * 100 + tens
        first -= 100 if first > now else 0
    return dated(period("decade", dt.date(first, 1, 1)))


def century(found: Expression, context: Context) -> Resolved | None:
    """Read "the 20th century"."""
    number = ordinal(found.parts["ordinal"][0])
    return dated(period("century", dt.date(number * 100 - 99, 1, 1))) if 1 < number <= 99 else None


def weekday(found: Expression, context: Context) -> Resolved | None:
    """Read "Tuesday", "last Friday", "Tuesday night", "the following Monday"."""
    number, part = value_of(found, "weekday"), part_of_day_code(found)
    reference = context.reference("day")
    if "refshift" in found.parts and reference:
        shift = load_lexicon().number("REFSHIFT", found.parts["refshift"][0])
        around = [each for each in _week_around(reference.start) if each.start.isoweekday() == number]
        later = [each for each in around if each.start > reference.start]
        earlier = [each for each in around if each.start < reference.start]
        chosen = later[:1] if shift > 0 else earlier[-1:] if shift < 0 else around[:1]
        return from_reference(chosen[0] if chosen else None, context, "day", part)
    today = context.today("day")
    around = [each for each in _week_around(today.start) if each.start.isoweekday() == number] if today else []
    return _recurring(around, found, context, f"{_OPEN_YEAR}-WXX-{number}", part)


def holiday(found: Expression, context: Context) -> Resolved | None:
    """Read "Christmas Day", "last Thanksgiving"."""
    rule = value_of(found, "holiday")
    own = found.word("year")
    years = [int(own)] if own else _years(context)
    eve = -1 if found.parts["holiday"][0] != "halloween" and "eve" in found.parts else 0
    days = [named.shift(eve) for each in years if (named := _holiday(each, rule))]
    if own:
        return dated(days[0]) if days and days[0] else None
    return _recurring([named for named in days if named], found, context, "XXXX-XX-XX")


def day_range(found: Expression, context: Context) -> Resolved | None:
    """Read "Feb. 17-20, 2022"."""
    first = day(found, context)
    last_number = int(found.parts["to"][0])
    if first is None or first.period is None:
        return first
    start = first.period.start
    last = calendar.day(start.year, start.month, last_number)
    return between(first.period, last, first.anchor) if last and last.start > start else None


def year_range(found: Expression, context: Context) -> Resolved | None:
    """Read "1998-2000" and "1998-99"."""
    first, second = found.parts["year"][0], found.parts["to"][0]
    last = int(first[: 4 - len(second)] + second) if len(second) in (2, 4) else 0
    if not int(first) < last <= dt.MAXYEAR:
        return None
    return between(*(period("year", dt.date(each, 1, 1)) for each in (int(first), last)))


def week_of(found: Expression, context: Context) -> Resolved | None:
    """Read "the week of March 6"."""
    named = day(found, context)
    if named is None or named.period is None:
        return undated("week")
    return dated(period("week", named.period.start), named.anchor)


def value_of(found: Expression, name: str) -> int:
    """Return the numeric value of a part's first word in the class of the same name."""
    return load_lexicon().number(name.upper(), found.parts[name][0])


def part_of_day_code(found: Expression) -> str:
    """Return ``MO``, ``AF``, ``EV`` or ``NI`` where the expression names a part of the day, else nothing."""
    word = found.word("part")
    return str(load_lexicon().value("PART", word)) if word else ""


def ordinal(word: str) -> int:
    """Return the number that an ordinal names."""
    return int(word[:-2]) if word[0].isdigit() else load_lexicon().number("ORDINAL", word)


def day_number(found: Expression) -> int:
    """Return the day of the month that the part ``day`` or ``daynum`` names."""
    words = found.parts.get("day") or found.parts["daynum"]
    tens = {"twenty": 20, "thirty": 30}.get(words[0], 0) if len(words) > 1 else 0
    last = words[-1]
    return tens + (int(last) if last.isdigit() else ordinal(last))


def year_of(found: Expression, context: Context) -> int | None:
    """Return the year that an expression names, itself or as "last year", or ``None``."""
    if found.parts.get("year"):
        return int(found.parts["year"][0])
    if short := found.word("shortyear"):
        return _full_year(int(short.strip("'")), context)
    if words := found.parts.get("spelledyear"):
        return spelled_year(words)
    if words := found.parts.get("thatyear"):
        return _that_year(words, context)
    return None


def _that_year(words: Sequence[str], context: Context) -> int | None:
    lexicon = load_lexicon()
    shift = next((int(lexicon.values["SHIFT"][word]) for word in words if word in lexicon.values["SHIFT"]), None)
    base = context.today("year") if shift is not None else context.reference("year")
    moved = next((int(lexicon.values["REFSHIFT"][word]) for word in words if word in lexicon.values["REFSHIFT"]), 0)
    return base.start.year + (shift if shift is not None else moved) if base else None


def _year_anchor(found: Expression) -> str | None:
    return "published" if "thatyear" in found.parts and "shift" in found.parts else None


def _full_year(two_figures: int, context: Context) -> int | None:
    if context.published is None:
        return None
    now = context.published.start.year
    full = now // 100 * 100 + two_figures
    return full - 100 if full > now + 10 else full


def _years(context: Context) -> list[int]:
    if context.published is None:
        return []
    now = context.published.start.year
    return [now - 1, now, now + 1]


def _part_of_year(unit: Unit, number: int, found: Expression, context: Context, open_value: str) -> Resolved | None:
    year_ = year_of(found, context)
    if year_ is not None:
        named = calendar.part_of_year(unit, year_, number)
        return dated(named, _year_anchor(found)) if named else None
    candidates = [named for each in _years(context) if (named := calendar.part_of_year(unit, each, number))]
    return _recurring(candidates, found, context, open_value)


def _recurring(
    candidates: list[Period], found: Expression, context: Context, open_value: str, part: str = ""
) -> Resolved:
    """Choose among the recurrences of a name by "this", "last", "next" or the tense."""
    today = context.today(candidates[0].unit) if candidates else None
    chosen = _chosen(candidates, found, context, today) if today else None
    if chosen is not None:
        return dated(chosen, "published", part)
    value = f"{open_value}T{part}" if part else open_value
    return Resolved(type="TIME" if part else "DATE", value=value)


def _chosen(candidates: list[Period], found: Expression, context: Context, today: Period) -> Period | None:
    shift = found.word("shift")
    direction = load_lexicon().number("SHIFT", shift) if shift else None
    if direction == -1 or (direction is not None and found.word("named") == "this" and shift == "past"):
        before = [each for each in candidates if each.start < today.start]
        return before[-1] if before else None
    if direction == 1:
        after = [each for each in candidates if each.start > today.start]
        return after[0] if after else None
    if direction == 0 and candidates[0].unit != "day":
        same = [each for each in candidates if each.start.year == today.start.year]
        return same[0] if same else None
    return context.nearest(candidates, found.start)


def _on_weekday(found: Expression, candidates: list[Period]) -> list[Period]:
    """Keep the years in which the day falls on the weekday that the text gives, if there is one."""
    if "weekday" not in found.parts:
        return candidates
    number = value_of(found, "weekday")
    return [each for each in candidates if each.start.isoweekday() == number] or candidates


def _week_around(day_: dt.date) -> list[Period]:
    middle = day_.toordinal()
    ordinals = range(max(1, middle - 7), min(dt.date.max.toordinal(), middle + 7) + 1)
    return [Period("day", dt.date.fromordinal(number)) for number in ordinals]


def _holiday(year_: int, rule: int) -> Period | None:
    if rule > 0:
        return calendar.day(year_, *divmod(rule, 100))
    month_number, rest = divmod(-rule, 100)
    weekday_number, nth = divmod(rest, 10)
    first = calendar.month(year_, month_number)
    if first is None:
        return None
    lead = (weekday_number - first.start.isoweekday()) % 7
    return calendar.day(year_, month_number, 1 + lead + 7 * (nth - 1))
