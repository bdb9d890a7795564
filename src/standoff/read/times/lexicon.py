"""The words of time expressions and the grammar over them, as data."""

import functools
import re
from collections import defaultdict
from dataclasses import dataclass, field

from standoff.errors import RegisterError
from standoff.read.lexicon import load_yaml

_PACKAGE = "standoff.read.times"
Classes = frozenset[str]
NO_CLASS: Classes = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordClass:
    """A class of words.

    Attributes:
        words: the value that each word contributes.
        capital: whether the first letter must be a capital.
    """

    words: dict[str, int | str]
    capital: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Numerals of one form and the classes that they belong to."""

    classes: tuple[str, ...]
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One rule of the grammar.

    Attributes:
        reading: name of the function that gives the value.
        terms: the sequence of classes, macros and words, in the syntax that patterns.yaml explains.
        value: a value that the rule itself fixes.
    """

    reading: str
    terms: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _LexiconFile:
    shapes: tuple[Shape, ...]
    ambiguous_months: frozenset[str]
    classes: dict[str, WordClass]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The content of patterns.yaml."""

    macros: dict[str, str]
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Which classes a token belongs to.

    Attributes:
        values: for each class, its words and their values.
        ambiguous_months: names of months, in lower case, that are verbs or forenames too.
    """

    values: dict[str, dict[str, int | str]]
    ambiguous_months: frozenset[str]
    _lower: dict[str, Classes]
    _capital: dict[str, Classes]
    _shapes: tuple[tuple[re.Pattern[str], Classes], ...] = field(repr=False)

    def classes(self, token: str) -> Classes:
        """Return the classes of a token as written."""
        if token[-1].isdigit() or token[0].isdigit() or token[1:2].isdigit():
            return next((classes for form, classes in self._shapes if form.fullmatch(token)), NO_CLASS)
        by_word = self._capital if token[0].isupper() else self._lower
        return by_word.get(token.lower(), NO_CLASS)

    def words(self) -> set[str]:
        """Return every word of every class."""
        return {*self._lower, *self._capital}

    def sets(self) -> set[Classes]:
        """Return every combination of classes that some token has."""
        return {*self._lower.values(), *self._capital.values(), *(classes for _, classes in self._shapes)}

    def value(self, name: str, word: str) -> int | str:
        """Return what a word contributes as a member of a class."""
        return self.values[name][word]

    def number(self, name: str, word: str) -> int:
        """Return the numeric value of a word of a class whose values are integers."""
        return int(self.values[name][word])


@functools.cache
def load_grammar() -> Grammar:
    """Return the grammar.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_yaml(_PACKAGE, "data/patterns.yaml", Grammar)


@functools.cache
def load_lexicon() -> Lexicon:
    """Return the lexicon; the words that patterns name are classes of their own, ``=word``.

    Raises:
        RegisterError: the file does not fit its schema, or a form is not a regular expression.
    """
    file = load_yaml(_PACKAGE, "data/lexicon.yaml", _LexiconFile)
    lower, capital = defaultdict(set), defaultdict(set)
    for name, word_class in file.classes.items():
        for word in word_class.words:
            capital[word].add(name)
            if not word_class.capital:
                lower[word].add(name)
    for word in _literals(load_grammar()):
        capital[word].add(f"={word}")
        lower[word].add(f"={word}")
    return Lexicon(
        {name: word_class.words for name, word_class in file.classes.items()},
        file.ambiguous_months,
        {word: frozenset(names) for word, names in lower.items()},
        {word: frozenset(names) for word, names in capital.items()},
        tuple((_compiled(shape), frozenset(shape.classes)) for shape in file.shapes),
    )


TERM = re.compile(r"\s*(?:(?P<operator>[()|?*+<>])|(?:(?P<name>[a-z_]+):)?(?P<term>[^\s()|?*+<>:]+))")


def _literals(grammar: Grammar) -> set[str]:
    texts = [*grammar.macros.values(), *(pattern.terms for pattern in grammar.patterns)]
    terms = {match["term"] for text in texts for match in TERM.finditer(text) if match["term"]}
    return {term for term in terms if not term.isupper()}


def _compiled(shape: Shape) -> re.Pattern[str]:
    try:
        return re.compile(shape.form)
    except re.error as error:
        raise RegisterError(f"lexicon.yaml: shape {shape.form!r}: {error}") from error
