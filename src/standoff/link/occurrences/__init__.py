"""Occurrences: the reports of one happening, gathered across documents."""

from standoff.link.occurrences.constraints import Constraints
from standoff.link.occurrences.linker import Linker, link
from standoff.link.occurrences.occurrence import Merge, Occurrence
from standoff.link.occurrences.report import Amount, Days, Party, Report, Site, Voice
from standoff.link.occurrences.source import reports, reports_of

__all__ = [
    "Amount",
    "Constraints",
    "Days",
    "Linker",
    "Merge",
    "Occurrence",
    "Party",
    "Report",
    "Site",
    "Voice",
    "link",
    "reports",
    "reports_of",
]
