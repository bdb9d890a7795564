"""ISO 8601 dates of reduced precision as the days between which they lie."""

import calendar
import re
from dataclasses import dataclass

from standoff.model import DateInterval

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of something, as ISO dates; ``None`` where not known."""

    first: str | None = None
    last: str | None = None

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first}..{self.last}"


def days(date: str | None) -> Days:
    """Return the days that ``2022``, ``2022-02`` or ``2022-02-17`` covers; none for what is no date."""
    match = _DATE.fullmatch(date or "")
    if match is None:
        return Days()
    year, first_month, first_day = (int(part or 1) for part in match.groups())
    last_month = int(match[2] or 12)
    if not (year and 1 <= last_month <= 12):
        return Days()
    length = calendar.monthrange(year, last_month)[1]
    last_day = int(match[3] or length)
    if not 1 <= last_day <= length:
        return Days()
    return Days(f"{year:04}-{first_month:02}-{first_day:02}", f"{year:04}-{last_month:02}-{last_day:02}")


def interval_days(interval: DateInterval | None) -> Days:
    """Return the days of a date interval."""
    if interval is None:
        return Days()
    return Days(interval.earliest.isoformat(), interval.latest.isoformat())
