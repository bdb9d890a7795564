"""Write ``treaty_parties.csv``: ``uv run --with countrynames treaty_parties.py unoda_countrytreatydata.csv``.

The input is the UNODA treaties database as harvested in July 2018: signatures, ratifications and accessions of the
multilateral arms treaties. It holds no withdrawals; those are curated in ``treaties.yaml``.
"""

import csv
import html
import sys
from collections.abc import Iterator
from pathlib import Path

import countrynames
import pycountry

DATA = Path(__file__).parents[2] / "src/standoff/register/data"
SOURCE = "UNODA treaties database, July 2018"
TREATIES = {
    "Chemical Weapons Convention": "cwc",
    "Treaty on the Non-Proliferation of Nuclear Weapons (NPT)": "npt",
    "Biological Weapons Convention": "bwc",
    "Comprehensive Nuclear-Test-Ban Treaty": "ctbt",
    "Anti-Personnel Mine Ban Convention": "ottawa",
    "1925 Geneva Protocol": "geneva-protocol-1925",
    "Partial Test Ban Treaty": "ptbt",
    "Arms Trade Treaty": "att",
    "Outer Space Treaty": "outer-space",
    "Convention on Certain Conventional Weapons": "ccw",
    "Convention on Cluster Munitions": "cluster-munitions",
    "Treaty on the Prohibition of Nuclear Weapons": "tpnw",
    "Antarctic Treaty": "antarctic",
    "Treaty of Tlatelolco": "tlatelolco",
    "Treaty on Open Skies": "open-skies",
    "Treaty on Conventional Armed Forces in Europe (CFE)": "cfe",
}
ACTIONS = {"signature date": "sign", "ratification date": "ratify", "accession date": "join"}


def facts(path: Path) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield treaty, party, action, date and source; names that are no state are left out."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            treaty, party = TREATIES.get(row["treaty"]), alpha3(html.unescape(row["country"]))
            if treaty and party:
                for column, action in ACTIONS.items():
                    if row[column]:
                        yield treaty, party, action, row[column], SOURCE


def alpha3(name: str) -> str | None:
    """Return a state's alpha-3 code."""
    alpha2 = countrynames.to_code(name)
    country = pycountry.countries.get(alpha_2=alpha2) if alpha2 else None
    return country.alpha_3 if country else None


def main(path: Path) -> None:
    """Write the table."""
    with (DATA / "treaty_parties.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("treaty", "party", "action", "date", "source"))
        writer.writerows(sorted(set(facts(path))))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
