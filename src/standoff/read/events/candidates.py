"""The phrases that may take part in an event, and what can be seen of each from its trigger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from standoff.model.terms import EventType
from standoff.read.events.lexicon import Roles
from standoff.read.events.paths import Paths
from standoff.read.events.phrases import Phrase, Phrases
from standoff.read.events.slots import Slots

_NEAR = 60  # tokens from the trigger within which a phrase is considered
_STEPS = (0, 1, 2, 4, 8, 16)
_DESCRIBED = ("agent", "human", "group", "role")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase as seen from a trigger; ``features`` are what both roles look at."""

    phrase: Phrase
    features: tuple[str, ...]


def candidates(trigger: Token, type_: EventType, roles: Roles, slots: Slots, phrases: Phrases) -> list[Candidate]:
    """Return the phrases near a trigger, then the actors of the sentences before whom its own does not name."""
    view = _View(trigger, type_, roles, slots)
    near = [each for each in phrases.of_sentence(trigger) if 0 < abs(each.head.i - trigger.i) <= _NEAR]
    ranks = _closeness(trigger, near)
    found = [Candidate(each, tuple(view.features(each, ranks[each.head.i]))) for each in near]
    here = {candidate.phrase.side for candidate in found}
    for rank, (back, phrase) in enumerate(phrases.before(trigger)):
        if phrase.side not in here:
            found.append(Candidate(phrase, tuple(_earlier(trigger, type_, phrase, back, rank))))
    return found


def _closeness(trigger: Token, near: Sequence[Phrase]) -> dict[int, str]:
    """Return by head on which side of a trigger a phrase stands, and as which of its side's, the nearest first."""
    before = [each.head.i for each in reversed(near) if each.head.i < trigger.i]
    after = [each.head.i for each in near if each.head.i > trigger.i]
    ranks = {index: f"-{min(rank, 4)}" for rank, index in enumerate(before)}
    return ranks | {index: f"+{min(rank, 4)}" for rank, index in enumerate(after)}


class _View:
    """What a trigger sees of the phrases in its sentence."""

    def __init__(self, trigger: Token, type_: EventType, roles: Roles, slots: Slots) -> None:
        self._trigger, self._type, self._lemma = trigger, type_, trigger.lemma_.lower()
        self._pos = trigger.pos_[0]
        self._paths = Paths(trigger, slots)
        # A frame prefers some slots; the first mention of one in its order counts.
        self._actor = {name: rank for rank, name in reversed(tuple(enumerate(roles.actor)))}
        self._recipient = {name: rank for rank, name in reversed(tuple(enumerate(roles.recipient)))}

    def features(self, phrase: Phrase, rank: str) -> Iterator[str]:
        """Yield what is seen of a phrase: where it stands, what it is, and both together."""
        head, kind, pos, type_ = phrase.head, phrase.kind, self._pos, self._type
        where, path = self._paths.to(head)
        slot, _, inner = where.partition("/")
        order = f"{self._actor.get(slot, '-')}:{self._recipient.get(slot, '-')}"
        yield f"w={where}/{pos}"
        yield f"w+t={where}/{type_}"
        yield f"w+l={where}/{self._lemma}"
        yield f"w+k={where}/{kind}"
        yield f"p={path}/{pos}"
        yield f"p+t={path}/{type_}"
        yield f"p+k={path}/{kind}"
        yield f"o={order}/{inner}"
        yield f"o+t={order}/{type_}"
        yield f"k={kind}"
        yield f"k+t={kind}/{type_}"
        yield f"gap={_gap(head.i - self._trigger.i)}/{pos}"
        yield f"r={rank}/{pos}"
        yield f"r+w={rank}/{slot}"
        yield f"d={_dependency(head)}/{slot}"
        yield f"h={head.head.lemma_.lower()}"
        if kind in _DESCRIBED:
            yield f"n={head.lemma_.lower()}"
            yield f"n+t={head.lemma_.lower()}/{type_}"


def _earlier(trigger: Token, type_: EventType, phrase: Phrase, back: int, rank: int) -> Iterator[str]:
    pos, place = trigger.pos_[0], _dependency(phrase.head)
    yield f"e/{pos}"
    yield f"e+t={type_}/{pos}"
    yield f"e+b={back}/{min(rank, 3)}"
    yield f"e+k={phrase.kind}"
    yield f"e+d={place}/{back}"
    yield f"e+d+k={place}/{phrase.kind}"
    yield f"e+l={trigger.lemma_.lower()}"


def _dependency(token: Token) -> str:
    while token.dep_ == "conj":
        token = token.head
    return token.dep_


def _gap(tokens: int) -> str:
    return f"{'after' if tokens > 0 else 'before'}{sum(abs(tokens) > step for step in _STEPS)}"


def nobody(trigger: Token, type_: EventType) -> tuple[str, ...]:
    """Return the features of the choice that nobody takes part."""
    return ("none", f"none+t={type_}", f"none+l={trigger.lemma_.lower()}/{trigger.pos_[0]}")


def stands_alone(actor: Candidate | None) -> tuple[str, ...]:
    """Return what the choice of no recipient looks at beside :func:`nobody`: whether somebody acts."""
    return ("none+a=none",) if actor is None else ()


def relation(candidate: Candidate, actor: Candidate | None) -> tuple[str, ...]:
    """Return the features of a recipient that say how it stands to the actor."""
    if actor is None:
        return ("a=none",)
    if candidate is actor:
        return ("a=self",)
    if actor.phrase.head.is_ancestor(candidate.phrase.head):
        return ("a=inside",)
    return ("a=same" if candidate.phrase.side == actor.phrase.side else "a=other",)
