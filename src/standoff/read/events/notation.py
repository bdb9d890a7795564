"""The notation of the frame files, and what it is parsed into.

A list of triggers is separated by commas. A trigger is a lemma, after it a verb's particle ("pull out") or
before it a noun's modifiers ("peace talks"), then conditions in brackets: ``take [to: street; subject: FORCES]``.
A condition names a slot and what must stand there: lemmas in lower case, a class of ``classes.yaml`` or a test in
capitals. The tests are ``ANY`` (something), ``NONE`` (nothing), ``ACTOR`` (a phrase that names or describes an
actor) and, for slots ending in ``_type``, an event type.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from standoff.errors import RegisterError
from standoff.model.terms import EVENT_TYPES

TESTS = frozenset(("ANY", "NONE", "ACTOR", *EVENT_TYPES))
PREPOSITIONS = frozenset(
    [
        "about",
        "after",
        "against",
        "among",
        "around",
        "as",
        "at",
        "before",
        "behind",
        "between",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
        "onto",
        "over",
        "through",
        "to",
        "toward",
        "towards",
        "under",
        "upon",
        "with",
        "without",
        "across",
        "alongside",
        "outside",
    ]
)
SLOTS = frozenset(
    [
        "subject",
        "object",
        "iobj",
        "complement",
        "oprd",
        "clause",
        "clause_type",
        "clause_verb",
        "clause_subject",
        "particle",
        "place",
        "sponsor",
        "possessor",
        "modifier",
        "compound",
        "light",
        "who",
        "duty",
        "own_will",
        "own_refusal",
    ]
)
_COMMA = re.compile(r",(?![^\[]*\])")
_TRIGGER = re.compile(r"([^\[\]]+?)\s*(?:\[([^\[\]]*)\])?")
_CLASS = re.compile(r"[A-Z]+")


@dataclass(frozen=True, slots=True)
class Condition:
    """What may stand in a slot: any of the words, or a phrase that passes one of the tests."""

    slot: str
    words: frozenset[str]
    tests: frozenset[str]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that evokes a frame, with its companions and conditions.

    Attributes:
        lemma: the verb, or the last word of the noun.
        companions: a verb's particles, or the words before a noun.
    """

    lemma: str
    companions: tuple[str, ...]
    conditions: tuple[Condition, ...]


def triggers(text: str, noun: bool, classes: Mapping[str, frozenset[str]]) -> Iterator[Trigger]:
    """Yield the triggers of a comma-separated list.

    Raises:
        RegisterError: a trigger does not fit the notation.
    """
    for part in filter(None, map(str.strip, _COMMA.split(text))):
        match = _TRIGGER.fullmatch(part)
        if match is None:
            raise RegisterError(f"trigger {part!r} does not fit the notation")
        # The parser cuts words at hyphens: a "build-up" is an "up" after "build" and "-".
        words = (match.group(1).replace("-", " - ") if noun else match.group(1)).split()
        lemma, rest = (words[-1], words[:-1]) if noun else (words[0], words[1:])
        bracket = match.group(2)
        pairs = dict(_pair(item) for item in bracket.split(";")) if bracket is not None else {}
        yield Trigger(lemma, tuple(rest), tuple(conditions(pairs, classes)))


def conditions(pairs: Mapping[str, str], classes: Mapping[str, frozenset[str]]) -> Iterator[Condition]:
    """Yield the conditions that slots and their values spell.

    Raises:
        RegisterError: an unknown slot, class or test.
    """
    for slot, value in pairs.items():
        if slot.removesuffix(" modifier") not in SLOTS | PREPOSITIONS:
            raise RegisterError(f"unknown slot {slot!r}")
        words, tests = set[str](), set[str]()
        for item in value.split():
            if item in TESTS:
                tests.add(item)
            elif item in classes:
                words |= classes[item]
            elif _CLASS.fullmatch(item):
                raise RegisterError(f"unknown class {item!r} in slot {slot!r}")
            else:
                words.add(item)
        words |= {word.rpartition("-")[2] for word in words}  # what is left of a word that the parser cut
        yield Condition(slot, frozenset(words), frozenset(tests))


def _pair(item: str) -> tuple[str, str]:
    slot, colon, value = item.partition(":")
    if not colon or not value.strip():
        raise RegisterError(f"condition {item.strip()!r} has no slot or no value")
    return slot.strip(), value.strip()
