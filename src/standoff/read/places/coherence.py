"""How well the places that a text's names could mean go together.

Names are settled jointly: each meaning is judged by its prior and by the meanings of the other names that it
agrees with, these weighed by how likely they are in turn. Repeating this (mean-field inference over pairs) lets
"Paris" and "Henry County" point each other to the one state that has both. The evidence is the usual (Leidner
2007; Lieberman, Samet and Sankaranarayanan 2010): nearness, a common division, a common country. Nearness and
division saturate, so that many small namesakes cannot outvote a capital.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from standoff.read.places.place import Place

_Matrix = NDArray[np.float64]
_Numbers = NDArray[np.int64]

# What full agreement is worth, in powers of ten of inhabitants; tuned on local news (docs/benchmarks.md).
_NEAR, _REGION, _COUNTRY = 6.0, 2.0, 4.0
_REACH = 80.0  # km at which nearness has lost two thirds of its weight
_ROUNDS = 6  # after which beliefs hardly change
_EARTH = 6371.0  # mean radius in km


@dataclass(frozen=True, slots=True)
class _Agreement:
    """How much each meaning agrees with each of another name: nearness, a common division, a common country."""

    near: _Matrix
    region: _Matrix
    country: _Matrix

    def support(self, belief: _Matrix, others: int) -> _Matrix:
        """Return what the other names speak for each meaning.

        Args:
            belief: the probability of each meaning.
            others: the number of other names.
        """
        near = _NEAR * (1 - np.exp(-self.near @ belief))
        region = _REGION * (1 - np.exp(-self.region @ belief))
        support: _Matrix = near + region + _COUNTRY * (self.country @ belief) / others
        return support


def settle(priors: Sequence[Sequence[float]], options: Sequence[Sequence[Place]]) -> list[list[float]]:
    """Return the probability of each meaning of each name, given all others.

    Args:
        priors: of each meaning of each name, in powers of ten of inhabitants.
        options: the places that each name can mean; none is empty.
    """
    sizes = np.array([len(places) for places in options])
    owner = np.repeat(np.arange(len(options)), sizes)
    starts = np.cumsum(sizes) - sizes
    prior = np.array([value for values in priors for value in values], dtype=np.float64)
    belief = _shares(prior, starts, owner)
    if len(options) > 1:
        agreement = _agreement([place for places in options for place in places], owner)
        for _ in range(_ROUNDS):
            belief = _shares(prior + agreement.support(belief, len(options) - 1), starts, owner)
    return [each.tolist() for each in np.split(belief, starts[1:])]


def _shares(score: _Matrix, starts: _Numbers, owner: _Numbers) -> _Matrix:
    """Return the softmax of the scores of each name's meanings."""
    weight = np.exp(score - np.maximum.reduceat(score, starts)[owner])
    shares: _Matrix = weight / np.add.reduceat(weight, starts)[owner]
    return shares


def _agreement(places: Sequence[Place], owner: _Numbers) -> _Agreement:
    others = owner[:, None] != owner[None, :]
    local = np.array([place.kind in ("city", "county", "area") for place in places])
    regions = [f"{place.country}.{place.region}" if place.region else "" for place in places]
    return _Agreement(
        near=np.exp(-_distances(places) / _REACH) * (local[:, None] & local[None, :] & others),
        region=_same(regions) * others,
        country=_same([place.country for place in places]) * others,
    )


def _same(names: Sequence[str]) -> _Matrix:
    """Return where two names are the same and not empty."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    codes = np.array([numbers[name] if name else -1 for name in names])
    same: _Matrix = ((codes[:, None] == codes[None, :]) & (codes[:, None] >= 0)).astype(np.float64)
    return same


def _distances(places: Sequence[Place]) -> _Matrix:
    """Return the great-circle distances in km (haversine); infinite where a place has no point."""
    lat = np.radians([np.nan if place.lat is None else place.lat for place in places])
    lon = np.radians([np.nan if place.lon is None else place.lon for place in places])
    cosines = np.cos(lat)[:, None] * np.cos(lat)
    half = np.sin((lat[:, None] - lat) / 2) ** 2 + cosines * np.sin((lon[:, None] - lon) / 2) ** 2
    distances: _Matrix = np.nan_to_num(2 * _EARTH * np.arcsin(np.sqrt(np.clip(half, 0.0, 1.0))), nan=np.inf)
    return distances
