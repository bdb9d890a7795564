"""The order in which documents come changes nothing, nor whether they come one by one."""

import datetime as dt
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from standoff.link.occurrences import Amount, Constraints, Days, Linker, Occurrence, Party, Report, Site, Voice, link
from standoff.link.occurrences.blocks import NEIGHBOURS

STATES = [Party(f"x-{code}", code.title(), code) for code in ("NRL", "SUD", "BEL")]
SITES = [Site("101", "Kestrel", "SUD"), Site("102", "Ostrava Point", "BEL")]
MARCH = [dt.date(2031, 3, day) for day in range(1, 12)]

some_day = st.sampled_from(MARCH).map(lambda day: Days(day, day))
some_states = st.lists(st.sampled_from(STATES), max_size=2, unique=True).map(tuple)
reports_st = st.lists(
    st.builds(
        partial,
        st.just(Report),
        document=st.sampled_from(["north", "south", "east", "west"]),
        type=st.sampled_from(["ASSAULT", "RETREAT"]),
        mode=st.sampled_from([None, "explosives"]),
        reality=st.sampled_from(["occurred", "planned", "denied"]),
        published=st.none() | some_day,
        date=st.none() | some_day,
        actors=some_states,
        recipients=some_states,
        place=st.none() | st.sampled_from(SITES),
        amounts=st.sampled_from([(), (Amount(12, "people", "killed"),), (Amount(40, "people", "killed"),)]),
        trigger=st.sampled_from(["bombed", "attacked"]),
    ),
    max_size=40,
).map(lambda rows: [make(id=f"r{n:02}", voice=Voice("narrator")) for n, make in enumerate(rows)])


def one_by_one(reports: list[Report], constraints: Constraints | None = None) -> tuple[Occurrence, ...]:
    linker = Linker(constraints)
    for report in reports:
        linker.add([report])
    return linker.occurrences()


@settings(max_examples=60, deadline=None)
@given(reports_st.flatmap(lambda reports: st.tuples(st.just(reports), st.permutations(reports))))
def test_any_order_gives_the_same_occurrences(orders: tuple[list[Report], list[Report]]) -> None:
    reports, shuffled = orders
    assert one_by_one(shuffled) == link(reports)


@settings(max_examples=40, deadline=None)
@given(reports_st, st.data())
def test_what_is_taken_out_leaves_no_trace(reports: list[Report], data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from([report.id for report in reports]))) if reports else set()
    linker = Linker()
    linker.add(reports)
    linker.remove(gone)
    assert linker.occurrences() == link(report for report in reports if report.id not in gone)


@settings(max_examples=60, deadline=None)
@given(reports_st, st.data())
def test_what_people_decided_always_wins(reports: list[Report], data: st.DataObject) -> None:
    if len(reports) < 2:
        return
    ids = st.sampled_from([report.id for report in reports])
    pairs = st.tuples(ids, ids).filter(lambda pair: pair[0] != pair[1])
    must = data.draw(st.sets(pairs, max_size=2))
    joined = {frozenset(pair) for pair in must}
    free = [pair for pair in data.draw(st.sets(pairs, max_size=3)) if not any(set(pair) & each for each in joined)]
    constraints = Constraints.of(must, free)
    home = {report.id: each.id for each in one_by_one(reports, constraints) for report in each.reports}
    assert all(home[one] == home[other] for one, other in must)
    assert all(home[one] != home[other] for one, other in free)
    assert sorted(home) == [report.id for report in reports]
    assert one_by_one(reports[::-1], constraints) == link(reports, constraints)


def test_more_reports_than_neighbours_are_gathered_in_any_order() -> None:
    """Reports that come between two others part them as neighbours; the outcome still does not depend on the order."""
    day = Days(MARCH[3], MARCH[3])
    reports = [
        Report(
            id=f"r{number:02}",
            document=f"d{number}",
            voice=Voice("narrator"),
            type="ASSAULT",
            actors=(STATES[0],),
            recipients=(STATES[1],),
            date=day if number % 3 else None,
            published=Days(MARCH[4], MARCH[4]),
            trigger=("bombed", "bombing", "bombs")[number % 3],
        )
        for number in range(4 * NEIGHBOURS)
    ]
    expected = link(reports)
    assert one_by_one(reports[::-1]) == expected
    assert one_by_one(reports[1::2] + reports[::2]) == expected
    assert len(expected[0].reports) > 2 * NEIGHBOURS
