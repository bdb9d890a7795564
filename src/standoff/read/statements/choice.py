"""From scored candidates to one content for each cue."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from standoff.read.statements.candidates import Candidate, is_fragment
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
    for choice in sorted(best, key=lambda choice: -choice.probability):
        if all(_overlap(choice.content, other.content) < _SAME for other in kept):
            kept.append(choice)
    return sorted(kept, key=lambda choice: (choice.content[0], choice.candidate.cue.i))


def _of_cue(group: list[tuple[float, Candidate]]) -> Choice:
    group.sort(key=lambda item: -item[0])
    probability, best = group[0]
    for _, other in group[1:]:
        if is_fragment(best) and characters(best.content) < characters(other.content):
            return Choice(other, other.content, probability)
    return Choice(best, best.content, probability)


def characters(ranges: Iterable[Range]) -> set[int]:
    """Return every offset that the ranges cover."""
    return set(_offsets(ranges))


def _offsets(ranges: Iterable[Range]) -> Iterator[int]:
    for start, end in ranges:
        yield from range(start, end)


def _overlap(one: tuple[Range, ...], other: tuple[Range, ...]) -> float:
    a, b = characters(one), characters(other)
    return len(a & b) / len(a | b) if a or b else 0.0
