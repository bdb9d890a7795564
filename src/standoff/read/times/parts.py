"""What the parts of an expression are worth: numbers of days, ordinals, years."""

from collections.abc import Sequence

from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_lexicon
from standoff.read.times.numbers import spelled_year

_TENS = {"twenty": 20, "thirty": 30}
_AHEAD = 10  # years that a two-figure year may lie ahead of the publication


def value_of(found: Expression, name: str) -> int:
    """Return the numeric value of a part's first word in the class of the same name."""
    return load_lexicon().number(name.upper(), found.parts[name][0])


def shift_of(found: Expression, name: str) -> int | None:
    """Return by how much "last", "following" and the like shift; ``None`` where the expression has none."""
    return value_of(found, name) if name in found.parts else None


def part_of_day(found: Expression) -> str:
    """Return ``MO``, ``AF``, ``EV`` or ``NI`` where the expression names a part of the day, else nothing."""
    word = found.word("part") or found.word("dawn")
    return str(load_lexicon().value("PART", word)) if word else ""


def ordinal(word: str) -> int:
    """Return the number that an ordinal names."""
    return int(word[:-2]) if word[0].isdigit() else load_lexicon().number("ORDINAL", word)


def day_of_month(found: Expression) -> int:
    """Return the day of the month that the part ``day`` or ``daynum`` names."""
    *tens, last = found.parts.get("day") or found.parts["daynum"]
    return (_TENS[tens[0]] if tens else 0) + (int(last) if last.isdigit() else ordinal(last))


def year_of(found: Expression, context: Context) -> int | None:
    """Return the year that an expression names, by its number or as "last year"; ``None`` where it names none."""
    if words := found.parts.get("year"):
        return int(words[0])
    if short := found.word("shortyear"):
        return full_year(int(short.strip("'")), context)
    if words := found.parts.get("spelledyear"):
        return spelled_year(words)
    if words := found.parts.get("thatyear"):
        return _counted_year(words, context)
    return None


def counts_year_from_today(found: Expression) -> bool:
    """Tell whether the year is given as "last year" or the like."""
    return "thatyear" in found.parts and "shift" in found.parts


def _counted_year(words: Sequence[str], context: Context) -> int | None:
    values = load_lexicon().values
    for word in words:
        if word in values["SHIFT"]:
            base, shift = context.today("year"), int(values["SHIFT"][word])
            break
    else:
        base, shift = context.reference("year"), sum(int(values["REFSHIFT"].get(word, 0)) for word in words)
    return base.start.year + shift if base else None


def full_year(two_figures: int, context: Context) -> int | None:
    """Return the year that two figures stand for, seen from the publication; ``None`` where that is not known."""
    if context.now is None:
        return None
    now = context.now.start.year
    full = now // 100 * 100 + two_figures
    return full - 100 if full > now + _AHEAD else full
