"""Write the ``leader_*.csv`` tables: ``python leaders.py FOLDER``, with the two leader lists in FOLDER.

- ``reign_leaderlist_3_21.csv`` (REIGN, MIT): effective leaders with their gender, the day they came in and the month
  they went.
- ``world_leaders_wikidata.csv`` (Wikidata, CC0): presidents and prime ministers since about 2021, by year.

Only states without a curated leader in ``offices.csv`` get rows, and of curated states the years before. REIGN ends
in March 2021 and the Wikidata list in 2022, so whoever was in office then gets that date as an end: the register
claims no more than it read.
"""

import csv
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

DATA = Path(__file__).parents[2] / "src/standoff/register/data"
FIRST_YEAR = 1945
HEADS = {"president": "head of state", "prime minister": "head of government"}
GENDERS = {"0": "female", "1": "male"}  # REIGN's "gender"; -99 is unknown
REIGN_END, WIKIDATA_END = "2021-03", "2022"


@dataclass(frozen=True)
class Spell:
    """A leader's time in office; dates of reduced precision."""

    country: str
    name: str
    start: str
    end: str
    person: str = ""
    title: str = "Leader"
    role: str = "leader"
    source: str = "REIGN 2021-03"
    gender: str = ""

    @property
    def office(self) -> str:
        """The id of the office."""
        return f"{self.country.lower()}-{self.role.replace(' ', '-')}"


def read(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def fold(name: str) -> str:
    """Return a name in lower case without accents."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l").replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


def slug(*words: str) -> str:
    """Return an id made of words."""
    return re.sub(r"[^a-z0-9]+", "-", fold(" ".join(words))).strip("-")


def reign(path: Path) -> Iterator[Spell]:
    """Yield REIGN's spells, each ended by the next leader's first day where that falls in its last month."""
    rows = [row for row in read(path, "mac_roman") if row["syear"] and row["eyear"] and row["sdate"]]
    states, codes = {row["stateabb"] for row in rows}, cow_codes()
    for state in sorted(states):
        own = sorted((row for row in rows if row["stateabb"] == state), key=_start)
        for row, following in pairwise([*own, None]):
            if row is not None and int(row["eyear"]) >= FIRST_YEAR:
                yield _spell(row, following, codes)


def cow_codes() -> dict[str, str]:
    """Return the Correlates of War abbreviations that differ from ISO 3166-1 alpha-3."""
    return {row["cow"]: row["iso"] for row in read(Path(__file__).with_name("cow_codes.csv"))}


def _start(row: dict[str, str]) -> str:
    return f"{int(row['syear']):04}-{int(row['smonth']):02}-{int(row['sdate']):02}"


def _spell(row: dict[str, str], following: dict[str, str] | None, codes: dict[str, str]) -> Spell:
    start, end = _start(row), f"{int(row['eyear']):04}-{int(row['emonth'] or 12):02}"
    if following is not None and _start(following)[:7] <= end:
        end = _start(following)
    country = country_of(row["stateabb"], start, codes)
    end = REIGN_END if end[:7] > REIGN_END else end
    return Spell(country, _name(row["leader"]), start, end, gender=GENDERS.get(row["gender"], ""))


def _name(written: str) -> str:
    """Return a leader's name without remarks in brackets."""
    return " ".join(re.sub(r"\(.*?\)", "", written).split()).strip(" ,")


def country_of(abbreviation: str, start: str, codes: dict[str, str]) -> str:
    """Return the state's code; the Soviet Union and Yugoslavia go by their successors' abbreviations in COW."""
    if abbreviation == "RUS" and start < "1991-07-10":
        return "SUN"
    if abbreviation == "YUG" and start >= "2003-02-04":
        return "SCG" if start < "2006-06-05" else "SRB"
    return codes.get(abbreviation, abbreviation)


def wikidata(path: Path, countries: dict[str, str]) -> Iterator[Spell]:
    """Yield presidents and prime ministers of the states whose ids ``countries`` gives the codes of.

    A spell left open ends in the year in which the next one begins.
    """
    spells = sorted(_wikidata(path, countries), key=lambda spell: (spell.office, spell.start))
    for spell, following in pairwise([*spells, None]):
        if spell is not None and following is not None and spell.office == following.office and not spell.end:
            yield replace(spell, end=following.start)
        elif spell is not None:
            yield spell


def _wikidata(path: Path, countries: dict[str, str]) -> Iterator[Spell]:
    for row in read(path):
        title = re.match(r"(?i)(president|prime minister)\b", row["positionLabel"])
        if title and row["countryid"] in countries and row["start_year"]:
            yield Spell(
                countries[row["countryid"]],
                row["officeholderLabel"],
                row["start_year"],
                row["end_year"],
                row["officeholder"],
                row["positionLabel"],
                title[1].lower(),
                f"Wikidata {row['officeholder']}",
            )


def uncurated(spells: Iterable[Spell], first: dict[tuple[str, str], str]) -> Iterator[Spell]:
    """Yield the spells that begin before the first curated holder of the role, cut at that day."""
    for spell in spells:
        limit = first.get((spell.country, spell.role), "9999")
        if spell.start < limit[: len(spell.start)]:
            yield spell if not spell.end or spell.end <= limit else replace(spell, end=limit)


def first_curated() -> dict[tuple[str, str], str]:
    """Return the first day that ``holdings.csv`` knows for each state and role."""
    offices = {row["id"]: row for row in read(DATA / "offices.csv")}
    first: dict[tuple[str, str], str] = {}
    for row in read(DATA / "holdings.csv"):
        office = offices[row["office"]]
        for role in (office["role"], *office["roles"].split("|")):
            key = (office["body"], role)
            first[key] = min(first.get(key, "9999"), row["start"])
    return first


class Bearers:
    """People by name, to find the person behind a leader list's often bare surname."""

    def __init__(self, people: Iterable[dict[str, str]], spells: Iterable[Spell]) -> None:
        self._full = {
            fold(name): row["id"] for row in people for name in (row["name"], *row["names"].split("|")) if " " in name
        }
        self._known: dict[tuple[str, str], dict[str, list[int]]] = {}
        for spell in spells:
            if spell.person:
                self._full.setdefault(fold(spell.name), spell.person)
                key = spell.country, fold(spell.name).split()[-1]
                years = self._known.setdefault(key, {}).setdefault(self.of(spell), [])
                years.append(int(spell.start[:4]))

    def of(self, spell: Spell) -> str:
        """Return the person's id, a new slug for somebody new.

        A bare surname is taken for its one bearer within five years: father and daughter may both have led a country.
        """
        full = self._full.get(fold(spell.name)) if " " in spell.name or spell.person else None
        if full or spell.person:
            return full or spell.person
        bearers = self._known.get((spell.country, fold(spell.name).split()[-1]), {})
        near = [id_ for id_, years in bearers.items() if min(abs(int(spell.start[:4]) - y) for y in years) <= 5]
        return near[0] if len(near) == 1 else slug(spell.country, spell.name)


def curated_spells() -> Iterator[Spell]:
    """Yield the curated holdings of states' offices."""
    people = {row["id"]: row for row in read(DATA / "people.csv")}
    offices = {row["id"]: row for row in read(DATA / "offices.csv")}
    for row in read(DATA / "holdings.csv"):
        person = people[row["person"]]
        yield Spell(offices[row["office"]]["body"], person["name"], row["start"], row["end"], person["id"])


def write(name: str, columns: str, rows: Iterable[Sequence[str]]) -> None:
    """Write a table, each row once."""
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns.split())
        writer.writerows(dict.fromkeys(tuple(row) for row in rows))


