"""Give every report of a ledger its origin, one at a time, in any order."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

import msgspec

from standoff.ledger import Ledger
from standoff.ledger.origins import Fingerprint, Keys, Likeness, Member, OriginStore, Report
from standoff.link.origins.compare import likeness, rank
from standoff.link.origins.credits import Credits
from standoff.link.origins.fingerprint import fingerprint, keys
from standoff.link.origins.rules import Rules, default_rules

_BATCH = 64
"""Reports to a transaction; others may write between two."""
_COMPARED = 16
"""One report of an origin that is like a new one is enough to join them; the nearest are asked in lots of so many,
lest a thousand copies have to be compared with the next."""
_UNKNOWN = "unknown"
"""An unknown day, which sorts after every ISO date."""


def link(
    ledger: Ledger,
    credits: Credits,
    rules: Rules | None = None,
    *,
    again: bool = False,
    moved: Callable[[int], None] = lambda _: None,
) -> int:
    """Give an origin to every report that has none, and join the origins that it shows to be one.

    Two reports are one origin where :func:`~standoff.link.origins.compare.likeness` says so, or where a chain of
    such reports leads from one to the other. The origins therefore do not depend on the order in which reports
    come, nor does, in origins of up to 17 reports, which twin a report is said to be most like. Each origin is
    called by the id of its earliest report.

    Args:
        ledger: what is linked; no report in it is changed or left out.
        credits: finds the agencies that a report credits.
        rules: by default those that the ledger was linked by, else the packaged ones. Others link all anew.
        again: link all anew, as is needed after a change of the register's outlets.
        moved: called after each batch with the number of reports in it.

    Returns:
        How many reports were given an origin.

    Raises:
        LedgerError: the ledger cannot be written.
    """
    with ledger.writing() as connection:
        rules = _settle(OriginStore(connection), rules, again=again)
    total = 0
    while True:
        with ledger.writing() as connection:
            linker = _Linker(OriginStore(connection), credits, rules)
            reports = linker.store.pending(_BATCH)
            for report in reports:
                linker.place(report)
        if not reports:
            return total
        total += len(reports)
        moved(len(reports))


def _settle(store: OriginStore, rules: Rules | None, *, again: bool) -> Rules:
    """Return the rules to link by; what was linked by others is forgotten."""
    stored = store.rules()
    if rules is None:
        rules = msgspec.json.decode(stored, type=Rules) if stored else default_rules()
    written = msgspec.json.encode(rules).decode()
    if again or written != stored:
        store.begin_anew(written)
    return rules


class _Linker:
    def __init__(self, store: OriginStore, credits: Credits, rules: Rules) -> None:
        self.store, self._credits, self._rules = store, credits, rules

    def place(self, report: Report) -> None:
        """Give a report its origin."""
        now = fingerprint(report, self._credits, self._rules)
        before = self.store.fingerprints([now.document]).get(now.document)
        if before == now and self.store.restore(now.document):
            return  # read again, and still like the same reports
        if before is not None and before != now:
            # Dated or credited otherwise by a newer reading: what it held together may fall apart.
            self.store.dissolve(before, keys(before, self._rules))
        own = keys(now, self._rules)
        if before != now:
            self.store.keep(now, own)
        self._join(now, own)

    def _join(self, report: Fingerprint, own: Keys) -> None:
        """Enter a report under the origin of those that it is like, and make their origins one."""
        like = self._like(report, own)
        first = {member.origin: member.first_day for member, _ in like} | {report.document: report.day}
        origin = min(first, key=lambda document: (first[document] or _UNKNOWN, document))
        self.store.join(report, own, origin, min((how for _, how in like), key=rank, default=None))
        self.store.merge(first.keys() - {origin, report.document}, origin)
        for member, how in like:
            back = replace(how, twin=report.document)
            if member.likeness is None or rank(back) < rank(member.likeness):
                self.store.explain(member.document, back)

    def _like(self, report: Fingerprint, own: Keys) -> list[tuple[Member, Likeness]]:
        origins: defaultdict[str, list[Member]] = defaultdict(list)
        for member in self.store.meeting(report, own, self._rules.window, self._rules.least_keys):
            origins[member.origin].append(member)
        return [pair for members in origins.values() for pair in self._like_of_one(report, members)]

    def _like_of_one(self, report: Fingerprint, members: list[Member]) -> list[tuple[Member, Likeness]]:
        """Return those of an origin that a report is like, among the first few that it is like any of."""
        nearest = sorted(members, key=lambda member: (-member.nearness, member.document))
        for at in range(0, len(nearest), _COMPARED):
            some = {member.document: member for member in nearest[at : at + _COMPARED]}
            others = self.store.fingerprints(some).values()
            found = ((some[other.document], likeness(report, other, self._rules)) for other in others)
            if like := [(member, how) for member, how in found if how is not None]:
                return like
        return []
