"""Mentions of one happening: what one of them dates, the others share."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from standoff.model import ActorRef, DateInterval, Event
from standoff.model.terms import EventType
from standoff.read.reality.forms import is_simple_present

_STEM = 4  # letters that a verb and its noun share ("bombed", "bombing"; "invaded", "invasion")
_MOST = 100  # dated mentions of a type that are compared; a long text may hold thousands
_OPEN = ("ongoing", "possible")
_KNOWN = ("the", "this", "that", "these", "those")
_COARSE = ("decade", "century")


@dataclass(frozen=True, slots=True)
class Told:
    """An event as its text tells it.

    Attributes:
        token: the word that tells of it; ``None`` where the parse has none.
        published: the last day on which the text may have been published.
        headline: whether it stands in a heading.
    """

    event: Event
    token: Token | None
    published: dt.date | None = None
    headline: bool = False


class Happenings:
    """The dated mentions of a text by the type of what they mention.

    Mentions of one happening have one type, words of one stem or a noun that takes another's up, and participants
    that agree.
    """

    def __init__(self, told: Sequence[Told]) -> None:
        self._dated: dict[EventType, list[tuple[Told, DateInterval]]] = defaultdict(list)
        for each in told:
            date = each.event.date
            if date is not None and len(self._dated[each.event.type]) < _MOST:
                self._dated[each.event.type].append((each, date))

    def day(self, told: Told) -> DateInterval | None:
        """Return the date of the other mentions of an event's happening, if they agree; a heading's is the first."""
        if told.token is not None and is_simple_present(told.token) and not told.headline:
            return None  # what somebody says or does as a rule has no day
        found = [date for other, date in self._dated[told.event.type] if _same(told, other)]
        days = {(date.earliest, date.latest) for date in found[: 1 if told.headline else None]}
        return found[0] if len(days) == 1 and found[0].precision not in _COARSE else None


def share(some: Sequence[ActorRef], *others: Sequence[ActorRef]) -> bool:
    """Tell whether one of some actors is, or belongs to, one of others."""
    return not heads(some).isdisjoint(heads(actor for group in others for actor in group))


def heads(actors: Iterable[ActorRef]) -> set[str]:
    """Return the states or organisations that actors are or belong to."""
    return {actor.code.split("-")[0] or actor.name for actor in actors}


def _same(told: Told, other: Told) -> bool:
    mine, theirs = told.event, other.event
    if mine.reality != theirs.reality or mine.reality in _OPEN:
        return False
    if _stem(told) != _stem(other):
        return _takes_up(told, other) or (_names(told) and _takes_up(other, told))
    if told.headline or (mine.reality != "planned" and (_names(told) or _names(other))):
        return _agree((*mine.actors, *mine.recipients), (*theirs.actors, *theirs.recipients))
    return share(mine.actors, theirs.actors) and share(mine.recipients, theirs.recipients)


def _takes_up(told: Told, other: Told) -> bool:
    """Tell whether a noun takes up what a word before it told of its actors ("pulled back ... this withdrawal")."""
    token = told.token
    if token is None or other.token is None or token.pos_ != "NOUN" or other.token.i > token.i:
        return False
    known = any(child.dep_ == "poss" or child.lower_ in _KNOWN for child in token.children)
    one_of_many = any(child.tag_ == "JJS" or child.ent_type_ == "ORDINAL" for child in token.children)
    return known and not one_of_many and share(told.event.actors, other.event.actors)


def _names(told: Told) -> bool:
    """Tell whether a mention takes a happening up rather than telling of one more."""
    return told.headline or (told.token is not None and told.token.pos_ == "NOUN")


def _stem(told: Told) -> str:
    word = told.event.trigger.text if told.token is None else told.token.lemma_
    return word.lower()[:_STEM]


def _agree(some: Sequence[ActorRef], others: Sequence[ActorRef]) -> bool:
    return not some or not others or share(some, others)
