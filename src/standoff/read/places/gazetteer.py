"""The gazetteer: which places a name can mean.

``data/gazetteer.tsv.gz`` holds rows of GeoNames (https://www.geonames.org, CC BY 4.0), one name of one place
a line, sorted by the folded name, so that a look-up is a binary search and loading needs no index.
``data/regions.yaml`` adds what news calls regions and GeoNames has no division for.
"""

import functools
import gzip
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal, cast

from standoff.errors import RegisterError
from standoff.read.lexicon import load_yaml

PlaceKind = Literal["country", "region", "county", "city", "area"]
_KINDS = frozenset({"country", "region", "county", "city"})
_NUMBERS = re.compile(r"-?\d+\.\d+\t-?\d+\.\d+\t\d+\t\d+")
_ABBREVIATED = {"st": "saint", "ft": "fort", "mt": "mount"}
_LONGEST_NAME = 80  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that a name can mean.

    Attributes:
        kind: ``country``; ``region``, a first-level division; ``county``, a second-level one; ``city``, any
            populated place; ``area``, a stretch of the world without a government ("the Middle East").
        country: ISO 3166 alpha-3; empty where it lies in several.
        region: GeoNames code of the first-level division, without the country.
        lat: WGS 84 latitude in degrees; ``None`` where only the register knows the place.
        lon: WGS 84 longitude in degrees; likewise.
        population: inhabitants, to two figures; 0 where unknown.
        geonames: GeoNames id, or ``None``.
    """

    name: str
    kind: PlaceKind
    country: str
    region: str
    lat: float | None
    lon: float | None
    population: int
    geonames: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Area:
    names: tuple[str, ...]
    lat: float
    lon: float
    country: str = ""
    geonames: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Regions:
    areas: tuple[_Area, ...]
    abbreviations: dict[str, dict[str, str]]


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


@functools.lru_cache(maxsize=20_000)
def candidates(name: str) -> tuple[Place, ...]:
    """Return the places that a name can mean, in no order of likelihood.

    Raises:
        RegisterError: the data has a bad row; the message names file and row.
    """
    key = fold(name) if len(name) <= _LONGEST_NAME else ""
    return (*_areas().get(key, ()), *_abbreviated(name), *_rows(key)) if key else ()


def _rows(key: str) -> tuple[Place, ...]:
    lines = all_lines()
    found: list[Place] = []
    index = bisect_left(lines, key, key=_key)
    while index < len(lines) and _key(lines[index]) == key:
        found.append(parse_row(lines[index], index + 1))
        index += 1
    return tuple(found)


def _key(line: str) -> str:
    return fold(line.partition("\t")[0])


def parse_row(line: str, number: int) -> Place:
    """Return the place that a line of the gazetteer names.

    Raises:
        RegisterError: the line has other columns than it should.
    """
    columns = line.split("\t")
    if len(columns) not in (8, 9) or columns[1] not in _KINDS or not _NUMBERS.fullmatch("\t".join(columns[4:8])):
        raise RegisterError(f"gazetteer.tsv.gz, row {number}: not a row of the gazetteer: {line!r}")
    name, kind, country, region, lat, lon, population, geonames, *canonical = columns
    return Place(
        name=canonical[0] if canonical else name,
        kind=cast(PlaceKind, kind),
        country=country,
        region=region,
        lat=float(lat),
        lon=float(lon),
        population=int(population),
        geonames=int(geonames),
    )


@functools.cache
def countries() -> dict[str, Place]:
    """Return the countries by ISO 3166 alpha-3 code."""
    rows = ((line, number) for number, line in enumerate(all_lines(), 1) if "\tcountry\t" in line)
    return {place.country: place for place in (parse_row(*row) for row in rows)}


@functools.cache
def all_lines() -> Sequence[str]:
    """Return the rows of the gazetteer as they are written, sorted by folded name."""
    packed = files("standoff.read.places").joinpath("data/gazetteer.tsv.gz").read_bytes()
    return gzip.decompress(packed).decode("utf-8").splitlines()


@functools.cache
def load_regions() -> _Regions:
    """Return the areas and abbreviations.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml("standoff.read.places", "data/regions.yaml", _Regions)


@functools.cache
def _areas() -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for area in load_regions().areas:
        place = Place(
            name=area.names[0],
            kind="area",
            country=area.country,
            region="",
            lat=area.lat,
            lon=area.lon,
            population=0,
            geonames=area.geonames,
        )
        for name in area.names:
            found[fold(name)] = (*found.get(fold(name), ()), place)
    return found


def _abbreviated(name: str) -> tuple[Place, ...]:
    """Return the division that an abbreviation with its full stops names ("W.Va.", "Ont.")."""
    for country, names in load_regions().abbreviations.items():
        if full := names.get(name):
            return tuple(place for place in _rows(fold(full)) if place.kind == "region" and place.country == country)
    return ()
