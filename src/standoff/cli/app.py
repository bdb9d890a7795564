"""The ``standoff`` command."""

import os
import sys
from typing import Annotated

import typer

import standoff
from standoff.cli import console, failures
from standoff.cli.add import add
from standoff.cli.export import export
from standoff.cli.link import link
from standoff.cli.read import read
from standoff.cli.register import register
from standoff.cli.report import report
from standoff.cli.schema import schema
from standoff.cli.search import search
from standoff.cli.show import show
from standoff.cli.summary import summary

app = typer.Typer(
    name="standoff",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"standoff {standoff.__version__}")
        raise typer.Exit


@app.callback()
def standoff_(
    debug: Annotated[
        bool,
        typer.Option("--debug", envvar="STANDOFF_DEBUG", help="Show the traceback of an error."),
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read news reports of an international crisis and keep the sourced record.

    Who did what, who said what, in whose voice, and every row with the exact words it rests on.

    ```console
    $ standoff read report.txt
    $ standoff add reports/ --ledger crisis.db
    $ standoff summary --ledger crisis.db
    $ standoff report --ledger crisis.db -o report.html
    ```
    """
    if debug:
        failures.show_tracebacks()


for command in (read, add, link, show, search, report, export, summary, schema):
    app.command()(command)
app.add_typer(register, name="register")


def main() -> None:
    """Run the command line; the entry point of the ``standoff`` script."""
    # One thread a process multiplies small matrices faster than several; numpy reads this when it is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.excepthook = failures.explain
    console.tolerate_any_encoding()
    typer.main.get_command(app)(prog_name="standoff")
