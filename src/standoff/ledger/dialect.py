"""What differs between the databases that can hold a ledger."""

from typing import Protocol

from sqlalchemy import Connection, Engine, Insert, Table, TextClause

OPEN, CLOSE = "\ue0f0", "\ue0f1"
"""What marks a match in :meth:`Dialect.hits`: code points for private use."""


class Dialect(Protocol):
    """One database's ways."""

    name: str
    """How messages call it: a path, or a URL without its password."""

    def engine(self, *, create: bool) -> Engine:
        """Return an engine.

        Raises:
            LedgerError: there is nothing to open, and ``create`` is false; or it is no ledger.
        """
        ...

    def make_ready(self, engine: Engine) -> None:
        """Set what an empty database needs before its tables are made."""
        ...

    def lock(self, connection: Connection) -> None:
        """Keep other writers out until the transaction ends."""
        ...

    def insert_new(self, table: Table) -> Insert:
        """Return an insert that passes over the rows that are there."""
        ...

    def hits(self, kind: str, terms: list[str], limit: int) -> TextClause:
        """Return a query for the best matches: ``seq`` of the row, and its text as ``marked``.

        In ``marked``, matches stand between :data:`OPEN` and :data:`CLOSE`.
        """
        ...

    def locate(self, text: str, marked: str, terms: list[str]) -> tuple[int, int]:
        """Return where in ``text`` the first match begins and ends."""
        ...
