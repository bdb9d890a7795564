"""Overlapping marks over a text, as nested elements that keep every character."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from markupsafe import Markup

from standoff.web.words import words

Role = Literal["content", "source", "argument", "treaty", "place", "time", "cue", "trigger", "framing"]
"""What a stretch of text does; of two marks on the same characters the earlier role is the outer element."""

_RANK = {role: rank for rank, role in enumerate(get_args(Role))}
_LINKS = frozenset({"cue", "trigger", "framing", "treaty"})
"""Roles of few words, which can be links without standing in the way of who selects text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Characters with a role in some rows.

    Attributes:
        start: first code point.
        end: code point after the last.
        rows: the rows that rest on these characters, by their id within the document.
        note: what to say of a mark that belongs to no row.
        target: whether a row of a table points here.
    """

    start: int
    end: int
    role: Role
    rows: tuple[str, ...] = ()
    note: str = ""
    target: bool = False


def highlight(text: str, marks: Iterable[Mark], article: str) -> Iterator[Markup]:
    """Yield the HTML of a text in which every mark is an element.

    Marks that cross are cut where the other ends, so that elements always nest. The text content of
    the whole is ``text``, but for U+FFFD in place of what HTML cannot hold.

    Args:
        text: the frozen text.
        marks: marks within the text, in any order, overlapping in any way.
        article: the article's HTML id, to which the ids of rows and places are added.
    """
    starting = _by_start(marks)
    cuts = sorted({0, len(text)} | {place for m in _all(starting) for place in (m.start, m.end)})
    stack = _Stack(article)
    for here, there in pairwise(cuts):
        yield stack.cross(here, starting.get(here, []))
        yield words(text[here:there])
    yield stack.cross(len(text), [])


def _by_start(marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    starting: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.start < mark.end:
            starting.setdefault(mark.start, []).append(mark)
    return starting


def _all(starting: dict[int, list[Mark]]) -> Iterator[Mark]:
    for marks in starting.values():
        yield from marks


class _Stack:
    """The elements that are open at one place of the text."""

    def __init__(self, article: str) -> None:
        self._article = article
        self._open: list[tuple[Mark, str]] = []

    def cross(self, place: int, starting: list[Mark]) -> Markup:
        """Return the tags between the characters before and after ``place``."""
        closing, cut = self._close(place)
        new = {id(mark) for mark in starting}
        tags = [*closing]
        targeted = False
        for mark in sorted([*cut, *starting], key=lambda mark: (-mark.end, _RANK[mark.role])):
            named = id(mark) in new and not targeted and any(m.target for m in starting)
            targeted = targeted or named
            tags.append(self._enter(mark, f"{self._article}-at-{place}" if named else None))
        return Markup("").join(tags)

    def _close(self, place: int) -> tuple[list[Markup], list[Mark]]:
        """Close down to the outermost mark that ends here; return the tags and the marks cut by it."""
        ended = next((i for i, (mark, _) in enumerate(self._open) if mark.end <= place), len(self._open))
        tags = [Markup("</{}>").format(tag) for _, tag in reversed(self._open[ended:])]
        cut = [mark for mark, _ in self._open[ended:] if mark.end > place]
        del self._open[ended:]
        return tags, cut

    def _enter(self, mark: Mark, html_id: str | None) -> Markup:
        linked = mark.role in _LINKS and bool(mark.rows) and all(tag != "a" for _, tag in self._open)
        tag = "a" if linked else "span"
        self._open.append((mark, tag))
        return Markup("<{}{}>").format(tag, Markup("").join(self._attributes(mark, html_id, linked)))

    def _attributes(self, mark: Mark, html_id: str | None, linked: bool) -> Iterator[Markup]:
        yield Markup(' class="m {}"').format(mark.role)
        if html_id:
            yield Markup(' id="{}"').format(html_id)
        if mark.rows:
            yield Markup(' data-rows="{}"').format(" ".join(mark.rows))
        if mark.note:
            yield Markup(' data-note="{}"').format(mark.note)
        if linked:
            yield Markup(' href="#{}-{}"').format(self._article, mark.rows[0])
