"""What stands around a cue: negation, addressees, the outlet that relayed it, the day of the speech."""

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from standoff.model import ActorRef, DateInterval, TimeExpression
from standoff.read.actors.lookup import actors_of
from standoff.read.days import last_day
from standoff.read.statements.clause import Range
from standoff.register import Register

_NEGATORS = frozenset(["not", "n't", "never", "neither", "nor", "hardly"])
_NOBODY = frozenset(["nobody", "none", "no-one", "neither"])
_UNSAID = frozenset(["decline", "refuse", "fail", "avoid", "stop", "refrain", "forget", "neglect", "omit"])
_HEARERS = frozenset(
    [
        "tell",
        "assure",
        "reassure",
        "inform",
        "notify",
        "warn",
        "remind",
        "advise",
        "brief",
        "urge",
        "ask",
        "order",
        "promise",
        "alert",
    ]
)


def is_negated(cue: Token) -> bool:
    """Tell whether the text says that the cue's act did not take place."""
    if any(child.dep_ == "neg" or child.lower_ in _NEGATORS for child in cue.children if child.i < cue.i):
        return True
    if any(child.dep_.startswith("nsubj") and _is_nobody(child) for child in cue.children):
        return True
    if cue.dep_ == "conj" and any(child.lower_ in ("nor", "or") for child in cue.head.children if child.dep_ == "cc"):
        return is_negated(cue.head)
    if cue.dep_ == "pcomp" and cue.head.lower_ == "without":
        return True
    return cue.dep_ in ("xcomp", "pcomp") and _governor(cue).lemma_.lower() in _UNSAID


def _is_nobody(subject: Token) -> bool:
    return subject.lower_ in _NOBODY or any(child.lower_ in ("no", "neither") for child in subject.children)


def _governor(cue: Token) -> Token:
    return cue.head.head if cue.head.pos_ == "ADP" else cue.head


def hearers(doc: Doc, register: Register, cue: Token, content: tuple[Range, ...]) -> tuple[ActorRef, ...]:
    """Return whom the cue speaks to, and the outlets that it names, in the order of the text."""
    found: dict[str, ActorRef] = {}
    for token, outlets_only in _hearer_tokens(cue):
        if not any(start <= token.idx < end for start, end in content):
            for actor in actors_of(doc, token):
                if not outlets_only or is_outlet(register, actor):
                    found.setdefault(actor.id, actor)
    return tuple(found.values())


def _hearer_tokens(cue: Token) -> Iterator[tuple[Token, bool]]:
    """Yield the nouns that may name a hearer, each with whether only an outlet can be meant ("in the Wire")."""
    direct = cue.lemma_.lower() in _HEARERS
    for child in cue.children:
        if (direct and child.dep_ in ("dobj", "nsubjpass")) or (child.dep_ == "dative" and child.pos_ != "ADP"):
            yield child, False
        elif child.dep_ in ("prep", "dative") and child.lower_ in ("to", "with", "in", "by", "on"):
            for object_ in child.children:
                if object_.dep_ == "pobj":
                    yield object_, child.lower_ != "to"
                    yield from ((other, False) for other in _with(object_))
        elif child.dep_ == "ccomp" and direct:
            # "told the Wire that" is sometimes parsed with the outlet as a subject before "that".
            yield from ((part, False) for part in child.children if part.dep_ == "nsubj" and part.i == cue.i + 1)


def _with(noun: Token) -> Iterator[Token]:
    """Yield X of "an interview with X" and "a statement to X"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("to", "with", "by", "for"):
            yield from (object_ for object_ in child.children if object_.dep_ == "pobj")


def is_outlet(register: Register, actor: ActorRef) -> bool:
    """Tell whether an actor is a news outlet or agency of the register."""
    known = register.actor(actor.id)
    return known is not None and known.kind == "outlet"


def said_on(doc: Doc, cue: Token, content: tuple[Range, ...]) -> DateInterval | None:
    """Return the date that the cue's own clause gives, outside the content and not after publication."""
    published = last_day(doc._.published)
    for expression in _times_near(doc, cue):
        inside = any(start <= expression.span.start < end for start, end in content)
        interval = expression.interval()
        ahead = interval is not None and published is not None and interval.earliest > published
        if not inside and not ahead and expression.type in ("DATE", "TIME"):
            return interval
    return None


def _times_near(doc: Doc, cue: Token) -> Iterator[TimeExpression]:
    """Yield the time expressions that hang on the cue, directly or by a preposition."""
    offsets = {
        token.idx
        for child in cue.children
        if child.dep_ in ("npadvmod", "prep", "advmod", "tmod")
        for token in child.subtree
    }
    found = {bisect_right(doc._.times, offset, key=lambda time: time.span.start) - 1 for offset in offsets}
    for index in sorted(found - {-1}):
        expression: TimeExpression = doc._.times[index]
        if any(expression.span.start <= offset < expression.span.end for offset in offsets):
            yield expression
