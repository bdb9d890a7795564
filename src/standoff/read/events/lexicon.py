"""The frames, by the lemma that evokes them."""

import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from standoff.errors import RegisterError
from standoff.model.terms import EventType
from standoff.read.events.notation import PREPOSITIONS, SLOTS, Condition, Trigger, conditions, triggers
from standoff.read.lexicon import load_yaml
from standoff.register.ontology import Ontology

_PACKAGE = "standoff.read.events"
FILES = (
    "agree_consult.yaml",
    "support_concede.yaml",
    "cooperate_aid.yaml",
    "retreat.yaml",
    "verbal_conflict.yaml",
    "protest_sanction.yaml",
    "mobilize.yaml",
    "coerce.yaml",
    "assault.yaml",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a commitment, threat, request or refusal amounts to by what it is about."""

    type: EventType
    mode: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """A frame as written: triggers that share a meaning."""

    name: str
    type: EventType
    roles: str
    mode: str | None = None
    verbs: str = ""
    nouns: str = ""
    when: dict[str, str] = field(default_factory=dict)
    unless: dict[str, str] = field(default_factory=dict)
    complement: str | None = None
    need: Literal["none", "one", "both"] = "one"


@dataclass(frozen=True, slots=True, kw_only=True)
class _RoleRow:
    actor: str
    recipient: str
    reciprocal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    roles: dict[str, _RoleRow]
    complements: dict[str, dict[EventType, Outcome | None]]
    refused: dict[EventType, Outcome] = field(default_factory=dict)
    never: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Roles:
    """Slots that fill actor and recipient, in order of preference.

    Attributes:
        reciprocal: with no recipient, the second of two actors is it ("A and B met").
    """

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    reciprocal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One trigger's way to code an event.

    Attributes:
        name: its group's name in the file; an event's ``why``.
        when: conditions that must all hold.
        unless: conditions none of which may hold.
        complement: what the frame becomes by the type of its complement; ``None`` codes no event.
        need: how many of actor and recipient must be known; a "none" is political whoever takes part ("ceasefire").
    """

    name: str
    type: EventType
    mode: str | None
    companions: tuple[str, ...]
    when: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    roles: Roles
    complement: Mapping[EventType, Outcome | None]
    need: Literal["none", "one", "both"]

    @property
    def specificity(self) -> int:
        """How much the frame asks for: of several that fit, the most specific wins."""
        return 3 * len(self.companions) + 2 * len(self.when)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All frames, the most specific of a lemma first.

    Attributes:
        light: verbs that lend nouns their subject.
        refused: what a type becomes of which somebody says that they will not do it.
    """

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    light: frozenset[str]
    refused: Mapping[EventType, Outcome]

    def __len__(self) -> int:
        return sum(len(frames) for index in (self.verbs, self.nouns) for frames in index.values())


@functools.cache
def load_lexicon() -> Lexicon:
    """Return the packaged frames.

    Raises:
        RegisterError: a file does not fit its schema or the notation; the message names file and frame.
    """
    classes = {
        name: frozenset(words.split())
        for name, words in load_yaml(_PACKAGE, "data/classes.yaml", dict[str, str]).items()
    }
    patterns = load_yaml(_PACKAGE, "data/patterns.yaml", _Patterns)
    builder = _Builder(classes, patterns)
    for file in FILES:
        for group in load_yaml(_PACKAGE, f"data/{file}", list[_Group]):
            try:
                builder.add(group)
            except RegisterError as error:
                raise RegisterError(f"{file}: frame {group.name!r}: {error}") from error
    return Lexicon(_ordered(builder.verbs), _ordered(builder.nouns), classes["LIGHT"], patterns.refused)


class _Builder:
    def __init__(self, classes: dict[str, frozenset[str]], patterns: _Patterns) -> None:
        self._classes = classes
        self._roles = {name: _roles(row) for name, row in patterns.roles.items()}
        self._complements = patterns.complements
        self._never = tuple(conditions(patterns.never, classes))
        self._ontology = Ontology.load()
        self.verbs: dict[str, list[Frame]] = defaultdict(list)
        self.nouns: dict[str, list[Frame]] = defaultdict(list)

    def add(self, group: _Group) -> None:
        if group.mode is not None and group.mode not in self._ontology.modes(group.type):
            raise RegisterError(f"{group.type} has no mode {group.mode!r}")
        for trigger in triggers(group.verbs, False, self._classes):
            self.verbs[trigger.lemma].append(self._frame(group, trigger))
        for trigger in triggers(group.nouns, True, self._classes):
            self.nouns[trigger.lemma].append(self._frame(group, trigger))

    def _frame(self, group: _Group, trigger: Trigger) -> Frame:
        if group.roles not in self._roles:
            raise RegisterError(f"unknown roles {group.roles!r}")
        if group.complement is not None and group.complement not in self._complements:
            raise RegisterError(f"unknown complement {group.complement!r}")
        return Frame(
            name=group.name,
            type=group.type,
            mode=group.mode,
            companions=trigger.companions,
            when=(*trigger.conditions, *conditions(group.when, self._classes)),
            unless=(*conditions(group.unless, self._classes), *self._never),
            roles=self._roles[group.roles],
            complement=self._complements[group.complement] if group.complement else {},
            need=group.need,
        )


def _ordered(index: dict[str, list[Frame]]) -> dict[str, tuple[Frame, ...]]:
    return {lemma: tuple(sorted(frames, key=lambda f: -f.specificity)) for lemma, frames in index.items()}


def _roles(row: _RoleRow) -> Roles:
    slots = (*row.actor.split(), *row.recipient.split())
    for slot in slots:
        if slot not in SLOTS and slot not in PREPOSITIONS:
            raise RegisterError(f"patterns.yaml: unknown slot {slot!r}")
    return Roles(tuple(row.actor.split()), tuple(row.recipient.split()), row.reciprocal)
