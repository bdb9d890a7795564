"""The kinds of row that a ledger holds."""

from typing import TypeAlias

from standoff.errors import LedgerError
from standoff.model import Commitment, Event, Framing, PlaceRef, Statement, TimeExpression

Row: TypeAlias = Statement | Event | TimeExpression | PlaceRef | Framing | Commitment
"""A row of a Reading."""

ROW_KINDS: dict[str, type[Row]] = {
    "statements": Statement,
    "events": Event,
    "times": TimeExpression,
    "places": PlaceRef,
    "framing": Framing,
    "commitments": Commitment,
}
"""The kinds that a Reading holds, under its field names."""

KINDS = ("documents", "statements", "events", "actors", "times", "places", "framing", "commitments")
"""The kinds that readings bring; actors are gathered from the mentions in the others."""

LINKED = ("origins",)
"""The kinds that linking adds: origins are the documents again, each under its origin."""


def known(kind: str, kinds: tuple[str, ...] = KINDS + LINKED) -> str:
    """Return ``kind`` if it is one of ``kinds``.

    Raises:
        LedgerError: it is not; the message lists those that are.
    """
    if kind not in kinds:
        raise LedgerError(f"no kind of row is called {kind!r}; there are {', '.join(kinds)}")
    return kind
