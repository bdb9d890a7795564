"""Full text search: what the user typed, made safe, and what was found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Column, Connection, RowMapping, select

from standoff.errors import LedgerError
from standoff.ledger.conditions import table_of
from standoff.ledger.dialect import Dialect
from standoff.ledger.encoding import from_json, storable
from standoff.ledger.kinds import known
from standoff.ledger.tables import documents, statements
from standoff.model import Span, Statement

TERMS = 32
"""The most words and phrases that one search takes."""

_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_MOST = 10_000  # hits of one search
_AROUND = 70  # characters of text on either side of a match

_SEARCHED: dict[str, Column[str]] = {"documents": documents.c.text, "statements": statements.c.content}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A match.

    Attributes:
        kind: ``documents`` or ``statements``.
        id: the ledger's id of the row that matched.
        document: the ledger's id of its document.
        name: what the user calls the document.
        published: ISO 8601 date of reduced precision.
        snippet: the words around the match, on one line.
        start: offset in the document's text of the first match.
        end: offset after it.
    """

    kind: str
    id: str
    document: str
    name: str
    published: str | None
    snippet: str
    start: int
    end: int


def terms(query: str) -> list[str]:
    """Return the words and "quoted phrases" of a query; all must be found. No operator is known.

    Raises:
        LedgerError: there are more than :data:`TERMS`.
    """
    found = [phrase or word for phrase, word in _TERM.findall(storable(query))]
    searchable = [term for term in found if any(map(str.isalnum, term))]
    if len(searchable) > TERMS:
        raise LedgerError(f"a search takes at most {TERMS} words and phrases, not {len(searchable)}")
    return searchable


def search(connection: Connection, dialect: Dialect, kind: str, query: str, limit: int) -> Iterator[Hit]:
    """Yield the best matches first.

    Raises:
        LedgerError: the kind cannot be searched, or the query is too long.
    """
    wanted = terms(query)
    known(kind, tuple(_SEARCHED))
    if not wanted or limit < 1:
        return
    marked = {row.seq: row.marked for row in connection.execute(dialect.hits(kind, wanted, min(limit, _MOST)))}
    found = _found(connection, kind, list(marked))
    for seq, text in marked.items():
        start, end = dialect.locate(found[seq]["searched"], text, wanted)
        yield _hit(kind, found[seq], start, end)


def _found(connection: Connection, kind: str, seqs: list[int]) -> dict[int, RowMapping]:
    table = table_of(kind)
    query = select(table.c.seq, table.c.id, table.c.row, _SEARCHED[kind].label("searched"))
    query = query.add_columns(documents.c.id.label("document"), documents.c.name, documents.c.published)
    if table is not documents:
        query = query.join_from(table, documents)
    found = connection.execute(query.where(table.c.seq.in_(seqs)))
    return {row["seq"]: row for row in found.mappings()}


def _hit(kind: str, row: RowMapping, start: int, end: int) -> Hit:
    snippet = _snippet(row["searched"], start, end)
    if kind == "statements":
        content = from_json(row["row"], Statement).content
        start, end = _in_document(content, start), _in_document(content, end - 1) + 1
    names = ("id", "document", "name", "published")
    return Hit(kind=kind, **{name: row[name] for name in names}, snippet=snippet, start=start, end=end)


def _snippet(text: str, start: int, end: int) -> str:
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    words = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(text) else ''}"


def _in_document(content: tuple[Span, ...], at: int) -> int:
    """Return where in the document character ``at`` of the joined words of ``content`` stands."""
    for span in content:
        if at < len(span):
            return span.start + at
        at -= len(span) + 1
    return content[-1].end
