"""From rows, as written, to entries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from standoff.errors import RegisterError
from standoff.register.dates import first_day, last_day, precision
from standoff.register.entry import (
    Actor,
    Agent,
    Holding,
    Membership,
    Name,
    NameSense,
    Office,
    Treaty,
    TreatyEvent,
)
from standoff.register.rows import FactRow, Row, TreatyRow
from standoff.register.tables import Tables, parted

STATES = ("country", "historical state")


def actors(tables: Tables) -> Iterator[Actor]:
    """Yield every actor, people last."""
    for row in tables.actors:
        yield Actor(
            id=row.id,
            name=row.name,
            code=row.code,
            kind=row.kind,
            country=row.country,
            begin=_day(row, row.begin, first_day),
            end=_day(row, row.end, last_day),
            successor=row.successor,
            source=row.source,
        )
    for person in tables.people:
        yield Actor(
            id=person.id,
            name=person.name,
            code="",
            kind="person",
            country=person.country,
            gender=person.gender,
            source=person.source,
        )


def names(tables: Tables) -> Iterable[Name]:
    """Return every alias; people's only where they are more than one word, names of nobody with no actor."""
    found = {(name.words, name.actor, name.sense): name for name in _written_names(tables)}
    return found.values()


def _written_names(tables: Tables) -> Iterator[Name]:
    states = {row.code: row.id for row in tables.actors if row.kind in STATES}
    for row in tables.actors:
        yield from (_name(words, row.id) for words in (row.name, *parted(row.names)))
    for person in tables.people:
        full = (person.name, *parted(person.names))
        yield from (_name(words, person.id) for words in full if " " in words)
    for alias in tables.names:
        actor = states.get(alias.actor, alias.actor)
        yield _name(alias.words, actor, alias.sense, alias.exact_case)
    yield from (_name(discard.words, "") for discard in tables.discards)


def offices(tables: Tables) -> Iterator[Office]:
    """Yield every office."""
    for row in tables.offices:
        yield Office(
            id=row.id,
            title=row.title,
            role=row.role,
            body=row.body,
            code=row.code,
            source=row.source,
            roles=parted(row.roles),
            several=row.several,
        )


def holdings(tables: Tables) -> Iterator[Holding]:
    """Yield every holding of an office."""
    for row in tables.holdings:
        yield Holding(
            person=row.person,
            office=row.office,
            start=_must(row, row.start, first_day),
            end=_day(row, row.end, last_day),
            source=row.source,
            precision=precision(row.start, row.end),
            as_of=_day(row, row.as_of, last_day),
        )


def memberships(tables: Tables) -> Iterator[Membership]:
    """Yield every membership."""
    for row in tables.memberships:
        yield Membership(
            organisation=row.organisation,
            country=row.country,
            start=_must(row, row.start, first_day),
            end=_day(row, row.end, last_day),
            source=row.source,
            precision=precision(row.start, row.end),
        )


def agents(tables: Tables) -> Mapping[str, Agent]:
    """Return the common nouns by their words; a later row's noun takes an earlier one's place."""
    return {
        words: Agent(words=words, sector=row.sector, role=row.role, person=row.person)
        for row in tables.agents
        for words in row.nouns
    }


def treaties(tables: Tables) -> Iterator[Treaty]:
    """Yield every treaty with its facts in order of date."""
    facts: dict[str, list[FactRow]] = defaultdict(list)
    for row in tables.treaty_facts:
        facts[row.treaty].append(row)
    return (_treaty(row, facts.get(row.id, ())) for row in tables.treaties)


def _treaty(row: TreatyRow, more: Sequence[FactRow]) -> Treaty:
    events = sorted(
        (_event(row, fact) for fact in chain(row.facts, more)),
        key=lambda event: (event.date, event.party or ""),
    )
    joined = {event.party: None for event in events if event.party and event.action in ("ratify", "join")}
    return Treaty(
        id=row.id,
        name=row.name,
        names=(row.name, *row.names),
        parties=tuple({**dict.fromkeys(row.parties), **joined}),
        events=tuple(events),
    )


def _event(row: TreatyRow, fact: FactRow) -> TreatyEvent:
    return TreatyEvent(
        treaty=row.id,
        party=fact.party,
        action=fact.action,
        date=_must(fact if fact.where else row, fact.date, first_day),
        citation=fact.source,
        precision=precision(fact.date),
        note=fact.note,
    )


def _name(words: str, actor: str, sense: NameSense = "name", exact_case: bool = True) -> Name:
    return Name(words=words, actor=actor, sense=sense, exact_case=exact_case)


def _day(row: Row, written: str | None, reading: Callable[[str], dt.date]) -> dt.date | None:
    return None if written is None else _must(row, written, reading)


def _must(row: Row, written: str, reading: Callable[[str], dt.date]) -> dt.date:
    try:
        return reading(written)
    except ValueError as error:
        raise RegisterError(f"{row.where}: {written} is not a date") from error
