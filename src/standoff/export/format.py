"""What a format is, and how its output reaches a file, a stream or a folder whole or not at all."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO, TypeAlias

from standoff.errors import StandoffError
from standoff.ledger import Filter, Ledger

Entries: TypeAlias = Callable[[Ledger, Filter], Iterator[str]]
Files: TypeAlias = Callable[[Ledger, Filter, Path], int]


class ExportError(StandoffError):
    """There is nothing to export, or nowhere to put it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFormat:
    """A format that is one stream of text; entries are written as the ledger gives them.

    Attributes:
        title: what it is called.
        standard: where it is defined.
        entries: what it holds, each as text.
        head: what stands before the first entry.
        between: what stands between two.
        tail: what stands after the last.
    """

    title: str
    standard: str
    entries: Entries
    head: str = ""
    between: str = "\n"
    tail: str = "\n"

    def write(self, ledger: Ledger, where: Filter, stream: TextIO) -> int:
        """Write to a stream, which must be UTF-8 without translation of line ends.

        Returns:
            How many entries were written.

        Raises:
            ExportError: nothing fits; then nothing is written.
        """
        entries = self.entries(ledger, where)
        first = next(entries, None)
        if first is None:
            raise nothing(ledger, self.title)
        stream.write(self.head + first)
        count = 1
        for entry in entries:
            stream.write(self.between + entry)
            count += 1
        stream.write(self.tail)
        return count

    def save(self, ledger: Ledger, where: Filter, path: Path) -> int:
        """Write a file, which appears, or replaces an older one, when it is complete.

        Raises:
            ExportError: as :meth:`write` does.
        """
        with _beside(path) as partial:
            with partial.open("w", encoding="utf-8", newline="") as stream:
                count = self.write(ledger, where, stream)
            partial.replace(path)
        return count


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderFormat:
    """A format of several files, which go into a new or empty folder.

    Attributes:
        title: what it is called.
        standard: where it is defined.
        files: writes them into a folder and returns how many entries they hold.
    """

    title: str
    standard: str
    files: Files

    def save(self, ledger: Ledger, where: Filter, path: Path) -> int:
        """Write the folder, which appears when it is complete.

        Raises:
            ExportError: nothing fits, or ``path`` is a file or a folder with something in it.
        """
        if path.exists() and not (path.is_dir() and not any(path.iterdir())):
            raise ExportError(f"{path} is there already; name a new or empty folder for {self.title}")
        with _beside(path) as partial:
            partial.mkdir()
            count = self.files(ledger, where, partial)
            if not count:
                raise nothing(ledger, self.title)
            if path.exists():
                path.rmdir()
            partial.rename(path)
        return count


Format: TypeAlias = TextFormat | FolderFormat


def nothing(ledger: Ledger, title: str) -> ExportError:
    """Return the error that says why there is nothing to export."""
    if ledger.count("documents"):
        return ExportError(f"nothing to export as {title}: no row that goes into it fits the filters")
    return ExportError("nothing to export: the ledger is empty; `standoff add` fills it")


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    # In the same folder, so that it can be renamed into place; the process id keeps two exports apart.
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield partial
    finally:
        if partial.is_dir():
            shutil.rmtree(partial)
        partial.unlink(missing_ok=True)
