"""What two reports are compared by."""

from standoff.ledger.origins import Fingerprint, Keys, Report
from standoff.link.origins.credits import Credits
from standoff.link.origins.rules import Rules
from standoff.link.origins.words import details, hashes, shingles, terms

_DAY = len("2031-03-05")


def fingerprint(report: Report, credits: Credits, rules: Rules) -> Fingerprint:
    """Return the fingerprint of a report."""
    credited = credits.of(report.text, report.publisher, report.byline)
    published = report.published or ""
    return Fingerprint(
        document=report.document,
        day=published if len(published) == _DAY else "",
        credits=credited,
        shingles=shingles(report.text, rules.shingle),
        details=details(report.text) if credited else frozenset(),
        terms=terms(report.text) if credited else frozenset(),
    )


def keys(fingerprint: Fingerprint, rules: Rules) -> Keys:
    """Return the keys under which similar reports meet.

    Of shingles, those whose hash is a multiple of ``rules.sample``: Broder's mod-m sketch ("On the resemblance
    and containment of documents", 1997), today called FracMinHash. The same shingle is a key in every text, so
    that a short text meets the long one that contains it, which a MinHash signature of fixed length does not
    see. Names and figures are keys together with the agency that is credited, each of them.
    """
    return Keys(
        text=frozenset(shingle for shingle in fingerprint.shingles if shingle % rules.sample == 0),
        credit=hashes(f"{agency}\n{detail}" for agency in fingerprint.credits for detail in fingerprint.details),
    )
