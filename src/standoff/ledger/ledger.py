"""The ledger: readings in, rows out."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from sqlalchemy import Connection, select

from standoff.errors import LedgerError
from standoff.ledger import queries, restore
from standoff.ledger.conditions import matching
from standoff.ledger.faults import in_plain_words
from standoff.ledger.filter import Filter
from standoff.ledger.frames import frame
from standoff.ledger.identity import document_id, run_id
from standoff.ledger.kinds import known
from standoff.ledger.migrate import bring_up_to_date
from standoff.ledger.origins import counted
from standoff.ledger.place import dialect_of
from standoff.ledger.search import Hit, search
from standoff.ledger.sqlite import WRITE
from standoff.ledger.tables import documents
from standoff.ledger.writer import stored_runs, write
from standoff.model import Reading, Run

if TYPE_CHECKING:
    import polars

_EVERYTHING = Filter()


class Ledger:
    """A store of readings: an SQLite file, or a PostgreSQL database.

    It may be used by several threads. Readers and one writer do not wait for each other; a second writer
    waits for the first.

    Args:
        where: a path, ``sqlite:///PATH`` or ``postgresql://user@host/database``.
        create: make the ledger where there is none.

    Raises:
        LedgerError: there is no ledger, what is there is none, it was written by a newer Standoff, or it
            cannot be opened or upgraded.
    """

    def __init__(self, where: str | Path, *, create: bool = True) -> None:
        self._dialect = dialect_of(where)
        self._engine = self._dialect.engine(create=create)
        try:
            with in_plain_words(self._dialect.name):
                bring_up_to_date(self._engine, self._dialect, create=create)
        except LedgerError:
            self.close()
            raise

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection that is not in use."""
        self._engine.dispose()

    def add(self, reading: Reading) -> bool:
        """Store a reading in one transaction.

        Returns:
            False where the ledger holds this text from the same run already: then nothing changes, also
            where the text comes under another name. The rows of another run are replaced.

        Raises:
            SpanError: a span does not fit the text.
            ReadingError: two rows have one id, or a row refers to one that is not there.
            LedgerError: the database cannot be written.
        """
        return self._write([reading]) == 1

    def add_many(self, readings: Iterable[Reading], batch: int = 64) -> int:
        """Store readings, ``batch`` of them to a transaction.

        A batch is stored whole or not at all. What came before a kill or an error stays; add the same
        readings again to go on.

        Returns:
            How many the ledger did not hold.

        Raises:
            SpanError: as :meth:`add` does.
            ReadingError: as :meth:`add` does.
            LedgerError: as :meth:`add` does.
        """
        source = iter(readings)
        added = 0
        while part := list(islice(source, batch)):
            added += self._write(part)
        return added

    def has(self, sha256: str, run: Run | None) -> bool:
        """Tell whether the ledger holds the text with this hash as this run read it."""
        id_ = document_id(sha256)
        with self._reading() as connection:
            return stored_runs(connection, [id_]).get(id_) == run_id(run)

    def rows(self, kind: str, where: Filter = _EVERYTHING) -> Iterator[dict[str, object]]:
        """Yield rows of a kind as flat dictionaries, in the order in which they were stored.

        Args:
            kind: one of :data:`~standoff.ledger.KINDS`, or ``origins``. Actors come with those in most documents
                first, origins with those of most reports.
            where: which rows.

        Raises:
            LedgerError: no such kind, or a filter that does not apply to it.
        """
        query = queries.rows(known(kind), where)
        return self._rows(query)

    def count(self, kind: str, where: Filter = _EVERYTHING) -> int:
        """Return how many rows match; limit and offset are left aside.

        Raises:
            LedgerError: as :meth:`rows` does.
        """
        with self._reading() as connection:
            return connection.scalar(queries.count(known(kind), where)) or 0

    def readings(self, where: Filter = _EVERYTHING) -> Iterator[Reading]:
        """Yield whole Readings, equal to those that were added.

        Args:
            where: which documents.

        Raises:
            LedgerError: a filter that does not apply to documents.
        """
        query = queries.page(select(documents.c.id).where(matching("documents", where)), where)
        return self._readings(query.order_by(documents.c.seq))

    def reading(self, document_id: str) -> Reading:
        """Return the Reading of one document.

        Args:
            document_id: the ledger's id of it, in full.

        Raises:
            LedgerError: the ledger has no such document.
        """
        for reading in self._readings(select(documents.c.id).where(documents.c.id == document_id)):
            return reading
        raise LedgerError(f"{self._dialect.name} holds no document with the id {document_id!r}")

    def search(
        self, query: str, limit: int = 20, kind: Literal["documents", "statements"] = "documents"
    ) -> Iterator[Hit]:
        """Yield the texts, or the statements, that hold every word and "quoted phrase" of the query.

        The best match comes first. Words are compared by their stem ("sanctions" finds "sanctioned").
        """
        with self._reading() as connection:
            yield from search(connection, self._dialect, kind, query, limit)

    def frame(self, kind: str, where: Filter = _EVERYTHING) -> "polars.DataFrame":
        """Return the rows of a kind as a DataFrame; its schema does not depend on the rows.

        Raises:
            LedgerError: polars is not installed; or as :meth:`rows` does.
        """
        return frame(self.rows(kind, where), queries.types(kind))

    def origins(self, documents: Iterable[str] | None = None) -> dict[str, int]:
        """Return how many reports each origin has, the largest first; its length is the number of origins.

        Args:
            documents: ids of the reports to count; ``None`` counts all. A report that has not been linked is
                an origin of its own.
        """
        with self._reading() as connection:
            return counted(connection, documents)

    def summary(self) -> dict[str, int | str | None]:
        """Return how many rows of each kind there are, ``first_published`` and ``last_published``."""
        with self._reading() as connection:
            return queries.summary(connection)

    def _write(self, readings: list[Reading]) -> int:
        for reading in readings:
            reading.check()
        with self.writing() as connection:
            return write(connection, self._dialect, readings)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection whose transaction keeps other writers out, for what links rows across documents.

        It is committed at the end, or rolled back by an error.
        """
        with in_plain_words(self._dialect.name), self._engine.connect() as connection:
            connection.execution_options(**{WRITE: True})
            with connection.begin():
                self._dialect.lock(connection)
                yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with in_plain_words(self._dialect.name), self._engine.connect() as connection:
            yield connection

    def _rows(self, query: queries.Query) -> Iterator[dict[str, object]]:
        with self._reading() as connection, queries.streamed(connection, query) as result:
            for record in result.mappings():
                yield dict(record)

    def _readings(self, query: queries.Query) -> Iterator[Reading]:
        with self._reading() as connection:
            yield from restore.readings(connection, query)
