"""``standoff report``."""

from pathlib import Path
from typing import Annotated

import typer

from standoff.cli import console, options


def report(
    ledger: options.Where,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", dir_okay=False, help="The page to write.")
    ] = Path("report.html"),
    title: Annotated[str, typer.Option(help="The title of the page.")] = "Crisis record",
    since: options.Since = None,
    until: options.Until = None,
    document: options.DocumentFilter = None,
    limit: options.Limit = None,
) -> None:
    """Write a ledger as one HTML page.

    The page needs no server and no network: every event and statement opens the words that it rests on.

    ```console
    $ standoff report --ledger crisis.db -o report.html --title "The harbour crisis" --since 2031-03
    ```
    """
    from standoff.ledger import Filter, Ledger
    from standoff.web.report import write_report

    with options.checked():
        wanted = Filter(since=since, until=until, document=document, limit=limit)
    with Ledger(ledger, create=False) as store:
        write_report(store.readings(wanted), output, title=title)
    console.err().print(f"wrote {console.visible(str(output))}")
