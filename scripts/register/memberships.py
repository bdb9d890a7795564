"""Check ``memberships.csv`` by years: ``python memberships.py cow_igo_membership.csv``.

The input is the Correlates of War list of intergovernmental organisations (Pevehouse et al. 2020, version 3.0) as
spells: organisation, state, first and last year of full membership, 1815-2014. It is coarser than our table and ends
sooner, so nothing is taken from it: the script prints each year that differs, for a person to judge. ``JUDGED`` tells
what was looked into and left as it is; ``--all`` prints that too.
"""

import csv
import re
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

DATA = Path(__file__).parents[2] / "src/standoff/register/data"
LAST_YEAR = 2014

ORGANISATIONS = {
    "UN": "UN", "NATO": "NATO", "EEC": "EU", "EU": "EU", "COE": "COE", "OSCE": "OSCE", "WPact": "WP", "CIS": "CIS",
    "CSTO": "CSTO", "SCO": "SCO", "ASEAN": "ASEAN", "LOAS": "LAS", "GCC": "GCC", "OIC": "OIC", "OPEC": "OPEC",
    "AU": "AU", "OAU": "OAU", "ECOWAS": "ECOWAS", "OAS": "OAS", "Mercosur": "MERCOSUR", "IAEA": "IAEA", "ICC": "ICC",
}  # fmt: skip

# Where COW's name of a state is not one of the register's names without its spaces.
STATES = {
    "bosnia": "BIH", "car": "CAF", "capeverde": "CPV", "congobrazz": "COG", "czechrep": "CZE", "domrepublic": "DOM",
    "egermany": "DDR", "eqguinea": "GNQ", "etimor": "TLS", "fyromacedonia": "MKD", "marshallis": "MHL",
    "micronesiafs": "FSM", "nokorea": "PRK", "nyemen": "YEM", "papuanewguinea": "PNG", "soafrica": "ZAF",
    "sokorea": "KOR", "solomonis": "SLB", "solomons": "SLB", "sosudan": "SSD", "stkitts": "KNA", "stlucia": "LCA",
    "stvincent": "VCT", "svietnam": "VNM", "syemen": "YMD", "trinidad": "TTO", "wgermany": "DEU", "wsamoa": "WSM",
    "yugoslaviaserb": "SRB", "zaire": "COD", "antiguabarbuda": "ATG", "korea": "KOR", "saotome": "STP",
    "myanmar": "MMR", "burkinafaso": "BFA", "drc": "COD", "russia": "RUS",
}  # fmt: skip
# COW counts a continued seat as one: whoever continued it here has its first year.
CONTINUED = {"SUN": "RUS", "YUG": "SRB", "SCG": "SRB", "ZAR": "COD", "YAR": "YEM", "RVN": "VNM", "UAR": "EGY"}

# Why our year stays, by "organisation state which" with wildcards.
JUDGED = {
    "OAS ??? first": "COW counts from the Pan American Union; ours from the Charter of 1948",
    "OAS HND last": "suspended 2009-07 to 2011-06, still a member",
    "SCO ??? first": "COW counts from the Shanghai Five of 1996",
    "ICC ??? first": "COW counts from the ratification; ours from the Statute's entry into force for the state",
    "ICC MLI row": "COW has Malaysia for Mali",
    "ICC MYS row": "COW has Malaysia for Mali",
    "ICC COK row": "no state in COW",
    "* ESH row": "no state in COW",
    "* PSE row": "no state in COW",
    "* VAT row": "no state in COW",
    "* DDR last": "COW's last full year; the state ended on 1990-10-02",
    "* YMD last": "COW's last full year; the state ended on 1990-05-22",
    "UN DDR first": "COW counts the specialised agencies; admitted 1973-09-18",
    "UN DEU first": "COW counts the specialised agencies; admitted 1973-09-18",
    "UN CHN first": "ours has the Republic of China's seat under TWN until 1971-10-25",
    "UN TWN *": "seated for China from 1945-10-24 to 1971-10-25",
    "UN ??? first": "UN member states page; COW counts a state from its independence or its first full year",
    "LAS ??? first": "original member of 1945-03-22; in COW's list of states from 1946",
    "LAS YMD row": "admitted 1967-12-12; not in COW",
    "COE AZE first": "Council of Europe: 2001-01-25",
    "COE DEU first": "associate 1950, full member 1951; in COW's list of states from 1955",
    "COE CSK row": "Council of Europe: 1991-02-21 to 1992-12-31",
    "COE FIN first": "Council of Europe: 1989-05-05",
    "COE LIE first": "in COW's list of states from 1990",
    "COE SMR first": "in COW's list of states from 1992",
    "OSCE ??? first": "in COW's list of states from 1990 or later",
    "OSCE MNG row": "took part from 2012-11-21; not in COW",
    "CIS AZE first": "signed 1991-12-21, ratified 1993-09-24",
    "CIS GEO first": "joined 1993-12-03",
    "CIS GEO last": "left 2009-08-18",
    "CIS TKM last": "associate from 2005-08-26",
    "CIS UKR last": "never ratified the Charter, took part until 2018",
    "CSTO UZB *": "charter of 2002; Uzbekistan 2006-08-16 to 2012-12-19",
    "ECOWAS CPV first": "ECOWAS: 1977",
    "ECOWAS MRT last": "announced 1999-12, in effect 2000-12",
    "MERCOSUR BOL row": "associate in COW; full member from 2024",
    "MERCOSUR CHL row": "associate",
    "OAU COD last": "COW breaks off in 1984; the state stayed",
    "OAU ??? first": "independence, or the OAU's own year",
    "AU GNQ last": "COW breaks off in 2005; the state stayed",
    "OIC CMR first": "OIC: 1974; COW has a gap",
    "OIC ??? first": "the OIC's own year",
    "OPEC ARE first": "OPEC: 1967, Abu Dhabi",
    "OPEC AGO row": "OPEC: 2007",
    "OPEC QAT first": "OPEC: 1961; in COW's list of states from 1971",
    "OPEC KWT first": "founder member; in COW's list of states from 1961",
    "OPEC GAB *": "associate from 1973, full member 1975 to 1995-01",
    "WP GHA row": "a slip in COW",
    "IAEA CHN first": "took its seat 1984-01-01; COW has the decision of 1971 against Taiwan",
    "IAEA TWN last": "until 1971-12-09",
    "IAEA VNM last": "South Vietnam's membership went over to Vietnam",
    "IAEA PRK row": "1974 to 1994-06-13; not in COW",
    "IAEA ??? *": "IAEA list of member states; COW has gaps before 1965 and of states not yet independent",
}

