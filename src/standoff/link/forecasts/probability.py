"""A probability that a source put a number to."""

import re

_PERCENT = r"(\d{1,3}(?:\.\d+)?)[ -]?(?:%|per ?cent)"
_NOUN = r"(?:chance|probability|likelihood|odds)"
_STATED = re.compile(
    rf"{_PERCENT}[ -]{_NOUN}|{_NOUN} (?:\w+ ){{0,3}}(?:of|at|is|as) (?:\w+ ){{0,2}}{_PERCENT}", re.IGNORECASE
)


def stated_probability(words: str) -> float | None:
    """Return the probability that some words state ("a 70 percent chance" -> 0.7).

    ``None`` where they state none, more than one, or one beyond 100. "Likely" states none.
    """
    found = {float(first or second) for first, second in _STATED.findall(words)}
    if len(found) != 1 or max(found) > 100:
        return None
    return found.pop() / 100
