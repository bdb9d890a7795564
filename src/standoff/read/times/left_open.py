"""Telling the user which dates a reading could not fix, and why."""

from collections.abc import Sequence

from standoff.model import TimeExpression
from standoff.model.iso_date import reduced

_NAMED = 20  # expressions; a long text may leave thousands open
_REASONS = {
    0: "the day of publication is not known",
    4: "only the year of publication is known",
    7: "only the month of publication is known",
    10: "the text does not tell what they are counted from, or says two things that do not agree",
}


def is_open(time: TimeExpression) -> bool:
    """Tell whether an expression names a place in the calendar that could not be told."""
    return time.type in ("DATE", "TIME") and time.earliest is None and "X" in time.value


def left_open(times: Sequence[TimeExpression], published: str | None) -> tuple[str, ...]:
    """Return a note for the user that names the dates left open, or nothing where all could be fixed.

    Args:
        times: the time expressions of a text.
        published: its date of publication, an ISO date of reduced precision.
    """
    found = [time for time in times if is_open(time)]
    if not found:
        return ()
    named = ", ".join(f"{time.span.text!r} ({time.span.start}-{time.span.end})" for time in found[:_NAMED])
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    reason = _REASONS[len(reduced(published or "") or "")]
    return (f"dates left open, since {reason}: {named}{more}",)
