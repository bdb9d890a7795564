"""Measure the ledger: `python tests/ledger/measure.py LEDGER [READINGS]`.

Adds synthetic readings of thirty events each, one transaction a batch, and times what a user waits for.
"""

import datetime as dt
import random
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from typing import get_args

from standoff.ledger import Filter, Ledger
from standoff.model import ActorRef, DateInterval, Document, Event, PlaceRef, Reading, Run, Span, Statement
from standoff.model.terms import Act, EventType, Reality

RUN = Run(version="0.1.0", model="invented 1.0")
STATES = [f"Land{number:02}" for number in range(60)]
SENTENCE = "On the {day}th {actor} moved its forces against {recipient} near Port {place}, {speaker} said. "
EVENTS = 30


class Writer:
    """Writes a text and notes where its words stand."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.text = f"Report {seed}. "
        self.statements: list[Statement] = []
        self.events: list[Event] = []

    def sentence(self, number: int) -> None:
        day = self.random.randint(1, 28)
        actor, recipient = self.random.sample(STATES, 2)
        speaker = f"Minister {self.random.randint(1, 2000)}"
        start = len(self.text)
        self.text += SENTENCE.format(
            day=day, actor=actor, recipient=recipient, place=self.random.randint(1, 300), speaker=speaker
        )
        source = self._span(speaker, start)
        content = Span.of(self.text, start, source.start - 2)
        if number % 3 == 0:
            self.statements.append(
                Statement(
                    id=f"s{number}",
                    source=(source,),
                    actors=(ActorRef(id=f"x-{speaker}", name=speaker, code="", span=source),),
                    kind="named",
                    cue=self._span("said", start),
                    content=(content,),
                    form="indirect",
                    act=self.random.choice(get_args(Act)),
                )
            )
        self.events.append(self._event(number, start, dt.date(2031, 2, day), actor, recipient))

    def _event(self, number: int, start: int, day: dt.date, actor: str, recipient: str) -> Event:
        return Event(
            id=f"e{number}",
            trigger=self._span("moved", start),
            type=self.random.choice(get_args(EventType)),
            actors=(self._actor(actor, start),),
            recipients=(self._actor(recipient, start),),
            date=DateInterval(earliest=day, latest=day, precision="day", expression=self._span("On the", start)),
            place=PlaceRef(span=self._span("Port", start), name="Port", geonames=1, lat=1.0, lon=2.0),
            reality=self.random.choice(get_args(Reality)),
            statement=f"s{number}" if number % 3 == 0 else None,
            why="moved its forces",
        )

    def _actor(self, name: str, start: int) -> ActorRef:
        return ActorRef(id=f"Q{name}", name=name, code=f"{name[-2:]}L-MIL", span=self._span(name, start))

    def _span(self, words: str, start: int) -> Span:
        at = self.text.index(words, start)
        return Span.of(self.text, at, at + len(words))


def readings(first: int, count: int) -> Iterator[Reading]:
    for seed in range(first, first + count):
        writer = Writer(seed)
        for number in range(EVENTS):
            writer.sentence(number)
        yield Reading(
            document=Document.of(writer.text, name=f"report-{seed}", published=f"2031-03-{seed % 28 + 1:02}"),
            statements=tuple(writer.statements),
            events=tuple(writer.events),
            run=RUN,
        )


def timed(label: str, work: Callable[[], object]) -> None:
    start = time.perf_counter()
    result = work()
    print(f"{(time.perf_counter() - start) * 1000:10.1f} ms  {label}: {str(result)[:80]}")


def main(where: str, total: int) -> None:
    filters = {
        "all": Filter(),
        "actor": Filter(actor="Land07"),
        "code": Filter(actor="07L"),
        "dyad, type, month": Filter(actor="Land07", recipient="Land09", type="ASSAULT", since="2031-02"),
        "nobody": Filter(actor="nobody"),
        "reality and voice": Filter(reality="denied", voice="Minister 77"),
        "narrator": Filter(voice="narrator", type="AID"),
        "one day": Filter(since="2031-02-14", until="2031-02-14"),
        "one day, one type": Filter(since="2031-02-14", until="2031-02-14", type="AID"),
        "act": Filter(act="deny", reality="planned"),
        "document": Filter(document=f"report-{total - 1}"),
        "before all": Filter(until="2030"),
    }
    with Ledger(where) as ledger:
        batch = list(readings(0, min(total, 1000)))
        timed("first 1000 by add_many", lambda: ledger.add_many(batch))
        timed("again", lambda: ledger.add_many(batch))
        single = list(readings(1_000_000, 100))
        timed("100 by add", lambda: sum(ledger.add(reading) for reading in single))
        timed("the rest, made and added", lambda: ledger.add_many(readings(1000, total - 1000)))
        for label, where_ in filters.items():
            timed(f"50 events, {label}", lambda w=where_: len(list(islice(ledger.rows("events", w), 50))))  # type: ignore[misc]
        page = Filter(actor="Land07", limit=50)
        timed("50 events by limit", lambda: len(list(ledger.rows("events", page))))
        timed("count, actor", lambda: ledger.count("events", page))
        timed(
            "50 statements by a source",
            lambda: len(list(islice(ledger.rows("statements", Filter(source="77")), 50))),
        )
        timed("50 actors", lambda: len(list(ledger.rows("actors", Filter(limit=50)))))
        timed("summary", ledger.summary)
        timed("search", lambda: len(list(ledger.search('"Port 77" Land07'))))
        timed("1000 readings back", lambda: sum(1 for _ in islice(ledger.readings(), 1000)))
        timed("frame of events", lambda: ledger.frame("events").shape)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
