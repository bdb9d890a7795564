"""The gazetteer: which places a name can mean.

``data/gazetteer.tsv.gz`` holds rows of GeoNames (https://www.geonames.org, CC BY 4.0), one name of one place
a line, sorted by the folded name, so that a look-up is a binary search and loading needs no index.
:mod:`standoff.read.places.areas` adds what GeoNames' populated places and divisions leave out.
"""

import functools
import gzip
import re
from bisect import bisect_left
from collections.abc import Sequence
from importlib.resources import files
from typing import cast

from standoff.errors import RegisterError
from standoff.read.lexicon import load_yaml
from standoff.read.places.areas import areas
from standoff.read.places.place import Place, PlaceKind, fold

_KINDS = frozenset({"country", "region", "county", "city"})
_NUMBERS = re.compile(r"-?\d+\.\d+\t-?\d+\.\d+\t\d+\t\d+")
_LONGEST_NAME = 80  # characters


@functools.lru_cache(maxsize=20_000)
def candidates(name: str) -> tuple[Place, ...]:
    """Return the places that a name can mean, in no order of likelihood.

    Raises:
        RegisterError: the data has a bad row; the message names file and row.
    """
    key = fold(name) if len(name) <= _LONGEST_NAME else ""
    return _abbreviated(name) or ((*areas().get(key, ()), *_rows(key)) if key else ())


def _rows(key: str) -> tuple[Place, ...]:
    lines = all_lines()
    found: list[Place] = []
    index = bisect_left(lines, key, key=_key)
    while index < len(lines) and _key(lines[index]) == key:
        found.append(parse_row(lines[index], index + 1))
        index += 1
    return tuple(found)


@functools.lru_cache(maxsize=8_192)  # the rows in the middle are compared at every look-up
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
def load_abbreviations() -> dict[str, dict[str, str]]:
    """Return the names of divisions by abbreviation, by country.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml("standoff.read.places", "data/abbreviations.yaml", dict[str, dict[str, str]])


def _abbreviated(name: str) -> tuple[Place, ...]:
    """Return the division that an abbreviation with its full stops names ("W.Va.", "Ont.")."""
    for country, names in load_abbreviations().items():
        if full := names.get(name):
            return tuple(place for place in _rows(fold(full)) if place.kind == "region" and place.country == country)
    return ()
