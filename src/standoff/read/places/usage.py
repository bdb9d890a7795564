"""Telling what a place name stands for: the place, its government, a modifier or its people."""

import functools
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from standoff.model.terms import Usage
from standoff.read.lexicon import load_yaml
from standoff.read.places.lexicon import load_names
from standoff.read.places.toponyms import Toponym

_SUBJECT = frozenset({"nsubj", "csubj"})
_BETWEEN = frozenset({"with", "between", "against", "among"})
_AGENT = frozenset({"agent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    verbs: frozenset[str]
    verbs_towards: frozenset[str]
    nouns: frozenset[str]
    relations: frozenset[str]


@functools.cache
def load_usage() -> _Words:
    """Return the words that show a government.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml("standoff.read.places", "data/usage.yaml", _Words)


def usage(doc: Doc, name: Toponym, politic: bool) -> Usage:
    """Return what a toponym stands for.

    Args:
        doc: the parsed text.
        name: the toponym.
        politic: whether the place can act as a state: a country, or the seat of its government.
    """
    token = doc[name.start : name.end].root
    words = load_usage()
    if name.is_demonym:
        return "modifier" if _modifies(token) or _is_adjective(doc, name) else "people"
    if _modifies(token) and token.head.text in load_names().kinds and token.head.i == name.end:
        return "literal"
    if _modifies(token):
        return "government" if politic and token.head.lemma_.lower() in words.nouns else "modifier"
    return "government" if politic and _acts(token, words) else "literal"


def _modifies(token: Token) -> bool:
    return token.dep_ in ("amod", "compound", "poss", "nmod") and token.head.i != token.i


def _is_adjective(doc: Doc, name: Toponym) -> bool:
    """Tell whether a demonym is no noun: not plural, and without "the" ("the British")."""
    last, before = doc[name.end - 1], doc[name.start - 1] if name.start else None
    return last.tag_ not in ("NNS", "NNPS") and (before is None or before.pos_ != "DET")


def _acts(token: Token, words: _Words) -> bool:
    token = _first_conjunct(token)
    head = token.head
    if token.dep_ in _SUBJECT:
        return head.lemma_.lower() in words.verbs
    if token.dep_ == "nsubjpass":
        return head.lemma_.lower() in words.verbs_towards
    if token.dep_ == "pobj" and head.dep_ in _AGENT:
        return head.head.lemma_.lower() in words.verbs
    if token.dep_ == "pobj" and head.dep_ == "prep" and head.head.lower_ == "according":
        return True
    if token.dep_ == "pobj" and head.lower_ in _BETWEEN:
        return head.head.lemma_.lower() in words.relations
    return token.dep_ in ("dobj", "dative") and head.lemma_.lower() in words.verbs_towards


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token
