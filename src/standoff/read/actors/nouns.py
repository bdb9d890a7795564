"""The lexicon of words that tell something of whom a noun phrase speaks."""

import functools
from dataclasses import dataclass

from spacy.tokens import Token

from standoff.read.lexicon import load_yaml
from standoff.register.entry import Gender


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """Lower-case words by what they tell; ``data/nouns.yaml`` says of each group what that is."""

    transparent: frozenset[str]
    documents: frozenset[str]
    opposing: frozenset[str]
    courtesies: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]

    def __post_init__(self) -> None:
        if both := self.male & self.female:
            raise ValueError(f"both male and female: {', '.join(sorted(both))}")

    def gender(self, token: Token) -> Gender | None:
        """Return the gender that a title or noun tells ("Mrs", "spokesman"); ``None`` where it tells none."""
        words = {token.lower_, token.lemma_.lower()}
        return "male" if words & self.male else "female" if words & self.female else None


@functools.cache
def load_nouns() -> Nouns:
    """Return the lexicon.

    Raises:
        RegisterError: the file has an entry of another shape, or a word of both genders.
    """
    return load_yaml("standoff.read.actors", "data/nouns.yaml", Nouns)
