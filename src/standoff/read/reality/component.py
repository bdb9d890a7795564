"""The component that decides the reality and the voice of each event."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token

import standoff.read.extensions  # noqa: F401 - registers the attributes
from standoff.model import Event, Span, Statement
from standoff.read.reality.assess import assess
from standoff.read.reality.rules import Rules, load_rules


@Language.factory("standoff_reality")
def create_reality(nlp: Language, name: str) -> "EventReality":
    """Return the component; it must stand after ``standoff_events`` and ``standoff_statements``."""
    return EventReality(load_rules())


class EventReality:
    """Sets ``reality`` and ``statement`` of every event in ``doc._.events``."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc that has events and statements."""
        doc._.events = tuple(self._decided(doc, event) for event in doc._.events)
        return doc

    def _decided(self, doc: Doc, event: Event) -> Event:
        voice = voice_of(doc._.statements, event.trigger)
        token = _token_at(doc, event.trigger)
        reality = assess(token, self._rules) if token is not None else event.reality
        return replace(event, reality=reality, statement=voice)


def voice_of(statements: Sequence[Statement], trigger: Span) -> str | None:
    """Return the id of the innermost statement whose content holds a trigger; ``None`` is the narrator.

    An event whose trigger is a statement's own cue belongs to whoever tells of that statement.
    """
    around = [
        (len(content), statement.id)
        for statement in statements
        if statement.cue is None or not statement.cue.overlaps(trigger)
        for content in statement.content
        if content.contains(trigger)
    ]
    return min(around)[1] if around else None


def _token_at(doc: Doc, trigger: Span) -> Token | None:
    tokens = doc.char_span(trigger.start, trigger.end, alignment_mode="expand")
    return tokens.root if tokens is not None else None
