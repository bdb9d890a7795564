"""Who said what: an attribution relation."""

from dataclasses import dataclass

from standoff.model.actor import ActorRef
from standoff.model.span import Span
from standoff.model.terms import Act, Form, Kind
from standoff.model.time import DateInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A proposition that the text attributes to a source (source, cue, content: Pareti 2015).

    Attributes:
        id: unique within its Reading (``s1``, ``s2``, ...).
        source: the words that name the source; empty where the text names none.
        actors: who the source is; empty where it could not be told, and ``why`` says so.
        cue: the words that mark the attribution; ``None`` for a free-standing quotation.
        content: what is attributed; several spans where the cue interrupts it.
        negated: the text says that the source did *not* say it.
        via: the outlet or channel that relayed it.
        said_on: when it was said.
        parent: the id of the statement that holds this one.
        confidence: from 0 to 1.
        why: the rule or model that decided.
    """

    id: str
    source: tuple[Span, ...]
    actors: tuple[ActorRef, ...]
    kind: Kind
    cue: Span | None
    content: tuple[Span, ...]
    form: Form
    act: Act
    negated: bool = False
    addressees: tuple[ActorRef, ...] = ()
    via: ActorRef | None = None
    said_on: DateInterval | None = None
    parent: str | None = None
    confidence: float = 1.0
    why: str = ""
