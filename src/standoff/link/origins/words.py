"""A text as sets of hashes: its shingles, its names and figures, its longer words.

The hashes are kept in ledgers, so they must be the same on every machine and in every version of
Python: BLAKE2b, eight bytes, as a signed number.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\d[\d.,]*\d|\w+(?:['’]\w+)*")
_INSIDE = {"", ",", ";"}  # what stands between two words of one sentence
_LONG = 5  # letters from which on a word counts as a term ...
_STEM = 6  # ... and so many of them: "withdrawal" and "withdrawing" are one


def shingles(text: str, length: int) -> frozenset[int]:
    """Return the runs of ``length`` words; a shorter text is one run."""
    words = [_folded(word) for word in _WORD.findall(_plain(text))]
    runs = range(max(len(words) - length, 0) + 1) if words else ()
    return hashes(" ".join(words[at : at + length]) for at in runs)


def details(text: str) -> frozenset[int]:
    """Return the names and figures: words with a capital inside a sentence, and what begins with a digit."""
    return hashes(map(_folded, _details(_plain(text))))


def terms(text: str) -> frozenset[int]:
    """Return the beginnings of the longer words."""
    return hashes(_folded(word)[:_STEM] for word in _WORD.findall(_plain(text)) if len(word) >= _LONG)


def hashes(words: Iterable[str]) -> frozenset[int]:
    """Return the hashes of words, 64 bits each, signed."""
    return frozenset(map(_hash, set(words)))


def _hash(words: str) -> int:
    digest = hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def _details(text: str) -> Iterator[str]:
    end = None
    for match in _WORD.finditer(text):
        word = match[0]
        inside = end is not None and text[end : match.start()].strip() in _INSIDE
        if word[0].isdigit() or (inside and word[0].isupper() and len(word) > 1):
            yield word
        end = match.end()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")
