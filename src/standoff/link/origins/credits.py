"""Which newsrooms a report credits: its publisher, its byline, "(AP)", "Reuters reported"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from msgspec import Struct

from standoff.errors import RegisterError
from standoff.link.tables import load_table
from standoff.register import Register

Pattern: TypeAlias = re.Pattern[str]

_HEAD = 1_500  # characters of a text in which its dateline stands
_LONGEST = 100_000  # characters that are searched
_ARTICLE = re.compile(r"^[Tt]he ")
_AND = re.compile(r",|/| and | & ")
_STOPS = ".,-–—'’"
_POSSESSIVE = re.compile(r"['’]s$")


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    agency: str
    heads: tuple[str, ...]
    mentions: tuple[str, ...]


class Credits:
    """Finds credits.

    Args:
        register: knows the outlets and their names.

    Raises:
        RegisterError: a pattern of ``data/credits.yaml`` is faulty.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._heads, self._mentions = _patterns()

    def of(self, text: str, publisher: str | None = None, byline: str | None = None) -> tuple[str, ...]:
        """Return the ids of the outlets that a report credits, in order.

        One that the register does not know counts where it publishes the report or stands in its dateline,
        and is called by its name in lower case.
        """
        named = [self._known(name) or _bare(name).casefold() for name in self._leading(text, publisher)]
        known = [self._known(name) for name in self._mentioned(text, byline)]
        return tuple(sorted({name for name in (*named, *known) if name}))

    def _leading(self, text: str, publisher: str | None) -> Iterator[str]:
        yield publisher or ""
        yield from _matches(self._heads, text[:_HEAD])

    def _mentioned(self, text: str, byline: str | None) -> Iterator[str]:
        yield from _AND.split(byline or "")
        yield from _matches(self._mentions, text[:_LONGEST])

    def _known(self, words: str) -> str | None:
        """Return the outlet that the longest run of words names."""
        runs = (self._outlet(run) for run in _runs(_bare(words).split()))
        return next(filter(None, runs), None)

    def _outlet(self, name: str) -> str | None:
        for sense in self._register.senses(name):
            actor = self._register.actor(sense.actor)
            if actor is not None and actor.kind == "outlet":
                return actor.id
        return None


def _runs(words: list[str]) -> Iterator[str]:
    """Yield the runs of words, the longest first, each also without the full stop of its sentence."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            run = " ".join(words[start : start + length])
            yield from (run, run.rstrip(_STOPS))


def _bare(name: str) -> str:
    return _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(name.split()))).strip(_STOPS + " ")


def _matches(patterns: tuple[Pattern, ...], text: str) -> Iterator[str]:
    for pattern in patterns:
        yield from pattern.findall(text)


def _table() -> _Table:
    return load_table(__package__, "credits.yaml", _Table)


@cache
def _patterns() -> tuple[tuple[Pattern, ...], tuple[Pattern, ...]]:
    table = _table()
    try:
        heads, mentions = (
            tuple(
                _compiled(pattern.replace("{name}", table.name).replace("{agency}", table.agency))
                for pattern in patterns
            )
            for patterns in (table.heads, table.mentions)
        )
    except re.error as error:
        raise RegisterError(f"credits.yaml: {error}") from error
    return heads, mentions


def _compiled(pattern: str) -> Pattern:
    # A line may end between any two words; \r\n are two characters.
    return re.compile(pattern.replace(" ", r"\s{1,2}"), re.MULTILINE)
