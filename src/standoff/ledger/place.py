"""Where a ledger is: a path or a database URL."""

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from standoff.errors import LedgerError
from standoff.ledger.dialect import Dialect
from standoff.ledger.postgresql import PostgreSQL
from standoff.ledger.sqlite import SQLite


def dialect_of(where: str | Path) -> Dialect:
    """Return the dialect for a path, ``sqlite:///PATH`` or ``postgresql://...``.

    Raises:
        LedgerError: the URL cannot be read, or names another database.
    """
    if isinstance(where, Path) or "://" not in where:
        return SQLite(_file(str(where)))
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise LedgerError(f"a ledger's URL is like postgresql://user@host/database; {error}") from error
    match url.get_backend_name():
        case "sqlite":
            return SQLite(_file(url.database or ""))
        case "postgresql":
            return PostgreSQL(url)
        case other:
            raise LedgerError(f"a ledger is kept in SQLite or PostgreSQL, not in {other}")


def _file(path: str) -> Path:
    if path in {"", ":memory:"} or "\x00" in path:
        raise LedgerError(f"a ledger is a file, such as crisis.db, not {path!r}")
    return Path(path)
