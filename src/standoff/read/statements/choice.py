"""From scored candidates to one content for each cue."""

from collections.abc import Iterable
from dataclasses import dataclass

from standoff.read.overlaps import Overlaps
from standoff.read.statements.candidate import Candidate, is_fragment
from standoff.read.statements.clause import Range

_SAME = 0.6  # intersection over union at which two contents are one statement


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate that was taken, with the content of others of the same cue that belong to it."""

    candidate: Candidate
    content: tuple[Range, ...]
    probability: float


def chosen(scored: Iterable[tuple[float, Candidate]], threshold: float) -> list[Choice]:
    """Return the best candidate of each cue, without repetitions of one content, in order of the text."""
    by_cue: dict[int, list[tuple[float, Candidate]]] = {}
    for probability, candidate in scored:
        if probability >= threshold:
            by_cue.setdefault(candidate.cue.i, []).append((probability, candidate))
    best = [_of_cue(group) for group in by_cue.values()]
    kept: list[Choice] = []
    places: Overlaps[Choice] = Overlaps()
    for choice in sorted(best, key=lambda choice: -choice.probability):
        if not any(_repeats(choice, other) for other in places.near(choice.content)):
            kept.append(choice)
            places.add(choice, choice.content)
    return sorted(kept, key=lambda choice: (choice.content[0], choice.candidate.cue.i))


def _repeats(choice: Choice, other: Choice) -> bool:
    """Tell whether two choices are one statement: one content, and no second speaker nested in the first."""
    if _overlap(choice.content, other.content) < _SAME:
        return False
    return not (_nests(choice, other) or _nests(other, choice))


def _nests(outer: Choice, inner: Choice) -> bool:
    """Tell whether somebody who is named inside a content speaks in it ("said that Norland thinks ...")."""
    source = inner.candidate.source
    if source is None or source.pos_ == "PRON":
        return False
    return any(start <= source.idx and inner.candidate.cue.idx < end for start, end in outer.content)


def _of_cue(group: list[tuple[float, Candidate]]) -> Choice:
    group.sort(key=lambda item: -item[0])
    probability, best = group[0]
    for _, other in group[1:]:
        if is_fragment(best) and _shared(best.content, other.content) == _length(best.content):
            return Choice(other, other.content, probability)
    return Choice(best, best.content, probability)


def _overlap(one: tuple[Range, ...], other: tuple[Range, ...]) -> float:
    """Return the intersection over union of two contents, in characters."""
    shared = _shared(one, other)
    return shared / (_length(one) + _length(other) - shared) if shared else 0.0


def _shared(one: tuple[Range, ...], other: tuple[Range, ...]) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def _length(content: tuple[Range, ...]) -> int:
    return sum(end - start for start, end in content)
