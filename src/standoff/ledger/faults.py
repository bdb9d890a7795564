"""The databases' own errors, in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from standoff.errors import LedgerError
from standoff.ledger.sqlite import WAIT

_WORDS = {
    "database is locked": f"another program has been writing to it for {WAIT:.0f} s; wait until it is done",
    "database is busy": "another program is using it; wait until it is done",
    "readonly database": "it may only be read: give write permission for the file and its folder",
    "unable to open database file": "the file cannot be opened; see its permissions and its folder's",
    "file is not a database": "it is not an SQLite file",
    "disk image is malformed": "the file is damaged; restore a copy of it",
    "database or disk is full": "the disk is full",
    "disk i/o error": "the disk reports an error",
    "password authentication failed": "the server does not accept the user name or password",
    "connection refused": "no server answers there",
    "does not exist": "the server has no such database, user or table",
}


@contextmanager
def in_plain_words(name: str) -> Iterator[None]:
    """Turn an error of the database called ``name`` into a LedgerError."""
    try:
        yield
    except DBAPIError as error:
        said = " ".join(str(error.orig).split())
        known = (words for key, words in _WORDS.items() if key in said.lower())
        raise LedgerError(f"{name}: {next(known, said)}") from error
    except SQLAlchemyError as error:
        raise LedgerError(f"{name}: {error}") from error
