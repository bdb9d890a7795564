"""Treaties and memberships: well-documented facts."""

import datetime as dt

import pytest

from standoff.register import Register


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("Treaty on Conventional Armed Forces in Europe", "cfe"),
        ("the CFE Treaty", "cfe"),
        ("CFE", "cfe"),
        ("Conventional Armed Forces in Europe (CFE) Treaty", "cfe"),
        ("2015 Iranian nuclear treaty", "jcpoa"),
        ("Iran nuclear deal", "jcpoa"),
        ("Intermediate-range Nuclear Forces (INF) treaty", "inf"),
        ("Anti-Ballistic Missile Treaty", "abm"),
        ("NATO-Russia Final Act", "nato-russia-founding-act"),
        ("Budapest Memorandum", "budapest-memorandum"),
        ("Minsk agreements", "minsk-2"),
        ("Non-Proliferation Treaty", "npt"),
    ],
)
def test_a_treaty_is_found_as_the_press_writes_it(register: Register, written: str, id: str) -> None:
    assert [treaty.id for treaty in register.treaties_named(written)] == [id]


@pytest.mark.parametrize(
    ("id", "action", "party", "date"),
    [
        ("cfe", "sign", None, "1990-11-19"),
        ("cfe", "suspend", "RUS", "2007-12-12"),
        ("cfe", "withdraw", "RUS", "2023-11-07"),
        ("inf", "withdraw", "USA", "2019-08-02"),
        ("abm", "withdraw", "USA", "2002-06-13"),
        ("jcpoa", "withdraw", "USA", "2018-05-08"),
        ("jcpoa", "sign", None, "2015-07-14"),
        ("nato-russia-founding-act", "sign", None, "1997-05-27"),
        ("budapest-memorandum", "sign", None, "1994-12-05"),
        ("helsinki", "sign", None, "1975-08-01"),
        ("two-plus-four", "sign", None, "1990-09-12"),
        ("minsk-1", "sign", None, "2014-09-05"),
        ("minsk-2", "sign", None, "2015-02-12"),
        ("new-start", "enter into force", None, "2011-02-05"),
        ("npt", "join", "UKR", "1994-12-05"),
        ("cwc", "ratify", "RUS", "1997-11-05"),
    ],
)
def test_a_treatys_dates_have_a_citation(
    register: Register, id: str, action: str, party: str | None, date: str
) -> None:
    treaty = register.treaty(id)
    assert treaty is not None
    day = dt.date.fromisoformat(date)
    (fact,) = [f for f in treaty.events if (f.action, f.party, f.date) == (action, party, day)]
    assert fact.citation


def test_a_treatys_facts_stand_in_order_of_date(register: Register) -> None:
    for treaty in register.treaties():
        days = [event.date for event in treaty.events]
        assert days == sorted(days)


@pytest.mark.parametrize(
    ("country", "first"),
    [("MNE", "2017-06-05"), ("MKD", "2020-03-27"), ("FIN", "2023-04-04"), ("SWE", "2024-03-07"), ("POL", "1999-03-12")],
)
def test_a_member_of_nato_from_its_day_of_accession(register: Register, country: str, first: str) -> None:
    day = dt.date.fromisoformat(first)
    assert register.member("NATO", country, day) is True
    assert register.member("NATO", country, day - dt.timedelta(days=1)) is False


def test_membership_ends_with_the_last_day(register: Register) -> None:
    assert register.member("EU", "GBR", dt.date(2020, 1, 31)) is True
    assert register.member("EU", "GBR", dt.date(2020, 2, 1)) is False
    assert register.member("WP", "ALB", dt.date(1980, 1, 1)) is False


def test_membership_is_unknown_where_the_register_is_silent(register: Register) -> None:
    assert register.member("NATO", "NRL", dt.date(2020, 1, 1)) is None
    assert register.member("Harbour Alliance", "POL", dt.date(2020, 1, 1)) is None
    assert register.member("OPEC", "DZA", dt.date(1969, 6, 1)) is None


def test_all_members_of_an_organisation_are_listed_with_their_dates(register: Register) -> None:
    today = [row.country for row in register.memberships("NATO") if row.end is None]
    assert len(today) == 32
    assert len([row for row in register.memberships("EU") if row.end is None]) == 27
