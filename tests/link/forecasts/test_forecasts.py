"""What is a forecast, and what came of it."""

import datetime as dt
from collections.abc import Callable

import pytest

from standoff.link.forecasts import Outcome, forecasts, outcomes, records
from standoff.link.forecasts.probability import stated_probability
from standoff.link.occurrences import Occurrence, Report, Voice

MakeReport = Callable[..., Report]
MakeVoice = Callable[..., Voice]
Gather = Callable[..., Occurrence]

AS_OF = dt.date(2031, 6, 1)
ATTACK = {"actors": ["Norland"], "recipients": ["Sudmark"]}


@pytest.fixture
def predicted(report: MakeReport, voice: MakeVoice) -> Report:
    """Varn says on 1 March that Norland will attack on 10 March."""
    words = voice("Varn", "predict", "2031-03-01")
    return report("early-wire", **ATTACK, reality="possible", voice=words, date="2031-03-10", published="2031-03-02")


def only(*occurrences: Occurrence) -> Outcome:
    (found,) = outcomes(occurrences, AS_OF)
    return found


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (("threaten", "possible"), "threat"),
        (("promise", "planned"), "promise"),
        (("predict", "possible"), "prediction"),
        (("warn", "possible"), "prediction"),
        (("assert", "planned"), "plan"),
    ],
)
def test_what_lies_ahead_is_a_forecast_of_its_kind(
    told: tuple[str, str], kind: str, report: MakeReport, voice: MakeVoice, gather: Gather
) -> None:
    act, reality = told
    (found,) = forecasts(gather(report(voice=voice("Varn", act), reality=reality)))
    assert (found.kind, found.window.first, found.window.last) == (kind, dt.date(2031, 3, 5), None)


