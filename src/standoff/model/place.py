"""Where: a toponym and what it was resolved to."""

from dataclasses import dataclass

from standoff.model.span import Span
from standoff.model.terms import Usage


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRef:
    """A place name in the text.

    Attributes:
        geonames: GeoNames id; ``None`` where not resolved.
        lat: WGS 84 latitude in degrees.
        lon: WGS 84 longitude in degrees.
        country: ISO 3166 alpha-3 of the country that it lies in.
        usage: whether the name stands for the place, its government, a modifier or its people.
    """

    span: Span
    name: str
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    usage: Usage = "literal"
