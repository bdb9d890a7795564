"""Finding time expressions in a text.

A text becomes a string with one letter for each token, the letter standing for the classes
that the token belongs to; the patterns, compiled to regular expressions over those letters,
then look only at the few tokens that have a class at all.
"""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from standoff.errors import RegisterError
from standoff.read.times.lexicon import TERM, Classes, Grammar, Lexicon, Pattern, load_grammar, load_lexicon

_NO_CLASS = "."
_NUMERALS = (
    r"[$€£¥]\s?\d[\d.,]*"  # an amount of money is no date
    r"|\b[QH][1-4]\b|\d{4}-\d\d-\d\d(?![\d-])|\d{1,2}/\d{1,2}/(?:\d\d)?\d\d\b|\d{1,2}\.\d{1,2}\.\d{4}\b|\d{1,2}:\d\d(?::\d\d)?(?![\d:])"
    r"|\d{1,3}(?:,\d{3})+(?!\d)|\d+\.\d+(?!\.?\d)|\d+(?:st|nd|rd|th|s)\b|['’]\d\d(?:s\b|(?!\d))|\d+"
)
_LONG_DASHES = ("–", "—")
_WORDS = r"[^\W\d_]+|(?<=\w)[-–—](?=\w)|['’]s?|\S"


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression that is found but not read yet.

    Attributes:
        reading: name of the function that gives its value.
        value: the value that the rule fixes, or an empty string.
        words: its words in lower case.
        parts: for each class or macro, in lower case, the words that it matched.
    """

    start: int
    end: int
    reading: str
    value: str
    words: tuple[str, ...]
    parts: Mapping[str, tuple[str, ...]]

    def word(self, name: str) -> str | None:
        """Return the first word of a part, or ``None`` where the expression lacks it."""
        words = self.parts.get(name)
        return words[0] if words else None


def expressions(text: str, start: int = 0, end: int | None = None) -> Iterator[Expression]:
    """Yield the time expressions between two offsets, in order and without overlap."""
    grammar = _compiled()
    row = list(grammar.tokens.finditer(text, start, len(text) if end is None else end))
    letters = "".join([_letter(token.group()) for token in row])
    position = 0
    while found := grammar.any.search(letters, position):
        rule, match = grammar.longest(letters, found.start())
        first, position = match.span()
        words = tuple(_lower(token) for token in row[first:position])
        extent = row[first].start(), row[position - 1].end()
        yield Expression(*extent, rule.reading, rule.value, words, _parts(match, row))


def _lower(token: re.Match[str]) -> str:
    word = token.group().lower().replace("’", "'")
    return "-" if word in _LONG_DASHES else word.replace(" ", "")


@functools.lru_cache(maxsize=50_000)
def _letter(written: str) -> str:
    plain = "-" if written in _LONG_DASHES else written.replace(" ", "")
    return _compiled().letters.get(load_lexicon().classes(plain), _NO_CLASS)


def _parts(match: re.Match[str], row: Sequence[re.Match[str]]) -> dict[str, tuple[str, ...]]:
    """Return what each group matched; a class that a pattern names more than once keeps its first match."""
    parts: dict[str, tuple[str, ...]] = {}
    for group, found in match.groupdict().items():
        if found:
            start, end = match.span(group)
            parts.setdefault(group.rstrip("_"), tuple(_lower(token) for token in row[start:end]))
    return parts


@dataclass(frozen=True, slots=True)
class _CompiledGrammar:
    tokens: re.Pattern[str]
    letters: dict[Classes, str]
    rules: tuple[tuple[Pattern, re.Pattern[str]], ...]
    any: re.Pattern[str]

    def longest(self, letters: str, start: int) -> tuple[Pattern, re.Match[str]]:
        matches = [(rule, match) for rule, form in self.rules if (match := form.match(letters, start))]
        return max(matches, key=lambda pair: pair[1].end())


@functools.cache
def _compiled() -> _CompiledGrammar:
    lexicon, grammar = load_lexicon(), load_grammar()
    letters = {classes: chr(0xE000 + number) for number, classes in enumerate(sorted(lexicon.sets(), key=sorted))}
    translator = _Translator(grammar, lexicon, letters)
    rules = tuple((pattern, translator.compile(pattern)) for pattern in grammar.patterns)
    bare = "|".join(translator.bare(pattern) for pattern in grammar.patterns)
    return _CompiledGrammar(_tokens(lexicon), letters, rules, re.compile(rf"(?!\{_NO_CLASS})(?:{bare})"))


def _tokens(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern of a token; a full stop belongs to a word only in the lexicon's abbreviations."""
    abbreviations = sorted((word for word in lexicon.words() if "." in word[1:]), key=len, reverse=True)
    dotted = "|".join(re.escape(word).replace(r"\.m", r"\.\s?m") for word in abbreviations)
    return re.compile(rf"{_NUMERALS}|\b(?i:{dotted})(?!\w)|\bo['’]clock\b|{_WORDS}")


def compile_pattern(pattern: Pattern) -> re.Pattern[str]:
    """Return a pattern as a regular expression over letters.

    Raises:
        RegisterError: the pattern names a class or macro that does not exist, or its brackets do not match.
    """
    return _Translator(load_grammar(), load_lexicon(), _compiled().letters).compile(pattern)


class _Translator:
    """Translates patterns into regular expressions over letters."""

    def __init__(self, grammar: Grammar, lexicon: Lexicon, letters: Mapping[Classes, str]) -> None:
        self._macros = grammar.macros
        self._letters = letters
        self._names = set().union(*lexicon.sets())

    def compile(self, pattern: Pattern) -> re.Pattern[str]:
        try:
            return re.compile(self._whole(pattern.terms))
        except re.error as error:
            raise RegisterError(f"patterns.yaml: pattern {pattern.terms!r}: {error}") from error

    def bare(self, pattern: Pattern) -> str:
        """Return the expression without groups that capture."""
        return re.sub(r"\(\?P<\w+>", "(?:", self._whole(pattern.terms))

    def _whole(self, terms: str) -> str:
        before, _, rest = terms.rpartition("<")
        inside, _, after = rest.partition(">")
        used: set[str] = set()
        behind = f"(?<={self._translate(before, used)})" if before else ""
        within = self._translate(inside, used)
        ahead = f"(?={self._translate(after, used)})" if after else ""
        return behind + within + ahead

    def _translate(self, terms: str, used: set[str]) -> str:
        return "".join(self._term(match, used, terms) for match in TERM.finditer(terms.strip()))

    def _term(self, match: re.Match[str], used: set[str], terms: str) -> str:
        operator, term = match["operator"], match["term"]
        if operator:
            return "(?:" if operator == "(" else operator
        if not term.isupper():
            return self._letters_of(f"={term}", terms)
        name = match["name"] or term.lower()
        while name in used:
            name += "_"  # a regular expression cannot have two groups of one name
        used.add(name)
        inner = self._translate(self._macros[term], used) if term in self._macros else self._letters_of(term, terms)
        return f"(?P<{name}>{inner})"

    def _letters_of(self, name: str, terms: str) -> str:
        if name not in self._names:
            raise RegisterError(f"patterns.yaml: pattern {terms!r}: there is no class or macro {name}")
        return "[" + "".join(letter for classes, letter in self._letters.items() if name in classes) + "]"
