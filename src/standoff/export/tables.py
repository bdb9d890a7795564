"""CSV and Parquet: one file for each kind of row, with the columns of ``Ledger.rows``."""

import csv
import datetime as dt
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from standoff.errors import LedgerError
from standoff.export.format import FolderFormat
from standoff.export.selection import FlatRow, applies
from standoff.ledger import KINDS, Filter, Ledger
from standoff.ledger.queries import types

if TYPE_CHECKING:
    import polars

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would compute (OWASP)
_BATCH = 10_000  # rows that a Parquet row group is made from

WriteTable: TypeAlias = Callable[[str, Iterator[FlatRow], Path], int]


def _files(write: WriteTable) -> Callable[[Ledger, Filter, Path], int]:
    def files(ledger: Ledger, where: Filter, folder: Path) -> int:
        kinds = [kind for kind in KINDS if applies(kind, where)]
        return sum(write(kind, ledger.rows(kind, where), folder) for kind in kinds)

    return files


def write_csv(kind: str, found: Iterator[FlatRow], folder: Path) -> int:
    """Write ``KIND.csv`` (RFC 4180 with line feeds, UTF-8) and return the number of rows.

    Every cell is what the ledger holds.
    """
    return _write_csv(kind, found, folder, lambda value: value)


def write_spreadsheet(kind: str, found: Iterator[FlatRow], folder: Path) -> int:
    """Write ``KIND.csv`` as :func:`write_csv` does, with an apostrophe before what a spreadsheet would compute."""
    return _write_csv(kind, found, folder, _inert)


def _write_csv(kind: str, found: Iterator[FlatRow], folder: Path, cell: Callable[[object], object]) -> int:
    columns = list(types(kind))
    count = 0
    with (folder / f"{kind}.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        for row in found:
            writer.writerow([cell(row[name]) for name in columns])
            count += 1
    return count


def _inert(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write_parquet(kind: str, found: Iterator[FlatRow], folder: Path) -> int:
    """Write ``KIND.parquet`` and return the number of rows. Days are dates; nulls are nulls.

    Raises:
        LedgerError: polars is not installed.
    """
    try:
        import polars  # noqa: PLC0415 - an extra, and slow to import
        from polars.io.plugins import register_io_source  # noqa: PLC0415 - as above
    except ImportError as error:
        raise LedgerError("Parquet needs polars: python -m pip install 'standoff[frames]'") from error
    schema = {name: polars.Date if is_day else python for name, (python, is_day) in types(kind).items()}
    count = 0

    def batches(
        _columns: list[str] | None, _predicate: object, _rows: int | None, _size: int | None
    ) -> Iterator["polars.DataFrame"]:
        nonlocal count
        while part := list(islice(found, _BATCH)):
            count += len(part)
            yield _frame(part, kind, polars.Schema(schema))

    source = register_io_source(batches, schema=polars.Schema(schema))
    source.sink_parquet(folder / f"{kind}.parquet")
    return count


def _frame(part: list[FlatRow], kind: str, schema: "polars.Schema") -> "polars.DataFrame":
    import polars  # noqa: PLC0415 - an extra, and slow to import

    days = {name for name, (_, is_day) in types(kind).items() if is_day}
    columns = {name: [_value(row[name], is_day=name in days) for row in part] for name in schema}
    return polars.DataFrame(columns, schema=schema)


def _value(value: object, *, is_day: bool) -> object:
    return dt.date.fromisoformat(value) if is_day and isinstance(value, str) else value


CSV = FolderFormat(title="CSV", standard="RFC 4180", files=_files(write_csv))
SPREADSHEET = FolderFormat(title="CSV for spreadsheets", standard="RFC 4180", files=_files(write_spreadsheet))
PARQUET = FolderFormat(title="Parquet", standard="https://parquet.apache.org", files=_files(write_parquet))
