"""One report of an event: an event row with the voice that tells it, ready for comparison."""

import datetime as dt
from dataclasses import dataclass

from standoff.model.terms import Act, EventType, Reality

NARRATOR = "narrator"


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """The days between which something lies, both included."""

    first: dt.date
    last: dt.date

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first}..{self.last}"

    @property
    def length(self) -> int:
        """How many days lie within."""
        return (self.last - self.first).days + 1

    def gap(self, other: "Days") -> int:
        """Return the days from the end of one to the beginning of the other; 0 where they overlap."""
        return max((other.first - self.last).days, (self.first - other.last).days, 0)


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """An actor without the words that name it.

    Attributes:
        id: Wikidata QID or slug.
        name: the register's name, or the fullest in the text.
        code: ``RUS``, ``RUS-GOV``, ``NATO``; empty where unknown.
        person: whether the register knows it as a person.
    """

    id: str
    name: str
    code: str = ""
    person: bool = False

    @property
    def root(self) -> str:
        """The code without its sector (``RUS-GOV`` -> ``RUS``); empty where there is no code."""
        return self.code.partition("-")[0]


@dataclass(frozen=True, slots=True, order=True)
class Site:
    """Where: ``key`` is the GeoNames id, or the name in lower case where there is none; ``country`` ISO alpha-3."""

    key: str
    name: str
    country: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """A count that belongs to an event.

    Attributes:
        value: in units of ``unit``.
        unit: what is counted, as the text has it.
        role: ``force``, ``killed``, ``injured``, ``detained`` or ``object``.
        words: what stands right before the number ("killed at least"), which says how exact it is.
    """

    value: float
    unit: str
    role: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who tells it.

    Attributes:
        key: the same for two reports told by one voice: the speakers' ids, or the narrator of one origin.
        name: as a table shows it; ``narrator`` outside of any statement.
        statement: id of the statement; ``None`` is the narrator.
        speakers: who makes the statement; empty where that could not be told.
        act: speech act of the statement.
        negated: the text says that it was not said.
        said_on: when it was said; ``None`` where the text does not tell.
    """

    key: str
    name: str = NARRATOR
    statement: str | None = None
    speakers: tuple[Party, ...] = ()
    act: Act | None = None
    negated: bool = False
    said_on: Days | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report of an event.

    Attributes:
        id: id of the event row in the ledger.
        document: id of the document.
        published: days of publication; ``None`` where not known.
        date: when it happened or is due; ``None`` where the text does not tell.
        origin: near-duplicate cluster of the document; ``None`` where origins are not linked.
        trigger: the words that tell it.
        start: where they begin in the text.
        sentence: the words around, at most a few hundred characters.
        countries: ISO alpha-3 of the countries in which the places lie that the sentence names as places.
    """

    id: str
    document: str
    voice: Voice
    type: EventType
    mode: str | None = None
    reality: Reality = "occurred"
    published: Days | None = None
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    date: Days | None = None
    place: Site | None = None
    amounts: tuple[Amount, ...] = ()
    origin: str | None = None
    trigger: str = ""
    start: int = 0
    sentence: str = ""
    countries: frozenset[str] = frozenset()

    @property
    def said(self) -> Days | None:
        """When the voice took this position: when it was said, else when that was published."""
        return self.voice.said_on or self.published
