"""The four quad classes of PLOVER: verbal or material, cooperation or conflict."""

from typing import Literal, get_args

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]

QUADS: tuple[Quad, ...] = get_args(Quad)

_TYPES: dict[Quad, str] = {
    "verbal cooperation": "AGREE CONSULT SUPPORT CONCEDE",
    "material cooperation": "COOPERATE AID RETREAT",
    "verbal conflict": "REQUEST ACCUSE REJECT THREATEN",
    "material conflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
_QUAD: dict[str, Quad] = {type_: quad for quad, types in _TYPES.items() for type_ in types.split()}


def quad(event_type: str) -> Quad:
    """Return the quad class of a PLOVER 2.0 event type (Halterman et al. 2023)."""
    return _QUAD[event_type]
