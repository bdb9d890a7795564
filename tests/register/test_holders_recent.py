"""The main offices of the states that matter most in crises have a known holder throughout the last decade."""

import datetime as dt

import pytest

from standoff.register import Register

STATES = [
    "USA",
    "RUS",
    "CHN",
    "GBR",
    "FRA",
    "DEU",
    "ITA",
    "CAN",
    "JPN",
    "TUR",
    "IND",
    "IDN",
    "AUS",
    "BRA",
    "MEX",
    "SAU",
    "POL",
    "ESP",
    "PRT",
    "GRC",
    "BEL",
    "LUX",
    "DNK",
    "NOR",
    "SWE",
    "FIN",
    "LTU",
    "CZE",
    "ALB",
    "MKD",
    "MNE",
    "ISR",
    "EGY",
    "JOR",
    "IRN",
    "UKR",
]
ROLES = ("head of state", "head of government", "foreign minister", "defence minister")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("role", ROLES)
def test_every_summer_of_the_decade_has_its_holder(register: Register, state: str, role: str) -> None:
    summers = [dt.date(year, 7, 1) for year in range(2016, 2026)]
    assert [day for day in summers if register.holder(state, role, day) is None] == []


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("UN", "secretary general"),
        ("NATO", "secretary general"),
        ("EU", "commission president"),
        ("EU", "foreign policy chief"),
        ("IAEA", "director general"),
        ("ICC", "chief prosecutor"),
        ("AU", "commission chairperson"),
        ("LAS", "secretary general"),
        ("WHO", "director general"),
        ("IMF", "managing director"),
        ("WB", "world bank president"),
        ("CSTO", "secretary general"),
        ("SCO", "secretary general"),
        ("OIC", "secretary general"),
        ("GCC", "secretary general"),
        ("ICRC", "president"),
    ],
)
def test_organisations_have_their_heads(register: Register, body: str, role: str) -> None:
    springs = [dt.date(year, 4, 1) for year in range(2005, 2026)]
    missing = [day.year for day in springs if register.holder(body, role, day) is None]
    assert len(missing) <= 1
