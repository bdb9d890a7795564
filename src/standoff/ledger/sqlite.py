"""A ledger in one SQLite file: WAL, so that readers do not wait for the writer; FTS5."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, TextClause, create_engine, event, text
from sqlalchemy.dialects.sqlite import Insert, insert

from standoff.errors import LedgerError
from standoff.ledger.dialect import CLOSE, OPEN

WAIT = 30.0
"""Seconds to wait for another writer."""

WRITE = "standoff_write"
"""Execution option of a connection whose transactions write."""

_CACHE = 64 * 1024  # KiB of the file to keep in memory for each connection
_HEADER = b"SQLite format 3\x00"
_HITS = (
    "SELECT rowid AS seq, highlight({table}_fts, 0, :opening, :closing) AS marked "
    "FROM {table}_fts WHERE {table}_fts MATCH :query ORDER BY rank, rowid LIMIT :limit"
)


class SQLite:
    """The ledger in the SQLite file at ``path``."""

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, str(path)

    def engine(self, *, create: bool) -> Engine:
        """Return an engine over the file; an empty or missing one is made only with ``create``."""
        self._check(create=create)
        engine = create_engine(URL.create("sqlite", database=str(self.path)), connect_args={"timeout": WAIT})
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
        return engine

    def _check(self, *, create: bool) -> None:
        if self.path.is_dir():
            raise LedgerError(f"{self.name} is a folder; a ledger is a file, such as {self.path / 'crisis.db'}")
        if not self.path.parent.is_dir():
            raise LedgerError(f"there is no folder {self.path.parent} to hold the ledger")
        header = self._header()
        if header not in (b"", _HEADER):
            raise LedgerError(f"{self.name} is not a ledger: it is not an SQLite file")
        if not header and not create:
            raise LedgerError(f"there is no ledger at {self.name}; `standoff add` makes one")

    def _header(self) -> bytes:
        try:
            with self.path.open("rb") as file:
                return file.read(len(_HEADER))
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise LedgerError(f"{self.name} cannot be read: {error.strerror}") from error

    def make_ready(self, engine: Engine) -> None:
        """Turn on the write-ahead log, which the file remembers."""
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()

    def lock(self, connection: Connection) -> None:
        """Do nothing: ``BEGIN IMMEDIATE`` has locked the file."""

    def insert_new(self, table: Table) -> Insert:
        """Return an insert that passes over the rows that are there."""
        return insert(table).on_conflict_do_nothing()

    def hits(self, kind: str, terms: list[str], limit: int) -> TextClause:
        """Return a query of the FTS5 index; a term in quotes is a phrase to it, whatever it holds."""
        query = " ".join('"{}"'.format(term.replace('"', '""')) for term in terms)
        statement = text(_HITS.format(table=kind))
        return statement.bindparams(opening=OPEN, closing=CLOSE, query=query, limit=limit)

    def locate(self, text: str, marked: str, terms: list[str]) -> tuple[int, int]:
        """Return where the texts part: FTS5 copies the text and adds the marks."""
        start = _parting(text, marked)
        return start, start + _parting(text[start:], marked[start + len(OPEN) :])


def _on_connect(connection: Any, _: object) -> None:
    # SQLAlchemy then leaves transactions to _on_begin. NORMAL keeps the file whole through a crash of the
    # machine; the last batches may then have to be added again.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute(f"PRAGMA cache_size = -{_CACHE}")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    # A writer locks at once: upgrading a lock later can fail with nobody to wait for.
    writes = connection.get_execution_options().get(WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _parting(one: str, other: str) -> int:
    """Return how many characters two strings share from their beginning."""
    shared = min(len(one), len(other))
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), shared)
