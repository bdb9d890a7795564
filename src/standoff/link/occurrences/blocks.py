"""Which reports are compared at all: blocking with sorted neighbourhoods.

Comparing every pair would take time that grows with the square of the reports. Each report gets a few keys (its
type family with a day and a party, with a place, with a number, ...). Under a key, reports stand in the order of
their time, place and wording, and each is compared with the few that stand next to it (Hernandez and Stolfo 1995).
Who stands next to whom does not depend on the order in which reports came.
"""

from bisect import bisect_left, insort
from collections.abc import Hashable, Iterable, Iterator
from itertools import product
from typing import TypeAlias

from standoff.link.occurrences.profile import Profile

NEIGHBOURS = 10
"""How many reports before, and how many after it, one is compared with under each key."""
_PARTIES = 4
"""A report with more parties gets keys for the first of them, in the order of the alphabet."""
_RECENT = 3
"""A report without a date is sought on the day of its publication and on so many before."""

Key: TypeAlias = tuple[Hashable, ...]
_Entry: TypeAlias = tuple[int, str, str, str, str]


def keys(profile: Profile) -> Iterator[Key]:
    """Yield the keys under which a report is compared with others."""
    family, report = profile.family, profile.report
    yield family, "document", report.document
    sides = sorted(profile.parties)[:_PARTIES]
    yield from ((family, "day", day, side) for day, side in product(_days(profile), sides))
    actors, recipients = (sorted(each)[:_PARTIES] for each in (profile.actors.sides, profile.recipients.sides))
    yield from ((family, "pair", *sorted(pair)) for pair in product(actors, recipients))
    if report.place is not None:
        yield family, "place", report.place.key
    for (role, unit), values in profile.amounts.items():
        yield from ((family, "number", role, unit, value) for value in sorted(values)[:_PARTIES] if value >= 10)


def _days(profile: Profile) -> Iterable[int]:
    if profile.firm and profile.first is not None and profile.last is not None:
        return range(profile.first, profile.last + 1)
    if profile.first is None and profile.published is not None:
        return range(profile.published - _RECENT, profile.published + 1)
    return ()


class Blocks:
    """Reports in order under their keys."""

    def __init__(self) -> None:
        self._blocks: dict[Key, list[_Entry]] = {}
        self._keys: dict[str, tuple[tuple[Key, _Entry], ...]] = {}

    def add(self, profiles: Iterable[Profile]) -> None:
        """Put reports under their keys."""
        for profile in profiles:
            entry = _entry(profile)
            self._keys[profile.report.id] = tuple((key, entry) for key in dict.fromkeys(keys(profile)))
            for key, _ in self._keys[profile.report.id]:
                insort(self._blocks.setdefault(key, []), entry)

    def remove(self, id_: str) -> None:
        """Take a report out."""
        for key, entry in self._keys.pop(id_):
            block = self._blocks[key]
            del block[bisect_left(block, entry)]
            if not block:
                del self._blocks[key]

    def neighbours(self, id_: str) -> set[str]:
        """Return the reports that one is compared with."""
        found: set[str] = set()
        for key, entry in self._keys[id_]:
            block = self._blocks[key]
            place = bisect_left(block, entry)
            found.update(near[-1] for near in block[max(place - NEIGHBOURS, 0) : place + NEIGHBOURS + 1])
        found.discard(id_)
        return found


def _entry(profile: Profile) -> _Entry:
    report = profile.report
    time = profile.first or profile.published or 0
    place = report.place.key if report.place else ""
    return time, place, report.mode or "", profile.stem, report.id
