"""Days of a date of reduced precision."""

import datetime as dt


def first_day(published: str | None) -> dt.date | None:
    """Return the first day of an ISO date of reduced precision."""
    if published is None:
        return None
    parts = [int(part) for part in published.split("-")]
    return dt.date(*[*parts, 1, 1][:3])
