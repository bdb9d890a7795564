"""Memberships as a whole: how many members an organisation has, and none beyond a state's own time."""

import pytest

from standoff.register import Register


@pytest.mark.parametrize(
    ("organisation", "members"),
    [("UN", 193), ("COE", 46), ("OSCE", 57), ("AU", 55), ("LAS", 22), ("OIC", 57), ("ICC", 125), ("COMMONWEALTH", 56)],
)
def test_an_organisation_has_as_many_members_as_it_says_it_has(
    register: Register, organisation: str, members: int
) -> None:
    assert len([row for row in register.memberships(organisation) if row.end is None]) == members


def test_no_former_state_is_a_member_beyond_its_end(register: Register) -> None:
    former = {actor.code: actor for actor in register.actors() if actor.kind == "historical state"}
    organisations = {actor.code for actor in register.actors() if actor.kind == "organisation"}
    rows = [row for code in organisations for row in register.memberships(code) if row.country in former]
    assert rows
    late = [row for row in rows if row.end is None or row.end.year > (former[row.country].end or row.end).year]
    assert late == []
