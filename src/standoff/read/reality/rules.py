"""The lexicon of reality: which words make an event planned, possible, ongoing or denied."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from standoff.errors import RegisterError
from standoff.model.terms import Reality
from standoff.read.lexicon import load_yaml

Effect = Literal["planned", "possible", "denied", "inherit", "told"]
E = TypeVar("E", bound=str)
_FILE = "reality.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    auxiliaries: dict[Reality, str]
    modifiers: dict[Reality, str]
    lasting: str
    marks: dict[Reality, str]
    governors: dict[Effect, str]
    neutral_when_negated: str
    prepositions: dict[Reality, str]
    transparent: str


@dataclass(frozen=True, slots=True)
class Rules:
    """The lexicon by word.

    Attributes:
        auxiliaries: the reality that an auxiliary gives its verb.
        modifiers: the reality that a word beside a trigger gives it.
        lasting: nouns for states of affairs.
        marks: the reality that a conjunction gives its clause.
        governors: what a word says of its complement.
        neutral_when_negated: governors that deny nothing when they are negated.
        prepositions: the reality that a preposition gives its object.
        transparent: prepositions that mark a complement, through which a governor acts.
    """

    auxiliaries: dict[str, Reality]
    modifiers: dict[str, Reality]
    lasting: frozenset[str]
    marks: dict[str, Reality]
    governors: dict[str, Effect]
    neutral_when_negated: frozenset[str]
    prepositions: dict[str, Reality]
    transparent: frozenset[str]


@functools.cache
def load_rules() -> Rules:
    """Return the packaged lexicon.

    Raises:
        RegisterError: the file does not fit its schema, or gives a word two effects.
    """
    file = load_yaml("standoff.read.reality", f"data/{_FILE}", _File)
    return Rules(
        auxiliaries=by_word("auxiliaries", file.auxiliaries),
        modifiers=by_word("modifiers", file.modifiers),
        lasting=frozenset(file.lasting.split()),
        marks=by_word("marks", file.marks),
        governors=by_word("governors", file.governors),
        neutral_when_negated=frozenset(file.neutral_when_negated.split()),
        prepositions=by_word("prepositions", file.prepositions),
        transparent=frozenset(file.transparent.split()),
    )


def by_word(section: str, by_effect: Mapping[E, str]) -> dict[str, E]:
    """Return a section of the file by word.

    Raises:
        RegisterError: a word stands under two effects.
    """
    found: dict[str, E] = {}
    for effect, words in by_effect.items():
        for word in words.split():
            if found.setdefault(word, effect) != effect:
                raise RegisterError(f"{_FILE}: {section}: {word!r} is both {found[word]} and {effect}")
    return found
