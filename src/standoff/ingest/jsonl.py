"""JSON Lines: one document a line, read as a stream."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from standoff.errors import BinaryInput, EmptyInput, InputError, MalformedInput, TooLarge, TruncatedInput
from standoff.ingest.assemble import document
from standoff.ingest.content import Content
from standoff.ingest.formats import ENCODINGS, MARKS
from standoff.ingest.options import Options
from standoff.model import Document, iso_date

_CHUNK = 65_536


class _Line(msgspec.Struct):
    id: str | int
    text: str
    published: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None


_decoder = msgspec.json.Decoder(_Line)


def read(content: Content, options: Options) -> Iterator[Document | InputError]:
    """Yield a document for each line, or what is wrong with that line; the rest goes on.

    Blank lines are passed over, keys that are not known are ignored, and of two equal keys the last counts.

    Raises:
        InputError: the input as a whole cannot be read.
    """
    _check_encoding(content)
    empty = True
    for number, line in _lines(content, options.max_bytes):
        empty = False
        name = f"{content.name}:{number}"
        try:
            yield _document(line, name, options)
        except InputError as error:
            yield error
    if empty:
        raise EmptyInput(content.name, "holds no lines.", "Check that it is the right file.")


def _check_encoding(content: Content) -> None:
    mark = next((mark for mark in MARKS if content.head.startswith(mark)), None)
    if mark is None:
        return
    if ENCODINGS[mark] != "utf-8":
        raise BinaryInput(content.name, f"is JSONL in {ENCODINGS[mark][:6].upper()}.", "Save it as UTF-8.")
    content.stream.read(len(mark))


def _lines(content: Content, max_bytes: int) -> Iterator[tuple[int, bytes]]:
    """Yield number and bytes of every line that is not blank; of one too long, just more than the limit."""
    number = 0
    while line := content.stream.readline(max_bytes + 1):
        number += 1
        if line.strip():
            yield number, line
        while line and not line.endswith(b"\n") and len(line) >= min(max_bytes + 1, _CHUNK):
            line = content.stream.readline(_CHUNK)


def _document(line: bytes, name: str, options: Options) -> Document:
    if len(line) > options.max_bytes:
        raise TooLarge(
            name,
            f"the line is longer than the limit of {options.max_bytes:,} bytes.",
            "Raise it with --max-bytes.",
        )
    fields = _decoded(line, name)
    published = _published(fields.published, name)
    found = replace(
        Document.of(fields.text, name=str(fields.id), published=published),
        title=fields.title or None,
        url=fields.url or None,
        publisher=fields.publisher or None,
    )
    try:
        return document(found, options)
    except InputError as error:
        raise type(error)(name, error.cause, error.advice) from error


def _decoded(line: bytes, name: str) -> _Line:
    try:
        return _decoder.decode(line)
    except msgspec.ValidationError as error:
        advice = 'A line is {"id": ..., "text": ...}, with "published", "title", "url" and "publisher" if known.'
        raise MalformedInput(name, f"{error}.", advice) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        if not line.endswith((b"\n", b"}")) and "truncated" in str(error):
            raise TruncatedInput(name, "the last line was cut off.", "Fetch or copy the file again.") from error
        raise MalformedInput(name, f"the line is no JSON: {error}.", "Check or remove the line.") from error


def _published(value: str | None, name: str) -> str | None:
    if not value:
        return None
    published = iso_date.reduced(value)
    if published is None:
        advice = "Write it as 2022, 2022-02, 2022-02-17 or 2022-02-17T10:00:00Z."
        raise MalformedInput(name, f'"published" is no ISO date: {value[:40]!r}.', advice)
    return published
