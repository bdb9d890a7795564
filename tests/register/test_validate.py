"""The validator: nothing wrong with our data, and every kind of fault found in others'."""

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.register.validate import validate

Overlay = Callable[..., Path]

STATE = "id,code,name,kind,country,begin,end,source\nx-nrl,NRL,Norland,country,NRL,,,invented\n"
OFFICE = "id,title,role,body,code,source\nnrl-dm,Minister of Defence,defence minister,NRL,NRL-GOV,invented\n"
PEOPLE = "id,name,source\nilse-varn,Ilse Varn,invented\ntor-hald,Tor Hald,invented\n"
HOLDINGS = "person,office,start,end,source\n"


def test_nothing_is_wrong_with_the_packaged_register() -> None:
    assert [str(problem) for problem in validate()] == []


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        (
            {"holdings_csv": f"{HOLDINGS}ilse-varn,nrl-dm,2030-01-01,2031-06-01,i\ntor-hald,nrl-dm,2031-05-01,,i\n"},
            "holdings.csv, line 3: the office is held by two at once: also holdings.csv, line 2",
        ),
        (
            {"holdings_csv": f"{HOLDINGS}ilse-varn,nrl-dm,2030-01-01,,i\ntor-hald,nrl-dm,2031-05-01,,i\n"},
            "holdings.csv, line 3: the office is held by two at once: also holdings.csv, line 2",
        ),
        (
            {"holdings_csv": f"{HOLDINGS}ilse-varn,nrl-dm,2031-01-01,2030-01-01,invented\n"},
            "holdings.csv, line 2: ends on 2030-01-01, before it starts on 2031-01-01",
        ),
        ({"holdings_csv": f"{HOLDINGS}nobody,nrl-dm,2030,,i\n"}, "holdings.csv, line 2: there is no person nobody"),
        ({"names_csv": "words,actor,source\nSudmark,SDM,invented\n"}, "names.csv, line 2: there is no actor SDM"),
        ({"names_csv": "words,actor\nNorl,NRL\n"}, "names.csv, line 2: has no source"),
        (
            {"names_csv": "words,actor,source\nNorl,NRL,invented\nNorl,NRL,invented\n"},
            "names.csv, line 3: repeats an earlier row of the same file",
        ),
        (
            {"bodies_csv": "id,code,name,kind,country,source\nnrl-x,NRL-XYZ,Lot,body,NRL,invented\n"},
            "bodies.csv, line 2: XYZ is not a PLOVER sector",
        ),
        (
            {"organisations_csv": "id,code,name,kind,source\nharbour,NRL,Harbour Alliance,organisation,invented\n"},
            "organisations.csv, line 2: NRL is the code of a state",
        ),
        (
            {"outlets_csv": "id,code,name,kind,source\nilse-varn,NRL-MED,The Wire,outlet,invented\n"},
            "outlets.csv, line 2: id ilse-varn is taken",
        ),
        (
            {"treaties_yaml": "- {id: pact, name: P, source: i, parties: [SDM]}"},
            "treaties.yaml, entry 1: there is no party SDM",
        ),
        (
            {
                "treaties_yaml": "- {id: pact, name: Pact, source: i, facts: [{action: sign, date: 2031, source: i}, "
                "{action: enter into force, date: 2029, source: i}]}\n"
            },
            "treaties.yaml, entry 1: enter into force comes before sign",
        ),
        (
            {"memberships_csv": "organisation,country,start,source\nNATO,NRL,2031,invented\nNATO,NRL,2032,invented\n"},
            "memberships.csv, line 3: repeats the time of memberships.csv, line 2",
        ),
        ({"agents_yaml": "- {sector: GOV, nouns: [margrave]}\n- {sector: LEG, nouns: [margrave]}\n"},
         "agents.yaml, entry 1: margrave is told twice"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_right_is_found(overlay: Overlay, files: dict[str, str], problem: str) -> None:
    folder = overlay(**{"countries_csv": STATE, "offices_csv": OFFICE, "people_csv": PEOPLE, **files})
    found = [str(found).replace(f"{folder}/", "") for found in validate([folder])]
    assert problem in found


def test_one_minister_may_leave_on_the_day_or_in_the_month_that_the_next_one_comes(overlay: Overlay) -> None:
    rows = "ilse-varn,nrl-dm,2030-01-01,2031-05,invented\ntor-hald,nrl-dm,2031-05-14,,invented\n"
    folder = overlay(countries_csv=STATE, offices_csv=OFFICE, people_csv=PEOPLE, holdings_csv=HOLDINGS + rows)
    assert validate([folder]) == []
