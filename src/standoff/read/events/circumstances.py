"""The lexicon of dates, places, counts and contexts beside an event."""

import functools
from dataclasses import dataclass

from standoff.read.lexicon import load_yaml

_PACKAGE = "standoff.read.events"


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    bounding: str
    occasion: str
    coming: str
    signing: str
    meanwhile: str
    place: dict[str, str]
    quantity_by_lemma: dict[str, str]
    quantity_by_type: dict[str, str]
    undergone: str
    scales: dict[str, int]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the file tells, ready for look-up.

    Attributes:
        bounding: prepositions after which a date only bounds an event.
        occasion: prepositions whose object happens on the day of what it is the occasion or the means of.
        coming: verbs of coming, whose purpose is met on arrival.
        signing: verbs whose object bears the date of the act.
        meanwhile: words that open a clause on the day of its main clause.
        place: for each event type, and ``any``, the prepositions that put it in a place.
        lemma_roles: the role of a count by the trigger's lemma.
        type_roles: the role of a count by the event's type.
        undergone: lemmas whose subject undergoes the event.
        scales: words that multiply the number before them, by twelve or by a thousand and more.
        contexts: the PLOVER contexts that a lemma shows.
    """

    bounding: frozenset[str]
    occasion: frozenset[str]
    coming: frozenset[str]
    signing: frozenset[str]
    meanwhile: frozenset[str]
    place: dict[str, frozenset[str]]
    lemma_roles: dict[str, str]
    type_roles: dict[str, str]
    undergone: frozenset[str]
    scales: dict[str, int]
    contexts: dict[str, tuple[str, ...]]


@functools.cache
def load_circumstances() -> Circumstances:
    """Return the packaged lexicon.

    Raises:
        RegisterError: a file does not fit its schema.
    """
    file = load_yaml(_PACKAGE, "data/circumstances.yaml", _File)
    contexts: dict[str, tuple[str, ...]] = {}
    for context, lemmas in load_yaml(_PACKAGE, "data/contexts.yaml", dict[str, str]).items():
        for lemma in lemmas.split():
            contexts[lemma] = (*contexts.get(lemma, ()), context)
    return Circumstances(
        bounding=frozenset(file.bounding.split()),
        occasion=frozenset(file.occasion.split()),
        coming=frozenset(file.coming.split()),
        signing=frozenset(file.signing.split()),
        meanwhile=frozenset(file.meanwhile.split()),
        place={type_: frozenset(words.split()) for type_, words in file.place.items()},
        lemma_roles={lemma: role for role, words in file.quantity_by_lemma.items() for lemma in words.split()},
        type_roles=file.quantity_by_type,
        undergone=frozenset(file.undergone.split()),
        scales={"thousand": 1000, **file.scales},
        contexts=contexts,
    )
