"""The reality of one verb or noun: its own marks, then what the words above it say of their complement.

The polarity and certainty of an event are composed up the tree, as in FactBank (Saurí and Pustejovsky 2009):
"did not plan to attack" denies the attack because it denies the plan.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from standoff.model.terms import Reality
from standoff.read.reality.rules import Effect, Rules

_DEPTH = 8  # governors climbed
_VERBAL = ("VERB", "AUX")
_COMPLEMENTS = ("xcomp", "ccomp", "acl", "dobj", "pobj", "pcomp", "nsubjpass", "attr", "appos", "prep", "nsubj", "acomp")


def assess(token: Token, rules: Rules) -> Reality:
    """Return what a text says of the happening of the event that a verb or noun names."""
    return _assess(token, rules, _DEPTH)


def _assess(token: Token, rules: Rules, depth: int) -> Reality:
    own = _own(token, rules)
    if own in ("denied", "possible") or not depth or _is_finite(token):
        return own if own != "occurred" or not depth else _under_reported(token, rules, own, depth)
    return _under(token, rules, own, depth)


def _under_reported(token: Token, rules: Rules, own: Reality, depth: int) -> Reality:
    """Return the reality of a finite clause, which only what is asked, feared or hoped can change."""
    if token.dep_ == "conj" and token.head.pos_ in _VERBAL:
        return own
    if token.dep_ not in ("ccomp", "acl") or any(child.dep_ == "relcl" for child in ()):
        return own
    effect = rules.governors.get(token.head.lemma_.lower())
    return own if effect in (None, "told", "inherit") else _composed(token.head, effect, own, rules, depth)


def _under(token: Token, rules: Rules, own: Reality, depth: int) -> Reality:
    """Return the reality of an infinitive, gerund or noun, which its governor decides."""
    if token.dep_ == "conj" and token.head.pos_ == token.pos_:
        joined = _assess(token.head, rules, depth - 1)
        return joined if own == "occurred" else own
    if token.dep_ in ("advcl", "relcl") and _is_purpose(token):
        return "planned" if _assess(token.head, rules, depth - 1) == "planned" else "possible"
    for preposition, governor in _governors(token):
        if preposition in rules.prepositions:
            return rules.prepositions[preposition]
        effect = rules.governors.get(governor.lemma_.lower())
        if effect is not None:
            return _composed(governor, effect, own, rules, depth)
        if _is_infinitive(token):
            return "possible"
        break
    return own


def _composed(governor: Token, effect: Effect, own: Reality, rules: Rules, depth: int) -> Reality:
    if effect == "told":
        return own
    above = _assess(governor, rules, depth - 1)
    if effect == "inherit":
        return own if above == "occurred" else above
    negated = above == "denied"
    if effect == "denied":
        neutral = negated and governor.lemma_.lower() in rules.neutral_when_negated
        return own if neutral else "possible" if above in ("possible", "planned") else "denied"
    if negated:
        return "denied" if effect == "planned" else "possible"
    return "possible" if above == "possible" else effect


def _governors(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield the preposition, if any, and the word that takes a token as its complement."""
    if token.dep_ in _COMPLEMENTS and token.head != token:
        head = token.head
        if head.dep_ in ("prep", "agent", "pcomp") and token.dep_ in ("pobj", "pcomp"):
            yield head.lower_, head.head
        else:
            yield "", head


def _own(token: Token, rules: Rules) -> Reality:
    """Return what a token's own auxiliaries, negation, adjectives and conjunction say."""
    marks = set(_own_marks(token, rules))
    for reality in ("denied", "possible", "planned", "ongoing"):
        if reality in marks:
            return reality  # type: ignore[return-value] - the loop's words are realities
    return "occurred"


def _own_marks(token: Token, rules: Rules) -> Iterator[Reality]:
    for child in token.children:
        word = child.lower_
        if child.dep_ == "neg":
            yield "denied"
        elif child.dep_ in ("aux", "auxpass") and word in rules.auxiliaries:
            yield rules.auxiliaries[word]
        elif child.dep_ in ("mark", "advmod") and word in rules.marks:
            yield rules.marks[word]
        elif child.dep_ in ("det", "amod", "advmod", "preconj", "nsubj", "npadvmod") and (
            child.lemma_.lower() in rules.modifiers or word in rules.modifiers
        ):
            yield rules.modifiers.get(word, rules.modifiers.get(child.lemma_.lower(), "occurred"))
        elif child.dep_ == "nsubj" and any(part.lower_ == "no" for part in child.children):
            yield "denied"
    if token.tag_ == "VBG" and any(child.lemma_ == "be" and child.dep_ == "aux" for child in token.children):
        yield "ongoing"
    if token.pos_ == "NOUN" and token.lemma_.lower() in rules.lasting:
        yield "ongoing"


def _is_finite(token: Token) -> bool:
    if token.pos_ not in _VERBAL:
        return False
    if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ != "TO" and child.tag_ != "VB" for child in token.children)


def _is_infinitive(token: Token) -> bool:
    return any(child.tag_ == "TO" for child in token.lefts)


def _is_purpose(token: Token) -> bool:
    return _is_infinitive(token)
