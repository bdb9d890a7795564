"""Numerals as texts write counts: "two hundred and fifty", "3.5 million", "two dozen".

A numeral is a sum of groups below one thousand, each but the last before a scale, and the scales fall. Words that
do not spell one such number, as a range does not, spell none.
"""

import math
import re
from collections.abc import Sequence
from fractions import Fraction

from standoff.read.events.circumstances import load_circumstances
from standoff.read.times.lexicon import load_lexicon
from standoff.read.times.numbers import number

_FIGURE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,6})?|[0-9]{1,15}(?:\.[0-9]{1,6})?")
_DIGITS = frozenset("123456789")
# What a word is to a numeral, one letter each: the form of a group is a pattern over these letters.
_MARKS = {"and": "&", "a": "a", "an": "a", "half": "x", "-": "-", "–": "-", "/": "/", "to": "j", "or": "j"}
_SMALL = "(?:t-?u|[fdutn])"  # a figure, a digit, a ten with its unit, a unit, a ten, or ten to nineteen
_WHOLE = rf"(?:{_SMALL}?h(?:[&-]?{_SMALL})?|{_SMALL})"
_FRACTION = "(?:[&-]?a?x|[&-]?d/d)"
_GROUP = re.compile(f"&?a?(?:{_WHOLE}{_FRACTION}?|x)?a?-?")


def amount(words: Sequence[str]) -> float | None:
    """Return the one number that the words of a numeral spell, lower case; words such as "more than" are passed over.

    ``None`` where they spell no number, two ("10-20", "one or two") or a vague one ("several hundred").
    """
    scales = load_circumstances().scales
    numeral = _trimmed([word for word in words if word in scales or _mark(word)])
    total, ceiling, group = Fraction(0), math.inf, list[str]()
    for word in numeral:
        if word not in scales:
            group.append(word)
            continue
        value = _group(group, 1 if ceiling == math.inf else None)
        if value is None or scales[word] >= ceiling:
            return None
        total, ceiling, group = total + value * scales[word], scales[word], []
    rest = _group(group, None if ceiling == math.inf else 0)
    if rest is None or (rest.denominator > 1 and (rest < 1 or ceiling < math.inf)):
        return None  # "half" counts nothing by itself, and "three million and a half" may mean two things
    return float(total + rest)


def _trimmed(words: list[str]) -> list[str]:
    """Return the words without joiners at either end, which join nothing ("up to 500", "two or more")."""
    while words and _mark(words[0]) in ("&", "-", "j"):
        words = words[1:]
    while words and _mark(words[-1]) in ("&", "-", "j"):
        words = words[:-1]
    return words


def _group(words: list[str], empty: int | None) -> Fraction | None:
    """Return the value of a group below a scale, ``empty`` where it has no numeral, ``None`` where it is ill-formed."""
    form = "".join(map(_mark, words))
    if form.startswith("v") and form[1:2] in ("f", "d"):
        words, form = words[1:], form[1:]  # "some 500", "as many as 500"
    match = _GROUP.fullmatch(form)
    if match is None:
        return None
    if not form.strip("a&-"):
        return Fraction(empty) if empty is not None else None
    return number(words) or Fraction(0)


def _mark(word: str) -> str:
    """Return the letter of a word, "" for one that is no part of a numeral."""
    if word in _MARKS:
        return _MARKS[word]
    if word[:1].isdigit():
        return "d" if word in _DIGITS else "f" if _FIGURE.fullmatch(word) else "?"
    values = load_lexicon().values
    if word in values["VAGUE"] or word == "couple":
        return "v"
    value = int(values["NUMBER"].get(word, 0))
    return next((letter for least, letter in ((100, "h"), (20, "t"), (10, "n"), (1, "u")) if value >= least), "")
