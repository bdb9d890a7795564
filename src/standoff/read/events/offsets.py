"""Days counted from those of another event: "two days after soldiers toppled the president"."""

import datetime as dt
import re

from spacy.tokens import Token

from standoff.model import DateInterval, TimeExpression
from standoff.read.times.calendar import Unit, period

_SIGN = {"after": -1, "before": 1}
_LENGTH = re.compile(r"P(?P<count>\d{1,4})(?P<unit>[DWMY])")
_UNITS: dict[str, tuple[Unit, int]] = {"D": ("day", 1), "W": ("day", 7), "M": ("month", 1), "Y": ("year", 1)}
_HOURS = "PT"


def counted_from(token: Token) -> tuple[Token, Token] | None:
    """Return the "after" or "before" that a verb stands under, and the word that the days are counted from."""
    if token.dep_ == "advcl":
        mark = next((child for child in token.children if child.dep_ == "mark" and child.lower_ in _SIGN), None)
        return None if mark is None else (mark, token.head)
    if token.dep_ == "pcomp" and token.head.lower_ in _SIGN:
        return token.head, token.head.head
    return None


def counted(mark: Token, length: TimeExpression, base: DateInterval) -> DateInterval | None:
    """Return when it was, some time before or after a date; the length's unit is the precision.

    Args:
        mark: "after" or "before".
        length: the expression of the time between.
        base: the day of the other event.
    """
    if length.value.startswith(_HOURS):
        return base
    match = _LENGTH.fullmatch(length.value)
    if match is None:
        return None
    unit, days = _UNITS[match["unit"]]
    found = period(unit, base.earliest).shift(_SIGN[mark.lower_] * int(match["count"]) * days)
    if found is None or (unit == "day" and base.precision not in ("day", "time")):
        return None
    return DateInterval(earliest=found.start, latest=found.end, precision=found.unit, expression=length.span)


def today(published: dt.date | None) -> DateInterval | None:
    """Return the day of publication, from which the perfect counts ("has withdrawn, a year after joining")."""
    return None if published is None else DateInterval(earliest=published, latest=published, precision="day")
