"""The numbers that the words of a count allow: "at least 75", "some 5,000", "257"."""

import functools
import math
import re
from dataclasses import dataclass

from msgspec import Struct

from standoff.errors import RegisterError
from standoff.link.occurrences import Amount
from standoff.link.tables import load_table

_FILE = "numbers.yaml"
_EXACT_BELOW = 100
"""Smaller numbers are taken as counted, also where they end in 0."""


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from ``low`` to ``high``, both included."""

    low: float
    high: float

    def meets(self, other: "Range") -> bool:
        """Tell whether a number fits both."""
        return self.low <= other.high and other.low <= self.high


class Numbers(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that say how exact a number is, and words for what is counted; see the file."""

    at_least: frozenset[str]
    at_most: frozenset[str]
    about: frozenset[str]
    tolerance: float
    cumulative: frozenset[str]
    units: tuple[tuple[str, ...], ...]

    def unit(self, words: str) -> str:
        """Return the first of the words that mean the same as the last of ``words``."""
        word = words.casefold().split()[-1] if words.split() else ""
        return next((units[0] for units in self.units if word in units), word)

    def range(self, amount: Amount) -> Range:
        """Return the numbers that an amount allows."""
        value, kind = amount.value, self._kind(amount.words)
        slack = rounding(value)
        if kind == "about":
            slack = max(slack, abs(value) * self.tolerance)
        low = 0.0 if kind == "at_most" else value - slack
        return Range(low, math.inf if kind == "at_least" else value + slack)

    def _kind(self, words: str) -> str:
        before = " ".join(words.casefold().split())
        fitting = [
            (len(hedge), kind)
            for kind, hedges in (("at_least", self.at_least), ("at_most", self.at_most), ("about", self.about))
            for hedge in hedges
            if re.search(rf"(?<!\w){re.escape(hedge)}$", before)
        ]
        return max(fitting, default=(0, "exact"))[1]


@functools.cache
def load_numbers() -> Numbers:
    """Return the packaged table.

    Raises:
        RegisterError: the file does not fit its schema, or one word stands in two lists.
    """
    table = load_table("standoff.link.disputes", _FILE, Numbers)
    twice = (table.at_least & table.at_most) | (table.at_least & table.about) | (table.at_most & table.about)
    if twice:
        raise RegisterError(f"{_FILE}: {min(twice)!r} stands in two lists")
    return table


def rounding(value: float) -> float:
    """Return how far the true number may lie from a round one: half the unit of its last digit that is not 0."""
    if value < _EXACT_BELOW or value != int(value):
        return 0.0
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10**zeros / 2 if zeros else 0.0
