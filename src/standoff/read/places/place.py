"""A place that a name can mean, and how names are compared."""

import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

PlaceKind = Literal["country", "region", "county", "city", "area"]

# What an area can be, and how prominent such a name is, in powers of ten of inhabitants.
FEATURES = {
    "continent": 9.0,
    "region": 9.0,
    "sea": 9.0,
    "strait": 9.0,
    "line": 9.0,
    "historical": 8.0,
    "city": 7.0,
    "canal": 7.0,
    "lake": 7.0,
    "river": 7.0,
    "mountain": 7.0,
    "island": 7.0,
    "base": 6.0,
    "camp": 6.0,
    "nuclear site": 6.0,
    "site": 6.0,
}
_ABBREVIATED = {"st": "saint", "ft": "fort", "mt": "mount"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that a name can mean.

    Attributes:
        kind: ``country``; ``region``, a first-level division; ``county``, a second-level one; ``city``, any
            populated place; ``area``, what stands in areas.csv ("the Middle East", "Guantanamo Bay").
        country: ISO 3166 alpha-3; empty where it lies in several.
        region: GeoNames code of the first-level division, without the country.
        lat: WGS 84 latitude in degrees; ``None`` where only the register knows the place.
        lon: WGS 84 longitude in degrees; likewise.
        population: inhabitants, to two figures; 0 where unknown.
        geonames: GeoNames id, or ``None``.
        feature: what an area is (:data:`FEATURES`); empty for the rest.
    """

    name: str
    kind: PlaceKind
    country: str
    region: str
    lat: float | None
    lon: float | None
    population: int
    geonames: int | None
    feature: str = ""


def without_point(name: str, kind: PlaceKind, country: str) -> Place:
    """Return a place that the gazetteer lacks, of which no more than its country is known."""
    return Place(name=name, kind=kind, country=country, region="", lat=None, lon=None, population=0, geonames=None)


def fold(name: str) -> str:
    """Return a name as it is compared: lower case, no accents or punctuation, "St." written out."""
    if name.isascii() and name.isalpha():
        word = name.lower()
        return _ABBREVIATED.get(word, word)
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.findall(r"\w+", name.casefold())
    return " ".join([_ABBREVIATED.get(word, word) for word in words])


def distance_km(one: Place, other: Place) -> float:
    """Return the great-circle distance in km (haversine, mean radius 6,371 km); infinite where one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    lat, lon, lat2, lon2 = map(math.radians, (one.lat, one.lon, other.lat, other.lon))
    half = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, half)))
