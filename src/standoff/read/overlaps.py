"""Which of many stretches of a text share characters with one: found without looking at all of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")
_BIN = 512  # characters; about a paragraph


class Overlaps(Generic[T]):
    """Items by the stretches of text that they cover."""

    def __init__(self) -> None:
        self._bins: defaultdict[int, list[T]] = defaultdict(list)

    def add(self, item: T, ranges: Iterable[tuple[int, int]]) -> None:
        """Add an item that covers characters ``start`` to ``end`` of each range."""
        for number in _bins(ranges):
            self._bins[number].append(item)

    def near(self, ranges: Iterable[tuple[int, int]]) -> Iterator[T]:
        """Yield, once each, the items that may share a character with the ranges: all that do, and neighbours."""
        seen: set[int] = set()
        for number in _bins(ranges):
            for item in self._bins.get(number, ()):
                if id(item) not in seen:
                    seen.add(id(item))
                    yield item


def _bins(ranges: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Yield the numbers of the bins that the ranges touch, in order, without repetition."""
    found: set[int] = set()
    for start, end in ranges:
        found.update(range(start // _BIN, max(start, end - 1) // _BIN + 1))
    yield from sorted(found)
