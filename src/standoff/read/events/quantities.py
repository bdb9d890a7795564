"""How many: the counts that belong to an event."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from standoff.model import Quantity
from standoff.model.terms import EventType
from standoff.read.events.circumstances import Circumstances
from standoff.read.events.numerals import amount
from standoff.read.events.slots import Slots
from standoff.read.extensions import span

_COUNTED = ("object", "subject", "of", "light", "by")
_ACTING = ("subject", "light", "by")
_PARTS = re.compile(r"[-–/]|[^-–/]+")  # of a token such as "10–20" or "1/2"


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
                value = amount([part for word in numeral.subtree for part in _PARTS.findall(word.lower_)])
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
    lemma = trigger.lemma_.lower()
    if slot in _ACTING and lemma not in lexicon.undergone:
        return "force"
    return lexicon.lemma_roles.get(lemma, lexicon.type_roles.get(type_, "object"))
