"""A few words of a text around the characters that a row rests on."""

from rich.text import Text

from standoff.cli.console import visible

AROUND = 70  # characters to either side
LONGEST = 400  # characters of the marked words; the end of a longer passage is left off


def excerpt(text: str, start: int, end: int, around: int = AROUND) -> Text:
    """Return ``text[start:end]``, marked, with whole words to either side on one line."""
    end = min(end, start + LONGEST)
    first, last = max(0, start - around), min(len(text), end + around)
    before = text[first:start] if first == 0 else text[first:start].partition(" ")[2]
    after = text[end:last] if last == len(text) else text[end:last].rpartition(" ")[0]
    return Text.assemble(
        "" if first == 0 else "… ",
        _piece(before),
        (_piece(text[start:end]), "bold underline"),
        _piece(after),
        "" if last == len(text) else " …",
    )


def _piece(words: str) -> str:
    """Return words made safe to print, with a blank where they begin or end with one."""
    return " " * words[:1].isspace() + visible(words) + " " * (words[-1:].isspace() and bool(words.strip()))
