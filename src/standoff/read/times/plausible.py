"""Telling time expressions from words of the same form: "May" the verb, 1,999 soldiers, "second"."""

from spacy.tokens import Doc, Token

from standoff.read.layout import block_of
from standoff.read.times.grammar import Expression
from standoff.read.times.lexicon import load_lexicon


def plausible(doc: Doc, found: Expression) -> bool:
    """Tell whether the parse lets an expression be one of time."""
    if found.reading == "year" and len(found.words) == 1:
        return not _counts(doc, found)
    if _is_title(doc, found) or _is_ordinal(doc, found):
        return False
    if found.reading == "listed_day":
        return not _numbers_a_noun(doc, found)
    if found.reading == "month" and len(found.words) == 1 and found.words[0] in load_lexicon().ambiguous_months:
        return _is_name(doc, found)
    return True


def _is_title(doc: Doc, found: Expression) -> bool:
    """Tell whether words that need no capital have one each: "on This Week", the broadcast."""
    if found.reading != "period" or len(found.words) < 2:
        return False
    block = block_of(doc, found.start)
    if block is not None and block.kind == "heading":
        return False
    return all(word[0].isupper() and not word.isupper() for word in doc.text[found.start : found.end].split())


def _is_ordinal(doc: Doc, found: Expression) -> bool:
    """Tell whether "second" counts a row: "a second group"."""
    if found.words[-1] != "second" or found.reading != "duration":
        return False
    tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
    return tokens is not None and tokens[-1].pos_ == "ADJ"


def _numbers_a_noun(doc: Doc, found: Expression) -> bool:
    """Tell whether a number after "March 3 and" counts something."""
    tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
    if tokens is None or "first" not in found.parts:
        return False
    return tokens[0].dep_ == "nummod" and tokens[0].head.i >= tokens.end


def _counts(doc: Doc, found: Expression) -> bool:
    """Tell whether a bare number of four figures counts something ("2000 soldiers")."""
    tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
    if tokens is None or tokens.end == len(doc):
        return False
    token, counted = tokens[-1], tokens[-1].head
    if token.dep_ != "nummod" or counted.tag_ not in ("NNS", "NNPS") or counted.i < token.i:
        return False
    if token.text.endswith("00") and counted.i == token.i + 1:  # "the 1500 soldiers"
        return True
    # "the 1992 protests", "1990 Northern earnings": a determiner makes it one year's, and so does a name between.
    return counted.i == token.i + 1 and not any(_belongs_to(child) for child in counted.children)


def _belongs_to(child: Token) -> bool:
    return child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in ("the", "this", "that"))


def _is_name(doc: Doc, found: Expression) -> bool:
    """Tell whether a word that is also a verb or a forename is neither here."""
    tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
    if tokens is None:
        return True
    token = tokens[0]
    if token.pos_ not in ("PROPN", "NOUN") or token.dep_ == "nsubj":
        return False
    return not (_is_forename(token) or _is_procession(token))


def _is_procession(token: Token) -> bool:
    """Tell whether a month's name begins another's: "the March for Peace"."""
    phrases = (child for child in token.children if child.dep_ == "prep" and child.lower_ in ("for", "of"))
    return any(child.pos_ == "PROPN" for phrase in phrases for child in phrase.children)


def _is_forename(token: Token) -> bool:
    """Tell whether a name follows that a month belongs to: "April Falk", but "the April Accord"."""
    before = token.nbor(-1) if token.i else None
    names = token.dep_ == "compound" and token.head.pos_ == "PROPN" and token.head.i == token.i + 1
    return token.ent_type_ == "PERSON" or (names and (before is None or before.dep_ != "det"))
