"""The form of a verb: finite or not, past or not."""

from spacy.tokens import Token

_VERBAL = ("VERB", "AUX")
_HELPING = ("aux", "auxpass")


def is_finite(token: Token) -> bool:
    """Tell whether a token is a verb that carries a tense, itself or by an auxiliary."""
    if token.pos_ not in _VERBAL:
        return False
    if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(child.dep_ in _HELPING and child.tag_ not in ("TO", "VB", "VBG", "VBN") for child in token.children)


def is_past(token: Token, *, perfect: bool = True) -> bool:
    """Tell whether a finite verb is told as past: in the past tense or a perfect, with no modal.

    Args:
        token: a verb.
        perfect: whether the perfect and the pluperfect count.
    """
    helpers = [child for child in token.children if child.dep_ in _HELPING]
    if any(each.tag_ == "MD" for each in helpers):
        return False
    if any(each.lemma_ == "have" for each in helpers):
        return perfect and token.tag_ in ("VBN", "VBD")
    if token.dep_ == "conj" and token.tag_ in ("VBN", "VBD") and not helpers and token.head.tag_ == "VBN":
        return is_past(token.head, perfect=perfect)  # "has opened schools and issued permits"
    return token.tag_ == "VBD" or any(each.tag_ == "VBD" for each in helpers)


def is_main(token: Token) -> bool:
    """Tell whether a verb is that of a main clause: the root, joined to it, or a clause set beside it."""
    while token.dep_ == "conj" and token.head.pos_ in _VERBAL:
        token = token.head
    if token.dep_ == "ccomp" and token.i < token.head.i:  # clauses that only a comma or semicolon joins
        token = token.head
    return token.dep_ == "ROOT"


def is_infinitive(token: Token) -> bool:
    """Tell whether a verb is marked by "to"."""
    return any(child.tag_ == "TO" for child in token.lefts)


def is_simple_present(token: Token) -> bool:
    """Tell whether a verb stands in the present tense without an auxiliary."""
    return token.tag_ in ("VBZ", "VBP") and not any(child.dep_ in _HELPING for child in token.children)
