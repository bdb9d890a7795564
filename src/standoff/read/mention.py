"""A phrase that refers to an actor, as the components pass it on."""

from dataclasses import dataclass
from typing import Literal

from standoff.register.entry import Gender

MentionKind = Literal["name", "role", "group", "place", "demonym", "pronoun", "description"]
"""``name`` a proper name; ``role`` an office ("the defence minister"); ``group`` an agent noun with a country
("Russian troops"); ``place`` a country or capital; ``demonym`` "Russian"; ``pronoun``; ``description`` any
other noun phrase that corefers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A noun phrase and the actor that it refers to.

    Attributes:
        start: index of its first token in the Doc.
        end: index after its last token.
        head: index of its head token.
        id: the actor's id; empty where nobody could be told.
        name: the actor's name.
        code: the actor's code on the day of publication.
        person: whether it is one single person.
        plural: whether it is grammatically plural.
        gender: of one single person, as the register, a title or the mention's own noun tells it; else ``None``.
        why: the rule that decided.
    """

    start: int
    end: int
    head: int
    kind: MentionKind
    id: str
    name: str
    code: str
    person: bool = False
    plural: bool = False
    gender: Gender | None = None
    why: str = ""
