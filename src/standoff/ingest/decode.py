"""Bytes as characters."""

import codecs
import re
from typing import TYPE_CHECKING

from standoff.errors import BinaryInput, MalformedInput, TruncatedInput
from standoff.ingest.formats import ENCODINGS

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

# The WHATWG Encoding Standard reads these labels as windows-1252, as every browser does.
_REALLY_1252 = frozenset({"ascii", "latin_1", "iso8859_1"})  # as Python names them
_SAMPLE = 100_000  # bytes shown to the detector
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_CHARACTER = re.compile(r"[^\x00-\x7f]")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\v\x1b")
_ADVICE = "Fetch or copy it again."


def decode(data: bytes, name: str, *, declared: str | None = None, lenient: bool = False) -> str:
    """Return the text that the bytes hold; a byte-order mark is encoding, not text.

    Tried in turn: a byte-order mark, UTF-8, the declared encoding, and detection by charset_normalizer.

    Args:
        data: all bytes of the text.
        name: the input, for the error.
        declared: the encoding that a server or the page itself declared.
        lenient: leave a character off that the end of the data cuts in two, and read a broken one as U+FFFD.

    Raises:
        BinaryInput: the bytes are no text.
        TruncatedInput: the end of the data cuts a character in two.
        MalformedInput: the bytes break the encoding that they are in, or it cannot be told.
    """
    for mark, encoding in ENCODINGS.items():
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, name, lenient)
    if 0 in data:
        raise BinaryInput(name, "holds NUL bytes, which no text has.", "Save its text as UTF-8 and read that.")
    text = _utf8(data, name, lenient)
    if text is None:
        text = _by_declaration(data, declared)
    return _detected(data, name) if text is None else text


def _marked(data: bytes, encoding: str, name: str, lenient: bool) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.end < len(data):
            raise MalformedInput(
                name,
                f"is not sound {encoding.upper()}: {error.reason} at byte {error.start}.",
                "Save it as UTF-8.",
            ) from error
        return _cut(data[: error.start], encoding, name, lenient)


def _utf8(data: bytes, name: str, lenient: bool) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        head, tail = data[: error.start], data[error.start :]
        # One high byte at the end of ASCII may as well be a Latin-1 letter.
        if error.reason == "unexpected end of data" and not (head.isascii() and len(tail) == 1):
            return _cut(head, "utf-8", name, lenient)
        return _broken_utf8(data, error.start, name, lenient)


def _broken_utf8(data: bytes, start: int, name: str, lenient: bool) -> str | None:
    """Deal with UTF-8 that has broken places; ``None`` where most high bytes make no character of it."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if len(_HIGH_CHARACTER.findall(text)) <= 2 * broken:
        return None
    if lenient:
        return text
    cause = f"is UTF-8 with {broken} broken characters, the first at byte {start:,}."
    raise MalformedInput(name, cause, "Fetch it again, or save it anew as UTF-8.")


def _cut(data: bytes, encoding: str, name: str, lenient: bool) -> str:
    if not lenient:
        raise TruncatedInput(name, "ends in the middle of a character.", _ADVICE)
    return data.decode(encoding)


def _by_declaration(data: bytes, declared: str | None) -> str | None:
    from charset_normalizer.constant import IANA_SUPPORTED  # noqa: PLC0415 - rarely needed

    if declared is None:
        return None
    try:
        encoding = codecs.lookup(declared).name.replace("-", "_")
    except (LookupError, ValueError):
        return None
    if encoding in _REALLY_1252:
        encoding = "cp1252"
    if encoding not in IANA_SUPPORTED:  # not an encoding of text: "hex", "rot13"
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _reads_as_1252(match: "CharsetMatch") -> bool:
    """Tell whether a match has the same characters in windows-1252, in which most old English text is."""
    return bool({"cp1252", *_REALLY_1252} & {match.encoding, *match.could_be_from_charset})


def _detected(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - rarely needed

    first = _HIGH.search(data)
    start = max(0, first.start() - _SAMPLE // 2) if first else 0
    sample = data[start : start + _SAMPLE]
    if sum(byte in _CONTROLS for byte in sample) > len(sample) / 50:
        raise BinaryInput(name, "is not text.", "Save its text as UTF-8 and read that.")
    matches = from_bytes(sample)
    best = matches.best()
    try:
        if best is not None:
            tied = (match for match in matches if match.chaos == best.chaos)
            return data.decode("cp1252" if any(_reads_as_1252(match) for match in tied) else best.encoding)
    except UnicodeDecodeError:
        pass
    raise MalformedInput(name, "is in a character encoding that could not be told.", "Save it as UTF-8.")