Years = dict[tuple[str, str], dict[str, int]]


def ours() -> Years:
    """Return the first and last years of ``memberships.csv``; an open end is ``LAST_YEAR``."""
    found: Years = {}
    for row in read(DATA / "memberships.csv"):
        state = CONTINUED.get(row["country"], row["country"])
        end = min(int(row["end"][:4] or LAST_YEAR) if row["end"] else LAST_YEAR, LAST_YEAR)
        if (start := int(row["start"][:4])) <= LAST_YEAR:
            widen(found, (row["organisation"], state), start, end)
    return found


def cow(path: Path) -> Years:
    """Return the first and last years of the Correlates of War list."""
    names = states()
    found: Years = {}
    for row in read(path):
        organisation, state = ORGANISATIONS.get(row["ioname"]), names.get(row["state"])
        if organisation and state and row["min"]:
            widen(found, (organisation, state), int(float(row["min"])), int(float(row["max"])))
    return found


def widen(years: Years, key: tuple[str, str], start: int, end: int) -> None:
    """Add a spell: the first year of all, and the last."""
    known = years.setdefault(key, {"first": start, "last": end})
    known["first"], known["last"] = min(known["first"], start), max(known["last"], end)


def states() -> dict[str, str]:
    """Return codes of states by their names without spaces, in lower case."""
    found: dict[str, str] = {}
    codes = {row["code"]: row for row in read(DATA / "countries.csv")}
    for code, row in codes.items():
        for name in (row["name"], *row["names"].split("|")):
            found[squeezed(name)] = code
    for row in read(DATA / "names.csv"):
        if row["actor"] in codes and row["sense"] == "name":
            found.setdefault(squeezed(row["words"]), row["actor"])
    return found | STATES


def squeezed(name: str) -> str:
    """Return a name as COW writes it."""
    return re.sub("[^a-z]", "", name.lower())


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def differences(path: Path) -> Iterator[tuple[str, str]]:
    """Yield what differs ("NATO TUR first"), and the two years."""
    here, there = ours(), cow(path)
    organisations = {organisation for organisation, _ in there}
    for key in sorted(here.keys() | there.keys()):
        if key[0] not in organisations:
            continue
        if key not in here or key not in there:
            yield f"{key[0]} {key[1]} row", "no row here" if key not in here else "no row in COW"
            continue
        for which in ("first", "last"):
            if here[key][which] != there[key][which]:
                yield f"{key[0]} {key[1]} {which}", f"{here[key][which]}, COW {there[key][which]}"


def main(path: Path, show_all: bool) -> None:
    """Print the differences that nobody has judged; all of them if asked to."""
    for what, years in differences(path):
        judged = next((why for pattern, why in JUDGED.items() if fnmatchcase(what, pattern)), "")
        if show_all or not judged:
            print(what, years, judged, sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--all" in sys.argv)
