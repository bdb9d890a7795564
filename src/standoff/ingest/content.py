"""The bytes of an input, and what kind of input they are."""

import io
import re
import zlib
from abc import abstractmethod
from dataclasses import dataclass
from gzip import BadGzipFile, GzipFile
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from standoff.errors import BinaryInput, InputError, MalformedInput, TooLarge, TruncatedInput
from standoff.ingest.formats import GZIP, MARKS, PDF, SIGNATURES, SUFFIXES, Kind

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_HEAD = 4096  # bytes looked at to tell the kind
_RATIO = 200  # DEFLATE reaches 1032; JSON text stays below about 50, so more is a bomb


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The opened bytes of one input.

    Attributes:
        name: the input, as the user named it.
        stream: its bytes, unpacked.
        head: the first bytes of the stream, which is still to be read from its start.
        kind: what it claims to be, by content type; ``None`` where nothing was claimed.
        charset: the character encoding that the server declared.
        url: the address that it came from.
    """

    name: str
    stream: BinaryIO
    head: bytes = b""
    kind: Kind | None = None
    charset: str | None = None
    url: str | None = None

    def read(self, max_bytes: int) -> bytes:
        """Return all bytes.

        Raises:
            TooLarge: there are more than ``max_bytes``.
        """
        data = self.stream.read(max_bytes + 1)
        if len(data) > max_bytes:
            raise TooLarge(
                self.name,
                f"is larger than the limit of {max_bytes:,} bytes.",
                "Raise the limit with --max-bytes.",
            )
        return data


def unpack(content: Content, max_bytes: int) -> Content:
    """Return the content with its head looked at and gzip compression taken off.

    Raises:
        BinaryInput: there is a gzip file inside the gzip file.
    """
    opened = _peeked(content, content.stream)
    if not opened.head.startswith(GZIP):
        return opened
    inner = _peeked(opened, io.BufferedReader(_Unpacked(opened, max_bytes)))
    if inner.head.startswith(GZIP):
        raise BinaryInput(content.name, "is a gzip file inside a gzip file.", "Unpack it once and try again.")
    return inner


def kind_of(content: Content, *, strict: bool = False) -> Kind:
    """Return the kind of the content: by its signature, its content type, its suffix, or its first words.

    Args:
        content: what :func:`unpack` returned.
        strict: refuse a text whose suffix is unknown, as for a file that was merely found in a folder.

    Raises:
        BinaryInput: the bytes are those of an image, archive, program or other binary format.
        MalformedInput: a file called PDF is none.
        InputError: the suffix is unknown and ``strict`` is set.
    """
    head = content.head
    if head.startswith(PDF):
        return "pdf"
    _refuse_binary(content)
    kind = content.kind or SUFFIXES.get(suffix(content.name))
    if kind == "pdf" and PDF not in head[:1024]:
        raise MalformedInput(content.name, "is called a PDF but does not begin like one.", "Fetch it again.")
    if kind is None and strict and suffix(content.name):
        raise InputError(
            content.name,
            f"files that end in {suffix(content.name)!r} are not read from a folder.",
            f"Known are {', '.join(SUFFIXES)}. Name the file itself to have it read as text.",
        )
    return kind or _sniffed(head)


def suffix(name: str) -> str:
    """Return the suffix that tells the kind, in lower case, ``.gz`` set aside."""
    path = PurePath(urlsplit(name).path if "://" in name else name)
    return (PurePath(path.stem) if path.suffix.lower() == ".gz" else path).suffix.lower()


def _peeked(content: Content, stream: BinaryIO) -> Content:
    head = stream.read(_HEAD)
    return Content(
        name=content.name,
        stream=io.BufferedReader(_Rejoined(head, stream)),
        head=head,
        kind=content.kind,
        charset=content.charset,
        url=content.url,
    )


def _refuse_binary(content: Content) -> None:
    advice = "Save its text as .txt, .md, .html or .pdf and read that."
    for signature, label in SIGNATURES:
        if content.head.startswith(signature):
            raise BinaryInput(content.name, f"is {label}, not text.", advice)
    if b"\0" in content.head and not content.head.startswith(MARKS):
        raise BinaryInput(content.name, "holds NUL bytes, which no text has.", advice)


def _sniffed(head: bytes) -> Kind:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1024].lower()
    if start.startswith((b"<!doctype html", b"<html")) or b"<html" in start:
        return "html"
    return "jsonl" if re.match(rb'\{\s*"\w+"\s*:', start) and b'"text"' in head else "plain"


class _Stream(io.RawIOBase):
    """A stream made from another, chunk by chunk."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        chunk = self.take(len(view))
        view[: len(chunk)] = chunk
        return len(chunk)

    @abstractmethod
    def take(self, size: int) -> bytes:
        """Return at most ``size`` further bytes; none at the end."""


class _Rejoined(_Stream):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head, self._stream = head, stream

    def take(self, size: int) -> bytes:
        chunk, self._head = self._head[:size], self._head[size:]
        return chunk or self._stream.read(size)


class _Counted(_Stream):
    """A stream that counts the bytes read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self.size = stream, 0

    def take(self, size: int) -> bytes:
        chunk = self._stream.read(size)
        self.size += len(chunk)
        return chunk


class _Unpacked(_Stream):
    """A gzip file's content, with an end to what it may unpack to."""

    def __init__(self, content: Content, max_bytes: int) -> None:
        self._packed = _Counted(content.stream)
        self._file = GzipFile(fileobj=io.BufferedReader(self._packed), mode="rb")
        self._name, self._max_bytes, self._size = content.name, max_bytes, 0

    def take(self, size: int) -> bytes:
        try:
            chunk = self._file.read(size)
        except EOFError as error:
            raise TruncatedInput(self._name, "the gzip file was cut off.", "Fetch or copy it again.") from error
        except (BadGzipFile, zlib.error) as error:
            cause = f"is no sound gzip file: {error}."
            raise MalformedInput(self._name, cause, "Fetch or copy it again.") from error
        self._check(len(chunk))
        return chunk

    def _check(self, more: int) -> None:
        self._size += more
        if self._size > max(self._max_bytes, _RATIO * self._packed.size):
            raise TooLarge(
                self._name,
                f"unpacks to more than {_RATIO} times its size and to more than {self._max_bytes:,} bytes.",
                "If you trust it, unpack it yourself, or raise the limit with --max-bytes.",
            )
