"""Whether two reports are one origin, why, and how closely."""

from standoff.ledger.origins import Fingerprint, Likeness
from standoff.link.origins.rules import Rules

REASONS = ("copy", "abridgement", "rewrite", "credit")
"""The strongest first."""


def likeness(one: Fingerprint, other: Fingerprint, rules: Rules) -> Likeness | None:
    """Return how ``one`` is like ``other``; ``None`` where they are two origins.

    Reason and score are the same the other way round, and no third report matters to them.
    """
    return _same_text(one, other, rules) or _same_wire(one, other, rules)


def rank(likeness: Likeness) -> tuple[int, float, str]:
    """Return what sorts likenesses, the strongest first."""
    return REASONS.index(likeness.reason), -likeness.score, likeness.twin


def _same_text(one: Fingerprint, other: Fingerprint, rules: Rules) -> Likeness | None:
    shared = len(one.shingles & other.shingles)
    if not shared:
        return None
    shorter, longer = sorted((len(one.shingles), len(other.shingles)))
    contained = round(shared / shorter, 4)
    resemblance = round(shared / (shorter + longer - shared), 4)
    if contained >= rules.contained and shorter <= rules.abridged * longer:
        return Likeness(other.document, "abridgement", contained)
    if contained < rules.contained and resemblance < rules.resembling:
        return None
    return Likeness(other.document, "copy" if resemblance >= rules.copied else "rewrite", resemblance)


def _same_wire(one: Fingerprint, other: Fingerprint, rules: Rules) -> Likeness | None:
    """Compare two reports that credit one agency by what a rewriter keeps: names, figures, some of the words.

    Another story of that agency, be it of the same day and event, has other figures and other people.
    """
    if not set(one.credits) & set(other.credits) or len(one.details & other.details) < rules.least_details:
        return None
    details = _dice(one.details, other.details)
    if details < rules.credited_details or _dice(one.terms, other.terms) < rules.credited_terms:
        return None
    return Likeness(other.document, "credit", round(details, 4))


def _dice(one: frozenset[int], other: frozenset[int]) -> float:
    """Return Dice's coefficient of two sets."""
    return 2 * len(one & other) / max(len(one) + len(other), 1)
