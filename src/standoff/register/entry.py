"""The rows of the register."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

ActorKind = Literal["country", "historical state", "organisation", "force", "body", "group", "outlet", "person"]
NameSense = Literal["name", "demonym", "capital", "metonym", "nickname"]
Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state, organisation, armed force, group, outlet or person.

    Attributes:
        id: Wikidata QID where known, else a stable slug.
        code: ISO 3166 alpha-3 or acronym, with an optional PLOVER sector; a person's is empty: ask
            :meth:`Register.code_on`.
        country: ISO 3166 alpha-3 of the state that it belongs to, or ``None``.
        begin: first day that it existed; ``None`` where long ago or not recorded.
        end: last day that it existed; ``None`` where it still does.
        successor: id of the actor that took its place.
        gender: a person's, where it is known for certain; else ``None``.
    """

    id: str
    name: str
    code: str
    kind: ActorKind
    country: str | None = None
    begin: dt.date | None = None
    end: dt.date | None = None
    successor: str | None = None
    gender: Gender | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One way to write an actor's name.

    Attributes:
        words: the name as written ("Moscow", "Russian", "the Kremlin" without its article).
        actor: the actor's id; empty for words that hold a name and mean no actor ("South China Sea").
        sense: what kind of name it is.
        exact_case: whether it must be matched with its capitals ("US", "Who").
    """

    words: str
    actor: str
    sense: NameSense
    exact_case: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A public office.

    Attributes:
        id: stable slug (``rus-head-of-state``).
        title: the English title ("President").
        role: role key shared between states (``head of state``, ``foreign minister``, ...).
        body: code of the state or organisation (``RUS``, ``NATO``).
        code: code of whoever holds it (``RUS-GOV``, ``NATO``).
        roles: further role keys by which it is asked for ("president", "leader").
        several: whether several people hold it at once.
    """

    id: str
    title: str
    role: str
    body: str
    code: str
    source: str = ""
    roles: tuple[str, ...] = ()
    several: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A person in an office between two days, both included; ``end`` is ``None`` while it lasts.

    Attributes:
        precision: the coarser of the two dates: ``day``, ``month`` or ``year``; the days are then the first
            and the last that the dates cover.
        as_of: the day on which an open end was last checked.
    """

    person: str
    office: str
    start: dt.date
    end: dt.date | None
    source: str = ""
    precision: str = "day"
    as_of: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A state in an organisation between two days, both included; ``end`` is ``None`` while it lasts.

    Attributes:
        organisation: its code.
        country: ISO 3166 alpha-3 of the member.
        precision: the coarser of the two dates.
    """

    organisation: str
    country: str
    start: dt.date
    end: dt.date | None = None
    source: str = ""
    precision: str = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyEvent:
    """One dated fact about a treaty.

    Attributes:
        party: code of the state or organisation; ``None`` for the treaty as a whole.
        action: ``sign``, ``ratify``, ``join``, ``enter into force``, ``suspend``, ``withdraw``, ``expire``.
        precision: how fine ``date`` is; a coarser one is the first day that it covers.
        note: what the date is the date of, where one act has several ("notice given", "in effect").
    """

    treaty: str
    party: str | None
    action: str
    date: dt.date
    citation: str
    precision: str = "day"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Treaty:
    """A treaty, alliance or agreement and its dated facts, in order of date."""

    id: str
    name: str
    names: tuple[str, ...]
    parties: tuple[str, ...]
    events: tuple[TreatyEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """A common noun for people or bodies with a PLOVER sector.

    Attributes:
        words: lower-case singular ("defence minister", "troop", "official").
        sector: PLOVER sector (``GOV``, ``MIL``, ``REB``, ``CVL``, ...); empty where the noun tells none.
        role: role key of an office where the noun names one, else ``None``.
        person: whether it can be one single person who speaks.
    """

    words: str
    sector: str
    role: str | None = None
    person: bool = True
