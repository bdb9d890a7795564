"""Reading what has no place in the calendar: durations, sets, and words for now, once and soon."""

from fractions import Fraction

from standoff.read.times.calendar import Period, Unit
from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_lexicon
from standoff.read.times.numbers import number
from standoff.read.times.parts import ordinal
from standoff.read.times.resolved import Resolved, undated

# Units that a fraction of a unit is given in: "2 1/2 years" is P2Y6M.
_FINER = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60), "D": ("TH", 24), "W": ("D", 7)}
_OPEN_UNITS: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
_MOST = 1_000_000_000


def duration(found: Expression, context: Context) -> Resolved | None:
    """Read "two-day", "for three years", "decades", "the past 20 months"."""
    if found.value:
        return Resolved(type="DURATION", value=found.value)
    code, amount = unit_code(found), amount_of(found)
    if amount is None or "to" in found.parts:
        return Resolved(type="DURATION", value=vague_length(code))
    if found.words[-2:] == ("a", "half") and found.words[-3] == "and" and "amount" not in found.parts:
        amount += Fraction(1, 2)
    if amount >= _MOST:
        return None
    return Resolved(type="DURATION", value=length(amount, code), reported=_cumulative(found, code, context))


def _cumulative(found: Expression, code: str, context: Context) -> Period | None:
    """Return the year that "the nine months" of a report belong to."""
    return context.today("year") if code == "M" and found.words[0] == "the" else None


def recurring(found: Expression, context: Context) -> Resolved | None:
    """Read "every year", "daily", "Tuesdays", "twice a week"."""
    lexicon = load_lexicon()
    if found.value:
        return Resolved(type="SET", value=found.value)
    if word := found.word("regularly"):
        return Resolved(type="SET", value=str(lexicon.value("REGULARLY", word)))
    for name, form in _CALENDAR_SETS.items():
        if word := found.word(name):
            value = form.format(lexicon.value(name.upper(), word))
            part = found.word("parts")
            return Resolved(type="SET", value=value + (f"T{lexicon.value('PARTS', part)}" if part else ""))
    return Resolved(type="SET", value=length(_interval(found), unit_code(found)))


def _interval(found: Expression) -> Fraction:
    """Return how many units apart "every other year", "every third day", "every two weeks" are."""
    if "other" in found.words:
        return Fraction(2)
    if "ordinal" in found.parts:
        return Fraction(ordinal(found.parts["ordinal"][0]))
    every = number(found.parts.get("amount", ())) if "every" in found.parts else None
    return every or Fraction(1)


_CALENDAR_SETS = {
    "weekday": "XXXX-WXX-{}",
    "weekdays": "XXXX-WXX-{}",
    "month": "XXXX-{:02d}",
    "season": "XXXX-{}",
    "part": "XXXX-XX-XXT{}",
}


def age(found: Expression, context: Context) -> Resolved | None:
    """Read "the ten-day-old truce"; years tell the ages of people and are left out."""
    return None if unit_code(found) == "Y" else duration(found, context)


def event_day(found: Expression, context: Context) -> Resolved:
    """Leave "the day after the coup" open: when the event was, no date tells."""
    code = unit_code(found)
    if code not in _OPEN_UNITS:
        return Resolved(type="DURATION", value=length(Fraction(1), code))
    return undated(_OPEN_UNITS[code])


def reference(found: Expression, context: Context) -> Resolved:
    """Read "now", "recently", "in the future": the rule fixes the value."""
    return Resolved(type="DATE", value=found.value)


def length(amount: Fraction, code: str) -> str:
    """Return a duration as a TIMEX3 value, whole units first."""
    figures = code.rstrip("TSMHDWYQ")
    amount, letters = amount * int(figures or 1), code[len(figures) :]
    whole, rest = divmod(amount, 1)
    time, letter = ("T", letters[1]) if letters[0] == "T" else ("", letters)
    if not rest:
        return f"P{time}{whole}{letter}"
    finer, factor = _FINER.get(letters, ("", 0))
    if not finer or (rest * factor) % 1 or not whole:
        return f"P{time}{float(amount):g}{letter}"
    joined = finer[1:] if time and finer[0] == "T" else finer
    return f"P{time}{whole}{letter}{'T' if finer[0] == 'T' and not time else ''}{rest * factor}{joined.lstrip('T')}"


def unit_code(found: Expression) -> str:
    """Return the lexicon's code of the unit of time that an expression names."""
    name = "unit" if "unit" in found.parts else "units"
    return str(load_lexicon().value(name.upper(), found.parts[name][0]))


def amount_of(found: Expression) -> Fraction | None:
    """Return how many units an expression counts; ``None`` where it does not say."""
    if words := found.parts.get("amount"):
        return number(words)
    return Fraction(1) if "unit" in found.parts and "loose" not in found.parts else None


def vague_length(code: str) -> str:
    """Return the TIMEX3 value of some units of time, nobody says how many."""
    letters = code.lstrip("0123456789")
    return f"PTX{letters[1]}" if letters[0] == "T" else f"PX{letters}"
