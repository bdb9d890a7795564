"""Which reports are gathered, and why."""

from collections.abc import Callable

from standoff.link.occurrences import Linker, Report, link

MakeReport = Callable[..., Report]

BOMBING = {"date": "2031-03-04", "place": "Kestrel", "actors": ["Norland"], "recipients": ["Sudmark"]}


def groups(reports: list[Report]) -> set[frozenset[str]]:
    return {frozenset(report.id for report in each.reports) for each in link(reports)}


def test_one_happening_in_two_wires_is_one_occurrence(report: MakeReport) -> None:
    one, other = report("north-wire", **BOMBING), report("south-wire", **BOMBING, trigger="explosion")
    (found,) = link([one, other])
    assert found.documents == {"north-wire", "south-wire"}


def test_a_merge_tells_its_reasons_and_they_add_up_to_its_score(report: MakeReport) -> None:
    (found,) = link([report("north-wire", **BOMBING), report("south-wire", **BOMBING)])
    (merge,) = found.merges
    assert "dates: same day (+4)" in merge.reasons
    assert "place: same (+2.5)" in merge.reasons
    assert merge.score == sum(float(reason.rpartition("(")[2].rstrip(")")) for reason in merge.reasons)


def test_the_same_deed_a_month_later_is_another(report: MakeReport) -> None:
    one, other = report("north-wire", **BOMBING), report("south-wire", **BOMBING | {"date": "2031-04-04"})
    assert len(link([one, other])) == 2


def test_what_had_happened_is_not_what_is_yet_to_come(report: MakeReport) -> None:
    told = report("north-wire", **BOMBING | {"date": None}, published="2031-03-01")
    dated = report("south-wire", **BOMBING)
    assert len(link([told, dated])) == 2


def test_a_vague_report_joins_one_exact_report_and_does_not_tie_two_together(report: MakeReport) -> None:
    first = report("north-wire", **BOMBING)
    second = report("south-wire", **BOMBING | {"date": "2031-03-20"}, published="2031-03-21")
    vague = report("weekly", **BOMBING | {"date": None}, published="2031-03-22")
    assert groups([first, second, vague]) == {frozenset({first.id}), frozenset({second.id, vague.id})}


def test_two_speakers_of_one_side_do_not_say_one_thing(report: MakeReport) -> None:
    said = {
        "type": "ACCUSE",
        "mode": "disapprove",
        "date": "2031-03-04",
        "recipients": ["Norland"],
        "trigger": "condemned",
    }
    varn, holt = report("north-wire", **said, actors=["Varn"]), report("south-wire", **said, actors=["Holt"])
    assert len(link([varn, holt])) == 2


def test_one_speaker_in_two_wires_says_one_thing(report: MakeReport) -> None:
    said = {
        "type": "ACCUSE",
        "mode": "disapprove",
        "date": "2031-03-04",
        "recipients": ["Norland"],
        "trigger": "condemned",
    }
    assert (
        len(link([report("north-wire", **said, actors=["Varn"]), report("south-wire", **said, actors=["Varn"])])) == 1
    )


def test_an_expulsion_and_a_deportation_may_be_one_happening(report: MakeReport) -> None:
    words = "Sudmark put five envoys of Norland across the border at Kestrel on Tuesday evening"
    deed = {"date": "2031-03-04", "actors": ["Sudmark"], "recipients": ["Norland"], "sentence": words}
    one = report("north-wire", **deed, type="SANCTION", mode="expel", trigger="expelled")
    other = report("south-wire", **deed, type="COERCE", mode="deport", trigger="deported")
    assert len(link([one, other])) == 1


def test_reports_that_tell_nothing_in_common_stay_alone(report: MakeReport) -> None:
    one = report("north-wire", type="CONSULT", mode="visit", actors=["Varn"], recipients=["Belnor"], trigger="visited")
    assert len(link([one, report("south-wire", **BOMBING)])) == 2


def test_copies_of_one_origin_count_once(report: MakeReport) -> None:
    copies = [report(name, **BOMBING, origin="o1") for name in ("morning-post", "evening-post")]
    (found,) = link([*copies, report("south-wire", **BOMBING)])
    assert (len(found.documents), len(found.origins)) == (3, 2)


def test_no_reports_no_occurrences() -> None:
    assert link([]) == ()


def test_a_report_that_comes_twice_is_taken_once(report: MakeReport) -> None:
    linker, one = Linker(), report(**BOMBING)
    linker.add([one])
    assert linker.add([one]) == frozenset()
    assert len(linker) == 1


def test_adding_tells_whose_occurrence_changed(report: MakeReport) -> None:
    linker = Linker()
    one = report("north-wire", **BOMBING)
    elsewhere = report("north-wire", type="CONSULT", mode="visit", actors=["Varn"], trigger="visited")
    linker.add([one, elsewhere])
    other = report("south-wire", **BOMBING)
    changed = linker.add([other])
    assert changed == {one.id, other.id}
    (found,) = linker.occurrences(changed)
    assert {each.id for each in found.reports} == changed


def test_taking_a_document_out_leaves_what_was_before_it(report: MakeReport) -> None:
    linker = Linker()
    kept = [report("north-wire", **BOMBING), report("south-wire", **BOMBING | {"date": None})]
    linker.add(kept)
    before = linker.occurrences()
    gone = report("late-wire", **BOMBING, amounts=())
    linker.add([gone])
    linker.remove([gone.id])
    assert linker.occurrences() == before
