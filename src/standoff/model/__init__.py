"""The nouns of the record, as frozen dataclasses, and their JSON form."""

from standoff.model.actor import ActorRef
from standoff.model.commitment import Commitment
from standoff.model.document import Document
from standoff.model.event import Event, Quantity
from standoff.model.framing import Framing
from standoff.model.place import PlaceRef
from standoff.model.reading import Reading
from standoff.model.run import Run
from standoff.model.span import Span
from standoff.model.statement import Statement
from standoff.model.time import DateInterval, TimeExpression

__all__ = [
    "ActorRef",
    "Commitment",
    "DateInterval",
    "Document",
    "Event",
    "Framing",
    "PlaceRef",
    "Quantity",
    "Reading",
    "Run",
    "Span",
    "Statement",
    "TimeExpression",
]
