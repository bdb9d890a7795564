"""Choosing which of its namesakes a place name means.

A score after the usual evidence (Leidner 2007; Lieberman, Samet and Sankaranarayanan 2010): how large the
place is, whether a country or division that holds it is named beside it or elsewhere in the text, and how
near it lies to the places that are already settled. A name means one place throughout a text.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc

from standoff.read.places.countries import Countries
from standoff.read.places.gazetteer import Place, fold
from standoff.read.places.meanings import within_division
from standoff.read.places.toponyms import Toponym

# What a kind of place is worth, in powers of ten of inhabitants: the least, and what is added.
_LEAST = {"country": 9.5, "area": 9.0, "region": 5.0, "county": 4.0, "city": 0.0}
_CAPITAL = 9.0
_ALIAS = 1.5  # taken off where the name is not the place's main one
WEIGHTS = {"country": 4.0, "region": 5.0, "near": 3.0}
_ANCHORS = 200  # settled places compared with, so that a text full of names costs no square of their number
_NEAR = 150.0  # km at which nearness has lost two thirds of its weight


def resolve(doc: Doc, names: Sequence[Toponym], countries: Countries) -> list[Place | None]:
    """Return the place that each toponym means; ``None`` where the gazetteer has none."""
    narrowed = [within_division(doc, name.end, name.places, countries) or name.places for name in names]
    settled = _settled_by_pattern(names, narrowed, countries)
    for name in _ambiguous(names, settled, countries):
        anchors = list(settled.values())[-_ANCHORS:]
        settled[name.key] = max(name.places, key=lambda place: _score(name.text, place, anchors, countries))
    return [settled.get(name.key) if name.places else None for name in names]


def _settled_by_pattern(
    names: Sequence[Toponym], narrowed: Sequence[Sequence[Place]], countries: Countries
) -> dict[str, Place]:
    """Return the names that have one meaning, or that a country or division after a comma gives one."""
    settled: dict[str, Place] = {}
    for name, places in zip(names, narrowed, strict=True):
        if places and (len(places) == 1 or len(places) < len(name.places)):
            settled.setdefault(name.key, max(places, key=lambda place: _prior(name.text, place, countries)))
    return settled


def _ambiguous(names: Sequence[Toponym], settled: Mapping[str, Place], countries: Countries) -> list[Toponym]:
    """Return the names still open, each once, the one with the clearest prior first."""
    found = {name.key: name for name in names if name.places and name.key not in settled}
    return sorted(found.values(), key=lambda name: -_lead(name.text, name.places, countries))


def _lead(name: str, places: Sequence[Place], countries: Countries) -> float:
    first, second, *_ = sorted((_prior(name, place, countries) for place in places), reverse=True)
    return first - second


def _prior(name: str, place: Place, countries: Countries) -> float:
    if countries.is_capital(name, place):
        return _CAPITAL
    alias = _ALIAS if place.kind != "area" and fold(place.name) != fold(name) else 0.0
    return max(_LEAST[place.kind], math.log10(place.population + 1)) - alias


def _score(name: str, place: Place, anchors: Sequence[Place], countries: Countries) -> float:
    score = _prior(name, place, countries)
    score += WEIGHTS["country"] * _share(anchor.country == place.country for anchor in anchors)
    score += WEIGHTS["region"] * _share(
        (anchor.country, anchor.region) == (place.country, place.region) for anchor in anchors if anchor.region
    )
    return score + WEIGHTS["near"] * max((_nearness(place, anchor) for anchor in anchors), default=0.0)


def _share(hits: Iterable[bool]) -> float:
    all_ = list(hits)
    return sum(all_) / len(all_) if all_ else 0.0


def _nearness(place: Place, anchor: Place) -> float:
    distance = distance_km(place, anchor) if anchor.kind in ("city", "county") else None
    return 0.0 if distance is None else math.exp(-distance / _NEAR)


def distance_km(one: Place, other: Place) -> float | None:
    """Return the great-circle distance in kilometres (haversine, mean radius 6,371 km); ``None`` without points."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat, lon, lat2, lon2 = map(math.radians, (one.lat, one.lon, other.lat, other.lon))
    h = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, h)))
