"""Which inputs the user's words stand for: files, folders, globs, standard input, URLs."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from standoff.errors import FetchError, InputError, MissingInput
from standoff.ingest.content import Content
from standoff.ingest.options import Options

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_MAGIC = re.compile(r"[*?\[]")
_DEPTH = 64  # folders inside folders; more is a loop or an accident


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One input before it is opened.

    Attributes:
        name: the input, as the user named it, or as it was found in a folder that the user named.
        open: opens it; raises :class:`~standoff.errors.InputError` or :class:`OSError`.
        strict: whether an unknown suffix is refused.
    """

    name: str
    open: Callable[[Options], AbstractContextManager[Content]]
    strict: bool = False


def locate(names: Iterable[str]) -> Iterator[Source | InputError]:
    """Yield the inputs that the names stand for, in the order given, folders in order of name."""
    for name in names:
        if name == "-":
            yield Source(name="stdin", open=_open_stdin)
        elif scheme := _SCHEME.match(name):
            yield _remote(name, scheme[1].lower())
        else:
            yield from _local(name)


def files(name: str) -> Iterator[Path | InputError]:
    """Yield the files that a path or glob stands for."""
    path = Path(name)
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except OSError as error:  # a name that is too long, a loop of links
        yield missing(name, error)
        return
    if is_folder:
        yield from _filled(path)
    elif not is_there and _MAGIC.search(name):
        yield from _glob(path)
    else:
        yield path


def _local(name: str) -> Iterator[Source | InputError]:
    for path in files(name):
        if isinstance(path, InputError):
            yield path
        else:
            found = str(path) != str(Path(name)) and not _MAGIC.search(name)
            yield Source(name=str(path), open=partial(_open_file, path), strict=found)


def _remote(url: str, scheme: str) -> Source | FetchError:
    if scheme not in ("http", "https"):
        return FetchError(url, f"addresses that begin with {scheme}:// are not fetched.", "Use http or https.")
    return Source(name=url, open=partial(_open_url, url))


def _filled(folder: Path) -> Iterator[Path | InputError]:
    """Yield what is in a folder, or an error if that is nothing."""
    found = _walk(folder, frozenset())
    yield next(
        found, MissingInput(str(folder), "holds nothing to read (hidden files are left out).", "Check the folder.")
    )
    yield from found


def _walk(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path | InputError]:
    """Yield the files under a folder by name; a link back to a folder above it is not followed."""
    try:
        status = folder.stat()
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError as error:
        yield missing(str(folder), error)
        return
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        return
    if len(above) == _DEPTH:
        yield InputError(str(folder), f"lies more than {_DEPTH} folders deep.", "Name it by itself.")
        return
    for entry in entries:
        if entry.is_dir():
            yield from _walk(entry, above | {identity})
        elif entry.is_file() or entry.is_symlink():  # a pipe or device would never end
            yield entry


def _glob(pattern: Path) -> Iterator[Path | InputError]:
    recursive = "**" in pattern.parts
    if pattern.name == "**":
        pattern /= "*"
    try:
        found = sorted(path for path in _matches(pattern) if not _hidden(path, pattern))
    except (ValueError, OSError) as error:  # "a**b" is no pattern
        yield MissingInput(str(pattern), f"is no pattern that can be matched: {error}.")
        return
    if not found:
        yield MissingInput(str(pattern), "matches no file.", "Check the pattern and the folder that you are in.")
    for path in found:
        if not path.is_dir():
            yield path
        elif not recursive:  # else what lies in it was matched by itself
            yield from _walk(path, frozenset())


def _matches(pattern: Path) -> Iterable[Path]:
    if pattern.is_absolute():
        return Path(pattern.anchor).glob(str(pattern.relative_to(pattern.anchor)))
    return Path().glob(str(pattern))


def _hidden(path: Path, pattern: Path) -> bool:
    wanted = [part for part in pattern.parts if part.startswith(".")]
    return any(part.startswith(".") and not any(fnmatch(part, one) for one in wanted) for part in path.parts)


def missing(name: str, error: OSError) -> MissingInput:
    """Return what an error of the operating system means for an input."""
    if isinstance(error, FileNotFoundError):
        return MissingInput(name, "there is no such file or folder.", "Check the name and the folder that you are in.")
    if isinstance(error, PermissionError):
        return MissingInput(name, "may not be read.", "Ask for permission to read it.")
    return MissingInput(name, f"cannot be read: {error.strerror or error}.")


@contextmanager
def _open_file(path: Path, _: Options) -> Iterator[Content]:
    if "\0" in str(path):
        raise MissingInput(str(path), "no file has such a name.")
    with path.open("rb") as stream:
        yield Content(name=str(path), stream=stream)


@contextmanager
def _open_stdin(_: Options) -> Iterator[Content]:
    yield Content(name="stdin", stream=cast(BinaryIO, sys.stdin.buffer))


@contextmanager
def _open_url(url: str, options: Options) -> Iterator[Content]:
    from standoff.ingest.fetch import fetch  # noqa: PLC0415 - urllib3 is loaded when a URL is named

    yield fetch(url, options.max_bytes)
