"""Standoff reads news reports of an international crisis and keeps the sourced record.

Every name here is imported when first used, so that ``import standoff`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

_HOME = {"read": "standoff.read", "Reader": "standoff.read", "Ledger": "standoff.ledger"}

__all__ = [
    "ActorRef",
    "Commitment",
    "DateInterval",
    "Document",
    "Event",
    "Framing",
    "Ledger",
    "PlaceRef",
    "Quantity",
    "Reader",
    "Reading",
    "Run",
    "Span",
    "Statement",
    "TimeExpression",
    "__version__",
    "read",
]

if TYPE_CHECKING:
    from standoff.ledger import Ledger as Ledger
    from standoff.model import ActorRef as ActorRef
    from standoff.model import Commitment as Commitment
    from standoff.model import DateInterval as DateInterval
    from standoff.model import Document as Document
    from standoff.model import Event as Event
    from standoff.model import Framing as Framing
    from standoff.model import PlaceRef as PlaceRef
    from standoff.model import Quantity as Quantity
    from standoff.model import Reading as Reading
    from standoff.model import Run as Run
    from standoff.model import Span as Span
    from standoff.model import Statement as Statement
    from standoff.model import TimeExpression as TimeExpression
    from standoff.read import Reader as Reader
    from standoff.read import read as read


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'standoff' has no attribute {name!r}")
    value = getattr(import_module(_HOME.get(name, "standoff.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
