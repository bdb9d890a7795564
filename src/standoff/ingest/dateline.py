"""Byline, date line and dateline at the head of a text; never a date in running prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from standoff.ingest.dateline_patterns import Patterns, load

_LINES = 12  # non-blank lines that count as the head
_LONG = 200  # characters; a longer line is prose, and only a dateline at its start counts
_GAP = "\0"  # what was recognised in a line is replaced by it
_BETWEEN = re.compile(rf"{_GAP}|[|·•/]|\s[-–—]\s")
_SET_OFF = re.compile(rf"[,|·•/–—-]\s*{_GAP}|{_GAP}\s*[,|·•/–—-]")
_MARKUP = " \t*_#>\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the head of a text says of its publication; ``None`` where it says nothing.

    Attributes:
        published: ISO 8601 date of reduced precision.
        published_from: ``byline`` (a line of its own, or the writer's) or ``dateline``.
        publisher: the agency credited in the dateline, as written.
    """

    byline: str | None = None
    published: str | None = None
    published_from: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line at the head of a text, without Markdown marks and outer white space."""

    words: str
    after_blank: bool


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that holds nothing but a date, a byline, or both.

    Attributes:
        date: ISO 8601 date, or ``None``; also where the order of day and month cannot be told.
        alone: whether there is a date and nothing else.
        updated: whether the date is that of a later change.
    """

    byline: str | None = None
    date: str | None = None
    alone: bool = False
    updated: bool = False


def front_matter(text: str, *, within: str | None = None) -> FrontMatter:
    """Return what the head of a text says of its publication.

    Args:
        text: the whole text.
        within: what is known of the date, as ISO 8601 of reduced precision. A date of the text is
            returned only if it makes that more precise, and a dateline without a year takes its year.
    """
    head = head_lines(text)
    lines = [date_line(line.words) for line in head]
    dateline = next(filter(None, (_dateline(line.words) for line in head)), None)
    dated = sorted((line for line in lines if line and line.date), key=lambda line: line.updated)
    dates = [(line.date, "byline") for line in dated]
    if dateline is not None:
        dates.append((dateline.date(within), "dateline"))
    published, origin = next((pair for pair in dates if _refines(pair[0], within)), (None, None))
    return FrontMatter(
        byline=next((line.byline for line in lines if line and line.byline), None) or _name_beside_date(head, lines),
        published=published,
        published_from=origin,
        publisher=dateline.credit if dateline else None,
    )


def head_lines(text: str) -> list[HeadLine]:
    """Return the first lines that are not blank."""
    found: list[HeadLine] = []
    after_blank = True
    for line in text[: _LINES * 10 * _LONG].splitlines():
        if words := bare(line):
            found.append(HeadLine(words, after_blank))
        after_blank = not words
        if len(found) == _LINES:
            break
    return found


def bare(line: str) -> str:
    """Return a line without the Markdown marks and white space around it."""
    return line.strip().strip(_MARKUP).strip()


def date_line(line: str) -> DateLine | None:
    """Return what a line holds, if it holds nothing but a date, a byline, or both."""
    if len(line) > _LONG:
        return None
    patterns = _patterns()
    matches = list(patterns.date.finditer(line))
    rest = patterns.beside.sub(_GAP, patterns.date.sub(_GAP, line))
    parts = [part for part in (_trimmed(part) for part in _BETWEEN.split(rest)) if part]
    byline = _byline(parts, patterns)
    if byline is None and (not matches or (parts and not _beside_name(parts, rest, patterns))):
        return None
    dates = [date for match in matches if (date := patterns.iso(match))]
    updated = len(dates) == 1 and bool(patterns.updated.search(line))
    return DateLine(byline, min(dates, default=None), not parts, updated)


def _trimmed(part: str) -> str:
    return part.strip(" ,;:()-–—\t\u00a0")


def _beside_name(parts: Sequence[str], rest: str, patterns: Patterns) -> bool:
    """Tell whether a place, outlet or writer stands before the date: "Brussels, 17 February 2022"."""
    return len(parts) == 1 and _is_name(parts[0], patterns) and _SET_OFF.search(rest) is not None


def _byline(parts: Sequence[str], patterns: Patterns) -> str | None:
    """Return the names of "By Jane Doe" if that, with an outlet or post after it, is all there is."""
    match = patterns.byline.fullmatch(parts[0]) if parts else None
    if match is None or len(parts) > 3 or any(part.endswith((".", ":")) for part in parts[1:]):
        return None
    names = re.split(r",? and | & |, ", match["names"])
    # "By Land and Sea" is a title: of several writers, one at least has two names.
    return match["names"] if len(names) == 1 or any(" " in name for name in names) else None


def _is_name(words: str, patterns: Patterns) -> bool:
    return len(words) < 60 and patterns.name.fullmatch(words) is not None


def _name_beside_date(head: Sequence[HeadLine], lines: Sequence[DateLine | None]) -> str | None:
    """Return the name that stands alone in the line before or after a date.

    Where a blank line follows the first line, that is a title, however much it looks like a name.
    """
    for index, line in enumerate(lines):
        if line is not None and line.alone:
            first = 1 if head[index].after_blank else 0
            for beside in (index - 1, index + 1):
                if first <= beside < len(head) and not lines[beside] and _is_person(head[beside].words):
                    return head[beside].words
    return None


def _is_person(line: str) -> bool:
    words = line.split()
    return 2 <= len(words) <= 5 and _is_name(line, _patterns()) and not line.isupper()


def is_dateline(line: str) -> bool:
    """Tell whether a line holds a dateline and nothing else: "PORT VARN, Norland (Wire)"."""
    return any(pattern.fullmatch(line) for pattern in _patterns().datelines)


@dataclass(frozen=True, slots=True)
class _Dateline:
    credit: str | None
    match: re.Match[str] | None

    def date(self, within: str | None) -> str | None:
        if self.match is None:
            return None
        year = int(within[:4]) if within else None
        return _patterns().iso(self.match, year)


def _dateline(line: str) -> _Dateline | None:
    patterns = _patterns()
    match = next(filter(None, (pattern.match(line) for pattern in patterns.datelines)), None)
    if match is None:
        return None
    credit = re.search(r"\(([^()]+)\)", match.group())
    dated = patterns.date.search(match.group()) or patterns.yearless.search(match.group())
    return _Dateline(credit and credit[1].strip(), dated)


def _refines(date: str | None, known: str | None) -> bool:
    return date is not None and (known is None or (date.startswith(known) and len(date) > len(known)))


@cache
def _patterns() -> Patterns:
    return load()
