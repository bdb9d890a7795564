"""Statements that a text itself sets against each other ("rejected the claim", "was contradicted by")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from standoff.ledger.identity import identify
from standoff.ledger.pointers import extent
from standoff.link.disputes.opposition import Opposition, load_opposition
from standoff.link.occurrences import Occurrence, Report
from standoff.link.occurrences.profile import stems
from standoff.link.occurrences.source import sentence_span
from standoff.model import ActorRef, Reading, Span, Statement

_ONE_HAPPENING = "denies what the other says of the same happening"
_BACK = 400
"""Characters back within which "that claim" finds what it stands for."""
_AHEAD = 300
"""Characters after "contradicted by" within which the one named there speaks."""
_POINTS_BACK = re.compile(r"\s*(?:the|that|this|those|these|such)\s+(\w+)(?:\s+(\w+))?(?:\s+(\w+))?")
_NAMES_ITSELF = frozenset({"that", "by", "of", "from", "about"})
_POINTS_AHEAD = re.compile(r"\s*(?:[\w']+\s+){0,3}?(\w+)\s+(?:that|by|of|from)\b")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A statement against another.

    Attributes:
        by: id of the statement that opposes; ``None`` where the text only says who does.
        against: id of the statement that is opposed.
        words: the words that say so; ``None`` where what both say of one happening does.
        why: the rule that found it.
    """

    by: str | None
    against: str
    words: Span | None
    why: str


def contradictions(reading: Reading) -> tuple[Contradiction, ...]:
    """Return the contradictions that a text makes explicit, under the ids that the ledger gives its statements.

    Raises:
        ReadingError: two rows have one local id, or a row refers to one that is not there.
    """
    finder = _Finder(reading, load_opposition())
    found = [*finder.passive(), *finder.named_claims(), *finder.same_content()]
    unique = {(each.by, each.against): each for each in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda each: (each.against, each.by or "")))


def opposed(occurrence: Occurrence) -> tuple[Contradiction, ...]:
    """Return the statements on a happening that deny or reject what other voices say of it."""
    acts = load_opposition().acts
    told = [report for report in occurrence.reports if report.voice.statement]
    deniers = [report for report in told if report.voice.act in acts and report.reality == "denied"]
    others = [report for report in told if report.reality != "denied"]
    pairs = {(one.voice.statement, two.voice.statement) for one in deniers for two in others if _strangers(one, two)}
    return tuple(Contradiction(by, to, None, _ONE_HAPPENING) for by, to in sorted(pairs, key=str) if to is not None)


def _strangers(one: Report, other: Report) -> bool:
    return one.voice.key != other.voice.key


class _Finder:
    """The statements of one text in order, and the rules that set one against another."""

    def __init__(self, reading: Reading, table: Opposition) -> None:
        self._reading, self._table, self._text = reading, table, reading.document.text
        self._ids = {row.local: row.id for row in identify(reading) if row.kind == "statements" and row.local}
        self._rows = sorted(reading.statements, key=extent)

    def passive(self) -> Iterator[Contradiction]:
        """What stands before "contradicted by" against who stands after."""
        for match in self._table.phrases().finditer(self._text):
            begin, end = sentence_span(self._text, match.start(), match.end())
            before = [row for row in self._rows if begin <= extent(row)[0] and extent(row)[1] <= match.start()]
            if before:
                words = Span.of(self._text, match.start(), end)
                yield self._found(self._speaker_after(words), before[-1], words, f"{match[0].lower()!r}")

    def named_claims(self) -> Iterator[Contradiction]:
        """Those who reject "that claim", or "suggestions by somebody"."""
        for row in self._opposing():
            if row.cue is None:
                continue
            _, end = sentence_span(self._text, row.cue.start, row.cue.end)
            rest = self._text[row.cue.end : end]
            target = self._ahead(row, rest) or self._behind(row, rest)
            if target is not None:
                yield self._found(row, target, Span.of(self._text, row.cue.start, end), "rejects what was said")

    def same_content(self) -> Iterator[Contradiction]:
        """Those who deny in much the same words what somebody else says."""
        for row in self._opposing():
            words = stems(_content(row))
            for other in self._rows:
                said = stems(_content(other))
                if _apart(row, other) and _much_the_same(words, said) and self._may_oppose(row, other):
                    yield self._found(row, other, row.cue, "denies it in the same words")

    def _opposing(self) -> Iterator[Statement]:
        return (row for row in self._rows if row.act in self._table.acts and not row.negated)

    def _may_oppose(self, row: Statement, other: Statement) -> bool:
        strangers = row.id != other.id and _who(row.actors).isdisjoint(_who(other.actors))
        return strangers and bool(other.source or other.actors) and other.act not in self._table.acts

    def _ahead(self, row: Statement, rest: str) -> Statement | None:
        match = _POINTS_AHEAD.match(rest)
        if match is None or row.cue is None or not self._table.is_noun(match[1]):
            return None
        begin, end = row.cue.end, row.cue.end + len(rest)
        inside = (other for other in self._rows if begin <= _cue_start(other) < end)
        return next((other for other in inside if self._may_oppose(row, other)), None)

    def _behind(self, row: Statement, rest: str) -> Statement | None:
        match = _POINTS_BACK.match(rest)
        if match is None or row.cue is None or not self._stands_alone(match.groups("")):
            return None
        begin = row.cue.start - _BACK
        earlier = [other for other in self._rows if begin <= extent(other)[1] <= row.cue.start]
        return next((other for other in reversed(earlier) if self._may_oppose(row, other)), None)

    def _stands_alone(self, words: tuple[str, ...]) -> bool:
        """Tell whether one of the first two words is such a noun, and the next does not say whose or which."""
        following = pairwise(words)
        return any(self._table.is_noun(word) and after not in _NAMES_ITSELF for word, after in following if word)

    def _speaker_after(self, words: Span) -> Statement | None:
        named = self._named_in(words)
        near = (row for row in self._rows if words.start <= extent(row)[0] <= words.end + _AHEAD)
        return next((row for row in near if not named.isdisjoint(_sides(row.actors))), None)

    def _named_in(self, words: Span) -> set[str]:
        """Return the sides that are named within some words, states also by their places."""
        refs = [ref for row in self._reading.statements for ref in row.actors]
        refs += [ref for event in self._reading.events for ref in (*event.actors, *event.recipients)]
        found = _sides(tuple(ref for ref in refs if words.contains(ref.span)))
        return found | {place.country for place in self._reading.places if place.country and words.contains(place.span)}

    def _found(self, by: Statement | None, against: Statement, words: Span | None, why: str) -> Contradiction:
        return Contradiction(self._ids[by.id] if by else None, self._ids[against.id], words, why)


def _apart(one: Statement, other: Statement) -> bool:
    """Tell whether neither stands within the other, which then shares its words anyhow."""
    (begin, end), (first, last) = extent(one), extent(other)
    return end <= first or last <= begin


def _much_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= 3 and shared >= max(len(one), len(other)) / 2


def _content(row: Statement) -> str:
    return " ".join(span.text for span in row.content)


def _cue_start(row: Statement) -> int:
    return row.cue.start if row.cue else extent(row)[0]


def _who(actors: tuple[ActorRef, ...]) -> set[str]:
    return {actor.id for actor in actors}


def _sides(actors: tuple[ActorRef, ...]) -> set[str]:
    return {actor.code.partition("-")[0] or actor.id for actor in actors}
