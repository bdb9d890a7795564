"""When? Days for one happening that lie apart."""

from collections.abc import Iterator

from standoff.link.disputes.claim import Claim, Issue, Relation, later
from standoff.link.occurrences import Occurrence

_FIRM = 3
"""Dates of more days do not say when, they only narrow it down."""


def when(occurrence: Occurrence) -> Iterator[Issue]:
    """Yield the question when it happened, where several days are given."""
    claims = [
        Claim(str(each.date), each)
        for each in occurrence.reports
        if each.reality == "occurred" and each.date is not None and each.date.length <= _FIRM
    ]
    if len({claim.answer for claim in claims}) > 1:
        yield Issue("when", "", tuple(claims), _relation)


def _relation(one: Claim, other: Claim) -> Relation:
    days, far = one.report.date, other.report.date
    if days is None or far is None or days.gap(far) <= 1:  # one day may be another in another time zone
        return "compatible"
    if one.voice == other.voice:
        return "update" if later(one, other) else "compatible"
    return "dispute"
