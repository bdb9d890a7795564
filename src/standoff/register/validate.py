"""What is wrong with a register beyond the form of its rows, for those who edit it.

The loader refuses malformed rows; this finds rows that are well formed and cannot be right: references to nobody,
two ministers at once, an end before its beginning, a fact without a source.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path
from typing import TypeVar

from standoff.register.dates import first_day, last_day
from standoff.register.entries import STATES
from standoff.register.ontology import Ontology
from standoff.register.rows import ActorRow, HoldingRow, MembershipRow, OfficeRow, PersonRow, Row
from standoff.register.tables import DATA, Tables, read_tables

_Spell = TypeVar("_Spell", HoldingRow, MembershipRow)
_Known = ActorRow | PersonRow | OfficeRow
_CODE = re.compile(r"[A-Z0-9+]+(-[A-Z]+)*")


@dataclass(frozen=True, slots=True)
class Problem:
    """A row at fault.

    Attributes:
        where: file and row.
        cause: what is wrong, in plain words.
    """

    where: str
    cause: str

    def __str__(self) -> str:
        return f"{self.where}: {self.cause}"


def validate(overlays: Sequence[Path] = ()) -> list[Problem]:
    """Return what is wrong with the packaged register under overlay folders, in order of file and row.

    Raises:
        RegisterError: a row is malformed, so that the register cannot be read at all.
    """
    tables = read_tables((DATA, *overlays))
    found = chain.from_iterable(check(tables) for check in _CHECKS)
    return sorted(set(found), key=lambda problem: _place(problem.where))


def _place(where: str) -> tuple[str, int]:
    number = re.search(r"\d+", where.rpartition(",")[2])
    return where.partition(",")[0], int(number[0]) if number else 0


def _repeated(tables: Tables) -> Iterator[Problem]:
    for where in tables.repeated:
        yield Problem(where, "repeats an earlier row of the same file")
    actors: list[_Known] = [*tables.people, *tables.actors]
    offices: list[_Known] = [*tables.offices]
    for rows in (actors, offices):
        count = Counter(row.id for row in rows)
        yield from (Problem(row.where, f"id {row.id} is taken") for row in rows if count[row.id] > 1)
    nouns = Counter((_file(row), noun) for row in tables.agents for noun in row.nouns)
    for agents in tables.agents:
        twice = [noun for noun in agents.nouns if nouns[_file(agents), noun] > 1]
        yield from (Problem(agents.where, f"{noun} is told twice") for noun in twice)


def _file(row: Row) -> str:
    return row.where.rpartition(",")[0]


def _unsourced(tables: Tables) -> Iterator[Problem]:
    facts = ((treaty.where, fact) for treaty in tables.treaties for fact in treaty.facts)
    rows = chain(
        tables.actors, tables.names, tables.discards, tables.people, tables.offices, tables.holdings,
        tables.memberships, tables.treaties, tables.treaty_facts,
    )  # fmt: skip
    for where, row in chain(((row.where, row) for row in rows), facts):
        if not row.source:
            yield Problem(where, "has no source")


def _dangling(tables: Tables) -> Iterator[Problem]:
    states = {row.code for row in tables.actors if row.kind in STATES}
    codes = {row.code for row in tables.actors}
    ids = {row.id for row in tables.actors}
    people, offices = {row.id for row in tables.people}, {row.id for row in tables.offices}
    treaties = {row.id for row in tables.treaties}
    used: Iterable[tuple[Row, str, str | None, set[str]]] = chain(
        ((row, "state", row.country, states) for row in tables.actors),
        ((row, "state", row.country, states) for row in tables.people),
        ((row, "actor", row.successor, ids) for row in tables.actors),
        ((row, "actor", row.actor, ids | states) for row in tables.names),
        ((row, "person", row.person, people) for row in tables.holdings),
        ((row, "office", row.office, offices) for row in tables.holdings),
        ((row, "body", row.body, codes) for row in tables.offices),
        ((row, "organisation", row.organisation, codes) for row in tables.memberships),
        ((row, "state", row.country, states) for row in tables.memberships),
        ((row, "treaty", row.treaty, treaties) for row in tables.treaty_facts),
        ((row, "party", row.party, codes) for row in tables.treaty_facts),
        ((row, "party", party, codes) for row in tables.treaties for party in row.parties),
        ((row, "party", fact.party, codes) for row in tables.treaties for fact in row.facts),
    )
    for row, what, reference, known in used:
        if reference is not None and reference not in known:
            yield Problem(row.where, f"there is no {what} {reference}")


def _codes(tables: Tables) -> Iterator[Problem]:
    states = {row.code for row in tables.actors if row.kind in STATES}
    sectors = Ontology.load().sectors
    coded = chain(((row, row.code) for row in tables.actors), ((row, row.code) for row in tables.offices))
    for row, code in coded:
        base, _, sector = code.partition("-")
        if not _CODE.fullmatch(code):
            yield Problem(row.where, f"{code} is not a code")
        elif base in states and sector and sector not in sectors:
            yield Problem(row.where, f"{sector} is not a PLOVER sector")
    for actor in tables.actors:
        if actor.kind == "organisation" and actor.code in states:
            yield Problem(actor.where, f"{actor.code} is the code of a state")


def _backwards(tables: Tables) -> Iterator[Problem]:
    spans: Iterable[tuple[Row, str | None, str | None]] = chain(
        ((row, row.start, row.end) for row in tables.holdings),
        ((row, row.start, row.end) for row in tables.memberships),
        ((row, row.begin, row.end) for row in tables.actors),
    )
    for row, start, end in spans:
        if start and end and last_day(end) < first_day(start):
            yield Problem(row.where, f"ends on {end}, before it starts on {start}")


def _overlapping(tables: Tables) -> Iterator[Problem]:
    several = {office.id for office in tables.offices if office.several}
    single = (row for row in tables.holdings if row.office not in several)
    yield from _together(single, lambda row: row.office, "the office is held by two at once: also")
    yield from _together(tables.memberships, lambda row: (row.organisation, row.country), "repeats the time of")


def _together(rows: Iterable[_Spell], key: Callable[[_Spell], object], cause: str) -> Iterator[Problem]:
    """Yield the rows that begin before the one before them has ended, whatever days coarse dates stand for."""
    spells: dict[object, list[_Spell]] = defaultdict(list)
    for row in rows:
        spells[key(row)].append(row)
    for own in spells.values():
        for before, after in pairwise(sorted(own, key=lambda row: row.start)):
            if before.end is None or last_day(after.start) < first_day(before.end):
                yield Problem(after.where, f"{cause} {before.where}")


def _treaty_order(tables: Tables) -> Iterator[Problem]:
    for treaty in tables.treaties:
        dates = {action: [f.date for f in treaty.facts if f.action == action] for action in _IN_ORDER}
        for earlier, later in pairwise([action for action in _IN_ORDER if dates[action]]):
            if last_day(max(dates[later])) < first_day(min(dates[earlier])):
                yield Problem(treaty.where, f"{later} comes before {earlier}")


_IN_ORDER = ("sign", "enter into force", "expire")
_CHECKS = (_repeated, _unsourced, _dangling, _codes, _backwards, _overlapping, _treaty_order)
