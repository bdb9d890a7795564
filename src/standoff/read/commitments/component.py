"""The component that sets beside the register what a text says of treaties and memberships."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from standoff.model import Commitment, DateInterval, Event
from standoff.model.terms import TreatyAction
from standoff.read.commitments.compare import Comparison, Fact, compare, not_told_as_real
from standoff.read.commitments.instruments import InstrumentMatcher, Named
from standoff.read.commitments.lexicon import Lexicon, load_lexicon
from standoff.read.commitments.membership import membership_commitments
from standoff.read.events.circumstances import load_circumstances
from standoff.read.events.setting import Setting
from standoff.read.extensions import token_span
from standoff.read.voices import Voices
from standoff.register import Register
from standoff.register.entry import Treaty

_CLIMB = 4  # words climbed from a name to the verb that governs it


@Language.factory("standoff_commitments", default_config={"overlays": []})
def create_commitments(nlp: Language, name: str, overlays: list[str]) -> "Commitments":
    """Return the component; it must stand after ``standoff_reality``."""
    return Commitments(nlp, Register.load([Path(folder) for folder in overlays]), load_lexicon())


class _Around:
    """What the components before left on a Doc, ready for look-up.

    Attributes:
        events: the events by the offset of their trigger.
        setting: the dates by the verb that each hangs on.
        voices: the statements by their place.
    """

    def __init__(self, doc: Doc) -> None:
        self.events: dict[int, Event] = {event.trigger.start: event for event in doc._.events}
        self.setting = Setting(doc, frozenset(), load_circumstances())
        self.voices = Voices(doc._.statements)
        self._years: dict[int, DateInterval] = {}
        for time in doc._.times:
            tokens = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
            if tokens is not None and time.precision == "year":
                self._years.setdefault(tokens.end, time.interval())

    def naming_year(self, named: Named) -> DateInterval | None:
        """Return the year that stands in or right before a name ("the 1991 treaty")."""
        first = named.tokens.start
        return self._years.get(first) or self._years.get(first + 1)


class Commitments:
    """Sets ``doc._.commitments``."""

    def __init__(self, nlp: Language, register: Register, lexicon: Lexicon) -> None:
        self._register, self._lexicon = register, lexicon
        self._instruments = InstrumentMatcher(nlp, register, lexicon.instruments)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc that has events with their reality."""
        around = _Around(doc)
        found = [
            *(row for named in self._instruments(doc) for row in self._rows(named, around)),
            *membership_commitments(doc, self._register, self._lexicon),
        ]
        found.sort(key=lambda row: (row.span.start, row.span.end))
        doc._.commitments = tuple(replace(row, id=f"c{number}") for number, row in enumerate(found, 1))
        return doc

    def _rows(self, named: Named, around: _Around) -> Iterator[Commitment]:
        governor, action = self._governor(named)
        event = around.events.get(governor.idx) if governor is not None else None
        year = around.naming_year(named)
        if year is not None and action not in ("sign", "refer"):
            # "scrapped the 2015 accord": the year is that of the accord, not of its end.
            yield self._row(named, around, "refer", None, year)
            year = None
        date = event.date if event is not None and event.date is not None else year
        if date is None and event is None and governor is not None and action != "refer":
            date = around.setting.date(governor)
        yield self._row(named, around, action, event, date)

    def _row(
        self, named: Named, around: _Around, action: TreatyAction, event: Event | None, date: DateInterval | None
    ) -> Commitment:
        treaty = named.treaties[0] if len(named.treaties) == 1 else None
        comparison = _compared(treaty, len(named.treaties), action, event, date)
        span = token_span(named.tokens.doc, named.tokens)
        return Commitment(
            id="",
            span=span,
            name=treaty.name if treaty else span.text,
            action=action,
            instrument=treaty.id if treaty else None,
            actors=(*event.actors, *(event.recipients if action == "sign" else ())) if event else (),
            date=date,
            event=event.id if event else None,
            statement=around.voices.innermost(span),
            finding=comparison.finding,
            register_date=comparison.fact.date if comparison.fact else None,
            citation=comparison.fact.citation if comparison.fact else None,
            why=comparison.why,
        )

    def _governor(self, named: Named) -> tuple[Token | None, TreatyAction]:
        token = named.tokens.root
        for child in token.rights:
            # "the Sound Treaty, signed in 2019,": the participle tells more than the sentence's verb.
            if child.dep_ in ("acl", "relcl") and child.lemma_.lower() in self._lexicon.actions:
                return child, self._lexicon.actions[child.lemma_.lower()]
        for _ in range(_CLIMB):
            if token.head == token:
                break
            token = token.head
            if token.lemma_.lower() in ("enter", "come") and _into_force(token):
                return token, "enter into force"
            action = self._lexicon.actions.get(token.lemma_.lower())
            if action is not None:
                return token, action
            if token.pos_ in ("VERB", "AUX"):
                return token, "refer"
        return None, "refer"


def _into_force(verb: Token) -> bool:
    return any(token.lower_ in ("force", "effect") for token in verb.subtree)


def _compared(
    treaty: Treaty | None, bearers: int, action: TreatyAction, event: Event | None, date: DateInterval | None
) -> Comparison:
    if treaty is None:
        several = bearers > 1
        why = "several instruments bear this name" if several else "the register does not know the instrument"
        return Comparison("not covered", None, why)
    if event is not None and (unreal := not_told_as_real(event)) is not None:
        return unreal
    if action == "refer" and date is None:
        return Comparison("not covered", None, "the text gives no date")
    return compare(date, _facts(treaty, "sign" if action == "refer" else action, _parties(event)))


def _parties(event: Event | None) -> frozenset[str]:
    refs = (*event.actors, *event.recipients) if event is not None else ()
    return frozenset(ref.code.partition("-")[0] for ref in refs if ref.code)


def _facts(treaty: Treaty, action: str, parties: frozenset[str]) -> Sequence[Fact]:
    """Return the rows for an act: those of the parties named, else, of a signature, the treaty's own."""
    rows = [row for row in treaty.events if row.action == action]
    own = [row for row in rows if row.party in parties]
    if not own and action in ("sign", "enter into force", "expire"):
        # Whoever signed is not said: the treaty's own date, or where only the parties' are on record, any of theirs.
        own = [row for row in rows if row.party is None] or (rows if not parties else [])
    return [Fact(row.date, row.precision, row.citation) for row in own]
