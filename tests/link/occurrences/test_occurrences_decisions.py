"""Merges and splits by hand."""

from collections.abc import Callable

import pytest

from standoff.errors import StandoffError
from standoff.link.occurrences import Constraints, Linker, Report, link
from standoff.link.occurrences.occurrence import BY_HAND

MakeReport = Callable[..., Report]

BOMBING = {"date": "2031-03-04", "place": "Kestrel", "actors": ["Norland"], "recipients": ["Sudmark"]}


def test_a_merge_by_hand_joins_what_the_table_keeps_apart(report: MakeReport) -> None:
    one, other = report("north-wire", **BOMBING), report("south-wire", **BOMBING | {"date": "2031-06-04"})
    (found,) = link([one, other], Constraints.of(must=[(other.id, one.id)]))
    assert [merge.reasons for merge in found.merges] == [(BY_HAND,)]
    assert found.merges[0].score is None


def test_a_split_by_hand_parts_two_and_leaves_the_third_where_it_fits_best(report: MakeReport) -> None:
    one, two, three = (report(name, **BOMBING) for name in ("north-wire", "south-wire", "east-wire"))
    found = link([one, two, three], Constraints.of(cannot=[(one.id, two.id)]))
    homes = [{each.id for each in occurrence.reports} for occurrence in found]
    assert len(homes) == 2
    assert not any({one.id, two.id} <= home for home in homes)


def test_decisions_may_be_taken_back(report: MakeReport) -> None:
    linker = Linker()
    one, other = report("north-wire", **BOMBING), report("south-wire", **BOMBING)
    linker.add([one, other])
    before = linker.occurrences()
    assert linker.decide(Constraints.of(cannot=[(one.id, other.id)])) == {one.id, other.id}
    assert len(linker.occurrences()) == 2
    linker.decide(Constraints())
    assert linker.occurrences() == before


def test_decisions_on_reports_that_are_gone_are_left_aside(report: MakeReport) -> None:
    one = report("north-wire", **BOMBING)
    assert len(link([one], Constraints.of(must=[(one.id, "gone")], cannot=[("gone", "lost")]))) == 1


def test_decisions_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(StandoffError, match="a and c were split, but merges that were made join them"):
        Constraints.of(must=[("a", "b"), ("b", "c")], cannot=[("c", "a")])
