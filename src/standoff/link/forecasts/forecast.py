"""What a voice says will come, and between which days."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from standoff.link.forecasts.probability import stated_probability
from standoff.link.forecasts.rules import ForecastRules, Kind, load_forecast_rules
from standoff.link.occurrences import Days, Occurrence, Report

_WILL_NOT = re.compile(
    r"\b(?:will|would|shall|going to) (?:not|never)\b|\bnot (?:be )?going to\b|\bw(?:o|ould)n['’]t\b"
)


@dataclass(frozen=True, slots=True)
class Window:
    """The days in which it is to come: from ``first`` on, or open where the text does not say; ``last`` likewise."""

    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """A position whose window lay ahead when it was taken.

    Attributes:
        occurrence: id of the happening that it foretells.
        report: the row that it rests on.
        kind: threat, promise, prediction, ultimatum or announced plan.
        window: when it is to come.
        comes: ``False`` where it foretells that it will not.
        said: when it was said; ``None`` where the text tells only that it was before its window.
        probability: as a number from 0 to 1, where one was stated.
    """

    occurrence: str
    report: Report
    kind: Kind
    window: Window
    comes: bool
    said: Days | None
    probability: float | None


def forecasts(occurrence: Occurrence) -> tuple[Forecast, ...]:
    """Return the forecasts of a happening; one that a voice repeats in the same terms counts once, the first time."""
    first: dict[object, Forecast] = {}
    for found in _forecasts(occurrence):
        first.setdefault((found.report.voice.key, found.kind, found.window.last, found.comes), found)
    return tuple(first.values())


def _forecasts(occurrence: Occurrence) -> Iterator[Forecast]:
    rules = load_forecast_rules()
    for report in occurrence.reports:
        kind, comes = _kind(report, rules), report.reality != "denied"
        window = _window(report) if kind is not None else None
        if kind is None or window is None or (kind in rules.dated_only and report.date is None):
            continue
        said = None if _looks_back(report) else report.said
        probability = stated_probability(report.sentence) if report.voice.statement else None
        yield Forecast(occurrence.id, report, kind, window, comes, said, probability)


def _kind(report: Report, rules: ForecastRules) -> Kind | None:
    if rules.conditional(report.sentence, report.trigger):
        return None
    spoken = rules.kinds.get(report.voice.act) if report.voice.act and not report.voice.negated else None
    if report.reality == "planned":
        return spoken or "plan"
    if report.reality == "possible" or (report.reality == "denied" and _WILL_NOT.search(report.sentence)):
        return spoken
    return None


def _window(report: Report) -> Window | None:
    """Return the window; ``None`` where what is said lies in the past already."""
    date, said = report.date, report.said
    if date is None:
        return Window(said.first, None) if said else None
    if _looks_back(report):
        return Window(date.first, date.last) if report.reality != "denied" else None
    if said is not None and date.last < said.first:
        return None
    return Window(date.first, date.last)


def _looks_back(report: Report) -> bool:
    """Tell whether a report recalls what was foretold for a day before its own publication, without saying when."""
    undated = report.voice.said_on is None and report.voice.statement is not None
    published, date = report.published, report.date
    return undated and published is not None and date is not None and date.last < published.first
