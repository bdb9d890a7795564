"""What one voice holds on one question about a happening, and how two such claims stand to each other."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, TypeAlias

from standoff.link.occurrences import Days, Occurrence, Report

Question: TypeAlias = Literal["whether", "how many", "when", "who"]
Relation: TypeAlias = Literal["compatible", "update", "dispute"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A voice's answer to a question.

    Attributes:
        answer: in words; claims with the same answer are on one side.
        report: the row that it rests on.
    """

    answer: str
    report: Report

    @property
    def voice(self) -> str:
        """Key of the voice that holds it."""
        return self.report.voice.key

    @property
    def said(self) -> Days | None:
        """When it was said, else published."""
        return self.report.said


@dataclass(frozen=True, slots=True)
class Side:
    """One answer and who holds it."""

    answer: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Answers that cannot all hold at the same time. Which does is not for the software to say.

    Attributes:
        occurrence: id of the happening.
        question: what the sides disagree on.
        subject: what is counted, for ``how many`` (``killed people``); else empty.
        sides: at least two.
    """

    occurrence: str
    question: Question
    subject: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """An answer that a later one replaces: a toll that rose, a denial that events overtook.

    Attributes:
        occurrence: id of the happening.
        question: what both answer.
        subject: as in a :class:`Dispute`.
        earlier: the claim that was made first.
        later: the claim that replaces it.
    """

    occurrence: str
    question: Question
    subject: str
    earlier: Claim
    later: Claim


@dataclass(frozen=True, slots=True)
class Issue:
    """Claims on one question, and the rule by which two of them are compared, the earlier one first."""

    question: Question
    subject: str
    claims: tuple[Claim, ...]
    relation: Callable[[Claim, Claim], Relation]

    def dispute(self, occurrence: Occurrence) -> Iterator[Dispute]:
        """Yield the dispute among the claims, if there is one: the sides that any other side contradicts."""
        torn = {claim.answer for one, other in self._pairs("dispute") for claim in (one, other)}
        if torn:
            sides = tuple(
                Side(answer, tuple(c for c in self.claims if c.answer == answer)) for answer in self._in_order(torn)
            )
            yield Dispute(occurrence.id, self.question, self.subject, sides)

    def updates(self, occurrence: Occurrence) -> Iterator[Update]:
        """Yield each claim that replaces one, with the last that it replaces."""
        last = {later: earlier for earlier, later in self._pairs("update")}  # pairs come in order of time
        for later, earlier in last.items():
            yield Update(occurrence.id, self.question, self.subject, earlier, later)

    def _pairs(self, relation: Relation) -> Iterator[tuple[Claim, Claim]]:
        ordered = sorted(self.claims, key=lambda claim: (_day(claim), claim.report.id))
        for one, other in combinations(ordered, 2):
            if one.answer != other.answer and self.relation(one, other) == relation:
                yield one, other

    def _in_order(self, answers: set[str]) -> Iterable[str]:
        return dict.fromkeys(claim.answer for claim in self.claims if claim.answer in answers)


def _day(claim: Claim) -> dt.date:
    return claim.said.last if claim.said else dt.date.max


def later(one: Claim, other: Claim) -> bool:
    """Tell whether the second claim was surely made after the first."""
    return one.said is not None and other.said is not None and other.said.first > one.said.last
