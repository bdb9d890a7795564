"""Choosing which recurrence of a name is meant: which "Tuesday", which "August", which "third quarter"."""

from collections.abc import Sequence

from standoff.read.times.calendar import Period
from standoff.read.times.context import Context
from standoff.read.times.grammar import Expression
from standoff.read.times.parts import shift_of
from standoff.read.times.resolved import Resolved, dated


def years_around(context: Context) -> Sequence[int]:
    """Return the year of publication with its neighbours; nothing where it is not known."""
    if context.now is None:
        return ()
    now = context.now.start.year
    return range(now - 1, now + 2)


def recurring(
    candidates: Sequence[Period | None], found: Expression, context: Context, open_value: str, part: str = ""
) -> Resolved:
    """Choose among the recurrences of a name, in order, by "this", "last", "next" or the tense.

    Args:
        candidates: the recurrences; ``None`` where the calendar lacks one.
        found: the expression.
        context: what it is read against.
        open_value: the value where none can be chosen.
        part: part of the day.
    """
    existing = [each for each in candidates if each is not None]
    today = context.today(existing[0].unit) if existing else None
    chosen = _chosen(existing, found, context, today) if today else None
    if chosen is not None:
        return dated(chosen, "published", part)
    return Resolved(type="TIME" if part else "DATE", value=f"{open_value}T{part}" if part else open_value)


def _chosen(candidates: list[Period], found: Expression, context: Context, today: Period) -> Period | None:
    shift = shift_of(found, "shift")
    if shift == -1:
        return max((each for each in candidates if each.start < today.start), key=_start, default=None)
    if shift == 1:
        return min((each for each in candidates if each.start > today.start), key=_start, default=None)
    if shift == 0 and today.unit != "day":
        return next((each for each in candidates if each.start.year == today.start.year), None)
    return context.nearest(candidates, found)


def _start(found: Period) -> int:
    return found.start.toordinal()
