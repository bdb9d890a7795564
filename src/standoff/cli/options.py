"""The options that several commands share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from standoff.errors import StandoffError
from standoff.model.terms import Act, EventType, Reality


@contextmanager
def checked() -> Iterator[None]:
    """Turn an option's value that a room refuses into a usage error."""
    try:
        yield
    except StandoffError as error:
        raise typer.BadParameter(str(error)) from error


Sources = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Files, folders, globs, URLs, or `-` for standard input."),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="When the reports were published, where they do not say so themselves: `2031`, `2031-03` "
        "or `2031-03-05`. Resolves *yesterday* and who held an office.",
        rich_help_panel="Reading",
    ),
]
Model = Annotated[
    str,
    typer.Option(metavar="NAME", help="Any installed English spaCy pipeline.", rich_help_panel="Reading"),
]
Overlays = Annotated[
    list[Path] | None,
    typer.Option(
        "--register",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="A folder with register files of your own, added to the built-in register. Repeatable.",
        rich_help_panel="Reading",
    ),
]
Languages = Annotated[
    list[str] | None,
    typer.Option(
        "--language",
        metavar="CODE",
        help="Read only texts in this language (ISO 639-1), or `any`. Repeatable; English unless given.",
        rich_help_panel="Reading",
    ),
]
MaxBytes = Annotated[
    int,
    typer.Option(min=1, metavar="N", help="Refuse inputs of more bytes.", rich_help_panel="Limits"),
]
MaxChars = Annotated[
    int,
    typer.Option(min=1, metavar="N", help="Refuse texts of more characters.", rich_help_panel="Limits"),
]
Processes = Annotated[
    int,
    typer.Option(
        min=1,
        metavar="N",
        help="How many processes read at once; each takes about 1 GB of memory.",
        rich_help_panel="Limits",
    ),
]
Where = Annotated[
    str,
    typer.Option(
        "--ledger",
        metavar="FILE|URL",
        envvar="STANDOFF_LEDGER",
        help="The ledger: an SQLite file, or a `postgresql://` URL.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", dir_okay=False, help="Write to a file, not to stdout."),
]

ActorFilter = Annotated[
    str | None,
    typer.Option(
        "--actor",
        metavar="NAME|CODE|ID",
        help="Who did or said it: part of a name, a code (`RUS` takes in `RUS-GOV`) or an id.",
        rich_help_panel="Filters",
    ),
]
RecipientFilter = Annotated[
    str | None,
    typer.Option(
        "--recipient",
        metavar="NAME|CODE|ID",
        help="To whom it was done or said.",
        rich_help_panel="Filters",
    ),
]
SourceFilter = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="WORDS|NAME",
        help="Who said it: part of the source's words, or its actor.",
        rich_help_panel="Filters",
    ),
]
VoiceFilter = Annotated[
    str | None,
    typer.Option(
        "--voice",
        metavar="VOICE",
        help="`narrator`, `statement`, or the actor in whose statement the row stands.",
        rich_help_panel="Filters",
    ),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="From this day on.", rich_help_panel="Filters"),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Up to this day.", rich_help_panel="Filters"),
]
DocumentFilter = Annotated[
    str | None,
    typer.Option("--document", metavar="NAME|ID", help="A document's name or id.", rich_help_panel="Filters"),
]
Limit = Annotated[
    int | None,
    typer.Option("--limit", min=0, metavar="N", help="At most so many rows.", rich_help_panel="Filters"),
]
Offset = Annotated[
    int,
    typer.Option("--offset", min=0, metavar="N", help="Leave out the first rows.", rich_help_panel="Filters"),
]
TypeFilter = Annotated[
    EventType | None,
    typer.Option("--type", case_sensitive=False, help="PLOVER type.", rich_help_panel="Filters"),
]
ActFilter = Annotated[Act | None, typer.Option(help="Speech act of a statement.", rich_help_panel="Filters")]
RealityFilter = Annotated[
    Reality | None,
    typer.Option(help="What the voice says of an event's happening.", rich_help_panel="Filters"),
]
