"""``standoff export``."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from standoff.cli import console, options

FormatName = Literal[
    "annotation",
    "bibtex",
    "brat",
    "claims",
    "csl",
    "csv",
    "docbin",
    "ftm",
    "geojson",
    "jsonl",
    "parquet",
    "plover",
    "polecat",
    "spreadsheet",
]
"""The names of :data:`standoff.export.FORMATS`, kept here so that ``--help`` need not load them; a test compares."""


def export(
    to: Annotated[
        FormatName, typer.Option("--to", case_sensitive=False, help="The format; docs/export.md describes each.")
    ],
    ledger: options.Where,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="The file to write, not stdout; for `brat`, `csv`, `docbin`, `parquet` and `spreadsheet` a new or "
            "empty folder.",
        ),
    ] = None,
    actor: options.ActorFilter = None,
    recipient: options.RecipientFilter = None,
    source: options.SourceFilter = None,
    type_: options.TypeFilter = None,
    act: options.ActFilter = None,
    reality: options.RealityFilter = None,
    voice: options.VoiceFilter = None,
    since: options.Since = None,
    until: options.Until = None,
    document: options.DocumentFilter = None,
    limit: options.Limit = None,
    offset: options.Offset = 0,
) -> None:
    """Write a ledger in a format that other software reads.

    A kind of row to which a filter does not apply is left out: `--reality denied` exports events only. Formats of
    whole documents take those that hold a row which fits.

    ```console
    $ standoff export --to geojson --ledger crisis.db -o crisis.geojson
    $ standoff export --to plover --ledger crisis.db --actor NRL --since 2031-03 > events.jsonl
    $ standoff export --to parquet --ledger crisis.db -o tables/
    $ standoff export --to brat --ledger crisis.db --document wire-1.txt -o brat/
    ```
    """
    from standoff.export import FORMATS
    from standoff.export.format import FolderFormat
    from standoff.ledger import Filter, Ledger

    chosen = FORMATS[to]
    with options.checked():
        wanted = Filter(
            actor=actor,
            recipient=recipient,
            source=source,
            type=type_,
            act=act,
            reality=reality,
            voice=voice,
            since=since,
            until=until,
            document=document,
            limit=limit,
            offset=offset,
        )
    if output is None and isinstance(chosen, FolderFormat):
        raise typer.BadParameter(f"{chosen.title} is several files: name a folder with -o")
    with Ledger(ledger, create=False) as store:
        if output is not None:
            count = chosen.save(store, wanted, output)
            console.err().print(f"wrote {count} entries to {console.visible(str(output))}")
        elif not isinstance(chosen, FolderFormat):
            with console.output(None, data=True) as stream:
                chosen.write(store, wanted, stream)
