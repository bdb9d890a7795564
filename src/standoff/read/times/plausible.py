"""Telling time expressions from words of the same form: "May" the verb, 1,999 soldiers, "second"."""

from spacy.tokens import Doc

from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_lexicon


def plausible(doc: Doc, found: Expression) -> bool:
    """Tell whether the parse lets an expression be one of time."""
    if found.reading == "year" and len(found.words) == 1:
        return not _counts(doc, found)
    if found.reading == "month" and len(found.words) == 1 and found.words[0] in load_lexicon().ambiguous_months:
        return _is_name(doc, found)
    return True


def _counts(doc: Doc, found: Expression) -> bool:
    """Tell whether a bare number of four figures counts something ("2000 soldiers")."""
    tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
    if tokens is None or tokens.end == len(doc):
        return False
    token = tokens[-1]
    return token.dep_ == "nummod" and token.head.tag_ in ("NNS", "NNPS") and token.head.i > token.i


def _is_name(doc: Doc, found: Expression) -> bool:
    """Tell whether a word that is also a verb or a forename is neither here."""
    tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
    if tokens is None:
        return True
    token = tokens[0]
    return token.pos_ in ("PROPN", "NOUN") and token.ent_type_ != "PERSON" and token.dep_ != "nsubj"
