"""The component that decides the reality and the voice of each event."""

import datetime as dt
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token

import standoff.read.extensions  # noqa: F401 - registers the attributes
from standoff.model import DateInterval, Event, Span
from standoff.read.days import last_day
from standoff.read.layout import block_of
from standoff.read.reality.assess import Assessor
from standoff.read.reality.chronology import dated
from standoff.read.reality.happenings import Told
from standoff.read.reality.rules import Rules, load_rules
from standoff.read.times.context import AHEAD, SURELY_AHEAD
from standoff.read.times.tense import direction
from standoff.read.voices import Voices


@Language.factory("standoff_reality")
def create_reality(nlp: Language, name: str) -> "EventReality":
    """Return the component; it must stand after ``standoff_events`` and ``standoff_statements``."""
    return EventReality(load_rules())


class EventReality:
    """Sets ``reality`` and ``statement`` of every event in ``doc._.events``; what occurred is not dated to later."""

    def __init__(self, rules: Rules) -> None:
        self._assessor = Assessor(rules)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc that has events and statements."""
        voices, published = Voices(doc._.statements), last_day(doc._.published)
        events = [
            replace(self._decided(doc, event, published), statement=voices.innermost(event.trigger))
            for event in doc._.events
        ]
        doc._.events = dated(doc, [_told(doc, event, published) for event in events])
        return doc

    def _decided(self, doc: Doc, event: Event, published: dt.date | None) -> Event:
        token = _token_at(doc, event.trigger)
        if token is not None:
            found = self._assessor.reality(token, event.type, headline=_is_headline(doc, event))
            event = replace(event, reality=found)
        if event.reality == "occurred" and _is_dated_after(event.date, published):
            # A noun has no tense: its date tells that it is yet to come, where the verb beside the date agrees.
            if token is not None and token.pos_ == "NOUN" and _is_ahead(doc, event.date):
                return replace(event, reality="planned")
            return replace(event, date=None)  # the text cannot mean the day that was read
        return event


def _told(doc: Doc, event: Event, published: dt.date | None) -> Told:
    return Told(event, _token_at(doc, event.trigger), published, _is_headline(doc, event))


def _is_headline(doc: Doc, event: Event) -> bool:
    block = block_of(doc, event.trigger.start)
    return block is not None and block.kind == "heading"


def _is_dated_after(date: DateInterval | None, published: dt.date | None) -> bool:
    return date is not None and published is not None and date.earliest > published


def _is_ahead(doc: Doc, date: DateInterval | None) -> bool:
    """Tell whether a text speaks of a date as of one to come ("the talks scheduled for June")."""
    expression = date.expression if date is not None else None
    head = _token_at(doc, expression) if expression is not None else None
    return head is not None and direction(doc, head.idx) in (AHEAD, SURELY_AHEAD)


def _token_at(doc: Doc, place: Span) -> Token | None:
    tokens = doc.char_span(place.start, place.end, alignment_mode="expand")
    return tokens.root if tokens is not None else None
