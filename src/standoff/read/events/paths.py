"""Where a phrase stands to a trigger: the slot that holds it, and the way through the parse."""

from collections.abc import Sequence

from spacy.tokens import Token

from standoff.read.events.slots import Slots

_DEPTH = 6  # steps up or down; what is farther away has no path
_FAR = "far"
_PREPOSITIONAL = ("prep", "agent", "dative")
_SHORT = {"compound": "mod", "amod": "mod", "nmod": "mod", "nsubjpass": "obj", "dobj": "obj"}
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")


class Paths:
    """The ways from one trigger to the phrases around it.

    A way is written in steps: a dependency label or preposition on the way down, the same after ``^`` on the way
    up. Joined nouns cost no step.

    Args:
        trigger: the event's verb or noun.
        slots: its arguments.
    """

    def __init__(self, trigger: Token, slots: Slots) -> None:
        self._up = _climb(trigger)
        self._slot_of: dict[int, str] = {}
        for name, tokens in slots.items():
            for token in tokens:
                self._slot_of.setdefault(token.i, name)

    def to(self, token: Token) -> tuple[str, str]:
        """Return the slot that holds a token with the way on from there, and the whole way from the trigger.

        Either is ``far`` where there is none.
        """
        steps: list[str] = []
        where = _FAR
        for _ in range(_DEPTH):
            if where == _FAR and token.i in self._slot_of:
                where = "/".join([self._slot_of[token.i], *reversed(steps)])
            if token.i in self._up:
                return where, "/".join([*self._up[token.i], *reversed(steps)])
            label, parent = _step(token)
            if parent == token:
                break
            if label:
                steps.append(label)
            token = parent
        return where, _FAR


def _climb(trigger: Token) -> dict[int, Sequence[str]]:
    """Return the steps up from a trigger to each of its ancestors, itself included."""
    steps: list[str] = []
    ways: dict[int, Sequence[str]] = {trigger.i: ()}
    token = trigger
    for _ in range(_DEPTH):
        label, parent = _step(token)
        if parent == token:
            break
        if label:
            steps.append(f"^{_relative(token)}" if label == "relcl" else f"^{label}")
        token = parent
        ways.setdefault(token.i, tuple(steps))
    return ways


def _step(token: Token) -> tuple[str, Token]:
    """Return the label of the edge above a token and the word that it leads to; prepositions are labels."""
    head = token.head
    if token.dep_ in ("pobj", "pcomp") and head.dep_ in _PREPOSITIONAL:
        return head.lower_, head.head
    if token.dep_ == "conj":
        return ("" if token.pos_ in _NOMINAL else "conj"), head
    return _SHORT.get(token.dep_, token.dep_), head


def _relative(verb: Token) -> str:
    """Return what the noun above a relative clause does in it."""
    for child in verb.children:
        if child.tag_ in ("WP", "WDT") or child.lower_ == "that":
            return f"relcl:{_SHORT.get(child.dep_, child.dep_)}"
    return "relcl:obj"
