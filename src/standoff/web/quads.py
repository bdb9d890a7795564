"""The four quad classes of PLOVER: verbal or material, cooperation or conflict."""

from typing import get_args

from standoff.register.ontology import Ontology, Quad

QUADS: tuple[Quad, ...] = get_args(Quad)


def quad(event_type: str) -> Quad:
    """Return the quad class of a PLOVER 2.0 event type."""
    return Ontology.load().quad(event_type)
