"""How many? Counts of the same thing that differ beyond rounding."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from standoff.link.disputes.claim import Claim, Issue, Relation, later
from standoff.link.disputes.ranges import Numbers, load_numbers
from standoff.link.occurrences import Amount, Occurrence, Report

_Count = tuple[Claim, Amount]


def how_many(occurrence: Occurrence) -> Iterator[Issue]:
    """Yield the question how many for each thing that is counted with more than one outcome."""
    numbers = load_numbers()
    counts: defaultdict[tuple[str, str], list[_Count]] = defaultdict(list)
    for report in occurrence.reports:
        for amount in report.amounts if report.reality in {"occurred", "ongoing"} else ():
            counts[amount.role, numbers.unit(amount.unit)].append((_claim(report, amount), amount))
    for (role, unit), found in sorted(counts.items()):
        totals = _totals(found)
        if len({claim.answer for claim, _ in totals}) > 1:
            relation = partial(_relation, dict(totals), numbers)
            yield Issue("how many", f"{unit} ({role})", tuple(claim for claim, _ in totals), relation)


def _claim(report: Report, amount: Amount) -> Claim:
    return Claim(f"{amount.value:,.10g} {amount.unit}", report)


def _totals(counts: list[_Count]) -> list[_Count]:
    # A report often splits its count (10 here, 247 there); what is to be compared is a voice's largest in a document.
    largest: dict[tuple[str, str], _Count] = {}
    for claim, amount in counts:
        key = claim.voice, claim.report.document
        if key not in largest or amount.value > largest[key][1].value:
            largest[key] = claim, amount
    return list(largest.values())


def _relation(amounts: dict[Claim, Amount], numbers: Numbers, one: Claim, other: Claim) -> Relation:
    before, after = amounts[one], amounts[other]
    if one.report.countries != other.report.countries:  # the dead of one country, and those of two
        return "compatible"
    if numbers.range(before).meets(numbers.range(after)):
        return "compatible"
    if one.voice == other.voice:
        return "update" if later(one, other) else "compatible"
    rises = before.role in numbers.cumulative and after.value > before.value
    return "update" if rises and later(one, other) else "dispute"
