"""``standoff search``."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.text import Text

from standoff.cli import console, options, tables
from standoff.cli.excerpt import excerpt

if TYPE_CHECKING:
    from standoff.ledger import Hit, Ledger


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='All must be found; `"quoted words"` as a phrase.')
    ],
    ledger: options.Where,
    within: Annotated[
        Literal["documents", "statements"],
        typer.Option("--in", help="Search whole texts, or only what sources say."),
    ] = "documents",
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="At most so many.")] = 20,
    format_: Annotated[
        Literal["text", "jsonl"] | None,
        typer.Option("--format", help="`text` on a terminal, `jsonl` elsewhere, unless given."),
    ] = None,
) -> None:
    """Find words in the texts of a ledger.

    Words are compared by their stem: *sanctions* finds *sanctioned*. The best match comes first, each
    with the offsets of the words found.

    ```console
    $ standoff search harbour blockade --ledger crisis.db
    $ standoff search '"state of emergency"' --in statements --ledger crisis.db
    ```
    """
    from standoff.ledger import Ledger

    chosen = format_ or ("text" if console.out().is_terminal else "jsonl")
    with Ledger(ledger, create=False) as store, console.output(None, data=chosen == "jsonl") as stream:
        hits = list(store.search(" ".join(words), limit, within))
        if chosen == "jsonl":
            tables.write_jsonl(map(asdict, hits), stream)
        elif not hits:
            console.err().print("Nothing found.")
        else:
            console.out(stream).print(Text("\n\n").join(_shown(store, hit) for hit in hits))


def _shown(store: "Ledger", hit: "Hit") -> Text:
    text = store.reading(hit.document).document.text
    heading = " · ".join(filter(None, [hit.name, hit.published, f"{hit.start}-{hit.end}"]))
    return Text.assemble((console.visible(heading), "bold"), "\n", excerpt(text, hit.start, hit.end))
