"""The queries behind ``Ledger.rows``, ``count`` and ``summary``."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import Column, ColumnElement, Connection, Result, Select, Table, func, select

from standoff.ledger.conditions import matching, table_of
from standoff.ledger.filter import Filter
from standoff.ledger.kinds import KINDS
from standoff.ledger.tables import Day, actors, documents, mentions, origins

Query: TypeAlias = Select[Any]

_ORIGIN = func.coalesce(documents.c.origin_id, documents.c.id)
"""A report's origin; the report itself until it is linked."""


def rows(kind: str, where: Filter) -> Query:
    """Return the query for the rows of a kind, as a table shows them."""
    gathered = {"actors": _actors, "origins": _origins}
    chosen = gathered[kind](where) if kind in gathered else _rows(kind, where)
    return page(chosen, where)


def count(kind: str, where: Filter) -> Query:
    """Return the query for how many rows match, limit and offset left aside."""
    if kind == "actors":
        return select(func.count(mentions.c.actor.distinct())).join(actors).where(matching(kind, where))
    if kind == "origins":
        return select(func.count(_ORIGIN.distinct())).where(matching(kind, where))
    return select(func.count()).select_from(table_of(kind)).where(matching(kind, where))


def streamed(connection: Connection, query: Query, at_a_time: int = 500) -> Result[Any]:
    """Return the records of a query, fetched ``at_a_time``; to be closed, as a server keeps a cursor."""
    return connection.execute(query, execution_options={"yield_per": at_a_time})


def summary(connection: Connection) -> dict[str, int | str | None]:
    """Return how many rows of each kind there are, and the first and last day of publication."""
    found: dict[str, int | str | None] = {kind: connection.scalar(count(kind, Filter())) for kind in KINDS}
    days = select(func.min(documents.c.window_start), func.max(documents.c.window_end))
    first, last = connection.execute(days).one()
    return {**found, "first_published": first, "last_published": last}


def types(kind: str) -> dict[str, tuple[type, bool]]:
    """Return the Python type of each column that :func:`rows` gives, and whether it holds days."""
    columns = rows(kind, Filter()).selected_columns
    return {column.name: (column.type.python_type, isinstance(column.type, Day)) for column in columns}


def _rows(kind: str, where: Filter) -> Query:
    table = table_of(kind)
    chosen = select(*_shown(table)).where(matching(kind, where)).order_by(table.c.seq)
    return chosen if table is documents else chosen.join(documents, table.c.document == documents.c.id)


def _shown(table: Table) -> Sequence[ColumnElement[Any]]:
    own: list[Column[Any]] = [column for column in table.c if not column.info.get("hidden")]
    if table is documents:
        return own
    # After the row's own id and its document's: what one calls the document, and when it was published.
    return [*own[:2], documents.c.name.label("document_name"), documents.c.published, *own[2:]]


def _actors(where: Filter) -> Query:
    total = func.count(mentions.c.document.distinct()).label("documents")
    return (
        select(
            actors.c.id,
            actors.c.name,
            actors.c.code,
            _rows_as("source", "statements"),
            _rows_as("actor", "events_as_actor"),
            _rows_as("recipient", "events_as_recipient"),
            total,
        )
        .join_from(mentions, actors)
        .where(matching("actors", where))
        .group_by(mentions.c.actor, actors.c.key)
        .order_by(total.desc(), actors.c.name, actors.c.code, actors.c.key)
    )


def _origins(where: Filter) -> Query:
    reports = func.count().over(partition_by=_ORIGIN).label("reports")
    size = select(documents.c.id, _ORIGIN.label("origin"), reports).subquery()
    return (
        select(
            size.c.origin,
            size.c.reports,
            documents.c.id.label("document"),
            documents.c.name.label("document_name"),
            documents.c.published,
            documents.c.publisher,
            origins.c.reason,
            origins.c.score,
            origins.c.twin,
        )
        .join_from(documents, size, size.c.id == documents.c.id)
        .outerjoin(origins, origins.c.document == documents.c.id)
        .where(matching("origins", where))
        .order_by(size.c.reports.desc(), size.c.origin, documents.c.window_start, documents.c.id)
    )


def _rows_as(role: str, name: str) -> ColumnElement[int]:
    return func.count().filter(mentions.c.role == role).label(name)


def page(query: Query, where: Filter) -> Query:
    """Return the query with the limit and offset of ``where``."""
    if where.limit is not None:
        query = query.limit(where.limit)
    return query.offset(where.offset) if where.offset else query
