"""The words that surround place names."""

import functools
from dataclasses import dataclass

from standoff.read.lexicon import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The content of names.yaml, which says what each list is for."""

    qualifiers: frozenset[str]
    seldom_places: frozenset[str]
    bodies: frozenset[str]
    prepositions: frozenset[str]
    residents: frozenset[str]
    streets: frozenset[str]
    lists: frozenset[str]
    parties: frozenset[str]
    seldom_in_bodies: frozenset[str]
    speaking: frozenset[str]
    ancestries: frozenset[str]
    firms: frozenset[str]
    kinds: dict[str, str]


@functools.cache
def load_names() -> Names:
    """Return the words.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml("standoff.read.places", "data/names.yaml", Names)


@functools.cache
def load_demonyms() -> dict[str, str]:
    """Return the place that each demonym belongs to, of places that are no countries.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    places = load_yaml("standoff.read.places", "data/demonyms.yaml", dict[str, frozenset[str]])
    return {demonym: place for place, demonyms in places.items() for demonym in demonyms}
