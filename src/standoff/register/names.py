"""Which actors a name may stand for."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from standoff.register.entry import Name

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "’": "'"})

_GENERATION = re.compile(r"(?:[JS]r\.?|[IVX]+)")  # "Jr.", "Sr", "III"


def fold(words: str) -> str:
    """Return words in lower case without accents ("Erdoğan" -> ``erdogan``), for people's names."""
    if words.isascii():
        return words.casefold()
    plain = unicodedata.normalize("NFKD", words.translate(_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def surname(name: str) -> str:
    """Return a full name's last word that counts no generation ("Karl Varn Jr." -> ``Varn``, "Karl II" -> ``Karl``)."""
    words = name.split()
    return next((word for word in reversed(words) if not _GENERATION.fullmatch(word)), words[-1])


class Names:
    """Every alias, by its exact words and, where its case is free, by its lower case."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._exact: dict[str, dict[Name, None]] = {}
        self._lower: dict[str, dict[Name, None]] = {}
        for name in names:
            self._exact.setdefault(name.words, {})[name] = None
            if not name.exact_case:
                self._lower.setdefault(name.words.lower(), {})[name] = None

    def __iter__(self) -> Iterator[Name]:
        """Iterate over the aliases, each once."""
        for names in self._exact.values():
            yield from names

    def senses(self, words: str) -> tuple[Name, ...]:
        """Return the aliases that are written so: those of the same case first."""
        exact = self._exact.get(words, {})
        return tuple({**exact, **self._lower.get(words.lower(), {})})
