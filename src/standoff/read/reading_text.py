"""The text as the parser should see it: same length, same offsets, plainer characters."""

import re
from collections.abc import Sequence

from standoff.read.blocks import Block

# One character for one: whatever the language model was not trained on becomes what it was.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟″＂«»", '"'),
        **dict.fromkeys("‘’‚‛′‹›", "'"),
        **dict.fromkeys("\t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "),
        **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
        **dict.fromkeys("\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\x00", " "),
        **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", " "),
        **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),  # lone surrogates, which spaCy cannot hold
        "\u2010": "-",
        "\u2011": "-",
        "\u2212": "-",
        "\u2015": "—",
    }
)
# Markdown marks that are not words; each match is blanked, what group 1 holds is kept.
_MARKUP = [
    re.compile(r"(?m)^[ \t]{0,3}#{1,6}\s"),
    re.compile(r"(?m)^[ \t]{0,3}>+[ \t]?"),
    re.compile(r"(?m)^[ \t]*[-*•‣][ \t]+(?=\S)"),
    re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{1,500}\)"),
    re.compile(r"\*{2,3}|__|(?<![\w*])\*(?=\w)|(?<=[\w.,!?\"'”’])\*(?![\w*])|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)"),
]
_AP_DASH = re.compile(r"(?<=\s)_(?=\s)")


def reading_text(text: str, blocks: Sequence[Block]) -> str:
    """Return ``text`` with markup blanked and typography made plain, of exactly the same length.

    A gap between two blocks keeps its line breaks, so that the tokenizer sees them apart.
    """
    for pattern in _MARKUP:
        text = pattern.sub(_blank_but_group, text)
    text = _AP_DASH.sub("—", text)
    parts, end = [], 0
    for block in blocks:
        parts += ["\n" * (block.start - end), text[block.start : block.end].translate(_PLAIN)]
        end = block.end
    return "".join(parts) + "\n" * (len(text) - end)


def _blank_but_group(match: re.Match[str]) -> str:
    if not match.re.groups:
        return " " * len(match.group())
    inner = match.group(1)
    before = match.start(1) - match.start()
    return " " * before + inner + " " * (len(match.group()) - before - len(inner))
