"""Whether an expression lies ahead of the publication or behind it, by the verb that governs it."""

import functools
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from standoff.read.lexicon import load_yaml
from standoff.read.times.context import AHEAD, BEHIND, OPEN, SURELY_AHEAD, Direction

_PAST = frozenset({"VBD", "VBN"})
_MODIFIES = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
_STEPS = 12  # heads climbed before giving up


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    prepositions_ahead: frozenset[str]
    prepositions_behind: frozenset[str]
    verbs_ahead: frozenset[str]
    adjectives_ahead: frozenset[str]
    auxiliaries_ahead: frozenset[str]
    auxiliaries_future: frozenset[str]


def direction(doc: Doc, offset: int) -> Direction:
    """Return where the expression at an offset lies, seen from the publication."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None or not doc.has_annotation("DEP"):
        return OPEN
    token, words = span[0], load_tense()
    for _ in range(_STEPS):
        if token.lower_ in words.prepositions_ahead or token.lower_ in words.adjectives_ahead:
            return AHEAD
        if token.lower_ in words.prepositions_behind:
            return BEHIND
        if token.pos_ in ("VERB", "AUX"):
            return _tense(token, words)
        if token.dep_ in _MODIFIES or token.head.i == token.i:
            return OPEN
        token = token.head
    return OPEN


@functools.cache
def load_tense() -> _Words:
    """Return the words that decide against the tense.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml("standoff.read.times", "data/tense.yaml", _Words)


def _tense(verb: Token, words: _Words) -> Direction:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(helper.lower_ in words.auxiliaries_future for helper in helpers):
        return SURELY_AHEAD
    if verb.lemma_ in words.verbs_ahead or any(child.lower_ in words.adjectives_ahead for child in verb.children):
        return AHEAD
    if any(helper.tag_ == "TO" or helper.lower_ in words.auxiliaries_ahead for helper in helpers):
        return AHEAD
    if verb.tag_ in _PAST or any(helper.tag_ in _PAST for helper in helpers):
        return BEHIND
    return OPEN
