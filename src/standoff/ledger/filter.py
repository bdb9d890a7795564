"""Which rows are asked for."""

from dataclasses import dataclass, fields
from typing import get_args

from standoff.errors import LedgerError
from standoff.ledger.dates import days
from standoff.model.terms import Act, EventType, Reality

NARRATOR = "narrator"
STATEMENT = "statement"

_TOO_MANY = 2**63  # what a database cannot count to
_WORDS = {"type": get_args(EventType), "act": get_args(Act), "reality": get_args(Reality)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Conditions that all must hold; ``None`` asks for nothing.

    An *actor* is given by a part of its name in any case (``varn``), by its code (``RUS`` takes in
    ``RUS-GOV``), or by its id (``Q159``). A word in capitals that is part of a name must stand there in
    capitals, so that ``RUS`` does not find Belarus.

    Attributes:
        actor: who did it (events), said it (statements) or is a party (commitments); on documents, who
            is named in any row; on actors, the actor itself.
        recipient: to whom it was done (events) or said (statements).
        source: part of the words that name a statement's source, or its actor; on the rows inside a
            statement, the source of that one.
        type: PLOVER type of an event.
        act: speech act of a statement, or of the one that the row stands in.
        since: first day, as ISO 8601 date of reduced precision. A row with days of its own must overlap;
            any other is dated by its document's publication.
        until: last day; ``2031-03`` is its last day.
        reality: what the voice says of an event's happening.
        voice: ``narrator``, ``statement``, or the actor in whose statement the row stands.
        document: a document's name, or the beginning of its id.
        limit: at most so many rows.
        offset: leave out the first so many.

    Raises:
        LedgerError: a word that is not in its vocabulary, a date that is none, a number below zero.
    """

    actor: str | None = None
    recipient: str | None = None
    source: str | None = None
    type: str | None = None
    act: str | None = None
    since: str | None = None
    until: str | None = None
    reality: str | None = None
    voice: str | None = None
    document: str | None = None
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        for name, words in _WORDS.items():
            value = getattr(self, name)
            if value is not None and value not in words:
                raise LedgerError(f"{name}: {value!r} is none of {', '.join(words)}")
        for name in ("since", "until"):
            value = getattr(self, name)
            if value is not None and days(value).first is None:
                raise LedgerError(f"{name}: {value!r} is not a date; write 2031-03-05, 2031-03 or 2031")
        if not (0 <= self.offset < _TOO_MANY and 0 <= (self.limit or 0) < _TOO_MANY):
            raise LedgerError("limit and offset count from 0, and not beyond 2**63")

    def conditions(self) -> dict[str, str]:
        """Return the conditions that were given, without limit and offset."""
        names = (field.name for field in fields(self) if field.name not in {"limit", "offset"})
        return {name: value for name in names if (value := getattr(self, name)) is not None}
