"""The lexicon of what is done with treaties and memberships."""

import functools
from dataclasses import dataclass

from standoff.model.terms import TreatyAction
from standoff.read.lexicon import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    actions: dict[TreatyAction, str]
    instruments: str
    memberships: dict[TreatyAction, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Actions by lemma.

    Attributes:
        actions: what a verb or noun that governs an instrument's name does with it.
        instruments: the last words of instruments' names, lower case.
        memberships: what the trigger of an event does with a membership.
    """

    actions: dict[str, TreatyAction]
    instruments: frozenset[str]
    memberships: dict[str, TreatyAction]


@functools.cache
def load_lexicon() -> Lexicon:
    """Return the packaged lexicon.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    file = load_yaml("standoff.read.commitments", "data/actions.yaml", _File)
    return Lexicon(_by_lemma(file.actions), frozenset(file.instruments.split()), _by_lemma(file.memberships))


def _by_lemma(by_action: dict[TreatyAction, str]) -> dict[str, TreatyAction]:
    return {lemma: action for action, lemmas in by_action.items() for lemma in lemmas.split()}
