"""A ledger in a PostgreSQL database: one for a team."""

import importlib.util
import re

from sqlalchemy import URL, Connection, Engine, Table, TextClause, create_engine, text
from sqlalchemy.dialects.postgresql import Insert, insert

from standoff.errors import LedgerError
from standoff.ledger.dialect import CLOSE, OPEN

_DRIVER = "postgresql+psycopg"
_LOCK = 0x5354414E44  # any number, the same in every Standoff
_HITS = (
    "SELECT seq, ts_headline('standoff', {column}, query, :options) AS marked FROM ("
    "SELECT seq, {column}, query, ts_rank(search, query) AS score FROM {table}, (SELECT {query} AS query) q "
    "WHERE search @@ query ORDER BY score DESC, seq LIMIT :limit) best ORDER BY score DESC, seq"
)
_COLUMN = {"documents": "text", "statements": "content"}


class PostgreSQL:
    """The ledger in the database at ``url``."""

    def __init__(self, url: URL) -> None:
        self.url, self.name = url.set(drivername=_DRIVER), url.render_as_string(hide_password=True)

    def engine(self, *, create: bool) -> Engine:
        """Return an engine; whether the database holds a ledger is seen when it is asked."""
        if importlib.util.find_spec("psycopg") is None:
            raise LedgerError("a ledger in PostgreSQL needs psycopg: python -m pip install 'standoff[postgres]'")
        return create_engine(self.url)

    def make_ready(self, engine: Engine) -> None:
        """Do nothing: a database is ready."""

    def lock(self, connection: Connection) -> None:
        """Take the one lock that every writer takes, so that two batches cannot deadlock."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})

    def insert_new(self, table: Table) -> Insert:
        """Return an insert that passes over the rows that are there."""
        return insert(table).on_conflict_do_nothing()

    def hits(self, kind: str, terms: list[str], limit: int) -> TextClause:
        """Return a query of the tsvector; each term is a phrase."""
        names = {f"term{number}": term for number, term in enumerate(terms)}
        query = " && ".join(f"phraseto_tsquery('standoff', :{name})" for name in names)
        statement = _HITS.format(table=kind, column=_COLUMN[kind], query=query)
        options = f"HighlightAll=true, StartSel={OPEN}, StopSel={CLOSE}"
        return text(statement).bindparams(options=options, limit=limit, **names)

    def locate(self, text: str, marked: str, terms: list[str]) -> tuple[int, int]:
        """Return where a term stands to the letter, else where the first of its words is marked."""
        for term in terms:
            match = re.search(rf"\b{re.escape(term)}\b", text, re.IGNORECASE)
            if match:
                return match.span()
        word = marked.partition(OPEN)[2].partition(CLOSE)[0]
        start = max(text.find(word), 0)
        return start, start + len(word)
