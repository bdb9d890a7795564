"""The formats by the names that ``standoff export --to`` takes."""

from pathlib import Path

from standoff.export import (
    annotation,
    bibtex,
    brat,
    claims,
    csl,
    docbin,
    ftm,
    geojson,
    lines,
    plover,
    polecat,
    tables,
)
from standoff.export.format import ExportError, Format
from standoff.ledger import Filter, Ledger

FORMATS: dict[str, Format] = {
    "annotation": annotation.FORMAT,
    "bibtex": bibtex.FORMAT,
    "brat": brat.FORMAT,
    "claims": claims.FORMAT,
    "csl": csl.FORMAT,
    "csv": tables.CSV,
    "docbin": docbin.FORMAT,
    "ftm": ftm.FORMAT,
    "geojson": geojson.FORMAT,
    "jsonl": lines.FORMAT,
    "parquet": tables.PARQUET,
    "plover": plover.FORMAT,
    "polecat": polecat.FORMAT,
    "spreadsheet": tables.SPREADSHEET,
}


def format_named(name: str) -> Format:
    """Return a format.

    Raises:
        ExportError: there is none of that name; the message lists those that there are.
    """
    if name not in FORMATS:
        raise ExportError(f"no format is called {name!r}; there are {', '.join(FORMATS)}")
    return FORMATS[name]


def export(ledger: Ledger, to: str, path: str | Path, where: Filter | None = None) -> int:
    """Write a ledger in another format.

    Args:
        ledger: where the rows are.
        to: one of :data:`FORMATS`.
        path: the file, or for a format of several files the folder, which must be new or empty. It appears when
            it is complete.
        where: which rows. A kind of row of which a condition cannot be asked is left out.

    Returns:
        How many entries were written: rows, documents or entities, as the format has them.

    Raises:
        ExportError: no such format, nothing fits, or the folder holds something.
        LedgerError: the ledger cannot be read, or was changed in the meantime.
    """
    return format_named(to).save(ledger, where or Filter(), Path(path))
