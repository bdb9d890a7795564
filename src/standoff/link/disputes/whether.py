"""Did it happen? Those who affirm it and those who deny it."""

from collections.abc import Iterator

from standoff.link.disputes.claim import Claim, Issue, Relation, later
from standoff.link.occurrences import Occurrence
from standoff.link.occurrences.profile import stem

_STANCES = {"occurred": "it happened", "ongoing": "it happened", "denied": "it did not happen"}
_DENIED = _STANCES["denied"]
_STALE = 3
"""Days after which a denial no longer speaks of what a later report without a date affirms."""


def whether(occurrence: Occurrence) -> Iterator[Issue]:
    """Yield the question whether it happened, where both answers are given."""
    claims = [Claim(_STANCES[each.reality], each) for each in occurrence.reports if each.reality in _STANCES]
    if len({claim.answer for claim in claims}) > 1:
        yield Issue("whether", "", tuple(claims), _relation)


def _relation(one: Claim, other: Claim) -> Relation:
    """Compare an affirmation and a denial, of which ``one`` was made first."""
    if one.voice == other.voice:
        return "update" if later(one, other) else "compatible"
    if not _one_act(one, other):
        return "compatible"
    return "update" if one.answer == _DENIED and _overtaken(one, other) else "dispute"


def _one_act(one: Claim, other: Claim) -> bool:
    """Tell whether it is surely one act that both speak of: on one day, or of one kind or in one word."""
    near, far = one.report, other.report
    if near.date is not None and far.date is not None:
        return near.date.gap(far.date) <= 1
    return stem(near.trigger) == stem(far.trigger) or (near.mode is not None and near.mode == far.mode)


def _overtaken(denial: Claim, affirmed: Claim) -> bool:
    """Tell whether what is affirmed may have come after the denial was made."""
    if denial.said is None or affirmed.said is None:
        return False
    if affirmed.report.date is not None:
        return affirmed.report.date.first > denial.said.last
    return denial.said.gap(affirmed.said) > _STALE
