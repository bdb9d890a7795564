"""Who did what to whom."""

from dataclasses import dataclass

from standoff.model.actor import ActorRef
from standoff.model.place import PlaceRef
from standoff.model.span import Span
from standoff.model.terms import EventType, Reality
from standoff.model.time import DateInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A count that belongs to an event.

    Attributes:
        value: the number, in units of ``unit``.
        unit: what is counted, as the text has it (``warships``, ``troops``).
        role: ``force`` (taking part), ``killed``, ``injured``, ``detained`` or ``object``.
    """

    span: Span
    value: float
    unit: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event coded to PLOVER 2.0, with the voice that tells it and its reality.

    Attributes:
        id: unique within its Reading (``e1``, ``e2``, ...).
        mode: PLOVER mode of the type, or ``None``.
        contexts: PLOVER contexts (``military``, ``diplomatic``, ...).
        cameo: the nearest CAMEO code, or ``None``.
        intensity: PLOVER intensity, from -10 (worst conflict) to 10 (most cooperation).
        date: when it happened or is due; ``None`` where the text does not tell.
        reality: what the voice says of its happening.
        statement: the id of the innermost statement that it stands in; ``None`` is the narrator's voice.
        confidence: from 0 to 1.
        why: the frame that matched.
    """

    id: str
    trigger: Span
    type: EventType
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    intensity: float | None = None
    actors: tuple[ActorRef, ...] = ()
    recipients: tuple[ActorRef, ...] = ()
    date: DateInterval | None = None
    place: PlaceRef | None = None
    quantities: tuple[Quantity, ...] = ()
    reality: Reality = "occurred"
    statement: str | None = None
    confidence: float = 1.0
    why: str = ""
