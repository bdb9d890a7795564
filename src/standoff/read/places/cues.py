"""Words other than names of places that show which country a text is about."""

import functools
from collections import defaultdict
from collections.abc import Mapping

from spacy.tokens import Doc

from standoff.read.lexicon import load_yaml

_LONGEST = 3  # words of a cue


@functools.cache
def load_cues() -> Mapping[str, str]:
    """Return the country, as ISO 3166 alpha-3, by cue.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    countries = load_yaml("standoff.read.places", "data/cues.yaml", dict[str, frozenset[str]])
    return {cue: code for code, cues in countries.items() for cue in cues}


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(cue.split()[0] for cue in load_cues())


def cued(doc: Doc) -> dict[str, int]:
    """Return how many different cues of each country a text has."""
    found: dict[str, set[str]] = defaultdict(set)
    for index, token in enumerate(doc):
        if token.text in _first_words():
            for length in range(1, _LONGEST + 1):
                words = doc[index : index + length].text
                if code := load_cues().get(words):
                    found[code].add(words)
    return {code: len(cues) for code, cues in found.items()}
