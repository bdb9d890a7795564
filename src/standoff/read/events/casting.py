"""Who acts in an event, and on whom: a ranking of the phrases around its trigger by two small linear models.

Each is a conditional logistic regression over what can be seen of a phrase and of its place in the sentence;
"nobody" is one more choice. The weights (``data/participants.json``) are trained by ``scripts/events/train.py``;
choosing is a sum over a dictionary.
"""

import functools
import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Literal

from spacy.tokens import Doc, Token

from standoff.model import ActorRef
from standoff.model.terms import EventType
from standoff.read.events.candidates import Candidate, candidates, nobody, relation, stands_alone
from standoff.read.events.lexicon import Roles
from standoff.read.events.phrases import Phrases
from standoff.read.events.references import references
from standoff.read.events.slots import Slots

Role = Literal["actor", "recipient"]
Weights = dict[str, float]
Cast = tuple[Candidate | None, Candidate | None]


@functools.cache
def load_weights() -> dict[Role, Weights]:
    """Return the weight of each feature for either role."""
    text = files("standoff.read.events").joinpath("data/participants.json").read_text(encoding="utf-8")
    weights: dict[Role, Weights] = json.loads(text)
    return weights


class Casting:
    """Finds who takes part in the events of one Doc, which must have mentions."""

    def __init__(self, doc: Doc) -> None:
        self._doc, self._phrases = doc, Phrases(doc)

    def candidates(self, trigger: Token, type_: EventType, roles: Roles, slots: Slots) -> list[Candidate]:
        """Return who may take part in the event that a trigger tells of."""
        return candidates(trigger, type_, roles, slots, self._phrases)

    def cast(
        self, trigger: Token, type_: EventType, roles: Roles, slots: Slots
    ) -> tuple[tuple[ActorRef, ...], tuple[ActorRef, ...]]:
        """Return actors and recipients; of several who do it to each other, the first acts."""
        members = self.candidates(trigger, type_, roles, slots)
        none = nobody(trigger, type_)
        actor = choose_actor(members, none, load_weights()["actor"])
        recipient = choose_recipient(members, none, actor, load_weights()["recipient"])
        actors = references(self._doc, actor.phrase) if actor else ()
        found = references(self._doc, recipient.phrase) if recipient else ()
        if actor is not None and len(actors) > 1 and _among(recipient, actor, roles.reciprocal):
            return actors[:1], actors[1:]
        taken = {ref.id for ref in actors}
        return actors, tuple(ref for ref in found if ref.id not in taken)


def _among(recipient: Candidate | None, actor: Candidate, reciprocal: bool) -> bool:
    """Tell whether those who act do it to each other ("A and B met"): who is acted on stands among them."""
    if recipient is None or recipient is actor:
        return reciprocal or recipient is actor
    return reciprocal and actor.phrase.head.is_ancestor(recipient.phrase.head)


def choose_actor(members: Sequence[Candidate], none: Sequence[str], weights: Weights) -> Candidate | None:
    """Return who acts; ``None`` where nobody weighs more.

    Args:
        members: who may.
        none: features of the choice that nobody does.
        weights: of the actor's model.
    """
    best, most = None, _weight(none, weights)
    for candidate in members:
        weight = _weight(candidate.features, weights)
        if weight > most:
            best, most = candidate, weight
    return best


def choose_recipient(
    members: Sequence[Candidate], none: Sequence[str], actor: Candidate | None, weights: Weights
) -> Candidate | None:
    """Return who is acted on, given who acts; ``None`` where nobody weighs more."""
    best, most = None, _weight(none, weights) + _weight(stands_alone(actor), weights)
    for candidate in members:
        weight = _weight(candidate.features, weights) + _weight(relation(candidate, actor), weights)
        if weight > most:
            best, most = candidate, weight
    return best


def _weight(features: Sequence[str], weights: Weights) -> float:
    return sum(weights.get(feature, 0.0) for feature in features)
