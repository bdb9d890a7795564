"""Page numbers, running heads and feet: what belongs to the page and not to the text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from standoff.ingest.pdf.lines import Line, Page

_MARGIN = 0.12  # of the page's height, at its head and at its foot
_NUMBER = re.compile(
    r"(?:page|p\.)?\s*[-–—|\[]?\s*(?:\d{1,3}|[ivxl]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|\]]?", re.I
)
_SHARE = 1 / 3  # of the pages; left and right pages may have heads of their own


def body(pages: Sequence[Page]) -> list[list[Line]]:
    """Return the lines of each page that belong to the text."""
    running = _running(pages)
    return [
        [line for line in page.lines if not _in_margin(line, page) or not _is_furniture(line, running)]
        for page in pages
    ]


def _is_furniture(line: Line, running: frozenset[tuple[str, int]]) -> bool:
    return _NUMBER.fullmatch(line.text) is not None or _key(line) in running


def _running(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    """Return the keys of the margin lines that come back on a third of the pages, on two at least."""
    seen: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for page, line in _margin_lines(pages):
        seen[_key(line)].add(page.number)
    least = max(2, round(len(pages) * _SHARE))
    return frozenset(key for key, numbers in seen.items() if len(numbers) >= least)


def _margin_lines(pages: Iterable[Page]) -> Iterator[tuple[Page, Line]]:
    return ((page, line) for page in pages for line in page.lines if _in_margin(line, page))


def _in_margin(line: Line, page: Page) -> bool:
    edge = (page.top - page.bottom) * _MARGIN
    return line.middle < page.bottom + edge or line.middle > page.top - edge


def _key(line: Line) -> tuple[str, int]:
    """Return what repeats in a running head: its words, whatever the numbers, in one size of type."""
    return re.sub(r"\d+", "0", line.text.casefold()), round(line.size)
