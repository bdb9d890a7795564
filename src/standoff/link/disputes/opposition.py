"""The table of words by which a text sets one statement against another."""

import functools
import re

from msgspec import Struct

from standoff.link.occurrences.profile import stem
from standoff.link.tables import load_table
from standoff.model.terms import Act


class Opposition(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Phrases before the one who opposes, nouns for what is opposed, and speech acts that oppose."""

    passive: tuple[str, ...]
    nouns: tuple[str, ...]
    acts: frozenset[Act]

    def phrases(self) -> re.Pattern[str]:
        """Return a pattern that finds the passive phrases."""
        return re.compile(r"\b(?:" + "|".join(map(re.escape, self.passive)) + r")\b", re.IGNORECASE)

    def is_noun(self, word: str) -> bool:
        """Tell whether a word, in whatever number, stands for something said."""
        return stem(word) in {stem(noun) for noun in self.nouns}


@functools.cache
def load_opposition() -> Opposition:
    """Return the packaged table.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_table("standoff.link.disputes", "contradictions.yaml", Opposition)
