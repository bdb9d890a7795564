"""The two streams of a command: results go to stdout, everything else to stderr."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.text import Text

PIPED_WIDTH = 100  # columns of a table that goes to a file or pipe, which has no width of its own

# Control characters and the marks that reverse the order of a line: a hostile text could move the
# cursor, recolour the screen or disguise a word with them. Line breaks and tabs become blanks.
_STEERING = dict.fromkeys(
    [*range(0x20), *range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)],
    "\ufffd",
)


def visible(words: str) -> str:
    """Return words on one line, with every character that could steer a terminal replaced."""
    return " ".join(words.split()).translate(_STEERING)


def out(stream: TextIO | None = None) -> Console:
    """Return the console for results, on stdout or another stream."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = PIPED_WIDTH
    return console


def err() -> Console:
    """Return the console for progress and complaints."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False)


def complain(words: str, console: Console | None = None) -> None:
    """Print one line about something that went wrong."""
    line = Text.assemble(("standoff: ", "bold red"), visible(words))
    (console or err()).print(line, soft_wrap=True)


def tolerate_any_encoding() -> None:
    """Let a terminal that is not UTF-8 show an escape where it has no such character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def output(path: Path | None, *, data: bool) -> Iterator[TextIO]:
    """Yield the file, or stdout, for results.

    Args:
        path: the file; ``None`` is stdout.
        data: whether JSON or CSV will be written, which is UTF-8 with line feeds on any terminal.
    """
    if path is not None:
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    if data and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    yield sys.stdout
    sys.stdout.flush()
