"""``standoff link``, and the same step at the end of ``standoff add``."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standoff.cli import console, options

if TYPE_CHECKING:
    from standoff.ledger import Ledger


def link(
    ledger: options.Where,
    window: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=36_500,
            metavar="DAYS",
            help="How far apart two reports of one origin may be published: 14 days unless given. The ledger "
            "remembers it.",
        ),
    ] = None,
    register: options.Overlays = None,
    again: Annotated[
        bool, typer.Option("--again", help="Link every report anew, as after a change of the register's outlets.")
    ] = False,
) -> None:
    """Tell which reports go back to one text.

    `add` does this for what it adds. It is needed by itself for a ledger that was filled by other means,
    or to link with another window or register.

    ```console
    $ standoff link --ledger crisis.db --window 30
    $ standoff show origins --ledger crisis.db --limit 20
    ```
    """
    from standoff.ledger import Ledger

    with Ledger(ledger, create=False) as store:
        link_origins(store, register, window=window, again=again)
        reports = store.origins()
    console.err().print(f"{sum(reports.values())} reports, {len(reports)} origins")


def link_origins(
    ledger: "Ledger", register: Sequence[Path] | None, *, window: int | None = None, again: bool = False
) -> None:
    """Link the reports that have no origin; a terminal tells the user what takes the seconds."""
    from msgspec.structs import replace

    from standoff.link.origins import Credits, default_rules, link
    from standoff.register import Register

    rules = None if window is None else replace(default_rules(), window=window)
    with console.err().status("Looking for copies"):
        link(ledger, Credits(Register.load(tuple(register or ()))), rules, again=again)
