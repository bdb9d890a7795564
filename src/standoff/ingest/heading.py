"""The title that a text gives itself."""

import re
from itertools import groupby

from standoff.ingest.dateline import bare, date_line, head_lines, is_dateline

_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(.{1,400}?)[ \t#]*$")
_UNDERLINE = re.compile(r"(?:=+|-{3,})\s*$")
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{1,500}\)")
_HEAD = 6000  # characters
_SHORT = 160  # characters
_SENTENCE = re.compile(r"[.,;:][\"'”’»)\]]*$")


def heading(text: str) -> str | None:
    """Return the first heading, or the first short line that blank lines set apart and no full stop ends.

    Bylines, date lines and datelines are passed over; the first line of prose ends the search.
    """
    lines = text[:_HEAD].splitlines()
    known = {line.words for line in head_lines(text)}
    for line in lines:
        if (match := _HEADING.match(line)) and bare(line) in known:
            return _plain(match[1])
    return _set_apart(lines)


def _set_apart(lines: list[str]) -> str | None:
    blocks = [list(group) for filled, group in groupby(lines, key=lambda line: bool(line.strip())) if filled]
    for block in blocks[:-1] if lines and lines[-1].strip() else blocks:
        left = [line for line in block if not _is_passed_over(bare(line)) and not _UNDERLINE.match(line)]
        if not left:
            continue
        title = _plain(left[0])
        alone = len(left) == 1 and len(blocks) > 1
        return title if alone and len(title) <= _SHORT and title and not _SENTENCE.search(title) else None
    return None


def _is_passed_over(line: str) -> bool:
    return date_line(line) is not None or is_dateline(line)


def _plain(line: str) -> str:
    return bare(_LINK.sub(r"\1", line))
