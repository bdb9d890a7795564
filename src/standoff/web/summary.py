"""The counts at the head of the page and the choices of its filters."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from standoff.model import Reading
from standoff.model.terms import ACTS, EVENT_TYPES, REALITIES, Kind
from standoff.web.dates import iso_in_words
from standoff.web.rows import EventRow, StatementRow

KINDS: tuple[str, ...] = get_args(Kind)
SIDES = {"writer": "in the writer’s own words", "source": "said by a source"}
_MOST_SPEAKERS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a set of Readings holds, counted.

    Attributes:
        voices: events by side (``writer``, ``source``) and reality.
        speakers: the speakers of most rows, in alphabetical order.
        published: the days of the first and the last report, in words; ``None`` where none is dated.
        notes: each note with the number of reports that bear it, most frequent first.
        runs: the versions and models that produced the rows.
    """

    reports: int
    kinds: dict[str, int]
    voices: dict[tuple[str, str], int]
    acts: tuple[str, ...]
    types: tuple[str, ...]
    speakers: tuple[str, ...]
    published: str | None
    notes: tuple[tuple[str, int], ...]
    runs: tuple[str, ...]


def summarise(readings: Sequence[Reading], events: Iterable[EventRow], statements: Iterable[StatementRow]) -> Summary:
    """Count Readings and their rows."""
    events, statements = list(events), list(statements)
    kinds: Counter[str] = Counter(row.statement.kind for row in statements)
    acts = {row.statement.act for row in statements}
    types = {row.event.type for row in events}
    return Summary(
        reports=len(readings),
        kinds={kind: kinds[kind] for kind in KINDS},
        voices=_voices(events),
        acts=tuple(act for act in ACTS if act in acts),
        types=tuple(type_ for type_ in EVENT_TYPES if type_ in types),
        speakers=_speakers(events, statements),
        published=_published(readings),
        notes=tuple(Counter(note for reading in readings for note in reading.notes).most_common()),
        runs=tuple(dict.fromkeys(_run(reading) for reading in readings if reading.run)),
    )


def _voices(events: Iterable[EventRow]) -> dict[tuple[str, str], int]:
    counts: Counter[tuple[str, str]] = Counter((row.voice.side, row.event.reality) for row in events)
    return {(side, reality): counts[side, reality] for side in SIDES for reality in REALITIES}


def _speakers(events: Iterable[EventRow], statements: Iterable[StatementRow]) -> tuple[str, ...]:
    counts = Counter(row.voice.name for row in events if row.voice.side == "source")
    counts.update(row.speaker for row in statements)
    return tuple(sorted((name for name, _ in counts.most_common(_MOST_SPEAKERS)), key=str.casefold))


def _published(readings: Iterable[Reading]) -> str | None:
    dates = sorted(reading.document.published for reading in readings if reading.document.published)
    if not dates:
        return None
    first, last = iso_in_words(dates[0]), iso_in_words(dates[-1])
    return first if first == last else f"{first} to {last}"


def _run(reading: Reading) -> str:
    return f"Standoff {reading.run.version}, {reading.run.model}" if reading.run else ""
