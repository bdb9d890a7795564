"""Choosing which of its namesakes a place name means.

A name means one place throughout a text, unless the country or division beside it says otherwise. What no such
pattern settles is weighed jointly by :mod:`standoff.read.places.coherence`. Where no namesake is likely enough,
the name stays open.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from standoff.read.places.coherence import settle
from standoff.read.places.countries import Countries
from standoff.read.places.cues import cued
from standoff.read.places.evidence import list_noun, stated_kind
from standoff.read.places.gazetteer import candidates
from standoff.read.places.meanings import container
from standoff.read.places.place import FEATURES, Place, distance_km, fold
from standoff.read.places.toponyms import Toponym

# What a kind of place is worth at least, in powers of ten of inhabitants.
_LEAST = {"country": 10.5, "region": 5.0, "county": 4.0, "city": 0.0}
_CAPITAL = 9.5
_CAPITAL_SIZE = 100_000  # inhabitants that tell a capital from a namesake in its country
_ALIAS = 2.5  # taken off where the name is not the place's main one
_TOGETHER = 40  # names settled jointly, the most frequent first, so that a long text costs no square of its names
_NAMESAKES = 40  # meanings of a name that are weighed, the most prominent first
_SAME = 100.0  # km within which namesakes count as one when it is asked whether a name is clear
_SEAT = 300.0  # km from a division's middle within which its seat lies
_SMALL_SEAT = 4.0  # prior up to which a namesake is no seat
_BEHIND = 0.5
_CUES = 2  # names that the cues of a country count for at most
THRESHOLD = 0.4  # the least probability of what a name is said to mean


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name was resolved to.

    Attributes:
        place: the place; ``None`` where the name stays open.
        probability: that of the likeliest place among those of the name that are known.
        why: what decided, or why the name stays open.
    """

    place: Place | None
    probability: float
    why: str


@dataclass(frozen=True, slots=True)
class _Sense:
    """The places that a name can mean in this text, with what each is worth, the most prominent first."""

    places: tuple[Place, ...]
    priors: tuple[float, ...]


_UNKNOWN = Resolution(None, 0.0, "no place of this name is known")


def resolve(doc: Doc, names: Sequence[Toponym], countries: Countries) -> list[Resolution]:
    """Return what each toponym means."""
    stated = _stated(doc, names, countries)
    # The last one counts where a name stands several times: one whose surroundings say what it means, if any does.
    ranked = sorted(names, key=lambda name: name.start in stated)
    places = {name.key: stated.get(name.start, name.places) for name in ranked}
    texts = {name.key: name.text for name in ranked}
    senses = {key: _sense(texts[key], options, countries) for key, options in places.items() if options}
    counts = Counter(name.key for name in names)
    anchors: list[tuple[Place, ...]] = [(place,) for place in _cued(doc, countries)]
    settled = dict(_settled(sorted(senses, key=lambda key: -counts[key]), senses, anchors))
    return [_of_mention(name, stated.get(name.start, ()), settled, countries) for name in names]


def _of_mention(
    name: Toponym, stated: tuple[Place, ...], settled: Mapping[str, Resolution], countries: Countries
) -> Resolution:
    found = settled.get(name.key, _UNKNOWN)
    if stated and found.place not in stated:
        return Resolution(_sense(name.text, stated, countries).places[0], 1.0, "named beside it")
    return found


def _stated(doc: Doc, names: Sequence[Toponym], countries: Countries) -> dict[int, tuple[Place, ...]]:
    """Return what the names can mean, by their first token, whose surroundings say so.

    These are "Clay and Todd counties", "Paris" before ", Texas", and "Texas" after "Paris,".
    """
    found: dict[int, tuple[Place, ...]] = {}
    for name in names:
        if kind := _of_kind(doc, name):
            found[name.start] = kind
        elif outer := container(doc, name.end, name.places, countries):
            found[name.start] = outer.inside
            if outer.place is not None:
                found[outer.start] = (outer.place,)
    return found


def _of_kind(doc: Doc, name: Toponym) -> tuple[Place, ...]:
    """Return what a name can mean by the word beside it: "Kherson region", "the town of Kherson", "Clay counties"."""
    if list_noun(doc, name.end) in ("counties", "parishes"):
        wholes = [place for kind in ("County", "Parish") for place in candidates(f"{name.text} {kind}")]
        return tuple(place for place in (*name.places, *wholes) if place.kind == "county")
    wanted = stated_kind(doc, name.start, name.end)
    return tuple(place for place in name.places if place.kind == wanted)


def _settled(
    keys: Sequence[str], senses: Mapping[str, _Sense], anchors: list[tuple[Place, ...]]
) -> Iterator[tuple[str, Resolution]]:
    """Yield what each name means; those settled first are anchors for the next."""
    for first in range(0, len(keys), _TOGETHER):
        batch = keys[first : first + _TOGETHER]
        options = [*(senses[key].places for key in batch), *anchors[:_TOGETHER]]
        priors = [*(senses[key].priors for key in batch), *((0.0,) for _ in anchors[:_TOGETHER])]
        for key, beliefs in zip(batch, settle(priors, options), strict=False):
            resolution = _likeliest(senses[key], beliefs)
            if resolution.place is not None:
                anchors.append((resolution.place,))
            yield key, resolution


def _likeliest(sense: _Sense, beliefs: Sequence[float]) -> Resolution:
    """Return the likeliest place, if it and the namesakes around it, as a city and its county, are likely enough."""
    best = max(range(len(beliefs)), key=beliefs.__getitem__)
    place = sense.places[best]
    total = sum(
        belief
        for belief, other in zip(beliefs, sense.places, strict=True)
        if other is place or distance_km(place, other) <= _SAME
    )
    if total < THRESHOLD:
        return Resolution(None, total, f"{len(beliefs)} places of this name, none likely enough")
    return Resolution(place, total, "the only one" if len(beliefs) == 1 else "likeliest here")


def _cued(doc: Doc, countries: Countries) -> Iterator[Place]:
    for code, count in cued(doc).items():
        if place := countries.place(code):
            yield from [place] * min(count, _CUES)


def _sense(name: str, places: Sequence[Place], countries: Countries) -> _Sense:
    seats = [place for place in places if place.kind == "city"]
    ranked = sorted(((_worth(name, place, seats, countries), place) for place in places), key=lambda each: -each[0])
    ranked = ranked[:_NAMESAKES]
    return _Sense(tuple(place for _, place in ranked), tuple(prior for prior, _ in ranked))


def _worth(name: str, place: Place, seats: Sequence[Place], countries: Countries) -> float:
    """Return the prior of a place; a division named after its city comes just behind it ("Kherson")."""
    prior = _prior(name, place, countries)
    if place.kind == "region":
        near = [_prior(name, seat, countries) for seat in seats if distance_km(place, seat) <= _SEAT]
        return min([prior, *(value - _BEHIND for value in near if value > _SMALL_SEAT)])
    return prior


def _prior(name: str, place: Place, countries: Countries) -> float:
    """Return how likely a name is to mean a place, whatever the text, in powers of ten."""
    if place.population >= _CAPITAL_SIZE and countries.is_capital(name, place):
        return _CAPITAL
    if place.kind == "area":
        return FEATURES[place.feature]
    alias = _ALIAS if place.kind != "country" and fold(place.name) != fold(name) else 0.0
    return max(_LEAST[place.kind], math.log10(place.population + 1)) - alias
