"""``standoff summary``."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from standoff.cli import cells, console, options
from standoff.cli.reading_view import REALITY_STYLE
from standoff.cli.telling import LOOK, Telling, tellings
from standoff.model.terms import REALITIES

if TYPE_CHECKING:
    from standoff.ledger import Ledger

SPEAKERS = 6  # how many are listed
BAR = 24  # columns of the longest bar
COUNTED = {
    "statements": "statements",
    "events": "events",
    "actors": "actors",
    "commitments": "treaty mentions",
    "framing": "loaded words",
}
WIDTH = 100  # columns at most: longer lines are hard to read
SIDES = {"narrator": "in the writers' own words", "statement": "said by their sources"}


def summary(ledger: options.Where) -> None:
    """Show at a glance what a ledger holds.

    Counts, who speaks most, what the writers tell themselves and what only their sources say, and an
    example of each thing that Standoff keeps apart.

    ```console
    $ standoff summary --ledger crisis.db
    ```
    """
    from standoff.ledger import Ledger

    terminal = console.out()
    terminal.width = min(terminal.width, WIDTH)
    with Ledger(ledger, create=False) as store:
        for part in _parts(store, ledger):
            terminal.print(part)


def _parts(store: "Ledger", name: str) -> Iterator[RenderableType]:
    yield _counts(store, name)
    yield _voices(store)
    if speakers := _speakers(store):
        yield speakers
    for telling in tellings(store):
        yield _example(telling)


def _counts(store: "Ledger", name: str) -> Panel:
    held = store.summary()
    first, last = held["first_published"], held["last_published"]
    days = "" if first is None else f", published {first}" + ("" if first == last else f" to {last}")
    rows = ", ".join(f"{label} {held[kind]}" for kind, label in COUNTED.items())
    text = Text.assemble((f"reports {held['documents']}", "bold"), f"{days}\n{rows}")
    return Panel(text, title=console.visible(name.rpartition("@")[2]), title_align="left", box=box.SQUARE)


def _voices(store: "Ledger") -> Table:
    """Return the count of events by voice and reality."""
    from standoff.ledger import Filter

    made = Table(title="Events", title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    made.add_column("")
    for reality in REALITIES:
        made.add_column(reality, justify="right", style=REALITY_STYLE[reality])
    for voice, label in SIDES.items():
        counts = (store.count("events", Filter(voice=voice, reality=reality)) for reality in REALITIES)
        made.add_row(label, *(str(count or "-") for count in counts))
    return made


def _speakers(store: "Ledger") -> Group | None:
    """Return who makes most statements, with a bar for each."""
    from standoff.ledger import Filter

    actors = store.rows("actors", Filter(limit=LOOK))
    counts = [(int(str(row["statements"])), cells.named(str(row["name"]), str(row["code"]))) for row in actors]
    top = sorted((pair for pair in counts if pair[0]), key=lambda pair: -pair[0])[:SPEAKERS]
    if not top:
        return None
    made = Table.grid(padding=(0, 1))
    for count, name in top:
        bar = "#" * max(1, round(BAR * count / top[0][0]))
        made.add_row(f"  {count:>4}", Text(bar, "cyan"), Text(console.visible(name)))
    return Group(Text("Who speaks most (statements)", "bold"), made, "")


def _example(telling: Telling) -> Panel:
    return Panel(Group(*telling.lines), title=telling.title, title_align="left", box=box.SQUARE)
