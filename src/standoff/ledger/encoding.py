"""Rows as JSON text that any database can store, and columns that it can show.

The JSON is exact: NUL and lone surrogates stand in it as escapes. The columns are
for looking up and showing: there, each such character is U+FFFD, one for one, so
that offsets hold. PostgreSQL cannot store NUL, and UTF-8 has no lone surrogates.
"""

import json
import re
from typing import Any

import msgspec

from standoff.errors import ReadingError

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_ESCAPED_SURROGATE = "\\ud"


def storable(text: str) -> str:
    """Return ``text`` with NUL and lone surrogates replaced by U+FFFD, one for one."""
    return text if text.isascii() and "\x00" not in text else _UNSTORABLE.sub("�", text)


def to_json(data: object) -> str:
    """Return what ``msgspec.to_builtins`` gave as JSON in ASCII, keys in order.

    Raises:
        ReadingError: a string holds the two halves of one character side by side, which JSON
            cannot tell from the character itself.
    """
    line = json.dumps(data, sort_keys=True, separators=(",", ":"))
    if _ESCAPED_SURROGATE in line and _PAIR.search(json.dumps(data, ensure_ascii=False)):
        raise ReadingError("a string holds a UTF-16 surrogate pair instead of the character; decode the input as UTF-8")
    return line


def from_json(line: str, kind: Any, defaults: dict[str, Any] | None = None) -> Any:
    """Return the object of type ``kind`` that a line of JSON holds, its missing fields from ``defaults``."""
    data = json.loads(line)
    return msgspec.convert({**defaults, **data} if defaults else data, kind)
