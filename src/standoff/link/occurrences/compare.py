"""How much speaks for two reports being of one happening."""

from collections.abc import Callable
from dataclasses import dataclass

from standoff.link.occurrences.profile import Parties, Profile
from standoff.link.occurrences.rules import Rules

_WEEK, _MONTH, _YEAR = 7, 31, 366
_JUST = 3
"""Days back to which news of an event without a date most often refers."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of comparing two reports.

    Attributes:
        score: sum of the weights; ``None`` where something rules the pair out.
        reasons: what had weight, as ``dates: same day (+4)``, the weightiest first.
    """

    score: float | None
    reasons: tuple[str, ...]


def score(one: Profile, other: Profile, rules: Rules) -> float | None:
    """Return the sum of the weights of a pair; ``None`` where a level rules it out."""
    total = 0.0
    for name, level in _LEVELS:
        weight = rules.comparisons[name][level(one, other)]
        if isinstance(weight, str):
            return None
        total += weight
    return total


def compare(one: Profile, other: Profile, rules: Rules) -> Comparison:
    """Return the score of a pair with its reasons."""
    found = [(name, level(one, other)) for name, level in _LEVELS]
    weights = {pair: rules.comparisons[pair[0]][pair[1]] for pair in found}
    numbers = {pair: weight for pair, weight in weights.items() if not isinstance(weight, str)}
    if len(numbers) < len(weights):
        return Comparison(None, tuple(f"{n}: {level} (never)" for n, level in weights if (n, level) not in numbers))
    ordered = sorted((pair for pair in found if numbers[pair]), key=lambda pair: -abs(numbers[pair]))
    reasons = tuple(f"{name}: {level} ({numbers[name, level]:+g})" for name, level in ordered)
    return Comparison(sum(numbers.values()), reasons)


def _type(one: Profile, other: Profile) -> str:
    a, b = one.report, other.report
    if a.type != b.type:
        return "other type"
    if a.mode is None or b.mode is None:
        return "same type"
    if a.mode != b.mode:
        return "other mode"
    return "same broad mode" if one.broad else "same mode"


def _dates(one: Profile, other: Profile) -> str:
    if one.first is None and other.first is None:
        return _undated(one, other)
    if one.first is None or one.last is None:
        return _one_date(other, one)
    if other.first is None or other.last is None:
        return _one_date(one, other)
    gap = max(one.first - other.last, other.first - one.last)
    if gap > 0:
        return "a day apart" if gap == 1 else "days apart" if gap <= _WEEK else "apart"
    return _overlap(max(one.last - one.first, other.last - other.first) + 1)


def _overlap(length: int) -> str:
    if length == 1:
        return "same day"
    return "same week" if length <= _WEEK else "same month" if length <= _MONTH else "within a longer period"


def _one_date(dated: Profile, other: Profile) -> str:
    if other.published is None or dated.first is None or dated.last is None:
        return "unknown"
    if dated.first > other.published:
        return "one date, ahead of the other report" if other.ahead else _YET
    back = other.published - dated.last
    if back <= _JUST:
        return "one date, just before the other report"
    return "one date, weeks before the other report" if back <= _MONTH else "one date, long before the other report"


_YET = "one date, yet to come when the other report had it done"


def _undated(one: Profile, other: Profile) -> str:
    if one.published is None or other.published is None:
        return "unknown"
    apart = abs(one.published - other.published)
    if apart <= 1:
        return "no date, reported together"
    if apart <= _WEEK:
        return "no date, reported in one week"
    return "no date, reported weeks apart" if apart <= _YEAR else "no date, reported years apart"


def _actors(one: Profile, other: Profile) -> str:
    level = _same_parties(one.actors, other.actors)
    return "other speaker" if one.speech and level.startswith("other") else level


def _recipients(one: Profile, other: Profile) -> str:
    level = _same_parties(one.recipients, other.recipients)
    return "other, of a one-sided deed" if one.one_sided and level == "other" else level


def _same_parties(some: Parties, others: Parties) -> str:
    if not some.ids or not others.ids:
        return "unknown"
    if not some.ids.isdisjoint(others.ids):
        return "same"
    if some.sides.isdisjoint(others.sides):
        return "other"
    return "other person of one side" if some.people and others.people else "same side"


def _roles(one: Profile, other: Profile) -> str:
    if one.parties and other.parties and one.parties.isdisjoint(other.parties):
        return "nobody in common"
    crossed = one.actors.sides & other.recipients.sides and one.recipients.sides & other.actors.sides
    straight = one.actors.sides & other.actors.sides or one.recipients.sides & other.recipients.sides
    return "exchanged" if crossed and not straight else "as they are"


def _place(one: Profile, other: Profile) -> str:
    here, there = one.report.place, other.report.place
    if here is None or there is None:
        return "unknown"
    if here.key == there.key:
        return "same"
    if not here.country or not there.country:
        return "unknown"
    return "same country" if here.country == there.country else "other country"


def _numbers(one: Profile, other: Profile) -> str:
    common = one.amounts.keys() & other.amounts.keys()
    if not common:
        return "unknown"
    shared = {value for key in common for value in one.amounts[key] & other.amounts[key]}
    if not shared:
        return "other"
    return "same" if max(shared) >= 10 else "same, below ten"


def _wording(one: Profile, other: Profile) -> str:
    if one.report.document == other.report.document and one.report.sentence == other.report.sentence:
        return "same sentence"
    count = len(one.words & other.words)
    share = count / (min(len(one.words), len(other.words)) or 1)
    if count >= 6 and share >= 0.7:
        return "nearly the same words"
    if count >= 5 and share >= 0.4:
        return "many of the same words"
    return "some of the same words" if count >= 3 and share >= 0.2 else "other words"


def _trigger(one: Profile, other: Profile) -> str:
    if one.stem == other.stem:
        return "same word"
    mode = one.report.mode
    alike = mode is not None and mode == other.report.mode and not one.speech
    return "other word of one mode" if alike else "other word"


def _reality(one: Profile, other: Profile) -> str:
    alike = one.affirmed == other.affirmed or one.stem == other.stem
    return "alike" if alike else "affirmed by one only, in another word"


def _document(one: Profile, other: Profile) -> str:
    if one.report.document != other.report.document:
        return "other"
    return "same, of speech" if one.speech else "same"


# The cheapest that may rule a pair out come first.
_LEVELS: tuple[tuple[str, Callable[[Profile, Profile], str]], ...] = (
    ("dates", _dates),
    ("type", _type),
    ("actors", _actors),
    ("recipients", _recipients),
    ("roles", _roles),
    ("place", _place),
    ("numbers", _numbers),
    ("wording", _wording),
    ("trigger", _trigger),
    ("reality", _reality),
    ("document", _document),
)
