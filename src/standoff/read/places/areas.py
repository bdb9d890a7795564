"""Places that news names and the gazetteer's rows lack: seas, straits, theatres of conflict, bases, historical names.

``data/areas.csv`` is kept by hand. A point is a rough centre in degrees. Names of one place stand in one cell,
parted by "|", the usual one first. The country is given only where the place lies in it by every account; one
that is disputed has none, so that the record takes no side.
"""

import csv
import functools
from collections.abc import Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType

from standoff.errors import RegisterError
from standoff.read.places.place import FEATURES, Place, fold

_COLUMNS = ["names", "feature", "country", "lat", "lon", "geonames"]


@functools.cache
def areas() -> Mapping[str, tuple[Place, ...]]:
    """Return the areas by folded name.

    Raises:
        RegisterError: the file has a bad row; the message names file and row.
    """
    text = files("standoff.read.places").joinpath("data/areas.csv").read_text(encoding="utf-8")
    found: dict[str, tuple[Place, ...]] = {}
    for key, place in _named(text):
        found[key] = (*found.get(key, ()), place)
    return MappingProxyType(found)


def _named(text: str) -> Iterator[tuple[str, Place]]:
    reader = csv.DictReader(text.splitlines(), strict=True)
    if reader.fieldnames != _COLUMNS:
        raise RegisterError(f"areas.csv: the columns are {reader.fieldnames}, not {_COLUMNS}")
    for number, row in enumerate(reader, 2):
        names, place = parse_area(row, number)
        yield from ((key, place) for key in dict.fromkeys(map(fold, names)))


def parse_area(row: Mapping[str, str], number: int) -> tuple[tuple[str, ...], Place]:
    """Return the names and the place of a row of areas.csv.

    Raises:
        RegisterError: the row lacks a column, or has a value that its column cannot hold.
    """
    try:
        names = tuple(name.strip() for name in row["names"].split("|"))
        if row["feature"] not in FEATURES or not all(fold(name) for name in names):
            raise ValueError(f"a feature is one of {sorted(FEATURES)}, and a name has letters")
        place = Place(
            name=names[0],
            kind="area",
            country=row["country"],
            region="",
            lat=_degrees(row["lat"], 90),
            lon=_degrees(row["lon"], 180),
            population=0,
            geonames=int(row["geonames"]) if row["geonames"] else None,
            feature=row["feature"],
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise RegisterError(f"areas.csv, row {number}: {error}") from error
    if place.country and not (len(place.country) == 3 and place.country.isupper()):
        raise RegisterError(f"areas.csv, row {number}: {place.country!r} is no ISO 3166 alpha-3 code")
    return names, place


def _degrees(value: str, most: int) -> float:
    degrees = float(value)
    if not -most <= degrees <= most:
        raise ValueError(f"{degrees} is no degree between -{most} and {most}")
    return degrees
