"""What the words right beside a verb or noun say of its reality."""

from collections.abc import Iterator

from spacy.tokens import Token

from standoff.model.terms import Reality
from standoff.read.reality.forms import is_past
from standoff.read.reality.rules import Rules

_STRONGEST: tuple[Reality, ...] = ("denied", "possible", "planned", "ongoing")
_BESIDE = ("det", "amod", "advmod", "preconj", "nsubj", "npadvmod", "cc")
_NOBODY = ("no", "none", "neither", "nobody")


def own_reality(token: Token, rules: Rules) -> Reality:
    """Return what a token's own auxiliaries, negation, adjectives and conjunction say."""
    marks = set(_own_marks(token, rules))
    for reality in _STRONGEST:
        if reality in marks:
            return "possible" if reality == "planned" and on_condition(token, rules) else reality
    return "occurred"


def shares_denial(verb: Token, rules: Rules) -> bool:
    """Tell whether a verb is denied with the one that it is joined to ("neither moved its guns nor raised them")."""
    head = verb.head
    if verb.dep_ != "conj" or head.pos_ != verb.pos_ or any(child.dep_ == "nsubj" for child in verb.children):
        return False
    return any(child.lower_ == "neither" for child in head.children) and own_reality(head, rules) == "denied"


def _own_marks(token: Token, rules: Rules) -> Iterator[Reality]:
    for child in token.children:
        yield from _mark(token, child, rules)
    if token.tag_ == "VBG" and _is_progressive(token):
        yield "ongoing"
    if token.pos_ == "NOUN" and token.lemma_.lower() in rules.lasting and not _is_over(token, rules):
        yield "ongoing"
    if token.dep_ == "conj" and any(part.lower_ == "than" and part.i < token.i for part in token.head.children):
        yield "denied"  # "resigned rather than obey"


def _mark(token: Token, child: Token, rules: Rules) -> Iterator[Reality]:
    """Yield what a word beside a verb or noun says of it."""
    if child.dep_ == "neg" or (child.dep_ in ("nsubj", "nsubjpass") and _is_nobody(child)):
        yield "denied"
    if child.lower_ == "would" and child.dep_ == "aux" and _was_foretold(token, rules):
        yield "planned"
        return
    for deps, words in (
        (("aux", "auxpass"), rules.auxiliaries),
        (("mark", "advmod"), rules.marks if _opens_clause(token, child) else {}),
        (_BESIDE, rules.modifiers),
    ):
        reality = words.get(child.lower_) or words.get(child.lemma_.lower())
        if child.dep_ in deps and reality is not None:
            yield reality


def _is_over(noun: Token, rules: Rules) -> bool:
    """Tell whether a state of affairs is named as one of the past ("since the war of 2014")."""
    past = noun.dep_ == "pobj" and noun.head.lower_ in rules.past_prepositions
    return past or any(part.ent_type_ == "DATE" and part.like_num for part in noun.subtree)


def _is_nobody(subject: Token) -> bool:
    return subject.lower_ in _NOBODY or any(part.lower_ in _NOBODY for part in subject.children)


def _opens_clause(verb: Token, child: Token) -> bool:
    # "once the army stops", but "whom he had once sworn to hang"
    return child.dep_ == "mark" or child == next(verb.lefts, None)


def _is_progressive(token: Token) -> bool:
    """Tell whether a verb is in the progressive; the perfect of it ("has been arming") looks back."""
    helpers = [child for child in token.children if child.dep_ == "aux"]
    return any(each.lemma_ == "be" for each in helpers) and not any(each.lemma_ == "have" for each in helpers)


def _was_foretold(verb: Token, rules: Rules) -> bool:
    """Tell whether "would" is a "will" that somebody said in the past ("said that it would withdraw")."""
    while verb.dep_ == "conj" and verb.head.pos_ == verb.pos_:
        verb = verb.head
    above = rules.governor(verb.head) if verb.dep_ in ("ccomp", "acl") else None
    return above in ("told", "planned") and not on_condition(verb, rules) and _is_told_as_past(verb.head)


def _is_told_as_past(verb: Token) -> bool:
    return verb.pos_ == "NOUN" or is_past(verb) or verb.tag_ in ("VBG", "VBN")


def on_condition(verb: Token, rules: Rules) -> bool:
    """Tell whether a verb has a clause of condition."""
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(part.dep_ == "mark" and part.lower_ in rules.conditions for each in clauses for part in each.children)
