"""Full text search over documents and statements.

SQLite: FTS5 tables over the words that the tables hold, kept in step by triggers. PostgreSQL: a
generated column. Both take English words by their stem.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

_COLUMNS = {"documents": "text", "statements": "content"}

_SQLITE = (
    """CREATE VIRTUAL TABLE {table}_fts USING fts5(
        {column},
        content = '{table}', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
    )""",
    """CREATE TRIGGER {table}_fts_added AFTER INSERT ON {table} BEGIN
        INSERT INTO {table}_fts (rowid, {column}) VALUES (new.seq, new.{column});
    END""",
    """CREATE TRIGGER {table}_fts_removed AFTER DELETE ON {table} BEGIN
        INSERT INTO {table}_fts ({table}_fts, rowid, {column}) VALUES ('delete', old.seq, old.{column});
    END""",
    "INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')",
)

# English stems, but no stop words: "the" counts in a phrase, as it does in SQLite. A tsvector holds 1 MiB
# at most; a text with more different words is searched by its beginning.
_CONFIGURATION = (
    "CREATE TEXT SEARCH DICTIONARY standoff_stem (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION standoff (COPY = english)",
    "ALTER TEXT SEARCH CONFIGURATION standoff ALTER MAPPING REPLACE english_stem WITH standoff_stem",
    """CREATE FUNCTION standoff_words(body text) RETURNS tsvector
        LANGUAGE plpgsql IMMUTABLE SET search_path FROM CURRENT AS $$
    BEGIN
        RETURN to_tsvector('standoff', body);
    EXCEPTION WHEN program_limit_exceeded THEN
        RETURN to_tsvector('standoff', left(body, 100000));
    END $$""",
)
_POSTGRESQL = (
    "ALTER TABLE {table} ADD COLUMN search tsvector GENERATED ALWAYS AS (standoff_words({column})) STORED",
    "CREATE INDEX ix_{table}_search ON {table} USING gin (search)",
)


def upgrade() -> None:
    """Make the index of what is there, and keep it in step from now on."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in () if on_sqlite else _CONFIGURATION:
        op.execute(statement)
    for table, column in _COLUMNS.items():
        for statement in _SQLITE if on_sqlite else _POSTGRESQL:
            op.execute(statement.format(table=table, column=column))


def downgrade() -> None:
    """Drop the index."""
    for table in _COLUMNS:
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"DROP TRIGGER {table}_fts_added")
            op.execute(f"DROP TRIGGER {table}_fts_removed")
            op.execute(f"DROP TABLE {table}_fts")
        else:
            op.execute(f"ALTER TABLE {table} DROP COLUMN search")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION standoff_words(text)")
        op.execute("DROP TEXT SEARCH CONFIGURATION standoff")
        op.execute("DROP TEXT SEARCH DICTIONARY standoff_stem")
