"""What people have decided: reports that are of one happening, and reports that are not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from standoff.errors import StandoffError
from standoff.link.occurrences.groups import Groups

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Constraints:
    """Pairs of report ids. Pairs with ids that are not linked are left aside.

    Attributes:
        must: reports of one happening.
        cannot: reports of two.

    Raises:
        StandoffError: the pairs of ``must`` join, perhaps by way of others, two that ``cannot`` keeps apart.
    """

    must: frozenset[Pair] = frozenset()
    cannot: frozenset[Pair] = frozenset()

    def __post_init__(self) -> None:
        groups = Groups(self.must)
        for one, other in sorted(self.cannot):
            if groups.find(one) == groups.find(other):
                raise StandoffError(f"{one} and {other} were split, but merges that were made join them")

    @classmethod
    def of(cls, must: Iterable[Pair] = (), cannot: Iterable[Pair] = ()) -> "Constraints":
        """Return constraints from pairs in any order."""
        return cls(frozenset(map(_ordered, must)), frozenset(map(_ordered, cannot)))

    def ids(self) -> Iterator[str]:
        """Yield every id that a pair names."""
        for pair in self.must | self.cannot:
            yield from pair


def _ordered(pair: Pair) -> Pair:
    return min(pair), max(pair)
