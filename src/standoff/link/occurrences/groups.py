"""Disjoint sets of ids that grow together (union-find), some of which may not."""

from collections import defaultdict
from collections.abc import Iterable


class Groups:
    """Groups of ids; an id that was never named is a group of its own.

    Args:
        pairs: ids that belong together.
        apart: ids that may not come into one group.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]] = (), apart: Iterable[tuple[str, str]] = ()) -> None:
        self._parent: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._foes: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._foes[one].add(other)
            self._foes[other].add(one)
        for one, other in pairs:
            self.join(one, other)

    def find(self, id_: str) -> str:
        """Return the id that stands for the group of ``id_``."""
        while (above := self._parent.get(id_, id_)) != id_:
            self._parent[id_] = self._parent.get(above, above)
            id_ = above
        return id_

    def join(self, one: str, other: str) -> bool:
        """Join two groups; ``False`` where they are one already or must stay apart."""
        a, b = self.find(one), self.find(other)
        if a == b:
            return False
        small, large = sorted((self._group(a), self._group(b)), key=len)
        if any(not self._foes[id_].isdisjoint(large) for id_ in small if id_ in self._foes):
            return False
        root, gone = (a, b) if large is self._group(a) else (b, a)
        self._parent[gone] = root
        self._members[root] = large | small
        self._members.pop(gone, None)
        return True

    def _group(self, root: str) -> set[str]:
        return self._members.setdefault(root, {root})
