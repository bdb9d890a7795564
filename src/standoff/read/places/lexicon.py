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


@functools.cache
def load_names() -> Names:
    """Return the words.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml("standoff.read.places", "data/names.yaml", Names)
