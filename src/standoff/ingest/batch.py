"""Many inputs, one after the other; one that cannot be read does not stop the rest."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module

from standoff.errors import InputError
from standoff.ingest.content import Content, kind_of, suffix, unpack
from standoff.ingest.formats import SUFFIXES, Kind
from standoff.ingest.locate import Source, files, locate, missing
from standoff.ingest.options import Options
from standoff.model import Document

Reader = Callable[[Content, Options], Iterator[Document | InputError]]

_READERS: dict[Kind, str] = {
    "plain": "standoff.ingest.plain",
    "markdown": "standoff.ingest.markdown",
    "html": "standoff.ingest.html",
    "pdf": "standoff.ingest.pdf",
    "jsonl": "standoff.ingest.jsonl",
}
_DEFAULT = Options()


def documents(sources: Iterable[str], options: Options = _DEFAULT) -> Iterator[Document | InputError]:
    """Yield a document for each input, or the error that says why it cannot be read.

    Args:
        sources: files, folders (read recursively, in order of name, hidden files left out), globs, http or
            https addresses, and ``-`` for standard input.
        options: limits, languages and the date that overrides.
    """
    for source in locate(sources):
        if isinstance(source, InputError):
            yield source
        else:
            yield from _read(source, options)


def count_hint(sources: Sequence[str]) -> int | None:
    """Return how many documents the sources hold, or ``None`` where that takes reading them.

    Nothing is opened: standard input and JSON Lines, which hold any number, make it ``None``.
    """
    names = [str(found) for name in sources for found in ([name] if "://" in name else files(name))]
    if "-" in names or any(SUFFIXES.get(suffix(name)) == "jsonl" for name in names):
        return None
    return len(names)


def _read(source: Source, options: Options) -> Iterator[Document | InputError]:
    try:
        with source.open(options) as opened:
            content = unpack(opened, options.max_bytes)
            kind = kind_of(content, strict=source.strict)
            yield from _reader(kind)(replace(content, kind=kind), options)
    except InputError as error:
        yield error
    except OSError as error:
        yield missing(source.name, error)


def _reader(kind: Kind) -> Reader:
    # Imported when first needed: the libraries for HTML and PDF take long to load.
    reader: Reader = import_module(_READERS[kind]).read
    return reader
