"""Which words of a sentence happen on one day: the days that a clause shares with those around it."""

from collections.abc import Iterator

from spacy.tokens import Token

from standoff.read.events.circumstances import Circumstances

_DEPTH = 6  # words climbed
_VERBAL = ("VERB", "AUX")
_NOMINAL_ARGUMENTS = ("dobj", "nsubj", "nsubjpass", "attr")


def same_day(trigger: Token, triggers: frozenset[int], lexicon: Circumstances) -> Iterator[Token]:
    """Yield the words whose dates are a trigger's too, itself first, then nearest first."""
    yield trigger
    if trigger.pos_ not in _VERBAL:
        yield from (child for child in trigger.children if child.dep_ == "acl" and child.tag_ == "VBN")
    token = trigger
    for _ in range(_DEPTH):
        host = _host(token, triggers, lexicon)
        if host is None:
            break
        yield host
        token = host
    if trigger.pos_ in _VERBAL:
        yield from (child for child in trigger.children if child.dep_ == "advcl" and _is_meanwhile(child, lexicon))


def _host(token: Token, triggers: frozenset[int], lexicon: Circumstances) -> Token | None:
    """Return the word above that happens on the day of a token, if it does."""
    if token.head == token:
        return None
    if token.dep_ in ("pobj", "pcomp"):
        return _across(token.head, triggers, lexicon)
    if token.pos_ in _VERBAL:
        return token.head if _shares(token, triggers, lexicon) else None
    if token.dep_ == "conj":
        return token.head
    # A verb that tells of an event of its own may come long after what its object names ("condemned the attack").
    own = token.head.i in triggers or token.dep_ not in _NOMINAL_ARGUMENTS
    return None if own else token.head


def _across(preposition: Token, triggers: frozenset[int], lexicon: Circumstances) -> Token | None:
    """Return the word that a phrase is the occasion or the means of ("replied with strikes", "arrested at a rally")."""
    head = preposition.head
    if preposition.lower_ == "of":
        return head if head.i not in triggers and head.pos_ == "NOUN" else None
    met = preposition.lower_ == "for" and head.lemma_ in lexicon.coming
    return head if head.pos_ in _VERBAL and (met or preposition.lower_ in lexicon.occasion) else None


def _shares(verb: Token, triggers: frozenset[int], lexicon: Circumstances) -> bool:
    """Tell whether a verb happens on the day of the word above it."""
    head = verb.head
    if verb.dep_ == "conj":
        return head.pos_ in _VERBAL and not _is_now(verb, head)
    if verb.dep_ == "advcl":
        return _is_gerund(verb) or _is_meanwhile(verb, lexicon)
    if verb.dep_ == "relcl":
        return head.i in triggers and verb.tag_ == "VBD"  # "strikes that destroyed a hospital"
    if verb.dep_ == "xcomp":
        return head.i not in triggers
    return False


def _is_now(verb: Token, first: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP") and first.tag_ == "VBD"


def _is_gerund(verb: Token) -> bool:
    return verb.tag_ == "VBG" and not any(child.dep_ in ("aux", "mark") for child in verb.children)


def _is_meanwhile(verb: Token, lexicon: Circumstances) -> bool:
    """Tell whether a clause is told as of one time with its main clause ("as", "when", "while")."""
    marks = [child for child in verb.children if child.dep_ in ("mark", "advmod") and child.lower_ in lexicon.meanwhile]
    return bool(marks) and verb.tag_ == "VBD" and not any(child.dep_ == "npadvmod" for child in marks[0].children)
