"""Ids of rows: hashes of what they say, so that reading a text again gives the same ids.

A row's id hashes its kind, its document and its JSON without the ids that are only
unique within a Reading. The second of two rows alike gets an id of its own by its number.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from standoff.errors import ReadingError
from standoff.ledger.encoding import to_json
from standoff.ledger.kinds import ROW_KINDS, Row
from standoff.model import Reading, Run

_LOCAL = {"id", "statement", "parent", "event", "voice"}
_LENGTH = 16  # hex digits: 64 bits, a chance of 1 in 40 million that any two of a million rows collide


@dataclass(frozen=True, slots=True)
class Identified:
    """A row of a Reading with its kind, its id in the ledger and its JSON."""

    kind: str
    id: str
    row: Row
    json: str

    @property
    def local(self) -> str | None:
        """The row's id within its Reading; ``None`` for the kinds that have none."""
        return getattr(self.row, "id", None)


def document_id(sha256: str) -> str:
    """Return the ledger's id of the text with this hash: the hash's first 16 digits."""
    return sha256[:_LENGTH]


def run_id(run: Run | None) -> str:
    """Return the ledger's id of a run."""
    return _digest("run", to_json(msgspec.to_builtins(run)))


def actor_key(id_: str, name: str, code: str) -> str:
    """Return the ledger's key of an actor under one name and code."""
    return _digest("actor", to_json([id_, name, code]))


def identify(reading: Reading) -> tuple[Identified, ...]:
    """Return the rows of a Reading with their ids, in the Reading's order.

    Raises:
        ReadingError: two rows have one local id, or a row refers to one that is not there.
    """
    seen: Counter[str] = Counter()
    rows = tuple(
        _identified(kind, row, reading.document.sha256, seen) for kind in ROW_KINDS for row in getattr(reading, kind)
    )
    _check_references(reading.document.name, rows)
    return rows


def _identified(kind: str, row: Row, sha256: str, seen: Counter[str]) -> Identified:
    data = msgspec.to_builtins(row)
    said = to_json({name: value for name, value in data.items() if name not in _LOCAL})
    digest = _digest(kind, sha256, said)
    seen[digest] += 1
    if seen[digest] > 1:
        digest = _digest(kind, sha256, said, str(seen[digest]))
    return Identified(kind, digest, row, to_json(data))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_LENGTH]


def _check_references(name: str, rows: tuple[Identified, ...]) -> None:
    count = Counter(row.local for row in rows if row.local is not None)
    twice = [local for local, times in count.items() if times > 1]
    if twice:
        raise ReadingError(f"{name}: two rows have the id {twice[0]!r}")
    for kind, local, reference in _references(rows):
        if reference not in count:
            raise ReadingError(f"{name}: {local or kind} refers to {reference!r}, which the reading lacks")


def _references(rows: tuple[Identified, ...]) -> Iterator[tuple[str, str | None, str]]:
    for row in rows:
        for field in _LOCAL - {"id"}:
            reference = getattr(row.row, field, None)
            if reference is not None:
                yield row.kind, row.local, reference
