"""The reality of one verb or noun: its own marks, then what the words above it say of their complement.

The polarity and certainty of an event are composed up the tree, as in FactBank (Saurí and Pustejovsky 2009):
"did not plan to attack" denies the attack because it denies the plan.
"""

from typing import NamedTuple

from spacy.tokens import Token

from standoff.model.terms import EventType, Reality
from standoff.read.reality.forms import is_finite, is_infinitive, is_past, is_simple_present
from standoff.read.reality.marks import on_condition, own_reality, shares_denial
from standoff.read.reality.rules import Effect, Rules

_DEPTH = 8  # governors climbed
_COMPLEMENTS = frozenset(
    ("xcomp", "ccomp", "acl", "dobj", "pobj", "pcomp", "nsubjpass", "attr", "appos", "prep", "acomp", "oprd")
)
_INDEFINITE = ("a", "an", "any")
_KNOWN = ("the", "this", "that", "these", "those")
_OPEN = ("planned", "possible")


class _Link(NamedTuple):
    """A word, the preposition that it stands under ("" for none), and the word that takes it as its complement."""

    token: Token
    preposition: str
    governor: Token


class Assessor:
    """Tells what a text says of the happening of an event.

    Args:
        rules: the lexicon.
    """

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def reality(self, token: Token, type_: EventType, *, headline: bool = False) -> Reality:
        """Return the reality of the event that a verb or noun names.

        Args:
            token: the event's word.
            type_: the event's type: "controls" tells of what lasts, "accuses" of what was said.
            headline: whether it stands in a heading, where the present tense tells of the past.
        """
        found = self._of(token, _DEPTH)
        if found == "occurred" and type_ in self._rules.lasting_types and is_simple_present(token) and not headline:
            return "ongoing"
        if found in _OPEN and type_ in self._rules.voiced_types and self._is_done_with_its_act(token):
            return "occurred"
        return found

    def _is_done_with_its_act(self, token: Token) -> bool:
        """Tell whether an infinitive names what an act was done to say ("marched to protest")."""
        if token.dep_ != "advcl" or not is_infinitive(token) or self._rules.governor(token.head) is not None:
            return False
        return is_past(token.head) and self._of(token.head, _DEPTH) == "occurred"

    def _of(self, token: Token, depth: int) -> Reality:
        own, link = own_reality(token, self._rules), _link(token, self._rules)
        if link is not None and self._rules.prepositions.get(link.preposition) == "denied":
            return "denied"  # before "any", which is open only where nothing denies it ("without any attack")
        if own == "denied" or not depth:
            return own
        if is_finite(token):
            return own if own == "possible" else self._of_clause(token, own, depth)
        if own == "possible":  # "ruled out any attack"
            return "denied" if self._under(token, link, "occurred", depth) == "denied" else own
        found = self._under(token, link, own, depth)
        return "possible" if found == "planned" and on_condition(token, self._rules) else found

    def _of_clause(self, token: Token, own: Reality, depth: int) -> Reality:
        """Return the reality of a finite clause, which only what is asked, feared, planned or denied can change."""
        head = token.head
        if own == "occurred" and shares_denial(token, self._rules):
            return "denied"
        effect = self._rules.governor(head) if token.dep_ in ("ccomp", "acl") else None
        if effect in (None, "told", "inherit", "ongoing", "begun"):
            return own
        if effect != "denied" and (token.i < head.i or is_past(token)):
            return own  # what is said to have been is not asked for; a clause before its verb only stands beside it
        return self._composed(head, effect, own, depth)

    def _under(self, token: Token, link: _Link | None, own: Reality, depth: int) -> Reality:
        """Return the reality of an infinitive, gerund or noun, which its governor decides."""
        if token.dep_ == "conj" and token.head.pos_ == token.pos_:
            return self._of(token.head, depth - 1) if own == "occurred" else own
        if token.dep_ in ("advcl", "relcl") and is_infinitive(token):
            return self._of_purpose(token, depth)
        if token.dep_ == "nsubj":
            return self._of_subject(token, own)
        if link is None:
            return own
        if link.preposition in self._rules.prepositions:
            return self._rules.prepositions[link.preposition]
        # "after scrapping the treaty" tells of the scrapping whatever came after it.
        return self._governed(link, own, depth) if self._is_transparent(link) else own

    def _of_purpose(self, token: Token, depth: int) -> Reality:
        """Return the reality of an infinitive that hangs loosely on a verb, and may be its complement all the same."""
        effect = self._rules.governor(token.head)
        if effect in ("planned", "denied"):
            return self._composed(token.head, effect, "occurred", depth)
        above = self._of(token.head, depth - 1)
        return "planned" if above == "planned" or (above == "occurred" and is_past(token.head)) else "possible"

    def _of_subject(self, noun: Token, own: Reality) -> Reality:
        """Return the reality of the noun that a clause is about: "an invasion would ...", "an attack is unlikely"."""
        if own != "occurred":
            return own
        verb = noun.head
        said = {self._rules.governor(child) for child in verb.children if child.dep_ == "acomp"}
        indefinite = any(child.lower_ in _INDEFINITE for child in noun.children)
        open_ = indefinite and own_reality(verb, self._rules) == "possible"
        return "possible" if open_ or (verb.lemma_ == "be" and "possible" in said) else own

    def _is_transparent(self, link: _Link) -> bool:
        phrasal = f"{link.governor.lemma_.lower()}-{link.preposition}"  # "rule out attacking"
        return link.preposition in ("", *self._rules.transparent) or phrasal in self._rules.governors

    def _governed(self, link: _Link, own: Reality, depth: int) -> Reality:
        token, preposition, governor = link
        if token.dep_ == "xcomp" and governor.lemma_ == "be" and is_infinitive(token):
            return _scheduled(governor, own)
        effect = self._rules.governor(governor, of_noun=token.pos_ in ("NOUN", "PROPN") and not preposition)
        if is_infinitive(token) and effect in (None, "told"):
            return "possible"  # "told them to leave"
        if effect is None:
            return self._of_object(token, governor, own, depth)
        if effect == "denied" and token.pos_ == "NOUN" and self._rules.governor(token) is not None:
            return own  # who denies a claim does not deny that it was made
        return self._composed(governor, effect, own, depth)

    def _of_object(self, token: Token, verb: Token, own: Reality, depth: int) -> Reality:
        """Return the reality of what an act that lies ahead brings about ("will travel for talks")."""
        new = token.pos_ == "NOUN" and not any(part.dep_ == "poss" or part.lower_ in _KNOWN for part in token.children)
        if not new or not (is_finite(verb) or is_infinitive(verb)):
            return own
        above = self._of(verb, depth - 1)
        return above if above in _OPEN else own

    def _composed(self, governor: Token, effect: Effect, own: Reality, depth: int) -> Reality:
        """Return the reality of a complement from what its governor says of it and from the governor's own."""
        if effect == "told":
            return own
        above = self._of(governor, depth - 1)
        if effect in ("inherit", "ongoing", "begun"):
            return above if above != "occurred" else _of_the_same_act(effect, own)
        if effect == "denied":
            return self._reversed(governor, own, above)
        if above == "denied":
            return "denied" if effect == "planned" else "possible"
        if above == "possible" or effect == "possible" or on_condition(governor, self._rules):
            return "possible"
        return "planned"

    def _reversed(self, governor: Token, own: Reality, above: Reality) -> Reality:
        """Return the reality of what is refused, called off, denied."""
        if above == "denied":
            return own if governor.lemma_.lower() in self._rules.neutral_when_negated else "possible"
        return "possible" if above in _OPEN else "denied"


def _of_the_same_act(effect: Effect, own: Reality) -> Reality:
    """Return the reality of what a verb carries out ("managed to"), goes on with, or begins or ends."""
    if effect == "ongoing":
        return "ongoing"
    return "occurred" if effect == "begun" and own == "ongoing" else own


def _scheduled(be: Token, own: Reality) -> Reality:
    """Return what "is to visit", "were it to lift" and "the answer was to send" say."""
    if be.lower_ == "were" and any(child.dep_ == "nsubj" and child.i > be.i for child in be.children):
        return "possible"
    return "planned" if be.tag_ in ("VBZ", "VBP") else own


def _link(token: Token, rules: Rules) -> _Link | None:
    head = token.head
    if token.dep_ not in _COMPLEMENTS or head == token:
        return None
    if head.dep_ in ("prep", "agent") and token.dep_ in ("pobj", "pcomp"):
        before = f"{head.doc[head.i - 1].lower_}-{head.lower_}" if head.i else ""
        return _Link(token, before if before in rules.prepositions else head.lower_, head.head)
    return _Link(token, "", head)
