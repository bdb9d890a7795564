"""Readings into tables: the rows of a batch, and one transaction that writes them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any, TypeAlias

import msgspec
from sqlalchemy import Connection, Table, delete, func, select

from standoff.ledger import tables
from standoff.ledger.columns import COLUMNS, Columns, Surroundings, own_days, speaker
from standoff.ledger.conditions import table_of
from standoff.ledger.dates import Days, days
from standoff.ledger.dialect import Dialect
from standoff.ledger.encoding import storable, to_json
from standoff.ledger.identity import Identified, actor_key, document_id, identify, run_id
from standoff.ledger.kinds import ROW_KINDS
from standoff.ledger.pointers import actors_of, extent, spans_of
from standoff.model import Document, Reading, Run, Span

Counters: TypeAlias = dict[str, Iterator[int]]

# A row must come after those that it refers to by a foreign key.
_ORDER = (tables.runs, tables.documents, tables.document_runs, tables.actors)
_SHARED = {tables.runs, tables.document_runs, tables.actors}


def write(connection: Connection, dialect: Dialect, readings: Sequence[Reading]) -> int:
    """Write those readings that the ledger lacks, within the transaction of ``connection``.

    Returns:
        How many were written. A text that another run had read gets its rows replaced.
    """
    new = _lacking(connection, readings)
    texts = list(new)
    connection.execute(delete(tables.documents).where(tables.documents.c.id.in_(texts)))
    counters = {kind: _counter(connection, kind) for kind in ("documents", *ROW_KINDS)}
    for table, rows in _gathered(new.values(), counters).items():
        connection.execute(dialect.insert_new(table) if table in _SHARED else table.insert(), rows)
    return len(new)


def stored_runs(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Return the id of the run whose rows the ledger holds, by document."""
    table = tables.documents.c
    found = connection.execute(select(table.id, table.run).where(table.id.in_(ids)))
    return {row.id: row.run for row in found}


def _lacking(connection: Connection, readings: Sequence[Reading]) -> dict[str, Reading]:
    ids = [document_id(reading.document.sha256) for reading in readings]
    stored = stored_runs(connection, ids)
    new: dict[str, Reading] = {}
    for id_, reading in zip(ids, readings, strict=True):
        run = run_id(reading.run)
        if stored.get(id_) != run:
            stored[id_], new[id_] = run, reading
    return new


def _counter(connection: Connection, kind: str) -> Iterator[int]:
    # Safe, as the transaction keeps other writers out.
    last = connection.scalar(select(func.max(table_of(kind).c.seq)))
    return count((last or 0) + 1)


def _gathered(readings: Iterable[Reading], counters: Counters) -> dict[Table, list[Columns]]:
    rows: defaultdict[Table, list[Columns]] = defaultdict(list, {table: [] for table in _ORDER})
    for reading in readings:
        for table, row in _rows_of(reading, counters):
            rows[table].append(_stored(row))
    for table in _SHARED:
        rows[table] = list({tuple(row.values()): row for row in rows[table]}.values())
    return {table: listed for table, listed in rows.items() if listed}


def _stored(row: Columns) -> Columns:
    return {name: storable(value) if isinstance(value, str) else value for name, value in row.items()}


def _rows_of(reading: Reading, counters: Counters) -> Iterator[tuple[Table, Columns]]:
    document = document_id(reading.document.sha256)
    published = days(reading.document.published)
    yield tables.runs, _run(reading.run)
    yield tables.documents, {"seq": next(counters["documents"]), **_document(reading, published)}
    yield tables.document_runs, {"document": document, "run": run_id(reading.run), "stored_at": _now()}
    numbered = [(next(counters[row.kind]), row) for row in identify(reading)]
    around = _surroundings(reading, numbered)
    for seq, row in numbered:
        own = COLUMNS[row.kind](row.row, around)
        yield table_of(row.kind), {"seq": seq, "document": document, **_common(row, published), **own}
        at = {"document": document, "kind": row.kind, "row": seq}
        yield from _mentions(row, at)
        yield from ((tables.spans, {**at, "role": role, **_place(span)}) for role, span in spans_of(row.row))


def _surroundings(reading: Reading, numbered: list[tuple[int, Identified]]) -> Surroundings:
    named = [(seq, row) for seq, row in numbered if row.local is not None]
    return Surroundings(
        ids={str(row.local): row.id for _, row in named},
        seqs={str(row.local): seq for seq, row in named},
        speakers={statement.id: speaker(statement) for statement in reading.statements},
    )


def _run(run: Run | None) -> Columns:
    return {
        "id": run_id(run),
        "version": run.version if run else None,
        "model": run.model if run else None,
        "register": run.register if run else None,
        "row": to_json(msgspec.to_builtins(run)),
    }


def _document(reading: Reading, published: Days) -> Columns:
    document = reading.document
    return {
        **{name: getattr(document, name) for name in _DOCUMENT_FIELDS},
        "id": document_id(document.sha256),
        "characters": len(document.text),
        "statements": len(reading.statements),
        "events": len(reading.events),
        "run": run_id(reading.run),
        **_window(published),
        "notes": to_json(reading.notes),
        "row": _document_json(document),
    }


_DOCUMENT_FIELDS = (
    "name",
    "title",
    "byline",
    "publisher",
    "url",
    "published",
    "language",
    "sha256",
    "text",
)


def _document_json(document: Document) -> str:
    data: dict[str, Any] = msgspec.to_builtins(document)
    if storable(document.text) == document.text:
        del data["text"]  # the column has it, to the letter
    return to_json(data)


def _common(row: Identified, published: Days) -> Columns:
    start, end = extent(row.row)
    own = own_days(row.row)
    return {
        "id": row.id,
        "start": start,
        "end": end,
        **_window(own if own.first else published),
        "local": row.local,
        "row": row.json,
    }


def _window(window: Days) -> Columns:
    return {"window_start": window.first, "window_end": window.last}


def _mentions(row: Identified, at: Columns) -> Iterator[tuple[Table, Columns]]:
    named = set()
    for role, actor in actors_of(row.row):
        key = actor_key(actor.id, actor.name, actor.code)
        if (role, key) not in named:
            named.add((role, key))
            folded = actor.name.casefold()
            yield (
                tables.actors,
                {"key": key, "id": actor.id, "name": actor.name, "code": actor.code, "folded": folded},
            )
            yield tables.mentions, {**at, "role": role, "actor": key, **_place(actor.span)}


def _place(span: Span) -> Columns:
    return {"start": span.start, "end": span.end, "text": span.text}


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
