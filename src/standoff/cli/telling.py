"""The few rows of a ledger that show a newcomer what it is for."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rich.text import Text

from standoff.cli.console import visible
from standoff.cli.excerpt import excerpt
from standoff.cli.reading_view import NARRATOR

if TYPE_CHECKING:
    from standoff.ledger import Ledger

DAYS = 7  # how far apart two reports may lie that speak of one happening
LOOK = 2000  # rows that a search for an example may look at
VOICES = 4  # whose loaded words are listed
HAPPENS = ("occurred", "ongoing")
Row = Mapping[str, object]


@dataclass(frozen=True)
class Telling:
    """An example.

    Attributes:
        title: what it is an example of.
        lines: the rows, each under the words that they rest on.
    """

    title: str
    lines: tuple[Text, ...]


def tellings(ledger: "Ledger") -> Iterator[Telling]:
    """Yield an example of each kind that the ledger has one of."""
    for title, find in FINDERS.items():
        if lines := tuple(find(ledger)):
            yield Telling(title, lines)


def _disputed(ledger: "Ledger") -> Iterator[Text]:
    """Yield the likeliest pair of an event that one voice tells and another denies."""
    told = [row for row in _rows(ledger, "events") if row["reality"] in HAPPENS]
    denied = list(_rows(ledger, "events", reality="denied"))
    pairs = ((_closeness(one, other), one, other) for other in denied for one in told if _at_odds(one, other))
    best = max(pairs, key=lambda pair: pair[0], default=None)
    if best is not None:
        yield from (_event(ledger, best[1]), _event(ledger, best[2]))


def _at_odds(told: Row, denied: Row) -> bool:
    """Tell whether two voices speak of the same type by the same actor, or both leave the actor open."""
    return (
        told["type"] == denied["type"]
        and told["voice"] != denied["voice"]
        and _first_actor(told) == _first_actor(denied)
        and _days_apart(told, denied) <= DAYS
    )


def _closeness(told: Row, denied: Row) -> float:
    """Return a score that is higher for two named sources who speak of one named actor within a day or two."""
    attributed = sum(row["voice"] != "narrator" for row in (told, denied))
    sure = sum(float(str(row["confidence"])) for row in (told, denied))
    return 2 * attributed + sure + bool(_first_actor(told)) + bool(told["mode"]) - _days_apart(told, denied)


def _first_actor(event: Row) -> str:
    return str(event["actors"] or "").partition(" (")[0]


def _days_apart(one: Row, other: Row) -> int:
    days = [str(row["published"] or "") for row in (one, other)]
    if not all(len(day) == len("2031-03-05") for day in days):
        return 0
    return abs((dt.date.fromisoformat(days[0]) - dt.date.fromisoformat(days[1])).days)


def _predicted(ledger: "Ledger") -> Iterator[Text]:
    yield from _surest(ledger, _rows(ledger, "statements", act="predict"))


def _anonymous(ledger: "Ledger") -> Iterator[Text]:
    rows = _rows(ledger, "statements")
    yield from _surest(ledger, (row for row in rows if row["kind"] == "anonymous"))


def _surest(ledger: "Ledger", rows: Iterable[Row]) -> Iterator[Text]:
    row = max(rows, key=lambda row: float(str(row["confidence"])), default=None)
    if row is not None:
        label = f"{row['source'] or row['actors']} ({row['kind']}): {row['act']}"
        yield _shown(ledger, row, label)


def _differing(ledger: "Ledger") -> Iterator[Text]:
    for row in _rows(ledger, "commitments"):
        if row["finding"] == "inconsistent":
            yield _shown(ledger, row, f"{row['name']}: {row['action']}")
            yield Text(visible(f"register: {row['why']} [{row['citation'] or 'no citation'}]"))
            return


def _loaded(ledger: "Ledger") -> Iterator[Text]:
    voices: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in _rows(ledger, "framing"):
        voices[_voice(row)][str(row["text"]).lower()] += 1
    for voice, words in sorted(voices.items(), key=lambda item: -item[1].total())[:VOICES]:
        listed = ", ".join(f"{word} ({count})" if count > 1 else word for word, count in words.most_common(6))
        yield Text.assemble((visible(voice), "bold"), f": {visible(listed)}")


FINDERS: dict[str, Callable[["Ledger"], Iterator[Text]]] = {
    "Perhaps disputed: one voice tells it, another denies the like": _disputed,
    "A prediction": _predicted,
    "An anonymous source": _anonymous,
    "A treaty where text and register differ": _differing,
    "Loaded words, by who used them": _loaded,
}


def _rows(ledger: "Ledger", kind: str, **conditions: Any) -> Iterator[Row]:
    from standoff.ledger import Filter

    return iter(ledger.rows(kind, Filter(limit=LOOK, **conditions)))


def _event(ledger: "Ledger", row: Row) -> Text:
    who = f"{row['actors'] or '?'} → {row['recipients']}" if row["recipients"] else row["actors"]
    return _shown(ledger, row, f"{_voice(row)}: {row['type']} {row['reality']}, {who}")


def _voice(row: Row) -> str:
    return NARRATOR if row["voice"] == "narrator" else str(row["voice"])


def _shown(ledger: "Ledger", row: Row, label: str) -> Text:
    """Return a row's label over its words in their text, with the place where they stand."""
    document = ledger.reading(str(row["document"])).document
    start, end = int(str(row["start"])), int(str(row["end"]))
    place = f"  [{visible(document.name)}, {start}-{end}]"
    return Text.assemble((visible(label), "bold"), "\n", excerpt(document.text, start, end), (place, "dim"))
