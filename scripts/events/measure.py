"""Measure dates and reality of events on our own labelled texts.

    python scripts/events/measure.py corpus/events/wire.jsonl [...]

An event counts where one that was read has its trigger and its type. Printed are the share of right realities with
their confusion, and for dates precision (of those given, how many are the labelled date) and recall.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from texts import items, reader

from standoff.model import DateInterval, Document, Event
from standoff.model.terms import REALITIES


def main() -> None:
    """Print the figures of each file."""
    for path in map(Path, sys.argv[1:]):
        realities: Counter[tuple[str, str]] = Counter()
        dates: Counter[str] = Counter()
        for label, event in matched(items(path)):
            realities[label["reality"], event.reality] += 1
            dates[outcome(label["date"], event.date)] += 1
        show(path.name, realities, dates)


def matched(found: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Event]]:
    """Yield each label with the event of its trigger and type."""
    texts = [Document.of(item["text"], name=item["id"], published=item["published"]) for item in found]
    for item, reading in zip(found, reader().pipe(texts), strict=True):
        for label in item["events"]:
            start, end = place(item["text"], label["trigger"])
            for event in reading.events:
                if event.type == label["type"] and event.trigger.start < end and start < event.trigger.end:
                    yield label, event
                    break


def place(text: str, words: str | list[Any]) -> tuple[int, int]:
    """Return where a trigger stands, given as its words or as these and which of their occurrences."""
    wanted, number = (words, 1) if isinstance(words, str) else words
    start = -1
    for _ in range(number):
        start = text.index(wanted, start + 1)
    return start, start + len(wanted)


def outcome(label: str | None, date: DateInterval | None) -> str:
    """Return whether a date is right, contradicts its label, is given where the label is silent, or is missing."""
    if date is None:
        return "missed" if label else "silent"
    if label is None:
        return "unlabelled"
    same = all(day.isoformat().startswith(label) for day in (date.earliest, date.latest))
    return "right" if same else "contradicts"


def show(name: str, realities: Counter[tuple[str, str]], dates: Counter[str]) -> None:
    """Print the figures of one file."""
    total, right = realities.total(), sum(realities[each, each] for each in REALITIES)
    given = dates["right"] + dates["contradicts"] + dates["unlabelled"]
    labelled = dates["right"] + dates["contradicts"] + dates["missed"]
    print(f"{name}: {total} events; reality {right / total:.3f}", end="; ")
    print(f"dates P {dates['right'] / given:.3f} R {dates['right'] / labelled:.3f} {dict(dates)}")
    for label in REALITIES:
        print(f"  {label:9}", *(f"{read} {realities[label, read]:4}" for read in REALITIES), sep="  ")


if __name__ == "__main__":
    main()
