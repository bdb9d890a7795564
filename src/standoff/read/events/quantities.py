"""How many: the counts that belong to an event."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from standoff.model import Quantity
from standoff.model.terms import EventType
from standoff.read.events.circumstances import Circumstances
from standoff.read.events.slots import Slots
from standoff.read.extensions import span

_COUNTED = ("object", "subject", "of", "light", "by")
_ACTING = ("subject", "light", "by")


def quantities(doc: Doc, trigger: Token, slots: Slots, type_: EventType, lexicon: Circumstances) -> Iterator[Quantity]:
    """Yield the counts of a trigger's arguments, each phrase once."""
    seen: set[int] = set()
    for slot in _COUNTED:
        for head in slots.get(slot, ()):
            for token in (head, *(other for other in head.conjuncts if other.i > head.i)):
                numeral = _numeral(token)
                if numeral is None or token.i in seen:
                    continue
                seen.add(token.i)
                value = number(numeral, lexicon)
                if value is not None:
                    yield Quantity(
                        span=span(doc, numeral.left_edge.idx, token.idx + len(token)),
                        value=value,
                        unit=token.text,
                        role=_role(trigger, slot, type_, lexicon),
                    )


def _numeral(noun: Token) -> Token | None:
    # A numeral after its noun names it ("Flight 103") and counts nothing.
    return next((child for child in noun.lefts if child.dep_ == "nummod"), None)


def _role(trigger: Token, slot: str, type_: EventType, lexicon: Circumstances) -> str:
    if slot in _ACTING:
        # Those who die are the subject of "die".
        intransitive = trigger.lemma_.lower() in ("die", "perish")
        return lexicon.lemma_roles[trigger.lemma_.lower()] if intransitive else "force"
    return lexicon.lemma_roles.get(trigger.lemma_.lower(), lexicon.type_roles.get(type_, "object"))


def number(numeral: Token, lexicon: Circumstances) -> float | None:
    """Return the value of a numeral ("more than 50,000", "two dozen", "3.5 million"), or ``None``."""
    total, scale, found = 0.0, 1, False
    for token in numeral.subtree:
        for word in token.lower_.split("-"):
            if word in lexicon.numbers:
                total, found = total + lexicon.numbers[word], True
            elif word in lexicon.scales:
                scale, found = scale * lexicon.scales[word], True
            elif (figure := _figure(word)) is not None:
                total, found = total + figure, True
    return (total or 1) * scale if found else None


def _figure(word: str) -> float | None:
    plain = word.replace(",", "")
    return float(plain) if plain.replace(".", "", 1).isdecimal() and plain.isascii() else None
