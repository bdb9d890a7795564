"""Which frame, if any, a word evokes in its context."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from standoff.model.terms import EventType
from standoff.read.events.lexicon import Frame, Lexicon
from standoff.read.events.notation import Condition
from standoff.read.events.participants import names_actor, participants, role_tokens, side
from standoff.read.events.slots import Slots, is_infinitive, noun_slots, verb_slots

_WHO = (
    "possessor",
    "modifier",
    "of",
    "by",
    "between",
    "light",
    "from",
    "with",
    "against",
    "on",
    "to",
    "into",
    "in",
    "compound",
)
_COMPLEMENT_SLOTS = ("clause", "object", "for", "of", "to", "against", "on", "from", "with")
_STORED_AS = {"light": "governor", "compound": "modifier"}  # conditions on words, not on who acts
_INNER = ("amod", "compound", "nmod", "poss")
_DUTY = frozenset(("must", "should", "ought"))
_WILL = frozenset(("will", "would", "shall", "'ll", "wo", "'d"))
_PLACE_SLOTS = ("in", "at", "near", "on", "along", "around", "outside", "inside")


class FrameMatcher:
    """The frames of one Doc, found when asked for and kept."""

    def __init__(self, doc: Doc, lexicon: Lexicon) -> None:
        self._doc, self._lexicon = doc, lexicon
        self._slots: dict[int, Slots] = {}
        self._frames: dict[int, Frame | None] = {}
        # A word of an actor's own name tells of no event ("the Harbour Alliance").
        self._in_names = {
            index for mention in doc._.mentions if mention.kind == "name" for index in range(mention.start, mention.end)
        }

    def slots(self, token: Token) -> Slots:
        """Return the arguments of a verb or noun."""
        if token.i not in self._slots:
            self._slots[token.i] = verb_slots(token) if is_verb(token) else noun_slots(token, self._lexicon.light)
        return self._slots[token.i]

    def frame(self, token: Token) -> Frame | None:
        """Return the most specific frame whose conditions hold, the first in the files of several alike."""
        if token.i not in self._frames:
            self._frames[token.i] = None  # a clause cannot be its own complement, whatever the parse says
            self._frames[token.i] = next((f for f in self._candidates(token) if self._fits(token, f)), None)
        return self._frames[token.i]

    def complement_type(self, token: Token) -> EventType | None:
        """Return the type of event that a verb or noun is about ("promised to withdraw", "calls for talks")."""
        slots = self.slots(token)
        for name in _COMPLEMENT_SLOTS:
            for part in slots.get(name, ()):
                frame = self.frame(part)
                if frame is not None:
                    return frame.type
        return None

    def _candidates(self, token: Token) -> Iterable[Frame]:
        if is_verb(token):
            return self._lexicon.verbs.get(token.lemma_.lower(), ())
        if token.pos_ in ("NOUN", "PROPN") and token.i not in self._in_names:
            index = self._lexicon.nouns
            return index.get(token.lower_) or index.get(token.lemma_.lower(), ())
        return ()

    def _fits(self, token: Token, frame: Frame) -> bool:
        if frame.companions and not _accompanied(token, self.slots(token), frame.companions):
            return False
        return all(self._holds(token, condition) for condition in frame.when) and not any(
            self._holds(token, condition) for condition in frame.unless
        )

    def _holds(self, token: Token, condition: Condition) -> bool:
        slots = self.slots(token)
        if condition.slot == "clause":
            return _clause_holds(slots.get("clause", []), condition)
        if condition.slot == "clause_type":
            return self.complement_type(token) in condition.tests
        if condition.slot == "clause_verb":
            return any(_says(part, condition.words) for part in slots.get("clause", ()))
        filled = self._filled(slots, condition.slot)
        return any(self._passes(part, condition) for part in filled) if filled else "NONE" in condition.tests

    def _filled(self, slots: Slots, name: str) -> list[Token]:
        if name == "who":
            return [token for slot in _WHO for token in role_tokens(self._doc, slots, slot)]
        if name == "place":
            return [token for slot in _PLACE_SLOTS for token in slots.get(slot, ())]
        if name in ("duty", "own_will", "own_refusal"):
            return [part for part in slots.get("clause", ()) if self._speaks_of(name, slots, part)]
        if name == "clause_subject":
            return [child for clause in slots.get("clause", ()) for child in self.slots(clause).get("subject", ())]
        outer, _, inner = name.partition(" ")
        if inner:
            return [child for token in self._filled(slots, outer) for child in token.children if child.dep_ in _INNER]
        return slots.get(_STORED_AS.get(name, name), [])

    def _speaks_of(self, name: str, slots: Slots, clause: Token) -> bool:
        return _must(clause) if name == "duty" else self._is_own_will(slots, clause, name == "own_refusal")

    def _is_own_will(self, slots: Slots, clause: Token, refused: bool) -> bool:
        """Tell whether a clause says what the speaker's own side will, or will not, do."""
        auxiliaries = {child.lower_ for child in clause.children if child.dep_ == "aux"}
        negated = any(child.dep_ == "neg" for child in clause.children)
        if not auxiliaries & _WILL or negated != refused:
            return False
        subjects = self.slots(clause)["subject"]
        if subjects and all(token.tag_ == "PRP" and not participants(self._doc, token) for token in subjects):
            return True  # "they" in what somebody says are their own, where nobody else is known for it
        speakers = {side(ref) for token in slots.get("subject", ()) for ref in participants(self._doc, token)}
        doers = {side(ref) for token in subjects for ref in participants(self._doc, token)}
        return bool(speakers & doers)

    def _passes(self, token: Token, condition: Condition) -> bool:
        if "ANY" in condition.tests or _says(token, condition.words):
            return True
        if condition.words and any(_says(part, condition.words) for part in _joined(token)):
            return True
        return "ACTOR" in condition.tests and names_actor(self._doc, token)


