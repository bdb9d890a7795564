"""The arguments of a verb or noun, by slot name (see :mod:`standoff.read.events.notation`)."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from standoff.read.events.notation import PREPOSITIONS
from standoff.read.events.subjects import is_passive, relative_object, subjects

Slots = dict[str, list[Token]]

_VERBAL = ("VERB", "AUX")
_MODIFIERS = ("amod", "compound", "nmod", "npadvmod")
_JOINING = frozenset(
    ["take", "participate", "partake", "engage", "join", "resort", "be"]
)  # "took part in", "is in talks"
_SLOT_OF = {
    "dobj": "object",
    "nsubjpass": "object",
    "prt": "particle",
    "advmod": "particle",
    "acomp": "complement",
    "attr": "complement",
    "oprd": "oprd",
    "xcomp": "clause",
    "ccomp": "clause",
}
_COUNTING = ("part", "round", "series", "number", "wave", "campaign", "act")  # "a series of strikes"
_GENERAL = {"upon": "on", "onto": "on", "towards": "toward"}


def verb_slots(verb: Token) -> Slots:
    """Return the arguments of a verb; "out of" and "off" count as "from"."""
    slots: Slots = defaultdict(list)
    slots["subject"] = subjects(verb)
    passive = is_passive(verb)
    for child in verb.children:
        if child.dep_ in _SLOT_OF:
            slots[_SLOT_OF[child.dep_]].append(child)
        elif child.dep_ == "dative":
            _add_dative(slots, child)
        elif child.dep_ == "prep":
            _add_verb_preposition(slots, child, passive)
        if child.dep_ == "acomp":
            # "is willing to withdraw": the clause hangs on the adjective.
            slots["clause"] += [part for part in child.children if part.dep_ == "xcomp"]
    _add_missing_object(slots, verb, passive)
    if verb.dep_ == "amod":
        slots["sponsor"] = [child for child in verb.children if child.dep_ in ("npadvmod", "compound", "nmod")]
    return slots


def _add_verb_preposition(slots: Slots, child: Token, passive: bool) -> None:
    if not list(child.children):
        slots["particle"].append(child)
    elif not (passive and child.lower_ == "by"):
        _add_preposition(slots, child)


def _add_missing_object(slots: Slots, verb: Token, passive: bool) -> None:
    if slots["object"]:
        return
    if passive and verb.dep_ in ("acl", "amod"):
        slots["object"] = [verb.head]
    elif (antecedent := relative_object(verb)) is not None:
        slots["object"] = [antecedent]
    elif slots["clause"]:
        # "urged Norland to withdraw": the parser makes Norland the subject of the infinitive.
        slots["object"] = [
            child
            for clause in slots["clause"]
            if is_infinitive(clause)
            for child in clause.children
            if child.dep_ in ("nsubj", "nsubjpass")
        ]
    elif verb.dep_ == "conj" and verb.head.pos_ == "VERB" and passive:
        slots["object"] = [child for child in verb.head.children if child.dep_ == "nsubjpass"]


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb is marked by "to"."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def _add_dative(slots: Slots, child: Token) -> None:
    if child.pos_ == "ADP":
        _add_preposition(slots, child)
    else:
        slots["iobj"].append(child)


def _add_preposition(slots: Slots, preposition: Token) -> None:
    word = preposition.lower_
    word = _GENERAL.get(word, word)
    for child in preposition.children:
        if child.dep_ in ("pobj", "pcomp"):
            slots["from" if word in ("out", "off") else word].append(child)
        elif child.dep_ == "prep":
            inner = "from" if (word, child.lower_) == ("out", "of") else child.lower_
            slots[inner] += [part for part in child.children if part.dep_ in ("pobj", "pcomp")]
    if word in ("out", "off", "in", "up", "down", "back", "away", "on", "over"):
        slots["particle"].append(preposition)


def noun_slots(noun: Token, light: frozenset[str]) -> Slots:
    """Return the arguments of an event noun, those that its light verb lends it included.

    Args:
        noun: the event noun.
        light: lemmas of light verbs ("held talks", "launched strikes").
    """
    slots: Slots = defaultdict(list)
    for child in noun.children:
        if child.dep_ == "poss":
            slots["possessor"].append(child)
        elif child.dep_ in _MODIFIERS:
            slots["modifier"].append(child)
        elif child.dep_ in ("prep", "agent") and child.lower_ in PREPOSITIONS:
            _add_preposition(slots, child)
        elif child.dep_ in ("acl", "ccomp", "xcomp"):
            slots["clause"].append(child)
    for verb in _governors(noun):
        slots["governor"].append(verb)
        if verb.lemma_.lower() in light or verb.lemma_ == "be":
            _add_light(slots, noun, verb)
    return slots


def _add_light(slots: Slots, noun: Token, verb: Token) -> None:
    slots["light"] += [token for token in subjects(verb) if token != noun]
    for child in verb.children:
        if child.dep_ in ("prep", "dative") and child.lower_ in PREPOSITIONS and noun not in child.subtree:
            _add_preposition(slots, child)


def _governors(noun: Token) -> Iterator[Token]:
    """Yield the verbs that take a noun as their object, in any of the forms that this takes."""
    for child in noun.children:
        if child.dep_ in ("acl", "relcl") and child.pos_ == "VERB" and _takes(child, noun):
            yield child
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head.pos_ in _VERBAL:
        yield noun.head
    elif noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "agent"):
        yield from _across_preposition(noun.head)


def _across_preposition(preposition: Token) -> Iterator[Token]:
    """Yield the verb of "took part in ...", "is in ..." and "launched a series of ..."."""
    outer = preposition.head
    if outer.dep_ in ("dobj", "attr") and outer.lemma_ in _COUNTING:
        if outer.head.pos_ in _VERBAL:
            yield outer.head
    elif outer.pos_ in _VERBAL and outer.lemma_.lower() in _JOINING and preposition.lower_ in ("in", "at", "to", "for"):
        yield outer


def _takes(verb: Token, noun: Token) -> bool:
    """Tell whether a clause on a noun has it as its object ("sanctions imposed by ...", "the raid it launched")."""
    if verb.dep_ == "acl":
        return verb.tag_ == "VBN"
    return relative_object(verb) == noun or any(child.dep_ == "nsubjpass" for child in verb.children)
