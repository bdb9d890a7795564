"""The rows of the register's tables as they are written in the files.

Each class is the schema of one kind of file: its fields are the columns (CSV) or keys (YAML), and its type
hints are what the loader checks. Dates are ISO 8601 of reduced precision; lists in a CSV cell are parted by
``|``.
"""

from typing import Annotated

from msgspec import Meta, Struct

from standoff.model.terms import TreatyAction
from standoff.register.entry import ActorKind, Gender, NameSense

Date = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Word = Annotated[str, Meta(min_length=1)]


class Row(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every row has.

    Attributes:
        source: a short citation.
        where: the file and row that it was read from; set by the loader.
    """

    source: str = ""
    where: str = ""

    @property
    def key(self) -> object:
        """What identifies the row: a later one with the same key takes its place."""
        raise NotImplementedError


class ActorRow(Row, frozen=True, kw_only=True):
    """A state, organisation, body, force, group or outlet."""

    id: Word
    code: Word
    name: Word
    kind: ActorKind
    country: str | None = None
    begin: Date | None = None
    end: Date | None = None
    successor: str | None = None
    names: str = ""

    @property
    def key(self) -> object:
        """The id."""
        return self.id


class NameRow(Row, frozen=True, kw_only=True):
    """One more name of an actor; ``actor`` is its id, or the code of a state."""

    words: Word
    actor: Word
    sense: NameSense = "name"
    exact_case: bool = True

    @property
    def key(self) -> object:
        """The words with their actor."""
        return self.words, self.actor


class DiscardRow(Row, frozen=True, kw_only=True):
    """Words that hold an actor's name and mean no actor ("South China Sea")."""

    words: Word

    @property
    def key(self) -> object:
        """The words."""
        return self.words


class PersonRow(Row, frozen=True, kw_only=True):
    """A person; ``family`` is the family name where it is not the last word of the name."""

    id: Word
    name: Word
    country: str | None = None
    gender: Gender | None = None
    family: str = ""
    names: str = ""

    @property
    def key(self) -> object:
        """The id."""
        return self.id


class OfficeRow(Row, frozen=True, kw_only=True):
    """A public office; ``roles`` are further role keys by which it may be asked for."""

    id: Word
    title: Word
    role: Word
    body: Word
    code: Word
    roles: str = ""
    several: bool = False

    @property
    def key(self) -> object:
        """The id."""
        return self.id


class HoldingRow(Row, frozen=True, kw_only=True):
    """A person in an office; an open ``end`` was last checked on ``as_of``."""

    person: Word
    office: Word
    start: Date
    end: Date | None = None
    as_of: Date | None = None

    @property
    def key(self) -> object:
        """The person, the office and the first day."""
        return self.person, self.office, self.start


class MembershipRow(Row, frozen=True, kw_only=True):
    """A state in an organisation, both by code; ``end`` is the last day."""

    organisation: Word
    country: Word
    start: Date
    end: Date | None = None

    @property
    def key(self) -> object:
        """The organisation, the state and the first day."""
        return self.organisation, self.country, self.start


class FactRow(Row, frozen=True, kw_only=True):
    """One dated fact about a treaty; no ``party`` where it concerns the treaty as a whole."""

    action: TreatyAction
    date: Date
    party: str | None = None
    note: str = ""


class TreatyFactRow(FactRow, frozen=True, kw_only=True):
    """A fact in a table of its own, which names its treaty."""

    treaty: Word

    @property
    def key(self) -> object:
        """The treaty, the party and what was done when."""
        return self.treaty, self.party, self.action, self.date


class TreatyRow(Row, frozen=True, kw_only=True):
    """A treaty, its names in the press, and its curated facts."""

    id: Word
    name: Word
    names: tuple[Word, ...] = ()
    parties: tuple[Word, ...] = ()
    facts: tuple[FactRow, ...] = ()

    @property
    def key(self) -> object:
        """The id."""
        return self.id


class AgentsRow(Row, frozen=True, kw_only=True):
    """Common nouns that share a sector and a role; ``person`` tells whether one can be a single speaker."""

    sector: str
    nouns: tuple[Word, ...]
    role: str | None = None
    person: bool = True

    @property
    def key(self) -> object:
        """All of it: which noun wins is told noun by noun."""
        return self.sector, self.role, self.person, self.nouns
