"""Who did it? Different actors for one act."""

from collections.abc import Iterator

from standoff.link.disputes.claim import Claim, Issue, Relation, later
from standoff.link.occurrences import Occurrence, Party, Report
from standoff.link.occurrences.profile import stem

_ACTS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "RETREAT", "AID", "PROTEST"})
"""Types that tell of deeds. Of a meeting or an agreement each report may name another party first."""


def who(occurrence: Occurrence) -> Iterator[Issue]:
    """Yield the question who did it, where different actors are named for one act on one day."""
    others = {side for each in occurrence.reports for side in _not_acting(each)}
    claims = [
        Claim(_names(each.actors), each)
        for each in occurrence.reports
        if _names_actor(each) and _sides(each.actors).isdisjoint(others)
    ]
    if len({claim.answer for claim in claims}) > 1:
        yield Issue("who", "", tuple(claims), _relation)


def _names_actor(report: Report) -> bool:
    return report.type in _ACTS and report.reality == "occurred" and any(party.code for party in report.actors)


def _names(parties: tuple[Party, ...]) -> str:
    return ", ".join(sorted({party.name for party in parties if party.code}))


def _relation(one: Claim, other: Claim) -> Relation:
    if not _one_act(one.report, other.report) or _sides(one.report.actors) & _sides(other.report.actors):
        return "compatible"
    if one.voice == other.voice:
        return "update" if later(one, other) else "compatible"
    return "dispute"


def _one_act(one: Report, other: Report) -> bool:
    same = one.date is not None and one.date == other.date and stem(one.trigger) == stem(other.trigger)
    return same and bool(_sides(one.recipients) & _sides(other.recipients))


def _not_acting(report: Report) -> set[str]:
    """Return who has another part in a report. Whoever has one in any may have been taken for the actor elsewhere."""
    return _sides(report.recipients) | report.countries | ({report.place.country} if report.place else set())


def _sides(parties: tuple[Party, ...]) -> set[str]:
    return {party.root for party in parties if party.code}
