"""``standoff read``."""

from collections.abc import Callable
from typing import Annotated, Literal, TextIO

import typer

from standoff.cli import console, options
from standoff.cli.reading import DEFAULT_MODEL, MAX_BYTES, MAX_CHARS, Inputs, ingest_options, loaded_reader
from standoff.cli.reading_view import reading_view
from standoff.cli.row_view import row_view
from standoff.model import Reading

Format = Literal["summary", "table", "jsonl"]


def read(
    paths: options.Sources,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="`summary` for people (the default on a terminal), `table` for every row with its "
            "offsets, `jsonl` for programs (the default in a pipe or file).",
        ),
    ] = None,
    output: options.Output = None,
    published: options.Published = None,
    model: options.Model = DEFAULT_MODEL,
    register: options.Overlays = None,
    language: options.Languages = None,
    max_bytes: options.MaxBytes = MAX_BYTES,
    max_chars: options.MaxChars = MAX_CHARS,
    processes: options.Processes = 1,
) -> None:
    """Read reports and print what they say.

    That is: who said what, who did what, and in whose voice, each with the words that it rests on.
    An input that cannot be read is named on stderr and the others go on; the exit code is then 1.

    ```console
    $ standoff read report.txt --published 2031-03-05
    $ standoff read reports/ feed.xml https://wire.example/harbour.html -o readings.jsonl
    $ curl -s https://wire.example/1.html | standoff read - --format jsonl
    ```
    """
    inputs = Inputs(paths, ingest_options(published, language, max_bytes, max_chars), console.complain)
    reader = loaded_reader(model, register)
    chosen = format_ or ("summary" if output is None and console.out().is_terminal else "jsonl")
    with console.output(output, data=chosen == "jsonl") as stream:
        for reading in reader.pipe(inputs, processes):
            PRINTERS[chosen](reading, stream)
    raise typer.Exit(inputs.exit_code)


def _jsonl(reading: Reading, stream: TextIO) -> None:
    from standoff.model.json import to_json

    print(to_json(reading), file=stream, flush=True)


def _summary(reading: Reading, stream: TextIO) -> None:
    console.out(stream).print(reading_view(reading))


def _table(reading: Reading, stream: TextIO) -> None:
    console.out(stream).print(row_view(reading))


PRINTERS: dict[Format, Callable[[Reading, TextIO], None]] = {
    "jsonl": _jsonl,
    "summary": _summary,
    "table": _table,
}