def test_a_condition_is_not_foretold(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    words = "We shall answer if Norland bombed the port, she said."
    told = report(voice=voice("Varn", "threaten"), reality="possible", sentence=words)
    assert forecasts(gather(told)) == ()


def test_a_mere_possibility_is_none(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    assert forecasts(gather(report(voice=voice("Varn"), reality="possible"), report(reality="possible"))) == ()


def test_a_demand_is_an_ultimatum_only_with_a_day(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    open_, dated = (
        report(voice=voice("Varn", "demand"), reality="possible", date=date) for date in (None, "2031-03-09")
    )
    (found,) = forecasts(gather(open_, dated))
    assert (found.kind, found.report.id) == ("ultimatum", dated.id)


def test_a_day_that_was_past_when_it_was_said_is_no_forecast(
    report: MakeReport, voice: MakeVoice, gather: Gather
) -> None:
    told = report(voice=voice("Varn", "predict", "2031-03-05"), reality="possible", date="2031-03-01")
    assert forecasts(gather(told)) == ()


def test_a_forecast_that_is_repeated_counts_once(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    twice = [report(voice=voice("Varn", "promise"), reality="planned", date="2031-03-09") for _ in range(2)]
    assert len(forecasts(gather(*twice))) == 1


def test_it_came_true_by_the_row_that_says_so(predicted: Report, report: MakeReport, gather: Gather) -> None:
    came = report("wire", **ATTACK, date="2031-03-10", published="2031-03-11")
    found = only(gather(predicted, came))
    assert (found.result, found.days, [row.id for row in found.rows]) == ("came true", 0, [came.id])


def test_it_did_not_come_on_its_day_by_the_writers_word(predicted: Report, report: MakeReport, gather: Gather) -> None:
    failed = report("wire", **ATTACK, reality="denied", published="2031-03-11")
    found = only(gather(predicted, failed))
    assert (found.result, [row.id for row in found.rows]) == ("did not", [failed.id])


def test_a_later_report_makes_it_late(predicted: Report, report: MakeReport, gather: Gather) -> None:
    failed = report("wire", **ATTACK, reality="denied", published="2031-03-11")
    came = report("late-wire", **ATTACK, date="2031-03-18", published="2031-03-18")
    found = only(gather(predicted, failed), gather(came))
    assert (found.result, found.days, [row.id for row in found.rows]) == ("late", 8, [came.id])


def test_the_deed_of_another_does_not_settle_it(predicted: Report, report: MakeReport, gather: Gather) -> None:
    other = report("late-wire", actors=["Belnor"], recipients=["Sudmark"], date="2031-03-10", published="2031-03-18")
    assert only(gather(predicted), gather(other)).result == "unresolvable"


def test_it_may_come_before_its_window(predicted: Report, report: MakeReport, gather: Gather) -> None:
    came = report("wire", **ATTACK, date="2031-03-07", published="2031-03-08")
    found = only(gather(predicted, came))
    assert (found.result, found.days) == ("came true", -3)


def test_what_came_long_before_its_window_is_another_thing(
    predicted: Report, report: MakeReport, gather: Gather
) -> None:
    came = report("wire", **ATTACK, date="2031-03-02", published="2031-03-03")
    assert only(gather(predicted, came)).result == "unresolvable"


def test_what_came_before_it_was_said_does_not_settle_it(predicted: Report, report: MakeReport, gather: Gather) -> None:
    before = report("wire", **ATTACK, date="2031-02-20", published="2031-02-21")
    assert only(gather(predicted, before)).result == "unresolvable"


def test_rows_that_settle_it_both_ways_leave_it_unresolvable(
    predicted: Report, report: MakeReport, gather: Gather
) -> None:
    came = report("wire", **ATTACK, date="2031-03-10", published="2031-03-11")
    failed = report("south-wire", **ATTACK, reality="denied", published="2031-03-11")
    found = only(gather(predicted, came, failed))
    assert (found.result, {row.id for row in found.rows}) == ("unresolvable", {came.id, failed.id})


def test_a_window_that_is_not_over_is_open(predicted: Report, gather: Gather) -> None:
    (found,) = outcomes([gather(predicted)], dt.date(2031, 3, 10))
    assert (found.result, found.rows) == ("open", ())


def test_a_promise_that_it_will_not_come_is_broken_when_it_does(
    report: MakeReport, voice: MakeVoice, gather: Gather
) -> None:
    promise = report(
        "wire", **ATTACK, voice=voice("Norland", "promise"), reality="denied", sentence="We will not attack, it said."
    )
    came = report("late-wire", **ATTACK, date="2031-04-18", published="2031-04-19")
    found = only(gather(promise, came))
    assert (found.forecast.comes, found.result) == (False, "did not")


def test_a_text_does_not_settle_its_own_open_forecast_without_a_day(
    report: MakeReport, voice: MakeVoice, gather: Gather
) -> None:
    foretold = report("wire", **ATTACK, voice=voice("Varn", "predict", "2031-03-01"), reality="possible")
    assert only(gather(foretold, report("wire", **ATTACK))).result == "open"


def test_another_deed_of_the_kind_does_not_settle_what_has_no_day(
    report: MakeReport, voice: MakeVoice, gather: Gather
) -> None:
    foretold = report("wire", **ATTACK, voice=voice("Varn", "predict"), reality="possible")
    other = report("late-wire", **ATTACK, date="2031-04-18", published="2031-04-19")
    assert only(gather(foretold), gather(other)).result == "open"


def test_a_plan_recalled_after_its_day_is_still_a_forecast(
    report: MakeReport, voice: MakeVoice, gather: Gather
) -> None:
    recalled = report("wire", **ATTACK, voice=voice("Varn", "predict"), reality="possible", date="2031-03-04")
    failed = report("wire", **ATTACK, reality="denied")
    found = only(gather(recalled, failed))
    assert (found.forecast.said, found.result) == (None, "did not")


def test_the_record_of_a_source(report: MakeReport, voice: MakeVoice, gather: Gather) -> None:
    def foretold(day: str, sentence: str = "") -> Report:
        words = voice("Varn", "predict", "2031-03-01", statement=f"s-{day}")
        return report(
            "wire", **ATTACK, voice=words, reality="possible", date=day, sentence=sentence, published="2031-03-01"
        )

    sure, unsure = foretold("2031-03-10", "There is an 80 percent chance of it, she said."), foretold("2031-04-10")
    came = report("late-wire", **ATTACK, date="2031-03-10", published="2031-03-11")
    ahead = report("wire", voice=voice("Varn", "promise"), reality="planned", date="2031-09-01", mode="aerial")
    (record,) = records(outcomes([gather(sure, came), gather(unsure), gather(ahead)], AS_OF))
    assert (record.name, record.due, record.came_true, record.unresolvable, record.open) == ("Ilse Varn", 2, 1, 1, 1)
    assert record.brier == pytest.approx(0.04)
    assert record.probabilities == 1


def test_without_a_stated_probability_there_is_no_brier_score(predicted: Report, gather: Gather) -> None:
    (record,) = records(outcomes([gather(predicted)], AS_OF))
    assert record.brier is None


@pytest.mark.parametrize(
    ("words", "probability"),
    [
        ("there is a 70 percent chance of war", 0.7),
        ("the probability of an attack is 15%", 0.15),
        ("the odds are at about 40 per cent", 0.4),
        ("war is likely", None),
        ("prices rose 70 percent", None),
        ("a 130 percent chance", None),
        ("a 30 percent chance now, a 60 percent chance in June", None),
    ],
)
def test_stated_probabilities(words: str, probability: float | None) -> None:
    assert stated_probability(words) == (pytest.approx(probability) if probability is not None else None)
