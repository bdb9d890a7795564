"""The record of each source: how its forecasts came out. Numbers to look at, not a grade."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from standoff.link.forecasts.settle import Outcome

_TRUE = {"came true": 1.0, "late": 0.0, "did not": 0.0}


@dataclass(frozen=True, slots=True)
class Record:
    """How the forecasts of one voice came out.

    Attributes:
        voice: key of the voice.
        name: as a table shows it.
        came_true: how many came within their window.
        late: how many came after it.
        did_not: how many did not come.
        unresolvable: how many fell due and cannot be scored.
        open: how many have not fallen due.
        probabilities: how many of those scored had a probability stated.
        brier: mean squared difference between the stated probabilities and what came (Brier 1950), from 0 (best) to
            1; ``None`` where none was stated.
    """

    voice: str
    name: str
    came_true: int
    late: int
    did_not: int
    unresolvable: int
    open: int
    probabilities: int
    brier: float | None

    @property
    def due(self) -> int:
        """How many fell due."""
        return self.came_true + self.late + self.did_not + self.unresolvable


def records(outcomes: Iterable[Outcome]) -> tuple[Record, ...]:
    """Return the record of each voice, those with the most forecasts that fell due first."""
    by_voice: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_voice[outcome.forecast.report.voice.key].append(outcome)
    found = [_record(voice, each) for voice, each in by_voice.items()]
    return tuple(sorted(found, key=lambda record: (-record.due, record.name, record.voice)))


def _record(voice: str, outcomes: list[Outcome]) -> Record:
    count = Counter(outcome.result for outcome in outcomes)
    errors = [
        (outcome.forecast.probability - _came(outcome)) ** 2
        for outcome in outcomes
        if outcome.forecast.probability is not None and outcome.result in _TRUE
    ]
    return Record(
        voice=voice,
        name=outcomes[0].forecast.report.voice.name,
        came_true=count["came true"],
        late=count["late"],
        did_not=count["did not"],
        unresolvable=count["unresolvable"],
        open=count["open"],
        probabilities=len(errors),
        brier=fmean(errors) if errors else None,
    )


def _came(outcome: Outcome) -> float:
    return _TRUE[outcome.result]
