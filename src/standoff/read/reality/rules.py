"""The lexicon of reality: which words make an event planned, possible, ongoing or denied."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from spacy.tokens import Token

from standoff.errors import RegisterError
from standoff.model.terms import EventType, Reality
from standoff.read.lexicon import load_yaml

Effect = Literal["planned", "possible", "denied", "ongoing", "inherit", "told", "begun"]
E = TypeVar("E", bound=str)
_FILE = "reality.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    auxiliaries: dict[Reality, str]
    modifiers: dict[Reality, str]
    lasting: str
    lasting_types: list[EventType]
    voiced_types: list[EventType]
    past_prepositions: str
    marks: dict[Reality, str]
    conditions: str
    governors: dict[Effect, str]
    governors_of_nouns: dict[Effect, str]
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
        lasting_types: types of event that the present tense tells as lasting.
        voiced_types: types of event that somebody acts in order to say.
        past_prepositions: prepositions after which a state of affairs is one of the past.
        marks: the reality that a conjunction gives its clause.
        conditions: those of the marks after which the main clause is open too.
        governors: what a word says of its complement; a verb with its particle is joined to it by a hyphen.
        governors_of_nouns: what a verb says of a noun that is its object, where that differs.
        neutral_when_negated: governors that deny nothing when they are negated.
        prepositions: the reality that a preposition gives its object.
        transparent: prepositions that mark a complement, through which a governor acts.
    """

    auxiliaries: dict[str, Reality]
    modifiers: dict[str, Reality]
    lasting: frozenset[str]
    lasting_types: frozenset[EventType]
    voiced_types: frozenset[EventType]
    past_prepositions: frozenset[str]
    marks: dict[str, Reality]
    conditions: frozenset[str]
    governors: dict[str, Effect]
    governors_of_nouns: dict[str, Effect]
    neutral_when_negated: frozenset[str]
    prepositions: dict[str, Reality]
    transparent: frozenset[str]

    def governor(self, word: Token, *, of_noun: bool = False) -> Effect | None:
        """Return what a word says of its complement, or ``None`` where the lexicon is silent.

        Args:
            word: a verb, noun or adjective.
            of_noun: whether the complement is a noun that is its object.
        """
        lemma = word.lemma_.lower()
        for particle in word.rights:
            if f"{lemma}-{particle.lower_}" in self.governors:
                return self.governors[f"{lemma}-{particle.lower_}"]
        if of_noun and lemma in self.governors_of_nouns:
            return self.governors_of_nouns[lemma]
        return self.governors.get(lemma)


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
        lasting_types=frozenset(file.lasting_types),
        voiced_types=frozenset(file.voiced_types),
        past_prepositions=frozenset(file.past_prepositions.split()),
        marks=by_word("marks", file.marks),
        conditions=frozenset(file.conditions.split()),
        governors=by_word("governors", file.governors),
        governors_of_nouns=by_word("governors_of_nouns", file.governors_of_nouns),
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
