"""Write the ``leader_*.csv`` tables: ``python leaders.py FOLDER``, with the two leader lists in FOLDER.

- ``reign_leaderlist_3_21.csv`` (REIGN, MIT): effective leaders with the day they came in and the month they went.
- ``world_leaders_wikidata.csv`` (Wikidata, CC0): presidents and prime ministers since about 2021, by year.

Only states without a curated leader in ``offices.csv`` get rows, and of curated states the years before. REIGN ends
in March 2021, so whoever was in office then gets that month as an end: the register claims no more than it read.
"""

import csv
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

DATA = Path(__file__).parents[2] / "src/standoff/register/data"
FIRST_YEAR = 1945
HEADS = {"president": "head of state", "prime minister": "head of government"}
REIGN_END = "2021-03"

# Correlates of War abbreviations that differ from ISO 3166-1 alpha-3.
COW = dict(pair.split("=") for pair in ["AAB=ATG", "ALG=DZA", "ANG=AGO", "AUL=AUS", "AUS=AUT", "BAH=BHR", "BAR=BRB", "BFO=BFA", "BHM=BHS", "BHU=BTN", "BNG=BGD", "BOS=BIH", "BOT=BWA", "BRU=BRN", "BUI=BDI", "BUL=BGR", "CAM=KHM", "CAO=CMR", "CAP=CPV", "CDI=CIV", "CEN=CAF", "CHA=TCD", "CON=COG", "COS=CRI", "CRO=HRV", "CZE=CSK", "CZR=CZE", "DEN=DNK", "DRC=COD", "DRV=VNM", "EQG=GNQ", "ETM=TLS", "FIJ=FJI", "FRN=FRA", "GAM=GMB", "GDR=DDR", "GFR=DEU", "GMY=DEU", "GRG=GEO", "GRN=GRD", "GUA=GTM", "GUI=GIN", "HAI=HTI", "HON=HND", "ICE=ISL", "INS=IDN", "IRE=IRL", "KOS=XKX", "KUW=KWT", "KYR=KGZ", "KZK=KAZ", "LAT=LVA", "LEB=LBN", "LES=LSO", "LIB=LBY", "LIT=LTU", "MAA=MRT", "MAC=MKD", "MAD=MDV", "MAG=MDG", "MAL=MYS", "MAS=MUS", "MAW=MWI", "MLD=MDA", "MNC=MCO", "MNG=MNE", "MON=MNG", "MOR=MAR", "MSI=MHL", "MYA=MMR", "MZM=MOZ", "NAU=NRU", "NEP=NPL", "NEW=NZL", "NIG=NGA", "NIR=NER", "NTH=NLD", "OMA=OMN", "PAL=PLW", "PAR=PRY", "PHI=PHL", "POR=PRT", "ROK=KOR", "ROM=ROU", "SAF=ZAF", "SAL=SLV", "SEY=SYC", "SIE=SLE", "SIN=SGP", "SKN=KNA", "SLO=SVK", "SLU=LCA", "SLV=SVN", "SNM=SMR", "SOL=SLB", "SPN=ESP", "SRI=LKA", "SUD=SDN", "SVG=VCT", "SWA=SWZ", "SWD=SWE", "SWZ=CHE", "TAJ=TJK", "TAW=TWN", "TAZ=TZA", "THI=THA", "TOG=TGO", "TRI=TTO", "UAE=ARE", "UKG=GBR", "URU=URY", "VAN=VUT", "YAR=YEM", "YPR=YMD", "ZAM=ZMB", "ZIM=ZWE"])  # fmt: skip


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
    states = {row["stateabb"] for row in rows}
    for state in sorted(states):
        own = sorted((row for row in rows if row["stateabb"] == state), key=_start)
        for row, following in pairwise([*own, None]):
            if row is not None and int(row["eyear"]) >= FIRST_YEAR:
                yield _spell(row, following)


def _start(row: dict[str, str]) -> str:
    return f"{int(row['syear']):04}-{int(row['smonth']):02}-{int(row['sdate']):02}"


def _spell(row: dict[str, str], following: dict[str, str] | None) -> Spell:
    start, end = _start(row), f"{int(row['eyear']):04}-{int(row['emonth'] or 12):02}"
    if following is not None and _start(following)[:7] <= end:
        end = _start(following)
    return Spell(_country(row["stateabb"], start), _name(row["leader"]), start, min(end, REIGN_END + "-99")[:10])


def _name(written: str) -> str:
    """Return a leader's name without remarks in brackets."""
    return " ".join(re.sub(r"\(.*?\)", "", written).split()).strip(" ,")


def _country(abbreviation: str, start: str) -> str:
    """Return the state's code; the Soviet Union and Yugoslavia go by their successors' abbreviations in COW."""
    if abbreviation == "RUS" and start < "1991-07-10":
        return "SUN"
    if abbreviation == "YUG" and start >= "2003-02-04":
        return "SCG" if start < "2006-06-05" else "SRB"
    return COW.get(abbreviation, abbreviation)


def wikidata(path: Path, countries: dict[str, str]) -> Iterator[Spell]:
    """Yield presidents and prime ministers of the states whose ids ``countries`` gives the codes of."""
    for row in read(path):
        title = re.match(r"(?i)(vice )?(president|prime minister)\b", row["positionLabel"])
        if title and not title[1] and row["countryid"] in countries and row["start_year"]:
            yield Spell(
                countries[row["countryid"]], row["officeholderLabel"], row["start_year"], row["end_year"],
                row["officeholder"], row["positionLabel"], title[2].lower(), f"Wikidata {row['officeholder']}",
            )  # fmt: skip


def uncurated(spells: Iterable[Spell], first: dict[tuple[str, str], str]) -> Iterator[Spell]:
    """Yield the spells that begin before the first curated holder of the role, cut at that day."""
    for spell in spells:
        limit = first.get((spell.country, spell.role), "9999")
        if spell.start < limit[: len(spell.start)]:
            yield spell if not spell.end or spell.end <= limit else Spell(**{**vars(spell), "end": limit})


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


def with_person(spell: Spell, known: dict[tuple[str, str], str]) -> Spell:
    """Return the spell with a person's id: a known bearer of the name in that state, or a new slug."""
    last = fold(spell.name).split()[-1]
    person = spell.person or known.get((spell.country, last)) or slug(spell.country, spell.name)
    return Spell(**{**vars(spell), "person": person})


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
    known = {(row["country"], fold(row["name"]).split()[-1]): row["id"] for row in people.values()}
    found = [*reign(folder / "reign_leaderlist_3_21.csv"),
             *wikidata(folder / "world_leaders_wikidata.csv", states)]  # fmt: skip
    spells = [with_person(spell, known) for spell in uncurated(found, first_curated())]
    spells = [spell for spell in spells if spell.country in states.values()]
    new = {spell.person: spell for spell in spells if spell.person not in people}
    write("leader_people.csv", "id name country source",
          ((s.person, s.name, s.country, s.source) for s in new.values()))  # fmt: skip
    write("leader_offices.csv", "id title role roles body code source",
          ((s.office, s.title, s.role, HEADS.get(s.role, ""), s.country, f"{s.country}-GOV", s.source.split(" Q")[0]) for s in
           {spell.office: spell for spell in spells}.values()))  # fmt: skip
    write("leader_holdings.csv", "person office start end as_of source",
          ((s.person, s.office, s.start, s.end, "" if s.end else "2022", s.source) for s in spells))  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]))
