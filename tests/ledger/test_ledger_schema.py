"""The tables, their migrations and their documentation say the same."""

import re
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from standoff.ledger import Ledger
from standoff.ledger.migrate import VERSION_TABLE
from standoff.ledger.place import dialect_of
from standoff.ledger.tables import metadata
from standoff.model import Reading

DOCS = Path(__file__).parents[2] / "docs" / "ledger.md"


def ours(_object: object, name: str | None, kind: str, _reflected: bool, _compared: object) -> bool:
    """Leave out what full text search adds beside the shared tables."""
    return not (kind in {"table", "column", "index"} and re.search(r"_fts|search$", name or ""))


def test_the_migrations_make_the_tables(where: str) -> None:
    Ledger(where).close()
    engine = dialect_of(where).engine(create=False)
    with engine.connect() as connection:
        options: dict[str, Any] = {
            "version_table": VERSION_TABLE,
            "include_object": ours,
            "compare_type": True,
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: str(table.name))
def test_every_column_is_documented(table: Any) -> None:
    section = DOCS.read_text(encoding="utf-8").partition(f"### `{table.name}`")[2].partition("\n### ")[0]
    assert [column.name for column in table.c if f"`{column.name}`" not in section] == []


def test_every_span_of_a_reading_can_be_found_by_sql(where: str, harbour: Reading) -> None:
    with Ledger(where) as ledger:
        ledger.add(harbour)
    engine = dialect_of(where).engine(create=False)
    with engine.connect() as connection:
        query = 'SELECT start, "end", text FROM spans UNION SELECT start, "end", text FROM mentions'
        found = {tuple(row) for row in connection.execute(text(query))}
    engine.dispose()
    assert found == {(span.start, span.end, span.text) for span in harbour.spans()}


def test_a_mention_leads_to_its_row_by_sql(where: str, harbour: Reading) -> None:
    with Ledger(where) as ledger:
        ledger.add(harbour)
    engine = dialect_of(where).engine(create=False)
    query = (
        "SELECT events.trigger FROM events "
        "JOIN mentions ON mentions.kind = 'events' AND mentions.row = events.seq "
        "JOIN actors ON actors.key = mentions.actor "
        "WHERE mentions.role = 'recipient' AND actors.code = 'SUD'"
    )
    with engine.connect() as connection:
        assert connection.scalars(text(query)).all() == ["shelled"]
    engine.dispose()
