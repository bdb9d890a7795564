"""The table of comparisons: which levels there are and what each weighs."""

import functools
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from standoff.errors import RegisterError
from standoff.link.tables import load_table
from standoff.model.terms import EventType

_FILE = "comparisons.yaml"

LEVELS: dict[str, tuple[str, ...]] = {
    "type": ("same mode", "same broad mode", "same type", "other mode", "other type"),
    "dates": (
        "same day",
        "same week",
        "same month",
        "within a longer period",
        "a day apart",
        "days apart",
        "apart",
        "one date, just before the other report",
        "one date, weeks before the other report",
        "one date, long before the other report",
        "one date, ahead of the other report",
        "one date, yet to come when the other report had it done",
        "no date, reported together",
        "no date, reported in one week",
        "no date, reported weeks apart",
        "no date, reported years apart",
        "unknown",
    ),
    "actors": ("same", "same side", "other person of one side", "unknown", "other", "other speaker"),
    "recipients": ("same", "same side", "other person of one side", "unknown", "other", "other, of a one-sided deed"),
    "roles": ("as they are", "exchanged", "nobody in common"),
    "place": ("same", "same country", "unknown", "other country"),
    "numbers": ("same", "same, below ten", "unknown", "other"),
    "wording": (
        "same sentence",
        "nearly the same words",
        "many of the same words",
        "some of the same words",
        "other words",
    ),
    "trigger": ("same word", "other word of one mode", "other word"),
    "reality": ("alike", "affirmed by one only, in another word"),
    "document": ("same", "same, of speech", "other"),
}
"""The levels of each comparison, which the table must weigh, all of them and no others."""


class Rules(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Weights of the levels, and what they must come to.

    Attributes:
        threshold: the least score with which two reports may be gathered.
        families: sets of event types that may be told of one happening.
        speech: types that tell of speech.
        broad: types whose modes say little.
        one_sided: types of deeds that need no second party.
        comparisons: by comparison and level the weight; ``never`` rules a pair out.
    """

    threshold: float
    families: tuple[tuple[EventType, ...], ...]
    speech: frozenset[EventType]
    broad: frozenset[EventType]
    one_sided: frozenset[EventType]
    comparisons: Mapping[str, Mapping[str, float | Literal["never"]]]

    def family(self, type_: EventType) -> str:
        """Return the name of the family of a type: its first type, or the type itself."""
        return next((types[0] for types in self.families if type_ in types), type_)


@functools.cache
def load_rules() -> Rules:
    """Return the packaged table.

    Raises:
        RegisterError: the file does not fit its schema, or lacks a level or has one that no comparison ends in.
    """
    return checked(load_table("standoff.link.occurrences", _FILE, Rules))


def checked(rules: Rules) -> Rules:
    """Return the rules if every level has a weight.

    Raises:
        RegisterError: a comparison or level is missing or unknown, or a type stands in two families.
    """
    _same(f"{_FILE}: comparisons", rules.comparisons, LEVELS)
    for name, levels in LEVELS.items():
        _same(f"{_FILE}: comparisons, {name}", rules.comparisons[name], levels)
    types = [type_ for family in rules.families for type_ in family]
    for type_ in set(types):
        if types.count(type_) > 1:
            raise RegisterError(f"{_FILE}: families: {type_} stands in two")
    return rules


def _same(where: str, found: Iterable[str], wanted: Iterable[str]) -> None:
    if missing := sorted(set(wanted) - set(found)):
        raise RegisterError(f"{where}: {missing[0]!r} is missing")
    if unknown := sorted(set(found) - set(wanted)):
        raise RegisterError(f"{where}: there is no {unknown[0]!r}")
