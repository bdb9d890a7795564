"""The component that codes events."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from standoff.model import ActorRef, Event
from standoff.model.terms import EventType
from standoff.read.events.casting import Casting
from standoff.read.events.circumstances import Circumstances, load_circumstances
from standoff.read.events.lexicon import Frame, Lexicon, Outcome, load_lexicon
from standoff.read.events.matcher import FrameMatcher, is_refused, is_verb
from standoff.read.events.participants import fill, names_actor, role_tokens
from standoff.read.events.quantities import quantities
from standoff.read.events.setting import Setting
from standoff.read.events.slots import Slots
from standoff.read.extensions import token_span
from standoff.read.layout import block_of
from standoff.register.ontology import Ontology

_NO_PROSE = ("byline", "dateline")
_PERSONS = frozenset(("he", "she", "they", "we", "i", "who", "each", "both", "him", "her", "them", "us"))
_NEAR = 40  # tokens of a trigger's phrase that are searched for contexts


@Language.factory("standoff_events")
def create_events(nlp: Language, name: str) -> "Events":
    """Return the component; it must stand after actors, coreference, times and places."""
    return Events(load_lexicon(), load_circumstances(), Ontology.load())


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that evoked a frame, and what it codes there."""

    token: Token
    frame: Frame
    type: EventType
    mode: str | None


class Events:
    """Sets ``doc._.events``, each without voice and with reality ``occurred``, which a later component decides."""

    def __init__(self, lexicon: Lexicon, circumstances: Circumstances, ontology: Ontology) -> None:
        self.lexicon, self._circumstances, self._ontology = lexicon, circumstances, ontology

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc that has mentions, times and places."""
        matcher = FrameMatcher(doc, self.lexicon)
        triggers = list(self.triggers(doc, matcher))
        setting = Setting(doc, frozenset(trigger.token.i for trigger in triggers), self._circumstances)
        casting = Casting(doc)
        doc._.events = tuple(
            self._event(number, trigger, matcher.slots(trigger.token), setting, casting)
            for number, trigger in enumerate(triggers, 1)
        )
        return doc

    def triggers(self, doc: Doc, matcher: FrameMatcher) -> Iterator[Trigger]:
        """Yield the words that tell of an event in which a political actor takes part."""
        for token in doc:
            frame = matcher.frame(token)
            if frame is None or _is_absorbed(token, frame, matcher, self.lexicon) or not _in_prose(doc, token):
                continue
            outcome = _outcome(token, frame, matcher, self.lexicon)
            if outcome is None:
                continue
            slots = matcher.slots(token)
            if _is_political(doc, slots, frame, *fill(doc, slots, frame.roles)):
                yield Trigger(token, frame, outcome.type, outcome.mode)

    def _event(self, number: int, trigger: Trigger, slots: Slots, setting: Setting, casting: Casting) -> Event:
        doc = trigger.token.doc
        actors, recipients = casting.cast(trigger.token, trigger.type, trigger.frame.roles, slots)
        return Event(
            id=f"e{number}",
            trigger=token_span(doc, trigger.token),
            type=trigger.type,
            mode=trigger.mode,
            contexts=_contexts(trigger.token, self._circumstances),
            cameo=self._ontology.cameo(trigger.type, trigger.mode),
            intensity=self._ontology.intensity(trigger.type, trigger.mode),
            actors=actors,
            recipients=recipients,
            date=setting.date(trigger.token),
            place=setting.place(trigger.token, trigger.type),
            quantities=tuple(quantities(doc, trigger.token, slots, trigger.type, self._circumstances)),
            confidence=round(0.5 + 0.2 * bool(actors) + 0.2 * bool(recipients), 3),
            why=trigger.frame.name,
        )


def _in_prose(doc: Doc, token: Token) -> bool:
    block = block_of(doc, token.idx)
    return block is None or block.kind not in _NO_PROSE


def _outcome(token: Token, frame: Frame, matcher: FrameMatcher, lexicon: Lexicon) -> Outcome | None:
    """Return the type and mode that a frame codes here, or ``None`` where only its complement is an event."""
    if is_verb(token) and frame.type in lexicon.refused and is_refused(token):
        return lexicon.refused[frame.type]
    type_ = matcher.complement_type(token) if frame.complement else None
    if type_ is not None and type_ in frame.complement:
        return frame.complement[type_]
    return Outcome(type=frame.type, mode=frame.mode)


def _is_absorbed(token: Token, frame: Frame, matcher: FrameMatcher, lexicon: Lexicon) -> bool:
    """Tell whether a light verb and its noun both evoke a frame and this one yields.

    Of one type, the noun tells it ("hold talks"); else the verb turns it round ("lift sanctions").
    """
    if is_verb(token):
        if token.lemma_.lower() not in lexicon.light:
            return False
        return any(
            (inner := matcher.frame(noun)) is not None and inner.type == frame.type
            for noun in matcher.slots(token).get("object", ())
            if not is_verb(noun)
        )
    for verb in matcher.slots(token).get("governor", ()):
        outer = matcher.frame(verb)
        if outer is not None and verb.lemma_.lower() in lexicon.light and outer.type != frame.type:
            return True
    return False


def _is_political(
    doc: Doc, slots: Slots, frame: Frame, actors: tuple[ActorRef, ...], recipients: tuple[ActorRef, ...]
) -> bool:
    """Tell whether a political actor takes part: one that is known, or at least an agent noun."""
    if frame.need == "both":
        return bool(actors and recipients)
    if actors or recipients or frame.need == "none":
        return True
    names = (*frame.roles.actor, *frame.roles.recipient)
    return any(
        names_actor(doc, token) or token.lower_ in _PERSONS for name in names for token in role_tokens(doc, slots, name)
    )


def _contexts(trigger: Token, lexicon: Circumstances) -> tuple[str, ...]:
    first, last = trigger.left_edge.i, trigger.right_edge.i + 1
    near = trigger.doc[max(first, trigger.i - _NEAR) : min(last, trigger.i + _NEAR)]
    return tuple(dict.fromkeys(c for token in near for c in lexicon.contexts.get(token.lemma_.lower(), ())))
