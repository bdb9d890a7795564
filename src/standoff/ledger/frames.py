"""Rows as a polars DataFrame."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from standoff.errors import LedgerError

if TYPE_CHECKING:
    import polars


def frame(rows: Iterable[Mapping[str, object]], types: Mapping[str, tuple[type, bool]]) -> "polars.DataFrame":
    """Return rows as a DataFrame whose columns have ``types``; days become dates.

    Args:
        rows: flat rows.
        types: for each column its Python type, and whether it holds days as ISO text.

    Raises:
        LedgerError: polars is not installed.
    """
    try:
        import polars  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise LedgerError("data frames need polars: python -m pip install 'standoff[frames]'") from error
    schema = {name: python for name, (python, _) in types.items()}
    # By column: polars takes a list of one type many times faster than as many rows.
    columns = zip(*(row.values() for row in rows), strict=True)
    table = polars.DataFrame(dict(zip(schema, columns, strict=False)), schema=schema)
    days = [name for name, (_, is_day) in types.items() if is_day]
    return table.with_columns(polars.col(*days).str.to_date("%Y-%m-%d")) if days else table
