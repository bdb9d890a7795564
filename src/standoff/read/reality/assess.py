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
_STRONGEST: tuple[Reality, ...] = ("denied", "possible", "planned", "ongoing")
_COMPLEMENTS = frozenset(
    ("xcomp", "ccomp", "acl", "dobj", "pobj", "pcomp", "nsubjpass", "attr", "appos", "prep", "nsubj", "acomp")
)
_BESIDE = ("det", "amod", "advmod", "preconj", "nsubj", "npadvmod")


def assess(token: Token, rules: Rules) -> Reality:
    """Return what a text says of the happening of the event that a verb or noun names."""
    return _assess(token, rules, _DEPTH)


def _assess(token: Token, rules: Rules, depth: int) -> Reality:
    own = _own(token, rules)
    found = _governor(token, rules)
    if found is not None and rules.prepositions.get(found[0]) == "denied":
        return "denied"  # before "any", which is open only where nothing denies it ("without any attack")
    if own in ("denied", "possible") or not depth:
        return own
    return _finite(token, rules, own, depth) if _is_finite(token) else _under(token, rules, own, depth)


def _finite(token: Token, rules: Rules, own: Reality, depth: int) -> Reality:
    """Return the reality of a finite clause, which only what is asked, feared, planned or denied can change."""
    if token.dep_ not in ("ccomp", "acl"):
        return own
    effect = rules.governors.get(token.head.lemma_.lower())
    return own if effect in (None, "told", "inherit") else _composed(token.head, effect, own, rules, depth)


def _under(token: Token, rules: Rules, own: Reality, depth: int) -> Reality:
    """Return the reality of an infinitive, gerund or noun, which its governor decides."""
    if token.dep_ == "conj" and token.head.pos_ == token.pos_:
        joined = _assess(token.head, rules, depth - 1)
        return joined if own == "occurred" else own
    if token.dep_ in ("advcl", "relcl") and _is_infinitive(token):
        return "planned" if _assess(token.head, rules, depth - 1) == "planned" else "possible"
    found = _governor(token, rules)
    return own if found is None else _governed(token, *found, own, rules, depth)


def _governed(  # noqa: PLR0913, PLR0917 - the state of one step up the tree
    token: Token, preposition: str, governor: Token, own: Reality, rules: Rules, depth: int
) -> Reality:
    if preposition in rules.prepositions:
        return rules.prepositions[preposition]
    if preposition and preposition not in rules.transparent:
        return own  # "after scrapping the treaty" tells of the scrapping whatever came after it
    effect = rules.governors.get(governor.lemma_.lower())
    if effect is not None:
        return _composed(governor, effect, own, rules, depth)
    return "possible" if _is_infinitive(token) else own


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


def _governor(token: Token, rules: Rules) -> tuple[str, Token] | None:
    """Return the preposition ("" for none) and the word that takes a token as its complement."""
    head = token.head
    if token.dep_ not in _COMPLEMENTS or head == token:
        return None
    if head.dep_ in ("prep", "agent") and token.dep_ in ("pobj", "pcomp"):
        before = f"{head.doc[head.i - 1].lower_}-{head.lower_}" if head.i else ""
        return before if before in rules.prepositions else head.lower_, head.head
    return "", head


def _own(token: Token, rules: Rules) -> Reality:
    """Return what a token's own auxiliaries, negation, adjectives and conjunction say."""
    marks = set(_own_marks(token, rules))
    return next((reality for reality in _STRONGEST if reality in marks), "occurred")


def _own_marks(token: Token, rules: Rules) -> Iterator[Reality]:
    for child in token.children:
        yield from _mark(child, rules)
    if token.tag_ == "VBG" and any(child.lemma_ == "be" and child.dep_ == "aux" for child in token.children):
        yield "ongoing"
    if token.pos_ == "NOUN" and token.lemma_.lower() in rules.lasting:
        yield "ongoing"


def _mark(child: Token, rules: Rules) -> Iterator[Reality]:
    """Yield what a word beside a verb or noun says of it."""
    if child.dep_ == "neg" or (child.dep_ == "nsubj" and any(part.lower_ == "no" for part in child.children)):
        yield "denied"
    for deps, words in (
        (("aux", "auxpass"), rules.auxiliaries),
        (("mark", "advmod"), rules.marks),
        (_BESIDE, rules.modifiers),
    ):
        reality = words.get(child.lower_) or words.get(child.lemma_.lower())
        if child.dep_ in deps and reality is not None:
            yield reality


def _is_finite(token: Token) -> bool:
    if token.pos_ not in _VERBAL:
        return False
    if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ not in ("TO", "VB") for child in token.children)


def _is_infinitive(token: Token) -> bool:
    return any(child.tag_ == "TO" for child in token.lefts)
