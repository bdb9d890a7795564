"""Numbers as texts write them: "twenty-four", "2 1/2", "two and a half", "a couple of"."""

from collections.abc import Sequence
from fractions import Fraction

from standoff.read.times.lexicon import load_lexicon

_SCALES = {"hundred": 100, "thousand": 1000}
_SKIPPED = frozenset({"-", "and", "of", "the", "a", "an", "/"})


def number(words: Sequence[str]) -> Fraction | None:
    """Return the number that the words of an amount spell, or ``None`` where they spell none."""
    if "couple" in words:
        return Fraction(2)
    total, group = Fraction(0), Fraction(0)
    for word in _without_fraction(words):
        if word in _SCALES:
            group = (group or Fraction(1)) * _SCALES[word]
            total, group = (total + group, Fraction(0)) if word == "thousand" else (total, group)
        else:
            group += _single(word)
    return total + group + _fraction(words) or None


def spelled_year(words: Sequence[str]) -> int:
    """Return the year that words such as "nineteen ninety-six" spell."""
    if "thousand" in words:
        return int(number(words) or 0)
    century, *rest = words
    return int(_single(century)) * 100 + int(number(rest) or 0)


def _without_fraction(words: Sequence[str]) -> Sequence[str]:
    return words[: words.index("/") - 1] if "/" in words[1:] else [word for word in words if word != "half"]


def _fraction(words: Sequence[str]) -> Fraction:
    if "half" in words:
        return Fraction(1, 2)
    if "/" not in words[1:-1]:
        return Fraction(0)
    slash = words.index("/")
    below = int(words[slash + 1])
    return Fraction(int(words[slash - 1]), below) if below else Fraction(0)


def _single(word: str) -> Fraction:
    if word in _SKIPPED:
        return Fraction(0)
    if word[0].isdigit():
        return Fraction(word.replace(",", ""))
    return Fraction(load_lexicon().values["NUMBER"].get(word, 0))
