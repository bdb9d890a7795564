"""Page numbers, running heads and feet: what belongs to the page and not to the text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from standoff.ingest.pdf.lines import Line, Page

_MARGIN = 0.12  # of the page's height, at its head and at its foot
_NUMBER = re.compile(r"(?:page|p\.)?\s*[-–—|\[]?\s*(?:\d{1,3}|[ivxl]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|\]]?", re.I)
_OUTERMOST = 2  # rows
_SHARE = 1 / 3  # of the pages; left and right pages may have heads of their own

_Key = tuple[str, int]


def body(pages: Sequence[Page]) -> list[list[Line]]:
    """Return the lines of each page that belong to the text."""
    margins = [_margin_lines(page) for page in pages]
    running = _running(margins)
    return [
        [line for line in page.lines if line not in margin or not _is_furniture(line, running)]
        for page, margin in zip(pages, margins, strict=True)
    ]


def _margin_lines(page: Page) -> frozenset[Line]:
    """Return the lines at the very head and foot of a page."""
    edge = (page.top - page.bottom) * _MARGIN
    down = sorted(page.lines, key=lambda line: -line.middle)
    head = [line for line in down if line.middle > page.top - edge]
    foot = [line for line in reversed(down) if line.middle < page.bottom + edge]
    return frozenset((*_outermost(head), *_outermost(foot)))


def _outermost(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines of the first rows."""
    rows, before = 0, None
    for line in lines:
        if before is None or abs(line.middle - before.middle) > before.size / 2:
            rows, before = rows + 1, line
        if rows > _OUTERMOST:
            return
        yield line


def _running(margins: Sequence[frozenset[Line]]) -> frozenset[_Key]:
    """Return what comes back in the margins of a third of the pages, and of two at least."""
    pages = Counter(key for margin in margins for key in {_key(line) for line in margin})
    least = max(2, round(len(margins) * _SHARE))
    return frozenset(key for key, number in pages.items() if number >= least)


def _is_furniture(line: Line, running: frozenset[_Key]) -> bool:
    return _NUMBER.fullmatch(line.text) is not None or _key(line) in running


def _key(line: Line) -> _Key:
    """Return what repeats in a running head: its words, whatever the numbers, in one size of type."""
    return re.sub(r"\d+", "0", line.text.casefold()), round(line.size)
