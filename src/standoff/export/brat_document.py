"""The annotations of one document in brat's line format."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from standoff.export.jsontext import wikidata
from standoff.model import ActorRef, Commitment, DateInterval, Event, Framing, PlaceRef, Span, Statement, TimeExpression

# Where a reader may end a line (Python's splitlines), and the tab that ends a field.
_BREAK = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_UNTIDY = re.compile(r"[^A-Za-z0-9_-]+")


class BratDocument:
    """Numbers annotations and writes their lines.

    Attributes:
        lines: the lines so far, without line ends.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._last: Counter[str] = Counter()
        self._spans: dict[tuple[str, Span], str] = {}
        self._statements: dict[str, str] = {}

    def statement(self, row: Statement) -> None:
        """Add a statement: an event whose trigger is the cue, else its first words."""
        trigger = next(iter((*((row.cue,) if row.cue else ()), *row.content, *row.source)), None)
        trigger_id = self._words("Statement", trigger) if trigger else None
        if trigger_id is None:
            return
        roles = [("Source", self._words("Source", span)) for span in row.source]
        roles += [("Content", self._words("Content", span)) for span in row.content]
        roles += [("Speaker", self._actor(actor)) for actor in row.actors]
        roles += [("Addressee", self._actor(actor)) for actor in row.addressees]
        roles += [("Via", self._actor(row.via))] if row.via else []
        roles += self._date(row.said_on)
        event = self._event("Statement", trigger_id, roles)
        self._statements[row.id] = event
        self._attribute("Act", event, row.act)
        self._attribute("Form", event, row.form)
        self._attribute("SourceKind", event, row.kind)
        if row.negated:
            self._attribute("Negated", event)
        if row.parent:
            self._inside(event, row.parent)

    def event(self, row: Event) -> None:
        """Add an event, with a relation to the statement that tells it."""
        trigger = self._words(row.type, row.trigger)
        if trigger is None:
            return
        roles = [("Actor", self._actor(actor)) for actor in row.actors]
        roles += [("Recipient", self._actor(actor)) for actor in row.recipients]
        roles += [("Place", self.place(row.place))] if row.place else []
        roles += self._date(row.date)
        roles += [("Quantity", self._words("Quantity", quantity.span)) for quantity in row.quantities]
        event = self._event(row.type, trigger, roles)
        self._attribute("Reality", event, row.reality)
        if row.mode:
            self._attribute("Mode", event, row.mode)
        if row.statement:
            self._inside(event, row.statement)

    def time(self, row: TimeExpression) -> None:
        """Add a time expression with its TIMEX3 value as a note."""
        self._noted("Time", row.span, f"{row.type} {row.value}")

    def place(self, row: PlaceRef) -> str | None:
        """Add a place, with a reference to GeoNames, and return its id."""
        known = ("Place", row.span) in self._spans
        place = self._words("Place", row.span)
        if place and not known:
            self._attribute("Usage", place, row.usage)
            if row.geonames is not None:
                self._reference(place, f"GeoNames:{row.geonames}", row.name)
        return place

    def framing(self, row: Framing) -> None:
        """Add a loaded word with its category as a note."""
        self._noted("Framing", row.span, row.category)

    def commitment(self, row: Commitment) -> None:
        """Add a mention of a treaty."""
        words = self._words("Commitment", row.span)
        if words:
            self._attribute("Action", words, row.action)
            self._attribute("Finding", words, row.finding)
            self._note(words, row.name)

    def _actor(self, actor: ActorRef) -> str | None:
        known = ("Actor", actor.span) in self._spans
        words = self._words("Actor", actor.span)
        if words and not known:
            if wikidata(actor.id):
                self._reference(words, f"Wikidata:{actor.id}", actor.name)
            self._note(words, f"{actor.name} ({actor.code})" if actor.code else actor.name)
        return words

    def _date(self, date: DateInterval | None) -> list[tuple[str, str | None]]:
        return [("Time", self._words("Time", date.expression))] if date and date.expression else []

    def _words(self, label: str, span: Span) -> str | None:
        # One annotation for the same words in the same part; none where a span holds nothing that can be marked.
        if (label, span) in self._spans:
            return self._spans[label, span]
        parts = _fragments(span)
        if not parts:
            return None
        offsets = ";".join(f"{part.start} {part.end}" for part in parts)
        id_ = self._add("T", f"{label} {offsets}\t{' '.join(part.text for part in parts)}")
        self._spans[label, span] = id_
        return id_

    def _event(self, label: str, trigger: str, roles: Iterable[tuple[str, str | None]]) -> str:
        numbered: defaultdict[str, list[str]] = defaultdict(list)
        for role, words in roles:
            if words and words not in numbered[role]:
                numbered[role].append(words)
        named = (
            f"{role}{number if number > 1 else ''}:{words}"
            for role, listed in numbered.items()
            for number, words in enumerate(listed, 1)
        )
        return self._add("E", " ".join((f"{label}:{trigger}", *named)))

    def _inside(self, event: str, statement: str) -> None:
        if statement in self._statements:
            self._add("R", f"ToldIn Arg1:{event} Arg2:{self._statements[statement]}")

    def _attribute(self, name: str, of: str, value: str | None = None) -> None:
        self._add("A", f"{name} {of}" if value is None else f"{name} {of} {tidy(value)}")

    def _reference(self, of: str, entry: str, name: str) -> None:
        self._add("N", f"Reference {of} {entry}\t{_flat(name)}")

    def _noted(self, label: str, span: Span, words: str) -> None:
        id_ = self._words(label, span)
        if id_:
            self._note(id_, words)

    def _note(self, of: str, words: str) -> None:
        self._add("#", f"AnnotatorNotes {of}\t{_flat(words)}")

    def _add(self, prefix: str, rest: str) -> str:
        self._last[prefix] += 1
        id_ = f"{prefix}{self._last[prefix]}"
        self.lines.append(f"{id_}\t{rest}")
        return id_


def tidy(value: str) -> str:
    """Return a value as brat's names are written: ``enter into force`` becomes ``enter-into-force``."""
    return _UNTIDY.sub("-", value)


def _fragments(span: Span) -> list[Span]:
    ends = [match.span() for match in _BREAK.finditer(span.text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(span.text)]
    return [
        Span(span.start + start, span.start + stop, span.text[start:stop])
        for start, stop in zip(starts, stops, strict=True)
        if start < stop
    ]


def _flat(words: str) -> str:
    return _BREAK.sub(" ", words)
