"""Whether an expression lies ahead of the publication or behind it, by the words that govern it."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Doc, Token

from standoff.read.lexicon import load_yaml
from standoff.read.times.context import AHEAD, BEHIND, OPEN, SURELY_AHEAD, Direction

_HELPERS = ("aux", "auxpass")
_MODIFIES = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
_PRESENT = ("VBZ", "VBP")
_STEPS = 12  # heads climbed before giving up


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    prepositions_ahead: frozenset[str]
    prepositions_behind: frozenset[str]
    verbs_ahead: frozenset[str]
    verbs_of_promise: frozenset[str]
    verbs_of_speech: frozenset[str]
    occasions: frozenset[str]
    adjectives_ahead: frozenset[str]
    auxiliaries_future: frozenset[str]
    auxiliaries_ahead: frozenset[str]


@functools.cache
def load_tense() -> _Words:
    """Return the words that decide against the tense.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml("standoff.read.times", "data/tense.yaml", _Words)


def direction(doc: Doc, start: int, end: int | None = None) -> Direction:
    """Return where an expression lies, seen from the publication.

    Args:
        doc: a parsed Doc.
        start: offset of the expression's first character.
        end: offset after its last one; by default its first word stands for it.
    """
    span = doc.char_span(start, end or start + 1, alignment_mode="expand")
    if span is None or not doc.has_annotation("DEP"):
        return OPEN
    below, modifies = span.root, False
    for token in islice(_upwards(span.root), _STEPS):
        decided = _decided(token, below)
        if decided is not None:
            # A date before a noun is the noun's: what will be done with "Monday's ruling" does not put it ahead.
            return min(decided, OPEN, key=lambda found: found.ahead) if modifies else decided
        modifies = modifies or token.dep_ in _MODIFIES
        below = token
    return OPEN


def _upwards(token: Token) -> Iterator[Token]:
    yield token
    while token.head.i != token.i:
        token = token.head
        yield token


def _decided(token: Token, below: Token) -> Direction | None:
    """Return where a token points what it governs through ``below``; ``None`` where it leaves that to its head."""
    words = load_tense()
    if token.lower_ in words.prepositions_ahead:
        return AHEAD
    if token.lower_ in words.adjectives_ahead:
        return BEHIND if _is_pluperfect(token.head) else AHEAD
    if token.lower_ in words.prepositions_behind:
        return BEHIND
    return _tense(token, below) if token.pos_ in ("VERB", "AUX") else None


def _tense(verb: Token, below: Token) -> Direction | None:
    words = load_tense()
    helpers = [child for child in verb.children if child.dep_ in _HELPERS]
    if any(helper.lower_ in words.auxiliaries_future for helper in helpers):
        return SURELY_AHEAD
    if _is_perfect(verb, helpers):
        return BEHIND
    if any(helper.tag_ == "TO" for helper in helpers):
        return BEHIND if _is_pluperfect(_governor(verb)) else AHEAD
    if _foresees(verb, below) or any(child.lower_ in words.adjectives_ahead for child in verb.children):
        return AHEAD
    if any(helper.lower_ in words.auxiliaries_ahead for helper in helpers):
        return AHEAD
    return _by_form(verb, helpers, below)


def _foresees(verb: Token, below: Token) -> bool:
    """Tell whether what hangs on a verb through ``below`` is yet to come, whatever the verb's tense."""
    words = load_tense()
    if verb.lemma_ in words.verbs_ahead:
        return not _is_pluperfect(verb)
    said_then = below.dep_ in ("npadvmod", "tmod") or below.lower_ == "on"
    return verb.lemma_ in words.verbs_of_promise and not said_then


def _is_perfect(verb: Token, helpers: list[Token]) -> bool:
    """Tell whether a verb stands in the perfect of something that is over ("may have met", "had met")."""
    has = any(helper.lemma_ == "have" for helper in helpers)
    return has and verb.lemma_ not in load_tense().verbs_ahead | load_tense().verbs_of_promise


def _is_pluperfect(verb: Token) -> bool:
    return any(child.dep_ in _HELPERS and child.lemma_ == "have" and child.tag_ == "VBD" for child in verb.children)


def _governor(verb: Token) -> Token:
    """Return the verb that an infinitive hangs on, directly or by an adjective ("had been due to meet")."""
    return verb.head.head if verb.head.pos_ == "ADJ" else verb.head


def _by_form(verb: Token, helpers: list[Token], below: Token) -> Direction | None:
    form = next((helper.tag_ for helper in helpers if helper.tag_ in ("VBD", *_PRESENT)), verb.tag_)
    if form in ("VBD", "VBN"):
        return BEHIND
    if form in _PRESENT and below.dep_ in ("prep", "npadvmod", "tmod", "attr"):  # "the ministers meet on Monday"
        return BEHIND if verb.lemma_ in load_tense().verbs_of_speech else AHEAD
    return None
