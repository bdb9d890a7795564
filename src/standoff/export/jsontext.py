"""JSON as text that every parser takes, and the dates and names that several formats write alike."""

import json
import re

from standoff.ledger.encoding import storable
from standoff.model import ActorRef, DateInterval, Span

_WIKIDATA = re.compile(r"Q[1-9]\d*", re.ASCII)
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)
_AROUND = 300  # characters of a passage on either side of the words


def dumps(data: object) -> str:
    """Return data as one line of JSON.

    A lone surrogate, which UTF-8 and I-JSON (RFC 7493) do not have, is U+FFFD: one for one, so that offsets hold.
    """
    return storable(json.dumps(data, ensure_ascii=False))


def filled(data: dict[str, object]) -> dict[str, object]:
    """Return the members that tell something: ``None``, ``""`` and empty lists are left out."""
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}


def wikidata(id_: str) -> str | None:
    """Return the IRI of a Wikidata item; ``None`` where the id is a slug."""
    return f"http://www.wikidata.org/entity/{id_}" if _WIKIDATA.fullmatch(id_) else None


def web_address(url: str | None) -> str | None:
    """Return ``url`` if it is an http or https address that needs no escaping, else ``None``."""
    return url if url and _WEB.fullmatch(url) else None


def code_parts(actor: ActorRef) -> tuple[str, str]:
    """Return the country or organisation of an actor's code, and its sector: ``RUS-GOV``, ``RUS`` and ``GOV``."""
    head, _, sector = actor.code.partition("-")
    return head, sector


def day_of(date: DateInterval | None) -> str | None:
    """Return the day of a date that is exact to the day, else ``None``."""
    if date is None or date.earliest != date.latest:
        return None
    return date.earliest.isoformat()


def passage(text: str, words: Span) -> Span:
    """Return the words with what surrounds them in their line, whole words, at most 300 characters on either side."""
    first = max(text.rfind("\n", 0, words.start) + 1, words.start - _AROUND)
    line_end = text.find("\n", words.end)
    last = min(len(text) if line_end < 0 else line_end, words.end + _AROUND)
    if first and not text[first - 1].isspace():
        cut = text.find(" ", first, words.start)
        first = words.start if cut < 0 else cut + 1
    if last < len(text) and not text[last].isspace():
        cut = text.rfind(" ", words.end, last)
        last = words.end if cut < 0 else cut
    return Span.of(text, first, last)
