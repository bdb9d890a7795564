"""Where: the place names of a text and what they were resolved to."""

from standoff.read.places.component import Places, create_places
from standoff.read.places.gazetteer import candidates
from standoff.read.places.place import Place

__all__ = ["Place", "Places", "candidates", "create_places"]