def main(folder: Path) -> None:
    """Write the three tables."""
    states = {row["id"]: row["code"] for row in read(DATA / "countries.csv")}
    people = {row["id"]: row for row in read(DATA / "people.csv")}
    curated = {row["id"] for row in read(DATA / "offices.csv")}
    found = [*reign(folder / "reign_leaderlist_3_21.csv"), *wikidata(folder / "world_leaders_wikidata.csv", states)]
    bearers = Bearers(people.values(), [*curated_spells(), *found])
    spells = [replace(spell, person=bearers.of(spell)) for spell in uncurated(found, first_curated())]
    spells = [spell for spell in spells if spell.country in states.values()]
    new = {spell.person: spell for spell in spells if spell.person not in people}
    offices = {spell.office: spell for spell in spells if spell.office not in curated}
    genders = genders_of(spells)
    persons = (_person(spell, genders[spell.person]) for spell in new.values())
    write("leader_people.csv", "id name country gender source", persons)
    write("leader_offices.csv", "id title role roles body code source", (_office(spell) for spell in offices.values()))
    write("leader_holdings.csv", "person office start end source", (_holding(spell) for spell in spells))


def genders_of(spells: Iterable[Spell]) -> dict[str, str]:
    """Return each person's gender; empty where no spell tells it, or two differ."""
    told: dict[str, set[str]] = {}
    for spell in spells:
        told.setdefault(spell.person, set()).update([spell.gender] if spell.gender else [])
    return {person: genders.pop() if len(genders) == 1 else "" for person, genders in told.items()}


def _person(spell: Spell, gender: str) -> tuple[str, ...]:
    return spell.person, spell.name, spell.country, gender, spell.source


def _office(spell: Spell) -> tuple[str, ...]:
    source = spell.source.partition(" Q")[0]
    code = f"{spell.country}-GOV"
    return spell.office, spell.title, spell.role, HEADS.get(spell.role, ""), spell.country, code, source


def _holding(spell: Spell) -> tuple[str, ...]:
    return spell.person, spell.office, spell.start, spell.end or WIKIDATA_END, spell.source


if __name__ == "__main__":
    main(Path(sys.argv[1]))
