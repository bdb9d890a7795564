"""The world's facts that reading and linking look up."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from standoff.register import entries
from standoff.register.entry import Actor, Agent, Holding, Membership, Name, Office, Treaty
from standoff.register.names import Names, fold, surname
from standoff.register.tables import DATA, Tables, parted, read_tables
from standoff.register.tenure import Tenure


class Register:
    """Actors, their names, offices and their holders, memberships, agent nouns and treaties.

    It tells what its rows tell: where they are silent the answer is ``None``, empty or ``""``.

    Attributes:
        digest: 16 hex digits over all data, the overlays' included; a reading records it.
    """

    def __init__(self, tables: Tables) -> None:
        self.digest = tables.digest
        self._actors = {actor.id: actor for actor in entries.actors(tables)}
        self._names = Names(entries.names(tables))
        self._tenure = Tenure(entries.offices(tables), entries.holdings(tables))
        self._people = _people_by_name(tables)
        self._agents = entries.agents(tables)
        self._treaties = {treaty.id: treaty for treaty in entries.treaties(tables)}
        self._treaties_by_name = _treaties_by_name(self._treaties.values())
        self._memberships: dict[str, list[Membership]] = defaultdict(list)
        for membership in entries.memberships(tables):
            self._memberships[membership.organisation].append(membership)
        self._codes = {actor.code for actor in self._actors.values()}

    @classmethod
    def load(cls, overlays: Sequence[Path] = ()) -> "Register":
        """Return the packaged register with the rows of overlay folders added or put in place.

        Args:
            overlays: folders with files named as in ``standoff/register/data``; later ones win.

        Raises:
            RegisterError: a folder is missing or a row is malformed; the message names file and row.
        """
        return _load(tuple(Path(folder) for folder in overlays))

    def actor(self, id: str) -> Actor | None:
        """Return the actor with an id."""
        return self._actors.get(id)

    def actors(self) -> Iterable[Actor]:
        """Return all actors, people included."""
        return self._actors.values()

    def names(self) -> Iterable[Name]:
        """Return every alias, for building matchers; a person's surname alone is none."""
        return self._names

    def senses(self, words: str) -> tuple[Name, ...]:
        """Return all that a name may stand for, the same case first."""
        return self._names.senses(words)

    def code_on(self, person_id: str, day: dt.date | None) -> str:
        """Return the code of the office that a person held on a day ("RUS-GOV").

        Args:
            person_id: the person.
            day: the day asked about; ``None`` asks for the latest office.
        """
        return self._tenure.code(person_id, day)

    def offices_on(self, person_id: str, day: dt.date) -> tuple[Office, ...]:
        """Return the offices that a person held on a day, the latest taken first."""
        return self._tenure.on(person_id, day)

    def holdings(self, person_id: str) -> tuple[Holding, ...]:
        """Return when a person held which offices, in order of the first day."""
        return self._tenure.of_person(person_id)

    def holder(self, body: str, role: str, day: dt.date | None) -> Actor | None:
        """Return who held a role on a day.

        Args:
            body: code of the state or organisation ("UKR", "NATO").
            role: role key ("defence minister").
            day: the day asked about; ``None`` asks for the last one known.
        """
        person = self._tenure.holder(body, role, day)
        return None if person is None else self._actors.get(person)

    def persons_named(self, words: str, day: dt.date | None = None) -> tuple[Actor, ...]:
        """Return the people with a full name or surname, those in office nearest to a day first."""
        people = self._people.get(fold(words), ())
        ordered = sorted(people, key=lambda person: self._tenure.distance(person, day))
        return tuple(self._actors[person] for person in ordered)

    def agent(self, words: str) -> Agent | None:
        """Return a common noun for people or bodies, by its lower-case singular."""
        return self._agents.get(words)

    def agents(self) -> Iterable[Agent]:
        """Return all agent nouns."""
        return self._agents.values()

    def treaty(self, id: str) -> Treaty | None:
        """Return the treaty with an id."""
        return self._treaties.get(id)

    def treaties_named(self, words: str) -> tuple[Treaty, ...]:
        """Return the treaties that are called so, in any case and with or without "the"."""
        return self._treaties_by_name.get(_treaty_key(words), ())

    def treaties(self) -> Iterable[Treaty]:
        """Return all treaties."""
        return self._treaties.values()

    def member(self, organisation: str, country: str, day: dt.date) -> bool | None:
        """Tell whether a state belonged to an organisation on a day.

        Args:
            organisation: its code ("NATO").
            country: the state's alpha-3 code.
            day: the day asked about.

        Returns:
            ``None`` where the register has no members of the organisation, does not know the state, or knows
            the date too coarsely.
        """
        if organisation not in self._memberships or country not in self._codes:
            return None
        found = [_belongs(held, day) for held in self.memberships(organisation, country)]
        return True if True in found else None if None in found else False

    def memberships(self, organisation: str, country: str | None = None) -> tuple[Membership, ...]:
        """Return an organisation's memberships, of one state or of all."""
        rows = self._memberships.get(organisation, ())
        return tuple(row for row in rows if country in (None, row.country))


# "Goencz" for "Göncz", as agencies without accents write it.
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


@lru_cache(maxsize=8)
def _load(overlays: tuple[Path, ...]) -> Register:
    return Register(read_tables((DATA, *overlays)))


def _people_by_name(tables: Tables) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in tables.people:
        full = (row.name, *parted(row.names))
        families = parted(row.family) or tuple(surname(name) for name in full)
        for words in (*full, *families):
            for spelling in (words, words.translate(_UMLAUTS)):
                found[fold(spelling)][row.id] = None
    return {words: tuple(people) for words, people in found.items()}


def _treaties_by_name(treaties: Iterable[Treaty]) -> dict[str, tuple[Treaty, ...]]:
    found: dict[str, dict[str, Treaty]] = defaultdict(dict)
    for treaty in treaties:
        for words in treaty.names:
            found[_treaty_key(words)][treaty.id] = treaty
    return {words: tuple(by_id.values()) for words, by_id in found.items()}


def _treaty_key(words: str) -> str:
    return " ".join(words.lower().replace("-", " ").removeprefix("the ").split())


def _belongs(held: Membership, day: dt.date) -> bool | None:
    if day < held.start or (held.end is not None and day > held.end):
        return False
    unsure = held.precision == "year" and day.year in (held.start.year, held.end.year if held.end else None)
    return None if unsure else True
