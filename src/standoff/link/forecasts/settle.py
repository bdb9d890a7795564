"""What came of a forecast, and the rows that say so."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Literal, TypeAlias

from standoff.link.forecasts.forecast import Forecast, forecasts
from standoff.link.forecasts.rules import load_forecast_rules
from standoff.link.occurrences import Days, Occurrence, Party, Report

Result: TypeAlias = Literal["came true", "late", "did not", "open", "unresolvable"]
_Deed: TypeAlias = tuple[str, str, str]
_HAPPENED = frozenset({"occurred", "ongoing"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a forecast.

    Attributes:
        forecast: the forecast.
        result: "late" is what came after its window; "unresolvable" what no row settles although its window is
            over, or what rows settle both ways.
        rows: the reports that settle it; empty for what is open, and for what no row settles.
        days: how many days after its window it came; negative before it; 0 within it; ``None`` if not told.
    """

    forecast: Forecast
    result: Result
    rows: tuple[Report, ...] = ()
    days: int | None = None


def outcomes(occurrences: Iterable[Occurrence], as_of: dt.date) -> tuple[Outcome, ...]:
    """Return what came of every forecast of some happenings, as far as is known on a day.

    Args:
        occurrences: all that may foretell or settle anything.
        as_of: the day on which windows are held to be over.
    """
    every = tuple(occurrences)
    deeds = _Deeds(every)
    return tuple(
        settle(forecast, (*occurrence.reports, *deeds.like(forecast)), as_of)
        for occurrence in every
        for forecast in forecasts(occurrence)
    )


def settle(forecast: Forecast, reports: Iterable[Report], as_of: dt.date) -> Outcome:
    """Return what came of a forecast.

    Args:
        forecast: the forecast.
        reports: reports of the same happening, and of later deeds of the same kind by and to the same parties.
        as_of: the day on which windows are held to be over.
    """
    others = [each for each in dict.fromkeys(reports) if each.id != forecast.report.id]
    came = sorted(_came(forecast, others), key=_clearest)
    failed = tuple(each for each in others if _failed(forecast, each))
    in_time = [(days, report) for days, report in came if days <= 0]
    if in_time and failed:
        return Outcome(forecast, "unresolvable", (in_time[0][1], *failed))
    if in_time:
        return Outcome(forecast, "came true" if forecast.comes else "did not", (in_time[0][1],), in_time[0][0])
    if came and forecast.comes:
        return Outcome(forecast, "late", (came[0][1],), came[0][0])
    if failed:
        return Outcome(forecast, "did not" if forecast.comes else "came true", failed)
    over = forecast.window.last is not None and forecast.window.last < as_of
    return Outcome(forecast, "unresolvable" if over else "open")


def _clearest(pair: tuple[int, Report]) -> tuple[int, bool, str]:
    days, report = pair
    return abs(days), report.date is None, report.id


def _came(forecast: Forecast, reports: Iterable[Report]) -> Iterator[tuple[int, Report]]:
    """Yield reports that it came, with the days after the window (0 within, negative before)."""
    rules = load_forecast_rules()
    for report in reports:
        days = _delay(forecast, report) if report.reality in _HAPPENED else None
        if days is not None and -rules.early <= days <= rules.late:
            yield days, report


def _delay(forecast: Forecast, report: Report) -> int | None:
    """Return the days after the window on which a report has it come; ``None`` where that cannot be told."""
    window, said, date = forecast.window, forecast.said, report.date
    if date is None:
        return _delay_undated(forecast, report)
    if said is not None and date.last <= said.last and _another(forecast, report, date):
        return None
    if window.last is not None and date.first > window.last:
        return (date.first - window.last).days
    if window.first is not None and date.last < window.first:
        return (date.last - window.first).days if said is not None else None
    return 0


def _another(forecast: Forecast, report: Report, date: Days) -> bool:
    """Tell whether what was no later than the forecast is another happening: unless it was foretold for that day."""
    window = forecast.window
    own_day = window.last is not None and window.first is not None and date.last >= window.first
    return not own_day or report.document == forecast.report.document


def _delay_undated(forecast: Forecast, report: Report) -> int | None:
    told, said, last = report.said, forecast.said, forecast.window.last
    if report.document == forecast.report.document:
        return None  # what a text tells without a day may well have come before
    later = told is not None and said is not None and told.first > said.last
    if not later or told is None:
        return None
    return 0 if last is None or told.first <= last else None


def _failed(forecast: Forecast, report: Report) -> bool:
    """Tell whether a report says, once the window is over, that it did not come in it."""
    last = forecast.window.last
    if report.reality != "denied" or last is None or report.said is None or report.said.first <= last:
        return False
    return report.date is None or (report.date.first <= last and report.date.last >= (forecast.window.first or last))


class _Deeds:
    """Dated reports that something came, by its type and by who did it to whom."""

    def __init__(self, occurrences: Iterable[Occurrence]) -> None:
        self._reports: defaultdict[_Deed, list[Report]] = defaultdict(list)
        for report in (report for each in occurrences for report in each.reports):
            if report.reality in _HAPPENED and report.date is not None:
                for deed in _deeds(report):
                    self._reports[deed].append(report)

    def like(self, forecast: Forecast) -> Iterator[Report]:
        """Yield the reports of deeds such as the one that is foretold for a day.

        What has no day is settled by reports of its own happening only: sooner or later, something like it comes.
        """
        for deed in _deeds(forecast.report) if forecast.window.last else ():
            for report in self._reports.get(deed, ()):
                if None in (report.mode, forecast.report.mode) or report.mode == forecast.report.mode:
                    yield report


def _deeds(report: Report) -> Iterator[_Deed]:
    pairs = product(_sides(report.actors), _sides(report.recipients))
    return ((report.type, actor, recipient) for actor, recipient in pairs)


def _sides(parties: tuple[Party, ...]) -> list[str]:
    return sorted({party.root or party.id for party in parties if party.code or party.name[:1].isupper()})
