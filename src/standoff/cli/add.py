"""``standoff add``."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from standoff.cli import console, options
from standoff.cli.link import link_origins
from standoff.cli.reading import DEFAULT_MODEL, MAX_BYTES, MAX_CHARS, Inputs, ingest_options, loaded_reader
from standoff.errors import ReadingError, SpanError
from standoff.ingest import count_hint
from standoff.model import Document

if TYPE_CHECKING:
    from rich.progress import Progress

    from standoff.ledger import Ledger
    from standoff.read import Reader

INTERRUPTED = 130  # the shell's code for a command ended by Ctrl-C


@dataclass
class Tally:
    """How many documents were stored, and how many the ledger had."""

    added: int = 0
    known: int = 0

    @property
    def done(self) -> int:
        """How many that makes."""
        return self.added + self.known


def add(
    paths: options.Sources,
    ledger: options.Where,
    published: options.Published = None,
    model: options.Model = DEFAULT_MODEL,
    register: options.Overlays = None,
    language: options.Languages = None,
    max_bytes: options.MaxBytes = MAX_BYTES,
    max_chars: options.MaxChars = MAX_CHARS,
    processes: options.Processes = 1,
) -> None:
    """Read reports and store what they say.

    A document that the ledger holds from the same model, version and register is not read again, so
    a run that was stopped goes on where it stood when the same command is given once more.

    ```console
    $ standoff add reports/ --ledger crisis.db
    $ STANDOFF_LEDGER=postgresql://db.example/crisis standoff add *.html --processes 4
    ```
    """
    from standoff.ledger import Ledger

    terminal = console.err()
    inputs = Inputs(
        paths,
        ingest_options(published, language, max_bytes, max_chars),
        lambda line: console.complain(line, terminal),
    )
    tally, code = Tally(), INTERRUPTED
    with Ledger(ledger) as store:
        reader = loaded_reader(model, register)
        try:
            with _progress(terminal) as bar:
                task = bar.add_task("Reading", total=count_hint(paths))
                _store(
                    inputs,
                    reader,
                    store,
                    tally,
                    processes,
                    lambda: bar.update(task, completed=tally.done + inputs.failures.total()),
                )
            link_origins(store, register)
            code = inputs.exit_code
        except KeyboardInterrupt:
            console.complain("stopped; what is stored stays, and the same command goes on from there", terminal)
        finally:
            _close(tally, inputs, terminal)
    raise typer.Exit(code)


def _store(
    inputs: Inputs,
    reader: "Reader",
    ledger: "Ledger",
    tally: Tally,
    processes: int,
    moved: Callable[[], None],
) -> None:
    """Read and store what the ledger lacks; ``moved`` is called after each document."""
    run = reader.run

    def missing() -> Iterator[Document]:
        for document in inputs:
            if ledger.has(document.sha256, run):
                tally.known += 1
                moved()
            else:
                yield document

    for reading in reader.pipe(missing(), processes):
        try:
            added = ledger.add(reading)
        except (ReadingError, SpanError) as error:
            inputs.fail("unstorable", error)
        else:
            tally.added += added
            tally.known += not added  # the same text twice in one run
        moved()


def _progress(terminal: Console) -> "Progress":
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=terminal,
        transient=True,
        disable=not terminal.is_terminal,
    )


def _close(tally: Tally, inputs: Inputs, terminal: Console) -> None:
    failures = ", ".join(f"{count} {reason}" for reason, count in inputs.failures.most_common())
    terminal.print(
        f"{tally.added} added, {tally.known} known already, {inputs.failures.total()} failed"
        + (f" ({failures})" if failures else "")
    )
