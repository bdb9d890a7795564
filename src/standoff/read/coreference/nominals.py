"""The lexicon of nouns that take up a named organisation or state."""

import functools
from dataclasses import dataclass

from standoff.read.lexicon import load_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominal:
    """What a noun may stand for: these codes, or any actor of these kinds."""

    codes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@functools.cache
def load_nominals() -> dict[str, Nominal]:
    """Return the entries by lemma.

    Raises:
        RegisterError: the file has an entry of another shape.
    """
    return load_yaml("standoff.read.coreference", "data/nominals.yaml", dict[str, Nominal])
