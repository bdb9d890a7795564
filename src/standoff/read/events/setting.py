"""When and where: the time and place expressions that belong to a trigger."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from standoff.model import DateInterval, PlaceRef
from standoff.model.terms import EventType
from standoff.read.events.circumstances import Circumstances

_PRENOMINAL = ("nummod", "compound", "amod", "nmod", "poss")
_ARGUMENTS = ("dobj", "nsubj", "nsubjpass", "pobj", "attr", "conj")
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
        self._dates: dict[int, list[tuple[int, DateInterval]]] = defaultdict(list)
        self._places: dict[int, list[tuple[int, str, PlaceRef]]] = defaultdict(list)
        for time in doc._.times:
            interval = time.interval()
            root = _root(doc, time.span.start, time.span.end)
            if interval is not None and root is not None and not self._only_bounds(root):
                host = self._host(root)
                if host is not None:
                    self._dates[host.i].append((root.i, interval))
        for place in doc._.places:
            root = _root(doc, place.span.start, place.span.end)
            if root is not None and place.usage == "literal":
                self._add_place(root, place)

    def date(self, trigger: Token) -> DateInterval | None:
        """Return the date nearest to a trigger among those of the first token in its chain that has any."""
        for token in self._chain(trigger):
            found = self._dates.get(token.i)
            if found:
                return min(found, key=lambda item: abs(item[0] - trigger.i))[1]
        return None

    def place(self, trigger: Token, type_: EventType) -> PlaceRef | None:
        """Return the place that a preposition puts a trigger in."""
        allowed = self._lexicon.place["any"] | self._lexicon.place.get(type_, frozenset())
        for token in self._chain(trigger):
            found = [item for item in self._places.get(token.i, ()) if item[1] in allowed]
            if found:
                return min(found, key=lambda item: abs(item[0] - trigger.i))[2]
        return None

    def _chain(self, trigger: Token) -> Iterator[Token]:
        """Yield the tokens whose dates and places are a trigger's too, itself first."""
        yield trigger
        if trigger.pos_ not in _VERBAL:
            yield from (child for child in trigger.children if child.dep_ == "acl" and child.tag_ == "VBN")
        token = trigger
        while token.dep_ in (*_ARGUMENTS, "xcomp", "prep") and token.head != token:
            token = token.head
            if token.pos_ in _VERBAL:
                if token.i in self._triggers and trigger.pos_ in _VERBAL and trigger.dep_ != "conj":
                    return
                yield token
                if trigger.pos_ not in _VERBAL:
                    return

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
                return None
            token = token.head
            if token.i in self._triggers or token.pos_ in _VERBAL:
                return token
        return None

    def _only_bounds(self, root: Token) -> bool:
        head = root.head
        return head.lower_ in self._lexicon.bounding or (root.i > 0 and root.nbor(-1).lower_ in self._lexicon.bounding)


def _root(doc: Doc, start: int, end: int) -> Token | None:
    tokens = doc.char_span(start, end, alignment_mode="expand")
    return tokens.root if tokens is not None else None
