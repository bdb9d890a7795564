"""When and where: the time and place expressions that belong to a trigger."""

import datetime as dt
from collections import defaultdict

from spacy.tokens import Doc, Token

from standoff.model import DateInterval, PlaceRef
from standoff.model.terms import EventType
from standoff.read.days import bounds
from standoff.read.events.circumstances import Circumstances
from standoff.read.events.offsets import counted, counted_from, today
from standoff.read.events.sharing import same_day

_NEWS = dt.timedelta(days=7)  # what a report tells as news is no older
_PRENOMINAL = ("nummod", "compound", "amod", "nmod", "poss")
_VERBAL = ("VERB", "AUX")


class Setting:
    """The dates and places of a Doc by the token that each hangs on.

    Args:
        doc: a Doc with times and places.
        triggers: indices of the event triggers, which hold what hangs on them.
        lexicon: which prepositions bound a date or put an event in a place.
    """

    def __init__(self, doc: Doc, triggers: frozenset[int], lexicon: Circumstances) -> None:
        self._triggers, self._lexicon = triggers, lexicon
        published = bounds(doc._.published)
        self._published = published[0] if len(published) == 1 else None
        self._lengths = {time.span.end: time for time in doc._.times if time.type == "DURATION"}
        self._dates: dict[int, list[tuple[int, DateInterval]]] = defaultdict(list)
        self._places: dict[int, list[tuple[int, str, PlaceRef]]] = defaultdict(list)
        for time in doc._.times:
            interval = time.interval()
            root = _root(doc, time.span.start, time.span.end)
            if interval is not None and root is not None and not self._only_bounds(root):
                host = self._host(root)
                if host is not None:
                    self._dates[self._dated(host, root, interval).i].append((root.i, interval))
        for place in doc._.places:
            root = _root(doc, place.span.start, place.span.end)
            if root is not None and place.usage == "literal":
                self._add_place(root, place)

    def date(self, trigger: Token) -> DateInterval | None:
        """Return the date nearest to a trigger among those of the first token in its chain that has any."""
        for token in same_day(trigger, self._triggers, self._lexicon):
            found = self._told(token, trigger) or self._counted(token)
            if found is not None:
                return found
        return None

    def _told(self, token: Token, trigger: Token) -> DateInterval | None:
        found = self._dates.get(token.i, ())
        return min(found, key=lambda item: abs(item[0] - trigger.i))[1] if found else None

    def _counted(self, token: Token) -> DateInterval | None:
        """Return the date of a verb that stands so many days after or before another."""
        found = counted_from(token)
        if found is None:
            return None
        mark, other = found
        length = self._lengths.get(mark.idx - 1)
        if length is None:
            return None
        # Only a day that is told: two clauses may each be counted from the other.
        days = (self._told(token, other) for token in same_day(other, self._triggers, self._lexicon))
        base = next((day for day in days if day is not None), None) or today(self._published)
        return None if base is None else counted(mark, length, base)

    def place(self, trigger: Token, type_: EventType) -> PlaceRef | None:
        """Return the place that a preposition puts a trigger in."""
        allowed = self._lexicon.place["any"] | self._lexicon.place.get(type_, frozenset())
        for token in same_day(trigger, self._triggers, self._lexicon):
            found = [item for item in self._places.get(token.i, ()) if item[1] in allowed]
            if found:
                return min(found, key=lambda item: abs(item[0] - trigger.i))[2]
        return None

    def _add_place(self, root: Token, place: PlaceRef) -> None:
        preposition = root.head
        while root.dep_ == "conj":
            root, preposition = root.head, root.head.head
        if root.dep_ in _PRENOMINAL and preposition.dep_ == "pobj":  # "on the Norland border"
            preposition = preposition.head
        if preposition.dep_ in ("prep", "agent", "dative"):
            host = self._host(preposition)
            if host is not None:
                self._places[host.i].append((root.i, preposition.lower_, place))

    def _host(self, token: Token) -> Token | None:
        """Return the trigger or verb that an expression hangs on; a date inside a noun's name is that noun's."""
        while token.head != token:
            if token.dep_ in _PRENOMINAL and token.head.i not in self._triggers:
                return self._signing(token.head)
            token = token.head
            if token.i in self._triggers or token.pos_ in _VERBAL:
                return token
        return None

    def _signing(self, named: Token) -> Token | None:
        """Return the verb that made what a date before a noun names ("signed the 1991 treaty")."""
        verb = named.head
        return verb if named.dep_ == "dobj" and verb.lemma_ in self._lexicon.signing else None

    def _dated(self, host: Token, root: Token, date: DateInterval) -> Token:
        """Return what a date after a verb tells the day of: an event named before it, where the date is no news.

        "condemned the invasion of Norland on March 2" dates the invasion, "condemned the bombing on Thursday" not.
        """
        if self._published is None or date.latest > self._published - _NEWS or host.pos_ not in _VERBAL:
            return host
        named = [word for word in host.subtree if word.i in self._triggers and host.i < word.i < root.i]
        nouns = [word for word in named if word.pos_ == "NOUN" and word.dep_ in ("dobj", "pobj")]
        return nouns[-1] if nouns and nouns[-1] == named[-1] else host

    def _only_bounds(self, root: Token) -> bool:
        head = root.head
        return head.lower_ in self._lexicon.bounding or (root.i > 0 and root.nbor(-1).lower_ in self._lexicon.bounding)


def _root(doc: Doc, start: int, end: int) -> Token | None:
    tokens = doc.char_span(start, end, alignment_mode="expand")
    return tokens.root if tokens is not None else None
