"""What a Filter chooses: rows with the Readings that hold them, or whole documents."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from operator import itemgetter
from typing import TypeAlias

from standoff.errors import LedgerError
from standoff.ledger import Filter, Ledger
from standoff.ledger.columns import speaker
from standoff.ledger.conditions import conditions
from standoff.ledger.filter import NARRATOR
from standoff.ledger.identity import Identified, document_id, identify
from standoff.ledger.kinds import ROW_KINDS
from standoff.model import Reading, Statement

FlatRow: TypeAlias = Mapping[str, object]
_IdsByDocument: TypeAlias = Iterator[tuple[str, set[str]]]


@dataclass(frozen=True, slots=True)
class Found:
    """A Reading and those of its rows that were asked for.

    Attributes:
        document: the ledger's id of the document.
        reading: the whole Reading.
        rows: the rows asked for, in the Reading's order.
        ids: the ledger's id of each row of the Reading, by its id within the Reading.
    """

    document: str
    reading: Reading
    rows: tuple[Identified, ...]
    ids: Mapping[str, str]

    def voice(self, statement: str | None) -> str:
        """Return who makes a statement of this Reading; ``narrator`` for none."""
        if statement is None:
            return NARRATOR
        return speaker(self.statement(statement))

    def statement(self, local: str) -> Statement:
        """Return the statement with this id within the Reading."""
        return next(statement for statement in self.reading.statements if statement.id == local)


def applies(kind: str, where: Filter) -> bool:
    """Tell whether every condition of ``where`` can be asked of the rows of ``kind``."""
    try:
        conditions(kind, where)
    except LedgerError:  # which is how the ledger says that one cannot
        return False
    return True


def rows(ledger: Ledger, kinds: Sequence[str], where: Filter) -> Iterator[Found]:
    """Yield the Readings that hold rows of ``kinds`` which fit, with those rows.

    A kind of which a condition cannot be asked is left out; limit and offset count the rows of each kind.

    Raises:
        LedgerError: the ledger was changed in the meantime.
    """
    load = _loader(ledger, where)
    for document, wanted in _chosen(ledger, kinds, where):
        id_ = str(document["id"])
        yield _found(id_, load(id_), wanted)


def documents(ledger: Ledger, where: Filter) -> Iterator[FlatRow]:
    """Yield the documents that fit, as flat rows.

    Where a condition cannot be asked of documents, those fit that hold a row of which it is true. Limit and
    offset count documents.

    Raises:
        LedgerError: the ledger was changed in the meantime.
    """
    if applies("documents", where):
        return ledger.rows("documents", where)
    unbounded = replace(where, limit=None, offset=0)
    found = (document for document, _ in _chosen(ledger, tuple(ROW_KINDS), unbounded))
    end = None if where.limit is None else where.offset + where.limit
    return islice(found, where.offset, end)


def readings(ledger: Ledger, where: Filter) -> Iterator[Reading]:
    """Yield the Readings of the documents that fit, as :func:`documents` chooses them."""
    if applies("documents", where):
        return ledger.readings(where)
    return (ledger.reading(str(document["id"])) for document in documents(ledger, where))


def _loader(ledger: Ledger, where: Filter) -> Callable[[str], Reading]:
    # Where nearly all Readings are wanted, walking through them costs a third of fetching them one by one.
    if where.conditions().keys() - {"document"} or where.limit is not None or where.offset:
        return ledger.reading
    whole = ledger.readings(Filter(document=where.document))

    def following(document: str) -> Reading:
        for reading in whole:
            if document_id(reading.document.sha256) == document:
                return reading
        raise _changed()

    return following


def _found(document: str, reading: Reading, wanted: set[str]) -> Found:
    identified = identify(reading)
    chosen = tuple(row for row in identified if row.id in wanted)
    if len(chosen) != len(wanted):
        raise _changed()
    return Found(document, reading, chosen, {row.local: row.id for row in identified if row.local is not None})


def _chosen(ledger: Ledger, kinds: Sequence[str], where: Filter) -> Iterator[tuple[FlatRow, set[str]]]:
    # Documents and the rows of every kind come in the order in which they were stored, so that one walk
    # through all of them at once needs no more memory for a large ledger than for a small one.
    streams = [_by_document(ledger.rows(kind, where)) for kind in kinds if applies(kind, where)]
    heads = [next(stream, None) for stream in streams]
    for document in ledger.rows("documents", Filter(document=where.document)):
        wanted: set[str] = set()
        for at, head in enumerate(heads):
            if head is not None and head[0] == document["id"]:
                wanted |= head[1]
                heads[at] = next(streams[at], None)
        if wanted:
            yield document, wanted
    if any(heads):
        raise _changed()


def _changed() -> LedgerError:
    return LedgerError("the ledger was changed while it was exported; run the export again")


def _by_document(found: Iterator[FlatRow]) -> _IdsByDocument:
    for document, group in groupby(found, key=itemgetter("document")):
        yield str(document), {str(row["id"]) for row in group}
