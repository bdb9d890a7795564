"""Hostile text made safe for a page: escaped, with its invisible marks shown and its length kept."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from standoff.model import Span

_NAMES = {
    0x00: "NUL",
    0x0B: "VT",
    0x0C: "page break",
    0x1B: "ESC",
    0x7F: "DEL",
    0x061C: "ALM",
    0x200E: "LRM",
    0x200F: "RLM",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
_SPECIAL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
_LEXICAL = re.compile(r"[^A-Za-z0-9._-]")
_UNSTORABLE = {0: "\ufffd"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words in a little of their context."""

    before: str
    words: str
    after: str


def storable(value: object) -> object:
    """Return text with U+FFFD in place of NUL and lone surrogates, which no HTML file can hold.

    One character stands for one, so offsets stay true. Anything but text comes back as it is.
    """
    return value.translate(_UNSTORABLE) if isinstance(value, str) else value


def words(text: str) -> Markup:
    """Return text for the inside of an element, its invisible marks shown by the style sheet.

    A mark keeps its character, so that copied text is unchanged, but stands in an element of
    its own, which the style sheet isolates: it cannot turn round the words after it.
    """
    return Markup(_SPECIAL.sub(_shown, str(storable(str(escape(text))))))  # noqa: S704 - escaped right here


def _shown(match: re.Match[str]) -> str:
    mark = match.group()
    if mark == "\r":  # a literal one becomes a line feed when the page is parsed
        lone = match.string[match.end() : match.end() + 1] != "\n"
        return '<span class="cr">&#13;</span>' if lone else "&#13;"
    return f'<span class="ctl" data-name="{_name(mark)}">{mark}</span>'


def plain(text: str) -> str:
    """Return text for a title or a label, where no style sheet reaches: invisible marks by their names."""
    return _SPECIAL.sub(lambda match: " " if match.group() == "\r" else f"[{_name(match.group())}]", text)


def _name(mark: str) -> str:
    return _NAMES.get(ord(mark), f"U+{ord(mark):04X}")


def clip(text: str, limit: int = 120) -> str:
    """Return text of at most ``limit`` characters, cut at a space where one is near."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    return (head.rsplit(None, 1)[0] if " " in head[limit // 2 :] else head) + "…"


def snippet(text: str, span: Span, *, width: int = 64) -> Snippet:
    """Return a span's words with up to ``width`` characters of their paragraph on each side."""
    before = text[max(0, span.start - width) : span.start].rpartition("\n\n")[2]
    after = text[span.end : span.end + width].partition("\n\n")[0]
    if len(before) == width < span.start:
        before = "…" + (before.split(None, 1)[1] if " " in before.strip() else before)
    if len(after) == width < len(text) - span.end:
        after = (after.rsplit(None, 1)[0] if " " in after.strip() else after) + "…"
    return Snippet(before, clip(span.text, 160), after)


def web_address(url: str | None) -> str | None:
    """Return ``url`` if it is a plain http or https address, else ``None``."""
    if url is None or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def fragment(text: str) -> str:
    """Return text as part of an HTML id, without white space or signs that selectors use."""
    return _LEXICAL.sub("-", text)
