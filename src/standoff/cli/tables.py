"""Tables for the terminal, and rows as JSON lines or CSV for everything else."""

import csv
import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from rich import box
from rich.table import Table
from rich.text import Text

from standoff.cli.console import visible

Row = Mapping[str, object]

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would compute (OWASP)


def table(title: str, *columns: tuple[str, int]) -> Table:
    """Return an empty table whose columns share the width in the given ratio; 0 keeps to its words."""
    made = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, expand=True)
    for name, ratio in columns:
        made.add_column(name, ratio=ratio or None, no_wrap=not ratio, overflow="fold")
    return made


def row(made: Table, *texts: str | Text) -> None:
    """Add a row; plain strings come from a document and are made safe to print."""
    made.add_row(*(text if isinstance(text, Text) else Text(visible(text)) for text in texts))


def write_jsonl(rows: Iterable[Row], stream: TextIO) -> None:
    """Write one JSON object a line."""
    for item in rows:
        stream.write(json.dumps(item, ensure_ascii=False) + "\n")


def write_csv(rows: Iterable[Row], stream: TextIO, *, spreadsheet: bool = False) -> None:
    """Write CSV (RFC 4180, with line feeds) under a line of column names.

    Args:
        rows: all with the same keys.
        stream: where to; nothing at all is written where there are no rows.
        spreadsheet: whether a text that a spreadsheet would take for a formula gets an apostrophe before
            it. The cell is then no longer what the ledger holds, which is why it has to be asked for.
    """
    writer = None
    for item in rows:
        if writer is None:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(item.keys())
        writer.writerow(_cell(value, spreadsheet) for value in item.values())


def _cell(value: object, spreadsheet: bool) -> object:
    return f"'{value}" if spreadsheet and isinstance(value, str) and value.startswith(FORMULA) else value
