"""``standoff show``."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal, TextIO

import typer

from standoff.cli import console, options, tables

RowKind = Literal["documents", "statements", "events", "actors", "times", "places", "framing", "commitments", "origins"]
Format = Literal["table", "jsonl", "csv"]

COLUMNS: Mapping[RowKind, Mapping[str, int]] = {
    "documents": {"published": 0, "name": 3, "publisher": 2, "statements": 0, "events": 0},
    "statements": {"said_on": 0, "source": 2, "actors": 2, "act": 0, "content": 5, "document_name": 2},
    "events": {"date": 0, "type": 0, "reality": 0, "actors": 3, "trigger": 2, "recipients": 3, "voice": 3},
    "actors": {"name": 4, "code": 0, "documents": 0, "statements": 0, "events_as_actor": 0},
    "times": {"text": 3, "type": 0, "value": 2, "earliest": 0, "latest": 0, "document_name": 2},
    "places": {"text": 2, "name": 3, "country": 0, "usage": 0, "document_name": 2},
    "framing": {"text": 3, "category": 2, "voice": 3, "document_name": 2},
    "commitments": {"name": 3, "action": 0, "actors": 2, "date": 0, "finding": 0, "voice": 2},
    "origins": {"origin": 0, "reports": 0, "published": 0, "document_name": 3, "reason": 0, "score": 0},
}
"""What a terminal has room for, with each column's share of the width; the other formats show all."""


def show(
    kind: Annotated[RowKind, typer.Argument(metavar="KIND", help=f"One of: {', '.join(COLUMNS)}.")],
    ledger: options.Where,
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
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="`table` for people (the default on a terminal), `jsonl` (the default elsewhere) or `csv`, "
            "which hold every column in full.",
        ),
    ] = None,
    spreadsheet: Annotated[
        bool,
        typer.Option(
            "--spreadsheet",
            help="In CSV, put an apostrophe before a text that a spreadsheet would run as a formula.",
        ),
    ] = False,
    output: options.Output = None,
) -> None:
    """Show rows of a ledger.

    ```console
    $ standoff show events --ledger crisis.db --actor NRL --reality denied
    $ standoff show statements --ledger crisis.db --act predict --since 2031-03
    $ standoff show events --ledger crisis.db --format csv --spreadsheet -o events.csv
    ```
    """
    from standoff.ledger import Filter, Ledger

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
    chosen = format_ or ("table" if output is None and console.out().is_terminal else "jsonl")
    with Ledger(ledger, create=False) as store, console.output(output, data=chosen != "table") as stream:
        rows = store.rows(kind, wanted)
        if chosen == "csv":
            tables.write_csv(rows, stream, spreadsheet=spreadsheet)
        elif chosen == "jsonl":
            tables.write_jsonl(rows, stream)
        else:
            _print(kind, rows, stream)


def _print(kind: RowKind, rows: Iterable[tables.Row], stream: TextIO) -> None:
    columns = COLUMNS[kind]
    made = tables.table(kind.capitalize(), *((name.replace("_", " "), share) for name, share in columns.items()))
    for item in rows:
        tables.row(made, *("" if item[name] is None else str(item[name]) for name in columns))
    if made.row_count:
        console.out(stream).print(made)
    else:
        console.err().print(f"No {kind} fit.")
