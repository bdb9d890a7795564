"""One happening in the world, with the reports that tell it."""

from dataclasses import dataclass

from standoff.link.occurrences.report import Report

BY_HAND = "merged by hand"


@dataclass(frozen=True, slots=True)
class Merge:
    """Why a report was gathered to another.

    Attributes:
        report: id of the report.
        into: id of the one that it was gathered to, which tells more.
        score: sum of the weights; ``None`` where a person decided.
        reasons: what had weight, the weightiest first.
    """

    report: str
    into: str
    score: float | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A happening.

    Attributes:
        id: id of its report that was published first (of those, the first by id).
        reports: in the order of their publication.
        merges: one fewer than reports: how they hang together.
    """

    id: str
    reports: tuple[Report, ...]
    merges: tuple[Merge, ...]

    @property
    def documents(self) -> frozenset[str]:
        """Ids of the documents that report it."""
        return frozenset(report.document for report in self.reports)

    @property
    def origins(self) -> frozenset[str]:
        """The independent origins: near-duplicates count once."""
        return frozenset(report.origin or report.document for report in self.reports)


def occurrence(reports: list[Report], merges: list[Merge]) -> Occurrence:
    """Return the occurrence that gathers some reports."""
    ordered = sorted(reports, key=lambda report: (report.published is None, report.published or 0, report.id))
    return Occurrence(ordered[0].id, tuple(ordered), tuple(sorted(merges, key=lambda merge: merge.report)))
