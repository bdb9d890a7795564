"""Who held which office on the days of well-known crises, as a table written by hand: ``holders.csv``.

A row asks for a role ("defence minister of UKR", by body code) or for a person by name; it expects the person's id
and the code of that day. An empty id expects that nobody is told: the office was vacant, or two laid claim to it.
"""

import csv
import datetime as dt
from pathlib import Path

import pytest

from standoff.register import Register

TABLE = Path(__file__).with_name("holders.csv")


def rows() -> list[tuple[str, str, str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(row["asked"], row["day"], row["person"], row["code"]) for row in csv.DictReader(file)]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(rows()) >= 200


@pytest.mark.parametrize(("asked", "day", "person", "code"), rows())
def test_the_holder_on_the_day_has_the_code_of_the_day(
    register: Register, asked: str, day: str, person: str, code: str
) -> None:
    date = dt.date.fromisoformat(day)
    role, of, body = asked.rpartition(" of ")
    found = register.holder(body, role, date) if of else register.persons_named(asked, date)[0]
    assert (found.id if found else "") == person
    assert (code in _codes(register, person, date)) if found and of else register.code_on(person, date) == code


def _codes(register: Register, person: str, date: dt.date) -> set[str]:
    """Return the codes of all offices held on a day: a minister may lead a party or a second ministry."""
    return {office.code for office in register.offices_on(person, date)}
