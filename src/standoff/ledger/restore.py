"""Whole Readings back from the tables."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from standoff.ledger.conditions import table_of
from standoff.ledger.encoding import from_json
from standoff.ledger.kinds import ROW_KINDS, Row
from standoff.ledger.queries import Query, streamed
from standoff.ledger.tables import documents, runs
from standoff.model import Document, Reading, Run

_CHUNK = 64
"""How many readings are put together at a time."""


def readings(connection: Connection, chosen: Query) -> Iterator[Reading]:
    """Yield the Readings of the documents whose ``id`` the query ``chosen`` gives, in its order."""
    with streamed(connection, chosen, _CHUNK) as result:
        for part in result.partitions():
            yield from _together(connection, [record.id for record in part])


def _together(connection: Connection, ids: Sequence[str]) -> Iterator[Reading]:
    heads = _heads(connection, ids)
    rows = {kind: _rows(connection, kind, ids) for kind in ROW_KINDS}
    for id_ in ids:
        yield _reading(heads[id_], {kind: tuple(found[id_]) for kind, found in rows.items()})


def _heads(connection: Connection, ids: Sequence[str]) -> dict[str, RowMapping]:
    table = documents.c
    query = select(table.id, table.row, table.text, table.notes, table.origin_id, runs.c.row.label("run"))
    found = connection.execute(query.join_from(documents, runs).where(table.id.in_(ids)))
    return {record["id"]: record for record in found.mappings()}


def _rows(connection: Connection, kind: str, ids: Sequence[str]) -> dict[str, list[Row]]:
    table = table_of(kind).c
    query = select(table.document, table.row).where(table.document.in_(ids)).order_by(table.seq)
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for record in connection.execute(query):
        found[record.document].append(from_json(record.row, ROW_KINDS[kind]))
    return found


def _reading(head: RowMapping, rows: dict[str, Any]) -> Reading:
    document: Document = from_json(head["row"], Document, defaults={"text": head["text"]})
    return Reading(
        document=replace(document, origin_id=head["origin_id"]),
        notes=from_json(head["notes"], tuple[str, ...]),
        run=from_json(head["run"], Run | None),
        **rows,
    )
