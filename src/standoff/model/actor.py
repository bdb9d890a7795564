"""Who: a person, state, organisation or group, as mentioned in one place."""

from dataclasses import dataclass

from standoff.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRef:
    """An actor and the words that name it here.

    Attributes:
        id: Wikidata QID where the register has one, else a stable slug.
        name: the register's name, or the fullest name in the text.
        code: ISO 3166 alpha-3 or an organisation's acronym, then optionally ``-`` and a PLOVER sector
            (``RUS``, ``RUS-GOV``, ``UKR-MIL``, ``NATO``); a person's is that of the office held on the
            day of publication; empty where unknown.
        span: the mention used here; may be a pronoun.
    """

    id: str
    name: str
    code: str
    span: Span
