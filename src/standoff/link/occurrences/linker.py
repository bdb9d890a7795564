"""Reports gathered into occurrences, one document at a time or all at once.

Each report looks up to the one report that it matches best among those that tell more than it does: the ranking of
antecedents by which coreference is resolved (Denis and Baldridge 2008), across documents. What hangs together is an
occurrence. A vague report thus joins one exact report and cannot tie two of them together, a new report can change
only the few links beside it, and the outcome is the same in whatever order reports came.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from standoff.link.occurrences.blocks import Blocks
from standoff.link.occurrences.compare import compare, score
from standoff.link.occurrences.constraints import Constraints
from standoff.link.occurrences.groups import Groups
from standoff.link.occurrences.occurrence import BY_HAND, Merge, Occurrence, occurrence
from standoff.link.occurrences.profile import Profile, profile
from standoff.link.occurrences.report import Report
from standoff.link.occurrences.rules import Rules, load_rules


@dataclass(frozen=True, slots=True)
class _Link:
    score: float
    into: str


def link(reports: Iterable[Report], constraints: Constraints | None = None) -> tuple[Occurrence, ...]:
    """Return the occurrences that reports tell, every report in one of them."""
    linker = Linker(constraints)
    linker.add(reports)
    return linker.occurrences()


class Linker:
    """Gathers reports as they come.

    Args:
        constraints: what people decided; it always wins.
        rules: the table of comparisons; the packaged one unless given.
    """

    def __init__(self, constraints: Constraints | None = None, rules: Rules | None = None) -> None:
        self._rules = rules or load_rules()
        self._blocks = Blocks()
        self._profiles: dict[str, Profile] = {}
        self._links: dict[str, _Link] = {}
        self._below: defaultdict[str, set[str]] = defaultdict(set)
        self._constraints = Constraints()
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        self._together: defaultdict[str, set[str]] = defaultdict(set)
        if constraints is not None:
            self.decide(constraints)

    def __len__(self) -> int:
        return len(self._profiles)

    def add(self, reports: Iterable[Report]) -> frozenset[str]:
        """Take in reports; those whose id is known are left as they are.

        Returns:
            Ids of reports in whose occurrences something changed.
        """
        new = {report.id: profile(report, self._rules) for report in reports if report.id not in self._profiles}
        self._profiles |= new
        self._blocks.add(new.values())
        changed: set[str] = set(new)
        old: set[str] = set()
        for id_ in new:
            for other in self._blocks.neighbours(id_):
                if other not in new:
                    old.add(other)
                elif other < id_:
                    continue  # the pair comes up again from the other end
                changed |= self._offer(id_, other)
        return frozenset(changed | self._mend(old))

    def remove(self, ids: Iterable[str]) -> frozenset[str]:
        """Take reports out, such as those of a document that was read again.

        Returns:
            Ids of reports in whose occurrences something changed.
        """
        gone = {id_ for id_ in ids if id_ in self._profiles}
        near = {other for id_ in gone for other in self._blocks.neighbours(id_)} - gone
        touched = {id_ for each in gone for id_ in self._beside(each)} - gone
        for id_ in gone:
            self._unlink(id_)
            self._blocks.remove(id_)
        for id_ in gone:
            del self._profiles[id_]
        for id_ in near | touched:
            touched |= self._relink(id_)
        return frozenset(touched)

    def decide(self, constraints: Constraints) -> frozenset[str]:
        """Put other constraints in place of those in force.

        Returns:
            Ids of reports in whose occurrences something may have changed.
        """
        named = {*self._constraints.ids(), *constraints.ids()} & self._profiles.keys()
        self._constraints = constraints
        self._apart, self._together = _both_ways(constraints.cannot), _both_ways(constraints.must)
        changed = set(named)
        for id_ in named:
            changed |= self._relink(id_)
        return frozenset(changed)

    def occurrences(self, touching: Iterable[str] | None = None) -> tuple[Occurrence, ...]:
        """Return the occurrences, in the order of their ids.

        Args:
            touching: only those that hold one of these reports (and what a split by hand leaves of them).
        """
        found: list[Occurrence] = []
        seen: set[str] = set()
        for id_ in self._profiles if touching is None else touching:
            if id_ in self._profiles and id_ not in seen:
                together = self._connected(id_)
                seen |= together
                found.extend(self._split(together))
        return tuple(sorted(found, key=lambda each: each.id))

    def _offer(self, one: str, other: str) -> set[str]:
        """Let the vaguer of two reports look up to the other, if that is better than what it has."""
        low, high = sorted((one, other), key=lambda id_: self._profiles[id_].rank, reverse=True)
        if high in self._apart.get(low, ()):
            return set()
        points = score(self._profiles[low], self._profiles[high], self._rules)
        if points is None or points < self._rules.threshold:
            return set()
        link, has = _Link(points, high), self._links.get(low)
        if has is not None and self._order(has) <= self._order(link):
            return set()
        return self._set(low, link)

    def _order(self, link: _Link) -> tuple[float, tuple[int, int, str]]:
        return -link.score, self._profiles[link.into].rank

    def _set(self, id_: str, link: _Link) -> set[str]:
        left = self._unlink_up(id_)
        self._links[id_] = link
        self._below[link.into].add(id_)
        return {id_, link.into, *left}

    def _mend(self, ids: Iterable[str]) -> set[str]:
        """Link anew those whose better is no longer beside them, as others came between."""
        changed: set[str] = set()
        for id_ in ids:
            link = self._links.get(id_)
            if link is not None and link.into not in self._blocks.neighbours(id_):
                changed |= self._relink(id_)
        return changed

    def _relink(self, id_: str) -> set[str]:
        changed = {id_, *self._unlink_up(id_)}
        rank = self._profiles[id_].rank
        for other in self._blocks.neighbours(id_):
            if self._profiles[other].rank < rank:
                changed |= self._offer(id_, other)
        return changed

    def _unlink_up(self, id_: str) -> set[str]:
        link = self._links.pop(id_, None)
        if link is None:
            return set()
        self._below[link.into].discard(id_)
        return {link.into}

    def _unlink(self, id_: str) -> None:
        self._unlink_up(id_)
        for below in self._below.pop(id_, set()):
            self._links.pop(below, None)

    def _beside(self, id_: str) -> Iterator[str]:
        if id_ in self._links:
            yield self._links[id_].into
        yield from self._below.get(id_, ())
        yield from (other for other in self._together.get(id_, ()) if other in self._profiles)

    def _connected(self, id_: str) -> set[str]:
        found, ahead = {id_}, [id_]
        while ahead:
            new = set(self._beside(ahead.pop())) - found
            found |= new
            ahead.extend(new)
        return found

    def _split(self, ids: set[str]) -> Iterator[Occurrence]:
        """Yield what becomes of reports that hang together: links in order, save where a person forbids."""
        cannot = [(one, other) for one in ids for other in self._apart.get(one, ()) if other in ids]
        groups = Groups(apart=cannot)
        merges = [merge for merge in self._merges(ids) if groups.join(merge.report, merge.into)]
        reports: defaultdict[str, list[Report]] = defaultdict(list)
        kept: defaultdict[str, list[Merge]] = defaultdict(list)
        for id_ in ids:
            reports[groups.find(id_)].append(self._profiles[id_].report)
        for merge in merges:
            kept[groups.find(merge.report)].append(merge)
        yield from (occurrence(each, kept[root]) for root, each in reports.items())

    def _merges(self, ids: set[str]) -> Iterator[Merge]:
        must = {(min(id_, other), max(id_, other)) for id_ in ids for other in self._together.get(id_, ())}
        yield from (Merge(*pair, None, (BY_HAND,)) for pair in sorted(must) if ids.issuperset(pair))
        links = [(id_, self._links[id_]) for id_ in ids if id_ in self._links]
        for id_, each in sorted(links, key=lambda pair: (-pair[1].score, pair[0])):
            found = compare(self._profiles[id_], self._profiles[each.into], self._rules)
            yield Merge(id_, each.into, each.score, found.reasons)


def _both_ways(pairs: Iterable[tuple[str, str]]) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return found