def is_refused(verb: Token) -> bool:
    """Tell whether somebody will not do what a verb says."""
    words = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return bool(words & _WILL) and any(child.dep_ == "neg" for child in verb.children)


def _must(clause: Token) -> bool:
    words = {child.lower_ for child in clause.children if child.dep_ == "aux"}
    return bool(words & _DUTY) and clause.lemma_ != "have"


def is_verb(token: Token) -> bool:
    """Tell whether a token is used as a verb, participles before nouns included."""
    return token.pos_ in ("VERB", "AUX")


def _says(token: Token, words: frozenset[str]) -> bool:
    return token.lemma_.lower() in words or token.lower_ in words


def _joined(token: Token) -> Iterable[Token]:
    """Yield the words that also bear a phrase's sense: joined nouns, and what a relative pronoun stands for."""
    yield from (other for other in token.conjuncts if other.i > token.i)
    if token.tag_ in ("WP", "WDT") or token.lower_ == "that":
        clause = token.head
        if clause.dep_ == "relcl":
            yield clause.head
    if token.lemma_.lower() in ("number", "series", "part", "group", "member", "hundred", "thousand", "dozen", "more"):
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                yield from (part for part in child.children if part.dep_ == "pobj")


def _accompanied(token: Token, slots: Slots, companions: tuple[str, ...]) -> bool:
    if is_verb(token):
        near = {part.lower_ for part in slots.get("particle", ())}
        near |= {name for name in companions if slots.get(name)}
        near |= {part.lower_ for part in slots.get("oprd", ())} | {part.lower_ for part in slots.get("complement", ())}
    else:
        near = {word for part in slots.get("modifier", ()) for word in (part.lower_, part.lemma_.lower())}
        near |= {token.doc[index].lower_ for index in range(max(0, token.i - len(companions)), token.i)}
    return all(companion in near for companion in companions)


def _clause_holds(clauses: list[Token], condition: Condition) -> bool:
    if not clauses:
        return "NONE" in condition.tests
    if "ANY" in condition.tests:
        return True
    return any(_shape(clause) in condition.words for clause in clauses)


def _shape(clause: Token) -> str:
    if is_infinitive(clause):
        return "to"
    return "ing" if clause.tag_ == "VBG" and not any(c.dep_ in ("aux", "nsubj") for c in clause.children) else "that"
