"""Everything that the voices on one happening disagree about, and what they only brought up to date."""

from collections.abc import Iterator

from standoff.link.disputes.claim import Dispute, Issue, Update
from standoff.link.disputes.how_many import how_many
from standoff.link.disputes.when import when
from standoff.link.disputes.whether import whether
from standoff.link.disputes.who import who
from standoff.link.occurrences import Occurrence

_QUESTIONS = (whether, how_many, when, who)


def disputes(occurrence: Occurrence) -> tuple[Dispute, ...]:
    """Return the disputes about a happening, each with its sides and their rows."""
    return tuple(dispute for issue in _issues(occurrence) for dispute in issue.dispute(occurrence))


def updates(occurrence: Occurrence) -> tuple[Update, ...]:
    """Return the claims about a happening that a later one replaces."""
    return tuple(update for issue in _issues(occurrence) for update in issue.updates(occurrence))


def _issues(occurrence: Occurrence) -> Iterator[Issue]:
    for question in _QUESTIONS:
        yield from question(occurrence)
