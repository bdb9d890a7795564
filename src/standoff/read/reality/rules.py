"""The lexicon of reality: which words make an event planned, possible, ongoing or denied."""

import functools
from dataclasses import dataclass
from typing import Literal

from standoff.model.terms import Reality
from standoff.read.lexicon import load_yaml

Effect = Literal["planned", "possible", "denied", "inherit", "told"]


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
        RegisterError: the file does not fit its schema.
    """
    file = load_yaml("standoff.read.reality", "data/reality.yaml", _File)
    return Rules(
        auxiliaries=_by_word(file.auxiliaries),
        modifiers=_by_word(file.modifiers),
        lasting=frozenset(file.lasting.split()),
        marks=_by_word(file.marks),
        governors={word: effect for effect, words in file.governors.items() for word in words.split()},
        neutral_when_negated=frozenset(file.neutral_when_negated.split()),
        prepositions=_by_word(file.prepositions),
        transparent=frozenset(file.transparent.split()),
    )


def _by_word(by_reality: dict[Reality, str]) -> dict[str, Reality]:
    return {word: reality for reality, words in by_reality.items() for word in words.split()}
