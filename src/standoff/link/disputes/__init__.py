"""Disputes: positions on one happening that cannot both hold. Every side is shown, none is judged."""

from standoff.link.disputes.claim import Claim, Dispute, Side, Update
from standoff.link.disputes.contradictions import Contradiction, contradictions, opposed
from standoff.link.disputes.dispute import disputes, updates

__all__ = [
    "Claim",
    "Contradiction",
    "Dispute",
    "Side",
    "Update",
    "contradictions",
    "disputes",
    "opposed",
    "updates",
]
