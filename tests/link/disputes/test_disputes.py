"""What is a dispute, and what only brings an earlier report up to date."""

from collections.abc import Callable

import pytest

from standoff.link.disputes import disputes, updates
from standoff.link.occurrences import Occurrence, Report, Voice

MakeReport = Callable[..., Report]
MakeVoice = Callable[..., Voice]
Gather = Callable[..., Occurrence]


def sides(occurrence: Occurrence) -> dict[str, list[set[str]]]:
    """The ids of the rows on each side, by question."""
    return {
        each.question: [{claim.report.id for claim in side.claims} for side in each.sides]
        for each in disputes(occurrence)
    }


def test_one_affirms_what_the_other_denies(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    affirmed = report("wire", voice=voice("Sudmark"), reality="occurred")
    denied = report("wire", voice=voice("Norland", "deny"), reality="denied")
    assert sides(gather(affirmed, denied)) == {"whether": [{affirmed.id}, {denied.id}]}


def test_a_possibility_disputes_nothing(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    told = report("wire", voice=voice("Sudmark"), reality="possible")
    assert disputes(gather(told, report("wire", voice=voice("Norland", "deny"), reality="denied"))) == ()


def test_one_voice_that_changes_its_mind_is_an_update(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    first = report("wire", voice=voice("Norland", "deny", "2031-03-04"), reality="denied")
    then = report("wire", voice=voice("Norland", "assert", "2031-03-09"), reality="occurred")
    found = gather(first, then)
    assert disputes(found) == ()
    (update,) = updates(found)
    assert (update.earlier.report.id, update.later.report.id) == (first.id, then.id)


def test_a_denial_that_events_overtook_is_an_update(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    denied = report("wire", voice=voice("Norland", "deny", "2031-03-01"), reality="denied")
    came = report("late-wire", voice=voice("Sudmark"), date="2031-03-08", published="2031-03-09")
    assert disputes(gather(denied, came)) == ()
    assert [update.question for update in updates(gather(denied, came))] == ["whether"]


def test_a_denial_for_one_day_does_not_touch_another(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    denied = report("wire", voice=voice("Norland", "deny"), reality="denied", date="2031-03-01")
    assert disputes(gather(denied, report("wire", voice=voice("Sudmark"), date="2031-03-04"))) == ()


def test_two_counts_on_one_day_are_a_dispute(killed: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    few, many = killed("wire", 12, voice=voice("Norland")), killed("wire", 40, voice=voice("Sudmark"))
    (dispute,) = disputes(gather(few, many))
    assert (dispute.question, dispute.subject) == ("how many", "people (killed)")
    assert {side.answer for side in dispute.sides} == {"12 people", "40 people"}


@pytest.mark.parametrize(
    ("few", "many"),
    [
        ((12, "at least "), (40, "")),
        ((12, ""), (40, "as many as ")),
        ((5000, ""), (5300, "")),
        ((5000, "some "), (5600, "")),
        ((40, ""), (40, "")),
    ],
)
def test_counts_that_may_both_hold_are_no_dispute(
    few: tuple[float, str], many: tuple[float, str], killed: MakeReport, voice: MakeVoice, gather: Gather
) -> None:
    one, other = killed("wire", *few, voice=voice("Norland")), killed("wire", *many, voice=voice("Sudmark"))
    assert disputes(gather(one, other)) == ()


@pytest.mark.parametrize(
    ("few", "many"), [((40, "more than "), (12, "")), ((257, ""), (259, "")), ((300, "over "), (120, "up to "))]
)
def test_counts_that_cannot_both_hold_are_one(
    few: tuple[float, str], many: tuple[float, str], killed: MakeReport, voice: MakeVoice, gather: Gather
) -> None:
    one, other = killed("wire", *few, voice=voice("Norland")), killed("wire", *many, voice=voice("Sudmark"))
    assert len(disputes(gather(one, other))) == 1


def test_a_toll_that_rises_is_an_update(killed: MakeReport, gather: Gather) -> None:
    found = gather(killed("wire", 12), killed("late-wire", 19, published="2031-03-07"))
    assert disputes(found) == ()
    (update,) = updates(found)
    assert (update.earlier.answer, update.later.answer) == ("12 people", "19 people")


def test_a_toll_that_falls_is_a_dispute(killed: MakeReport, gather: Gather) -> None:
    found = gather(killed("wire", 19), killed("late-wire", 12, published="2031-03-07"))
    assert [dispute.question for dispute in disputes(found)] == ["how many"]


def test_the_dead_of_one_country_are_not_those_of_two(killed: MakeReport, gather: Gather) -> None:
    part = killed("wire", 12, countries=frozenset({"BEL"}))
    whole = killed("south-wire", 40, countries=frozenset({"BEL", "SUD"}))
    assert disputes(gather(part, whole)) == ()


def test_a_voice_that_splits_its_count_is_held_to_the_largest(
    killed: MakeReport, voice: MakeVoice, gather: Gather
) -> None:
    part, whole = killed("wire", 10), killed("wire", 40)
    same = killed("south-wire", 40, voice=voice("Sudmark"))
    assert disputes(gather(part, whole, same)) == ()


def test_different_words_for_one_unit_are_compared(killed: MakeReport, gather: Gather) -> None:
    lives = killed("south-wire", 40)
    (amount,) = lives.amounts
    lives = killed("south-wire", 40, amounts=(type(amount)(40, "lives", "killed"),))
    assert len(disputes(gather(killed("wire", 12), lives))) == 1


def test_two_days_for_one_happening_are_a_dispute(report: MakeReport, gather: Gather) -> None:
    found = gather(report("wire", date="2031-03-02"), report("south-wire", date="2031-03-06"))
    (dispute,) = disputes(found)
    assert (dispute.question, [side.answer for side in dispute.sides]) == ("when", ["2031-03-06", "2031-03-02"][::-1])


def test_neighbouring_days_may_be_one_in_two_time_zones(report: MakeReport, gather: Gather) -> None:
    assert disputes(gather(report("wire", date="2031-03-02"), report("south-wire", date="2031-03-03"))) == ()


def test_two_actors_for_one_deed_are_a_dispute(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    deed = {"date": "2031-03-04", "recipients": ["Sudmark"]}
    one = report("wire", **deed, actors=["Norland"], voice=voice("Sudmark", "accuse"))
    other = report("wire", **deed, actors=["Belnor"], voice=voice("Norland", "accuse"))
    assert sides(gather(one, other)) == {"who": [{one.id}, {other.id}]}


def test_whoever_has_another_part_in_it_is_not_a_rival_actor(report: MakeReport, gather: Gather) -> None:
    deed = {"date": "2031-03-04", "recipients": ["Sudmark"]}
    one = report("wire", **deed, actors=["Norland"])
    other = report("south-wire", **deed, actors=["Belnor"], place="Ostrava Point")  # which lies in Belnor
    assert disputes(gather(one, other)) == ()


def test_a_state_and_its_army_are_one_side(report: MakeReport, gather: Gather) -> None:
    deed = {"date": "2031-03-04", "recipients": ["Sudmark"]}
    found = gather(report("wire", **deed, actors=["Norland"]), report("south-wire", **deed, actors=["Norland army"]))
    assert disputes(found) == ()


def test_the_order_of_reports_does_not_matter(killed: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    rows = [killed("wire", 12), killed("south-wire", 40), killed("wire", 12, voice=voice("Norland"))]
    assert disputes(gather(*rows)) == disputes(gather(*rows[::-1]))
